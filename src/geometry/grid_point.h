#pragma once

#include <cmath>
#include <compare>
#include <cstdint>

#include "geometry/points.h"

namespace obuhvat {

/// Whole units of 1e-7 degree: all the globe fits.
struct GridPoint {
  std::int32_t x = 0;
  std::int32_t y = 0;
  auto operator<=>(const GridPoint&) const = default;
};

inline GridPoint on_grid(const LonLat& p) {
  return {static_cast<std::int32_t>(std::lround(p.lon * 1e7)),
          static_cast<std::int32_t>(std::lround(p.lat * 1e7))};
}

struct Difference {
  std::int64_t x, y;
};

inline Difference operator-(const GridPoint& a, const GridPoint& b) {
  return {std::int64_t{a.x} - b.x, std::int64_t{a.y} - b.y};
}

/// The sign of the cross product. Exact for differences of up to 200 degrees.
inline int turn(const Difference& u, const Difference& v) {
  const std::int64_t z = u.x * v.y - u.y * v.x;
  return z > 0 ? 1 : z < 0 ? -1 : 0;
}

inline int turn(const GridPoint& a, const GridPoint& b, const GridPoint& c) {
  return turn(b - a, c - a);
}

}  // namespace obuhvat
