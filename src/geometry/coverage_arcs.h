#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "geometry/points.h"
#include "geometry/polygon.h"

namespace obuhvat {

/// A border between two areas, or between one and the outside, once. Its ends are nodes, where
/// borders meet; a border that meets no other is closed (first point == last).
struct CoverageArc {
  static constexpr std::uint32_t outside = static_cast<std::uint32_t>(-1);
  std::vector<LonLat> points;
  std::uint32_t left = outside;  ///< index of the area to the left of the direction of `points`
  std::uint32_t right = outside;
  bool is_closed() const { return points.front() == points.back(); }
};

/// An arc as part of a ring: its index, or for the opposite direction its complement (~index).
using ArcRef = std::int32_t;

/// Edge-matched areas (same vertices on both sides of every common border) as borders that each
/// are stored once, and the areas as rings of borders: what TopoJSON calls a topology. Areas that
/// are not edge-matched come out as borders with the outside on one side.
struct CoverageArcs {
  std::vector<CoverageArc> arcs;
  std::vector<MultiPolygon<ArcRef>> areas;  ///< as given: Ring<ArcRef> does not repeat its first

  /// The area out of its borders, rings closed.
  MultiPolygon<LonLat> area(std::size_t index) const;
  Ring<LonLat> ring(const Ring<ArcRef>& refs) const;
};

/// The same areas in the same order give the same arcs, whatever the machine. Time n log n in the
/// number of vertices.
CoverageArcs coverage_arcs(const std::vector<MultiPolygon<LonLat>>& areas);

}  // namespace obuhvat
