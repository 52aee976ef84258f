#include "geometry/orientation.h"

#include <gtest/gtest.h>

#include <cmath>

namespace obuhvat {
namespace {

TEST(Orientation, TellsLeftRightAndOnTheLine) {
  EXPECT_EQ(orientation(0, 0, 2, 2, 0, 1), 1);
  EXPECT_EQ(orientation(0, 0, 2, 2, 1, 0), -1);
  EXPECT_EQ(orientation(0, 0, 2, 2, 1, 1), 0);
}

TEST(Orientation, SeesTheLastBitOfACoordinate) {
  // The classical example: near (0.5, 0.5) plain doubles give noise beside the diagonal.
  const double half_up = std::nextafter(0.5, 1);
  EXPECT_EQ(orientation(12, 12, 24, 24, 0.5, 0.5), 0);
  EXPECT_EQ(orientation(12, 12, 24, 24, 0.5, half_up), 1);
  EXPECT_EQ(orientation(12, 12, 24, 24, half_up, 0.5), -1);
}

}  // namespace
}  // namespace obuhvat
