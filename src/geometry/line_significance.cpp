#include "geometry/line_significance.h"

#include <algorithm>
#include <limits>

#include "geometry/polygon.h"

namespace obuhvat {
namespace {

struct Stretch {
  std::size_t first, last;
  double most;  // a point goes with the one that its stretch was split at
};

/// Finds the point of a stretch that is farthest from the line between its ends.
class FarthestPoint {
 public:
  explicit FarthestPoint(const std::vector<MapPoint>& line) : line_(line), squares_(line.size()) {}

  /// The first of the stretch if there is none, or all lie on the line. Of points that are equally
  /// far that in the middle: stairs and zigzags would else be split at one step after the other,
  /// which takes the square of the time.
  std::size_t of(const Stretch& stretch) {
    constexpr double as_far = 1 - 1e-9;  // of the square
    const double most = measure(stretch);
    if (!(most > 0)) return stretch.first;
    const std::size_t middle = stretch.first + (stretch.last - stretch.first) / 2;
    for (std::size_t step = 0;; ++step) {
      if (middle + step < stretch.last && squares_[middle + step] >= most * as_far)
        return middle + step;
      if (middle > stretch.first + step && squares_[middle - step] >= most * as_far)
        return middle - step;
    }
  }

 private:
  /// Squares of the distances; returns the largest.
  double measure(const Stretch& stretch) {
    const MapPoint &a = line_[stretch.first], &b = line_[stretch.last];
    const double dx = b.x - a.x, dy = b.y - a.y, length2 = dx * dx + dy * dy;
    const double per_length2 = length2 > 0 ? 1 / length2 : 0;
    double most = 0;
    for (std::size_t i = stretch.first + 1; i < stretch.last; ++i) {
      const double px = line_[i].x - a.x, py = line_[i].y - a.y;
      const double t = std::min(std::max((px * dx + py * dy) * per_length2, 0.0), 1.0);
      const double x = px - t * dx, y = py - t * dy;
      squares_[i] = x * x + y * y;
      most = std::max(most, squares_[i]);
    }
    return most;
  }

  const std::vector<MapPoint>& line_;
  std::vector<double> squares_;
};

}  // namespace

std::vector<double> line_significance(const std::vector<MapPoint>& line) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  std::vector<double> out(line.size(), 0);
  if (line.empty()) return out;
  out.front() = out.back() = infinite;
  FarthestPoint farthest(line);
  std::vector<Stretch> open{{0, line.size() - 1, infinite}};
  while (!open.empty()) {
    const Stretch stretch = open.back();
    open.pop_back();
    const std::size_t at = farthest.of(stretch);
    if (at == stretch.first) continue;
    out[at] = std::min(stretch.most,
                       distance_to_segment(line[at], line[stretch.first], line[stretch.last]));
    open.push_back({stretch.first, at, out[at]});
    open.push_back({at, stretch.last, out[at]});
  }
  return out;
}

}  // namespace obuhvat
