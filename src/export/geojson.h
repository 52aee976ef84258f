#pragma once

#include <string>

#include "export/coverage_layers.h"
#include "model/coverage.h"

namespace obuhvat {

/// What the metadata member of an export says.
struct ExportTitle {
  std::string id;  ///< e.g. "project:tc-0859", "overview"
  LocalizedText title;
};

/// RFC 7946: a FeatureCollection with bbox, one feature a line, stable key order, 6 decimals.
/// Features are the units (covered ones only, or all) of `coverage`, then the centres of
/// `coverage` that lie in them (where uncovered units are included, also those in no unit at all),
/// then the sites of the projects (where `coverage` is restricted to districts, those in its
/// units). A project with national or unknown coverage is said so in `metadata`, never drawn as a
/// fake point; without any geometry there is no bbox. centre_ids of a unit are the centres of that
/// coverage's period.
std::string coverage_geojson(const Dataset& dataset, const CoverageTable& coverage,
                             const ExportTitle& title, UncoveredUnits uncovered);

/// All reception centres as points.
std::string centres_geojson(const Dataset& dataset);

}  // namespace obuhvat
