#include "export/topology_arcs.h"

#include <algorithm>
#include <set>
#include <utility>

#include "geometry/border_network.h"

namespace obuhvat {
namespace {

using Line = std::vector<LonLat>;

class ArcTable {
 public:
  /// The number of the arc that is this line, in either direction; a new one if there is none.
  long number_of(Line line) {
    const auto found = by_start_.find(start_of(line));
    if (found != by_start_.end() && arcs[found->second] == line)
      return static_cast<long>(found->second);
    const Line turned(line.rbegin(), line.rend());
    const auto other = by_start_.find(start_of(turned));
    if (other != by_start_.end() && arcs[other->second] == turned)
      return ~static_cast<long>(other->second);
    by_start_.emplace(start_of(line), arcs.size());
    arcs.push_back(std::move(line));
    return static_cast<long>(arcs.size()) - 1;
  }

  std::vector<Line> arcs;

 private:
  /// An arc is told by its first two points: at a node no two begin alike.
  static std::pair<LonLat, LonLat> start_of(const Line& line) { return {line[0], line[1]}; }

  std::map<std::pair<LonLat, LonLat>, std::size_t> by_start_;
};

TopologyArcs::ArcRing arcs_of_ring(const Ring<LonLat>& ring, const std::set<LonLat>& nodes,
                                   ArcTable& table) {
  Ring<LonLat> points(ring.begin(), ring.end() - 1);
  const auto first = std::find_if(points.begin(), points.end(),
                                  [&](const LonLat& p) { return nodes.contains(p); });
  // A ring without a node is an arc of its own; both sides begin it at its least point.
  std::rotate(points.begin(),
              first != points.end() ? first : std::min_element(points.begin(), points.end()),
              points.end());
  points.push_back(points.front());
  TopologyArcs::ArcRing out;
  for (std::size_t from = 0; from + 1 < points.size();) {
    std::size_t to = from + 1;
    while (to + 1 < points.size() && !nodes.contains(points[to])) ++to;
    out.push_back(table.number_of(Line(points.begin() + static_cast<std::ptrdiff_t>(from),
                                       points.begin() + static_cast<std::ptrdiff_t>(to) + 1)));
    from = to;
  }
  return out;
}

}  // namespace

TopologyArcs topology_arcs(const std::vector<MultiPolygon<LonLat>>& areas) {
  std::set<LonLat> nodes;
  for (const auto& arc : border_network(areas)) {
    if (arc.points.front() == arc.points.back()) continue;
    nodes.insert(arc.points.front());
    nodes.insert(arc.points.back());
  }
  ArcTable table;
  TopologyArcs out;
  for (const auto& area : areas) {
    auto& polygons = out.areas.emplace_back();
    for (const auto& polygon : area) {
      auto& rings = polygons.emplace_back();
      rings.push_back(arcs_of_ring(polygon.outer, nodes, table));
      for (const auto& hole : polygon.holes) rings.push_back(arcs_of_ring(hole, nodes, table));
    }
  }
  out.arcs = std::move(table.arcs);
  return out;
}

}  // namespace obuhvat
