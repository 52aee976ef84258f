#include "geometry/coverage_generalisation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <set>

#include "geometry/coverage_check.h"
#include "geometry/line_significance.h"
#include "geometry/polygon.h"
#include "geometry/swept_nodes.h"

namespace obuhvat {
namespace {

constexpr double metres_a_degree = 111195;  // of latitude, on the sphere of mean radius
constexpr int most_refinements = 12;        // then a border stays as it is
constexpr int most_decimals = 7;

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

LonLat rounded(const LonLat& p, int decimals) {
  static constexpr std::array powers{1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7};
  const double scale = powers[static_cast<std::size_t>(std::clamp(decimals, 1, most_decimals))];
  return {std::round(p.lon * scale) / scale, std::round(p.lat * scale) / scale};
}

/// In square metres of the sinusoidal projection, which keeps areas: for ratios.
double sphere_area(const MultiPolygon<LonLat>& area) {
  const auto ring_area = [](const Ring<LonLat>& ring) {
    double sum = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
      const LonLat &a = ring[i - 1], &b = ring[i];
      const double ax = (a.lon - ring[0].lon) * std::cos(radians(a.lat));
      const double bx = (b.lon - ring[0].lon) * std::cos(radians(b.lat));
      sum += ax * (b.lat - ring[0].lat) - bx * (a.lat - ring[0].lat);
    }
    return sum / 2 * metres_a_degree * metres_a_degree;
  };
  double out = 0;
  for (const auto& polygon : area) {
    out += ring_area(polygon.outer);
    for (const auto& hole : polygon.holes) out += ring_area(hole);
  }
  return out;
}

bool holds(const MultiPolygon<LonLat>& area, const LonLat& point) {
  return box_of(area).contains(point) && locate(area, point) != Location::outside;
}

std::size_t index_of(ArcRef ref) { return static_cast<std::size_t>(ref >= 0 ? ref : ~ref); }

template <class Visit>
void for_each_ring(const MultiPolygon<ArcRef>& area, Visit visit) {
  for (const auto& polygon : area) {
    visit(polygon.outer, 1);
    for (const auto& hole : polygon.holes) visit(hole, -1);
  }
}

/// A border, and how far it has been refined.
struct Border {
  std::vector<double> significance;  // of each point, in metres
  BorderTolerance tolerance;
  int refinements = 0;
  std::size_t start = 0, end = 0;  // nodes
  bool is_dropped = false;
  bool has_changed = true;
  std::vector<LonLat> line;  // simplified and rounded
};

class Generaliser {
 public:
  Generaliser(const CoverageArcs& coverage, const ToleranceRule& rule,
              const std::vector<AreaPromise>& promises)
      : given_(coverage), promises_(promises), swept_(nodes_of(coverage)) {
    work_.arcs = std::vector<CoverageArc>(coverage.arcs.size());
    work_.areas = coverage.areas;
    number_nodes();
    set_up_borders(rule);
    set_up_areas();
    drop_small_parts();
  }

  GeneralisedAreas run() {
    for (;;) {
      simplify();
      std::set<std::size_t> faulty = broken_borders();
      if (faulty.empty()) faulty = borders_of_broken_promises();
      for (auto& border : borders_) border.has_changed = false;
      bool refined = false;
      for (const std::size_t i : faulty) refined = refine(i) || refined;
      if (!refined) break;  // nothing is wrong, or it was so at full detail
    }
    return result();
  }

 private:
  static std::vector<LonLat> nodes_of(const CoverageArcs& coverage) {
    std::vector<LonLat> out;
    for (const auto& arc : coverage.arcs) {
      out.push_back(arc.points.front());
      out.push_back(arc.points.back());
    }
    return out;
  }

  void number_nodes() {
    nodes_ = nodes_of(given_);
    std::sort(nodes_.begin(), nodes_.end());
    nodes_.erase(std::unique(nodes_.begin(), nodes_.end()), nodes_.end());
  }

  std::size_t node_at(const LonLat& p) const {
    return static_cast<std::size_t>(std::lower_bound(nodes_.begin(), nodes_.end(), p) -
                                    nodes_.begin());
  }

  void set_up_borders(const ToleranceRule& rule) {
    Box<LonLat> box;
    for (const auto& node : nodes_) box.include(node);
    const double x_scale =
        metres_a_degree * (box.is_empty() ? 1 : std::cos(radians(box.centre().lat)));
    borders_.resize(given_.arcs.size());
    std::vector<MapPoint> metres;
    for (std::size_t i = 0; i < borders_.size(); ++i) {
      const CoverageArc& arc = given_.arcs[i];
      metres.clear();
      for (const auto& p : arc.points) metres.push_back({p.lon * x_scale, p.lat * metres_a_degree});
      borders_[i].significance = line_significance(metres);
      borders_[i].tolerance = rule(arc.left, arc.right);
      borders_[i].start = node_at(arc.points.front());
      borders_[i].end = node_at(arc.points.back());
      if (arc.is_closed() && arc.points.size() >= 4) keep_three_corners(borders_[i]);
    }
  }

