#include "geometry/border_network.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace obuhvat {
namespace {

struct Sides {
  std::size_t left = BorderArc::outside;  // seen from the lesser end to the greater
  std::size_t right = BorderArc::outside;
  bool used = false;
  bool operator==(const Sides& o) const { return left == o.left && right == o.right; }
};

using Segment = std::array<LonLat, 2>;  // lesser end first

class Network {
 public:
  void add(const Ring<LonLat>& ring, std::size_t area) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
      const LonLat& a = ring[i - 1];
      const LonLat& b = ring[i];
      if (a == b) continue;
      // Rings keep their area on the left.
      if (a < b)
        segments_[{a, b}].left = area;
      else
        segments_[{b, a}].right = area;
    }
  }

  std::vector<BorderArc> arcs() {
    for (const auto& [segment, sides] : segments_) {
      ends_[segment[0]].push_back(segment[1]);
      ends_[segment[1]].push_back(segment[0]);
    }
    std::vector<BorderArc> out;
    // First from the nodes, then what is left: closed lines without a node.
    for (const bool from_nodes : {true, false})
      for (auto& [segment, sides] : segments_) {
        if (sides.used || (sides.left == BorderArc::outside && sides.right == BorderArc::outside))
          continue;
        if (!from_nodes) {
          out.push_back(walk(segment[0], segment[1]));
        } else if (is_node(segment[0])) {
          out.push_back(walk(segment[0], segment[1]));
        } else if (is_node(segment[1])) {
          out.push_back(walk(segment[1], segment[0]));
        }
      }
    return out;
  }

 private:
  Sides& sides_of(const LonLat& a, const LonLat& b) {
    return segments_.at(a < b ? Segment{a, b} : Segment{b, a});
  }
  std::pair<std::size_t, std::size_t> left_right(const LonLat& a, const LonLat& b) {
    const Sides& s = sides_of(a, b);
    return a < b ? std::pair{s.left, s.right} : std::pair{s.right, s.left};
  }
  bool is_node(const LonLat& p) {
    const auto& ends = ends_.at(p);
    if (ends.size() != 2) return true;
    return left_right(ends[0], p) != left_right(p, ends[1]);
  }
  BorderArc walk(LonLat a, LonLat b) {
    BorderArc arc;
    std::tie(arc.left, arc.right) = left_right(a, b);
    arc.points = {a};
    for (;;) {
      sides_of(a, b).used = true;
      arc.points.push_back(b);
      if (is_node(b)) return arc;
      const auto& ends = ends_.at(b);
      const LonLat next = ends[0] == a ? ends[1] : ends[0];
      a = b;
      b = next;
      if (sides_of(a, b).used) return arc;
    }
  }

  std::map<Segment, Sides> segments_;
  std::map<LonLat, std::vector<LonLat>> ends_;
};

}  // namespace

std::vector<BorderArc> border_network(const std::vector<MultiPolygon<LonLat>>& areas) {
  Network network;
  for (std::size_t i = 0; i < areas.size(); ++i)
    for (const auto& polygon : areas[i]) {
      network.add(polygon.outer, i);
      for (const auto& hole : polygon.holes) network.add(hole, i);
    }
  return network.arcs();
}

}  // namespace obuhvat
