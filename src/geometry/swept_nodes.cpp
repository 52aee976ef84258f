#include "geometry/swept_nodes.h"

#include <algorithm>

#include "geometry/polygon.h"

namespace obuhvat {

SweptNodes::SweptNodes(std::vector<LonLat> nodes) : nodes_(std::move(nodes)) {
  std::sort(nodes_.begin(), nodes_.end());
  nodes_.erase(std::unique(nodes_.begin(), nodes_.end()), nodes_.end());
}

bool SweptNodes::lie_between(const std::vector<LonLat>& line,
                             const std::vector<std::size_t>& kept) const {
  for (std::size_t k = 1; k < kept.size(); ++k) {
    const std::size_t from = kept[k - 1], to = kept[k];
    if (to == from + 1) continue;
    const auto begin = line.begin() + static_cast<std::ptrdiff_t>(from);
    Ring<LonLat> pocket(begin, begin + static_cast<std::ptrdiff_t>(to - from + 1));
    Box<LonLat> box;
    for (const auto& p : pocket) box.include(p);
    pocket.push_back(pocket.front());
    const MultiPolygon<LonLat> area{{std::move(pocket), {}}};
    auto node = std::lower_bound(nodes_.begin(), nodes_.end(), LonLat{box.min_x, -90.0});
    for (; node != nodes_.end() && node->lon <= box.max_x; ++node)
      if (box.contains(*node) && locate(area, *node) == Location::inside) return true;
  }
  return false;
}

}  // namespace obuhvat
