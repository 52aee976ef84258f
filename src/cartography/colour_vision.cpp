#include "cartography/colour_vision.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace obuhvat {
namespace {

using Matrix = std::array<std::array<double, 3>, 3>;

// sRGB to CIE XYZ, 2 degrees, D65 (IEC 61966-2-1).
constexpr Matrix to_xyz{{{0.4124564, 0.3575761, 0.1804375},
                         {0.2126729, 0.7151522, 0.0721750},
                         {0.0193339, 0.1191920, 0.9503041}}};
constexpr Matrix protanopia{{{0.152286, 1.052583, -0.204868},
                             {0.114503, 0.786281, 0.099216},
                             {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{{{0.367322, 0.860646, -0.227968},
                               {0.280085, 0.672501, 0.047413},
                               {-0.011820, 0.042940, 0.968881}}};

double row_times(const Matrix& matrix, std::size_t row, const LinearRgb& colour) {
  return matrix[row][0] * colour.r + matrix[row][1] * colour.g + matrix[row][2] * colour.b;
}

double linear(std::uint8_t value) {
  const double v = value / 255.0;
  return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

/// The row of XYZ over that of white, on the curve of L*a*b*.
double lab_curve(std::size_t row, const LinearRgb& colour) {
  constexpr double knee = 6.0 / 29;
  // White is the sum of the primaries, so that it comes out without a tint.
  const double t = row_times(to_xyz, row, colour) / row_times(to_xyz, row, {1, 1, 1});
  return t > knee * knee * knee ? std::cbrt(t) : t / (3 * knee * knee) + 4.0 / 29;
}

}  // namespace

LinearRgb linear_of(const Colour& colour) {
  return {linear(colour.r), linear(colour.g), linear(colour.b)};
}

LinearRgb mixed(const LinearRgb& a, const LinearRgb& b, double share) {
  return {a.r + (b.r - a.r) * share, a.g + (b.g - a.g) * share, a.b + (b.b - a.b) * share};
}

LinearRgb seen_with(ColourVision vision, const LinearRgb& colour) {
  if (vision == ColourVision::usual) return colour;
  const Matrix& matrix = vision == ColourVision::protanopia ? protanopia : deuteranopia;
  const auto part = [&](std::size_t row) {
    return std::clamp(row_times(matrix, row, colour), 0.0, 1.0);
  };
  return {part(0), part(1), part(2)};
}

Lab lab_of(const LinearRgb& colour) {
  const double x = lab_curve(0, colour);
  const double y = lab_curve(1, colour);
  const double z = lab_curve(2, colour);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double lightness(const LinearRgb& colour) { return 116 * lab_curve(1, colour) - 16; }

double delta_e76(const Lab& a, const Lab& b) { return std::hypot(a.l - b.l, a.a - b.a, a.b - b.b); }

}  // namespace obuhvat
