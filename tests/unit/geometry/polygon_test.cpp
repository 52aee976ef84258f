#include "geometry/polygon.h"

#include <gtest/gtest.h>

#include <cmath>

#include "geometry/border_network.h"
#include "geometry/wkb.h"
#include "support/error.h"

namespace obuhvat {
namespace {

Ring<LonLat> square(double x, double y, double side) {
  return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
}

Ring<LonLat> reversed(Ring<LonLat> ring) { return {ring.rbegin(), ring.rend()}; }

const MultiPolygon<LonLat> ring_with_hole{{square(0, 0, 4), {reversed(square(1, 1, 2))}}};

TEST(Polygon, TellsInsideBorderAndOutsideApart) {
  EXPECT_EQ(locate(ring_with_hole, {0.5, 0.5}), Location::inside);
  EXPECT_EQ(locate(ring_with_hole, {2, 2}), Location::outside) << "in the hole";
  EXPECT_EQ(locate(ring_with_hole, {4, 2}), Location::border);
  EXPECT_EQ(locate(ring_with_hole, {1, 1}), Location::border) << "a corner of the hole";
  EXPECT_EQ(locate(ring_with_hole, {5, 2}), Location::outside);
  EXPECT_EQ(locate(ring_with_hole, {-1, 4}), Location::outside) << "level with the upper edge";
}

TEST(Polygon, TakesTheHoleOffTheArea) {
  EXPECT_DOUBLE_EQ(area_of(ring_with_hole), 12);
  EXPECT_DOUBLE_EQ(signed_area(square(3, 3, 2)), 4);
  EXPECT_DOUBLE_EQ(signed_area(reversed(square(3, 3, 2))), -4);
}

TEST(Polygon, OrientsOuterRingsCounterClockwiseAndHolesClockwise) {
  MultiPolygon<LonLat> area{{reversed(square(0, 0, 4)), {square(1, 1, 2)}}};
  orient(area);
  EXPECT_GT(signed_area(area[0].outer), 0);
  EXPECT_LT(signed_area(area[0].holes[0]), 0);
}

TEST(Polygon, FindsTheLargestCircleBesideTheHole) {
  // Two squares joined by a narrow bridge: the circle sits in the larger one.
  const MultiPolygon<LonLat> area{{{{0, 0},
                                    {4, 0},
                                    {4, 1.9},
                                    {6, 1.9},
                                    {6, 1},
                                    {8, 1},
                                    {8, 3},
                                    {6, 3},
                                    {6, 2.1},
                                    {4, 2.1},
                                    {4, 4},
                                    {0, 4},
                                    {0, 0}},
                                   {}}};
  const auto circle = inscribed_circle(area, 0.01);
  EXPECT_NEAR(circle.radius, 2, 0.05);  // 0.05: the bridge's mouth lets it grow a little
  EXPECT_NEAR(circle.centre.lon, 2, 0.1);
}

TEST(Polygon, MeasuresTheDistanceToTheNearestEdge) {
  LonLat nearest;
  EXPECT_DOUBLE_EQ(distance_to(ring_with_hole, {7, 2}, &nearest), 3);
  EXPECT_EQ(nearest, (LonLat{4, 2}));
  EXPECT_DOUBLE_EQ(distance_to(ring_with_hole, {2, 2}), 1) << "from the middle of the hole";
  EXPECT_DOUBLE_EQ(distance_to(ring_with_hole, {0.5, 0.5}), 0);
}

TEST(BorderNetwork, GivesTheCommonBorderOfTwoSquaresOnce) {
  // 0 | 1 side by side: one inner border and one outer line each.
  const auto arcs = border_network({{{square(0, 0, 1), {}}}, {{square(1, 0, 1), {}}}});
  ASSERT_EQ(arcs.size(), 3u);
  int inner = 0;
  for (const auto& arc : arcs)
    if (arc.left != BorderArc::outside && arc.right != BorderArc::outside) {
      ++inner;
      EXPECT_EQ(arc.points.size(), 2u);
    } else {
      EXPECT_EQ(arc.points.size(), 4u);
    }
  EXPECT_EQ(inner, 1);
}

TEST(BorderNetwork, ClosesTheBorderOfAnIsland) {
  const auto arcs = border_network({{{square(0, 0, 1), {}}}});
  ASSERT_EQ(arcs.size(), 1u);
  EXPECT_EQ(arcs[0].points.front(), arcs[0].points.back());
  EXPECT_EQ(arcs[0].points.size(), 5u);
}

TEST(BorderNetwork, FollowsAnEnclave) {
  const auto arcs =
      border_network({{{square(0, 0, 4), {reversed(square(1, 1, 2))}}}, {{square(1, 1, 2), {}}}});
  ASSERT_EQ(arcs.size(), 2u);
}

TEST(Wkb, ReadsBackWhatItWrites) {
  const auto back = polygons_from_wkb(to_wkb(ring_with_hole));
  ASSERT_EQ(back.size(), 1u);
  EXPECT_EQ(back[0].outer, ring_with_hole[0].outer);
  EXPECT_EQ(back[0].holes, ring_with_hole[0].holes);
  EXPECT_EQ(point_from_wkb(to_wkb(LonLat{20.5, 44.8})), (LonLat{20.5, 44.8}));
}

TEST(Wkb, RefusesBytesThatEndTooEarly) {
  const std::string bytes = to_wkb(ring_with_hole);
  for (std::size_t length = 0; length < bytes.size(); ++length)
    EXPECT_THROW(polygons_from_wkb(std::string_view(bytes).substr(0, length)), Error) << length;
}

}  // namespace
}  // namespace obuhvat
