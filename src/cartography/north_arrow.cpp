#include "cartography/north_arrow.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "cartography/words.h"

namespace obuhvat {

double north_angle(const MapView& view, const Projection& projection, const SheetPoint& place) {
  constexpr double step = 0.02;  // degrees of latitude: some 2 km
  const LonLat here = projection.unproject(view.to_map(place));
  const SheetPoint from = view.to_sheet(projection.project(here));
  const SheetPoint to = view.to_sheet(projection.project({here.lon, here.lat + step}));
  return std::atan2(to.x - from.x, from.y - to.y) * 180 / std::numbers::pi;
}

Block north_arrow(const MapView& view, const Projection& projection, const SheetPoint& place,
                  const TextSetter& setter, const Style& style) {
  const TextStyle& text = style.text.scale;
  const std::string letter = text_of(Word::north, setter.language());
  const TextExtent extent = setter.measure(letter, text);
  const double length = 5.5 * setter.factor();
  const double half = 1.5 * setter.factor();
  const double width = std::max(2 * half + 0.6, extent.width_mm);
  const double top = extent.ascent_mm + 0.5;
  const SheetPoint middle{width / 2, top + length / 2};
  const double angle = north_angle(view, projection, {place.x + middle.x, place.y + middle.y}) *
                       std::numbers::pi / 180;
  const auto turned = [&](double x, double y) {
    return SheetPoint{middle.x + x * std::cos(angle) - y * std::sin(angle),
                      middle.y + x * std::sin(angle) + y * std::cos(angle)};
  };
  const SheetPoint tip = turned(0, -length / 2);
  const SheetPoint notch = turned(0, length / 4);
  Block out;
  const auto side = [&](double x, const Colour& fill) {
    PathMark mark;
    mark.path.push_back({{tip, turned(x, length / 2), notch}, true});
    mark.fill = Fill{fill, std::nullopt};
    mark.stroke = style.line.scale_bar;
    out.marks.push_back(std::move(mark));
  };
  side(-half, style.line.scale_bar.colour);
  side(half, style.page.paper);
  out.marks.push_back(setter.mark(letter, text, {width / 2, extent.ascent_mm}, Align::centre));
  out.width_mm = width;
  out.height_mm = top + length + 0.3;
  return out;
}

}  // namespace obuhvat
