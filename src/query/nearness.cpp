#include "query/nearness.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "geometry/geodesic.h"

namespace obuhvat {
namespace {

/// Metres that the point is from the box at least: never more than the distance to what lies in it,
/// also as geodesic_distance finds it. In a plane with a metre to spare in fifty, and only where the
/// Earth is flat enough for that; else 0.
double at_least_metres(const LonLat& point, const Box<LonLat>& box) {
  constexpr double flat_enough = 20;           // degrees
  constexpr double metres_per_degree = 110'574;  // of latitude, at the equator, where it is least
  const double east = std::max({0.0, box.min_x - point.lon, point.lon - box.max_x});
  const double north = std::max({0.0, box.min_y - point.lat, point.lat - box.max_y});
  if (east > flat_enough || north > flat_enough) return 0;
  const double highest =
      std::max({std::abs(point.lat), std::abs(box.min_y), std::abs(box.max_y)});
  const double shrink = std::cos(highest * std::numbers::pi / 180);
  return 0.98 * metres_per_degree * std::hypot(east * shrink, north);
}

/// The least distance from a corner of `corners` to `area`, if it is less than `best`; else `best`.
/// The corner nearest to the box of the area comes first, because what it says lets nearly all
/// others be passed over.
double from_corners(const MultiPolygon<LonLat>& corners, const MultiPolygon<LonLat>& area,
                    double best) {
  const Box<LonLat> box = box_of(area);
  const LonLat* first = nullptr;
  double least = std::numeric_limits<double>::infinity();
  for (const auto& polygon : corners)
    for (const auto& point : polygon.outer)
      if (const double metres = at_least_metres(point, box); metres < least) {
        least = metres;
        first = &point;
      }
  if (first == nullptr || least >= best) return best;
  best = std::min(best, geodesic_distance(*first, area));
  for (const auto& polygon : corners)
    for (const auto& point : polygon.outer) {
      if (best == 0) return 0;
      if (at_least_metres(point, box) < best)
        best = std::min(best, geodesic_distance(point, area));
    }
  return best;
}

}  // namespace

Origin::Origin(MultiPolygon<LonLat> area) {
  for (const auto& polygon : area)
    corners_.insert(corners_.end(), polygon.outer.begin(), polygon.outer.end());
  std::sort(corners_.begin(), corners_.end());
  place_ = std::move(area);
}

double Origin::distance_to(const LonLat& point) const {
  if (const auto* here = std::get_if<LonLat>(&place_)) return geodesic_distance(*here, point);
  return geodesic_distance(point, std::get<MultiPolygon<LonLat>>(place_));
}

double Origin::distance_to(const MultiPolygon<LonLat>& area) const {
  if (const auto* here = std::get_if<LonLat>(&place_)) return geodesic_distance(*here, area);
  // Two polygons that do not cross are nearest at a corner of one of them; municipalities that
  // meet share their corners.
  // Neighbours are told by that; to measure them takes longest, for all their corners are near.
  for (const auto& polygon : area)
    for (const auto& point : polygon.outer)
      if (std::binary_search(corners_.begin(), corners_.end(), point)) return 0;
  const auto& mine = std::get<MultiPolygon<LonLat>>(place_);
  const double infinite = std::numeric_limits<double>::infinity();
  return from_corners(area, mine, from_corners(mine, area, infinite));
}

}  // namespace obuhvat
