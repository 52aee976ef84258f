#pragma once

#include <string>
#include <vector>

#include "cartography/map_view.h"
#include "cartography/sheet_parts.h"

namespace obuhvat {

/// A part of the map that is drawn once more at a larger scale: the inner part of a city of which
/// a city municipality is covered.
struct InsetPlan {
  std::string id;  ///< "inset-belgrade"
  MunicipalityCode city;
  std::string title;
  Box<MapPoint> extent;
  std::vector<std::size_t> members;  ///< covered units that are named here and not on the map
};

/// Insets are for the units that the sheet is about: the covered, or, on a sheet of gaps, those
/// that are not.
std::vector<InsetPlan> plan_insets(const Dataset& dataset, const MapData& data, SheetKind kind,
                                   Language language);

/// Room above the map of an inset for its title.
double inset_title_height(const SheetParts& parts);

}  // namespace obuhvat
