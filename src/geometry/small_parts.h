#pragma once

#include <vector>

#include "geometry/area_promises.h"
#include "geometry/coverage_arcs.h"
#include "geometry/coverage_generalisation.h"

namespace obuhvat {

/// Islands and exclaves that are less than a square of the tolerance of their border and so may
/// go, with the holes in the areas around them: for each border of the coverage, whether it is that
/// of such a part. Never the largest part of an area, one with holes, one that meets more than one
/// other area, or one with a point that was promised to stay inside. The smallest go first, as long
/// as neither their area nor the one around changes by more than half of what it may.
std::vector<bool> borders_of_small_parts(const CoverageArcs& coverage,
                                         const std::vector<BorderTolerance>& tolerances,
                                         const AreaPromises& promises);

}  // namespace obuhvat
