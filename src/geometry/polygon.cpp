#include "geometry/polygon.h"

#include <cmath>
#include <queue>

#include "geometry/orientation.h"

namespace obuhvat {
namespace {

/// 1 if c lies left of ab, 0 on the line.
template <class P>
int side_of(const P& a, const P& b, const P& c) {
  return orientation(x_of(a), y_of(a), x_of(b), y_of(b), x_of(c), y_of(c));
}

/// Flips `inside` for each edge that a ray to the east crosses; true if the point is on the ring.
template <class P>
bool cast_ray(const Ring<P>& ring, const P& p, bool& inside) {
  const double x = x_of(p);
  const double y = y_of(p);
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const P& a = ring[i - 1];
    const P& b = ring[i];
    const bool in_x = x >= std::min(x_of(a), x_of(b)) && x <= std::max(x_of(a), x_of(b));
    const bool in_y = y >= std::min(y_of(a), y_of(b)) && y <= std::max(y_of(a), y_of(b));
    if (in_x && in_y && side_of(a, b, p) == 0) return true;
    if ((y_of(a) > y) != (y_of(b) > y)) {
      // Always from the lower end to the upper, so that both neighbours of a border compute
      // the same number for it.
      const bool upward = y_of(a) < y_of(b);
      if ((upward ? side_of(a, b, p) : side_of(b, a, p)) > 0) inside = !inside;
    }
  }
  return false;
}

template <class P>
double distance_to_ring(const Ring<P>& ring, const P& p, P* nearest) {
  double best = std::numeric_limits<double>::infinity();
  for (std::size_t i = 1; i < ring.size(); ++i) {
    P here{};
    const double d = distance_to_segment(p, ring[i - 1], ring[i], &here);
    if (d < best) {
      best = d;
      if (nearest != nullptr) *nearest = here;
    }
  }
  return best;
}

template <class P>
double distance_to_rings(const MultiPolygon<P>& area, const P& p, P* nearest) {
  double best = std::numeric_limits<double>::infinity();
  const auto consider = [&](const Ring<P>& ring) {
    P here{};
    const double d = distance_to_ring(ring, p, &here);
    if (d < best) {
      best = d;
      if (nearest != nullptr) *nearest = here;
    }
  };
  for (const auto& polygon : area) {
    consider(polygon.outer);
    for (const auto& hole : polygon.holes) consider(hole);
  }
  return best;
}

/// To the nearest edge, negative outside: in one pass over the edges, with one root.
template <class P>
double signed_distance(const MultiPolygon<P>& area, const P& point) {
  const double x = x_of(point);
  const double y = y_of(point);
  double least = std::numeric_limits<double>::infinity();
  bool inside = false;
  const auto consider = [&](const Ring<P>& ring) {
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      const double ax = x_of(ring[i]) - x;
      const double ay = y_of(ring[i]) - y;
      const double dx = x_of(ring[i + 1]) - x_of(ring[i]);
      const double dy = y_of(ring[i + 1]) - y_of(ring[i]);
      const double by = y_of(ring[i + 1]) - y;
      if ((ay > 0) != (by > 0) && (ax - dx / dy * ay > 0)) inside = !inside;
      const double along = -(ax * dx + ay * dy);
      const double length2 = dx * dx + dy * dy;
      const double t = along <= 0 || length2 == 0 ? 0 : along >= length2 ? 1 : along / length2;
      const double nx = ax + t * dx;
      const double ny = ay + t * dy;
      least = std::min(least, nx * nx + ny * ny);
    }
  };
  for (const auto& polygon : area) {
    consider(polygon.outer);
    for (const auto& hole : polygon.holes) consider(hole);
  }
  return inside ? std::sqrt(least) : -std::sqrt(least);
}

}  // namespace

template <class P>
Location locate(const MultiPolygon<P>& area, const P& point) {
  bool inside = false;
  for (const auto& polygon : area) {
    if (cast_ray(polygon.outer, point, inside)) return Location::border;
    for (const auto& hole : polygon.holes)
      if (cast_ray(hole, point, inside)) return Location::border;
  }
  return inside ? Location::inside : Location::outside;
}

template <class P>
double signed_area(const Ring<P>& ring) {
  if (ring.empty()) return 0;
  double twice = 0;
  // Relative to the first point: far from the origin the products would lose digits.
  const double x0 = x_of(ring.front());
  const double y0 = y_of(ring.front());
  for (std::size_t i = 1; i < ring.size(); ++i)
    twice += (x_of(ring[i - 1]) - x0) * (y_of(ring[i]) - y0) -
             (x_of(ring[i]) - x0) * (y_of(ring[i - 1]) - y0);
  return twice / 2;
}

