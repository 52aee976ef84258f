#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "geometry/points.h"
#include "geometry/polygon.h"

namespace obuhvat {

/// SpatiaLite's BLOB-Geometry: a header with SRID and bounding box around a body much like WKB.
/// Written and read here, so that a store can be read and updated without SpatiaLite.
/// Always EPSG:4326, little endian, two dimensions.
std::string spatialite_blob(const MultiPolygon<LonLat>& area);
std::string spatialite_blob(const LonLat& point);

/// What a BLOB-Geometry holds.
struct SpatialiteGeometry {
  int srid = 0;
  std::string type;  ///< e.g. "MULTIPOLYGON" or "POINT Z"
  /// Filled for points and (multi)polygons in two dimensions, whatever the SRID; rings in the
  /// direction that Polygon promises.
  std::variant<std::monostate, LonLat, MultiPolygon<LonLat>> value;
};

/// nullopt if the bytes are no BLOB-Geometry. Throws Error if they begin and end like one and
/// are damaged between.
std::optional<SpatialiteGeometry> spatialite_geometry(std::string_view bytes);

}  // namespace obuhvat
