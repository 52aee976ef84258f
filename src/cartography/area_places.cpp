#include "cartography/area_places.h"

#include <algorithm>
#include <cmath>

namespace obuhvat {
namespace {

/// The range of the cells of the number within a box around them.
CellRange reach_of(const CellMap& cells, int value, const CellRange& within) {
  CellRange out{within.column_to, 0, within.row_to, 0};
  for (std::size_t r = within.row_from; r < within.row_to; ++r)
    for (std::size_t c = within.column_from; c < within.column_to; ++c) {
      if (cells.value(c, r) != value) continue;
      out.column_from = std::min(out.column_from, c);
      out.column_to = std::max(out.column_to, c + 1);
      out.row_from = std::min(out.row_from, r);
      out.row_to = std::max(out.row_to, r + 1);
    }
  return out.row_to == 0 ? CellRange{} : out;
}

/// The middle of the cells of one number, by a grid of 2 mm; `box` holds them all.
std::optional<SheetPoint> middle_of(const CellMap& cells, int value, const Box<SheetPoint>& box) {
  double x = 0, y = 0, n = 0;
  const auto& frame = cells.frame();
  for (double py = frame.min_y + 1; py < frame.max_y; py += 2) {
    if (py < box.min_y || py > box.max_y) continue;
    for (double px = frame.min_x + 1; px < frame.max_x; px += 2)
      if (px >= box.min_x && px <= box.max_x && cells.at({px, py}) == value) {
        x += px;
        y += py;
        n += 1;
      }
  }
  if (n == 0) return std::nullopt;
  return SheetPoint{x / n, y / n};
}

}  // namespace

AreaPlaces::AreaPlaces(const CellMap& cells, int value, const Box<SheetPoint>& box)
    : cells_(cells),
      reach_(reach_of(cells, value, cells.range(box))),
      middle_(middle_of(cells, value, cells.box_of(reach_))) {
  sums_.assign((reach_.columns() + 1) * (reach_.rows() + 1), 0);
  for (std::size_t r = 0; r < reach_.rows(); ++r)
    for (std::size_t c = 0; c < reach_.columns(); ++c) {
      const bool here = cells.value(reach_.column_from + c, reach_.row_from + r) == value;
      sum(r + 1, c + 1) = (here ? 1 : 0) + sum(r, c + 1) + sum(r + 1, c) - sum(r, c);
    }
}

bool AreaPlaces::is_filled(const CellRange& range) const {
  if (range.column_from < reach_.column_from || range.column_to > reach_.column_to ||
      range.row_from < reach_.row_from || range.row_to > reach_.row_to || range.columns() == 0 ||
      range.rows() == 0)
    return false;
  const std::size_t c0 = range.column_from - reach_.column_from;
  const std::size_t r0 = range.row_from - reach_.row_from;
  const std::size_t c1 = c0 + range.columns();
  const std::size_t r1 = r0 + range.rows();
  const int count = sum(r1, c1) - sum(r0, c1) - sum(r1, c0) + sum(r0, c0);
  return count == static_cast<int>(range.columns() * range.rows());
}

std::vector<SheetPoint> AreaPlaces::of_box(double width_mm, double height_mm) const {
  if (!middle_) return {};
  struct Place {
    SheetPoint at;
    double distance = 0;
  };
  const Box<SheetPoint> reach = cells_.box_of(reach_);
  const auto& frame = cells_.frame();
  const double half_w = width_mm / 2;
  const double half_h = height_mm / 2;
  std::vector<Place> found;
  for (double y = frame.min_y + half_h; y <= frame.max_y - half_h; y += 1) {
    if (y < reach.min_y || y > reach.max_y) continue;
    for (double x = frame.min_x + half_w; x <= frame.max_x - half_w; x += 1) {
      if (x < reach.min_x || x > reach.max_x) continue;
      if (!is_filled(cells_.range({x - half_w, y - half_h, x + half_w, y + half_h}))) continue;
      found.push_back({{x, y}, std::hypot(x - middle_->x, y - middle_->y)});
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Place& a, const Place& b) { return a.distance < b.distance; });
  std::vector<SheetPoint> out;
  out.reserve(found.size());
  for (const Place& place : found) out.push_back(place.at);
  return out;
}

}  // namespace obuhvat
