#include "cartography/scale_panel.h"

#include <algorithm>

#include "cartography/north_arrow.h"
#include "cartography/numbers.h"
#include "cartography/scale_bar.h"
#include "cartography/sheet_ids.h"

namespace obuhvat {
namespace {

constexpr double longest_bar_mm = 42;
constexpr double arrow_gap_mm = 2;

std::string ratio_text(const SheetParts& parts, double denominator) {
  std::string out = format_scale(denominator);
  if (!parts.request.page.name.empty()) out += "\u00a0(" + parts.request.page.name + ")";
  return out;
}

}  // namespace

Block scale_panel(const SheetParts& parts, const MapView& view, const SheetPoint& place,
                  double most_width_mm) {
  const TextStyle& text = parts.style.text.scale;
  Block out;
  const Block arrow = north_arrow(view, parts.projection(), place, parts.setter, parts.style);
  out.add(arrow, 0, 0);
  const double left = arrow.width_mm + arrow_gap_mm;
  const double unit = parts.setter.width("000\u00a0km", text);
  const double longest =
      std::min(longest_bar_mm * parts.factor(), std::max(10.0, most_width_mm - left - unit));
  const Block bar = scale_bar(view, parts.projection(), {place.x + left, place.y}, longest,
                              parts.setter, parts.style);
  out.add(bar, left, 0);
  Block ratio = parts.setter.lines({ratio_text(parts, view.denominator())}, text);
  std::get<TextMark>(ratio.marks.front()).id = sheet_id::scale;
  out.add(ratio, left + parts.setter.width("0", text) / 2, bar.height_mm + 0.4);
  return out;
}

Block scale_panel_room(const SheetParts& parts) {
  const TextStyle& text = parts.style.text.scale;
  const double line = parts.setter.line_height(text);
  Block out;
  out.width_mm =
      std::max(parts.setter.width(ratio_text(parts, 88888888), text),
               longest_bar_mm * parts.factor() + parts.setter.width("00000\u00a0km", text)) +
      arrow_gap_mm + 4 * parts.factor();
  out.height_mm = std::max(2 * line + 2.4, line + 6.5 * parts.factor());
  return out;
}

}  // namespace obuhvat
