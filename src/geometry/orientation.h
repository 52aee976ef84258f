#pragma once

namespace obuhvat {

/// 1 if p lies left of the way from a to b (y up), -1 if right, 0 if on the line through them.
/// The sign is that of the coordinates as given, however near to the line p is: where rounding
/// could hide it, GEOS computes it in doubled precision (GEOSOrientationIndex), so a point is on a
/// border here exactly if it is for GEOS. The bound that tells when: J. R. Shewchuk, "Adaptive
/// precision floating-point arithmetic and fast robust geometric predicates", 1997, section 4.
int orientation(double ax, double ay, double bx, double by, double px, double py);

}  // namespace obuhvat
