#pragma once

#include <vector>

#include "geometry/lattice.h"

namespace obuhvat {

/// The ground to the left of the segments: rings made of them, in the direction that Polygon
/// promises, none of which comes to a point twice (where ground touches itself, it is parted into
/// polygons, or a hole touches the outer ring), and holes given to the polygon they lie in. Holes
/// that lie in none are left out: for the borders of all areas together turned round, that leaves
/// the gaps. The segments must be noded and close; none may be given twice or in both directions.
/// Rings begin at their least point and polygons are in the order of those, whatever the order of
/// the segments.
MultiPolygon<LatticePoint> ground_left_of(std::vector<DirectedSegment> segments);

}  // namespace obuhvat
