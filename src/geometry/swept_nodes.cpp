#include "geometry/swept_nodes.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>

namespace obuhvat {
namespace {

/// True if the line and the chord from its last point to the first run round the place, in either
/// direction and however often; not if they run through it.
bool runs_round(std::span<const LonLat> line, const LonLat& place) {
  int turns = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const LonLat &a = line[i], &b = line[i + 1 < line.size() ? i + 1 : 0];
    const double side =
        (b.lon - a.lon) * (place.lat - a.lat) - (b.lat - a.lat) * (place.lon - a.lon);
    const bool in_box = place.lon >= std::min(a.lon, b.lon) &&
                        place.lon <= std::max(a.lon, b.lon) &&
                        place.lat >= std::min(a.lat, b.lat) && place.lat <= std::max(a.lat, b.lat);
    if (side == 0 && in_box) return false;
    if (a.lat <= place.lat && b.lat > place.lat && side > 0) ++turns;
    if (a.lat > place.lat && b.lat <= place.lat && side < 0) --turns;
  }
  return turns != 0;
}

}  // namespace

SweptNodes::SweptNodes(const std::vector<LonLat>& nodes) {
  Box<LonLat> box;
  for (const auto& node : nodes) box.include(node);
  if (box.is_empty()) return;
  // As many columns as there are nodes in one.
  last_column_ = std::floor(std::sqrt(static_cast<double>(nodes.size())));
  west_ = box.min_x;
  columns_a_degree_ = box.width() > 0 ? last_column_ / box.width() : 0;
  nodes_.reserve(nodes.size());
  for (const auto& node : nodes) nodes_.push_back({column_of(node.lon), node});
  const auto key = [](const Node& n) { return std::tuple(n.column, n.place.lat, n.place.lon); };
  std::sort(nodes_.begin(), nodes_.end(),
            [&](const Node& a, const Node& b) { return key(a) < key(b); });
  nodes_.erase(std::unique(nodes_.begin(), nodes_.end(),
                           [](const Node& a, const Node& b) { return a.place == b.place; }),
               nodes_.end());
}

std::uint32_t SweptNodes::column_of(double lon) const {
  return static_cast<std::uint32_t>(
      std::clamp((lon - west_) * columns_a_degree_, 0.0, last_column_));
}

bool SweptNodes::lie_between(const std::vector<LonLat>& line,
                             const std::vector<std::size_t>& kept) const {
  for (std::size_t k = 1; k < kept.size(); ++k) {
    const std::size_t from = kept[k - 1], to = kept[k];
    if (to == from + 1) continue;
    const std::span pocket = std::span(line).subspan(from, to - from + 1);
    Box<LonLat> box;
    for (const auto& p : pocket) box.include(p);
    const std::uint32_t last = column_of(box.max_x);
    for (std::uint32_t column = column_of(box.min_x); column <= last; ++column) {
      auto node = std::lower_bound(nodes_.begin(), nodes_.end(), std::pair(column, box.min_y),
                                   [](const Node& n, const auto& wanted) {
                                     return std::pair(n.column, n.place.lat) < wanted;
                                   });
      for (; node != nodes_.end() && node->column == column && node->place.lat <= box.max_y; ++node)
        if (box.contains(node->place) && runs_round(pocket, node->place)) return true;
    }
  }
  return false;
}

}  // namespace obuhvat
