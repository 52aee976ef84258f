#include "cartography/clipping.h"

#include <gmock/gmock.h>

#include "cartography/area_places.h"
#include "cartography/cell_map.h"

namespace obuhvat {
namespace {

const Box<SheetPoint> box{0, 0, 10, 10};

TEST(Clipping, AnAreaThatHoldsTheBoxBecomesTheBox) {
  const std::vector<SubPath> big{{{{-5, -5}, {20, -5}, {20, 20}, {-5, 20}}, true}};
  const auto cut = clip_areas(big, box);
  ASSERT_EQ(cut.size(), 1U);
  Box<SheetPoint> reach;
  for (const auto& p : cut[0].points) reach.include(p);
  EXPECT_EQ(reach.min_x, 0);
  EXPECT_EQ(reach.max_y, 10);
}

TEST(Clipping, AnAreaBesideTheBoxIsNothing) {
  EXPECT_TRUE(clip_areas({{{{20, 0}, {30, 0}, {30, 10}}, true}}, box).empty());
}

TEST(Clipping, ALineThatLeavesAndComesBackIsTwoLines) {
  const auto parts = clip_line({{{2, 5}, {15, 5}, {15, 8}, {2, 8}}, false}, box);
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].points.back(), (SheetPoint{10, 5}));
  EXPECT_EQ(parts[1].points.front(), (SheetPoint{10, 8}));
}

TEST(Clipping, ALineInsideStaysAsItIs) {
  const SubPath line{{{1, 1}, {5, 5}, {9, 1}}, false};
  const auto parts = clip_line(line, box);
  ASSERT_EQ(parts.size(), 1U);
  EXPECT_EQ(parts[0].points, line.points);
}

TEST(CellMap, KnowsWhatABoxCovers) {
  CellMap cells(box, 0.5);
  cells.paint(std::vector<SubPath>{{{{0, 0}, {5, 0}, {5, 10}, {0, 10}}, true}}, 7);
  EXPECT_EQ(cells.at({2, 2}), 7);
  EXPECT_EQ(cells.at({8, 2}), CellMap::nothing);
  EXPECT_EQ(cells.at({-1, 2}), CellMap::nothing);
  const AreaPlaces places(cells, 7, {0, 0, 10, 10});
  // The middle of the area is at 2.5, 5; a box of 4 by 4 fits from 2 to 3 on a grid of 1 mm.
  const auto found = places.of_box(4, 4);
  ASSERT_EQ(found.size(), 14U);
  EXPECT_EQ(found.front(), (SheetPoint{2, 5}));
  EXPECT_THAT(places.of_box(6, 1), testing::IsEmpty()) << "wider than the area";
}

TEST(CellMap, RingsMayComeInPieces) {
  CellMap whole(box, 0.5);
  CellMap pieces(box, 0.5);
  whole.paint({{{{1, 1}, {9, 2}, {7, 8}, {2, 6}}, true}}, 3);
  pieces.paint({{{{7, 8}, {2, 6}, {1, 1}}, false}, {{{1, 1}, {9, 2}, {7, 8}}, false}}, 3);
  for (std::size_t row = 0; row < whole.rows(); ++row)
    for (std::size_t column = 0; column < whole.columns(); ++column)
      EXPECT_EQ(whole.value(column, row), pieces.value(column, row)) << column << ", " << row;
}

TEST(CellMap, AHoleIsNotInside) {
  CellMap cells(box, 0.5);
  cells.paint(
      {{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, true}, {{{4, 4}, {6, 4}, {6, 6}, {4, 6}}, true}}, 1);
  EXPECT_EQ(cells.at({5, 5}), CellMap::nothing);
  EXPECT_EQ(cells.at({1, 1}), 1);
}

}  // namespace
}  // namespace obuhvat
