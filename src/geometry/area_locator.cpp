#include "geometry/area_locator.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "geometry/orientation.h"

namespace obuhvat {

namespace {

constexpr std::int32_t in_no_area = -1;

/// Edges are taken to reach this much (of a cell) further, so that rounding of cell numbers never
/// puts a point into a cell that does not know an edge beside it.
constexpr double margin = 1e-6;

}  // namespace

/// Fills the grid; lives only while the locator is made.
class AreaLocator::Builder {
 public:
  explicit Builder(AreaLocator& made) : made_(made), touched_(made.grid_.size()) {}

  void add(std::uint32_t area, const MultiPolygon<LonLat>& outline) {
    std::vector<Edge> edges;
    for (const auto& polygon : outline) {
      collect(polygon.outer, edges);
      for (const auto& hole : polygon.holes) collect(hole, edges);
    }
    store_rows(area, edges);
    for (const auto& edge : edges) touch(area, edge);
    fill(area);
  }

  /// Turns what was noted for each cell into the form that is read.
  void finish() {
    for (std::size_t cell = 0; cell < touched_.size(); ++cell) {
      auto& here = touched_[cell];
      if (here.empty()) continue;
      // Areas come in their order; a whole one hides all after it.
      const auto whole =
          std::find_if(here.begin(), here.end(), [](const Candidate& c) { return c.is_whole; });
      if (whole != here.end()) here.erase(whole + 1, here.end());
      if (here.front().is_whole) {
        made_.grid_[cell] = static_cast<std::int32_t>(here.front().area);
        continue;
      }
      here.back().last = true;
      made_.grid_[cell] = -static_cast<std::int32_t>(made_.candidates_.size()) - 2;
      made_.candidates_.insert(made_.candidates_.end(), here.begin(), here.end());
    }
  }

 private:
  static void collect(const Ring<LonLat>& ring, std::vector<Edge>& edges) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
      const bool upward = ring[i - 1].lat < ring[i].lat;
      edges.push_back(upward ? Edge{ring[i - 1], ring[i]} : Edge{ring[i], ring[i - 1]});
    }
  }

  std::uint32_t clamped(double cell) const {
    return static_cast<std::uint32_t>(std::clamp(cell, 0.0, static_cast<double>(made_.cells_ - 1)));
  }
  double column(double lon) const { return (lon - made_.box_.min_x) * made_.columns_per_degree_; }
  double row(double lat) const { return (lat - made_.box_.min_y) * made_.rows_per_degree_; }
  std::uint32_t first_row(const Edge& edge) const {
    return clamped(std::floor(row(edge.low.lat) - margin));
  }
  std::uint32_t last_row(const Edge& edge) const {
    return clamped(std::floor(row(edge.high.lat) + margin));
  }

  void store_rows(std::uint32_t area, const std::vector<Edge>& edges) {
    Rows& rows = made_.rows_[area];
    if (edges.empty()) return;
    std::uint32_t end = 0;
    rows.first = made_.cells_;
    for (const auto& edge : edges) {
      rows.first = std::min(rows.first, first_row(edge));
      end = std::max(end, last_row(edge) + 1);
    }
    std::vector<std::uint32_t> count(end - rows.first, 0);
    for (const auto& edge : edges)
      for (auto r = first_row(edge); r <= last_row(edge); ++r) ++count[r - rows.first];
    auto next = static_cast<std::uint32_t>(made_.edges_.size());
    for (const auto n : count) {
      rows.start.push_back(next);
      next += n;
    }
    rows.start.push_back(next);
    made_.edges_.resize(next);
    std::vector<std::uint32_t> at(rows.start.begin(), rows.start.end() - 1);
    for (const auto& edge : edges)
      for (auto r = first_row(edge); r <= last_row(edge); ++r)
        made_.edges_[at[r - rows.first]++] = edge;
  }

  /// Notes the area in each cell that the edge may touch.
  void touch(std::uint32_t area, const Edge& edge) {
    const double x0 = column(edge.low.lon), y0 = row(edge.low.lat);
    const double x1 = column(edge.high.lon), y1 = row(edge.high.lat);
    for (auto r = first_row(edge); r <= last_row(edge); ++r) {
      double from = 0, to = 1;
      if (y1 - y0 > margin) {
        from = std::clamp((r - margin - y0) / (y1 - y0), 0.0, 1.0);
        to = std::clamp((r + 1 + margin - y0) / (y1 - y0), 0.0, 1.0);
      }
      const double a = x0 + (x1 - x0) * from;
      const double b = x0 + (x1 - x0) * to;
      const auto last = clamped(std::floor(std::max(a, b) + margin));
      for (auto c = clamped(std::floor(std::min(a, b) - margin)); c <= last; ++c) {
        auto& here = touched_[std::size_t{r} * made_.cells_ + c];
        if (here.empty() || here.back().area != area) here.push_back({area, false, false});
      }
    }
  }

  /// Notes the area in the cells inside it that no edge of it touches.
  void fill(std::uint32_t area) {
    const Rows& rows = made_.rows_[area];
    for (std::size_t i = 0; i + 1 < rows.start.size(); ++i) {
      const auto r = rows.first + static_cast<std::uint32_t>(i);
      const double middle = made_.box_.min_y + (r + 0.5) / made_.rows_per_degree_;
      std::vector<double> crossings;
      for (auto e = rows.start[i]; e < rows.start[i + 1]; ++e) {
        const Edge& edge = made_.edges_[e];
        if (!(edge.low.lat <= middle && middle < edge.high.lat)) continue;
        crossings.push_back(
            column(edge.low.lon + (edge.high.lon - edge.low.lon) * (middle - edge.low.lat) /
                                      (edge.high.lat - edge.low.lat)));
      }
      std::sort(crossings.begin(), crossings.end());
      for (std::size_t k = 0; k + 1 < crossings.size(); k += 2) {
        // The cells in which the crossings lie are touched, so their rounding does not matter.
        for (auto c = clamped(crossings[k]); c <= clamped(crossings[k + 1]); ++c) {
          auto& here = touched_[std::size_t{r} * made_.cells_ + c];
          if (here.empty() || here.back().area != area) here.push_back({area, false, true});
        }
      }
    }
  }

  AreaLocator& made_;
  std::vector<std::vector<Candidate>> touched_;
};

