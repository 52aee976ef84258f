#include "geometry/rounded_coverage.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "geometry/area_validity.h"

namespace obuhvat {
namespace {

bool has_vertex(const MultiPolygon<LonLat>& area, const LonLat& wanted) {
  return std::any_of(area.begin(), area.end(), [&](const Polygon<LonLat>& polygon) {
    return std::find(polygon.outer.begin(), polygon.outer.end(), wanted) != polygon.outer.end();
  });
}

TEST(RoundedCoverage, RoundsTheSamePointAlikeInEveryArea) {
  const MultiPolygon<LonLat> west{
      {{{20, 44}, {21.0000014, 44}, {21.0000016, 45}, {20, 45}, {20, 44}}, {}}};
  const MultiPolygon<LonLat> east{
      {{{21.0000014, 44}, {22, 44}, {22, 45}, {21.0000016, 45}, {21.0000014, 44}}, {}}};
  const auto rounded = rounded_coverage({west, east}, CoordinateDecimals::six);
  for (const auto& area : rounded) {
    EXPECT_TRUE(has_vertex(area, {21.000001, 44}));
    EXPECT_TRUE(has_vertex(area, {21.000002, 45}));
  }
}

TEST(RoundedCoverage, DropsPointsThatRepeatAndRingsThatCollapse) {
  const MultiPolygon<LonLat> area{
      {{{20, 44}, {21, 44}, {21.000001, 44.000001}, {21, 45}, {20, 44}},
       {{{20.8, 44.2}, {20.800001, 44.200001}, {20.800002, 44.2}, {20.8, 44.2}}}}};
  const auto rounded = rounded_coverage({area}, CoordinateDecimals::five);
  ASSERT_EQ(rounded[0].size(), 1);
  EXPECT_EQ(rounded[0][0].outer, (Ring<LonLat>{{20, 44}, {21, 44}, {21, 45}, {20, 44}}));
  EXPECT_TRUE(rounded[0][0].holes.empty());
}

/// Two areas with a neck between them that is narrower than the rounding: a bay of `right` reaches
/// into `left` up to 4e-7 degrees from the opposite side.
struct Neck {
  MultiPolygon<LonLat> left{{{{20, 44},
                              {21, 44},
                              {21, 44.4},
                              {20.0000004, 44.5},
                              {21, 44.6},
                              {21, 45},
                              {20, 45},
                              {20, 44}},
                             {}}};
  MultiPolygon<LonLat> right{{{{21, 44.4}, {21, 44.6}, {20.0000004, 44.5}, {21, 44.4}}, {}}};
  MultiPolygon<LonLat> beyond{{{{19, 44}, {20, 44}, {20, 45}, {19, 45}, {19, 44}}, {}}};
};

TEST(RoundedCoverage, KeepsAreasValidWhereRoundingClosesANeck) {
  const Neck neck;
  ASSERT_FALSE(fault_of(neck.left));
  const auto rounded =
      rounded_coverage({neck.left, neck.right, neck.beyond}, CoordinateDecimals::six);
  for (const auto& area : rounded) EXPECT_FALSE(fault_of(area)) << fault_of(area)->reason;
  EXPECT_EQ(rounded[0].size(), 2) << "the neck is closed";
  // The place where the three now meet is a vertex of each.
  for (const auto& area : rounded) EXPECT_TRUE(has_vertex(area, {20, 44.5}));
  EXPECT_NEAR(area_of(rounded[0]), 0.9, 1e-6 /* square degrees: what moved by rounding */);
  EXPECT_NEAR(area_of(rounded[1]), 0.1, 1e-6);
}

TEST(RoundedCoverage, LeavesAnAreaThatWasInvalidAsItIs) {
  const MultiPolygon<LonLat> bow{{{{20, 44}, {21, 45}, {21, 44}, {20, 45.5}, {20, 44}}, {}}};
  const Neck neck;
  const auto rounded = rounded_coverage({bow, neck.left, neck.right}, CoordinateDecimals::six);
  EXPECT_EQ(rounded[0][0].outer.size(), 5);
  EXPECT_FALSE(fault_of(rounded[1]));
}

}  // namespace
}  // namespace obuhvat
