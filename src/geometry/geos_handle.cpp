#include "geometry/geos_handle.h"

#include <fmt/format.h>

#include <new>

#include "support/error.h"

namespace obuhvat {

Geos::Geos() : context_(geos_c().GEOS_init_r()) {
  if (context_ == nullptr) throw std::bad_alloc();
  // Called from inside GEOS: nothing may be thrown, the words are kept for fail().
  geos_c().GEOSContext_setErrorMessageHandler_r(
      context_,
      [](const char* message, void* self) {
        try {
          static_cast<Geos*>(self)->words_ = message;
        } catch (const std::bad_alloc&) {
        }
      },
      this);
}

Geos::~Geos() { geos_c().GEOS_finish_r(context_); }

void Geos::fail(std::string_view doing) const {
  throw Error(
      fmt::format("cannot {}: {}", doing, words_.empty() ? "GEOS does not say why" : words_));
}

GeosGeometry Geos::own(GEOSGeometry* made, std::string_view doing) const {
  if (made == nullptr) fail(doing);
  return GeosGeometry(made, GeosDeleter{context_});
}

template <class P>
GEOSCoordSequence* Geos::sequence(const std::vector<P>& points) const {
  std::vector<double> numbers;
  numbers.reserve(points.size() * 2);
  for (const auto& p : points) {
    numbers.push_back(x_of(p));
    numbers.push_back(y_of(p));
  }
  GEOSCoordSequence* made = geos_c().GEOSCoordSeq_copyFromBuffer_r(
      context_, numbers.data(), static_cast<unsigned>(points.size()), 0, 0);
  if (made == nullptr) fail("take coordinates");
  return made;
}

template <class P>
GeosGeometry Geos::ring(const Ring<P>& points) const {
  return own(geos_c().GEOSGeom_createLinearRing_r(context_, sequence(points)), "make a ring");
}

GeosGeometry Geos::collection(int type, std::vector<GeosGeometry> parts) const {
  std::vector<GEOSGeometry*> raw;
  raw.reserve(parts.size());
  // GEOS takes the parts over, even if it fails.
  for (auto& part : parts) raw.push_back(part.release());
  return own(geos_c().GEOSGeom_createCollection_r(context_, type, raw.data(),
                                                  static_cast<unsigned>(raw.size())),
             "collect geometries");
}

template <class P>
GeosGeometry Geos::multipolygon(const MultiPolygon<P>& area) const {
  std::vector<GeosGeometry> parts;
  for (const auto& polygon : area) {
    GeosGeometry outer = ring(polygon.outer);
    std::vector<GeosGeometry> holes;
    for (const auto& hole : polygon.holes) holes.push_back(ring(hole));
    std::vector<GEOSGeometry*> raw;
    for (auto& hole : holes) raw.push_back(hole.release());
    parts.push_back(own(geos_c().GEOSGeom_createPolygon_r(context_, outer.release(), raw.data(),
                                                          static_cast<unsigned>(raw.size())),
                        "make a polygon"));
  }
  return collection(GEOS_MULTIPOLYGON, std::move(parts));
}

template <class P>
GeosGeometry Geos::multiline(const std::vector<Ring<P>>& lines) const {
  std::vector<GeosGeometry> parts;
  parts.reserve(lines.size());
  for (const auto& line : lines)
    parts.push_back(
        own(geos_c().GEOSGeom_createLineString_r(context_, sequence(line)), "make a line"));
  return collection(GEOS_MULTILINESTRING, std::move(parts));
}

template <class P>
Ring<P> Geos::points_of(const GEOSGeometry& line) const {
  const GEOSCoordSequence* points = geos_c().GEOSGeom_getCoordSeq_r(context_, &line);
  unsigned size = 0;
  if (points == nullptr || geos_c().GEOSCoordSeq_getSize_r(context_, points, &size) == 0)
    fail("read a ring");
  std::vector<double> numbers(std::size_t{2} * size);
  if (geos_c().GEOSCoordSeq_copyToBuffer_r(context_, points, numbers.data(), 0, 0) == 0)
    fail("read a ring");
  Ring<P> out;
  out.reserve(size);
  for (std::size_t i = 0; i < numbers.size(); i += 2) out.push_back({numbers[i], numbers[i + 1]});
  return out;
}

template <class P>
MultiPolygon<P> Geos::polygons_in(const GEOSGeometry& geometry) const {
  MultiPolygon<P> out;
  const int type = geos_c().GEOSGeomTypeId_r(context_, &geometry);
  if (type == GEOS_POLYGON) {
    if (geos_c().GEOSisEmpty_r(context_, &geometry) != 0) return out;
    out.push_back({points_of<P>(*geos_c().GEOSGetExteriorRing_r(context_, &geometry)), {}});
    const int holes = geos_c().GEOSGetNumInteriorRings_r(context_, &geometry);
    for (int i = 0; i < holes; ++i)
      out.back().holes.push_back(
          points_of<P>(*geos_c().GEOSGetInteriorRingN_r(context_, &geometry, i)));
    orient(out);
  } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
    const int parts = geos_c().GEOSGetNumGeometries_r(context_, &geometry);
    for (int i = 0; i < parts; ++i)
      for (auto& polygon : polygons_in<P>(*geos_c().GEOSGetGeometryN_r(context_, &geometry, i)))
        out.push_back(std::move(polygon));
  }
  return out;
}

#define OBUHVAT_INSTANTIATE(P)                                              \
  template GeosGeometry Geos::multipolygon(const MultiPolygon<P>&) const;   \
  template GeosGeometry Geos::multiline(const std::vector<Ring<P>>&) const; \
  template MultiPolygon<P> Geos::polygons_in(const GEOSGeometry&) const;

OBUHVAT_INSTANTIATE(LonLat)
OBUHVAT_INSTANTIATE(MapPoint)
#undef OBUHVAT_INSTANTIATE

}  // namespace obuhvat
