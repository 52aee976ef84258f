#pragma once

#include <vector>

#include "geometry/lattice.h"

namespace obuhvat {

/// Draws corners and borders of different areas that are at most `metres` apart together. The
/// first of `order` (indexes) stays; each next one moves its points to points, or else to borders,
/// of those before it, and takes their points into its own borders. Borders that already are the
/// same stay. What comes out may cross itself and has to be cut (planar_partition); unlike
/// GEOSSnap, which takes two geometries at a time and all points of both, this looks at all
/// neighbours at once, so that what three areas have in common comes out the same for each.
std::vector<MultiPolygon<LatticePoint>> drawn_together(
    const std::vector<MultiPolygon<LatticePoint>>& areas, const std::vector<std::size_t>& order,
    double metres);

/// True if there are segments of different areas so close that drawn_together could move one;
/// those that hang together do not count.
bool has_near_outlines(const std::vector<DirectedSegment>& outline, double metres);

}  // namespace obuhvat
