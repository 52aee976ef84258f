#pragma once

#include "cartography/map_view.h"
#include "cartography/sheet_parts.h"

namespace obuhvat {

/// North arrow, scale bar and the scale in figures, true for a block that stands at `place`.
Block scale_panel(const SheetParts& parts, const MapView& view, const SheetPoint& place,
                  double most_width_mm);

/// The most room that it may need at any scale.
Block scale_panel_room(const SheetParts& parts);

}  // namespace obuhvat
