#include "cartography/area_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

#include "cartography/block.h"
#include "cartography/map_layers.h"
#include "cartography/upper_case.h"
#include "support/text.h"

namespace obuhvat {
namespace {

struct Place {
  SheetPoint centre;
  double cost = std::numeric_limits<double>::infinity();
};

/// The middle of the cells of one number.
std::optional<SheetPoint> middle_of(const CellMap& cells, int value) {
  double x = 0, y = 0, n = 0;
  const auto& frame = cells.frame();
  for (double py = frame.min_y + 1; py < frame.max_y; py += 2)
    for (double px = frame.min_x + 1; px < frame.max_x; px += 2)
      if (cells.at({px, py}) == value) {
        x += px;
        y += py;
        n += 1;
      }
  if (n == 0) return std::nullopt;
  return SheetPoint{x / n, y / n};
}

/// The place nearest the middle with the widest margin that there is.
std::optional<SheetPoint> find_place(const CellMap& cells, int value, double width, double height,
                                     const LabelPlacer& placer) {
  const auto middle = middle_of(cells, value);
  if (!middle) return std::nullopt;
  const auto& frame = cells.frame();
  for (const double margin : {5.0, 3.5, 2.0, 1.2}) {
    Place best;
    const double w = width + 2 * margin;
    const double h = height + 2 * margin;
    for (double y = frame.min_y + h / 2; y <= frame.max_y - h / 2; y += 1)
      for (double x = frame.min_x + w / 2; x <= frame.max_x - w / 2; x += 1) {
        const double cost = std::hypot(x - middle->x, y - middle->y);
        if (cost >= best.cost || cells.at({x, y}) != value) continue;
        const Box<SheetPoint> box{x - w / 2, y - h / 2, x + w / 2, y + h / 2};
        // The ends first: they rule out most places.
        if (cells.at({box.min_x, y}) != value || cells.at({box.max_x, y}) != value) continue;
        if (!cells.share(box, value).is_all() || !placer.is_free(box)) continue;
        best = {{x, y}, cost};
      }
    if (std::isfinite(best.cost)) return best.centre;
  }
  return std::nullopt;
}

}  // namespace

void draw_area_names(std::vector<Mark>& out, const MapData& data, const CellMap& cells,
                     int first_cell, LabelPlacer& placer, const TextSetter& setter,
                     const Style& style, const Policy& policy, const std::string& id_prefix) {
  const Language language = setter.language();
  for (std::size_t i = 0; i < data.context.size(); ++i) {
    const ContextArea& area = *data.context[i].source;
    const bool kosovo = area.kind == ContextKind::kosovo;
    const CountryLook look = country_look(area.code, style);
    if (!kosovo && !look.named) continue;
    const TextStyle& text = kosovo ? style.text.kosovo : look.label;
    const std::string name =
        kosovo ? policy.kosovo_label.in(language) : upper_case(area.name.in(language));
    if (name.empty()) continue;
    std::vector<std::vector<std::string>> variants{{name}};
    if (!kosovo && name.find(' ') != std::string::npos) variants.push_back(split(name, ' '));
    bool done = false;
    for (const double factor : {1.0, 0.8}) {
      const TextSetter sized = setter.scaled(factor);
      for (const auto& lines : variants) {
        const Block block = sized.lines(lines, text);
        const auto place = find_place(cells, first_cell + static_cast<int>(i), block.width_mm,
                                      block.height_mm, placer);
        if (!place) continue;
        double y = place->y - block.height_mm / 2;
        placer.block({place->x - block.width_mm / 2, y, place->x + block.width_mm / 2,
                      place->y + block.height_mm / 2});
        for (const auto& line : lines) {
          const TextExtent extent = sized.measure(line, text);
          TextMark mark = sized.mark(line, text, {place->x, y + extent.ascent_mm}, Align::centre);
          mark.id = &line == &lines.front() ? id_prefix + "name-" + id_part(area.code) : "";
          out.push_back(std::move(mark));
          y += extent.ascent_mm + extent.descent_mm;
        }
        done = true;
        break;
      }
      if (done) break;
    }
  }
}

}  // namespace obuhvat