template <class P>
double area_of(const MultiPolygon<P>& area) {
  double sum = 0;
  for (const auto& polygon : area) {
    sum += std::abs(signed_area(polygon.outer));
    for (const auto& hole : polygon.holes) sum -= std::abs(signed_area(hole));
  }
  return sum;
}

template <class P>
Box<P> box_of(const MultiPolygon<P>& area) {
  Box<P> box;
  for (const auto& polygon : area)
    for (const auto& p : polygon.outer) box.include(p);
  return box;
}

// After V. Agafonkin's polylabel: cells split in four, the most promising first.
template <class P>
InscribedCircle<P> inscribed_circle(const MultiPolygon<P>& area, double precision) {
  struct Cell {
    P centre;
    double half;
    double distance;  // signed: negative outside
    double potential() const { return distance + half * std::sqrt(2.0); }
  };
  const auto make = [&](const P& centre, double half) {
    return Cell{centre, half, signed_distance(area, centre)};
  };
  const Box<P> box = box_of(area);
  if (box.is_empty()) return {};
  const double size = std::max(std::min(box.width(), box.height()), precision);
  const auto less = [](const Cell& a, const Cell& b) { return a.potential() < b.potential(); };
  std::priority_queue<Cell, std::vector<Cell>, decltype(less)> cells(less);
  Cell best = make(box.centre(), 0);
  for (double x = box.min_x; x < box.max_x; x += size)
    for (double y = box.min_y; y < box.max_y; y += size)
      cells.push(make({x + size / 2, y + size / 2}, size / 2));
  while (!cells.empty()) {
    const Cell cell = cells.top();
    cells.pop();
    if (cell.distance > best.distance) best = cell;
    if (cell.potential() - best.distance <= precision) continue;
    const double h = cell.half / 2;
    for (const double dx : {-h, h})
      for (const double dy : {-h, h})
        cells.push(make({x_of(cell.centre) + dx, y_of(cell.centre) + dy}, h));
  }
  return {best.centre, std::max(best.distance, 0.0)};
}

template <class P>
void orient(MultiPolygon<P>& area) {
  for (auto& polygon : area) {
    if (signed_area(polygon.outer) < 0) std::reverse(polygon.outer.begin(), polygon.outer.end());
    for (auto& hole : polygon.holes)
      if (signed_area(hole) > 0) std::reverse(hole.begin(), hole.end());
  }
}

template <class P>
double distance_to_segment(const P& point, const P& a, const P& b, P* nearest) {
  const double dx = x_of(b) - x_of(a);
  const double dy = y_of(b) - y_of(a);
  const double length2 = dx * dx + dy * dy;
  double t = 0;
  if (length2 > 0)
    t = std::clamp(((x_of(point) - x_of(a)) * dx + (y_of(point) - y_of(a)) * dy) / length2, 0.0,
                   1.0);
  const P here{x_of(a) + t * dx, y_of(a) + t * dy};
  if (nearest != nullptr) *nearest = here;
  return std::hypot(x_of(point) - x_of(here), y_of(point) - y_of(here));
}

template <class P>
double distance_to(const MultiPolygon<P>& area, const P& point, P* nearest) {
  if (locate(area, point) != Location::outside) {
    if (nearest != nullptr) *nearest = point;
    return 0;
  }
  return distance_to_rings(area, point, nearest);
}

#define OBUHVAT_INSTANTIATE(P)                                                  \
  template Location locate(const MultiPolygon<P>&, const P&);                   \
  template double signed_area(const Ring<P>&);                                  \
  template double area_of(const MultiPolygon<P>&);                              \
  template Box<P> box_of(const MultiPolygon<P>&);                               \
  template InscribedCircle<P> inscribed_circle(const MultiPolygon<P>&, double); \
  template void orient(MultiPolygon<P>&);                                       \
  template double distance_to_segment(const P&, const P&, const P&, P*);        \
  template double distance_to(const MultiPolygon<P>&, const P&, P*);

OBUHVAT_INSTANTIATE(LonLat)
OBUHVAT_INSTANTIATE(MapPoint)
OBUHVAT_INSTANTIATE(SheetPoint)
#undef OBUHVAT_INSTANTIATE

}  // namespace obuhvat
