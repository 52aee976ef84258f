#pragma once

#include <ogr_geometry.h>

#include <memory>
#include <string>
#include <string_view>

#include "geometry/points.h"
#include "geometry/polygon.h"

namespace obuhvat {

/// What kind of thing a geometry is, for the question whether a layer holds areas.
enum class OutlineKind { none, points, lines, areas };
OutlineKind kind_of(const OGRGeometry* geometry);
/// The same for a layer's declared type; `none` if that says nothing.
OutlineKind kind_of(OGRwkbGeometryType type);

/// All polygons of the geometry, also those within collections, in the numbers of the file: curves
/// as lines, no heights or measures; rings as they are, closed. Points and lines are left out.
MultiPolygon<MapPoint> polygons_of(const OGRGeometry& geometry);

/// True if the text may be a geometry: WKT of an area, or hex WKB (its first characters tell).
bool looks_like_outline(std::string_view text);

/// A geometry out of a text.
struct TextOutline {
  std::unique_ptr<OGRGeometry> geometry;  ///< nullptr if the text is none, or is damaged
  int srid = 0;                           ///< of EWKB or EWKT; 0 for none
};
/// Reads WKT, EWKT ("SRID=32634;POLYGON..."), and hex digits of WKB or EWKB.
TextOutline outline_of_text(std::string_view text);

}  // namespace obuhvat
