#include "geometry/serbian_utm.h"

#include <GeographicLib/TransverseMercator.hpp>
#include <cmath>
#include <limits>

namespace obuhvat {
namespace {

// GRS 80: H. Moritz, Geodetic Reference System 1980, Journal of Geodesy 74 (2000).
constexpr double equatorial_radius = 6378137;
constexpr double flattening = 1 / 298.257222101;
// UTM zone 34N: EPSG conversion 16034.
constexpr double scale_factor = 0.9996;
constexpr double central_meridian = 21;
constexpr double false_easting = 500000;

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double reach = 80;  // degrees from the meridian

const GeographicLib::TransverseMercator& mercator() {
  static const GeographicLib::TransverseMercator made(equatorial_radius, flattening, scale_factor);
  return made;
}

}  // namespace

MapPoint SerbianUtm::project(const LonLat& point) const {
  if (!(std::abs(point.lat) <= 90 && std::abs(point.lon - central_meridian) <= reach))
    return {none, none};
  MapPoint out;
  mercator().Forward(central_meridian, point.lat, point.lon, out.x, out.y);
  out.x += false_easting;
  return out;
}

LonLat SerbianUtm::unproject(const MapPoint& point) const {
  // A quarter of a meridian is 10,002 km long.
  if (!(std::abs(point.x - false_easting) < 2e7 && std::abs(point.y) < 2e7)) return {none, none};
  LonLat out;
  mercator().Reverse(central_meridian, point.x - false_easting, point.y, out.lat, out.lon);
  return out;
}

}  // namespace obuhvat
