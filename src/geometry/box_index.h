#pragma once

#include <cstddef>
#include <vector>

#include "geometry/points.h"

namespace obuhvat {

/// Finds boxes by place: an R-tree that is packed once (S. T. Leutenegger and others, "STR: a
/// simple and efficient algorithm for R-tree packing", 1997) and never changes. Units are the
/// caller's. Holds an index of each box, not what is in it.
class BoxIndex {
 public:
  explicit BoxIndex(const std::vector<Box<MapPoint>>& boxes);

  /// Calls f(index) for each box that shares at least a point with `wanted`. The order depends on
  /// the boxes alone.
  template <class F>
  void visit(const Box<MapPoint>& wanted, F f) const {
    if (!levels_.empty()) visit(levels_.size() - 1, 0, wanted, f);
  }

 private:
  static constexpr std::size_t fan_out = 8;
  using Level = std::vector<Box<MapPoint>>;

  static bool meet(const Box<MapPoint>& a, const Box<MapPoint>& b) {
    return a.min_x <= b.max_x && b.min_x <= a.max_x && a.min_y <= b.max_y && b.min_y <= a.max_y;
  }
  template <class F>
  void visit(std::size_t level, std::size_t first, const Box<MapPoint>& wanted, F& f) const {
    const Level& boxes = levels_[level];
    const std::size_t end = std::min(first + fan_out, boxes.size());
    for (std::size_t i = first; i < end; ++i) {
      if (!meet(boxes[i], wanted)) continue;
      if (level == 0)
        f(order_[i]);
      else
        visit(level - 1, i * fan_out, wanted, f);
    }
  }

  std::vector<std::size_t> order_;  // of the boxes in the lowest level
  std::vector<Level> levels_;       // lowest first; the last has at most fan_out boxes
};

}  // namespace obuhvat
