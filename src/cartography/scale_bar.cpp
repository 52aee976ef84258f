#include "cartography/scale_bar.h"

#include <cmath>

#include "cartography/numbers.h"
#include "geometry/geodesic.h"

namespace obuhvat {

double bar_length(double denominator, double width_mm) {
  const double most = width_mm * denominator / 1000;
  const double power = std::pow(10, std::floor(std::log10(most)));
  const double first = most / power;
  return (first >= 5 ? 5 : first >= 2 ? 2 : 1) * power;
}

double bar_width(const MapView& view, const Projection& projection, const SheetPoint& left,
                 double metres) {
  const LonLat from = projection.unproject(view.to_map(left));
  double width = view.to_mm(metres);
  for (int round = 0; round < 4; ++round) {
    const LonLat to = projection.unproject(view.to_map({left.x + width, left.y}));
    width *= metres / geodesic_distance(from, to);
  }
  return width;
}

double scale_error(const MapView& view, const Projection& projection) {
  constexpr double metres = 10000;
  return bar_width(view, projection, view.frame().centre(), metres) / view.to_mm(metres);
}

Block scale_bar(const MapView& view, const Projection& projection, const SheetPoint& place,
                double width_mm, const TextSetter& setter, const Style& style) {
  const TextStyle& text = style.text.scale;
  const double length = bar_length(view.denominator(), width_mm);
  const TextExtent extent = setter.measure("0", text);
  const double left = extent.width_mm / 2;
  const double top = extent.ascent_mm + extent.descent_mm + 0.4;
  const double height = 1.2;
  const double width =
      bar_width(view, projection, {place.x + left, place.y + top + height / 2}, length);
  Block out;
  const Colour ink = style.line.scale_bar.colour;
  for (int i = 0; i < bar_parts; ++i) {
    PathMark part = rectangle(
        {left + width * i / bar_parts, top, left + width * (i + 1) / bar_parts, top + height});
    part.fill = Fill{i % 2 == 0 ? ink : style.page.paper, std::nullopt};
    part.stroke = style.line.scale_bar;
    out.marks.push_back(std::move(part));
  }
  const double kilometres = length / 1000;
  const auto figure = [&](double share, const char* unit) {
    const double value = kilometres * share;
    // Halves of 1 and 5 have a decimal, those of tenths of a kilometre two.
    int decimals = 0;
    while (decimals < 3 && std::abs(value - std::round(value * std::pow(10, decimals)) /
                                                std::pow(10, decimals)) > 1e-9)
      ++decimals;
    return format_number(value, decimals, setter.language()) + unit;
  };
  const std::string unit = setter.language() == Language::sr_cyrl ? "\u00a0км" : "\u00a0km";
  const auto middle = [&](double share) {
    out.marks.push_back(setter.mark(figure(share, ""), text,
                                    {left + width * share, extent.ascent_mm}, Align::centre));
  };
  middle(0);
  middle(0.5);
  // The last figure stands over the end of the bar, its unit after it.
  const std::string last = figure(1, "");
  const double last_width = setter.width(last, text);
  out.marks.push_back(
      setter.mark(last + unit, text, {left + width - last_width / 2, extent.ascent_mm}));
  out.width_mm = left + width - last_width / 2 + setter.width(last + unit, text);
  out.height_mm = top + height + style.line.scale_bar.width_mm;
  return out;
}

}  // namespace obuhvat
