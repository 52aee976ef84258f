#pragma once

#include "cartography/map_view.h"
#include "cartography/text_setter.h"
#include "geometry/projection.h"

namespace obuhvat {

/// Degrees clockwise from up of true north at a place of the sheet.
double north_angle(const MapView& view, const Projection& projection, const SheetPoint& place);

/// A small arrow to true north with the letter of the language, its upper left corner at `place`.
Block north_arrow(const MapView& view, const Projection& projection, const SheetPoint& place,
                  const TextSetter& setter, const Style& style);

}  // namespace obuhvat
