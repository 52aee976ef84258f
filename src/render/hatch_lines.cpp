#include "render/hatch_lines.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace obuhvat {

std::vector<std::pair<SheetPoint, SheetPoint>> hatch_lines(const Hatch& hatch,
                                                           const Box<SheetPoint>& box) {
  std::vector<std::pair<SheetPoint, SheetPoint>> lines;
  if (box.is_empty() || !(hatch.spacing_mm > 0)) return lines;
  // u runs along the lines, v across them; y points down, the angle turns counter-clockwise.
  const double angle = hatch.angle * std::numbers::pi / 180;
  const double c = std::cos(angle);
  const double s = std::sin(angle);
  double min_u = INFINITY, max_u = -INFINITY, min_v = INFINITY, max_v = -INFINITY;
  for (const double x : {box.min_x, box.max_x})
    for (const double y : {box.min_y, box.max_y}) {
      const double u = x * c - y * s;
      const double v = x * s + y * c;
      min_u = std::min(min_u, u);
      max_u = std::max(max_u, u);
      min_v = std::min(min_v, v);
      max_v = std::max(max_v, v);
    }
  const double reach = hatch.width_mm / 2;
  const double first = std::ceil((min_v - reach) / hatch.spacing_mm - 0.5);
  for (double k = first; (k + 0.5) * hatch.spacing_mm <= max_v + reach; ++k) {
    const double v = (k + 0.5) * hatch.spacing_mm;
    lines.push_back(
        {{min_u * c + v * s, -min_u * s + v * c}, {max_u * c + v * s, -max_u * s + v * c}});
  }
  return lines;
}

}  // namespace obuhvat
