#include "geometry/plain_area.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "geometry/lattice.h"

namespace obuhvat {
namespace {

// A fifth of a degree. Two segments no longer than that which do not meet are at least one part in
// two million of a lattice unit apart, 5e-14 degrees; doubles of this size err by 4e-15.
constexpr std::int64_t longest = 2'000'000;

struct Edge {
  LatticePoint a, b;
  std::int32_t west, east, south, north;
  std::uint32_t number;  // in the ring
};

/// False for a point that is not on the lattice, and outside the reach of its whole numbers.
bool put_on_lattice(const LonLat& point, LatticePoint& out) {
  if (!(std::abs(point.lon) <= 180 && std::abs(point.lat) <= 90)) return false;
  out = {static_cast<std::int32_t>(std::llround(point.lon * 1e7)),
         static_cast<std::int32_t>(std::llround(point.lat * 1e7))};
  return from_lattice(out) == point;
}

bool make_edges(const Ring<LonLat>& ring, std::vector<Edge>& edges) {
  LatticePoint before, here;
  for (std::size_t i = 0; i < ring.size(); ++i, before = here) {
    if (!put_on_lattice(ring[i], here)) return false;
    if (i == 0) continue;
    const auto [west, east] = std::minmax(before.x, here.x);
    const auto [south, north] = std::minmax(before.y, here.y);
    const auto length = [](std::int64_t from, std::int64_t to) { return to - from; };
    if (before == here || length(west, east) > longest || length(south, north) > longest)
      return false;
    edges.push_back({before, here, west, east, south, north, static_cast<std::uint32_t>(i - 1)});
  }
  return true;
}

/// Whether an edge and the next one have more than their common end.
bool fold(const Edge& edge, const Edge& next) {
  if (turn_of(edge.a, edge.b, next.b) != 0) return false;
  const auto along = [](const Edge& e) {
    return std::pair{std::int64_t{e.b.x} - e.a.x, std::int64_t{e.b.y} - e.a.y};
  };
  const auto [ax, ay] = along(edge);
  const auto [bx, by] = along(next);
  return ax * bx + ay * by < 0;
}

bool may_meet(const Edge& s, const Edge& t) {
  return turn_of(s.a, s.b, t.a) * turn_of(s.a, s.b, t.b) <= 0 &&
         turn_of(t.a, t.b, s.a) * turn_of(t.a, t.b, s.b) <= 0;
}

}  // namespace

bool is_plainly_valid(const MultiPolygon<LonLat>& area) {
  if (area.size() != 1 || !area.front().holes.empty()) return false;
  const Ring<LonLat>& ring = area.front().outer;
  if (ring.size() < 4 || ring.front() != ring.back()) return false;
  std::vector<Edge> edges;
  edges.reserve(ring.size());
  if (!make_edges(ring, edges)) return false;
  for (std::size_t i = 0; i < edges.size(); ++i)
    if (fold(edges[i], edges[i + 1 == edges.size() ? 0 : i + 1])) return false;
  // From west to east: each edge with those that begin before it ends.
  std::sort(edges.begin(), edges.end(), [](const Edge& s, const Edge& t) {
    return s.west != t.west ? s.west < t.west : s.number < t.number;
  });
  const auto last = static_cast<std::uint32_t>(edges.size() - 1);
  for (std::size_t i = 0; i < edges.size(); ++i)
    for (std::size_t j = i + 1; j < edges.size() && edges[j].west <= edges[i].east; ++j) {
      if (edges[j].south > edges[i].north || edges[j].north < edges[i].south) continue;
      const auto [low, high] = std::minmax(edges[i].number, edges[j].number);
      const bool are_neighbours = high - low == 1 || (low == 0 && high == last);
      if (!are_neighbours && may_meet(edges[i], edges[j])) return false;
    }
  return true;
}

}  // namespace obuhvat
