#include "geometry/area_distance.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "geometry/geodesic.h"
#include "geometry/local_plane.h"

namespace obuhvat {
namespace {

constexpr std::size_t edges_of_a_run = 16;
// Up to which a plane is trusted, and how much of a distance in it.
constexpr double flat_enough = 20;  // degrees
constexpr double spared = 0.98;
constexpr double least_metre_per_degree = 110'574;  // of latitude: at the equator

}  // namespace

AreaDistance::AreaDistance(const MultiPolygon<LonLat>& area) : area_(&area), box_(box_of(area)) {
  const auto add = [&](const Ring<LonLat>& ring) {
    const std::size_t start = points_.size();
    points_.insert(points_.end(), ring.begin(), ring.end());
    for (std::size_t i = 0; i + 1 < ring.size(); i += edges_of_a_run) {
      Run run{start + i, start + std::min(i + edges_of_a_run, ring.size() - 1), {}};
      for (std::size_t p = run.first; p <= run.last; ++p) run.box.include(points_[p]);
      runs_.push_back(run);
    }
  };
  for (const auto& polygon : area) {
    add(polygon.outer);
    for (const auto& hole : polygon.holes) add(hole);
  }
}

double AreaDistance::metres(const LonLat& point, double limit) const {
  if (box_.contains(point) && locate(*area_, point) != Location::outside) return 0;
  const LocalPlane plane(point);
  // What is farther in the plane than any place within the limit can be need not be found.
  double best = limit < flat_enough * least_metre_per_degree
                    ? limit / (spared * least_metre_per_degree)
                    : std::numeric_limits<double>::infinity();
  std::optional<LonLat> nearest;
  for (const auto& run : runs_) {
    const double east =
        std::max({0.0, run.box.min_x - point.lon, point.lon - run.box.max_x}) * plane.scale();
    const double north = std::max({0.0, run.box.min_y - point.lat, point.lat - run.box.max_y});
    // A hair nearer than it is, so that no rounding passes over an edge.
    if (std::hypot(east, north) * (1 - 1e-12) > best) continue;
    for (std::size_t i = run.first + 1; i <= run.last; ++i) {
      MapPoint here{};
      const double d = distance_to_segment(MapPoint{}, plane.flat(points_[i - 1]),
                                           plane.flat(points_[i]), &here);
      if (d < best) {
        best = d;
        nearest = plane.unflat(here);
      }
    }
  }
  return nearest ? geodesic_distance(point, *nearest) : limit;
}

double at_least_metres(const Box<LonLat>& a, const Box<LonLat>& b) {
  const double east = std::max({0.0, a.min_x - b.max_x, b.min_x - a.max_x});
  const double north = std::max({0.0, a.min_y - b.max_y, b.min_y - a.max_y});
  if (east > flat_enough || north > flat_enough) return 0;
  const double highest =
      std::max({std::abs(a.min_y), std::abs(a.max_y), std::abs(b.min_y), std::abs(b.max_y)});
  const double shrink = std::cos(highest * std::numbers::pi / 180);
  return spared * least_metre_per_degree * std::hypot(east * shrink, north);
}

}  // namespace obuhvat
