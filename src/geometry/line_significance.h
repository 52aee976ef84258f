#pragma once

#include <vector>

#include "geometry/points.h"

namespace obuhvat {

/// For each point of a line the largest tolerance (metres) at which Douglas and Peucker's rule
/// keeps it; infinite for both ends. A line may be closed (first == last). Of points that are
/// equally far the rule takes the one in the middle. Time n log n, for spirals that grow up to n^2.
/// D. H. Douglas and T. K. Peucker, "Algorithms for the reduction of the number of points required
/// to represent a digitized line or its caricature", Cartographica 10(2), 1973.
std::vector<double> line_significance(const std::vector<MapPoint>& line);

}  // namespace obuhvat
