#include "geometry/area_promises.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace obuhvat {
namespace {

constexpr double metres_a_degree = 111195;  // of latitude, on the sphere of mean radius

double ring_area(const Ring<LonLat>& ring) {
  const auto stretch = [](const LonLat& p) { return std::cos(p.lat * std::numbers::pi / 180); };
  double sum = 0, ax = 0, ay = 0;  // of the point before, from the first one
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const double bx = (ring[i].lon - ring[0].lon) * stretch(ring[i]);
    const double by = ring[i].lat - ring[0].lat;
    sum += ax * by - bx * ay;
    ax = bx;
    ay = by;
  }
  return sum / 2 * metres_a_degree * metres_a_degree;
}

}  // namespace

double sphere_area(const MultiPolygon<LonLat>& area) {
  double out = 0;
  for (const auto& polygon : area) {
    out += ring_area(polygon.outer);
    for (const auto& hole : polygon.holes) out += ring_area(hole);
  }
  return out;
}

bool holds(const MultiPolygon<LonLat>& area, const LonLat& point) {
  return box_of(area).contains(point) && locate(area, point) != Location::outside;
}

AreaPromises::AreaPromises(const CoverageArcs& given, const std::vector<AreaPromise>& promises)
    : promises_(promises) {
  for (std::size_t i = 0; i < promises_.size(); ++i) {
    const auto area = given.area(i);
    full_size_.push_back(sphere_area(area));
    has_point_.push_back(holds(area, promises_[i].inside));
  }
}

bool AreaPromises::is_kept(std::size_t area, const MultiPolygon<LonLat>& now) const {
  const double change = std::abs(sphere_area(now) - full_size_[area]);
  return change <= most_change_m2(area) &&
         (!has_point_[area] || holds(now, promises_[area].inside));
}

double AreaPromises::most_change_m2(std::size_t area) const {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  if (area >= promises_.size() || promises_[area].most_change == infinite) return infinite;
  return promises_[area].most_change * std::abs(full_size_[area]);
}

bool AreaPromises::needs(std::size_t area, const MultiPolygon<LonLat>& part) const {
  return area < promises_.size() && has_point_[area] && holds(part, promises_[area].inside);
}

}  // namespace obuhvat
