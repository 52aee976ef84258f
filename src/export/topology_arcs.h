#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "geometry/polygon.h"

namespace obuhvat {

/// Areas as rings of shared arcs. An arc number below zero is ~n: arc n from its end to its start.
struct TopologyArcs {
  using ArcRing = std::vector<long>;
  using ArcPolygon = std::vector<ArcRing>;  ///< the outer ring, then the holes

  std::vector<std::vector<LonLat>> arcs;
  std::vector<std::vector<ArcPolygon>> areas;  ///< in the order given
};

/// Cuts the rings where three borders meet. Every point of a ring comes back, from another start.
TopologyArcs topology_arcs(const std::vector<MultiPolygon<LonLat>>& areas);

}  // namespace obuhvat
