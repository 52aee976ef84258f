#include "geometry/shared_ground.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace obuhvat {
namespace {

using ::testing::ElementsAre;

MultiPolygon<LonLat> box(double west, double south, double east, double north) {
  return {{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}, {}}};
}

TEST(SharingGround, LeavesOutWhatOnlyTouches) {
  const auto beside = box(1, 0, 2, 1);
  const auto at_a_corner = box(1, 1, 2, 2);
  const auto overlapping = box(0.9, 0.9, 2, 2);
  const auto within = box(0.4, 0.4, 0.6, 0.6);
  const auto far_away = box(5, 5, 6, 6);
  EXPECT_THAT(
      sharing_ground({&beside, &at_a_corner, &overlapping, &within, &far_away}, box(0, 0, 1, 1)),
      ElementsAre(2u, 3u));
}

TEST(SharingGround, AHoleIsNoGround) {
  MultiPolygon<LonLat> ring = box(0, 0, 4, 4);
  ring[0].holes.push_back({{1, 1}, {1, 3}, {3, 3}, {3, 1}, {1, 1}});
  EXPECT_THAT(sharing_ground({&ring}, box(1, 1, 3, 3)), ElementsAre());
}

}  // namespace
}  // namespace obuhvat
