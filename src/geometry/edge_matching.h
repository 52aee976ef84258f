#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "geometry/polygon.h"

namespace obuhvat {

/// An area that goes into a coverage in the sense of GEOS: areas without gap and overlap that
/// share every vertex of their common borders. Nothing to do with Coverage, which is what projects
/// reach.
struct CoverageInput {
  MultiPolygon<LonLat> area;
  /// How firm its outline is: where two overlap the lower rank keeps the ground, then the earlier
  /// one; a gap between areas of different ranks goes to one that is not of the lowest rank beside
  /// it, unless it is narrow (widest_gap) and lies between two of the lowest, to whom it then goes.
  int rank = 0;
};

struct EdgeMatching {
  /// Metres: corners and borders of two areas this close are drawn together first, those of the
  /// less firm area to those of the firmer; gaps of this width that remain are filled. 0: nothing
  /// moves.
  double snap = 0;
  /// A gap whose neighbours all have one rank is filled if it is nowhere wider than this (metres,
  /// the diameter of its largest inscribed circle); a wider one stays.
  double widest_gap = 0;
  /// Likewise a gap between ranks. Square kilometres.
  double largest_gap_between_ranks_km2 = std::numeric_limits<double>::infinity();
};

struct MatchedCoverage {
  std::vector<MultiPolygon<LonLat>> areas;  ///< those given, in their order; may be empty
  double overlap_m2 = 0;                    ///< that was given to one of several
  double gap_m2 = 0;                        ///< that was filled
  std::size_t gaps_left = 0;                ///< enclosed by the areas, belonging to none
};

/// Makes a coverage of the areas. A filled gap goes to the neighbour with the longest common
/// border. Coordinates come back on the grid of 1e-7 degree; borders that already match keep their
/// vertices and get no other, but for nodes where another border now begins. Where outlines had to
/// be cut, gaps of 3 cm and less, which rounding makes, are always filled. No ring comes to a point
/// twice; a hole may touch its outer ring. Throws Error if GEOS cannot, or for coordinates that are
/// not in degrees.
MatchedCoverage edge_matched(const std::vector<CoverageInput>& inputs, const EdgeMatching& options);

}  // namespace obuhvat
