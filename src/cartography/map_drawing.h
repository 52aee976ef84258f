#pragma once

#include <set>
#include <string>
#include <vector>

#include "cartography/insets.h"
#include "cartography/map_view.h"
#include "cartography/sheet_parts.h"
#include "cartography/symbols.h"

namespace obuhvat {

/// One map of a sheet, the main one or an inset.
struct MapJob {
  MapView view;
  std::string id_prefix;                     ///< "" or "inset-belgrade-"
  std::vector<Box<SheetPoint>> panels;       ///< that will stand on it: nothing is named below them
  std::vector<std::size_t> named_units;      ///< wanted, with a leader if need be
  std::vector<std::size_t> named_if_inside;  ///< only where the name fits
  std::vector<const InsetPlan*> insets;      ///< whose extent is shown, with the name of the city
  bool names_centres = false;                ///< of units in scope, where there is room
};

/// What the map turned out to show, for the legend.
struct MapShown {
  std::set<BorderClass> borders;
  std::vector<PlacedSymbol> symbols;
  bool insets = false;   ///< whether it marks the extent of one
  bool locator = false;  ///< whether a locator marks the extent of the map
  double denominator = 0;
};

/// Symbols and scale of what the view would show; no marks are made.
MapShown look_at_map(const MapView& view, const SheetParts& parts);

/// Draws context, units, borders, names, centres and labels as groups.
MapShown draw_map(std::vector<Mark>& out, const MapJob& job, const SheetParts& parts);

}  // namespace obuhvat
