#pragma once

#include <optional>
#include <string>

#include "geometry/polygon.h"

namespace obuhvat {

/// What is wrong with an area by the rules of OGC 06-103r4, in GEOS's words, and where.
struct AreaFault {
  std::string reason;  ///< e.g. "Self-intersection"
  LonLat where;
};

/// nullopt for an area that is valid. Every ring must be closed and have at least four points.
std::optional<AreaFault> fault_of(const MultiPolygon<LonLat>& area);

/// The same area made valid by GEOS (MakeValid, method "structure": what lies inside stays inside,
/// lines and points that are left over are dropped), its rings in the direction that Polygon
/// promises. May be empty. A valid area comes back with the same vertices.
MultiPolygon<LonLat> repaired(const MultiPolygon<LonLat>& area);

/// The part of the area inside the box, made valid as by `repaired` first. Edges of the box become
/// borders; what is cut has coordinates on the grid of 1e-7 degree.
MultiPolygon<LonLat> clipped(const MultiPolygon<LonLat>& area, const Box<LonLat>& box);

}  // namespace obuhvat
