#include "cartography/panel_plan.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "cartography/cell_map.h"

namespace obuhvat {
namespace {

constexpr double map_margin_mm = 2.5;     // between the map's areas and the frame
constexpr double panel_inset_mm = 2;      // between a panel and the frame
constexpr double panel_clearance_mm = 2;  // between a panel and the map or another panel
constexpr double smallest_map = 0.7;      // of the scale at which the map alone would fit
constexpr double cell_mm = 1;
/// The border of Serbia in full detail has 3,000. With more the map moves by whole cells, so that
/// the room about it is counted once a scale and not once a shift.
constexpr std::size_t many_corners = 20000;
constexpr double shift_cost = 0.02;  // to value_of(), of the map's whole way to the edge

/// By how many cells a map is moved to the right and down.
struct Shift {
  int x = 0, y = 0;
};

/// Tells in one step whether a box holds nothing of the map: sums over the cells. They are made
/// when first asked for, because a map without panels needs none, and once for a map and all its
/// shifts by whole cells: of a border with 100,000 corners that takes a millisecond.
class FreeRoom {
 public:
  /// Of the map as the view shows it, and as it is when moved by no more than `most`.
  FreeRoom(const MapView& view, const Shift& most,
           const std::vector<const std::vector<MapPoint>*>& outline)
      : view_(view), most_(most), outline_(outline), frame_(view.frame()) {}

  bool is_free(const Box<SheetPoint>& box, const Shift& shift) {
    if (sums_.empty()) count();
    const auto left = static_cast<std::size_t>(most_.x - shift.x);
    const auto top = static_cast<std::size_t>(most_.y - shift.y);
    const std::size_t c0 = left + index(box.min_x - frame_.min_x, columns_);
    const std::size_t c1 = left + index(std::ceil(box.max_x - frame_.min_x), columns_);
    const std::size_t r0 = top + index(box.min_y - frame_.min_y, rows_);
    const std::size_t r1 = top + index(std::ceil(box.max_y - frame_.min_y), rows_);
    return sum(r1, c1) - sum(r0, c1) - sum(r1, c0) + sum(r0, c0) == 0;
  }

 private:
  /// Of the frame and what a shift may bring into it.
  void count() {
    const double x = cell_mm * most_.x;
    const double y = cell_mm * most_.y;
    CellMap cells({frame_.min_x - x, frame_.min_y - y, frame_.max_x + x, frame_.max_y + y},
                  cell_mm);
    std::vector<SubPath> pieces;
    for (const auto* piece : outline_) pieces.push_back(view_.line(*piece));
    cells.paint(pieces, 1);
    columns_ = cells.columns() - 2 * static_cast<std::size_t>(most_.x);
    rows_ = cells.rows() - 2 * static_cast<std::size_t>(most_.y);
    width_ = cells.columns() + 1;
    sums_.assign(width_ * (cells.rows() + 1), 0);
    for (std::size_t r = 0; r < cells.rows(); ++r)
      for (std::size_t c = 0; c < cells.columns(); ++c) {
        const int here = cells.value(c, r) == 1 ? 1 : 0;
        sum(r + 1, c + 1) = here + sum(r, c + 1) + sum(r + 1, c) - sum(r, c);
      }
  }

  int& sum(std::size_t row, std::size_t column) { return sums_[row * width_ + column]; }
  static std::size_t index(double mm, std::size_t most) {
    if (!(mm > 0)) return 0;
    return std::min(most, static_cast<std::size_t>(mm / cell_mm));
  }

