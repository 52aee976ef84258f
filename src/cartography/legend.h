#pragma once

#include "cartography/map_drawing.h"

namespace obuhvat {

/// The legend of what the maps of a sheet show, in `columns` columns, without its panel. Words
/// wrap so that a column is no wider than `most_mm`. It has the counts of the classes where the
/// sheet is one map.
Block make_legend(const SheetParts& parts, const MapShown& shown, int columns, double most_mm);

}  // namespace obuhvat
