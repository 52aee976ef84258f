#include "geometry/border_faults.h"

#include <algorithm>
#include <span>

#include "geometry/box_index.h"
#include "geometry/line_contacts.h"

namespace obuhvat {
namespace {

void sort_out(std::vector<std::size_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

/// Those that changed, and those that these may have come to meet.
std::vector<std::size_t> near_changes(const SimplifiedBorders& borders) {
  std::vector<Box<MapPoint>> changed;
  for (std::size_t i = 0; i < borders.count(); ++i)
    if (!borders.is_dropped(i) && borders.changed_in(i) == borders.round())
      changed.push_back(borders.box(i));
  const BoxIndex index(changed);
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < borders.count(); ++i) {
    if (borders.is_dropped(i)) continue;
    bool is_near = borders.changed_in(i) == borders.round();
    if (!is_near) index.visit(borders.box(i), [&](std::size_t) { is_near = true; });
    if (is_near) out.push_back(i);
  }
  return out;
}

void add_met_nodes(const SimplifiedBorders& borders, const std::vector<std::size_t>& near,
                   std::vector<std::size_t>& out) {
  struct End {
    LonLat place;
    std::size_t node, border;
    auto operator<=>(const End&) const = default;
  };
  std::vector<End> ends;
  for (const std::size_t i : near) {
    ends.push_back({borders.line(i).front(), borders.start(i), i});
    ends.push_back({borders.line(i).back(), borders.end(i), i});
  }
  std::sort(ends.begin(), ends.end());
  for (std::size_t first = 0, end = 0; first < ends.size(); first = end) {
    while (end < ends.size() && ends[end].place == ends[first].place) ++end;
    // Sorted by node as well.
    if (ends[first].node == ends[end - 1].node) continue;
    for (std::size_t i = first; i < end; ++i) out.push_back(ends[i].border);
  }
}

}  // namespace

std::vector<std::size_t> spoilt_borders(const SimplifiedBorders& borders) {
  std::vector<std::size_t> out;
  const auto near = near_changes(borders);
  std::vector<std::span<const LonLat>> lines;
  for (const std::size_t i : near) {
    lines.emplace_back(borders.line(i));
    if (borders.changed_in(i) != borders.round()) continue;
    const std::size_t least = borders.given().arcs[i].is_closed() ? 4 : 2;
    if (borders.line(i).size() < least || borders.swept_over_node(i)) out.push_back(i);
  }
  for (const auto& contact : line_contacts(lines)) {
    out.push_back(near[contact.a]);
    out.push_back(near[contact.b]);
  }
  add_met_nodes(borders, near, out);
  sort_out(out);
  return out;
}

std::vector<std::size_t> borders_of_turned_rings(const SimplifiedBorders& borders, int since) {
  std::vector<std::size_t> out;
  const auto& drawing = borders.drawing();
  const auto has_changed = [&](const Ring<ArcRef>& ring) {
    return std::any_of(ring.begin(), ring.end(),
                       [&](ArcRef ref) { return borders.changed_in(index_of(ref)) > since; });
  };
  for (const auto& area : drawing.areas)
    for_each_ring(area, [&](const Ring<ArcRef>& refs, int turn) {
      if (!has_changed(refs)) return;
      const auto ring = drawing.ring(refs);
      if (ring.size() >= 4 && signed_area(ring) * turn > 0) return;
      for (const ArcRef ref : refs) out.push_back(index_of(ref));
    });
  sort_out(out);
  return out;
}

}  // namespace obuhvat
