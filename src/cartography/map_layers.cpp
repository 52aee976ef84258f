#include "cartography/map_layers.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "cartography/block.h"

namespace obuhvat {
namespace {

struct NamedClass {
  BorderClass kind;
  std::string_view name;  // in rules of a style
  const Stroke* (*line)(const Style&);
};
// From the one that lies lowest.
constexpr std::array classes{
    NamedClass{BorderClass::municipality, "municipality",
               [](const Style& s) { return &s.line.municipality; }},
    NamedClass{BorderClass::district, "district", [](const Style& s) { return &s.line.district; }},
    NamedClass{BorderClass::neighbours, "neighbours",
               [](const Style& s) { return &s.line.neighbours; }},
    NamedClass{BorderClass::kosovo, "kosovo", [](const Style& s) { return &s.line.kosovo; }},
    NamedClass{BorderClass::international, "international",
               [](const Style& s) { return &s.line.international; }},
};

const NamedClass& find_class(BorderClass kind) {
  return *std::find_if(classes.begin(), classes.end(),
                       [&](const NamedClass& c) { return c.kind == kind; });
}

}  // namespace

std::optional<Stroke> border_stroke(BorderClass kind, double denominator, const Style& style,
                                    const Policy& policy) {
  Stroke stroke = *find_class(kind).line(style);
  bool drawn = true;
  for (const auto& rule : style.border_rules) {
    if (!rule.scale.contains(denominator) || !meets(rule.classes, find_class(kind).name)) continue;
    if (rule.line) stroke = *rule.line;
    if (rule.drawn) drawn = *rule.drawn;
  }
  if (!drawn) return std::nullopt;
  if (kind == BorderClass::kosovo) stroke.dash_mm = policy.kosovo_dash_mm;
  return stroke;
}

CountryLook country_look(const std::string& code, const Style& style) {
  CountryLook out{style.fill.country, style.text.country, true};
  for (const auto& rule : style.country_rules) {
    if (!meets(rule.codes, code)) continue;
    if (rule.fill) out.fill = *rule.fill;
    if (rule.label) out.label = *rule.label;
    if (rule.named) out.named = *rule.named;
  }
  return out;
}

void draw_context(std::vector<Mark>& out, const MapData& data, const GroundView& view,
                  const Style& style, Language language, const std::string& id_prefix) {
  PathMark ground = rectangle(view.view().frame());
  ground.fill = Fill{style.fill.country, std::nullopt};
  ground.id = id_prefix + "ground";
  out.push_back(std::move(ground));
  // Beyond the data nothing is known: only what lies among the areas and is none of them is sea.
  PathMark sea;
  sea.path = view.reach();
  if (!sea.path.empty()) {
    sea.fill = Fill{style.fill.sea, std::nullopt};
    sea.id = id_prefix + "sea";
    out.push_back(std::move(sea));
  }
  for (std::size_t i = 0; i < data.ground->context.size(); ++i) {
    const ContextArea& source = *data.ground->context[i].source;
    PathMark mark;
    mark.path = view.context(i);
    if (mark.path.empty()) continue;
    const bool kosovo = source.kind == ContextKind::kosovo;
    mark.fill =
        Fill{kosovo ? style.fill.kosovo : country_look(source.code, style).fill, std::nullopt};
    mark.id = id_prefix + "context-" + id_part(source.code);
    if (!kosovo) mark.title = source.name.in(language);
    out.push_back(std::move(mark));
  }
}

void draw_units(std::vector<Mark>& out, const MapData& data, const GroundView& view,
                const Theme& theme, Language language, const std::string& id_prefix) {
  for (std::size_t i = 0; i < data.units.size(); ++i) {
    const MapUnit& unit = data.units[i];
    PathMark mark;
    mark.path = view.unit(i).path;
    if (mark.path.empty()) continue;
    mark.fill = theme.of_unit(i).fill;
    mark.id = id_prefix + "unit-" + unit.municipality->code.text();
    mark.title = unit.municipality->name.in(language);
    out.push_back(std::move(mark));
  }
}

void draw_outlines(std::vector<Mark>& out, const MapData& data, const CoverageTable& coverage,
                   const GroundView& view, const Style& style) {
  for (const auto& rule : style.municipality_rules) {
    if (!rule.outline || !rule.scale.contains(view.view().denominator())) continue;
    for (std::size_t i = 0; i < data.units.size(); ++i) {
      if (!holds_for(rule, data.units[i], coverage)) continue;
      PathMark mark;
      mark.path = view.unit(i).path;
      mark.stroke = rule.outline;
      if (!mark.path.empty()) out.push_back(std::move(mark));
    }
  }
}

std::set<BorderClass> shown_borders(const GroundView& view, const Style& style,
                                    const Policy& policy) {
  std::set<BorderClass> shown;
  for (const auto& entry : classes)
    if (border_stroke(entry.kind, view.view().denominator(), style, policy) &&
        view.shows(entry.kind))
      shown.insert(entry.kind);
  return shown;
}

std::set<BorderClass> draw_borders(std::vector<Mark>& out, const GroundView& view,
                                   const Style& style, const Policy& policy,
                                   const std::string& id_prefix) {
  std::set<BorderClass> shown;
  for (const auto& [kind, name, line] : classes) {
    const auto stroke = border_stroke(kind, view.view().denominator(), style, policy);
    if (!stroke) continue;
    PathMark mark;
    mark.path = view.borders(kind);
    if (mark.path.empty()) continue;
    mark.stroke = stroke;
    mark.id = id_prefix + "border-" + std::string(name);
    out.push_back(std::move(mark));
    shown.insert(kind);
  }
  return shown;
}

}  // namespace obuhvat
