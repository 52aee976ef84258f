#pragma once

#include <vector>

#include "ingest/boundary_wording.h"
#include "model/finding.h"

namespace obuhvat {

/// What a person should know about the matching: per match what speaks against it, then the
/// features and the units that are left. The field of each is the feature's id.
std::vector<Finding> boundary_findings(const BoundaryCases& all, const BoundaryUnits& units,
                                       const AssignedBoundaries& assigned,
                                       const BoundaryWording& wording);

}  // namespace obuhvat
