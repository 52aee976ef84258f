#include "cartography/clipping.h"

#include <gtest/gtest.h>

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
  EXPECT_TRUE(cells.share({1, 1, 4, 4}, 7).is_all());
  EXPECT_FALSE(cells.share({1, 1, 6, 4}, 7).is_all());
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