  MapView view_;
  Shift most_;
  const std::vector<const std::vector<MapPoint>*>& outline_;
  Box<SheetPoint> frame_;
  std::size_t columns_ = 0;  // of the frame
  std::size_t rows_ = 0;
  std::size_t width_ = 0;  // of the rows of sums_
  std::vector<int> sums_;
};

/// The room that one view has.
struct ViewRoom {
  FreeRoom& room;
  Shift shift;
  bool is_free(const Box<SheetPoint>& box) const { return room.is_free(box, shift); }
};

SheetPoint corner_point(const Box<SheetPoint>& box, Corner corner) {
  const bool left = corner == Corner::upper_left || corner == Corner::lower_left;
  const bool top = corner == Corner::upper_left || corner == Corner::upper_right;
  return {left ? box.min_x : box.max_x, top ? box.min_y : box.max_y};
}

/// The place along the edge of the frame nearest the corner.
std::optional<Box<SheetPoint>> find_place(const Box<SheetPoint>& frame, const ViewRoom& room,
                                          const std::vector<Box<SheetPoint>>& taken,
                                          const PanelWish::Size& size,
                                          const std::vector<Corner>& corners, double& away_mm) {
  const Box<SheetPoint> inner = frame.grown_by(-panel_inset_mm);
  const double last_x = inner.max_x - size.width_mm;
  const double last_y = inner.max_y - size.height_mm;
  if (last_x < inner.min_x || last_y < inner.min_y) return std::nullopt;
  std::optional<Box<SheetPoint>> best;
  double best_cost = std::numeric_limits<double>::infinity();
  const auto consider = [&](double x, double y) {
    const Box<SheetPoint> box{x, y, x + size.width_mm, y + size.height_mm};
    double cost = std::numeric_limits<double>::infinity();
    double later = 0;
    for (const Corner corner : corners) {
      const SheetPoint a = corner_point(box, corner);
      const SheetPoint b = corner_point(inner, corner);
      const double dx = a.x - b.x;
      const double dy = a.y - b.y;
      // Most places are told to be too far by one of their sides.
      if (std::max(std::abs(dx), std::abs(dy)) + later < std::min(cost, best_cost))
        cost = std::min(cost, std::sqrt(dx * dx + dy * dy) + later);
      later += 6;
    }
    if (cost >= best_cost || !room.is_free(box.grown_by(panel_clearance_mm))) return;
    for (const auto& other : taken)
      if (box.grown_by(panel_clearance_mm - 1e-9).overlaps(other)) return;
    best = box;
    best_cost = cost;
  };
  for (double y = inner.min_y; y <= last_y; y += 1) {
    consider(inner.min_x, y);
    consider(last_x, y);
  }
  for (double x = inner.min_x; x <= last_x; x += 1) {
    consider(x, inner.min_y);
    consider(x, last_y);
  }
  consider(inner.min_x, last_y);
  consider(last_x, last_y);
  // Under or over a panel that stands already, flush with it.
  for (const auto& other : taken)
    for (const double y :
         {other.max_y + panel_clearance_mm, other.min_y - panel_clearance_mm - size.height_mm})
      if (y >= inner.min_y && y <= last_y) {
        consider(std::clamp(other.min_x, inner.min_x, last_x), y);
        consider(std::clamp(other.max_x - size.width_mm, inner.min_x, last_x), y);
      }
  if (best) away_mm += best_cost;
  return best;
}

/// One try: the panels one after the other, each in its first size from `from` on that finds room.
std::optional<PanelPlan> try_view(const MapView& view, const ViewRoom& room,
                                  const std::vector<PanelWish>& wishes, std::size_t from) {
  PanelPlan plan{view, {}, {}, 0};
  for (const auto& wish : wishes) {
    bool placed = false;
    const std::size_t first = wish.sizes.front().denominator > 0 ? from : 0;
    for (std::size_t i = first; i < wish.sizes.size() && !placed; ++i) {
      const auto& size = wish.sizes[i];
      if (size.denominator > 0 && size.denominator * least_zoom > view.denominator()) continue;
      const auto box = find_place(view.frame(), room, plan.boxes, size, wish.corners, plan.away_mm);
      if (!box) continue;
      plan.boxes.push_back(*box);
      plan.sizes.push_back(i);
      placed = true;
    }
    if (!placed) return std::nullopt;
  }
  return plan;
}

/// How good a plan looks: a large map first, then large insets, then sizes liked best.
double value_of(const PanelPlan& plan, const std::vector<PanelWish>& wishes, double largest,
                double shift) {
  double value = largest / plan.view.denominator();
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    const double rank = static_cast<double>(plan.sizes[i]) /
                        static_cast<double>(std::max<std::size_t>(1, wishes[i].sizes.size()));
    value -= (wishes[i].sizes[plan.sizes[i]].denominator > 0 ? 0.08 : 0.03) * rank;
  }
  return value - shift_cost * shift - 0.0006 * plan.away_mm;
}

}  // namespace

