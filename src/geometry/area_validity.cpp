#include "geometry/area_validity.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "geometry/geos_handle.h"
#include "geometry/plain_area.h"

namespace obuhvat {
namespace {

constexpr int most_repairs = 3;

double on_grid(double degrees) { return std::round(degrees * 1e7) / 1e7; }

/// What GEOS would refuse to take at all.
std::optional<AreaFault> fault_of_ring(const Ring<LonLat>& ring) {
  for (const auto& p : ring)
    if (!std::isfinite(p.lon) || !std::isfinite(p.lat))
      return AreaFault{"coordinate is not a number", p};
  const LonLat where = ring.empty() ? LonLat{} : ring.front();
  if (ring.size() < 4) return AreaFault{"ring has fewer than four points", where};
  if (ring.front() != ring.back()) return AreaFault{"ring is not closed", where};
  return std::nullopt;
}

std::optional<AreaFault> fault_of_rings(const MultiPolygon<LonLat>& area) {
  for (const auto& polygon : area) {
    if (auto fault = fault_of_ring(polygon.outer)) return fault;
    for (const auto& hole : polygon.holes)
      if (auto fault = fault_of_ring(hole)) return fault;
  }
  return std::nullopt;
}

/// Without the rings that GEOS would not take; a polygon goes with its outer ring.
MultiPolygon<LonLat> usable_part(const MultiPolygon<LonLat>& area) {
  MultiPolygon<LonLat> out;
  for (const auto& polygon : area) {
    if (fault_of_ring(polygon.outer)) continue;
    out.push_back({polygon.outer, {}});
    for (const auto& hole : polygon.holes)
      if (!fault_of_ring(hole)) out.back().holes.push_back(hole);
  }
  return out;
}

std::optional<AreaFault> fault_in_geos(const Geos& geos, const GEOSGeometry& area) {
  char* reason = nullptr;
  GEOSGeometry* location = nullptr;
  const char valid = geos_c().GEOSisValidDetail_r(geos.context(), &area, 0, &reason, &location);
  const auto free_text = [&](char* text) { geos_c().GEOSFree_r(geos.context(), text); };
  const std::unique_ptr<char, decltype(free_text)> text(reason, free_text);
  const GeosGeometry place(location, GeosDeleter{geos.context()});
  if (valid == 1) return std::nullopt;
  if (valid != 0) geos.fail("check an area");
  AreaFault out{text ? text.get() : "invalid", {}};
  if (place) {
    geos_c().GEOSGeomGetX_r(geos.context(), place.get(), &out.where.lon);
    geos_c().GEOSGeomGetY_r(geos.context(), place.get(), &out.where.lat);
  }
  return out;
}

GeosGeometry valid_form(const Geos& geos, const GEOSGeometry& area) {
  const auto destroy = [&](GEOSMakeValidParams* p) {
    geos_c().GEOSMakeValidParams_destroy_r(geos.context(), p);
  };
  const std::unique_ptr<GEOSMakeValidParams, decltype(destroy)> how(
      geos_c().GEOSMakeValidParams_create_r(geos.context()), destroy);
  if (!how ||
      geos_c().GEOSMakeValidParams_setMethod_r(geos.context(), how.get(),
                                               GEOS_MAKE_VALID_STRUCTURE) == 0 ||
      geos_c().GEOSMakeValidParams_setKeepCollapsed_r(geos.context(), how.get(), 0) == 0)
    geos.fail("repair an area");
  return geos.own(geos_c().GEOSMakeValidWithParams_r(geos.context(), &area, how.get()),
                  "repair an area");
}

/// Without the holes that have nothing in common with their outer ring and what lies in it: GEOS
/// would make land of them.
MultiPolygon<LonLat> without_stray_holes(const Geos& geos, MultiPolygon<LonLat> area) {
  const auto form_of_ring = [&](const Ring<LonLat>& ring) {
    const GeosGeometry filled = geos.multipolygon(MultiPolygon<LonLat>{{ring, {}}});
    return valid_form(geos, *filled);
  };
  for (auto& polygon : area) {
    if (polygon.holes.empty()) continue;
    const GeosGeometry shell = form_of_ring(polygon.outer);
    std::erase_if(polygon.holes, [&](const Ring<LonLat>& hole) {
      const GeosGeometry filled = form_of_ring(hole);
      const char meets = geos_c().GEOSIntersects_r(geos.context(), shell.get(), filled.get());
      if (meets == 2) geos.fail("repair an area");
      return meets == 0;
    });
  }
  return area;
}

MultiPolygon<LonLat> made_valid(const Geos& geos, const GEOSGeometry& area) {
  const GeosGeometry valid = valid_form(geos, area);
  // Rounding one coordinate after the other could make it invalid again; this keeps it valid.
  const GeosGeometry rounded =
      geos.own(geos_c().GEOSGeom_setPrecision_r(geos.context(), valid.get(), 1e-7, 0),
               "round a repaired area");
  MultiPolygon<LonLat> out = geos.polygons_in<LonLat>(*rounded);
  for (auto& polygon : out) {
    const auto round = [](Ring<LonLat>& ring) {
      for (auto& p : ring) p = {on_grid(p.lon), on_grid(p.lat)};
    };
    round(polygon.outer);
    std::for_each(polygon.holes.begin(), polygon.holes.end(), round);
  }
  return out;
}

}  // namespace

std::optional<AreaFault> fault_of(const MultiPolygon<LonLat>& area) {
  if (is_plainly_valid(area)) return std::nullopt;
  if (auto fault = fault_of_rings(area)) return fault;
  const Geos geos;
  return fault_in_geos(geos, *geos.multipolygon(area));
}

MultiPolygon<LonLat> repaired(const MultiPolygon<LonLat>& area) {
  const Geos geos;
  MultiPolygon<LonLat> out = usable_part(area);
  if (fault_in_geos(geos, *geos.multipolygon(out))) out = without_stray_holes(geos, std::move(out));
  for (int i = 0; i < most_repairs; ++i) {
    const GeosGeometry geometry = geos.multipolygon(out);
    if (!fault_in_geos(geos, *geometry)) break;
    out = made_valid(geos, *geometry);
  }
  orient(out);
  return out;
}

MultiPolygon<LonLat> clipped(const MultiPolygon<LonLat>& area, const Box<LonLat>& box) {
  if (area.empty() || !box.overlaps(box_of(area))) return {};
  // GEOS cuts valid areas only.
  MultiPolygon<LonLat> sound = repaired(area);
  if (sound.empty() || box.contains(box_of(sound))) return sound;
  const Geos geos;
  const Polygon<LonLat> frame{{{box.min_x, box.min_y},
                               {box.max_x, box.min_y},
                               {box.max_x, box.max_y},
                               {box.min_x, box.max_y},
                               {box.min_x, box.min_y}},
                              {}};
  const GeosGeometry whole = geos.multipolygon(sound);
  const GeosGeometry window = geos.multipolygon(MultiPolygon<LonLat>{frame});
  const GeosGeometry cut =
      geos.own(geos_c().GEOSIntersectionPrec_r(geos.context(), whole.get(), window.get(), 1e-7),
               "cut an area");
  return geos.polygons_in<LonLat>(*cut);
}

}  // namespace obuhvat
