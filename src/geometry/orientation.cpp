#include "geometry/orientation.h"

#include <cmath>

#include "geometry/geos_handle.h"

namespace obuhvat {
namespace {

// (3 + 16 eps) eps with eps = 2^-53: the most by which the difference below may be wrong, as a
// share of the sum of its two products.
constexpr double error_bound = 3.3306690738754716e-16;

int exact_orientation(double ax, double ay, double bx, double by, double px, double py) {
  thread_local const Geos geos;
  return geos_c().GEOSOrientationIndex_r(geos.context(), ax, ay, bx, by, px, py);
}

}  // namespace

int orientation(double ax, double ay, double bx, double by, double px, double py) {
  const double left = (ax - px) * (by - py);
  const double right = (ay - py) * (bx - px);
  const double difference = left - right;
  const double bound = error_bound * (std::abs(left) + std::abs(right));
  if (difference > bound) return 1;
  if (difference < -bound) return -1;
  return exact_orientation(ax, ay, bx, by, px, py);
}

}  // namespace obuhvat
