#pragma once

#include <vector>

#include "geometry/polygon.h"

namespace obuhvat {

/// The areas as one (GEOS: union on the grid of 1e-7 degree): borders between them are gone, gaps
/// that they enclose stay as holes. Vertices of a coverage come back as they are. Throws Error if
/// GEOS cannot.
MultiPolygon<LonLat> dissolved(const std::vector<MultiPolygon<LonLat>>& areas);

}  // namespace obuhvat
