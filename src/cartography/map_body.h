#pragma once

#include <optional>
#include <vector>

#include "cartography/map_drawing.h"
#include "cartography/sheet_parts.h"

namespace obuhvat {

/// The map frame with everything in it: the map, insets, locator, legend, scale. Where the map
/// leaves no room for them they stand in a column beside it.
struct MapBody {
  std::vector<Mark> marks;
  std::vector<PlacedBlock> blocks;
  std::vector<MapFrame> maps;
  double scale = 0;
  std::size_t left_out = 0;     ///< insets, locator, legend that found no room
  double legend_bottom_mm = 0;  ///< where the legend ends in its column; 0: it is on the map
};

/// `legend_column`: the legend and the scale stand at its top instead of on the map.
MapBody make_map_body(const SheetParts& parts, const Box<SheetPoint>& frame,
                      const std::optional<Box<SheetPoint>>& legend_column);

/// Where the legend would end in its column: MapBody::legend_bottom_mm, in the time that it takes
/// to find a place for insets.
double legend_bottom(const SheetParts& parts, const Box<SheetPoint>& frame,
                     const Box<SheetPoint>& legend_column);

/// Draws legend and scale with the upper left corner at `place`. Returns the room they take.
Box<SheetPoint> draw_legend_and_scale(std::vector<Mark>& out, const SheetParts& parts,
                                      const MapShown& shown, const MapView& view, int columns,
                                      const SheetPoint& place, double most_width_mm);

}  // namespace obuhvat
