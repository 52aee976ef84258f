#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "geometry/polygon.h"

namespace obuhvat {

using Line = std::vector<LonLat>;

/// From a to b, swinging to both sides by `swing` degrees.
inline Line wiggly(const LonLat& a, const LonLat& b, double swing, int steps = 20) {
  Line out;
  const double dx = b.lon - a.lon, dy = b.lat - a.lat, length = std::hypot(dx, dy);
  for (int i = 0; i <= steps; ++i) {
    const double t = double(i) / steps;
    const double side = i == 0 || i == steps ? 0 : (i % 2 == 0 ? swing : -swing);
    out.push_back({a.lon + t * dx - side * dy / length, a.lat + t * dy + side * dx / length});
  }
  return out;
}

/// A ring out of lines that follow each other; a line that runs the other way is turned.
inline Ring<LonLat> ring(const std::vector<Line>& lines) {
  Ring<LonLat> out = lines[0];
  if (out.back() != lines[1].front() && out.back() != lines[1].back())
    std::reverse(out.begin(), out.end());
  for (std::size_t i = 1; i < lines.size(); ++i) {
    Line next = lines[i];
    if (next.front() != out.back()) std::reverse(next.begin(), next.end());
    out.insert(out.end(), next.begin() + 1, next.end());
  }
  return out;
}

/// Two large squares side by side, a small one between them at their common corner below:
///
///     +-----+-----+
///     |  a  |  b  |
///     |   +-+-+   |      c is 0.04 degrees wide, a and b are 0.3
///     +---+ c +---+
///         +---+
struct Drawing {
  // 0.004 degrees: 300 to 400 m, less than the tolerance for a and b, more than that for c
  static constexpr double swing = 0.004;
  LonLat nw{20, 44.3}, n{20.3, 44.3}, ne{20.6, 44.3}, sw{20, 44}, se{20.6, 44};
  LonLat ca{20.28, 44}, cb{20.32, 44}, ct{20.3, 44.02}, cl{20.28, 43.98}, cr{20.32, 43.98};
  Line ab = wiggly(n, ct, swing), ac = {ct, {20.285, 44.012}, ca}, bc = {ct, {20.315, 44.014}, cb};
  Line a_rest = ring({{n, nw}, wiggly(nw, sw, swing), {sw, ca}});
  Line b_rest = ring({{cb, se}, wiggly(se, ne, swing), {ne, n}});
  Line c_rest = {ca, cl, {20.3, 43.979}, cr, cb};

  MultiPolygon<LonLat> a() const { return oriented(ring({a_rest, ac, ab})); }
  MultiPolygon<LonLat> b() const { return oriented(ring({b_rest, ab, bc})); }
  MultiPolygon<LonLat> c() const { return oriented(ring({c_rest, bc, ac})); }
  static MultiPolygon<LonLat> oriented(Ring<LonLat> outer) {
    MultiPolygon<LonLat> out{{std::move(outer), {}}};
    orient(out);
    return out;
  }
};

}  // namespace obuhvat