  /// A closed border is never less than a triangle.
  static void keep_three_corners(Border& border) {
    std::vector<std::size_t> inner;
    for (std::size_t i = 1; i + 1 < border.significance.size(); ++i) inner.push_back(i);
    std::partial_sort(
        inner.begin(), inner.begin() + 2, inner.end(), [&](std::size_t a, std::size_t b) {
          return std::pair(-border.significance[a], a) < std::pair(-border.significance[b], b);
        });
    for (std::size_t k = 0; k < 2; ++k)
      border.significance[inner[k]] = std::numeric_limits<double>::infinity();
  }

  void set_up_areas() {
    full_size_.resize(work_.areas.size());
    has_point_.resize(work_.areas.size());
    for (std::size_t i = 0; i < promises_.size(); ++i) {
      const auto area = given_.area(i);
      full_size_[i] = sphere_area(area);
      has_point_[i] = holds(area, promises_[i].inside);
    }
  }

  /// Islands and exclaves that would be less than a square of the tolerance, but for the largest
  /// part of each area; with them the hole in the area around them.
  void drop_small_parts() {
    for (std::size_t i = 0; i < work_.areas.size(); ++i) {
      auto& area = work_.areas[i];
      if (area.size() < 2) continue;
      std::vector<double> sizes;
      for (const auto& polygon : given_.area(i)) sizes.push_back(sphere_area({polygon}));
      const auto largest =
          static_cast<std::size_t>(std::max_element(sizes.begin(), sizes.end()) - sizes.begin());
      for (std::size_t p = 0; p < area.size(); ++p) {
        if (p == largest || area[p].outer.size() != 1 || !area[p].holes.empty()) continue;
        Border& border = borders_[index_of(area[p].outer.front())];
        const double side = border.tolerance.metres;
        if (given_.arcs[index_of(area[p].outer.front())].is_closed() && sizes[p] < side * side)
          border.is_dropped = true;
      }
    }
    const auto is_dropped = [&](const Ring<ArcRef>& ring) {
      return ring.size() == 1 && borders_[index_of(ring.front())].is_dropped;
    };
    for (auto& area : work_.areas) {
      std::erase_if(area, [&](const auto& polygon) { return is_dropped(polygon.outer); });
      for (auto& polygon : area) std::erase_if(polygon.holes, is_dropped);
    }
  }

  bool is_at_full_detail(const Border& border) const {
    return border.refinements >= most_refinements;
  }

  int decimals_of(const Border& border) const {
    if (is_at_full_detail(border)) return most_decimals;
    return std::min(most_decimals, border.tolerance.decimals + std::max(0, border.refinements - 1));
  }

  /// A node takes the most decimals of its borders, so a border may change with another.
  void simplify() {
    std::vector<int> of_node(nodes_.size(), 1);
    for (const auto& border : borders_)
      for (const std::size_t node : {border.start, border.end})
        of_node[node] = std::max(of_node[node], decimals_of(border));
    for (std::size_t i = 0; i < borders_.size(); ++i) {
      Border& border = borders_[i];
      if (border.is_dropped) continue;
      const bool moved =
          !border.line.empty() &&
          (border.line.front() != rounded(nodes_[border.start], of_node[border.start]) ||
           border.line.back() != rounded(nodes_[border.end], of_node[border.end]));
      if (!border.has_changed && !moved) continue;
      border.has_changed = true;
      const auto& points = given_.arcs[i].points;
      border.line.clear();
      const auto kept = kept_points(border);
      for (const std::size_t k : kept) {
        const int decimals = k == 0                   ? of_node[border.start]
                             : k + 1 == points.size() ? of_node[border.end]
                                                      : decimals_of(border);
        const LonLat p = rounded(points[k], decimals);
        if (border.line.empty() || border.line.back() != p) border.line.push_back(p);
      }
      work_.arcs[i].points = border.line;
    }
  }

  std::vector<std::size_t> kept_points(const Border& border) const {
    const double tolerance =
        is_at_full_detail(border)
            ? -1
            : border.tolerance.metres / static_cast<double>(1 << border.refinements);
    std::vector<std::size_t> kept;
    for (std::size_t k = 0; k < border.significance.size(); ++k)
      if (border.significance[k] > tolerance) kept.push_back(k);
    return kept;
  }

