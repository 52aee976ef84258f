#pragma once

#include <optional>
#include <vector>

#include "cartography/map_view.h"
#include "geometry/polygon.h"

namespace obuhvat {

/// How many times as large as the map an inset is at least.
inline constexpr double least_zoom = 1.6;

/// The corners of the frame that a panel is drawn to; of two, the first a little more.
enum class Corner { upper_left, upper_right, lower_left, lower_right };

/// The sizes in which a panel could stand on the map, from the one liked best.
struct PanelWish {
  struct Size {
    double width_mm = 0;
    double height_mm = 0;
    double denominator = 0;  ///< of the map in it; 0: none
  };
  std::vector<Size> sizes;
  std::vector<Corner> corners;  ///< at least one
};

struct PanelPlan {
  MapView view;
  std::vector<Box<SheetPoint>> boxes;  ///< one a wish
  std::vector<std::size_t> sizes;      ///< which of its sizes each wish got
  double away_mm = 0;                  ///< how far the panels stand from their corners, in all
};

/// Places the map and the panels in the frame: the panels along its edge where nothing of the map's
/// area is, whose `outline` may be in pieces in any order (even-odd), apart from each other. The
/// map is as large as that allows, and an inset at least least_zoom times as large as the map.
/// Empty if there is no such way down to 0.7 of the largest scale.
std::optional<PanelPlan> plan_panels(const Box<SheetPoint>& frame, const Box<MapPoint>& extent,
                                     const std::vector<const std::vector<MapPoint>*>& outline,
                                     const std::vector<PanelWish>& wishes);

/// The panels under each other in a column at the right of the frame, each in its last size, and
/// the map in what is left. Wishes from the first that does not fit get an empty box.
PanelPlan stack_panels(const Box<SheetPoint>& frame, const Box<MapPoint>& extent,
                       const std::vector<PanelWish>& wishes, double gap_mm);

}  // namespace obuhvat
