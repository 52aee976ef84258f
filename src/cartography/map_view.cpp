#include "cartography/map_view.h"

#include <algorithm>
#include <cmath>

namespace obuhvat {
namespace {

double ladder_step(double denominator) { return denominator < 500000 ? 25000 : 50000; }

template <class P>
void append_ring(std::vector<SubPath>& out, const MapView& view, const Ring<P>& ring) {
  if (ring.size() < 4) return;
  SubPath part;
  part.closed = true;
  part.points.reserve(ring.size() - 1);
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) part.points.push_back(view.to_sheet(ring[i]));
  out.push_back(std::move(part));
}

}  // namespace

SheetPoint MapView::to_sheet(const MapPoint& p) const {
  const SheetPoint middle = frame_.centre();
  return {middle.x + to_mm(p.x - centre_.x), middle.y - to_mm(p.y - centre_.y)};
}

MapPoint MapView::to_map(const SheetPoint& p) const {
  const SheetPoint middle = frame_.centre();
  const double metres = denominator_ / 1000;
  return {centre_.x + (p.x - middle.x) * metres, centre_.y - (p.y - middle.y) * metres};
}

Box<MapPoint> MapView::extent() const {
  Box<MapPoint> out;
  out.include(to_map({frame_.min_x, frame_.min_y}));
  out.include(to_map({frame_.max_x, frame_.max_y}));
  return out;
}

std::vector<SubPath> MapView::path(const MultiPolygon<MapPoint>& area) const {
  std::vector<SubPath> out;
  for (const auto& polygon : area) {
    append_ring(out, *this, polygon.outer);
    for (const auto& hole : polygon.holes) append_ring(out, *this, hole);
  }
  return out;
}

SubPath MapView::line(const std::vector<MapPoint>& points) const {
  SubPath out;
  out.points.reserve(points.size());
  for (const auto& p : points) out.points.push_back(to_sheet(p));
  return out;
}

double fitting_scale(const Box<MapPoint>& extent, double width_mm, double height_mm) {
  const double needed = std::max(extent.width() * 1000 / std::max(width_mm, 1.0),
                                 extent.height() * 1000 / std::max(height_mm, 1.0));
  const double step = ladder_step(needed);
  return std::max(step, std::ceil(needed / step) * step);
}

double next_scale(double denominator) { return denominator + ladder_step(denominator); }

}  // namespace obuhvat
