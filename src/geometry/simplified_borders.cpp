#include "geometry/simplified_borders.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "geometry/line_significance.h"

namespace obuhvat {
namespace {

constexpr double metres_a_degree = 111195;  // of latitude, on the sphere of mean radius
constexpr double most_metres = 1e8;         // more than the world is wide
constexpr int most_refinements = 12;        // then a border stays as it is
constexpr int most_decimals = 7;
constexpr double infinite = std::numeric_limits<double>::infinity();

LonLat rounded(const LonLat& p, int decimals) {
  static constexpr std::array powers{1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7};
  const double scale = powers[static_cast<std::size_t>(decimals)];
  return {std::round(p.lon * scale) / scale, std::round(p.lat * scale) / scale};
}

/// What may come from a rule, as something of which the half is less.
BorderTolerance usable(const BorderTolerance& given) {
  return {given.metres > 0 ? std::min(given.metres, most_metres) : 0,
          std::clamp(given.decimals, 1, most_decimals)};
}

std::vector<MapPoint> in_metres(const std::vector<LonLat>& line) {
  Box<LonLat> box;
  for (const auto& p : line) box.include(p);
  const double x_scale = metres_a_degree * std::cos(box.centre().lat * std::numbers::pi / 180);
  std::vector<MapPoint> out;
  out.reserve(line.size());
  for (const auto& p : line) out.push_back({p.lon * x_scale, p.lat * metres_a_degree});
  return out;
}

/// Of a closed border never less than a triangle is left.
void keep_three_corners(std::vector<double>& significance) {
  std::vector<std::size_t> inner;
  for (std::size_t i = 1; i + 1 < significance.size(); ++i) inner.push_back(i);
  std::partial_sort(inner.begin(), inner.begin() + 2, inner.end(),
                    [&](std::size_t a, std::size_t b) {
                      return std::pair(-significance[a], a) < std::pair(-significance[b], b);
                    });
  for (std::size_t k = 0; k < 2; ++k) significance[inner[k]] = infinite;
}

std::vector<LonLat> nodes_of(const CoverageArcs& coverage, const std::vector<bool>& dropped) {
  std::vector<LonLat> out;
  for (std::size_t i = 0; i < coverage.arcs.size(); ++i) {
    if (dropped[i]) continue;
    out.push_back(coverage.arcs[i].points.front());
    out.push_back(coverage.arcs[i].points.back());
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

SimplifiedBorders::SimplifiedBorders(const CoverageArcs& given,
                                     const std::vector<BorderTolerance>& tolerances,
                                     const std::vector<bool>& dropped)
    : given_(given), nodes_(nodes_of(given, dropped)), swept_(nodes_), borders_(given.arcs.size()) {
  drawing_.areas = given.areas;
  drawing_.arcs.resize(given.arcs.size());
  for (std::size_t i = 0; i < borders_.size(); ++i) {
    drawing_.arcs[i].left = given.arcs[i].left;
    drawing_.arcs[i].right = given.arcs[i].right;
    borders_[i].is_dropped = dropped[i];
    if (!dropped[i]) set_up(i, tolerances[i]);
  }
  drop_rings();
}

void SimplifiedBorders::set_up(std::size_t i, const BorderTolerance& tolerance) {
  const CoverageArc& arc = given_.arcs[i];
  Border& border = borders_[i];
  const auto node_at = [&](const LonLat& p) {
    return static_cast<std::size_t>(std::lower_bound(nodes_.begin(), nodes_.end(), p) -
                                    nodes_.begin());
  };
  border.significance = line_significance(in_metres(arc.points));
  border.start = node_at(arc.points.front());
  border.end = node_at(arc.points.back());
  if (arc.is_closed() && arc.points.size() >= 4) keep_three_corners(border.significance);
  border.tolerance = usable(tolerance);
}

void SimplifiedBorders::drop_rings() {
  const auto is_dropped_ring = [&](const Ring<ArcRef>& ring) {
    return ring.size() == 1 && is_dropped(index_of(ring.front()));
  };
  for (auto& area : drawing_.areas) {
    std::erase_if(area, [&](const auto& polygon) { return is_dropped_ring(polygon.outer); });
    for (auto& polygon : area) std::erase_if(polygon.holes, is_dropped_ring);
  }
}

int SimplifiedBorders::decimals_of(const Border& border) const {
  if (border.refinements >= most_refinements) return most_decimals;
  return std::min(most_decimals, border.tolerance.decimals + std::max(0, border.refinements - 1));
}

void SimplifiedBorders::simplify() {
  ++round_;
  std::vector<int> decimals_of_nodes(nodes_.size(), 1);
  for (const auto& border : borders_) {
    if (border.is_dropped) continue;
    for (const std::size_t node : {border.start, border.end})
      decimals_of_nodes[node] = std::max(decimals_of_nodes[node], decimals_of(border));
  }
  for (std::size_t i = 0; i < borders_.size(); ++i)
    if (!borders_[i].is_dropped) simplify(i, decimals_of_nodes);
}

void SimplifiedBorders::simplify(std::size_t i, const std::vector<int>& decimals_of_nodes) {
  Border& border = borders_[i];
  auto& line = drawing_.arcs[i].points;
  const LonLat first = rounded(nodes_[border.start], decimals_of_nodes[border.start]);
  const LonLat last = rounded(nodes_[border.end], decimals_of_nodes[border.end]);
  if (!border.is_stale && line.front() == first && line.back() == last) return;
  const auto& points = given_.arcs[i].points;
  const auto kept = kept_points(border);
  if (border.is_stale) border.swept_over_node = swept_.lie_between(points, kept);
  border.is_stale = false;
  border.changed_in = round_;
  line.clear();
  border.box = {};
  for (const std::size_t k : kept) {
    const LonLat p = k == 0                   ? first
                     : k + 1 == points.size() ? last
                                              : rounded(points[k], decimals_of(border));
    if (line.empty() || line.back() != p) line.push_back(p);
    border.box.include(MapPoint{p.lon, p.lat});
  }
}

std::vector<std::size_t> SimplifiedBorders::kept_points(const Border& border) const {
  const double tolerance =
      border.refinements >= most_refinements
          ? -1
          : border.tolerance.metres / static_cast<double>(1 << border.refinements);
  std::vector<std::size_t> kept;
  for (std::size_t k = 0; k < border.significance.size(); ++k)
    if (border.significance[k] > tolerance) kept.push_back(k);
  return kept;
}

bool SimplifiedBorders::refine(std::size_t i) {
  Border& border = borders_[i];
  if (border.refinements >= most_refinements) return false;
  ++border.refinements;
  border.is_stale = true;
  return true;
}

}  // namespace obuhvat
