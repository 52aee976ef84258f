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
  std::size_t count = 0;  ///< of units that are filled so
};

/// What the colours of the units mean on this sheet.
struct Theme {
  std::string title;                       ///< of the legend
  std::vector<ThemeClass> classes;         ///< in the order of the legend; some may have no unit
  std::vector<std::size_t> class_of_unit;  ///< one a unit of the map data

  const ThemeClass& of_unit(std::size_t unit) const { return classes[class_of_unit[unit]]; }
};

Theme make_theme(const Dataset& dataset, const CoverageTable& coverage, const MapData& data,
                 const SheetRequest& request, const Style& style);

}  // namespace obuhvat
