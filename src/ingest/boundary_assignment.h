#pragma once

#include <map>
#include <vector>

#include "ingest/boundary_matching.h"
#include "ingest/boundary_roles.h"

namespace obuhvat {

/// The features that were taken for one unit, by their numbers in BoundaryCases.
struct AssignedBoundary {
  std::size_t feature = 0;           ///< the one that is the unit
  std::vector<std::size_t> further;  ///< merged with it
  bool has_code = false;
  bool has_name = false;
  bool has_seat = false;
  BoundaryMaking making = BoundaryMaking::whole;
  MultiPolygon<LonLat> area;
};
using AssignedBoundaries = std::map<BoundaryUnit, AssignedBoundary>;

/// Gives each unit its feature, the best evidence first, so that the order of the features does not
/// matter. Sets the roles of the features that this settles.
AssignedBoundaries assigned_boundaries(BoundaryCases& all, const BoundaryUnits& units);

/// Merges what is left of a unit's features (islands, exclaves, former municipalities) with it;
/// tells copies and what lies inside from them.
void merge_further_features(BoundaryCases& all, AssignedBoundaries& assigned);

}  // namespace obuhvat
