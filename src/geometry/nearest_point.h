#pragma once

#include <cstddef>
#include <vector>

#include "geometry/points.h"

namespace obuhvat {

/// Which of a few points is nearest to each of millions, on the WGS 84 ellipsoid.
///
/// Distances come from the chord through the ellipsoid, lengthened to the arc of a circle with the
/// radius of curvature that Euler's theorem gives at the middle, which takes a tenth of the time of
/// the geodesic itself. Against GeographicLib they are off by at most `error` (a test holds them to
/// a fifth of it); wherever two points are nearer to each other than that, and beyond 400 km, the
/// geodesic decides. So the nearest is always the one that geodesic_distance says, of equally near
/// ones the first.
class NearestPointFinder {
 public:
  explicit NearestPointFinder(const std::vector<LonLat>& points);

  struct Nearest {
    std::size_t index = 0;  ///< into the points; meaningless if there are none
    double metres = 0;
    double error = 0;  ///< metres that it may be off the geodesic; 0: it is the geodesic
  };
  bool is_empty() const { return sites_.empty(); }
  /// There must be a point.
  Nearest find(const LonLat& point) const;

 private:
  /// Geocentric coordinates in metres, and the sine and cosine of the latitude.
  struct Site {
    double x, y, z;
    double sin_lat, cos_lat;
  };
  static Site site_of(const LonLat& point);
  static double arc(const Site& a, const Site& b, double chord_squared);

  std::vector<LonLat> points_;        ///< each place once
  std::vector<std::size_t> indexes_;  ///< of those points in the list given
  std::vector<Site> sites_;
};

}  // namespace obuhvat
