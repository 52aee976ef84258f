#include "geometry/planar_partition.h"

#include <algorithm>

#include "geometry/box_index.h"
#include "geometry/geos_handle.h"
#include "geometry/lattice.h"

namespace obuhvat {
namespace {

/// Outlines as lines in lattice units, where the grid is 1 and every coordinate exact.
std::vector<Ring<MapPoint>> outlines(const std::vector<MultiPolygon<MapPoint>>& areas) {
  std::vector<Ring<MapPoint>> out;
  for (const auto& area : areas)
    for (const auto& polygon : area) {
      out.push_back(polygon.outer);
      out.insert(out.end(), polygon.holes.begin(), polygon.holes.end());
    }
  return out;
}

/// Cuts the areas of one partition into what a place is asked of.
class Owners {
 public:
  explicit Owners(const std::vector<MultiPolygon<MapPoint>>& areas)
      : areas_(areas), index_(boxes_of(areas)) {}

  std::vector<std::size_t> at(const MapPoint& place) const {
    std::vector<std::size_t> out;
    Box<MapPoint> box;
    box.include(place);
    index_.visit(box, [&](std::size_t i) {
      if (locate(areas_[i], place) == Location::inside) out.push_back(i);
    });
    std::sort(out.begin(), out.end());
    return out;
  }

 private:
  static std::vector<Box<MapPoint>> boxes_of(const std::vector<MultiPolygon<MapPoint>>& areas) {
    std::vector<Box<MapPoint>> out;
    for (const auto& area : areas) out.push_back(box_of(area));
    return out;
  }

  const std::vector<MultiPolygon<MapPoint>>& areas_;
  BoxIndex index_;
};

MapPoint inner_point(const Geos& geos, const Polygon<MapPoint>& face) {
  const GeosGeometry area = geos.multipolygon(MultiPolygon<MapPoint>{face});
  const GeosGeometry point =
      geos.own(geos_c().GEOSPointOnSurface_r(geos.context(), area.get()), "find a point in a face");
  MapPoint out;
  if (geos_c().GEOSGeomGetX_r(geos.context(), point.get(), &out.x) == 0 ||
      geos_c().GEOSGeomGetY_r(geos.context(), point.get(), &out.y) == 0)
    geos.fail("find a point in a face");
  return out;
}

Ring<LonLat> fixed_ring(const Ring<MapPoint>& ring) {
  Ring<LatticePoint> points;
  for (const auto& p : ring) points.push_back(from_plane(p));
  points.pop_back();
  std::rotate(points.begin(), std::min_element(points.begin(), points.end()), points.end());
  points.push_back(points.front());
  Ring<LonLat> out;
  for (const auto& p : points) out.push_back(from_lattice(p));
  return out;
}

/// The face in degrees, its rings from their least points, its holes in order.
Polygon<LonLat> fixed_face(const Polygon<MapPoint>& face) {
  Polygon<LonLat> out{fixed_ring(face.outer), {}};
  for (const auto& hole : face.holes) out.holes.push_back(fixed_ring(hole));
  std::sort(out.holes.begin(), out.holes.end());
  return out;
}

}  // namespace

std::vector<PartitionFace> planar_partition(const std::vector<MultiPolygon<LonLat>>& areas,
                                            int grid) {
  std::vector<MultiPolygon<MapPoint>> plane;
  for (const auto& area : areas) plane.push_back(to_plane(to_lattice(area)));
  const auto rings = outlines(plane);
  if (rings.empty()) return {};
  const Geos geos;
  const GeosGeometry lines = geos.multiline(rings);
  const GeosGeometry noded =
      geos.own(geos_c().GEOSUnaryUnionPrec_r(geos.context(), lines.get(), grid),
               "cut outlines at each other");
  const GEOSGeometry* parts[] = {noded.get()};
  const GeosGeometry cells =
      geos.own(geos_c().GEOSPolygonize_r(geos.context(), parts, 1), "make faces of outlines");
  const Owners owners(plane);
  std::vector<PartitionFace> out;
  for (const auto& face : geos.polygons_in<MapPoint>(*cells))
    out.push_back({fixed_face(face), owners.at(inner_point(geos, face))});
  std::sort(out.begin(), out.end(), [](const PartitionFace& a, const PartitionFace& b) {
    return a.area.outer < b.area.outer;
  });
  return out;
}

}  // namespace obuhvat
