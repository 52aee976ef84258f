#pragma once

#include <utility>
#include <vector>

#include "cartography/map_sheet.h"

namespace obuhvat {

/// The lines of a hatch that cross the box, as pairs of ends on or beyond its edges. They lie
/// half a spacing off the sheet's origin and whole spacings from each other, wherever the box is:
/// lines of neighbouring areas meet.
std::vector<std::pair<SheetPoint, SheetPoint>> hatch_lines(const Hatch& hatch,
                                                           const Box<SheetPoint>& box);

}  // namespace obuhvat
