#include "geometry/coverage_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <tuple>
#include <utility>

#include "geometry/border_network.h"
#include "geometry/box_index.h"
#include "geometry/grid_point.h"
#include "geometry/vertex_table.h"

namespace obuhvat {
namespace {

/// True if, turning counter-clockwise from the direction `from`, `a` comes before `b`;
/// `from` itself comes first.
bool comes_before(const Difference& from, const Difference& a, const Difference& b) {
  const auto half = [&](const Difference& v) {
    const int side = turn(from, v);
    const bool ahead = v.x * from.x + v.y * from.y > 0;
    return side > 0 || (side == 0 && ahead) ? 0 : 1;
  };
  return half(a) != half(b) ? half(a) < half(b) : turn(a, b) > 0;
}

/// The corner of an area at one of its points: from the direction `out` counter-clockwise to
/// the direction `back`.
struct Corner {
  Difference out, back;
  std::size_t area = 0;
};

bool corners_overlap(const Corner& a, const Corner& b) {
  return (comes_before(a.out, b.out, a.back) && turn(a.out, b.out) != 0) ||
         (comes_before(b.out, a.out, b.back) && turn(a.out, b.out) != 0);
}

using Kind = CoverageDefect::Kind;
using VertexId = VertexTable::Id;

/// Where rings of one area touch (a hole its outer ring, say), its ground ends at the next of their
/// borders, whichever ring that belongs to.
std::vector<Corner> between_all_rings(const std::vector<Corner>& corners) {
  std::vector<Corner> out = corners;
  for (auto& corner : out)
    for (const auto& other : corners)
      if (other.area == corner.area && comes_before(corner.out, other.back, corner.back))
        corner.back = other.back;
  return out;
}

class AreaIndex {
 public:
  explicit AreaIndex(const std::vector<MultiPolygon<LonLat>>& areas)
      : areas_(areas), index_(boxes_of(areas)) {}

  bool lies_in_an_area(const LonLat& point) const {
    bool found = false;
    index_.visit({point.lon, point.lat, point.lon, point.lat}, [&](std::size_t i) {
      found = found || locate(areas_[i], point) == Location::inside;
    });
    return found;
  }

 private:
  static std::vector<Box<MapPoint>> boxes_of(const std::vector<MultiPolygon<LonLat>>& areas) {
    std::vector<Box<MapPoint>> out;
    for (const auto& area : areas) {
      const auto box = box_of(area);
      // An empty box has no place in an order.
      out.push_back(box.is_empty() ? Box<MapPoint>{1e6, 1e6, 1e6, 1e6}
                                   : Box<MapPoint>{box.min_x, box.min_y, box.max_x, box.max_y});
    }
    return out;
  }

  const std::vector<MultiPolygon<LonLat>>& areas_;
  BoxIndex index_;
};

/// A segment of a ring as its lesser end and its greater one, in the order of the places.
struct Segment {
  std::uint64_t ends;
  std::uint32_t position;  // of its second point among those of all rings
  bool is_backward;        // from the greater end to the lesser
};

/// A piece of the outline of all areas together, which has an area on its left only.
struct Step {
  VertexId from, to;
  std::uint32_t area;
  bool is_used = false;
};

class Checker {
 public:
  explicit Checker(const std::vector<MultiPolygon<LonLat>>& areas)
      : areas_(areas), vertices_(point_count(areas)) {}

  CoverageCheck run() {
    for (std::size_t i = 0; i < areas_.size(); ++i)
      for (const auto& polygon : areas_[i]) {
        ring(polygon.outer, i, 1);
        for (const auto& hole : polygon.holes) ring(hole, i, -1);
      }
    number_in_order();
    find_outline();
    // In the order in which the rings come to them.
    std::stable_sort(of_rings_.begin(), of_rings_.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [order, defect] : of_rings_) out_.defects.push_back(defect);
    crossings();
    corners();
    outline();
    return std::move(out_);
  }

 private:
  struct RingOf {
    std::size_t first;  // position of its first point, which its last repeats
    std::uint32_t area;
  };

