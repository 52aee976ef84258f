#pragma once

#include <filesystem>
#include <string>

#include "model/dataset.h"

namespace obuhvat {

/// Reads our own compiled outlines (GeoJSON, longitude first) into `dataset`: the boundary of
/// every map unit and what the file says about its origin. Throws Error "NAME:LINE: what; way out"
/// for an unknown code, a code twice, a map unit without outline or a ring that is none; IoError
/// for a file that cannot be read. Not a reader of what publishers deliver. Expects the
/// municipalities sorted.
void read_boundary_geojson(const std::filesystem::path& path, Dataset& dataset);

/// Likewise the areas around the map units.
void read_context_geojson(const std::filesystem::path& path, Dataset& dataset);

}  // namespace obuhvat
