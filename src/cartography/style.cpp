#include "cartography/style.h"

#include "cartography/style_parts.h"
#include "cartography/toml_section.h"

namespace obuhvat {
namespace {

PageStyle read_page(TomlSection in) {
  PageStyle out;
  out.margin_mm = in.number("margin", 0, 50);
  out.gap_mm = in.number("gap", 0, 30);
  out.column_mm = in.number("column", 25, 120);
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
  out.centre = read_text(in, "centre");
  out.city = read_text(in, "city");
  out.country = read_text(in, "country");
  out.kosovo = read_text(in, "kosovo");
  out.inset_title = read_text(in, "inset_title");
  out.panel_title = read_text(in, "panel_title");
  out.draft = read_text(in, "draft");
  in.finish();
  return out;
}

FillStyles read_fills(TomlSection in) {
  FillStyles out;
  out.sea = in.colour("sea");
  out.country = in.colour("country");
  out.kosovo = in.colour("kosovo");
  out.outside_scope = in.fill("outside_scope");
  out.nothing_reported = in.fill("nothing_reported");
  out.covered = in.fill("covered");
  out.active = in.fill("active");
  out.ended = in.fill("ended");
  out.planned = in.fill("planned");
  out.national = in.fill("national");
  out.unknown = in.fill("unknown");
  out.started = in.fill("new");
  out.continued = in.fill("continued");
  out.stopped = in.fill("stopped");
  out.unreached = in.fill("unreached");
  in.finish();
  return out;
}

ClassStyle read_classes(TomlSection in) {
  ClassStyle out;
  const std::string method = in.choice("method", {"counts", "natural", "breaks"});
  out.method = method == "natural"  ? ClassMethod::natural
               : method == "breaks" ? ClassMethod::breaks
                                    : ClassMethod::counts;
  out.most = static_cast<std::size_t>(in.number("most", 2, 9));
  in.allow("breaks");
  if (out.method == ClassMethod::breaks) {
    for (const double least : in.numbers("breaks", 1, 1e9)) {
      const long value = static_cast<long>(least);
      const bool rises = out.breaks.empty() ? value == 1 : value > out.breaks.back();
      if (!rises || static_cast<double>(value) != least)
        in.refuse("breaks", "a list of whole numbers that rises from 1");
      out.breaks.push_back(value);
    }
    if (out.breaks.empty()) in.refuse("breaks", "a list of whole numbers that rises from 1");
  }
  out.fills = in.fills("fills");
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
  out.extent = read_line(in, "extent");
  in.finish();
  return out;
}

CentreStyle read_centre(TomlSection in) {
  CentreStyle out;
  out.symbol = read_symbol(in, "symbol");
  out.colour = in.colour("colour");
  out.outline = in.colour("outline");
  out.hollow = in.colour("hollow");
  out.outline_mm = in.number("outline_width", 0, 3);
  out.ring = read_line(in, "ring");
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
  out.alternative = in.colour("alternative");
  out.clearance_mm = in.number("clearance", 0, 10);
  out.longest_leader_mm = in.number("longest_leader", 0, 200);
  out.leader_dot_mm = in.number("leader_dot", 0, 3);
  in.finish();
  return out;
}

LogoStyle read_logo(TomlSection in) {
  LogoStyle out;
  out.height_mm = in.number("height", 3, 60);
  out.clear_space = in.number("clear_space", 0, 2);
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
  out.fill = read_fills(in.section("fill"));
  out.classes = read_classes(in.section("classes"));
  out.line = read_lines(in.section("line"));
  out.centre = read_centre(in.section("centre"));
  out.label = read_label(in.section("label"));
  out.legend = read_legend(in.section("legend"));
  out.logo = read_logo(in.section("logo"));
  in.allow("layer");
  if (in.has("layer")) read_layer_rules(in.section("layer"), out);
  in.finish();
  return out;
}

}  // namespace obuhvat
