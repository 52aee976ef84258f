#pragma once

#include <string>
#include <vector>

#include "model/coverage.h"

namespace obuhvat {

/// A file to be written: its path below the output folder, and its bytes.
struct OutputFile {
  std::string path;
  std::string bytes;
};

/// One FeatureCollection for the selection: all units where nothing is selected, else the covered
/// ones; `id` and the title in its metadata say what was selected.
std::string selection_geojson(const Dataset& dataset, const Selection& selection);

/// overview.geojson, projects/<id>.geojson, partners/<id>.geojson, reception-centres.geojson;
/// `base` narrows the records of each.
std::vector<OutputFile> all_geojson(const Dataset& dataset, const Selection& base);

}  // namespace obuhvat
