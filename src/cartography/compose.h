#pragma once

#include <string>
#include <vector>

#include "cartography/map_sheet.h"
#include "cartography/style.h"
#include "cartography/text_metrics.h"
#include "model/coverage.h"

namespace obuhvat {

enum class SheetKind { project, partner, overview };

/// Width and height of the page in millimetres.
struct PageSize {
  double width_mm = 210;
  double height_mm = 297;
  std::string name = "A4";  ///< printed beside the scale; empty for a size of no name
};

struct SheetRequest {
  SheetKind kind = SheetKind::overview;
  ProjectId project;  ///< for SheetKind::project
  PartnerId partner;  ///< for SheetKind::partner
  Language language = Language::en;
  PageSize page;
  std::string date;  ///< the date of the map, ISO 8601; empty: not printed
  std::string crs = "EPSG:8682";
};

/// A block of the page and where it stands: "title", "map", "legend", "inset-belgrade" ... Blocks
/// overlap only where one of them is the map.
struct PlacedBlock {
  std::string id;
  Box<SheetPoint> box;
};

/// A finished sheet and what was noticed while it was made: labels dropped, text cut, rules of
/// cartography that it breaks.
struct ComposedSheet {
  MapSheet sheet;
  std::vector<Finding> findings;
  std::vector<PlacedBlock> blocks;
  double scale = 0;  ///< number of the map's scale: 2250000 for 1 : 2 250 000
};

/// Draws one map. `coverage` is coverage_of() for the selection that the sheet shows.
/// Throws Error for an id that the dataset does not have.
ComposedSheet compose_sheet(const Dataset& dataset, const CoverageTable& coverage,
                            const SheetRequest& request, const Style& style, const Policy& policy,
                            const TextMetrics& metrics);

}  // namespace obuhvat
