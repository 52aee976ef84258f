#include "query/nearness.h"

#include <algorithm>
#include <limits>

#include "geometry/area_distance.h"
#include "geometry/geodesic.h"

namespace obuhvat {
namespace {

/// The least distance from a corner of one to the other, if it is less than `best`; else `best`.
/// The run of corners nearest to the box of the area comes first, because what it says lets nearly
/// all others be passed over.
double from_corners(const AreaDistance& corners, const AreaDistance& area, double best) {
  const auto look_at = [&](const AreaDistance::Run& run) {
    for (std::size_t i = run.first; i <= run.last; ++i) {
      Box<LonLat> here;
      here.include(corners.points()[i]);
      if (at_least_metres(here, area.box()) < best)
        best = std::min(best, area.metres(corners.points()[i], best));
    }
  };
  const AreaDistance::Run* first = nullptr;
  double least = best;
  for (const auto& run : corners.runs())
    if (const double metres = at_least_metres(run.box, area.box()); metres < least) {
      least = metres;
      first = &run;
    }
  if (first == nullptr) return best;
  look_at(*first);
  for (const auto& run : corners.runs())
    if (&run != first && at_least_metres(run.box, area.box()) < best) look_at(run);
  return best;
}

}  // namespace

Origin::Area::Area(MultiPolygon<LonLat> given) : area(std::move(given)), distance(area) {
  for (const auto& polygon : area)
    corners.insert(corners.end(), polygon.outer.begin(), polygon.outer.end());
  std::sort(corners.begin(), corners.end());
}

Origin::Origin(MultiPolygon<LonLat> area) : area_(std::make_shared<const Area>(std::move(area))) {}

double Origin::distance_to(const LonLat& point) const {
  return area_ ? area_->distance.metres(point) : geodesic_distance(point_, point);
}

double Origin::distance_to(const MultiPolygon<LonLat>& area) const {
  if (!area_) return geodesic_distance(point_, area);
  // Two polygons that do not cross are nearest at a corner of one of them; municipalities that
  // meet share their corners. Neighbours are told by that: to measure them takes longest, for all
  // their corners are near.
  for (const auto& polygon : area)
    for (const auto& point : polygon.outer)
      if (std::binary_search(area_->corners.begin(), area_->corners.end(), point)) return 0;
  const AreaDistance other(area);
  const double infinite = std::numeric_limits<double>::infinity();
  return from_corners(other, area_->distance, from_corners(area_->distance, other, infinite));
}

}  // namespace obuhvat
