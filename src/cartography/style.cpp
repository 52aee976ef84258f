#include "cartography/style.h"

#include "cartography/toml_section.h"

namespace obuhvat {
namespace {

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

PageStyle read_page(TomlSection in) {
  PageStyle out;
  out.margin_mm = in.number("margin", 0, 50);
  out.gap_mm = in.number("gap", 0, 30);
  out.paper = in.colour("paper");
  out.panel = in.colour("panel");
  out.accent = in.colour("accent");
  out.rule = read_line(in, "rule");
  in.finish();
  return out;
}

TextStyles read_texts(TomlSection in) {
  TextStyles out;
  out.minimum_pt = in.number("minimum", 4, 20);
  out.kicker = read_text(in, "kicker");
  out.title = read_text(in, "title");
  out.subtitle = read_text(in, "subtitle");
  out.summary = read_text(in, "summary");
  out.heading = read_text(in, "heading");
  out.figure = read_text(in, "figure");
  out.body = read_text(in, "body");
  out.note = read_text(in, "note");
  out.legend_title = read_text(in, "legend_title");
  out.legend = read_text(in, "legend");
  out.scale = read_text(in, "scale");
  out.label = read_text(in, "label");
  out.city = read_text(in, "city");
  out.country = read_text(in, "country");
  out.kosovo = read_text(in, "kosovo");
  out.inset_title = read_text(in, "inset_title");
  in.finish();
  return out;
}

Fill read_fill(TomlSection in) {
  Fill out;
  out.colour = in.colour("colour");
  if (in.has("hatch")) {
    TomlSection hatch = in.section("hatch");
    Hatch h;
    h.colour = hatch.colour("colour");
    h.angle = hatch.number("angle", -180, 180);
    h.spacing_mm = hatch.number("spacing", 0.3, 20);
    h.width_mm = hatch.number("width", 0.01, 10);
    hatch.finish();
    out.hatch = h;
  }
  in.allow("hatch");
  in.finish();
  return out;
}

MapColours read_map(TomlSection in) {
  MapColours out;
  out.sea = in.colour("sea");
  out.country = in.colour("country");
  out.kosovo = in.colour("kosovo");
  out.outside_scope = in.colour("outside_scope");
  out.not_covered = in.colour("not_covered");
  out.covered = in.colour("covered");
  out.national = in.colour("national");
  out.classes = in.colours("classes");
  out.unknown = read_fill(in.section("unknown"));
  in.finish();
  return out;
}

LineStyles read_lines(TomlSection in) {
  LineStyles out;
  out.international = read_line(in, "international");
  out.neighbours = read_line(in, "neighbours");
  out.kosovo = read_line(in, "kosovo");
  out.district = read_line(in, "district");
  out.municipality = read_line(in, "municipality");
  out.frame = read_line(in, "frame");
  out.inset = read_line(in, "inset");
  out.panel = read_line(in, "panel");
  out.leader = read_line(in, "leader");
  out.scale_bar = read_line(in, "scale_bar");
  in.finish();
  return out;
}

CentreStyle read_centre(TomlSection in) {
  CentreStyle out;
  out.colour = in.colour("colour");
  out.outline = in.colour("outline");
  out.hollow = in.colour("hollow");
  out.outline_mm = in.number("outline_width", 0, 3);
  out.capacity_from = in.numbers("capacity_from", 1, 1e6);
  const auto sizes = in.numbers("diameters", 0.5, 20);
  if (sizes.size() != out.capacity_from.size() + 1)
    in.refuse("diameters", "a list with one number more than capacity_from");
  out.diameters_mm = sizes;
  in.finish();
  return out;
}

LabelStyle read_label(TomlSection in) {
  LabelStyle out;
  out.halo.colour = in.colour("halo");
  out.halo.width_pt = in.number("halo_width", 0, 5);
  out.on_dark = in.colour("on_dark");
  out.clearance_mm = in.number("clearance", 0, 10);
  out.longest_leader_mm = in.number("longest_leader", 0, 200);
  out.leader_dot_mm = in.number("leader_dot", 0, 3);
  in.finish();
  return out;
}

LegendStyle read_legend(TomlSection in) {
  LegendStyle out;
  out.swatch_width_mm = in.number("swatch_width", 1, 30);
  out.swatch_height_mm = in.number("swatch_height", 1, 30);
  out.row_gap_mm = in.number("row_gap", 0, 10);
  out.padding_mm = in.number("padding", 0, 10);
  in.finish();
  return out;
}

}  // namespace

Style load_style(const std::filesystem::path& file) {
  TomlSection in = TomlSection::read(file);
  Style out;
  out.name = in.text("name");
  out.font_family = in.text("font");
  out.page = read_page(in.section("page"));
  out.text = read_texts(in.section("text"));
  out.map = read_map(in.section("map"));
  out.line = read_lines(in.section("line"));
  out.centre = read_centre(in.section("centre"));
  out.label = read_label(in.section("label"));
  out.legend = read_legend(in.section("legend"));
  in.finish();
  return out;
}

}  // namespace obuhvat
