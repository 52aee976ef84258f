#include "cartography/clipping.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace obuhvat {
namespace {

using Points = std::vector<SheetPoint>;

SheetPoint between(const SheetPoint& a, const SheetPoint& b, double t) {
  return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

/// One step of Sutherland and Hodgman: keeps the side where `depth` is not negative.
template <class Depth>
Points keep_side(const Points& ring, Depth depth) {
  Points out;
  out.reserve(ring.size() + 2);
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const SheetPoint& a = ring[i];
    const SheetPoint& b = ring[(i + 1) % ring.size()];
    const double da = depth(a);
    const double db = depth(b);
    if (da >= 0) out.push_back(a);
    if ((da >= 0) != (db >= 0)) out.push_back(between(a, b, da / (da - db)));
  }
  return out;
}

/// The part of the segment inside the box as a range of its parameter (Liang and Barsky).
std::optional<std::pair<double, double>> inside_range(const SheetPoint& a, const SheetPoint& b,
                                                      const Box<SheetPoint>& box) {
  double from = 0;
  double to = 1;
  const auto cut = [&](double p, double q) {
    if (p == 0) return q >= 0;
    const double t = q / p;
    if (p < 0)
      from = std::max(from, t);
    else
      to = std::min(to, t);
    return from <= to;
  };
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  if (cut(-dx, a.x - box.min_x) && cut(dx, box.max_x - a.x) && cut(-dy, a.y - box.min_y) &&
      cut(dy, box.max_y - a.y))
    return std::pair{from, to};
  return std::nullopt;
}

}  // namespace

std::vector<SubPath> clip_areas(const std::vector<SubPath>& path, const Box<SheetPoint>& box) {
  std::vector<SubPath> out;
  for (const auto& part : path) {
    Points ring = keep_side(part.points, [&](const SheetPoint& p) { return p.x - box.min_x; });
    ring = keep_side(ring, [&](const SheetPoint& p) { return box.max_x - p.x; });
    ring = keep_side(ring, [&](const SheetPoint& p) { return p.y - box.min_y; });
    ring = keep_side(ring, [&](const SheetPoint& p) { return box.max_y - p.y; });
    if (ring.size() >= 3) out.push_back({std::move(ring), true});
  }
  return out;
}

std::vector<SubPath> clip_line(const SubPath& line, const Box<SheetPoint>& box) {
  std::vector<SubPath> out;
  bool open = false;  // the last piece goes on
  for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
    const SheetPoint& a = line.points[i];
    const SheetPoint& b = line.points[i + 1];
    const auto range = inside_range(a, b, box);
    if (!range || range->second <= range->first) {
      open = false;
      continue;
    }
    if (!open || range->first > 0) out.push_back({{between(a, b, range->first)}, false});
    out.back().points.push_back(range->second < 1 ? between(a, b, range->second) : b);
    open = range->second >= 1;
  }
  return out;
}

bool touches(const SheetPoint& a, const SheetPoint& b, const Box<SheetPoint>& box) {
  return inside_range(a, b, box).has_value();
}

bool segments_cross(const SheetPoint& a, const SheetPoint& b, const SheetPoint& c,
                    const SheetPoint& d) {
  const auto side = [](const SheetPoint& p, const SheetPoint& q, const SheetPoint& r) {
    return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  };
  const double abc = side(a, b, c);
  const double abd = side(a, b, d);
  const double cda = side(c, d, a);
  const double cdb = side(c, d, b);
  return abc * abd <= 0 && cda * cdb <= 0 && !(abc == 0 && abd == 0);
}

}  // namespace obuhvat
