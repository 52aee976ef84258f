#pragma once

#include "cartography/map_view.h"
#include "cartography/text_setter.h"
#include "geometry/projection.h"

namespace obuhvat {

/// A bar is divided into so many parts; its half is labelled too.
inline constexpr int bar_parts = 4;

/// The longest length of 1, 2 or 5 times a power of ten metres that is at most `width_mm` long on
/// a map of that scale.
double bar_length(double denominator, double width_mm);

/// Millimetres on the sheet whose geodesic length is `metres`, measured from `left` to the right.
double bar_width(const MapView& view, const Projection& projection, const SheetPoint& left,
                 double metres);

/// How much longer lengths are drawn in the middle of the view than its scale says: 1 where it is
/// true, 1.4 for Web Mercator in Serbia.
double scale_error(const MapView& view, const Projection& projection);

/// The bar with its figures, as it is true at `place`, the upper left corner of the block.
Block scale_bar(const MapView& view, const Projection& projection, const SheetPoint& place,
                double width_mm, const TextSetter& setter, const Style& style);

}  // namespace obuhvat
