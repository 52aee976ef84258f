#include "cartography/map_layers.h"

#include <array>
#include <string_view>

#include "cartography/block.h"
#include "cartography/clipping.h"

namespace obuhvat {
namespace {

struct NamedClass {
  BorderClass kind;
  std::string_view id;
};
// From the one that lies lowest.
constexpr std::array drawing_order{
    NamedClass{BorderClass::municipality, "border-municipality"},
    NamedClass{BorderClass::district, "border-district"},
    NamedClass{BorderClass::neighbours, "border-neighbours"},
    NamedClass{BorderClass::kosovo, "border-kosovo"},
    NamedClass{BorderClass::international, "border-international"},
};

}  // namespace

Stroke border_stroke(BorderClass kind, const Style& style, const Policy& policy) {
  switch (kind) {
    case BorderClass::international:
      return style.line.international;
    case BorderClass::neighbours:
      return style.line.neighbours;
    case BorderClass::district:
      return style.line.district;
    case BorderClass::municipality:
      return style.line.municipality;
    case BorderClass::kosovo:
      break;
  }
  Stroke stroke = style.line.kosovo;
  stroke.dash_mm = policy.kosovo_dash_mm;
  return stroke;
}

void draw_context(std::vector<Mark>& out, const MapData& data, const MapView& view,
                  const Style& style, Language language, const std::string& id_prefix) {
  PathMark ground = rectangle(view.frame());
  ground.fill = Fill{style.map.country, std::nullopt};
  ground.id = id_prefix + "ground";
  out.push_back(std::move(ground));
  // Beyond the data nothing is known: only what lies among the areas and is none of them is sea.
  PathMark sea;
  sea.path = clip_areas(view.path(data.context_reach), view.frame());
  if (!sea.path.empty()) {
    sea.fill = Fill{style.map.sea, std::nullopt};
    sea.id = id_prefix + "sea";
    out.push_back(std::move(sea));
  }
  for (const auto& context : data.context) {
    if (!context.box.overlaps(view.extent())) continue;
    PathMark mark;
    mark.path = clip_areas(view.path(context.area), view.frame());
    if (mark.path.empty()) continue;
    const bool kosovo = context.source->kind == ContextKind::kosovo;
    mark.fill = Fill{kosovo ? style.map.kosovo : style.map.country, std::nullopt};
    mark.id = id_prefix + "context-" + id_part(context.source->code);
    if (!kosovo) mark.title = context.source->name.in(language);
    out.push_back(std::move(mark));
  }
}

void draw_units(std::vector<Mark>& out, const MapData& data, const MapView& view,
                const Theme& theme, Language language, const std::string& id_prefix) {
  for (std::size_t i = 0; i < data.units.size(); ++i) {
    const MapUnit& unit = data.units[i];
    if (!unit.box.overlaps(view.extent())) continue;
    PathMark mark;
    mark.path = clip_areas(view.path(unit.area), view.frame());
    if (mark.path.empty()) continue;
    mark.fill = theme.of_unit(i).fill;
    mark.id = id_prefix + "unit-" + unit.municipality->code.text();
    mark.title = unit.municipality->name.in(language);
    out.push_back(std::move(mark));
  }
}

std::set<BorderClass> draw_borders(std::vector<Mark>& out, const MapData& data, const MapView& view,
                                   const Style& style, const Policy& policy,
                                   const std::string& id_prefix) {
  std::set<BorderClass> shown;
  for (const auto& [kind, id] : drawing_order) {
    PathMark mark;
    for (const auto& border : data.borders) {
      if (border.kind != kind) continue;
      for (auto& part : clip_line(view.line(border.line), view.frame()))
        mark.path.push_back(std::move(part));
    }
    if (mark.path.empty()) continue;
    mark.stroke = border_stroke(kind, style, policy);
    mark.id = id_prefix + std::string(id);
    out.push_back(std::move(mark));
    shown.insert(kind);
  }
  return shown;
}

}  // namespace obuhvat
