#pragma once

#include <string>
#include <vector>

#include "export/coverage_metadata.h"
#include "geometry/rounded_coverage.h"
#include "model/coverage.h"

namespace obuhvat {

/// A file to be written: its path below the output folder, and its bytes.
struct OutputFile {
  std::string path;
  std::string bytes;
  std::size_t left_out = 0;  ///< rows that the format has no room for
};

/// True if it picks records, not only districts.
bool selects_projects(const Selection& selection);

/// What a file about the selection is called: its one project, partner, donor or district, else
/// "selection" or "overview".
ExportTitle title_of(const Dataset& dataset, const Selection& selection);

/// overview.geojson, projects/<id>.geojson, partners/<id>.geojson, reception-centres.geojson;
/// `base` narrows the records of each.
std::vector<OutputFile> all_geojson(const Dataset& dataset, const Selection& base,
                                    CoordinateDecimals decimals, std::size_t hidden_centres);

}  // namespace obuhvat
