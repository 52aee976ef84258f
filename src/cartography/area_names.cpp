#include "cartography/area_names.h"

#include <algorithm>
#include <optional>

#include "cartography/block.h"
#include "cartography/map_layers.h"
#include "cartography/upper_case.h"
#include "support/text.h"

namespace obuhvat {
namespace {

/// The free place nearest the middle with the widest margin that there is.
std::optional<SheetPoint> find_place(const GroundView& ground, std::size_t context, double width,
                                     double height, const LabelPlacer& placer) {
  for (const double margin : {5.0, 3.5, 2.0, 1.2}) {
    const double w = width + 2 * margin;
    const double h = height + 2 * margin;
    for (const SheetPoint& p : ground.places(context, w, h))
      if (placer.is_free({p.x - w / 2, p.y - h / 2, p.x + w / 2, p.y + h / 2})) return p;
  }
  return std::nullopt;
}

}  // namespace

void draw_area_names(std::vector<Mark>& out, const MapData& data, const GroundView& ground,
                     LabelPlacer& placer, const TextSetter& setter, const Style& style,
                     const Policy& policy, const std::string& id_prefix) {
  const Language language = setter.language();
  for (std::size_t i = 0; i < data.ground->context.size(); ++i) {
    const ContextArea& area = *data.ground->context[i].source;
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
        const auto place = find_place(ground, i, block.width_mm, block.height_mm, placer);
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
