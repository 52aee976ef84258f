#include "cartography/cell_map.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace obuhvat {
namespace {

std::size_t clamped(double value, std::size_t most) {
  if (!(value > 0)) return 0;
  return std::min(most, static_cast<std::size_t>(value));
}

/// Rounded up. Not std::ceil: on the oldest processors of the kind it is a call, and this is the
/// innermost loop of finding places for names.
std::size_t clamped_up(double value, std::size_t most) {
  const std::size_t down = clamped(value, most);
  return down < most && static_cast<double>(down) < value ? down + 1 : down;
}

}  // namespace

CellMap::CellMap(const Box<SheetPoint>& frame, double cell_mm)
    : frame_(frame),
      cell_mm_(cell_mm),
      columns_(std::max<std::size_t>(1, clamped(std::ceil(frame.width() / cell_mm), 100000))),
      rows_(std::max<std::size_t>(1, clamped(std::ceil(frame.height() / cell_mm), 100000))),
      values_(columns_ * rows_, nothing) {}

void CellMap::paint(const std::vector<SubPath>& path, int value) {
  Box<SheetPoint> reach;
  for (const auto& part : path)
    for (const auto& p : part.points) reach.include(p);
  if (reach.is_empty() || !reach.overlaps(frame_)) return;
  const CellRange rows = range(reach);
  const auto middle = [&](std::size_t row) {
    return frame_.min_y + (static_cast<double>(row) + 0.5) * cell_mm_;
  };
  // The edges in turn, not the rows: an edge crosses few rows, and a row few edges.
  std::vector<std::pair<std::size_t, double>> crossings;  // row and x
  for (const auto& part : path) {
    const auto& points = part.points;
    const std::size_t edges = part.closed ? points.size() : points.empty() ? 0 : points.size() - 1;
    for (std::size_t i = 0; i < edges; ++i) {
      const SheetPoint& a = points[i];
      const SheetPoint& b = points[i + 1 == points.size() ? 0 : i + 1];
      const double upper = std::min(a.y, b.y);
      const double lower = std::max(a.y, b.y);
      // A row before the first that can lie between, since the division rounds.
      std::size_t row = clamped((upper - frame_.min_y) / cell_mm_ - 1.5, rows.row_to);
      for (row = std::max(row, rows.row_from); row < rows.row_to; ++row) {
        const double y = middle(row);
        if (y >= lower) break;
        if (y < upper) continue;
        crossings.emplace_back(row, a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
      }
    }
  }
  std::sort(crossings.begin(), crossings.end());
  for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {  // an even number in each row
    const auto [row, x] = crossings[i];
    const auto from = clamped(std::ceil((x - frame_.min_x) / cell_mm_ - 0.5), columns_);
    const auto to =
        clamped(std::ceil((crossings[i + 1].second - frame_.min_x) / cell_mm_ - 0.5), columns_);
    for (std::size_t column = from; column < to; ++column) values_[row * columns_ + column] = value;
  }
}

void CellMap::paint(const Box<SheetPoint>& box, int value) {
  const CellRange r = range(box);
  for (std::size_t row = r.row_from; row < r.row_to; ++row)
    for (std::size_t column = r.column_from; column < r.column_to; ++column)
      values_[row * columns_ + column] = value;
}

int CellMap::at(const SheetPoint& p) const {
  if (!frame_.contains(p)) return nothing;
  const auto column = std::min(columns_ - 1, clamped((p.x - frame_.min_x) / cell_mm_, columns_));
  const auto row = std::min(rows_ - 1, clamped((p.y - frame_.min_y) / cell_mm_, rows_));
  return values_[row * columns_ + column];
}

CellRange CellMap::range(const Box<SheetPoint>& box) const {
  return {clamped((box.min_x - frame_.min_x) / cell_mm_, columns_),
          clamped_up((box.max_x - frame_.min_x) / cell_mm_, columns_),
          clamped((box.min_y - frame_.min_y) / cell_mm_, rows_),
          clamped_up((box.max_y - frame_.min_y) / cell_mm_, rows_)};
}

Box<SheetPoint> CellMap::box_of(const CellRange& range) const {
  return {frame_.min_x + static_cast<double>(range.column_from) * cell_mm_,
          frame_.min_y + static_cast<double>(range.row_from) * cell_mm_,
          frame_.min_x + static_cast<double>(range.column_to) * cell_mm_,
          frame_.min_y + static_cast<double>(range.row_to) * cell_mm_};
}

}  // namespace obuhvat
