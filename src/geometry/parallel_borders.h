#pragma once

#include <vector>

#include "geometry/coverage_report.h"
#include "geometry/lattice.h"

namespace obuhvat {

/// Places where the outline (segments of `areas` that have one on the left only) of an area runs
/// within reach of another's, with no border between. Two outlines that part at a common point are
/// left out near it, unless they part at less than about 15 degrees, and so are pairs whose
/// outlines are only near at a corner. Longest first.
std::vector<ParallelBorders> parallel_borders(const std::vector<DirectedSegment>& outline,
                                              const std::vector<MultiPolygon<LatticePoint>>& areas,
                                              double reach_m);

}  // namespace obuhvat
