#include "cartography/locator.h"

#include <algorithm>

#include "cartography/block.h"
#include "cartography/map_layers.h"

namespace obuhvat {
namespace {

constexpr double widths_mm[] = {32, 27, 23};  // on A4, from the one liked best
constexpr double margin_mm = 1.5;

}  // namespace

PanelWish locator_wish(const SheetParts& parts) {
  PanelWish wish{{}, {Corner::upper_right, Corner::upper_left, Corner::lower_left}};
  const Box<MapPoint>& country = parts.data.ground->extent;
  for (const double width : widths_mm) {
    const double inner = (width - 2 * margin_mm) * parts.factor();
    wish.sizes.push_back(
        {width * parts.factor(), inner * country.height() / country.width() + 2 * margin_mm, 0});
  }
  return wish;
}

MapView draw_locator(std::vector<Mark>& out, const SheetParts& parts, const Box<SheetPoint>& box,
                     const MapView& map) {
  const MapData& data = parts.data;
  const double denominator =
      std::max(data.ground->extent.width() * 1000 / (box.width() - 2 * margin_mm),
               data.ground->extent.height() * 1000 / (box.height() - 2 * margin_mm));
  const MapView view(box, data.ground->extent.centre(), denominator);
  const auto ground = parts.look(view);
  out.emplace_back(GroupBegin{"locator", box});
  draw_context(out, data, *ground, parts.style, parts.language(), "locator-");
  // All units in one colour, those of the sheet in another.
  PathMark others, own;
  for (std::size_t i = 0; i < data.units.size(); ++i) {
    PathMark& mark = data.units[i].coverage == nullptr ? others : own;
    for (const auto& part : ground->unit(i).path) mark.path.push_back(part);
  }
  others.fill = Fill{parts.style.fill.nothing_reported.colour, std::nullopt};
  own.fill = Fill{parts.style.fill.covered.colour, std::nullopt};
  for (auto* mark : {&others, &own})
    if (!mark->path.empty()) out.push_back(std::move(*mark));
  for (const BorderClass kind :
       {BorderClass::neighbours, BorderClass::kosovo, BorderClass::international}) {
    auto stroke = border_stroke(kind, denominator, parts.style, parts.policy);
    if (!stroke) continue;
    // Lines as wide as on the map would fill the small country.
    stroke->width_mm *= 0.6;
    PathMark mark;
    mark.path = ground->borders(kind);
    mark.stroke = stroke;
    if (!mark.path.empty()) out.push_back(std::move(mark));
  }
  const Box<MapPoint> shown = map.extent();
  Box<SheetPoint> extent;
  extent.include(view.to_sheet({shown.min_x, shown.min_y}));
  extent.include(view.to_sheet({shown.max_x, shown.max_y}));
  PathMark frame = rectangle(extent);
  frame.stroke = parts.style.line.extent;
  frame.id = "extent-of-map";
  out.push_back(std::move(frame));
  out.emplace_back(GroupEnd{});
  PathMark border = rectangle(box);
  border.stroke = parts.style.line.inset;
  out.push_back(std::move(border));
  return view;
}

}  // namespace obuhvat
