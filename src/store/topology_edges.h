#pragma once

#include <map>
#include <set>
#include <vector>

#include "geometry/points.h"
#include "geometry/polygon.h"

namespace obuhvat {

/// An edge of a topology as SQL/MM has it (ISO/IEC 13249-3): a line from node to node with a face
/// on each side. Degrees. The next edges are signed: negative means against its direction.
struct TopologyEdge {
  long id = 0;
  long start = 0, end = 0;             ///< nodes
  long left = 0, right = 0;            ///< faces; 0 is the outside of everything
  long next_left = 0, next_right = 0;  ///< the edge that follows round the left, the right face
  std::vector<LonLat> points;
};

using TopologyEdges = std::map<long, TopologyEdge>;

/// Rounds the points of each edge to its number of decimals; a node takes the largest number of
/// its edges. Points that fall together become one. Returns the edges that then no longer are
/// what they were: nothing left of them, meeting another, or ending at a node that fell on another.
std::set<long> round_edges(TopologyEdges& edges, const std::map<long, int>& decimals);

/// The rings of each face: one is its outside and runs counter-clockwise, the others are holes.
std::map<long, std::vector<Ring<LonLat>>> rings_of_faces(const TopologyEdges& edges);

}  // namespace obuhvat
