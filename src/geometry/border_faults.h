#pragma once

#include <cstddef>
#include <vector>

#include "geometry/simplified_borders.h"

namespace obuhvat {

/// Borders that the last simplify() spoilt: that have nothing left, swept over a node, meet another
/// elsewhere than at a common node, or whose nodes came to one place. Sorted.
std::vector<std::size_t> spoilt_borders(const SimplifiedBorders& borders);

/// Borders of rings of areas that are turned inside out and have changed since the round. Sorted.
std::vector<std::size_t> borders_of_turned_rings(const SimplifiedBorders& borders, int since);

}  // namespace obuhvat
