#include "geometry/dissolved.h"

#include <gtest/gtest.h>

namespace obuhvat {
namespace {

MultiPolygon<LonLat> square(double x, double y) {
  return {{{{x, y}, {x + 1, y}, {x + 1, y + 1}, {x, y + 1}, {x, y}}, {}}};
}

TEST(Dissolved, TakesTheSharedBorderAway) {
  const auto both = dissolved({square(20, 44), square(21, 44)});
  ASSERT_EQ(both.size(), 1);
  EXPECT_TRUE(both[0].holes.empty());
  EXPECT_GE(both[0].outer.size(), 5);
  EXPECT_EQ(area_of(both), 2);
  EXPECT_GT(signed_area(both[0].outer), 0);
}

TEST(Dissolved, KeepsAnEnclosedGapAsAHole) {
  std::vector<MultiPolygon<LonLat>> ring;
  for (int x = 0; x < 3; ++x)
    for (int y = 0; y < 3; ++y)
      if (x != 1 || y != 1) ring.push_back(square(20 + x, 44 + y));
  const auto all = dissolved(ring);
  ASSERT_EQ(all.size(), 1);
  ASSERT_EQ(all[0].holes.size(), 1);
  EXPECT_EQ(area_of(all), 8);
}

TEST(Dissolved, KeepsPartsThatDoNotTouch) {
  EXPECT_EQ(dissolved({square(20, 44), square(23, 44)}).size(), 2);
  EXPECT_TRUE(dissolved({}).empty());
}

}  // namespace
}  // namespace obuhvat
