#pragma once

#include <string>
#include <vector>

#include "model/boundary_set.h"
#include "model/dataset.h"

namespace obuhvat {

/// The levels report, web and overview of a coverage at full detail. Each border is generalised
/// once for both sides, so that no gap and no overlap comes about; borders of units under 100 km2
/// are kept finer; each unit keeps its seat and 95 % of its area. No unit vanishes.
std::vector<BoundaryLevel> generalised_levels(const BoundaryLevel& full, const Dataset& dataset);

}  // namespace obuhvat
