#pragma once

#include <string>

#include "export/coverage_metadata.h"
#include "export/geojson.h"

namespace obuhvat {

/// The same features as CoverageGeojson writes, as TopoJSON 1.0 (github.com/topojson/
/// topojson-specification): each border stands once, as an arc, so neighbours cannot part and the
/// file is less than half as large. Objects "municipalities" (for links "project_municipalities"),
/// "reception_centres", "sites", "projects". Coordinates are whole numbers in steps of the last
/// decimal, arcs delta-encoded; what decodes is exactly what the GeoJSON holds. Outer rings are
/// counter-clockwise as there.
std::string coverage_topojson(const Dataset& dataset, const CoverageTable& coverage,
                              const ExportTitle& title, const GeojsonOptions& options,
                              CoordinateDecimals decimals);

}  // namespace obuhvat
