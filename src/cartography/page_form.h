#pragma once

#include "cartography/style.h"

namespace obuhvat {

// What follows from the size of a page alone.

/// Sizes of texts and symbols grow and shrink with the page, less than it does: A4 is 1.
double page_factor(double width_mm, double height_mm);

/// Millimetres between the edge of the page and all that stands on it.
double page_margin(const Style& style, double width_mm, double height_mm);

}  // namespace obuhvat
