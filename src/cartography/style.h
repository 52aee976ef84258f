#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cartography/map_sheet.h"
#include "model/language.h"

namespace obuhvat {

/// How one kind of text looks. Sizes are those of an A4 sheet; other sheets scale them.
struct TextStyle {
  double size_pt = 8;
  bool bold = false;
  bool italic = false;
  double spacing_pt = 0;  ///< between letters
  Colour colour;
};

struct PageStyle {
  double margin_mm = 10;
  double gap_mm = 3;  ///< between the blocks of a page
  Colour paper;
  Colour panel;   ///< behind what stands on the map: legend, scale
  Colour accent;  ///< the bar beside the title
  Stroke rule;    ///< between title, map and notes
};

struct TextStyles {
  double minimum_pt = 6;  ///< no text is ever smaller
  TextStyle kicker, title, subtitle, summary, heading, figure, body, note;
  TextStyle legend_title, legend, scale;
  TextStyle label, city, country, kosovo, inset_title;
};

struct MapColours {
  Colour sea, country, kosovo, outside_scope, not_covered, covered, national;
  Fill unknown;                 ///< coverage that the record does not state
  std::vector<Colour> classes;  ///< from few to many
};

struct LineStyles {
  Stroke international, neighbours, kosovo, district, municipality;
  Stroke frame, inset, panel, leader, scale_bar;
};

struct CentreStyle {
  Colour colour;   ///< fill when open, outline when not
  Colour outline;  ///< around a filled symbol
  Colour hollow;   ///< inside one that was not open
  double outline_mm = 0.25;
  std::vector<double> diameters_mm;   ///< by capacity, small to large; the first if it is unknown
  std::vector<double> capacity_from;  ///< places from which the 2nd, 3rd ... diameter is used
};

struct LabelStyle {
  Halo halo;
  Colour on_dark;             ///< letters on a fill that is too dark for the label's colour
  double clearance_mm = 0.4;  ///< between labels, and between labels and symbols
  double longest_leader_mm = 30;
  double leader_dot_mm = 0.35;  ///< radius of the dot at its end
};

struct LegendStyle {
  double swatch_width_mm = 6;
  double swatch_height_mm = 3.2;
  double row_gap_mm = 0.9;
  double padding_mm = 2;
};

/// Colours, widths, fonts and sizes of a sheet. Read from styles/NAME.toml, which says all of it:
/// nothing is left to a default.
struct Style {
  std::string name;
  std::string font_family;
  PageStyle page;
  TextStyles text;
  MapColours map;
  LineStyles line;
  CentreStyle centre;
  LabelStyle label;
  LegendStyle legend;
};

/// Wording that differs by organisation. Read from styles/policy/NAME.toml.
struct Policy {
  std::string name;
  LocalizedText publisher;  ///< whose map it is; may be empty
  LocalizedText producer;   ///< who made it, beside the program's name; may be empty
  LocalizedText disclaimer;
  LocalizedText kosovo_label;
  LocalizedText kosovo_footnote;
  std::vector<double> kosovo_dash_mm;  ///< of the line between Serbia and Kosovo
};

/// Throws Error "FILE:LINE: what; allowed values" for a key that is unknown, absent or of the
/// wrong kind, IoError for a file that cannot be read.
Style load_style(const std::filesystem::path& file);
Policy load_policy(const std::filesystem::path& file);

}  // namespace obuhvat
