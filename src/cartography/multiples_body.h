#pragma once

#include "cartography/map_body.h"

namespace obuhvat {

/// One small map for each panel of the request, in a grid as large as the frame allows, all at one
/// scale and in one theme. Names nothing on the maps; legend and scale as make_map_body has them.
MapBody make_multiples_body(const SheetParts& parts, const Box<SheetPoint>& frame,
                            const std::optional<Box<SheetPoint>>& legend_column);

}  // namespace obuhvat
