#pragma once

#include <cmath>
#include <numbers>

#include "geometry/lattice.h"
#include "geometry/points.h"

namespace obuhvat {

/// Degrees as metres in an equirectangular plane that is true at one latitude of the WGS 84
/// ellipsoid. Its scale is wrong by 0.2 % in east-west for each 10 km north or south: good for
/// tolerances and widths, not for areas of countries.
struct MetrePlane {
  double per_lon = 0;
  double per_lat = 0;

  explicit MetrePlane(double latitude) {
    // Radii of curvature of the prime vertical and the meridian.
    constexpr double a = 6378137.0, f = 1 / 298.257223563, e2 = f * (2 - f);
    const double phi = latitude * std::numbers::pi / 180;
    const double w2 = 1 - e2 * std::sin(phi) * std::sin(phi);
    per_lon = std::numbers::pi / 180 * a * std::cos(phi) / std::sqrt(w2);
    per_lat = std::numbers::pi / 180 * a * (1 - e2) / (w2 * std::sqrt(w2));
  }
  MapPoint to_metres(const LonLat& p) const { return {p.lon * per_lon, p.lat * per_lat}; }
  MapPoint to_metres(const LatticePoint& p) const { return to_metres(from_lattice(p)); }
  LonLat to_degrees(const MapPoint& p) const { return {p.x / per_lon, p.y / per_lat}; }
  MultiPolygon<MapPoint> to_metres(const MultiPolygon<LonLat>& area) const {
    const auto ring_of = [this](const Ring<LonLat>& ring) {
      Ring<MapPoint> out;
      for (const auto& p : ring) out.push_back(to_metres(p));
      return out;
    };
    MultiPolygon<MapPoint> out;
    for (const auto& polygon : area) {
      out.push_back({ring_of(polygon.outer), {}});
      for (const auto& hole : polygon.holes) out.back().holes.push_back(ring_of(hole));
    }
    return out;
  }
};

}  // namespace obuhvat
