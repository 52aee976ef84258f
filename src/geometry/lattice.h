#pragma once

#include <compare>
#include <cstdint>
#include <utility>
#include <vector>

#include "geometry/points.h"
#include "geometry/polygon.h"

namespace obuhvat {

/// A place on the grid of 1e-7 degree (a centimetre) on which coverages are made: whole numbers,
/// so that equality and turns are exact. Reaches to 214 degrees.
struct LatticePoint {
  std::int32_t x = 0;
  std::int32_t y = 0;
  auto operator<=>(const LatticePoint&) const = default;
};
constexpr double x_of(const LatticePoint& p) { return static_cast<double>(p.x); }
constexpr double y_of(const LatticePoint& p) { return static_cast<double>(p.y); }

/// The nearest place. Throws Error for what is not a number or outside the world.
LatticePoint to_lattice(const LonLat& point);
LonLat from_lattice(const LatticePoint& point);
/// Lattice units, for algorithms that take points of a plane; nothing is lost.
MapPoint to_plane(const LatticePoint& point);
/// The nearest place to one in that plane, which must come from such.
LatticePoint from_plane(const MapPoint& point);

/// A ring on the lattice without points that repeat the one before; empty if it collapses.
Ring<LatticePoint> to_lattice(const Ring<LonLat>& ring);
/// Holes that collapse are dropped, and polygons whose outer ring does.
MultiPolygon<LatticePoint> to_lattice(const MultiPolygon<LonLat>& area);
MultiPolygon<LonLat> from_lattice(const MultiPolygon<LatticePoint>& area);
MultiPolygon<MapPoint> to_plane(const MultiPolygon<LatticePoint>& area);

/// 1 if c lies left of ab, -1 if right, 0 if on the line. Exact.
int turn_of(const LatticePoint& a, const LatticePoint& b, const LatticePoint& c);

/// A piece of an outline; its area lies on the left.
struct DirectedSegment {
  LatticePoint a, b;
  std::size_t area = 0;
};

/// Without direction: the lesser end first.
using LatticeSegment = std::pair<LatticePoint, LatticePoint>;
inline LatticeSegment undirected(const LatticePoint& a, const LatticePoint& b) {
  return a < b ? LatticeSegment{a, b} : LatticeSegment{b, a};
}
Box<MapPoint> box_of(const LatticeSegment& segment);

/// Orders directions from `origin` counter-clockwise, beginning after south and ending with it.
bool turns_before(const LatticePoint& origin, const LatticePoint& a, const LatticePoint& b);

/// Pairs of segments (indexes) that meet elsewhere than at a common end, or lie upon each other.
/// Segments must differ from each other and have a length.
std::vector<std::pair<std::size_t, std::size_t>> contacts(
    const std::vector<LatticeSegment>& segments);

template <class F>
void for_each_ring(const MultiPolygon<LatticePoint>& area, F f) {
  for (const auto& polygon : area) {
    f(polygon.outer);
    for (const auto& hole : polygon.holes) f(hole);
  }
}

/// All segments of the rings, with `index` as their area.
void add_segments(const MultiPolygon<LatticePoint>& area, std::size_t index,
                  std::vector<DirectedSegment>& out);

}  // namespace obuhvat
