#pragma once

#include <string>
#include <vector>

#include "cartography/compose.h"
#include "cartography/map_data.h"

namespace obuhvat {

/// One way in which units are filled, and its line in the legend.
struct ThemeClass {
  std::string label;
  Fill fill;
  std::size_t count = 0;   ///< of units that are filled so
  bool is_counted = true;  ///< false: the class is of the country, not of so many units
};

/// What the colours of the units mean on this sheet.
struct Theme {
  std::string title;                       ///< of the legend, with its n
  std::vector<ThemeClass> classes;         ///< in the order of the legend; some may have no unit
  std::vector<std::size_t> class_of_unit;  ///< one a unit of the map data

  const ThemeClass& of_unit(std::size_t unit) const { return classes[class_of_unit[unit]]; }
};

/// `coverage` is that of `data`: the sheet's, or one panel's of a sheet of several small maps.
Theme make_theme(const Dataset& dataset, const CoverageTable& coverage, const MapData& data,
                 const SheetRequest& request, const Style& style);

/// Where the project stands on the sheet: on its day, else by its record's own word.
ProjectState state_of(const Project& project, const SheetRequest& request);

/// What the rules of a style call a unit: "covered", "not_covered", "national", "unknown" or
/// "outside_scope".
std::string_view unit_state(const MapUnit& unit, const CoverageTable& coverage);

/// True if the rule holds for the unit, whatever the scale.
bool holds_for(const MunicipalityRule& rule, const MapUnit& unit, const CoverageTable& coverage);

}  // namespace obuhvat
