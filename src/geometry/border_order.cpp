#include "geometry/border_order.h"

#include <algorithm>

#include "geometry/lattice.h"

namespace obuhvat {
namespace {

/// The first place on the line from one of its ends that is not the end; beside it if there is
/// none.
LatticePoint next_to_end(const std::vector<LonLat>& line, bool from_last) {
  const std::size_t count = line.size();
  const LatticePoint end = to_lattice(from_last ? line.back() : line.front());
  for (std::size_t k = 1; k < count; ++k)
    if (const LatticePoint p = to_lattice(line[from_last ? count - 1 - k : k]); p != end) return p;
  return {end.x + 1, end.y};
}

}  // namespace

BorderOrder::BorderOrder(const SimplifiedBorders& borders)
    : borders_(borders), first_(borders.node_count() + 1, 0) {
  for (std::size_t i = 0; i < borders.count(); ++i) {
    if (borders.is_dropped(i)) continue;
    ++first_[borders.start(i) + 1];
    ++first_[borders.end(i) + 1];
  }
  for (std::size_t n = 0; n < borders.node_count(); ++n) first_[n + 1] += first_[n];
  spokes_.resize(first_.back());
  auto next = first_;
  for (std::size_t i = 0; i < borders.count(); ++i) {
    if (borders.is_dropped(i)) continue;
    spokes_[next[borders.start(i)]++] = 2 * i;
    spokes_[next[borders.end(i)]++] = 2 * i + 1;
  }
  std::vector<Spoke> here;
  for (std::size_t n = 0; n < borders.node_count(); ++n) {
    const auto begin = spokes_.begin() + static_cast<std::ptrdiff_t>(first_[n]);
    here.assign(begin, spokes_.begin() + static_cast<std::ptrdiff_t>(first_[n + 1]));
    sort_round_node(borders.given().arcs, here);
    std::copy(here.begin(), here.end(), begin);
  }
}

void BorderOrder::sort_round_node(Lines lines, std::vector<Spoke>& spokes) const {
  if (spokes.size() < 3) return;  // two have but one order
  struct Direction {
    LatticePoint to;
    Spoke spoke;
  };
  std::vector<Direction> directions;
  const auto& first = lines[spokes[0] / 2].points;
  const LatticePoint node = to_lattice(spokes[0] % 2 == 1 ? first.back() : first.front());
  for (const Spoke spoke : spokes)
    directions.push_back({next_to_end(lines[spoke / 2].points, spoke % 2 == 1), spoke});
  std::sort(directions.begin(), directions.end(), [&](const Direction& a, const Direction& b) {
    if (turns_before(node, a.to, b.to)) return true;
    return !turns_before(node, b.to, a.to) && a.spoke < b.spoke;
  });
  for (std::size_t i = 0; i < spokes.size(); ++i) spokes[i] = directions[i].spoke;
}

std::vector<std::size_t> BorderOrder::faults(int since) const {
  std::vector<std::size_t> out;
  std::vector<Spoke> now;
  for (std::size_t n = 0; n + 1 < first_.size(); ++n) {
    const auto begin = spokes_.begin() + static_cast<std::ptrdiff_t>(first_[n]);
    const auto end = spokes_.begin() + static_cast<std::ptrdiff_t>(first_[n + 1]);
    if (end - begin < 3 || std::none_of(begin, end, [&](Spoke spoke) {
          return borders_.changed_in(spoke / 2) > since;
        }))
      continue;
    now.assign(begin, end);
    sort_round_node(borders_.drawing().arcs, now);
    std::rotate(now.begin(), std::find(now.begin(), now.end(), *begin), now.end());
    if (std::equal(begin, end, now.begin())) continue;
    for (const Spoke spoke : now) out.push_back(spoke / 2);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace obuhvat
