#pragma once

#include "cartography/map_drawing.h"

namespace obuhvat {

/// The legend of what the maps of a sheet show, in `columns` columns, without its panel.
Block make_legend(const SheetParts& parts, const MapShown& shown, int columns);

}  // namespace obuhvat
