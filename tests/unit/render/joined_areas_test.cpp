#include "render/joined_areas.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace obuhvat {
namespace {

using testing::SizeIs;

std::vector<SheetPoint> square(double x, double y, double side = 1) {
  return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}};
}

SheetPath path(std::vector<std::vector<SheetPoint>> rings) {
  SheetPath out;
  for (auto& ring : rings) out.push_back({std::move(ring), true});
  return out;
}

std::vector<SheetPoint> reversed(std::vector<SheetPoint> ring) {
  return {ring.rbegin(), ring.rend()};
}

std::vector<SubPath> joined(const std::vector<SheetPath>& areas) {
  std::vector<const SheetPath*> pointers;
  for (const auto& area : areas) pointers.push_back(&area);
  return joined_areas(pointers);
}

double area_of(const std::vector<SubPath>& pieces) {
  double sum = 0;
  for (const auto& piece : pieces)
    for (std::size_t i = 0; i < piece.points.size(); ++i) {
      const SheetPoint& a = piece.points[i];
      const SheetPoint& b = piece.points[(i + 1) % piece.points.size()];
      sum += a.x * b.y - b.x * a.y;
    }
  return sum / 2;
}

std::size_t points_of(const std::vector<SubPath>& pieces) {
  std::size_t count = 0;
  for (const auto& piece : pieces) {
    EXPECT_TRUE(piece.closed);
    count += piece.points.size();
  }
  return count;
}

TEST(JoinedAreas, LeaveOutTheBorderBetweenTwo) {
  const auto out = joined({path({square(0, 0)}), path({square(1, 0)})});
  ASSERT_THAT(out, SizeIs(1));
  EXPECT_EQ(points_of(out), 6U);
  EXPECT_DOUBLE_EQ(area_of(out), 2);
}

TEST(JoinedAreas, LeaveOneRingOfAField) {
  std::vector<SheetPath> field;
  for (int i = 0; i < 10; ++i)
    for (int j = 0; j < 10; ++j) field.push_back(path({square(i, j)}));
  const auto out = joined(field);
  ASSERT_THAT(out, SizeIs(1));
  EXPECT_EQ(points_of(out), 40U);
  EXPECT_DOUBLE_EQ(area_of(out), 100);
}

TEST(JoinedAreas, KeepHolesThatNobodyFillsAndDropThoseThatSomebodyDoes) {
  const SheetPath holed = path({square(0, 0, 3), reversed(square(1, 1))});
  const auto alone = joined({holed});
  EXPECT_THAT(alone, SizeIs(2));
  EXPECT_DOUBLE_EQ(area_of(alone), 8);
  const auto filled = joined({holed, path({square(1, 1)})});
  ASSERT_THAT(filled, SizeIs(1));
  EXPECT_DOUBLE_EQ(area_of(filled), 9);
}

TEST(JoinedAreas, KeepBothWhereTheyTouchInACornerOrNotAtAll) {
  const auto corner = joined({path({square(0, 0)}), path({square(1, 1)})});
  EXPECT_EQ(points_of(corner), 8U);
  EXPECT_DOUBLE_EQ(area_of(corner), 2);
  const auto apart = joined({path({square(0, 0)}), path({square(5, 5)})});
  EXPECT_THAT(apart, SizeIs(2));
  EXPECT_DOUBLE_EQ(area_of(apart), 2);
}

TEST(JoinedAreas, KeepAllOfAreasThatAreNotEdgeMatched) {
  const auto out = joined({path({square(0, 0)}), path({square(1.01, 0)})});
  EXPECT_EQ(points_of(out), 8U);
  EXPECT_DOUBLE_EQ(area_of(out), 2);
}

TEST(JoinedAreas, MakeNothingOfNothing) {
  EXPECT_THAT(joined({}), SizeIs(0));
  EXPECT_THAT(joined({SheetPath()}), SizeIs(0));
}

}  // namespace
}  // namespace obuhvat
