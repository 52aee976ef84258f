#include "geometry/dissolved.h"

#include "geometry/geos_handle.h"
#include "geometry/lattice.h"

namespace obuhvat {

MultiPolygon<LonLat> dissolved(const std::vector<MultiPolygon<LonLat>>& areas) {
  // In lattice units, where the grid is 1 and every coordinate exact.
  MultiPolygon<MapPoint> parts;
  for (const auto& area : areas)
    for (auto& polygon : to_plane(to_lattice(area))) parts.push_back(std::move(polygon));
  if (parts.empty()) return {};
  const Geos geos;
  const GeosGeometry pieces = geos.multipolygon(parts);
  const GeosGeometry whole =
      geos.own(geos_c().GEOSUnaryUnionPrec_r(geos.context(), pieces.get(), 1), "join areas");
  MultiPolygon<LonLat> out;
  const auto in_degrees = [](const Ring<MapPoint>& ring) {
    Ring<LonLat> points;
    for (const auto& p : ring) points.push_back(from_lattice(from_plane(p)));
    return points;
  };
  for (const auto& polygon : geos.polygons_in<MapPoint>(*whole)) {
    out.push_back({in_degrees(polygon.outer), {}});
    for (const auto& hole : polygon.holes) out.back().holes.push_back(in_degrees(hole));
  }
  return out;
}

}  // namespace obuhvat
