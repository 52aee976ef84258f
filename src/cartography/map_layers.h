#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cartography/ground_view.h"
#include "cartography/map_data.h"
#include "cartography/policy.h"
#include "cartography/style.h"
#include "cartography/theme.h"

namespace obuhvat {

/// Paper colour of the sea, neighbours, Kosovo; cut to the frame.
void draw_context(std::vector<Mark>& out, const MapData& data, const GroundView& view,
                  const Style& style, Language language, const std::string& id_prefix);

/// The units in the colours of the theme; cut to the frame. Ids are "unit-70432" after the prefix.
void draw_units(std::vector<Mark>& out, const MapData& data, const GroundView& view,
                const Theme& theme, Language language, const std::string& id_prefix);

/// The outlines that rules of the style give to units, above the borders.
void draw_outlines(std::vector<Mark>& out, const MapData& data, const CoverageTable& coverage,
                   const GroundView& view, const Style& style);

/// Each class of border as one path, the finest first; cut to the frame. Returns the classes that
/// the frame shows.
std::set<BorderClass> draw_borders(std::vector<Mark>& out, const GroundView& view,
                                   const Style& style, const Policy& policy,
                                   const std::string& id_prefix);

/// The classes that draw_borders() would draw.
std::set<BorderClass> shown_borders(const GroundView& view, const Style& style,
                                    const Policy& policy);

/// The line of a class in style and policy on a map of that scale; nothing where a rule of the
/// style leaves the class out.
std::optional<Stroke> border_stroke(BorderClass kind, double denominator, const Style& style,
                                    const Policy& policy);

/// What the rules of the style make of a country.
struct CountryLook {
  Colour fill;
  TextStyle label;
  bool named = true;
};
CountryLook country_look(const std::string& code, const Style& style);

}  // namespace obuhvat
