#include "render/svg_definitions.h"

#include <fmt/format.h>

#include "render/svg_text.h"

namespace obuhvat {
namespace {

// Along the lines any length of tile would do; a long one has few joints.
constexpr int spacings_per_tile = 40;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// ASCII letters, digits, '-', '_' and '.' with a letter or '_' in front.
std::string valid_name(const std::string& wanted) {
  std::string name;
  for (const char c : wanted) {
    const bool kept = is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    name += kept ? c : '-';
  }
  if (name.empty() || !(is_letter(name[0]) || name[0] == '_')) name.insert(0, 1, '_');
  return name;
}

}  // namespace

std::string SvgDefinitions::unique_id(const std::string& wanted) {
  const std::string name = valid_name(wanted);
  std::string id = name;
  for (int i = 2; !ids_.insert(id).second; ++i) id = fmt::format("{}-{}", name, i);
  return id;
}

std::string SvgDefinitions::clip_id(const Box<SheetPoint>& clip) {
  return define("clipPath", "",
                fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}"/>)",
                            svg_number(clip.min_x, 2), svg_number(clip.min_y, 2),
                            svg_number(clip.width(), 2), svg_number(clip.height(), 2)));
}

std::string SvgDefinitions::hatch_id(const Hatch& hatch) {
  const std::string length = svg_number(hatch.spacing_mm * spacings_per_tile, 3);
  const std::string opacity =
      hatch.colour.a == 255
          ? ""
          : fmt::format(R"( stroke-opacity="{}")", svg_number(hatch.colour.a / 255.0, 3));
  return define("pattern",
                fmt::format(" width=\"{}\" height=\"{}\" patternUnits=\"userSpaceOnUse\""
                            " patternTransform=\"rotate({})\"",
                            length, svg_number(hatch.spacing_mm, 3), svg_number(-hatch.angle, 2)),
                fmt::format(R"(<path d="M0 {}h{}" fill="none" stroke="{}"{} stroke-width="{}")"
                            R"( stroke-linecap="butt"/>)",
                            svg_number(hatch.spacing_mm / 2, 4), length, svg_colour(hatch.colour),
                            opacity, svg_number(hatch.width_mm, 3)));
}

std::string SvgDefinitions::define(const std::string& kind, const std::string& attributes,
                                   const std::string& content) {
  for (const auto& known : definitions_)
    if (known.kind == kind && known.attributes == attributes && known.content == content)
      return known.id;
  const std::string id = unique_id(kind == "pattern" ? "hatch" : "clip");
  definitions_.push_back({kind, attributes, content, id});
  return id;
}

std::string SvgDefinitions::xml() const {
  if (definitions_.empty()) return {};
  std::string out = "<defs>\n";
  for (const auto& d : definitions_)
    out += fmt::format("<{0} id=\"{1}\"{2}>{3}</{0}>\n", d.kind, d.id, d.attributes, d.content);
  return out + "</defs>\n";
}

}  // namespace obuhvat
