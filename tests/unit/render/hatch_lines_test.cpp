#include "render/hatch_lines.h"

#include <gtest/gtest.h>

#include <cmath>

namespace obuhvat {
namespace {

Hatch level_hatch() { return {{0, 0, 0, 255}, 0, 2, 0.2}; }

TEST(HatchLines, LieHalfASpacingOffTheSheetsOrigin) {
  const auto lines = hatch_lines(level_hatch(), {10, 10, 20, 16});
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_DOUBLE_EQ(lines[0].first.y, 11);
  EXPECT_DOUBLE_EQ(lines[1].first.y, 13);
  EXPECT_DOUBLE_EQ(lines[2].first.y, 15);
}

TEST(HatchLines, ReachFromEdgeToEdge) {
  const auto lines = hatch_lines(level_hatch(), {10, 10, 20, 12});
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_DOUBLE_EQ(lines[0].first.x, 10);
  EXPECT_DOUBLE_EQ(lines[0].second.x, 20);
}

TEST(HatchLines, OfAPositiveAngleRiseToTheRight) {
  Hatch hatch = level_hatch();
  hatch.angle = 30;
  for (const auto& [from, to] : hatch_lines(hatch, {0, 0, 10, 10})) {
    EXPECT_GT(to.x, from.x);
    // y points down; 1e-9: sine and cosine of 30 degrees.
    EXPECT_NEAR((from.y - to.y) / (to.x - from.x), std::tan(M_PI / 6), 1e-9);
  }
}

TEST(HatchLines, AreNoneInAnEmptyBox) { EXPECT_TRUE(hatch_lines(level_hatch(), {}).empty()); }

TEST(HatchLines, AreNoneWithoutASpacing) {
  Hatch hatch = level_hatch();
  hatch.spacing_mm = 0;
  EXPECT_TRUE(hatch_lines(hatch, {0, 0, 10, 10}).empty());
}

}  // namespace
}  // namespace obuhvat
