#include "geometry/box_index.h"

#include <cmath>
#include <numeric>
#include <tuple>

namespace obuhvat {

BoxIndex::BoxIndex(const std::vector<Box<MapPoint>>& boxes) : order_(boxes.size()) {
  if (boxes.empty()) return;
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  const auto by_x = [&](std::size_t a, std::size_t b) {
    return std::tuple(boxes[a].min_x + boxes[a].max_x, a) <
           std::tuple(boxes[b].min_x + boxes[b].max_x, b);
  };
  const auto by_y = [&](std::size_t a, std::size_t b) {
    return std::tuple(boxes[a].min_y + boxes[a].max_y, a) <
           std::tuple(boxes[b].min_y + boxes[b].max_y, b);
  };
  std::sort(order_.begin(), order_.end(), by_x);
  const double leaves = std::ceil(static_cast<double>(boxes.size()) / fan_out);
  const auto slice = static_cast<std::size_t>(std::ceil(std::sqrt(leaves))) * fan_out;
  for (std::size_t first = 0; first < order_.size(); first += slice) {
    const auto end = std::min(first + slice, order_.size());
    std::sort(order_.begin() + static_cast<std::ptrdiff_t>(first),
              order_.begin() + static_cast<std::ptrdiff_t>(end), by_y);
  }
  levels_.emplace_back();
  for (const std::size_t i : order_) levels_.back().push_back(boxes[i]);
  while (levels_.back().size() > fan_out) {
    Level above((levels_.back().size() + fan_out - 1) / fan_out);
    for (std::size_t i = 0; i < levels_.back().size(); ++i)
      above[i / fan_out].include(levels_.back()[i]);
    levels_.push_back(std::move(above));
  }
}

}  // namespace obuhvat
