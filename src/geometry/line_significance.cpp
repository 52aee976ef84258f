#include "geometry/line_significance.h"

#include <algorithm>
#include <limits>

#include "geometry/polygon.h"

namespace obuhvat {

std::vector<double> line_significance(const std::vector<MapPoint>& line) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  std::vector<double> out(line.size(), 0);
  if (line.empty()) return out;
  out.front() = out.back() = infinite;
  struct Stretch {
    std::size_t first, last;
    double most;  // a point goes with the one that its stretch was split at
  };
  std::vector<Stretch> open{{0, line.size() - 1, infinite}};
  while (!open.empty()) {
    const auto [first, last, most] = open.back();
    open.pop_back();
    std::size_t farthest = first;
    double distance = -1;
    for (std::size_t i = first + 1; i < last; ++i)
      if (const double d = distance_to_segment(line[i], line[first], line[last]); d > distance) {
        distance = d;
        farthest = i;
      }
    // Of a straight stretch nothing is ever kept; parted at each of its points it would take the
    // square of the time.
    if (farthest == first || distance <= 0) continue;
    out[farthest] = std::min(most, distance);
    open.push_back({first, farthest, out[farthest]});
    open.push_back({farthest, last, out[farthest]});
  }
  return out;
}

}  // namespace obuhvat
