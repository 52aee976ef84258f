#include "geometry/shared_ground.h"

#include "geometry/geos_handle.h"

namespace obuhvat {

std::vector<std::size_t> sharing_ground(const std::vector<const MultiPolygon<LonLat>*>& areas,
                                        const MultiPolygon<LonLat>& area) {
  // DE-9IM (OGC 06-103r4, 6.1.15): the interiors meet.
  constexpr const char* interiors_meet = "T********";
  const Geos geos;
  const GeosGeometry wanted = geos.multipolygon(area);
  const Box<LonLat> box = box_of(area);
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (!box_of(*areas[i]).overlaps(box)) continue;
    const GeosGeometry here = geos.multipolygon(*areas[i]);
    const char meets =
        geos_c().GEOSRelatePattern_r(geos.context(), here.get(), wanted.get(), interiors_meet);
    if (meets == 2) geos.fail("compare areas");
    if (meets == 1) out.push_back(i);
  }
  return out;
}

}  // namespace obuhvat
