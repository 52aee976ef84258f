#include "store/topology_edges.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "geometry/coverage_check.h"

namespace obuhvat {
namespace {

LonLat rounded(const LonLat& p, int decimals) {
  const double scale = std::pow(10.0, decimals);
  return {std::round(p.lon * scale) / scale, std::round(p.lat * scale) / scale};
}

}  // namespace

std::set<long> round_edges(TopologyEdges& edges, const std::map<long, int>& decimals) {
  std::map<long, int> of_node;
  for (const auto& [id, edge] : edges)
    for (const long node : {edge.start, edge.end})
      of_node[node] = std::max(of_node[node], decimals.at(id));

  std::set<long> spoilt;
  std::map<LonLat, std::set<long>> nodes_at;
  std::vector<std::vector<LonLat>> lines;
  std::vector<long> ids;
  for (auto& [id, edge] : edges) {
    for (auto& p : edge.points) {
      const bool first = &p == &edge.points.front();
      const bool last = &p == &edge.points.back();
      p = rounded(p, first ? of_node[edge.start] : last ? of_node[edge.end] : decimals.at(id));
    }
    nodes_at[edge.points.front()].insert(edge.start);
    nodes_at[edge.points.back()].insert(edge.end);
    edge.points.erase(std::unique(edge.points.begin(), edge.points.end()), edge.points.end());
    if (edge.points.size() < (edge.start == edge.end ? 4u : 2u)) spoilt.insert(id);
    lines.push_back(edge.points);
    ids.push_back(id);
  }
  for (const auto& contact : line_contacts(lines)) {
    spoilt.insert(ids[contact.a]);
    spoilt.insert(ids[contact.b]);
  }
  for (const auto& [point, nodes] : nodes_at)
    if (nodes.size() > 1)
      for (const auto& [id, edge] : edges)
        if (nodes.contains(edge.start) || nodes.contains(edge.end)) spoilt.insert(id);
  return spoilt;
}

std::map<long, std::vector<Ring<LonLat>>> rings_of_faces(const TopologyEdges& edges) {
  std::map<long, std::vector<Ring<LonLat>>> rings;
  std::set<long> walked;
  for (const auto& [id, unused] : edges)
    for (const long start : {id, -id}) {
      if (walked.contains(start)) continue;
      Ring<LonLat> ring;
      long face = 0;
      for (long at = start; walked.insert(at).second;) {
        const TopologyEdge& edge = edges.at(std::abs(at));
        std::vector<LonLat> points = edge.points;
        if (at < 0) std::reverse(points.begin(), points.end());
        if (!ring.empty()) ring.pop_back();
        ring.insert(ring.end(), points.begin(), points.end());
        face = at > 0 ? edge.left : edge.right;
        at = at > 0 ? edge.next_left : edge.next_right;
      }
      rings[face].push_back(std::move(ring));
    }
  return rings;
}

}  // namespace obuhvat
