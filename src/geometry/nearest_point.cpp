#include "geometry/nearest_point.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "geometry/geodesic.h"

namespace obuhvat {
namespace {

// WGS 84: NIMA TR8350.2, third edition, table 3.1.
constexpr double semi_major_axis_m = 6378137.0;
constexpr double flattening = 1 / 298.257223563;
constexpr double e2 = flattening * (2 - flattening);

constexpr double longest_arc_m = 400'000;

/// Grows with the cube of the distance: see the test.
double error_of(double metres) {
  const double hundreds_of_km = metres / 100'000;
  return 1e-5 + 1.5e-5 * hundreds_of_km * hundreds_of_km * hundreds_of_km;
}

}  // namespace

NearestPointFinder::Site NearestPointFinder::site_of(const LonLat& point) {
  constexpr double radians = std::numbers::pi / 180;
  Site site{};
  site.sin_lat = std::sin(point.lat * radians);
  site.cos_lat = std::cos(point.lat * radians);
  const double n = semi_major_axis_m / std::sqrt(1 - e2 * site.sin_lat * site.sin_lat);
  site.x = n * site.cos_lat * std::cos(point.lon * radians);
  site.y = n * site.cos_lat * std::sin(point.lon * radians);
  site.z = n * (1 - e2) * site.sin_lat;
  return site;
}

double NearestPointFinder::arc(const Site& a, const Site& b, double chord_squared) {
  if (chord_squared == 0) return 0;
  // Of the chord the part along the axis of rotation tells the azimuth well enough: the radius
  // only corrects the chord.
  const double sin_lat = (a.sin_lat + b.sin_lat) / 2;
  const double cos2_lat = std::max(1e-6, 1 - sin_lat * sin_lat);
  const double along = b.z - a.z;
  const double cos2_azimuth = std::min(1.0, along * along / (chord_squared * cos2_lat));
  const double w2 = 1 - e2 * sin_lat * sin_lat;
  const double prime_vertical = semi_major_axis_m / std::sqrt(w2);  // J. P. Snyder 1987, eq. 4-20
  const double meridian = prime_vertical * (1 - e2) / w2;           // eq. 4-19
  // Euler: 1/R = cos^2/M + sin^2/N.
  const double curvature = cos2_azimuth / meridian + (1 - cos2_azimuth) / prime_vertical;
  // arc = 2 R asin(c / 2R), as a series.
  const double q = chord_squared * curvature * curvature;
  return std::sqrt(chord_squared) * (1 + q * (1.0 / 24 + q * (3.0 / 640)));
}

NearestPointFinder::NearestPointFinder(const std::vector<LonLat>& points) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    // Of several points in one place the first is the nearest.
    if (std::find(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(i), points[i]) !=
        points.begin() + static_cast<std::ptrdiff_t>(i))
      continue;
    points_.push_back(points[i]);
    indexes_.push_back(i);
    sites_.push_back(site_of(points[i]));
  }
}

NearestPointFinder::Nearest NearestPointFinder::find(const LonLat& point) const {
  const Site here = site_of(point);
  const auto chord_squared = [&](const Site& site) {
    const double dx = site.x - here.x;
    const double dy = site.y - here.y;
    const double dz = site.z - here.z;
    return dx * dx + dy * dy + dz * dz;
  };
  double least = std::numeric_limits<double>::infinity();
  double second = least;
  std::size_t best = 0;
  for (std::size_t i = 0; i < sites_.size(); ++i) {
    const double squared = chord_squared(sites_[i]);
    if (squared < least) {
      second = least;
      least = squared;
      best = i;
    } else if (squared < second) {
      second = squared;
    }
  }
  // Two arcs over chords of one length differ by their azimuths, at 400 km by a millionth.
  constexpr double doubt = 1e-4;
  if (second > least * (1 + doubt) && least < longest_arc_m * longest_arc_m) {
    const double metres = arc(here, sites_[best], least);
    return {indexes_[best], metres, error_of(metres)};
  }
  const bool is_far = least >= longest_arc_m * longest_arc_m;
  Nearest nearest{0, std::numeric_limits<double>::infinity(), 0};
  for (std::size_t i = 0; i < points_.size(); ++i) {
    if (!is_far && chord_squared(sites_[i]) > least * (1 + doubt)) continue;
    if (const double metres = geodesic_distance(point, points_[i]); metres < nearest.metres)
      nearest = {indexes_[i], metres, 0};
  }
  return nearest;
}

}  // namespace obuhvat
