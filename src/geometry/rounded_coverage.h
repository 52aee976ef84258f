#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "geometry/polygon.h"

namespace obuhvat {

/// Decimals of a degree that written coordinates have: 1e-5 is about a metre, 1e-6 a decimetre.
enum class CoordinateDecimals { five = 5, six = 6 };

/// The areas with every coordinate rounded to those decimals, each ring without points that repeat
/// the one before and without rings that collapse. The same point is rounded alike in every area,
/// so common borders stay common, vertex by vertex. Areas that were valid come back valid: where
/// rounding makes one touch or cross itself, all are cut anew on the coarser grid (GEOS, snap
/// rounding), each piece going to the area that it lies in (of several, the first). An area that
/// was not valid is only rounded. May give empty areas. Throws Error as planar_partition does.
std::vector<MultiPolygon<LonLat>> rounded_coverage(const std::vector<MultiPolygon<LonLat>>& areas,
                                                   CoordinateDecimals decimals);

/// The same area by area, for a country whose outlines are not wanted twice in memory: calls
/// take(i, area) for each, from several threads at once. Where all are cut anew it calls it for
/// each a second time, and the last one counts.
void for_each_rounded(const std::vector<const MultiPolygon<LonLat>*>& areas,
                      CoordinateDecimals decimals,
                      const std::function<void(std::size_t, MultiPolygon<LonLat>&&)>& take);

/// The coordinate that is written for `degrees`, in units of the last decimal.
long long rounded_degrees(double degrees, CoordinateDecimals decimals);

}  // namespace obuhvat
