#pragma once

#include <vector>

#include "geometry/lattice.h"

namespace obuhvat {

/// Takes out of edge-matched areas the points that cutting outlines at each other has put into
/// straight borders, where what crossed there is gone. Points `given` (sorted) stay, and those
/// where borders meet, and those without which borders would come to cross.
std::vector<MultiPolygon<LatticePoint>> without_noding_points(
    const std::vector<MultiPolygon<LatticePoint>>& areas, const std::vector<LatticePoint>& given);

}  // namespace obuhvat
