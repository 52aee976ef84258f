#pragma once

#include "cartography/map_sheet.h"

namespace obuhvat {

/// A colour as amounts of light, 0 to 1 each, in the primaries of sRGB: what adds up when small
/// areas are seen together. Has no alpha.
struct LinearRgb {
  double r = 0;
  double g = 0;
  double b = 0;
};

/// CIE 1976 L*a*b* for D65: l from 0 (black) to 100 (white).
struct Lab {
  double l = 0;
  double a = 0;
  double b = 0;
};

enum class ColourVision { usual, protanopia, deuteranopia };

/// By the curve of IEC 61966-2-1; alpha is left out.
LinearRgb linear_of(const Colour& colour);

/// The light of both, `share` (0 to 1) of it from `b`.
LinearRgb mixed(const LinearRgb& a, const LinearRgb& b, double share);

/// What someone of that vision takes the colour for. Matrices for full severity of Machado,
/// Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
/// Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009.
/// Results are cut to 0 to 1.
LinearRgb seen_with(ColourVision vision, const LinearRgb& colour);

Lab lab_of(const LinearRgb& colour);

/// CIE L*, 0 to 100: what is left of a colour in a greyscale print.
double lightness(const LinearRgb& colour);

/// CIE 1976 colour difference: the distance in L*a*b*. About 2.3 is just seen side by side.
double delta_e76(const Lab& a, const Lab& b);

}  // namespace obuhvat
