#pragma once

#include <optional>
#include <vector>

#include "geometry/polygon.h"

namespace obuhvat {

/// About which part of `area` lies inside `other`, 0 to 1, told from a grid of points: enough to
/// tell a copy from a neighbour, not to measure slivers.
double part_inside(const MultiPolygon<LonLat>& area, const MultiPolygon<LonLat>& other);

/// Gives each polygon to the seat that it holds or, holding none, to the nearest; one area a seat,
/// in their order. nullopt if two seats lie in one polygon, for nothing tells where to cut.
std::optional<std::vector<MultiPolygon<LonLat>>> divided_among(const MultiPolygon<LonLat>& area,
                                                               const std::vector<LonLat>& seats);

}  // namespace obuhvat
