#include "geometry/coverage_arcs.h"

#include <algorithm>
#include <unordered_map>

#include "geometry/vertex_table.h"

namespace obuhvat {
namespace {

using VertexId = VertexTable::Id;
constexpr VertexId none = VertexTable::none;

/// Rings as vertices, without the repeated last one and without repetitions.
struct VertexRing {
  std::size_t begin = 0, size = 0;
};

class Cutter {
 public:
  explicit Cutter(const std::vector<MultiPolygon<LonLat>>& areas)
      : areas_(areas), vertices_(point_count(areas)) {}

  CoverageArcs run() {
    for_each_ring([&](std::size_t, const Ring<LonLat>& ring) { take(ring); });
    find_nodes();
    std::size_t next = 0;
    out_.areas.resize(areas_.size());
    for (std::size_t i = 0; i < areas_.size(); ++i)
      for (const auto& polygon : areas_[i]) {
        auto& cut_polygon = out_.areas[i].emplace_back();
        cut_polygon.outer = cut(rings_[next++], static_cast<std::uint32_t>(i));
        for (std::size_t h = 0; h < polygon.holes.size(); ++h)
          cut_polygon.holes.push_back(cut(rings_[next++], static_cast<std::uint32_t>(i)));
      }
    return std::move(out_);
  }

 private:
  template <class Visit>
  void for_each_ring(Visit visit) const {
    for (std::size_t i = 0; i < areas_.size(); ++i)
      for (const auto& polygon : areas_[i]) {
        visit(i, polygon.outer);
        for (const auto& hole : polygon.holes) visit(i, hole);
      }
  }

  void take(const Ring<LonLat>& ring) {
    VertexRing out{ids_.size(), 0};
    for (const auto& p : ring) {
      const VertexId id = vertices_.id_of(p);
      if (ids_.size() == out.begin || ids_.back() != id) ids_.push_back(id);
    }
    while (ids_.size() > out.begin + 1 && ids_.back() == ids_[out.begin]) ids_.pop_back();
    out.size = ids_.size() - out.begin;
    rings_.push_back(out);
  }

  VertexId at(const VertexRing& ring, std::size_t i) const {
    return ids_[ring.begin + (i < ring.size ? i : i - ring.size)];
  }

  /// Where two passages of rings come from, or go to, different neighbours, borders meet.
  void find_nodes() {
    struct Neighbours {
      VertexId low = none, high = none;
    };
    std::vector<Neighbours> seen(vertices_.size());
    is_node_.assign(vertices_.size(), false);
    for (const auto& ring : rings_)
      for (std::size_t i = 0; i < ring.size; ++i) {
        const VertexId before = at(ring, i + ring.size - 1), here = at(ring, i);
        const auto [low, high] = std::minmax({before, at(ring, i + 1)});
        if (seen[here].low == none)
          seen[here] = {low, high};
        else if (seen[here].low != low || seen[here].high != high)
          is_node_[here] = true;
      }
  }

  Ring<ArcRef> cut(const VertexRing& ring, std::uint32_t area) {
    Ring<ArcRef> out;
    if (ring.size == 0) return out;
    std::size_t start = 0;
    while (start < ring.size && !is_node_[at(ring, start)]) ++start;
    if (start == ring.size) {
      // A border that meets no other: both sides begin it at the vertex that was first seen.
      start = 0;
      for (std::size_t i = 1; i < ring.size; ++i)
        if (at(ring, i) < at(ring, start)) start = i;
      out.push_back(arc(ring, start, start + ring.size, area));
      return out;
    }
    for (std::size_t from = start; from < start + ring.size;) {
      std::size_t to = from + 1;
      while (to < start + ring.size && !is_node_[at(ring, to)]) ++to;
      out.push_back(arc(ring, from, to, area));
      from = to;
    }
    return out;
  }

  static std::uint64_t direction(VertexId from, VertexId to) {
    return (std::uint64_t{from} << 32) | to;
  }

  /// The vertices from..to of the ring; `area` lies to their left.
  ArcRef arc(const VertexRing& ring, std::size_t from, std::size_t to, std::uint32_t area) {
    const auto vertex = [&](std::size_t i) { return at(ring, i % ring.size); };
    // A step out of a node belongs to one border only.
    const auto known = by_first_step_.find(direction(vertex(from), vertex(from + 1)));
    if (known != by_first_step_.end()) {
      const ArcRef ref = known->second;
      auto& found = out_.arcs[static_cast<std::size_t>(ref >= 0 ? ref : ~ref)];
      auto& side = ref >= 0 ? found.left : found.right;
      if (side == CoverageArc::outside) side = area;
      return ref;
    }
    const auto ref = static_cast<ArcRef>(out_.arcs.size());
    CoverageArc& made = out_.arcs.emplace_back();
    made.left = area;
    made.points.reserve(to - from + 1);
    for (std::size_t i = from; i <= to; ++i) made.points.push_back(vertices_.point(vertex(i)));
    by_first_step_.emplace(direction(vertex(from), vertex(from + 1)), ref);
    by_first_step_.emplace(direction(vertex(to), vertex(to + ring.size - 1)), ~ref);
    return ref;
  }

  const std::vector<MultiPolygon<LonLat>>& areas_;
  VertexTable vertices_;
  std::vector<VertexId> ids_;
  std::vector<VertexRing> rings_;
  std::vector<bool> is_node_;
  std::unordered_map<std::uint64_t, ArcRef> by_first_step_;
  CoverageArcs out_;
};

}  // namespace

CoverageArcs coverage_arcs(const std::vector<MultiPolygon<LonLat>>& areas) {
  return Cutter(areas).run();
}

Ring<LonLat> CoverageArcs::ring(const Ring<ArcRef>& refs) const {
  const auto points_of = [&](ArcRef ref) -> const std::vector<LonLat>& {
    return arcs[static_cast<std::size_t>(ref >= 0 ? ref : ~ref)].points;
  };
  std::size_t count = 0;
  for (const ArcRef ref : refs) count += points_of(ref).size();
  Ring<LonLat> out;
  out.reserve(count);
  for (const ArcRef ref : refs) {
    const auto& points = points_of(ref);
    if (!out.empty()) out.pop_back();
    if (ref >= 0)
      out.insert(out.end(), points.begin(), points.end());
    else
      out.insert(out.end(), points.rbegin(), points.rend());
  }
  return out;
}

MultiPolygon<LonLat> CoverageArcs::area(std::size_t index) const {
  MultiPolygon<LonLat> out;
  for (const auto& polygon : areas[index]) {
    auto& made = out.emplace_back();
    made.outer = ring(polygon.outer);
    for (const auto& hole : polygon.holes) made.holes.push_back(ring(hole));
  }
  return out;
}

}  // namespace obuhvat
