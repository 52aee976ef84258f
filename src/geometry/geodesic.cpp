#include "geometry/geodesic.h"

#include <geodesic.h>

#include <cmath>
#include <numbers>

namespace obuhvat {
namespace {

// WGS 84: NIMA TR8350.2, third edition, table 3.1.
constexpr double semi_major_axis_m = 6378137.0;
constexpr double flattening = 1 / 298.257223563;

const geod_geodesic& wgs84() {
  static const geod_geodesic ellipsoid = [] {
    geod_geodesic g;
    geod_init(&g, semi_major_axis_m, flattening);
    return g;
  }();
  return ellipsoid;
}

double ring_area(const Ring<LonLat>& ring) {
  geod_polygon polygon;
  geod_polygon_init(&polygon, 0);
  // The ring repeats its first point at the end; the library closes it itself.
  for (std::size_t i = 0; i + 1 < ring.size(); ++i)
    geod_polygon_addpoint(&wgs84(), &polygon, ring[i].lat, ring[i].lon);
  double area = 0;
  geod_polygon_compute(&wgs84(), &polygon, 0, 1, &area, nullptr);
  return std::abs(area);
}

}  // namespace

double geodesic_distance(const LonLat& a, const LonLat& b) {
  double metres = 0;
  geod_inverse(&wgs84(), a.lat, a.lon, b.lat, b.lon, &metres, nullptr, nullptr);
  return metres;
}

double geodesic_area(const MultiPolygon<LonLat>& area) {
  double sum = 0;
  for (const auto& polygon : area) {
    sum += ring_area(polygon.outer);
    for (const auto& hole : polygon.holes) sum -= ring_area(hole);
  }
  return sum;
}

double geodesic_distance(const LonLat& point, const MultiPolygon<LonLat>& area) {
  if (locate(area, point) != Location::outside) return 0;
  // Radii of curvature of the meridian and the prime vertical give the local metre per degree.
  const double e2 = flattening * (2 - flattening);
  const double phi = point.lat * std::numbers::pi / 180;
  const double w2 = 1 - e2 * std::sin(phi) * std::sin(phi);
  const double per_lat = (1 - e2) / (w2 * std::sqrt(w2));
  const double per_lon = std::cos(phi) / std::sqrt(w2);
  const double scale = per_lon / per_lat;
  const auto flat = [&](const LonLat& p) {
    return MapPoint{(p.lon - point.lon) * scale, p.lat - point.lat};
  };
  double best = std::numeric_limits<double>::infinity();
  MapPoint nearest{};
  const auto consider = [&](const Ring<LonLat>& ring) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
      MapPoint here{};
      const double d = distance_to_segment(MapPoint{}, flat(ring[i - 1]), flat(ring[i]), &here);
      if (d < best) {
        best = d;
        nearest = here;
      }
    }
  };
  for (const auto& polygon : area) {
    consider(polygon.outer);
    for (const auto& hole : polygon.holes) consider(hole);
  }
  return geodesic_distance(point, {point.lon + nearest.x / scale, point.lat + nearest.y});
}

}  // namespace obuhvat
