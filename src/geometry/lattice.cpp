#include "geometry/lattice.h"

#include <fmt/format.h>

#include <cmath>

#include "geometry/box_index.h"
#include "support/error.h"

namespace obuhvat {
namespace {

constexpr double units_per_degree = 1e7;
constexpr double farthest = 214;  // degrees: what 32 bits hold

// A product of differences of more than 40 degrees does not fit in 64 bits.
__extension__ using Wide = __int128;

std::int32_t to_units(double degrees) {
  if (!(std::abs(degrees) <= farthest))
    throw Error(fmt::format("the coordinate {} is not in degrees", degrees));
  return static_cast<std::int32_t>(std::lround(degrees * units_per_degree));
}

bool lies_on(const LatticePoint& p, const LatticeSegment& s) {
  return p.x >= s.first.x && p.x <= s.second.x && p.y >= std::min(s.first.y, s.second.y) &&
         p.y <= std::max(s.first.y, s.second.y) && turn_of(s.first, s.second, p) == 0;
}

bool touch(const LatticeSegment& s, const LatticeSegment& t) {
  for (const auto& [joint, s_other] : {s, LatticeSegment{s.second, s.first}}) {
    if (joint == t.first) return lies_on(s_other, t) || lies_on(t.second, s);
    if (joint == t.second) return lies_on(s_other, t) || lies_on(t.first, s);
  }
  const int s1 = turn_of(s.first, s.second, t.first), s2 = turn_of(s.first, s.second, t.second);
  const int t1 = turn_of(t.first, t.second, s.first), t2 = turn_of(t.first, t.second, s.second);
  if (s1 * s2 < 0 && t1 * t2 < 0) return true;
  return lies_on(t.first, s) || lies_on(t.second, s) || lies_on(s.first, t) || lies_on(s.second, t);
}

}  // namespace

LatticePoint to_lattice(const LonLat& point) { return {to_units(point.lon), to_units(point.lat)}; }

LonLat from_lattice(const LatticePoint& point) {
  return {x_of(point) / units_per_degree, y_of(point) / units_per_degree};
}

MapPoint to_plane(const LatticePoint& point) { return {x_of(point), y_of(point)}; }

LatticePoint from_plane(const MapPoint& point) {
  return {static_cast<std::int32_t>(std::lround(point.x)),
          static_cast<std::int32_t>(std::lround(point.y))};
}

Ring<LatticePoint> to_lattice(const Ring<LonLat>& ring) {
  Ring<LatticePoint> out;
  out.reserve(ring.size());
  for (const auto& p : ring) {
    const LatticePoint here = to_lattice(p);
    if (out.empty() || out.back() != here) out.push_back(here);
  }
  if (out.size() < 4 || out.front() != out.back()) out.clear();
  return out;
}

MultiPolygon<LatticePoint> to_lattice(const MultiPolygon<LonLat>& area) {
  MultiPolygon<LatticePoint> out;
  for (const auto& polygon : area) {
    Polygon<LatticePoint> made{to_lattice(polygon.outer), {}};
    if (made.outer.empty()) continue;
    for (const auto& hole : polygon.holes)
      if (auto ring = to_lattice(hole); !ring.empty()) made.holes.push_back(std::move(ring));
    out.push_back(std::move(made));
  }
  return out;
}

namespace {

template <class To, class From, class F>
MultiPolygon<To> mapped(const MultiPolygon<From>& area, F f) {
  const auto ring_of = [&](const Ring<From>& ring) {
    Ring<To> out;
    out.reserve(ring.size());
    for (const auto& p : ring) out.push_back(f(p));
    return out;
  };
  MultiPolygon<To> out;
  out.reserve(area.size());
  for (const auto& polygon : area) {
    out.push_back({ring_of(polygon.outer), {}});
    for (const auto& hole : polygon.holes) out.back().holes.push_back(ring_of(hole));
  }
  return out;
}

}  // namespace

MultiPolygon<LonLat> from_lattice(const MultiPolygon<LatticePoint>& area) {
  return mapped<LonLat>(area, [](const LatticePoint& p) { return from_lattice(p); });
}

MultiPolygon<MapPoint> to_plane(const MultiPolygon<LatticePoint>& area) {
  return mapped<MapPoint>(area, [](const LatticePoint& p) { return to_plane(p); });
}

int turn_of(const LatticePoint& a, const LatticePoint& b, const LatticePoint& c) {
  const std::int64_t x = a.x, y = a.y;
  const Wide left = static_cast<Wide>(b.x - x) * (c.y - y);
  const Wide right = static_cast<Wide>(b.y - y) * (c.x - x);
  return left > right ? 1 : left < right ? -1 : 0;
}

Box<MapPoint> box_of(const LatticeSegment& segment) {
  Box<MapPoint> box;
  box.include(to_plane(segment.first));
  box.include(to_plane(segment.second));
  return box;
}

bool turns_before(const LatticePoint& origin, const LatticePoint& a, const LatticePoint& b) {
  // East of the origin comes first, with north; then west, with south.
  const auto is_west = [&](const LatticePoint& p) {
    return p.x < origin.x || (p.x == origin.x && p.y < origin.y);
  };
  if (is_west(a) != is_west(b)) return is_west(b);
  return turn_of(origin, a, b) > 0;
}

std::vector<std::pair<std::size_t, std::size_t>> contacts(
    const std::vector<LatticeSegment>& segments) {
  std::vector<Box<MapPoint>> boxes;
  boxes.reserve(segments.size());
  for (const auto& segment : segments) boxes.push_back(box_of(segment));
  const BoxIndex index(boxes);
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (std::size_t i = 0; i < segments.size(); ++i)
    index.visit(boxes[i], [&](std::size_t j) {
      if (j > i && touch(segments[i], segments[j])) out.emplace_back(i, j);
    });
  return out;
}

void add_segments(const MultiPolygon<LatticePoint>& area, std::size_t index,
                  std::vector<DirectedSegment>& out) {
  for_each_ring(area, [&](const Ring<LatticePoint>& ring) {
    for (std::size_t i = 1; i < ring.size(); ++i) out.push_back({ring[i - 1], ring[i], index});
  });
}

}  // namespace obuhvat
