#pragma once

#include "geometry/geos_handle.h"
#include "geometry/points.h"
#include "geometry/polygon.h"

namespace obuhvat {

/// The largest circle inside a piece of ground.
struct GroundWidth {
  double metres = 0;  ///< its diameter, within 5 %
  LonLat centre;
};

/// Also for ground that is very long and narrow or branches, such as the gaps of a whole country
/// that hang together, for which polygon.h's inscribed_circle would take hours.
GroundWidth width_of(const Geos& geos, const Polygon<LonLat>& ground);

/// True if no circle of more than `metres` fits in.
bool is_nowhere_wider(const Geos& geos, const Polygon<LonLat>& ground, double metres);

}  // namespace obuhvat
