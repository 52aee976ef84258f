#include "cartography/ground_view.h"

#include <algorithm>
#include <utility>

#include "cartography/clipping.h"

namespace obuhvat {
namespace {

constexpr double cell_mm = 0.5;

CellMap paint_cells(const MapGround& ground, const MapView& view) {
  CellMap cells(view.frame(), cell_mm);
  const auto extent = view.extent();
  for (std::size_t i = 0; i < ground.context.size(); ++i)
    if (ground.context[i].box.overlaps(extent))
      cells.paint(view.path(ground.context[i].area), static_cast<int>(ground.units.size() + i));
  for (std::size_t i = 0; i < ground.units.size(); ++i)
    if (ground.units[i].box.overlaps(extent))
      cells.paint(view.path(ground.units[i].area), static_cast<int>(i));
  return cells;
}

/// Cutting what lies wholly inside would change nothing, and take as long as putting it there.
bool is_inside(const Box<MapPoint>& box, const MapView& view) {
  const Box<MapPoint> extent = view.extent().grown_by(-1);  // a metre for rounding
  return box.min_x >= extent.min_x && box.max_x <= extent.max_x && box.min_y >= extent.min_y &&
         box.max_y <= extent.max_y;
}

SheetPath cut_to_frame(const MultiPolygon<MapPoint>& area, const Box<MapPoint>& box,
                       const MapView& view) {
  auto path = view.path(area);
  if (!is_inside(box, view)) path = clip_areas(path, view.frame());
  return SheetPath::recurring(std::move(path));
}

}  // namespace

GroundView::GroundView(std::shared_ptr<const MapGround> ground, const MapView& view)
    : ground_(std::move(ground)),
      view_(view),
      units_(ground_->units.size()),
      context_(ground_->context.size()),
      anchors_(ground_->units.size()) {}

const ShownUnit& GroundView::unit(std::size_t index) const {
  const std::lock_guard lock(mutex_);
  auto& kept = units_[index];
  if (kept) return *kept;
  kept.emplace();
  const GroundUnit& unit = ground_->units[index];
  if (!unit.box.overlaps(view_.extent())) return *kept;
  kept->path = cut_to_frame(unit.area, unit.box, view_);
  kept->box = kept->path.box();
  return *kept;
}

const SheetPath& GroundView::context(std::size_t index) const {
  const std::lock_guard lock(mutex_);
  auto& kept = context_[index];
  if (kept) return *kept;
  kept.emplace();
  const MapContext& context = ground_->context[index];
  if (context.box.overlaps(view_.extent())) kept = cut_to_frame(context.area, context.box, view_);
  return *kept;
}

const SheetPath& GroundView::reach() const {
  const std::lock_guard lock(mutex_);
  if (!reach_) reach_ = cut_to_frame(ground_->context_reach, box_of(ground_->context_reach), view_);
  return *reach_;
}

const SheetPath& GroundView::borders(BorderClass kind) const {
  const std::lock_guard lock(mutex_);
  const auto kept = borders_.find(kind);
  if (kept != borders_.end()) return kept->second;
  std::vector<SubPath> all;
  for (const auto& border : ground_->borders)
    if (border.kind == kind)
      for (auto& piece : pieces(border)) all.push_back(std::move(piece));
  return borders_.emplace(kind, SheetPath::recurring(std::move(all))).first->second;
}

bool GroundView::shows(BorderClass kind) const {
  return std::any_of(
      ground_->borders.begin(), ground_->borders.end(),
      [&](const MapBorder& border) { return border.kind == kind && !pieces(border).empty(); });
}

std::vector<SubPath> GroundView::pieces(const MapBorder& border) const {
  if (!border.box.overlaps(view_.extent())) return {};
  SubPath line = view_.line(border.line);
  if (!is_inside(border.box, view_)) return clip_line(line, view_.frame());
  std::vector<SubPath> out;
  out.push_back(std::move(line));
  return out;
}

const CellMap& GroundView::cells() const {
  const std::lock_guard lock(mutex_);
  if (!cells_) cells_ = paint_cells(*ground_, view_);
  return *cells_;
}

SheetPoint GroundView::anchor(std::size_t index) const {
  const std::lock_guard lock(mutex_);
  auto& kept = anchors_[index];
  if (kept) return *kept;
  MultiPolygon<SheetPoint> visible;
  for (const auto& piece : unit(index).path) {
    Ring<SheetPoint> ring = piece.points;
    ring.push_back(ring.front());
    visible.push_back({std::move(ring), {}});
  }
  kept = visible.empty() ? SheetPoint{} : inscribed_circle(visible, 0.2).centre;
  return *kept;
}

const std::vector<SheetPoint>& GroundView::places(std::size_t context, double width_mm,
                                                  double height_mm) const {
  const std::lock_guard lock(mutex_);
  const std::tuple key{context, width_mm, height_mm};
  const auto kept = places_.find(key);
  if (kept != places_.end()) return kept->second;
  auto room = rooms_.find(context);
  if (room == rooms_.end()) {
    const auto cell = static_cast<int>(ground_->units.size() + context);
    room = rooms_.emplace(context, AreaPlaces(cells(), cell, this->context(context).box())).first;
  }
  return places_.emplace(key, room->second.of_box(width_mm, height_mm)).first->second;
}

}  // namespace obuhvat
