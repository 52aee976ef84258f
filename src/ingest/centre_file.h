#pragma once

#include <filesystem>
#include <vector>

#include "gazetteer/gazetteer.h"
#include "model/dataset.h"

namespace obuhvat {

/// The reception centres of a user's file, and what was wrong or assumed (codes "centre-...").
struct CentreFile {
  std::vector<ReceptionCentre> centres;  ///< without those that have an error; sorted by id
  std::vector<Finding> findings;         ///< to be told to who loads the file
  /// The same as a store may keep and publish them: of a row that has an error and is not public
  /// they say no more than that. Those on centres hold the id, by which they can be dropped.
  std::vector<Finding> lasting_findings;
  SourceFile source;
};

/// Reads a table (CSV and the like, XLSX, ODS: its first sheet) or GeoJSON points. Columns go by
/// their header in English or Serbian: id, name (name_en, name_sr_latn, name_sr_cyrl), type,
/// municipality (code or name), settlement, lon and lat, precision, capacity, capacity_date,
/// opened, closed, operator, source, public (yes or no; not given: yes) or its contrary
/// (restricted, confidential), capacity_other, confidence, note. Needed are an id or a name, the
/// type, and a point or a municipality; a centre without a point stands at the seat of its
/// municipality, which is a finding. `dataset` must hold the municipalities with their boundaries.
/// Throws Error for a file that is none of these, IoError if it cannot be read.
CentreFile read_centre_file(const std::filesystem::path& path, const Dataset& dataset,
                            const Gazetteer& gazetteer);

}  // namespace obuhvat
