#pragma once

#include <memory>

#include "geometry/points.h"

namespace obuhvat {

/// EPSG:8682, the projected CRS of Serbia: UTM zone 34N on ETRS89 as Serbia realises it. Onto the
/// plane by Krueger's series to the sixth order as C. Karney gives it (Transverse Mercator with an
/// accuracy of a few nanometers, Journal of Geodesy 85, 2011, equations 7 to 11 and 35), back by
/// GeographicLib, whose way onto the plane also works out scale and convergence and takes seven
/// times as long, a tenth of the time of a sheet. A test holds all to PROJ to a micrometre.
/// WGS 84 and ETRS89 count as one here, as in PROJ (EPSG operation 8833, 1 m).
class SerbianUtm {
 public:
  static constexpr const char* code = "EPSG:8682";
  /// What PROJ calls the CRS and its operation from EPSG:4326.
  static constexpr const char* name = "SRB_ETRS89 / UTM zone 34N";
  static constexpr const char* operation =
      "axis order change (2D) + Inverse of SRB_ETRS89 to WGS 84 (1) + UTM zone 34N";

  /// Not a number for what lies more than 80 degrees from the zone's meridian, where the series
  /// says nothing, or beyond a pole.
  MapPoint project(const LonLat& point) const;
  LonLat unproject(const MapPoint& point) const;
};

}  // namespace obuhvat
