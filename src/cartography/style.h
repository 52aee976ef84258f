#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
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
  double gap_mm = 3;      ///< between the blocks of a page
  double column_mm = 44;  ///< width of what stands beside the map
  Colour paper;
  Colour panel;   ///< behind what stands on the map: legend, scale
  Colour accent;  ///< the bar beside the title
  Stroke rule;    ///< between title, map and notes
};

struct TextStyles {
  double minimum_pt = 6;  ///< no text is ever smaller
  TextStyle kicker, title, subtitle, summary, heading, figure, body, note;
  TextStyle legend_title, legend, scale;
  TextStyle label, centre, city, country, kosovo, inset_title, panel_title, draft;
};

/// What lies on the map below lines and names.
struct FillStyles {
  Colour sea, country, kosovo;
  Fill outside_scope;     ///< units that the sheet is not about
  Fill nothing_reported;  ///< units in which no project of the sheet works
  Fill covered;           ///< by a project of which no state is known
  Fill active, ended, planned;
  Fill national;                     ///< units reached by projects with national coverage only
  Fill unknown;                      ///< coverage that the record does not state
  Fill started, continued, stopped;  ///< between two days
  Fill unreached;                    ///< units that nobody reaches, on a sheet of gaps
};

/// How counts of projects become classes.
enum class ClassMethod {
  counts,   ///< each value by itself if they are few, else 1, 2, 3-4, 5-9, 10 and more
  natural,  ///< natural breaks (Fisher): the least spread within the classes
  breaks    ///< as the style says
};

struct ClassStyle {
  ClassMethod method = ClassMethod::counts;
  std::size_t most = 6;      ///< classes; for `counts` also the values that get one each
  std::vector<long> breaks;  ///< for `breaks`: the least count of each class, rising, from 1
  std::vector<Fill> fills;   ///< from few to many
};

struct LineStyles {
  Stroke international, neighbours, kosovo, district, municipality;
  Stroke frame, inset, panel, leader, scale_bar, extent;
};

enum class SymbolShape { square, circle, diamond, triangle };

struct CentreStyle {
  SymbolShape symbol = SymbolShape::circle;
  Colour colour;   ///< fill when open, outline when not
  Colour outline;  ///< around a filled symbol
  Colour hollow;   ///< inside one that was not open
  double outline_mm = 0.25;
  Stroke ring;  ///< around a centre that no project is near, on a sheet of gaps
  std::vector<double> diameters_mm;   ///< by capacity, small to large; the first if it is unknown
  std::vector<double> capacity_from;  ///< places from which the 2nd, 3rd ... diameter is used
};

struct LabelStyle {
  Halo halo;
  Colour alternative;         ///< letters on a fill too like the label's own colour
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

struct LogoStyle {
  double height_mm = 10;
  double clear_space = 0.25;  ///< left free around a logo, as a share of its height
};

/// The numbers of scales (2250000 for 1 : 2 250 000) between which a rule holds, both included.
struct ScaleRange {
  double from = 0;
  double to = 1e12;
  bool contains(double denominator) const { return denominator >= from && denominator <= to; }
};

// Rules of a layer change how single features are drawn, in the order in which the style has
// them; a later one wins. A rule holds for the features that meet all of its conditions; an empty
// list is no condition, the members of a list are combined with OR.

struct MunicipalityRule {
  std::vector<std::string> codes, districts, kinds;
  std::vector<std::string> states;  ///< "covered", "not_covered", "national", "unknown",
                                    ///< "outside_scope"
  long projects_from = 0;
  std::optional<long> projects_to;
  ScaleRange scale;          ///< for outline and label; a fill holds on every map of the sheet
  std::optional<Fill> fill;  ///< in its own row of the legend, which `legend` words
  LocalizedText legend;
  std::optional<Stroke> outline;
  std::optional<TextStyle> label;
  std::optional<bool> named;  ///< false: no name
};

struct CentreRule {
  std::vector<std::string> types, ids;
  std::optional<bool> open;
  std::optional<long> capacity_from;
  std::optional<SymbolShape> symbol;
  std::optional<Colour> colour, outline, hollow;
};

struct BorderRule {
  std::vector<std::string> classes;  ///< "international", "kosovo", "neighbours", "district",
                                     ///< "municipality"
  ScaleRange scale;
  std::optional<Stroke> line;
  std::optional<bool> drawn;
};

struct CountryRule {
  std::vector<std::string> codes;  ///< ISO 3166-1 alpha-3
  std::optional<Colour> fill;
  std::optional<TextStyle> label;
  std::optional<bool> named;
};

/// Colours, widths, fonts and sizes of a sheet. Read from styles/NAME.toml, which says all of it:
/// nothing is left to a default.
struct Style {
  std::string name;
  std::string font_family;
  PageStyle page;
  TextStyles text;
  FillStyles fill;
  ClassStyle classes;
  LineStyles line;
  CentreStyle centre;
  LabelStyle label;
  LegendStyle legend;
  LogoStyle logo;
  std::vector<MunicipalityRule> municipality_rules;
  std::vector<CentreRule> centre_rules;
  std::vector<BorderRule> border_rules;
  std::vector<CountryRule> country_rules;
};

/// True if a condition of a rule names the value, or there is no such condition.
bool meets(const std::vector<std::string>& condition, std::string_view value);

/// Throws Error "FILE:LINE: what; allowed values" for a key that is unknown, absent or of the
/// wrong kind, IoError for a file that cannot be read.
Style load_style(const std::filesystem::path& file);

}  // namespace obuhvat
