#pragma once

#include <cstddef>
#include <vector>

#include "geometry/polygon.h"

namespace obuhvat {

/// The indexes of those `areas` that have ground in common with `area`, in order. Areas that only
/// touch have none. Every area must be valid; throws Error with GEOS's words if one is not.
std::vector<std::size_t> sharing_ground(const std::vector<const MultiPolygon<LonLat>*>& areas,
                                        const MultiPolygon<LonLat>& area);

}  // namespace obuhvat
