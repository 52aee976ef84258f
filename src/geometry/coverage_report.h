#pragma once

#include <cstddef>
#include <vector>

#include "geometry/polygon.h"

namespace obuhvat {

/// Ground that several areas claim, or none of those around it.
struct CoverageFlaw {
  enum class Kind { gap, overlap };
  Kind kind = Kind::gap;
  std::vector<std::size_t> areas;  ///< overlap: who claims it; gap: who lies around it; sorted
  double area_m2 = 0;              ///< on the ellipsoid
  double width_m = 0;              ///< diameter of the largest circle inside; a sliver has little
  LonLat where;                    ///< the centre of that circle
};

/// Two areas whose borders run along each other without being the same line.
struct ParallelBorders {
  std::size_t a = 0, b = 0;  ///< a < b
  double length_m = 0;       ///< of the border of `a` for which this holds
  double distance_m = 0;     ///< the largest found
  double usual_m = 0;        ///< that nine tenths of the length do not exceed
  LonLat where;              ///< a place of that distance
};

struct CoverageReport {
  std::vector<CoverageFlaw> flaws;         ///< largest first
  std::vector<ParallelBorders> unmatched;  ///< longest first
  std::size_t outline_parts = 0;           ///< outer rings of the union of all areas
  bool is_coverage() const { return flaws.empty() && unmatched.empty(); }
};

/// Looks for what keeps the areas from being an edge-matched coverage. Areas that share all
/// vertices of their common borders are told apart from others without overlaying them. Borders
/// within `reach_m` metres of each other, but not the same, are unmatched.
CoverageReport report_on_coverage(const std::vector<MultiPolygon<LonLat>>& areas,
                                  double reach_m = 50);

}  // namespace obuhvat
