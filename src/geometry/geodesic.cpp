#include "geometry/geodesic.h"

#include <GeographicLib/Geodesic.hpp>
#include <GeographicLib/PolygonArea.hpp>
#include <cmath>
#include <numbers>

#include "geometry/area_distance.h"
#include "geometry/local_plane.h"

namespace obuhvat {
namespace {

// WGS 84: NIMA TR8350.2, third edition, table 3.1.
constexpr double flattening = 1 / 298.257223563;

double ring_area(const Ring<LonLat>& ring) {
  GeographicLib::PolygonArea polygon(GeographicLib::Geodesic::WGS84());
  // The ring repeats its first point at the end; the library closes it itself.
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) polygon.AddPoint(ring[i].lat, ring[i].lon);
  double length = 0;
  double area = 0;
  polygon.Compute(false, true, length, area);
  return std::abs(area);
}

}  // namespace

double geodesic_distance(const LonLat& a, const LonLat& b) {
  double metres = 0;
  GeographicLib::Geodesic::WGS84().Inverse(a.lat, a.lon, b.lat, b.lon, metres);
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

LocalPlane::LocalPlane(const LonLat& origin) : origin_(origin) {
  // Radii of curvature of the meridian and the prime vertical give the local metre per degree.
  const double e2 = flattening * (2 - flattening);
  const double phi = origin.lat * std::numbers::pi / 180;
  const double w2 = 1 - e2 * std::sin(phi) * std::sin(phi);
  const double per_lat = (1 - e2) / (w2 * std::sqrt(w2));
  const double per_lon = std::cos(phi) / std::sqrt(w2);
  scale_ = per_lon / per_lat;
}

double geodesic_distance(const LonLat& point, const MultiPolygon<LonLat>& area) {
  return AreaDistance(area).metres(point);
}

}  // namespace obuhvat
