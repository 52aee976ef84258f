#include "cartography/scale_bar.h"

#include <gtest/gtest.h>

#include "cartography/north_arrow.h"
#include "geometry/geodesic.h"

namespace obuhvat {
namespace {

const Box<SheetPoint> frame{10, 40, 200, 240};

TEST(ScaleBar, IsAsLongAsTheGeodesicItStandsFor) {
  const Projection projection("EPSG:8682");
  for (const double denominator : {250000.0, 2250000.0, 4500000.0})
    for (const SheetPoint& left : {SheetPoint{15, 50}, {15, 235}, {150, 140}}) {
      const MapView view(frame, projection.project({20.9, 44.1}), denominator);
      const double length = bar_length(denominator, 42);
      const double width = bar_width(view, projection, left, length);
      const double true_metres =
          geodesic_distance(projection.unproject(view.to_map(left)),
                            projection.unproject(view.to_map({left.x + width, left.y})));
      // 0.1 %: what a reader could measure on paper is ten times that.
      EXPECT_NEAR(true_metres / length, 1, 0.001);
    }
}

TEST(ScaleBar, LengthsAreOneTwoOrFive) {
  EXPECT_EQ(bar_length(2250000, 42), 50000);
  EXPECT_EQ(bar_length(2500000, 42), 100000);
  EXPECT_EQ(bar_length(500000, 42), 20000);
}

TEST(ScaleBar, TellsHowMuchAProjectionStretches) {
  const auto error = [](const std::string& crs) {
    const Projection projection(crs);
    return scale_error(MapView(frame, projection.project({20.9, 44.1}), 2250000), projection);
  };
  EXPECT_NEAR(error("EPSG:8682"), 0.9996, 0.0002);  // the scale of UTM at its central meridian
  EXPECT_NEAR(error("EPSG:3857"), 1.39, 0.01);      // 1 / cos(44.1 degrees)
}

TEST(NorthArrow, LeansWestOfTheCentralMeridianToTheEast) {
  const Projection projection("EPSG:8682");  // its central meridian is 21 degrees east
  const MapView view(frame, projection.project({21, 44}), 2250000);
  const SheetPoint west = view.to_sheet(projection.project({19, 44}));
  const SheetPoint east = view.to_sheet(projection.project({23, 44}));
  // Convergence is about (lon - 21) * sin(lat): 2 * 0.695 degrees.
  EXPECT_NEAR(north_angle(view, projection, west), 1.39, 0.05);
  EXPECT_NEAR(north_angle(view, projection, east), -1.39, 0.05);
}

TEST(MapView, ScalesComeFromTheLadder) {
  const Box<MapPoint> extent{0, 0, 329000, 482000};
  EXPECT_EQ(fitting_scale(extent, 180, 240), 2050000);
  EXPECT_EQ(next_scale(2050000), 2100000);
  EXPECT_EQ(next_scale(400000), 425000);
}

}  // namespace
}  // namespace obuhvat
