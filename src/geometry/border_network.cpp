#include "geometry/border_network.h"

#include <algorithm>
#include <numeric>

#include "geometry/vertex_table.h"

namespace obuhvat {
namespace {

using VertexId = VertexTable::Id;
using Areas = std::vector<const MultiPolygon<LonLat>*>;

/// An area on one side of a segment. `segment` is its lesser end and its greater one, in the order
/// of the places.
struct Side {
  std::uint64_t segment;
  std::uint32_t area;
  std::uint32_t sequence;  // twice, and 1 if the area is on the right seen from the lesser end
};

constexpr std::uint32_t outside = static_cast<std::uint32_t>(-1);

struct Segment {
  VertexId low, high;
  std::uint32_t left = outside, right = outside;  // seen from the lesser end to the greater
  bool is_used = false;
};

class Network {
 public:
  explicit Network(const Areas& areas) {
    make_segments(sides_of(areas));
    // The segments at each vertex, in their order.
    first_.assign(points_.size() + 1, 0);
    for (const auto& s : segments_) {
      ++first_[s.low + 1];
      ++first_[s.high + 1];
    }
    for (std::size_t v = 0; v < points_.size(); ++v) first_[v + 1] += first_[v];
    at_vertex_.resize(2 * segments_.size());
    auto next = first_;
    for (std::uint32_t i = 0; i < segments_.size(); ++i) {
      at_vertex_[next[segments_[i].low]++] = i;
      at_vertex_[next[segments_[i].high]++] = i;
    }
  }

  std::vector<BorderArc> arcs() {
    std::vector<BorderArc> out;
    // First from the nodes, then what is left: closed lines without a node.
    for (const bool from_nodes : {true, false})
      for (std::uint32_t i = 0; i < segments_.size(); ++i) {
        const Segment& segment = segments_[i];
        if (segment.is_used) continue;
        if (!from_nodes || is_node(segment.low))
          out.push_back(walk(i, segment.low));
        else if (is_node(segment.high))
          out.push_back(walk(i, segment.high));
      }
    return out;
  }

 private:
  std::vector<Side> sides_of(const Areas& areas) {
    std::size_t points = 0;
    for (const auto* area : areas) points += point_count(*area);
    VertexTable vertices(points);
    std::vector<Side> out;
    out.reserve(points);
    const auto add = [&](const Ring<LonLat>& ring, std::size_t area) {
      VertexId before = VertexTable::none;
      for (const auto& p : ring) {
        const VertexId here = vertices.id_of(p);
        if (before != VertexTable::none && before != here)
          out.push_back({(std::uint64_t{before} << 32) | here, static_cast<std::uint32_t>(area),
                         static_cast<std::uint32_t>(2 * out.size())});
        before = here;
      }
    };
    for (std::size_t i = 0; i < areas.size(); ++i)
      for (const auto& polygon : *areas[i]) {
        add(polygon.outer, i);
        for (const auto& hole : polygon.holes) add(hole, i);
      }
    const auto ranks = vertices.ranks();
    points_.resize(ranks.size());
    for (VertexId id = 0; id < ranks.size(); ++id) points_[ranks[id]] = vertices.point(id);
    for (auto& side : out) {
      const std::uint64_t a = ranks[side.segment >> 32], b = ranks[side.segment & 0xffffffffU];
      side.segment = (std::min(a, b) << 32) | std::max(a, b);
      if (a > b) ++side.sequence;  // rings keep their area on the left
    }
    return out;
  }

  /// In the order of the segments: first by their lesser ends, a handful of which are the same.
  std::vector<Side> in_order(const std::vector<Side>& sides) const {
    std::vector<std::uint32_t> begin(points_.size() + 1);
    const auto low = [](const Side& side) { return static_cast<std::size_t>(side.segment >> 32); };
    for (const auto& side : sides) ++begin[low(side) + 1];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<Side> out(sides.size());
    auto next = begin;
    for (const auto& side : sides) out[next[low(side)]++] = side;
    for (std::size_t v = 0; v < points_.size(); ++v)
      std::sort(out.begin() + begin[v], out.begin() + begin[v + 1],
                [](const Side& s, const Side& t) {
                  return s.segment != t.segment ? s.segment < t.segment : s.sequence < t.sequence;
                });
    return out;
  }

  void make_segments(const std::vector<Side>& sides) {
    for (const auto& side : in_order(sides)) {
      const auto low = static_cast<VertexId>(side.segment >> 32);
      const auto high = static_cast<VertexId>(side.segment);
      if (segments_.empty() || segments_.back().low != low || segments_.back().high != high)
        segments_.push_back({low, high});
      (side.sequence % 2 == 0 ? segments_.back().left : segments_.back().right) = side.area;
    }
  }

  static std::pair<std::uint32_t, std::uint32_t> left_right(const Segment& s, VertexId from) {
    return from == s.low ? std::pair{s.left, s.right} : std::pair{s.right, s.left};
  }

  bool is_node(VertexId v) const {
    if (first_[v + 1] - first_[v] != 2) return true;
    const Segment &s = segments_[at_vertex_[first_[v]]], &t = segments_[at_vertex_[first_[v] + 1]];
    return left_right(s, other_end(s, v)) != left_right(t, v);
  }

  static VertexId other_end(const Segment& s, VertexId end) {
    return s.low == end ? s.high : s.low;
  }

  BorderArc walk(std::uint32_t segment, VertexId from) {
    BorderArc arc;
    const auto [left, right] = left_right(segments_[segment], from);
    arc.left = left == outside ? BorderArc::outside : left;
    arc.right = right == outside ? BorderArc::outside : right;
    arc.points = {points_[from]};
    for (;;) {
      segments_[segment].is_used = true;
      from = other_end(segments_[segment], from);
      arc.points.push_back(points_[from]);
      if (is_node(from)) return arc;
      const std::uint32_t* both = &at_vertex_[first_[from]];
      segment = both[0] == segment ? both[1] : both[0];
      if (segments_[segment].is_used) return arc;
    }
  }

  std::vector<LonLat> points_;            // sorted
  std::vector<Segment> segments_;         // sorted
  std::vector<std::uint32_t> first_;      // of the segments of each vertex; one more than vertices
  std::vector<std::uint32_t> at_vertex_;  // segments
};

}  // namespace

std::vector<BorderArc> border_network(const std::vector<MultiPolygon<LonLat>>& areas) {
  Areas pointers;
  for (const auto& area : areas) pointers.push_back(&area);
  return border_network(pointers);
}

std::vector<BorderArc> border_network(const Areas& areas) { return Network(areas).arcs(); }

}  // namespace obuhvat
