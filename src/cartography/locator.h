#pragma once

#include <vector>

#include "cartography/map_view.h"
#include "cartography/panel_plan.h"
#include "cartography/sheet_parts.h"

namespace obuhvat {

/// The sizes and corners of a locator: the whole country small, with its neighbours, for a sheet
/// whose map shows a part of it.
PanelWish locator_wish(const SheetParts& parts);

/// Draws it into the box, with the frame of `map` marked. Returns its view.
MapView draw_locator(std::vector<Mark>& out, const SheetParts& parts, const Box<SheetPoint>& box,
                     const MapView& map);

}  // namespace obuhvat