  void add(Kind kind, std::size_t area, const LonLat& where) {
    out_.defects.push_back({kind, area, where});
  }

  /// Found at a point of a ring; first what holds for all of the ring, last what for the segment.
  void add(Kind kind, std::size_t area, const LonLat& where, std::size_t position, int order) {
    of_rings_.emplace_back(std::pair(position, order), CoverageDefect{kind, area, where});
  }

  void ring(const Ring<LonLat>& ring, std::size_t area, int turn_wanted) {
    if (ring.size() < 4 || ring.front() != ring.back() || signed_area(ring) == 0) {
      add(Kind::open_ring, area, ring.empty() ? LonLat{} : ring.front(), ids_.size(), 0);
      return;
    }
    if ((signed_area(ring) > 0) != (turn_wanted > 0))
      add(Kind::wrong_turn, area, ring.front(), ids_.size(), 0);
    const auto number = static_cast<std::uint32_t>(rings_.size());
    rings_.push_back({ids_.size(), static_cast<std::uint32_t>(area)});
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const VertexId id = vertices_.id_of(ring[i]);
      if (id == last_ring_at_.size()) last_ring_at_.push_back(VertexTable::none);
      if (i > 0 && std::exchange(last_ring_at_[id], number) == number)
        add(Kind::repeated_point, area, ring[i], ids_.size(), 1);
      ids_.push_back(id);
      ring_of_.push_back(number);
    }
  }

  void number_in_order() {
    out_.distinct_points = vertices_.size();
    last_ring_at_ = {};
    const auto ranks = vertices_.ranks();
    points_.resize(ranks.size());
    for (VertexId id = 0; id < ranks.size(); ++id) points_[ranks[id]] = vertices_.point(id);
    for (auto& id : ids_) id = ranks[id];
  }

  bool is_first_of_ring(std::size_t position) const {
    return rings_[ring_of_[position]].first == position;
  }
  std::uint32_t area_at(std::size_t position) const { return rings_[ring_of_[position]].area; }

  /// Which segments have an area on one side only; and two areas on one side of a segment overlap.
  void find_outline() {
    std::vector<Segment> segments;
    segments.reserve(ids_.size());
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      if (is_first_of_ring(i)) continue;
      const std::uint64_t a = ids_[i - 1], b = ids_[i];
      segments.push_back(
          {(std::min(a, b) << 32) | std::max(a, b), static_cast<std::uint32_t>(i), a > b});
    }
    std::sort(segments.begin(), segments.end(), [](const Segment& s, const Segment& t) {
      return std::tuple(s.ends, s.is_backward, s.position) <
             std::tuple(t.ends, t.is_backward, t.position);
    });
    for (std::size_t i = 0, end = 0; i < segments.size(); i = end) {
      const Segment& first = segments[i];
      for (end = i + 1; end < segments.size() && segments[end].ends == first.ends; ++end) {
        const Segment& s = segments[end];
        if (s.is_backward == segments[end - 1].is_backward)
          add(Kind::overlap, area_at(s.position), points_[ids_[s.position]], s.position, 2);
      }
      // A point twice in a row is a segment to itself.
      if (segments[end - 1].is_backward == first.is_backward &&
          ids_[first.position - 1] != ids_[first.position])
        steps_.push_back({ids_[first.position - 1], ids_[first.position], area_at(first.position)});
    }
    std::sort(steps_.begin(), steps_.end(), [](const Step& s, const Step& t) {
      return std::pair(s.from, s.to) < std::pair(t.from, t.to);
    });
  }

  void crossings() {
    const auto arcs = border_network(areas_);
    std::vector<std::span<const LonLat>> lines;
    for (const auto& arc : arcs) lines.emplace_back(arc.points);
    for (const auto& contact : line_contacts(lines)) {
      const BorderArc& arc = arcs[contact.a];
      add(Kind::crossing, arc.left != BorderArc::outside ? arc.left : arc.right, contact.where);
    }
  }

