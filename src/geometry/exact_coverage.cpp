#include "geometry/exact_coverage.h"

#include <algorithm>
#include <memory>
#include <numeric>

#include "geometry/box_index.h"

namespace obuhvat {
namespace {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

struct Sides {
  LatticeSegment segment;
  std::size_t left = nobody;  // seen from the lesser end to the greater
  std::size_t right = nobody;
};

void sort_by_line(std::vector<DirectedSegment>& segments) {
  std::sort(segments.begin(), segments.end(), [](const auto& s, const auto& t) {
    const LatticeSegment us = undirected(s.a, s.b), ut = undirected(t.a, t.b);
    if (us != ut) return us < ut;
    return s.a != t.a ? s.a < t.a : s.area < t.area;
  });
}

/// nullopt if two areas lie on one side of a segment, or one on both.
std::optional<std::vector<Sides>> sides_of(std::vector<DirectedSegment> segments) {
  sort_by_line(segments);
  std::vector<Sides> out;
  for (const auto& s : segments) {
    const LatticeSegment line = undirected(s.a, s.b);
    if (out.empty() || out.back().segment != line) out.push_back({line});
    Sides& sides = out.back();
    std::size_t& side = s.a < s.b ? sides.left : sides.right;
    if (side != nobody || sides.left == s.area || sides.right == s.area) return std::nullopt;
    side = s.area;
  }
  return out;
}

bool turns_as_promised(const MultiPolygon<LatticePoint>& area) {
  for (const auto& polygon : to_plane(area)) {
    if (signed_area(polygon.outer) <= 0) return false;
    for (const auto& hole : polygon.holes)
      if (signed_area(hole) >= 0) return false;
  }
  return true;
}

/// A segment seen from one of its ends.
struct Spoke {
  LatticePoint hub, to;
  std::size_t left = nobody;
  std::size_t right = nobody;
};

std::vector<Spoke> spokes_of(const std::vector<Sides>& lines) {
  std::vector<Spoke> out;
  out.reserve(lines.size() * 2);
  for (const auto& line : lines) {
    out.push_back({line.segment.first, line.segment.second, line.left, line.right});
    out.push_back({line.segment.second, line.segment.first, line.right, line.left});
  }
  std::sort(out.begin(), out.end(), [](const Spoke& s, const Spoke& t) {
    return s.hub != t.hub ? s.hub < t.hub : turns_before(s.hub, s.to, t.to);
  });
  return out;
}

/// Hubs that are joined by segments have one root.
class Components {
 public:
  explicit Components(const std::vector<Spoke>& spokes) {
    for (const auto& s : spokes)
      if (hubs_.empty() || hubs_.back() != s.hub) hubs_.push_back(s.hub);
    parent_.resize(hubs_.size());
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    for (const auto& s : spokes) {
      const std::size_t a = root(number(s.hub)), b = root(number(s.to));
      parent_[std::max(a, b)] = std::min(a, b);  // the root is the least hub: the westernmost
    }
  }
  bool is_westernmost(const LatticePoint& hub) {
    const std::size_t i = number(hub);
    return root(i) == i;
  }

 private:
  std::size_t number(const LatticePoint& hub) const {
    return static_cast<std::size_t>(std::lower_bound(hubs_.begin(), hubs_.end(), hub) -
                                    hubs_.begin());
  }
  std::size_t root(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  std::vector<LatticePoint> hubs_;  // sorted
  std::vector<std::size_t> parent_;
};

/// Tells which area a place lies in.
class Grounds {
 public:
  explicit Grounds(const std::vector<MultiPolygon<LatticePoint>>& areas) : areas_(areas) {
    std::vector<Box<MapPoint>> boxes;
    for (const auto& area : areas) boxes.push_back(box_of(to_plane(area)));
    index_ = std::make_unique<BoxIndex>(boxes);
  }
  /// True if the place lies inside `area` and in no other; nobody: in none.
  bool only_in(const MapPoint& place, std::size_t area) const {
    bool right = true, found = area == nobody;
    Box<MapPoint> box;
    box.include(place);
    index_->visit(box, [&](std::size_t i) {
      const Location where = locate(to_plane(areas_[i]), place);
      if (where == Location::outside) return;
      if (i == area && where == Location::inside)
        found = true;
      else
        right = false;
    });
    return right && found;
  }

 private:
  const std::vector<MultiPolygon<LatticePoint>>& areas_;
  std::unique_ptr<BoxIndex> index_;
};

/// Round each point, what lies left of a spoke must lie right of the next; and what lies round
/// lines that hang together must lie there in truth.
bool grounds_agree(const std::vector<Spoke>& spokes,
                   const std::vector<MultiPolygon<LatticePoint>>& areas) {
  Components components(spokes);
  const Grounds grounds(areas);
  for (std::size_t first = 0, end = 0; first < spokes.size(); first = end) {
    const LatticePoint hub = spokes[first].hub;
    for (end = first; end < spokes.size() && spokes[end].hub == hub; ++end) {
      const bool is_last = end + 1 == spokes.size() || spokes[end + 1].hub != hub;
      if (spokes[end].left != spokes[is_last ? first : end + 1].right) return false;
    }
    // Spokes begin after south: that right of the first is west of a westernmost point.
    if (components.is_westernmost(hub) &&
        !grounds.only_in({x_of(hub) - 0.5, y_of(hub)}, spokes[first].right))
      return false;
  }
  return true;
}

}  // namespace

std::vector<DirectedSegment> outline_of(std::vector<DirectedSegment> segments) {
  sort_by_line(segments);
  std::vector<DirectedSegment> out;
  for (std::size_t first = 0, end = 0; first < segments.size(); first = end) {
    const LatticeSegment line = undirected(segments[first].a, segments[first].b);
    for (end = first;
         end < segments.size() && undirected(segments[end].a, segments[end].b) == line;)
      ++end;
    if (end == first + 1) out.push_back(segments[first]);
  }
  return out;
}

std::vector<DirectedSegment> turned_round(std::vector<DirectedSegment> segments) {
  for (auto& segment : segments) std::swap(segment.a, segment.b);
  return segments;
}

std::optional<ExactCoverage> exact_coverage(const std::vector<MultiPolygon<LatticePoint>>& areas) {
  if (!std::all_of(areas.begin(), areas.end(), turns_as_promised)) return std::nullopt;
  std::vector<DirectedSegment> segments;
  for (std::size_t i = 0; i < areas.size(); ++i) add_segments(areas[i], i, segments);
  const auto sides = sides_of(std::move(segments));
  if (!sides) return std::nullopt;
  std::vector<LatticeSegment> lines;
  for (const auto& line : *sides) lines.push_back(line.segment);
  if (!contacts(lines).empty() || !grounds_agree(spokes_of(*sides), areas)) return std::nullopt;
  ExactCoverage out;
  for (const auto& [line, left, right] : *sides) {
    if (right == nobody) out.outline.push_back({line.first, line.second, left});
    if (left == nobody) out.outline.push_back({line.second, line.first, right});
  }
  return out;
}

}  // namespace obuhvat
