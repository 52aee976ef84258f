#pragma once

#include <optional>
#include <vector>

#include "geometry/points.h"
#include "geometry/polygon.h"

namespace obuhvat {

/// Whether no corner is infinite or no number.
bool is_finite(const MultiPolygon<MapPoint>& area);

/// The boxes of areas from which it is told what the numbers are: without those that reach far
/// beyond the others, if these are nine of ten or more. A single bad corner must not decide.
std::vector<Box<MapPoint>> sound_boxes(std::vector<Box<MapPoint>> boxes);

/// A corner that lies far outside Serbia while the others of its area lie on it or near.
struct StrayCorner {
  MapPoint at;              ///< in the numbers of the file
  bool is_on_earth = true;  ///< else the area cannot be kept
};

/// The first one. `degrees` is what became of `numbers`, corner by corner. An area of which more
/// than a fourth lies far outside is another country's, and has none.
std::optional<StrayCorner> stray_corner(const MultiPolygon<MapPoint>& numbers,
                                        const MultiPolygon<LonLat>& degrees);

}  // namespace obuhvat
