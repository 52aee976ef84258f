#pragma once

#include <optional>
#include <vector>

#include "geometry/edge_matching.h"
#include "geometry/geos_handle.h"
#include "geometry/lattice.h"

namespace obuhvat {

/// A piece of a coverage that is being made, and the area that gets it; none: a gap.
struct OwnedFace {
  Polygon<LatticePoint> ground;
  std::optional<std::size_t> owner;
};

/// What is filled, by EdgeMatching. A gap beside areas of one rank: not wider than `widest`.
struct GapRule {
  double widest = 0;                 ///< metres
  double largest_between_ranks = 0;  ///< m2
  double rounding = 0;               ///< metres: a gap that is nowhere wider is always filled
};

/// Gives gaps to the area beside them with the longest common border, of those that yield (not of
/// the lowest rank beside it, if there are several ranks), in the order of the faces and again until none can be given. Faces must share every
/// vertex. Returns the square metres given.
double fill_gaps(const Geos& geos, std::vector<OwnedFace>& faces, const std::vector<int>& ranks,
                 const GapRule& rule);

/// The faces of each area joined.
std::vector<MultiPolygon<LatticePoint>> joined(const std::vector<OwnedFace>& faces,
                                               std::size_t areas);

}  // namespace obuhvat
