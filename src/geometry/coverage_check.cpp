#include "geometry/coverage_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "geometry/border_network.h"
#include "geometry/grid_point.h"

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

class Checker {
 public:
  explicit Checker(const std::vector<MultiPolygon<LonLat>>& areas) : areas_(areas) {}

  CoverageCheck run() {
    for (std::size_t i = 0; i < areas_.size(); ++i)
      for (const auto& polygon : areas_[i]) {
        ring(polygon.outer, i, 1);
        for (const auto& hole : polygon.holes) ring(hole, i, -1);
      }
    out_.distinct_points = points_.size();
    std::vector<std::vector<LonLat>> lines;
    const auto arcs = border_network(areas_);
    for (const auto& arc : arcs) lines.push_back(arc.points);
    for (const auto& contact : line_contacts(lines)) {
      const BorderArc& arc = arcs[contact.a];
      add(Kind::crossing, arc.left != BorderArc::outside ? arc.left : arc.right, contact.where);
    }
    corners();
    outline();
    return std::move(out_);
  }

 private:
  void add(Kind kind, std::size_t area, const LonLat& where) {
    out_.defects.push_back({kind, area, where});
  }

  void ring(const Ring<LonLat>& ring, std::size_t area, int turn_wanted) {
    if (ring.size() < 4 || ring.front() != ring.back() || signed_area(ring) == 0) {
      add(Kind::open_ring, area, ring.empty() ? LonLat{} : ring.front());
      return;
    }
    if ((signed_area(ring) > 0) != (turn_wanted > 0)) add(Kind::wrong_turn, area, ring.front());
    std::set<LonLat> seen;
    for (std::size_t i = 1; i < ring.size(); ++i) {
      points_.insert(ring[i]);
      if (!seen.insert(ring[i]).second) add(Kind::repeated_point, area, ring[i]);
      if (!sides_.emplace(std::pair{ring[i - 1], ring[i]}, area).second)
        add(Kind::overlap, area, ring[i]);
      const GridPoint here = on_grid(ring[i]);
      const LonLat& after = i + 1 < ring.size() ? ring[i + 1] : ring[1];
      corners_[ring[i]].push_back({on_grid(after) - here, on_grid(ring[i - 1]) - here, area});
    }
  }

  void corners() {
    for (const auto& [point, corners] : corners_)
      for (std::size_t i = 0; i < corners.size(); ++i)
        for (std::size_t j = i + 1; j < corners.size(); ++j)
          // A hole may touch the outline of its own area.
          if (corners[i].area != corners[j].area && corners_overlap(corners[i], corners[j]))
            add(Kind::overlap, corners[j].area, point);
  }

  /// Follows the segments that have an area on the left only, close round the outside: round all
  /// areas that turns counter-clockwise, round a gap clockwise.
  void outline() {
    struct Step {
      LonLat to;
      std::size_t area;
      bool used = false;
    };
    std::map<LonLat, std::vector<Step>> steps;
    for (const auto& [segment, area] : sides_)
      if (!sides_.contains({segment.second, segment.first}))
        steps[segment.first].push_back({segment.second, area});
    const auto next = [&](const LonLat& from, const LonLat& at) -> Step* {
      Step* best = nullptr;
      const GridPoint here = on_grid(at);
      const Difference back = on_grid(from) - here;
      for (auto& step : steps[at])
        if (!best || comes_before(back, on_grid(step.to) - here, on_grid(best->to) - here))
          best = &step;
      return best;
    };
    for (auto& [start, first_steps] : steps)
      for (auto& first : first_steps) {
        if (first.used) continue;
        Ring<LonLat> ring{start};
        // A ring that does not close has been reported as such.
        for (Step* step = &first; step && !step->used; step = next(ring.end()[-2], ring.back())) {
          step->used = true;
          ring.push_back(step->to);
        }
        if (signed_area(ring) <= 0)
          add(Kind::gap, first.area, start);
        else if (lies_in_an_area(start))
          add(Kind::overlap, first.area, start);
        else
          ++out_.outline_parts;
      }
  }

  bool lies_in_an_area(const LonLat& point) const {
    return std::any_of(areas_.begin(), areas_.end(), [&](const auto& area) {
      return box_of(area).contains(point) && locate(area, point) == Location::inside;
    });
  }

  const std::vector<MultiPolygon<LonLat>>& areas_;
  CoverageCheck out_;
  std::set<LonLat> points_;
  std::map<std::pair<LonLat, LonLat>, std::size_t> sides_;
  std::map<LonLat, std::vector<Corner>> corners_;
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