  /// From the point counter-clockwise to the one before.
  Corner corner_at(std::size_t position) const {
    const std::size_t first = rings_[ring_of_[position]].first;
    const bool is_last =
        position + 1 == ids_.size() || ring_of_[position + 1] != ring_of_[position];
    const GridPoint here = on_grid(points_[ids_[position]]);
    return {on_grid(points_[ids_[is_last ? first + 1 : position + 1]]) - here,
            on_grid(points_[ids_[position - 1]]) - here, area_at(position)};
  }

  void corners() {
    std::vector<std::uint32_t> first(points_.size() + 1, 0), positions;
    for (std::size_t i = 0; i < ids_.size(); ++i)
      if (!is_first_of_ring(i)) ++first[ids_[i] + 1];
    for (std::size_t v = 0; v < points_.size(); ++v) first[v + 1] += first[v];
    positions.resize(first.back());
    auto next = first;
    for (std::size_t i = 0; i < ids_.size(); ++i)
      if (!is_first_of_ring(i)) positions[next[ids_[i]]++] = static_cast<std::uint32_t>(i);
    std::vector<Corner> here;
    for (std::size_t v = 0; v < points_.size(); ++v) {
      here.clear();
      if (first[v + 1] - first[v] < 2) continue;
      for (std::size_t k = first[v]; k < first[v + 1]; ++k) here.push_back(corner_at(positions[k]));
      here = between_all_rings(here);
      for (std::size_t i = 0; i < here.size(); ++i)
        for (std::size_t j = i + 1; j < here.size(); ++j)
          if (here[i].area != here[j].area && corners_overlap(here[i], here[j]))
            add(Kind::overlap, here[j].area, points_[v]);
    }
  }

  Step* next_step(VertexId from, VertexId at) {
    Step* best = nullptr;
    const GridPoint here = on_grid(points_[at]);
    const Difference back = on_grid(points_[from]) - here;
    auto step = std::lower_bound(steps_.begin(), steps_.end(), at,
                                 [](const Step& s, VertexId v) { return s.from < v; });
    for (; step != steps_.end() && step->from == at; ++step)
      if (!best ||
          comes_before(back, on_grid(points_[step->to]) - here, on_grid(points_[best->to]) - here))
        best = &*step;
    return best;
  }

  /// Follows the outline, close round the outside: round all areas that turns counter-clockwise,
  /// round a gap clockwise.
  void outline() {
    const AreaIndex index(areas_);
    for (auto& first : steps_) {
      if (first.is_used) continue;
      const LonLat start = points_[first.from];
      Ring<LonLat> ring{start};
      // A ring that does not close has been reported as such.
      for (Step* step = &first; step && !step->is_used; step = next_step(step->from, step->to)) {
        step->is_used = true;
        ring.push_back(points_[step->to]);
      }
      if (signed_area(ring) <= 0)
        add(Kind::gap, first.area, start);
      else if (index.lies_in_an_area(start))
        add(Kind::overlap, first.area, start);
      else
        ++out_.outline_parts;
    }
  }

  const std::vector<MultiPolygon<LonLat>>& areas_;
  CoverageCheck out_;
  std::vector<std::pair<std::pair<std::size_t, int>, CoverageDefect>> of_rings_;
  VertexTable vertices_;
  std::vector<VertexId> ids_;           // of all points of all rings
  std::vector<std::uint32_t> ring_of_;  // of each of these
  std::vector<RingOf> rings_;           // those that close
  std::vector<std::uint32_t> last_ring_at_;
  std::vector<LonLat> points_;  // sorted
  std::vector<Step> steps_;     // sorted
};

}  // namespace

CoverageCheck check_coverage(const std::vector<MultiPolygon<LonLat>>& areas) {
  return Checker(areas).run();
}

std::string to_text(const CoverageDefect& defect) {
  static constexpr const char* words[] = {"open ring", "repeated point", "wrong turn",
                                          "overlap",   "crossing",       "gap"};
  return fmt::format("{} at {:.5f} {:.5f}", words[static_cast<int>(defect.kind)], defect.where.lon,
                     defect.where.lat);
}

}  // namespace obuhvat
