#pragma once

#include <vector>

#include "model/answer_table.h"
#include "model/coverage.h"

namespace obuhvat {

enum class UncoveredUnits { leave_out, include };

/// What one row of the units stands for.
enum class CoverageRows {
  units,  ///< a municipality, with lists of its projects and partners
  links  ///< a project in a municipality (3W long form): a municipality of three projects has three
         ///< rows, an uncovered one has one without a project
};

/// Whether layers carry their geometries, or only the ids by which GeometryTexts finds them.
enum class LayerGeometries { leave_out, include };

/// What an export holds, a layer a kind: the units (kind "municipality", or "project_municipality"
/// for links), the centres ("reception_centre") and the project sites ("site"); layers without a
/// row are there too. Columns are the GeoJSON properties without `kind`, in their order; every
/// format takes its attributes from here.
std::vector<AnswerTable> coverage_layers(const Dataset& dataset, const CoverageTable& coverage,
                                         UncoveredUnits uncovered, CoverageRows rows,
                                         LayerGeometries geometries);

}  // namespace obuhvat
