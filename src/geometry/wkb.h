#pragma once

#include <string>
#include <string_view>

#include "geometry/points.h"
#include "geometry/polygon.h"

namespace obuhvat {

/// Well-Known Binary (OGC 06-103r4, little endian, 2D) of a MULTIPOLYGON.
std::string to_wkb(const MultiPolygon<LonLat>& area);
/// The same of a POINT.
std::string to_wkb(const LonLat& point);

/// Reads POLYGON or MULTIPOLYGON, either byte order, 2D. Throws Error for anything else and for
/// bytes that end too early. Rings come back in the direction that Polygon promises.
MultiPolygon<LonLat> polygons_from_wkb(std::string_view bytes);
LonLat point_from_wkb(std::string_view bytes);

}  // namespace obuhvat
