#include <algorithm>
#include <optional>
#include <utility>

#include "cartography/style_parts.h"
#include "model/municipality.h"
#include "model/reception_centre.h"

namespace obuhvat {
namespace {

using Texts = std::vector<std::string>;

/// The value of an optional key.
template <class T, class Read>
std::optional<T> maybe(TomlSection& in, std::string_view key, Read read) {
  in.allow(key);
  if (!in.has(key)) return std::nullopt;
  return read();
}

Texts some(TomlSection& in, std::string_view key, const Texts& allowed = {}) {
  in.allow(key);
  return in.has(key) ? in.choices(key, allowed) : Texts{};
}

std::optional<bool> flag(TomlSection& in, std::string_view key) {
  return maybe<bool>(in, key, [&] { return in.flag(key); });
}
std::optional<long> whole(TomlSection& in, std::string_view key) {
  return maybe<long>(in, key, [&] { return static_cast<long>(in.number(key, 0, 1e9)); });
}
std::optional<Colour> colour(TomlSection& in, std::string_view key) {
  return maybe<Colour>(in, key, [&] { return in.colour(key); });
}
std::optional<Stroke> line(TomlSection& in, std::string_view key) {
  return maybe<Stroke>(in, key, [&] { return read_line(in, key); });
}
std::optional<TextStyle> text(TomlSection& in, std::string_view key) {
  return maybe<TextStyle>(in, key, [&] { return read_text(in, key); });
}

ScaleRange scale_range(TomlSection& when) {
  ScaleRange out;
  for (const auto& [key, value] : {std::pair<const char*, double*>{"scale_from", &out.from},
                                   std::pair<const char*, double*>{"scale_to", &out.to}}) {
    when.allow(key);
    if (when.has(key)) *value = when.number(key, 1, 1e9);
  }
  return out;
}

MunicipalityRule municipality_rule(TomlSection in) {
  MunicipalityRule out;
  TomlSection when = in.section("when");
  out.codes = some(when, "code");
  out.districts = some(when, "district");
  out.kinds = some(when, "kind",
                   {std::string(name_of(MunicipalityKind::city)),
                    std::string(name_of(MunicipalityKind::municipality)),
                    std::string(name_of(MunicipalityKind::city_municipality))});
  out.states =
      some(when, "state", {"covered", "not_covered", "national", "unknown", "outside_scope"});
  out.projects_from = whole(when, "projects_from").value_or(0);
  out.projects_to = whole(when, "projects_to");
  out.scale = scale_range(when);
  when.finish();
  out.fill = maybe<Fill>(in, "fill", [&] { return in.fill("fill"); });
  in.allow("legend");
  // A fill without a row in the legend would say nothing to the reader.
  if (out.fill) out.legend = in.words("legend");
  out.outline = line(in, "outline");
  out.label = text(in, "label");
  out.named = flag(in, "named");
  in.finish();
  return out;
}

CentreRule centre_rule(TomlSection in) {
  CentreRule out;
  TomlSection when = in.section("when");
  out.types = some(when, "type",
                   {std::string(name_of(CentreType::asylum_centre)),
                    std::string(name_of(CentreType::reception_transit_centre)),
                    std::string(name_of(CentreType::temporary_reception_camp)),
                    std::string(name_of(CentreType::refugee_aid_point))});
  out.ids = some(when, "id");
  out.open = flag(when, "open");
  out.capacity_from = whole(when, "capacity_from");
  when.finish();
  out.symbol = maybe<SymbolShape>(in, "symbol", [&] { return read_symbol(in, "symbol"); });
  out.colour = colour(in, "colour");
  out.outline = colour(in, "outline");
  out.hollow = colour(in, "hollow");
  in.finish();
  return out;
}

BorderRule border_rule(TomlSection in) {
  BorderRule out;
  TomlSection when = in.section("when");
  out.classes =
      some(when, "class", {"international", "kosovo", "neighbours", "district", "municipality"});
  out.scale = scale_range(when);
  when.finish();
  out.line = line(in, "line");
  out.drawn = flag(in, "drawn");
  in.finish();
  return out;
}

CountryRule country_rule(TomlSection in) {
  CountryRule out;
  TomlSection when = in.section("when");
  out.codes = some(when, "code");
  when.finish();
  out.fill = colour(in, "fill");
  out.label = text(in, "label");
  out.named = flag(in, "named");
  in.finish();
  return out;
}

template <class Rule>
void read_layer(TomlSection& layers, std::string_view name, std::vector<Rule>& rules,
                Rule (*read)(TomlSection)) {
  layers.allow(name);
  if (!layers.has(name)) return;
  TomlSection layer = layers.section(name);
  for (auto& rule : layer.list("rule")) rules.push_back(read(std::move(rule)));
  layer.finish();
}

}  // namespace

bool meets(const std::vector<std::string>& condition, std::string_view value) {
  return condition.empty() ||
         std::find(condition.begin(), condition.end(), value) != condition.end();
}

TextStyle read_text(TomlSection& parent, std::string_view key) {
  TomlSection in = parent.section(key);
  TextStyle out;
  out.size_pt = in.number("size", 4, 72);
  out.colour = in.colour("colour");
  if (in.has("bold")) out.bold = in.flag("bold");
  if (in.has("italic")) out.italic = in.flag("italic");
  if (in.has("spacing")) out.spacing_pt = in.number("spacing", 0, 10);
  // Asked for last, so that the message about an unknown key lists them all.
  for (const char* optional : {"bold", "italic", "spacing"}) in.allow(optional);
  in.finish();
  return out;
}

Stroke read_line(TomlSection& parent, std::string_view key) {
  TomlSection in = parent.section(key);
  Stroke out;
  out.colour = in.colour("colour");
  out.width_mm = in.number("width", 0.01, 10);
  if (in.has("dash")) out.dash_mm = in.numbers("dash", 0.05, 50);
  in.allow("dash");
  in.finish();
  return out;
}

SymbolShape read_symbol(TomlSection& parent, std::string_view key) {
  const std::string name = parent.choice(key, {"square", "circle", "diamond", "triangle"});
  if (name == "square") return SymbolShape::square;
  if (name == "diamond") return SymbolShape::diamond;
  if (name == "triangle") return SymbolShape::triangle;
  return SymbolShape::circle;
}

void read_layer_rules(TomlSection layers, Style& style) {
  read_layer(layers, "municipality", style.municipality_rules, municipality_rule);
  read_layer(layers, "centre", style.centre_rules, centre_rule);
  read_layer(layers, "border", style.border_rules, border_rule);
  read_layer(layers, "country", style.country_rules, country_rule);
  layers.finish();
}

}  // namespace obuhvat
