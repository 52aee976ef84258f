#pragma once

#include "geometry/polygon.h"

namespace obuhvat {

/// True for an area that is one ring, on the lattice of 1e-7 degree, that nowhere meets itself: it
/// is valid by the rules of OGC 06-103r4, and most municipalities are such. False says nothing; GEOS
/// must be asked then, which takes several times as long. Exact: turns are counted in
/// whole numbers, and pieces that do not meet on the lattice lie further apart than its points from
/// the doubles that stand for them.
bool is_plainly_valid(const MultiPolygon<LonLat>& area);

}  // namespace obuhvat
