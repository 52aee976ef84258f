#pragma once

#include <vector>

#include "cartography/map_sheet.h"

namespace obuhvat {

/// The part of the closed paths inside the box, for filling: where a path leaves and comes back it
/// runs along the edge.
std::vector<SubPath> clip_areas(const std::vector<SubPath>& path, const Box<SheetPoint>& box);

/// The parts of the open line inside the box.
std::vector<SubPath> clip_line(const SubPath& line, const Box<SheetPoint>& box);

/// True if the segment touches the box.
bool touches(const SheetPoint& a, const SheetPoint& b, const Box<SheetPoint>& box);

/// True if the two segments cross or touch.
bool segments_cross(const SheetPoint& a, const SheetPoint& b, const SheetPoint& c,
                    const SheetPoint& d);

}  // namespace obuhvat
