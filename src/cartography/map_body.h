#pragma once

#include <vector>

#include "cartography/sheet_parts.h"

namespace obuhvat {

/// The map frame with everything in it: the map, insets, legend, scale. Where the map leaves no
/// room for them they stand in a column beside it.
struct MapBody {
  std::vector<Mark> marks;
  std::vector<PlacedBlock> blocks;
  double scale = 0;
};

MapBody make_map_body(const SheetParts& parts, const Box<SheetPoint>& frame);

}  // namespace obuhvat
