#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "geometry/coverage_arcs.h"

namespace obuhvat {

/// How much a border loses.
struct BorderTolerance {
  double metres = 0;  ///< that the line may move
  int decimals = 7;   ///< of the degrees, 1 to 7
};

/// Chooses it by the areas on both sides of a border (CoverageArc::outside: none).
using ToleranceRule = std::function<BorderTolerance(std::uint32_t left, std::uint32_t right)>;

/// A point that must stay inside its area (a seat), and how much of its size the area may change.
struct AreaPromise {
  LonLat inside;              ///< looked at only if it lies inside the area at full detail
  double most_change = 0.05;  ///< of the geodesic area, as a part of it
};

struct GeneralisedAreas {
  std::vector<MultiPolygon<LonLat>> areas;  ///< those given; edge-matched like them, none empty
  std::size_t borders = 0;
  std::size_t refined = 0;  ///< borders with a smaller tolerance or more decimals than the rule's
  std::size_t points = 0;   ///< distinct
};

/// Simplifies each border once, for both sides, by Douglas and Peucker's rule (D. H. Douglas and
/// T. K. Peucker, "Algorithms for the reduction of the number of points required to represent a
/// digitized line or its caricature", Cartographica 10(2), 1973) with its ends fixed, then rounds
/// it. No border comes to cross or touch another, to sweep over a node or another part, or to
/// vanish, and no part comes to lie in another area: a border that would do that gets half the
/// tolerance, and from the second time on a decimal more, and so do all borders of an area that
/// would break its promise. What is at fault at full detail stays so. Parts of an area other than
/// its largest may go if they are smaller than a square of the tolerance, as long as that leaves
/// half of what was promised for the borders. `promises` is empty or has one for each area. Metres
/// are those of an equirectangular plane that is true in the middle of each border.
GeneralisedAreas generalise_coverage(const CoverageArcs& coverage, const ToleranceRule& rule,
                                     const std::vector<AreaPromise>& promises = {});

}  // namespace obuhvat
