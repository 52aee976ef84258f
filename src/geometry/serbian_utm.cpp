#include "geometry/serbian_utm.h"

#include <GeographicLib/TransverseMercator.hpp>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

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

constexpr double n = flattening / (2 - flattening);
constexpr double n2 = n * n;
/// Of the sphere whose meridians are as long: Karney, equation 14.
constexpr double rectifying_radius =
    equatorial_radius / (1 + n) * (1 + n2 / 4 + n2 * n2 / 64 + n2 * n2 * n2 / 256);
const double eccentricity = std::sqrt(flattening * (2 - flattening));

/// Karney, equation 35.
constexpr std::array<double, 6> series{
    n * (1. / 2 +
         n * (-2. / 3 + n * (5. / 16 + n * (41. / 180 + n * (-127. / 288 + n * 7891. / 37800))))),
    n2*(13. / 48 + n * (-3. / 5 + n * (557. / 1440 + n * (281. / 630 - n * 1983433. / 1935360)))),
    n2* n*(61. / 240 + n * (-103. / 140 + n * (15061. / 26880 + n * 167603. / 181440))),
    n2* n2*(49561. / 161280 + n * (-179. / 168 + n * 6601661. / 7257600)),
    n2* n2* n*(34729. / 80640 - n * 3418889. / 1995840),
    n2* n2* n2*(212378941. / 319334400)};

const GeographicLib::TransverseMercator& mercator() {
  static const GeographicLib::TransverseMercator made(equatorial_radius, flattening, scale_factor);
  return made;
}

}  // namespace

MapPoint SerbianUtm::project(const LonLat& point) const {
  if (!(std::abs(point.lat) <= 90 && std::abs(point.lon - central_meridian) <= reach))
    return {none, none};
  constexpr double degree = std::numbers::pi / 180;
  const double lambda = (point.lon - central_meridian) * degree;
  // The conformal latitude, by its tangent.
  const double tau = std::tan(point.lat * degree);
  const double secant = std::sqrt(1 + tau * tau);
  const double sigma = std::sinh(eccentricity * std::atanh(eccentricity * tau / secant));
  const double conformal = tau * std::sqrt(1 + sigma * sigma) - sigma * secant;
  // The spherical transverse Mercator projection.
  const double cos_lambda = std::cos(lambda);
  const double xi = std::atan2(conformal, cos_lambda);
  const double eta =
      std::asinh(std::sin(lambda) / std::sqrt(conformal * conformal + cos_lambda * cos_lambda));
  // What the ellipsoid adds: the sum of series[j] sin(2 (j + 1) (xi + i eta)), by Clenshaw.
  const double sinh = std::sinh(2 * eta);
  const double cosh = std::sqrt(1 + sinh * sinh);
  const double sin = std::sin(2 * xi);
  const double cos = std::cos(2 * xi);
  const double twice_cos_re = 2 * cos * cosh;
  const double twice_cos_im = -2 * sin * sinh;
  double re = 0, im = 0, before_re = 0, before_im = 0;
  for (std::size_t j = series.size(); j-- > 0;) {
    const double next_re = twice_cos_re * re - twice_cos_im * im - before_re + series[j];
    const double next_im = twice_cos_re * im + twice_cos_im * re - before_im;
    before_re = re;
    before_im = im;
    re = next_re;
    im = next_im;
  }
  const double sin_re = sin * cosh;
  const double sin_im = cos * sinh;
  constexpr double scale = scale_factor * rectifying_radius;
  return {false_easting + scale * (eta + re * sin_im + im * sin_re),
          scale * (xi + re * sin_re - im * sin_im)};
}

LonLat SerbianUtm::unproject(const MapPoint& point) const {
  // A quarter of a meridian is 10,002 km long.
  if (!(std::abs(point.x - false_easting) < 2e7 && std::abs(point.y) < 2e7)) return {none, none};
  LonLat out;
  mercator().Reverse(central_meridian, point.x - false_easting, point.y, out.lat, out.lon);
  return out;
}

}  // namespace obuhvat
