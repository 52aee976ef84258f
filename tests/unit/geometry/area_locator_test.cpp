#include "geometry/area_locator.h"

#include <gtest/gtest.h>

#include <random>

#include "unit/geometry/synthetic_coverage.h"

namespace obuhvat {
namespace {

using Areas = std::vector<MultiPolygon<LonLat>>;

MultiPolygon<LonLat> rectangle(double x0, double y0, double x1, double y1) {
  return {{{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}}, {}}};
}

std::optional<std::size_t> first_that_holds(const Areas& areas, const LonLat& point) {
  for (std::size_t i = 0; i < areas.size(); ++i)
    if (locate(areas[i], point) != Location::outside) return i;
  return std::nullopt;
}

TEST(AreaLocator, GivesPointsOnACommonBorderToTheFirstArea) {
  const AreaLocator locator({rectangle(20, 44, 21, 45), rectangle(21, 44, 22, 45)});
  EXPECT_EQ(locator.find({20.5, 44.5}), 0);
  EXPECT_EQ(locator.find({21, 44.5}), 0);
  EXPECT_EQ(locator.find({21.000000001, 44.5}), 1);
  EXPECT_EQ(locator.find({22, 45}), 1);
}

TEST(AreaLocator, KnowsThatAHoleIsOutside) {
  auto ring = rectangle(20, 44, 23, 47);
  ring[0].holes = {{{21, 45}, {21, 46}, {22, 46}, {22, 45}, {21, 45}}};
  const AreaLocator locator({ring, rectangle(21.2, 45.2, 21.4, 45.4)});
  EXPECT_EQ(locator.find({20.5, 45.5}), 0);
  EXPECT_EQ(locator.find({21.3, 45.3}), 1);
  EXPECT_EQ(locator.find({21.8, 45.8}), std::nullopt);
  EXPECT_EQ(locator.find({22, 45.5}), 0) << "the edge of the hole";
}

TEST(AreaLocator, FindsNothingOutsideNorWithoutAreas) {
  EXPECT_EQ(AreaLocator({}).find({20, 44}), std::nullopt);
  EXPECT_EQ(AreaLocator({rectangle(20, 44, 21, 45)}).find({21.5, 44.5}), std::nullopt);
  EXPECT_EQ(AreaLocator({rectangle(20, 44, 21, 45), {}}).find({20.5, 44.5}), 0);
}

TEST(AreaLocator, TakesTheFirstOfAreasThatOverlap) {
  const Areas areas{rectangle(20, 44, 21, 45), rectangle(20.5, 44, 24, 48),
                    rectangle(20, 44, 24, 48)};
  const AreaLocator locator(areas);
  EXPECT_EQ(locator.find({20.7, 44.5}), 0);
  EXPECT_EQ(locator.find({23, 46}), 1);
  EXPECT_EQ(locator.find({20.2, 47}), 2);
}

class AreaLocatorGrids : public testing::TestWithParam<std::uint32_t> {};

TEST_P(AreaLocatorGrids, AnswersAsLocateDoesAnywhereOnVerticesAndOnEdges) {
  SyntheticCoverage coverage;
  coverage.columns = coverage.rows = 4;
  const Areas areas = coverage.areas();
  const AreaLocator locator(areas, GetParam());
  Box<LonLat> box;
  std::vector<LonLat> points;
  for (const auto& area : areas)
    for (const auto& polygon : area)
      for (std::size_t i = 1; i < polygon.outer.size(); ++i) {
        const auto& [a, b] = std::pair(polygon.outer[i - 1], polygon.outer[i]);
        box.include(a);
        points.push_back(a);
        points.push_back({(a.lon + b.lon) / 2, (a.lat + b.lat) / 2});
        points.push_back({(a.lon + b.lon) / 2 + 1e-9, (a.lat + b.lat) / 2});
      }
  std::mt19937 random(7);
  const auto unit = [&] { return static_cast<double>(random()) / 4294967296.0; };
  for (int i = 0; i < 4'000; ++i)
    points.push_back({box.min_x + (unit() * 1.1 - 0.05) * box.width(),
                      box.min_y + (unit() * 1.1 - 0.05) * box.height()});
  for (const auto& point : points)
    ASSERT_EQ(locator.find(point), first_that_holds(areas, point)) << point.lon << ' ' << point.lat;
}

INSTANTIATE_TEST_SUITE_P(FineAndCoarse, AreaLocatorGrids, testing::Values(1, 3, 64, 512));

}  // namespace
}  // namespace obuhvat
