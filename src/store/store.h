#pragma once

#include <filesystem>
#include <functional>
#include <optional>

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

/// What of a store is read. What is left out is empty in the dataset.
struct StoreParts {
  bool outlines = true;  ///< of the municipalities
  /// Set: of the outlines only those whose box holds the point, so that of a set of any size few
  /// are read.
  std::optional<LonLat> outlines_about;
  bool context = true;        ///< the areas around them
  bool boundary_sets = true;  ///< with their levels and proofs
  bool findings = true;
  bool place_words = true;  ///< of projects' places: as written, match, confidence, via
  bool records = true;      ///< of projects their identifiers and sources; the source files
  bool operator==(const StoreParts&) const = default;
};

/// Reads the store, if nothing else is said all of it. Throws IoError for a file that is missing,
/// cannot be read, is not SQLite or is damaged, and for a store of another schema (saying which,
/// and what to do).
Dataset read_store(const std::filesystem::path& path, const StoreParts& parts = {});

/// Makes or changes the store at `path`: reads what it holds into a Dataset (an empty one if there
/// is no file), lets `change` work on it, and writes it back, all in one transaction. If `change`
/// throws, or the process is killed at any moment, the former content stays; a store that did not
/// exist before does not exist after. Waits up to 5 s for another writer, then throws IoError.
void update_store(const std::filesystem::path& path, const std::function<void(Dataset&)>& change);

/// Writes a new store; the same dataset gives the same bytes. An existing file is replaced at the
/// end, by renaming.
void write_store(const std::filesystem::path& path, const Dataset& dataset);

}  // namespace obuhvat