AreaLocator::AreaLocator(const std::vector<MultiPolygon<LonLat>>& areas, std::uint32_t cells)
    : cells_(std::max(cells, 1U)), rows_(areas.size()) {
  for (const auto& area : areas) box_.include(box_of(area));
  if (box_.is_empty()) return;
  const auto per_degree = [this](double extent) { return extent > 0 ? cells_ / extent : 0; };
  columns_per_degree_ = per_degree(box_.width());
  rows_per_degree_ = per_degree(box_.height());
  grid_.assign(std::size_t{cells_} * cells_, in_no_area);
  Builder builder(*this);
  for (std::size_t i = 0; i < areas.size(); ++i)
    builder.add(static_cast<std::uint32_t>(i), areas[i]);
  builder.finish();
}

std::optional<std::size_t> AreaLocator::find(const LonLat& point) const {
  if (!box_.contains(point)) return std::nullopt;
  const auto cell_of = [this](double distance, double per_degree) {
    return std::min(static_cast<std::uint32_t>(distance * per_degree), cells_ - 1);
  };
  const auto row = cell_of(point.lat - box_.min_y, rows_per_degree_);
  const auto column = cell_of(point.lon - box_.min_x, columns_per_degree_);
  const std::int32_t here = grid_[std::size_t{row} * cells_ + column];
  if (here >= 0) return static_cast<std::size_t>(here);
  if (here == in_no_area) return std::nullopt;
  for (auto i = static_cast<std::size_t>(-(here + 2));; ++i) {
    const Candidate& candidate = candidates_[i];
    if (candidate.is_whole || holds(candidate.area, row, point)) return candidate.area;
    if (candidate.last) return std::nullopt;
  }
}

bool AreaLocator::holds(std::uint32_t area, std::uint32_t row, const LonLat& point) const {
  const Rows& rows = rows_[area];
  bool inside = false;
  for (auto e = rows.start[row - rows.first]; e < rows.start[row - rows.first + 1]; ++e) {
    const auto& [low, high] = edges_[e];
    if (point.lat < low.lat || point.lat > high.lat) continue;
    if (point.lon > low.lon && point.lon > high.lon) continue;
    const bool crosses = point.lat < high.lat;  // a ray to the east, the upper end left out
    if (point.lon < low.lon && point.lon < high.lon) {
      inside ^= crosses;
      continue;
    }
    const int side = orientation(low.lon, low.lat, high.lon, high.lat, point.lon, point.lat);
    if (side == 0) return true;
    inside ^= crosses && side > 0;
  }
  return inside;
}

}  // namespace obuhvat
