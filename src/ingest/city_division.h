#pragma once

#include <vector>

#include "geometry/polygon.h"

namespace obuhvat {

/// Divides the area of a city between its members along outlines of other origin: each piece of the
/// city goes to the member whose outline it lies in, what lies in none to the one with the longest
/// common border, a polygon of the city that no member reaches to the nearest. The parts fill the
/// city exactly, in the order of the members; a part is empty if the member does not reach into it.
std::vector<MultiPolygon<LonLat>> divided_city(const MultiPolygon<LonLat>& city,
                                               const std::vector<MultiPolygon<LonLat>>& members);

}  // namespace obuhvat