  /// Those that now meet another, have nothing left, or swept over a node; and the borders of a
  /// ring that was turned inside out.
  std::set<std::size_t> broken_borders() {
    std::set<std::size_t> out;
    std::vector<std::vector<LonLat>> lines;
    std::vector<std::size_t> numbers;
    const auto near_change = near_changes();
    for (std::size_t i = 0; i < borders_.size(); ++i) {
      const Border& border = borders_[i];
      if (border.is_dropped) continue;
      const bool is_closed = given_.arcs[i].is_closed();
      if (border.has_changed && (border.line.size() < (is_closed ? 4u : 2u) ||
                                 swept_.lie_between(given_.arcs[i].points, kept_points(border))))
        out.insert(i);
      if (!near_change[i]) continue;
      lines.push_back(border.line);
      numbers.push_back(i);
    }
    for (const auto& contact : line_contacts(lines)) {
      out.insert(numbers[contact.a]);
      out.insert(numbers[contact.b]);
    }
    if (out.empty()) add_turned_rings(out);
    return out;
  }

  /// The first time all borders, then those that changed and those whose box they reach into.
  std::vector<bool> near_changes() const {
    std::vector<Box<LonLat>> boxes(borders_.size());
    std::vector<Box<LonLat>> changed;
    for (std::size_t i = 0; i < borders_.size(); ++i) {
      if (borders_[i].is_dropped) continue;
      for (const auto& p : borders_[i].line) boxes[i].include(p);
      if (borders_[i].has_changed) changed.push_back(boxes[i]);
    }
    std::vector<bool> out(borders_.size(), true);
    constexpr std::size_t few = 1000;  // above that comparing boxes is no gain
    if (changed.size() > few) return out;
    for (std::size_t i = 0; i < borders_.size(); ++i)
      out[i] = std::any_of(changed.begin(), changed.end(), [&](const Box<LonLat>& box) {
        return box.min_x <= boxes[i].max_x && boxes[i].min_x <= box.max_x &&
               box.min_y <= boxes[i].max_y && boxes[i].min_y <= box.max_y;
      });
    return out;
  }

  bool has_changed(const Ring<ArcRef>& ring) const {
    return std::any_of(ring.begin(), ring.end(),
                       [&](ArcRef ref) { return borders_[index_of(ref)].has_changed; });
  }

  void add_turned_rings(std::set<std::size_t>& out) const {
    for (std::size_t i = 0; i < work_.areas.size(); ++i) {
      const auto area = work_.area(i);
      for (std::size_t p = 0; p < area.size(); ++p) {
        const auto& refs = work_.areas[i][p];
        check_turn(area[p].outer, refs.outer, 1, out);
        for (std::size_t h = 0; h < area[p].holes.size(); ++h)
          check_turn(area[p].holes[h], refs.holes[h], -1, out);
      }
    }
  }

  void check_turn(const Ring<LonLat>& ring, const Ring<ArcRef>& refs, int turn,
                  std::set<std::size_t>& out) const {
    if (!has_changed(refs) || (ring.size() >= 4 && signed_area(ring) * turn > 0)) return;
    for (const ArcRef ref : refs) out.insert(index_of(ref));
  }

  std::set<std::size_t> borders_of_broken_promises() const {
    std::set<std::size_t> out;
    for (std::size_t i = 0; i < promises_.size(); ++i) {
      bool changed = false;
      for_each_ring(work_.areas[i],
                    [&](const Ring<ArcRef>& ring, int) { changed = changed || has_changed(ring); });
      if (!changed) continue;
      const auto area = work_.area(i);
      const double change = std::abs(sphere_area(area) / full_size_[i] - 1);
      if (change <= promises_[i].most_change &&
          (!has_point_[i] || holds(area, promises_[i].inside)))
        continue;
      for_each_ring(work_.areas[i], [&](const Ring<ArcRef>& ring, int) {
        for (const ArcRef ref : ring) out.insert(index_of(ref));
      });
    }
    return out;
  }

  bool refine(std::size_t i) {
    Border& border = borders_[i];
    if (is_at_full_detail(border)) return false;
    ++border.refinements;
    border.has_changed = true;
    return true;
  }

  GeneralisedAreas result() const {
    GeneralisedAreas out;
    std::vector<LonLat> points;
    for (const auto& border : borders_) {
      if (border.is_dropped) continue;
      ++out.borders;
      out.refined += border.refinements > 0 ? 1 : 0;
      points.insert(points.end(), border.line.begin(), border.line.end());
    }
    std::sort(points.begin(), points.end());
    out.points =
        static_cast<std::size_t>(std::unique(points.begin(), points.end()) - points.begin());
    for (std::size_t i = 0; i < work_.areas.size(); ++i) out.areas.push_back(work_.area(i));
    return out;
  }

  const CoverageArcs& given_;
  const std::vector<AreaPromise>& promises_;
  SweptNodes swept_;
  std::vector<LonLat> nodes_;  // sorted
  std::vector<Border> borders_;
  CoverageArcs work_;  // with the simplified lines, without dropped parts
  std::vector<double> full_size_;
  std::vector<bool> has_point_;
};

}  // namespace

GeneralisedAreas generalise_coverage(const CoverageArcs& coverage, const ToleranceRule& rule,
                                     const std::vector<AreaPromise>& promises) {
  return Generaliser(coverage, rule, promises).run();
}

}  // namespace obuhvat
