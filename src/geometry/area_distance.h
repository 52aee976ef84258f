#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "geometry/polygon.h"

namespace obuhvat {

/// geodesic_distance from many points to one area: the same answers, but edges are looked at only
/// where the box of the run that they stand in is near enough.
class AreaDistance {
 public:
  /// Some consecutive points of a ring.
  struct Run {
    std::size_t first = 0;  ///< into points()
    std::size_t last = 0;   ///< the last point of it; the next run of the ring starts there
    Box<LonLat> box;
  };

  /// Keeps a pointer: the area must outlive it.
  explicit AreaDistance(const MultiPolygon<LonLat>& area);

  /// Metres on the ellipsoid, 0 inside and on the border, if that is less than `limit`; else any
  /// number that is not.
  double metres(const LonLat& point, double limit = std::numeric_limits<double>::infinity()) const;

  const Box<LonLat>& box() const { return box_; }
  const std::vector<LonLat>& points() const {
    return points_;
  }  ///< of all rings, one after another
  const std::vector<Run>& runs() const { return runs_; }

 private:
  const MultiPolygon<LonLat>* area_;
  Box<LonLat> box_;
  std::vector<LonLat> points_;
  std::vector<Run> runs_;
};

/// Metres that two boxes are apart at least: never more than the distance between what lies in
/// them, also as geodesic_distance finds it. In a plane, with a fiftieth to spare, and only where
/// the Earth is flat enough for that; else 0.
double at_least_metres(const Box<LonLat>& a, const Box<LonLat>& b);

}  // namespace obuhvat
