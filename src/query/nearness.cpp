#include "query/nearness.h"

#include <algorithm>
#include <limits>

#include "geometry/geodesic.h"

namespace obuhvat {
namespace {

/// The least distance from a corner of `corners` to `area`.
double from_corners(const MultiPolygon<LonLat>& corners, const MultiPolygon<LonLat>& area) {
  double best = std::numeric_limits<double>::infinity();
  for (const auto& polygon : corners)
    for (const auto& point : polygon.outer) best = std::min(best, geodesic_distance(point, area));
  return best;
}

}  // namespace

double Origin::distance_to(const LonLat& point) const {
  if (const auto* here = std::get_if<LonLat>(&place_)) return geodesic_distance(*here, point);
  return geodesic_distance(point, std::get<MultiPolygon<LonLat>>(place_));
}

double Origin::distance_to(const MultiPolygon<LonLat>& area) const {
  if (const auto* here = std::get_if<LonLat>(&place_)) return geodesic_distance(*here, area);
  // Two polygons that do not cross are nearest at a corner of one of them; municipalities that
  // meet share their corners.
  const auto& mine = std::get<MultiPolygon<LonLat>>(place_);
  return std::min(from_corners(mine, area), from_corners(area, mine));
}

}  // namespace obuhvat
