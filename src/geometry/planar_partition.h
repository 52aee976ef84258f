#pragma once

#include <cstddef>
#include <vector>

#include "geometry/polygon.h"

namespace obuhvat {

/// A piece of the plane that no outline crosses, and the areas that it lies in.
struct PartitionFace {
  Polygon<LonLat> area;
  std::vector<std::size_t> owners;  ///< indexes, sorted; none: a gap; several: an overlap
};

/// Cuts all outlines at each other (GEOS: noding on a grid, by snap rounding, then polygonizing).
/// `grid` counts units of 1e-7 degree, which is a centimetre: every coordinate of the faces is a
/// multiple of it. Faces share every vertex of their common borders. The outside is no face;
/// what the areas enclose together without any of them covering it is one (a gap). In a fixed
/// order. Areas should be valid. Throws Error if GEOS cannot.
std::vector<PartitionFace> planar_partition(const std::vector<MultiPolygon<LonLat>>& areas,
                                            int grid = 1);

}  // namespace obuhvat
