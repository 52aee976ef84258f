#pragma once

#include <cstddef>
#include <vector>

#include "geometry/points.h"
#include "geometry/polygon.h"

namespace obuhvat {

/// A border between two areas, or between an area and the outside, once.
struct BorderArc {
  static constexpr std::size_t outside = static_cast<std::size_t>(-1);

  std::vector<LonLat> points;  ///< closed if first == last
  std::size_t left = outside;  ///< index of the area on the left of the direction of points
  std::size_t right = outside;
};

/// The borders of edge-matched areas (same vertices on both sides), each of them once and as long
/// as the same two areas meet. Areas that are not edge-matched give two arcs with `outside`
/// between. The result depends on the order of the areas and on nothing else.
std::vector<BorderArc> border_network(const std::vector<MultiPolygon<LonLat>>& areas);
/// The same of areas that lie apart.
std::vector<BorderArc> border_network(const std::vector<const MultiPolygon<LonLat>*>& areas);

}  // namespace obuhvat
