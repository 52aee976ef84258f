#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "geometry/line_contacts.h"
#include "geometry/points.h"
#include "geometry/polygon.h"

namespace obuhvat {

/// Something that keeps areas from being an edge-matched coverage (in the sense of GEOS: polygons
/// that share vertices along common borders, without gap or overlap).
struct CoverageDefect {
  enum class Kind {
    open_ring,       ///< does not close, has fewer than four points or no extent
    repeated_point,  ///< a ring comes to one of its points again
    wrong_turn,      ///< outer ring clockwise or hole counter-clockwise
    overlap,         ///< a border has two areas on the same side
    crossing,        ///< two borders meet elsewhere than at common ends
    gap              ///< a hole in the outline of all areas together
  };
  Kind kind = Kind::overlap;
  std::size_t area = 0;  ///< index of an area that it concerns
  LonLat where;
};

struct CoverageCheck {
  std::vector<CoverageDefect> defects;
  std::size_t distinct_points = 0;
  std::size_t outline_parts = 0;  ///< outer rings of the union
};

/// Checks rings, borders and outline. Exact for coordinates with up to seven decimals. A lake or
/// a foreign enclave that belongs to no area counts as a gap.
CoverageCheck check_coverage(const std::vector<MultiPolygon<LonLat>>& areas);

/// One word and a place, e.g. "crossing at 20.1234 44.5".
std::string to_text(const CoverageDefect& defect);

}  // namespace obuhvat
