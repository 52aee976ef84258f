#pragma once

#include <vector>

#include "cartography/map_sheet.h"
#include "geometry/points.h"
#include "geometry/polygon.h"

namespace obuhvat {

/// Where the metres of the map lie on the sheet: a frame in millimetres, the place in its middle
/// and the scale. North of the grid is up.
class MapView {
 public:
  MapView(Box<SheetPoint> frame, MapPoint centre, double denominator)
      : frame_(frame), centre_(centre), denominator_(denominator) {}

  const Box<SheetPoint>& frame() const { return frame_; }
  const MapPoint& centre() const { return centre_; }
  double denominator() const { return denominator_; }
  /// Millimetres on the sheet for `metres` on the map.
  double to_mm(double metres) const { return metres * 1000 / denominator_; }
  SheetPoint to_sheet(const MapPoint& p) const;
  MapPoint to_map(const SheetPoint& p) const;
  /// The part of the map that the frame shows.
  Box<MapPoint> extent() const;

  /// The rings of the area as closed paths.
  std::vector<SubPath> path(const MultiPolygon<MapPoint>& area) const;
  SubPath line(const std::vector<MapPoint>& points) const;

 private:
  Box<SheetPoint> frame_;
  MapPoint centre_;
  double denominator_;
};

/// The smallest scale number of the ladder (full 50 000, under 500 000 full 25 000) at which
/// `extent` fits into width and height.
double fitting_scale(const Box<MapPoint>& extent, double width_mm, double height_mm);
/// The next smaller scale of the ladder (the next greater number).
double next_scale(double denominator);

}  // namespace obuhvat
