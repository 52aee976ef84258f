#include "render/mark_reach.h"

#include "render/text_layout.h"

namespace obuhvat {
namespace {

double stroke_reach(const std::optional<Stroke>& stroke) {
  return stroke ? stroke->width_mm / 2 : 0;
}

}  // namespace

VerticalReach reach_of(const PathMark& mark) {
  Box<SheetPoint> box;
  for (const auto& part : mark.path)
    for (const auto& point : part.points) box.include(point);
  if (box.is_empty()) return {};
  const double more = stroke_reach(mark.stroke);
  return {box.min_y - more, box.max_y + more};
}

VerticalReach reach_of(const CircleMark& mark) {
  const double more = mark.radius_mm + stroke_reach(mark.stroke);
  return {mark.centre.y - more, mark.centre.y + more};
}

VerticalReach reach_of(const TextMark& mark) {
  // Accents stacked on capitals, or letters of other scripts, stay within two sizes of the line.
  const double size = mark.font.size_pt * mm_per_pt;
  const double halo = mark.halo ? mark.halo->width_pt * mm_per_pt : 0;
  return {mark.at.y - 2 * size - halo, mark.at.y + 2 * size + halo};
}

VerticalReach reach_of(const PictureMark& mark) { return {mark.box.min_y, mark.box.max_y}; }

VerticalReach reach_of(const LinkMark& mark) { return {mark.box.min_y, mark.box.max_y}; }

}  // namespace obuhvat