std::optional<PanelPlan> plan_panels(const Box<SheetPoint>& frame, const Box<MapPoint>& extent,
                                     const std::vector<const std::vector<MapPoint>*>& outline,
                                     const std::vector<PanelWish>& wishes) {
  const double width = frame.width() - 2 * map_margin_mm;
  const double height = frame.height() - 2 * map_margin_mm;
  const double largest = fitting_scale(extent, width, height);
  std::size_t most_sizes = 1;
  for (const auto& wish : wishes) most_sizes = std::max(most_sizes, wish.sizes.size());
  std::size_t corners = 0;
  for (const auto* piece : outline) corners += piece->size();
  const bool by_cells = corners > many_corners;
  std::optional<PanelPlan> best;
  double best_value = -std::numeric_limits<double>::infinity();
  for (double scale = largest; scale <= largest / smallest_map; scale = next_scale(scale)) {
    // Nothing later can win once the scale alone loses.
    if (best && largest / scale <= best_value) break;
    const double metres = scale / 1000;  // a millimetre
    // The map may move as far as the margin.
    const double slack_x = std::max(0.0, width - extent.width() / metres) / 2;
    const double slack_y = std::max(0.0, height - extent.height() / metres) / 2;
    const Shift most{static_cast<int>(std::lround(slack_x / cell_mm)),
                     static_cast<int>(std::lround(slack_y / cell_mm))};
    const MapPoint middle = extent.centre();
    FreeRoom of_all_shifts({frame, middle, scale}, most, outline);
    for (const double part_x : {0.0, -0.5, 0.5, -1.0, 1.0})
      for (const double part_y : {0.0, -1.0, 1.0}) {
        // Nor can a shift, however the panels stand.
        const double parts = std::abs(part_x) + std::abs(part_y);
        if (best && largest / scale - shift_cost * parts <= best_value) continue;
        double x = part_x * slack_x;
        double y = part_y * slack_y;
        Shift shift;
        if (by_cells) {
          shift = {static_cast<int>(std::lround(part_x * most.x)),
                   static_cast<int>(std::lround(part_y * most.y))};
          x = shift.x * cell_mm;
          y = shift.y * cell_mm;
        }
        const MapView view(frame, {middle.x - x * metres, middle.y + y * metres}, scale);
        FreeRoom of_this(view, {}, outline);
        const ViewRoom room{by_cells ? of_all_shifts : of_this, shift};
        for (std::size_t from = 0; from < most_sizes; ++from) {
          const auto plan = try_view(view, room, wishes, from);
          if (!plan) continue;
          const double value = value_of(*plan, wishes, largest, parts);
          if (value > best_value) {
            best = plan;
            best_value = value;
          }
          break;
        }
      }
  }
  return best;
}

PanelPlan stack_panels(const Box<SheetPoint>& frame, const Box<MapPoint>& extent,
                       const std::vector<PanelWish>& wishes, double gap_mm) {
  double column = 0;
  for (const auto& wish : wishes) column = std::max(column, wish.sizes.back().width_mm);
  // Never more than half the frame: the map is what the sheet is for.
  column = std::min(column, frame.width() / 2);
  Box<SheetPoint> map_frame = frame;
  map_frame.max_x -= column + gap_mm;
  const double scale = fitting_scale(extent, map_frame.width() - 2 * map_margin_mm,
                                     map_frame.height() - 2 * map_margin_mm);
  PanelPlan plan{MapView(map_frame, extent.centre(), scale), {}, {}, 0};
  double y = frame.min_y;
  for (const auto& wish : wishes) {
    const auto& size = wish.sizes.back();
    const bool fits = y + size.height_mm <= frame.max_y && size.width_mm <= column + 1e-9;
    plan.sizes.push_back(wish.sizes.size() - 1);
    if (!fits) {
      plan.boxes.push_back({});
      continue;
    }
    const double x = frame.max_x - column;
    plan.boxes.push_back({x, y, x + size.width_mm, y + size.height_mm});
    y += size.height_mm + gap_mm;
  }
  return plan;
}

}  // namespace obuhvat
