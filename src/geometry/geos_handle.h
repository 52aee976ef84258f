#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "geometry/geos_functions.h"
#include "geometry/polygon.h"

namespace obuhvat {

struct GeosDeleter {
  GEOSContextHandle_t context = nullptr;
  void operator()(GEOSGeometry* geometry) const { geos_c().GEOSGeom_destroy_r(context, geometry); }
};
/// Must not outlive the Geos that it comes from.
using GeosGeometry = std::unique_ptr<GEOSGeometry, GeosDeleter>;

/// One use of GEOS: a context of its own and the words of its last error. For this room only; by
/// one thread at a time.
class Geos {
 public:
  Geos();
  ~Geos();
  Geos(const Geos&) = delete;
  Geos& operator=(const Geos&) = delete;

  GEOSContextHandle_t context() const { return context_; }

  /// Takes what GEOS made; throws Error "cannot DOING: GEOS's words" for null.
  GeosGeometry own(GEOSGeometry* made, std::string_view doing) const;
  [[noreturn]] void fail(std::string_view doing) const;

  /// Rings must be closed and have at least four points.
  template <class P>
  GeosGeometry multipolygon(const MultiPolygon<P>& area) const;
  /// The rings as lines.
  template <class P>
  GeosGeometry multiline(const std::vector<Ring<P>>& lines) const;

  /// The polygons in a geometry of any type, oriented; lines and points are left out.
  template <class P>
  MultiPolygon<P> polygons_in(const GEOSGeometry& geometry) const;

 private:
  template <class P>
  GEOSCoordSequence* sequence(const std::vector<P>& points) const;
  template <class P>
  GeosGeometry ring(const Ring<P>& points) const;
  template <class P>
  Ring<P> points_of(const GEOSGeometry& line) const;
  GeosGeometry collection(int type, std::vector<GeosGeometry> parts) const;

  GEOSContextHandle_t context_;
  std::string words_;
};

}  // namespace obuhvat
