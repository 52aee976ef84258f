#pragma once

#include <optional>
#include <vector>

#include "geometry/lattice.h"

namespace obuhvat {

/// What areas that share every vertex of their common borders have around and between them.
struct ExactCoverage {
  std::vector<DirectedSegment> outline;  ///< segments that have an area on the left only; sorted
};

/// nullopt unless each segment has at most one area on each side, no two meet elsewhere than at
/// common ends, and no area lies on another. Gaps do not matter. Time n log n.
std::optional<ExactCoverage> exact_coverage(const std::vector<MultiPolygon<LatticePoint>>& areas);

/// All segments whose opposite is not among them; sorted.
std::vector<DirectedSegment> outline_of(std::vector<DirectedSegment> segments);

std::vector<DirectedSegment> turned_round(std::vector<DirectedSegment> segments);

}  // namespace obuhvat
