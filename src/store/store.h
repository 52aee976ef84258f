#pragma once

#include <filesystem>
#include <functional>

#include "model/dataset.h"

namespace obuhvat {

/// The schema version that this program writes and reads.
inline constexpr int store_schema_version = 4;

/// One SpatiaLite file that holds a Dataset (design: tables municipality, district,
/// reception_centre, project, partner, project_partner, project_place, project_site, finding,
/// source_file, settings, ... and the views coverage and project_coverage). Geometry is in
/// EPSG:4326 with spatial indexes; the file opens in QGIS as it is.
///
/// Reading needs plain SQLite only; writing loads SpatiaLite.

/// Reads everything. Throws IoError for a file that is missing, cannot be read, is not SQLite or
/// is damaged, and for a store of another schema (saying which, and what to do).
Dataset read_store(const std::filesystem::path& path);

/// Makes or changes the store at `path`: reads what it holds into a Dataset (an empty one if there
/// is no file), lets `change` work on it, and writes it back, all in one transaction. If `change`
/// throws, or the process is killed at any moment, the former content stays; a store that did not
/// exist before does not exist after. Waits up to 5 s for another writer, then throws IoError.
void update_store(const std::filesystem::path& path, const std::function<void(Dataset&)>& change);

/// Writes a new store; the same dataset gives the same bytes. An existing file is replaced at the
/// end, by renaming.
void write_store(const std::filesystem::path& path, const Dataset& dataset);

}  // namespace obuhvat
