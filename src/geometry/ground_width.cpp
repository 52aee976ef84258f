#include "geometry/ground_width.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geometry/metre_plane.h"

namespace obuhvat {
namespace {

constexpr double precision = 0.05;  // of the width
constexpr double most_work = 2e4;   // cells of inscribed_circle times points
constexpr int segments_per_quarter = 4;

/// In a plane whose origin is near: GEOS's buffer gets numbers without useless digits.
struct Flat {
  explicit Flat(const Polygon<LonLat>& ground)
      : origin(box_of(MultiPolygon<LonLat>{ground}).centre()), plane(origin.lat) {
    MultiPolygon<LonLat> moved{ground};
    const auto move = [&](Ring<LonLat>& ring) {
      for (auto& p : ring) p = {p.lon - origin.lon, p.lat - origin.lat};
    };
    move(moved[0].outer);
    std::for_each(moved[0].holes.begin(), moved[0].holes.end(), move);
    area = plane.to_metres(moved);
    size = area_of(area);
    const auto add = [&](const Ring<MapPoint>& ring) {
      points += ring.size();
      for (std::size_t i = 1; i < ring.size(); ++i)
        border += std::hypot(ring[i].x - ring[i - 1].x, ring[i].y - ring[i - 1].y);
    };
    add(area[0].outer);
    std::for_each(area[0].holes.begin(), area[0].holes.end(), add);
  }
  LonLat to_degrees(const MapPoint& p) const {
    const LonLat moved = plane.to_degrees(p);
    return {moved.lon + origin.lon, moved.lat + origin.lat};
  }
  /// No circle of a larger diameter has room.
  double most() const { return 2 * std::sqrt(size / std::numbers::pi); }

  LonLat origin;
  MetrePlane plane;
  MultiPolygon<MapPoint> area;
  double size = 0;    // m2
  double border = 0;  // m
  std::size_t points = 0;
};

/// What is left at least `radius` from the border; null if nothing is.
GeosGeometry core(const Geos& geos, const GEOSGeometry& ground, double radius) {
  GeosGeometry out =
      geos.own(geos_c().GEOSBuffer_r(geos.context(), &ground, -radius, segments_per_quarter),
               "measure a gap");
  if (geos_c().GEOSisEmpty_r(geos.context(), out.get()) != 0) out.reset();
  return out;
}

GroundWidth by_shrinking(const Geos& geos, const Flat& flat) {
  const GeosGeometry ground = geos.multipolygon(flat.area);
  double low = 0, high = flat.most() / 2;
  GeosGeometry best;
  for (int i = 0; i < 40 && (high - low > precision * high || !best); ++i) {
    // From far too large downwards the middle of the logarithms is faster.
    const double radius = low > 0 ? (low + high) / 2 : high / 4;
    if (auto left = core(geos, *ground, radius)) {
      best = std::move(left);
      low = radius;
    } else {
      high = radius;
    }
  }
  const GEOSGeometry& where = best ? *best : *ground;
  const GeosGeometry point =
      geos.own(geos_c().GEOSPointOnSurface_r(geos.context(), &where), "find the middle of a gap");
  MapPoint centre;
  geos_c().GEOSGeomGetX_r(geos.context(), point.get(), &centre.x);
  geos_c().GEOSGeomGetY_r(geos.context(), point.get(), &centre.y);
  return {2 * low, flat.to_degrees(centre)};
}

}  // namespace

GroundWidth width_of(const Geos& geos, const Polygon<LonLat>& ground) {
  const Flat flat(ground);
  if (!(flat.size > 0) || !(flat.border > 0)) return {0, flat.origin};
  // A strip is about twice its area by its border wide. Where its sides are parallel one place is
  // as good as the next, so that cells as small as the precision cover all its length.
  const double radius = flat.size / flat.border;
  const double cells = flat.border / (precision * radius);
  if (cells * static_cast<double>(flat.points) > most_work) return by_shrinking(geos, flat);
  const auto circle = inscribed_circle(flat.area, precision * radius);
  return {2 * circle.radius, flat.to_degrees(circle.centre)};
}

bool is_nowhere_wider(const Geos& geos, const Polygon<LonLat>& ground, double metres) {
  if (!(metres > 0)) return false;
  const Flat flat(ground);
  if (flat.most() <= metres) return true;
  return core(geos, *geos.multipolygon(flat.area), metres / 2) == nullptr;
}

}  // namespace obuhvat
