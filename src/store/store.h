#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

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
  /// Of a store with a boundary set in use no outline is read, nor what proves them: the sets have
  /// their levels, without anything in them, for OpenStore::level(). Without one, as before schema
  /// 3, the outlines of the municipalities are read.
  bool outlines_on_demand = false;
  bool findings = true;
  bool place_words = true;  ///< of projects' places: as written, match, confidence, via
  bool records = true;      ///< of projects their identifiers and sources; the source files
  bool operator==(const StoreParts&) const = default;
};

/// Reads the store, if nothing else is said all of it. Throws IoError for a file that is missing,
/// cannot be read, is not SQLite or is damaged, and for a store of another schema (saying which,
/// and what to do).
Dataset read_store(const std::filesystem::path& path, const StoreParts& parts = {});

/// A store of which parts are read when they are needed: the outlines of a country of 50,184
/// municipalities take a second at all levels, and a map shows one. For one thread at a time; no
/// lock is held between two calls.
class OpenStore {
 public:
  explicit OpenStore(const std::filesystem::path& path);
  ~OpenStore();

  /// As read_store().
  Dataset read(const StoreParts& parts = {});
  /// The outlines of a set at a level that read() named. Throws IoError, too, if the store was
  /// changed since: they might be those of other municipalities.
  BoundaryLevel level(const std::string& set, DetailLevel level) const;

 private:
  struct Open;
  std::unique_ptr<Open> open_;
};

/// Makes or changes the store at `path`: reads what it holds into a Dataset (an empty one if there
/// is no file), lets `change` work on it, and writes it back, all in one transaction. If `change`
/// throws, or the process is killed at any moment, the former content stays; a store that did not
/// exist before does not exist after. Waits up to 5 s for another writer, then throws IoError.
void update_store(const std::filesystem::path& path, const std::function<void(Dataset&)>& change);

/// Writes a new store; the same dataset gives the same bytes. An existing file is replaced at the
/// end, by renaming.
void write_store(const std::filesystem::path& path, const Dataset& dataset);

}  // namespace obuhvat
