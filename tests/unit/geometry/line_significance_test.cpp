#include "geometry/line_significance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <limits>
#include <random>

#include "geometry/polygon.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr double infinite = std::numeric_limits<double>::infinity();
using Points = std::vector<MapPoint>;

/// Douglas and Peucker's rule as they wrote it, for one tolerance.
void keep(const Points& line, std::size_t first, std::size_t last, double tolerance,
          std::vector<bool>& kept) {
  std::size_t farthest = first;
  double distance = tolerance;
  for (std::size_t i = first + 1; i < last; ++i)
    if (const double d = distance_to_segment(line[i], line[first], line[last]); d > distance) {
      distance = d;
      farthest = i;
    }
  if (farthest == first) return;
  kept[farthest] = true;
  keep(line, first, farthest, tolerance, kept);
  keep(line, farthest, last, tolerance, kept);
}

TEST(LineSignificance, OfNothingAndOfEndsOnly) {
  EXPECT_THAT(line_significance({}), IsEmpty());
  EXPECT_THAT(line_significance({{1, 1}}), ElementsAre(infinite));
  EXPECT_THAT(line_significance({{1, 1}, {2, 2}}), ElementsAre(infinite, infinite));
}

TEST(LineSignificance, IsTheDistanceFromTheLineWithoutThePoint) {
  EXPECT_THAT(line_significance({{0, 0}, {5, 3}, {10, 0}}), ElementsAre(infinite, 3, infinite));
}

TEST(LineSignificance, OfAPointOnAStraightLineIsNone) {
  EXPECT_THAT(line_significance({{0, 0}, {5, 0}, {7, 0}, {10, 0}}),
              ElementsAre(infinite, 0, 0, infinite));
}

TEST(LineSignificance, OfAPointIsNoMoreThanOfTheOneItGoesWith) {
  // The spike of 8 is seen only once the point at 2 has parted the line.
  const auto out = line_significance({{0, 0}, {1, 2}, {-1.5, 2}, {10, 0}});
  EXPECT_EQ(out[0], infinite);
  EXPECT_LE(std::min(out[1], out[2]), std::max(out[1], out[2]));
  EXPECT_DOUBLE_EQ(std::max(out[1], out[2]), 2.5);
  EXPECT_LE(std::min(out[1], out[2]), 2.5);
}

TEST(LineSignificance, OfAClosedLineIsTheDistanceFromItsEnd) {
  EXPECT_THAT(line_significance({{0, 0}, {4, 0}, {4, 3}, {0, 3}, {0, 0}}),
              ElementsAre(infinite, 2.4, 5, 2.4, infinite));
}

TEST(LineSignificance, KeepsWhatTheRuleKeepsAtAnyTolerance) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> step(-10, 10);
    Points line{{0, 0}};
    const std::size_t count = 2 + seed;
    while (line.size() < count)
      line.push_back({line.back().x + step(random) + 5, line.back().y + step(random)});
    if (seed % 3 == 0) line.push_back(line.front());
    const auto significance = line_significance(line);
    for (const double tolerance : {0.0, 0.5, 2.0, 7.0, 30.0, 1000.0}) {
      std::vector<bool> kept(line.size(), false);
      kept.front() = kept.back() = true;
      keep(line, 0, line.size() - 1, tolerance, kept);
      for (std::size_t i = 0; i < line.size(); ++i)
        EXPECT_EQ(significance[i] > tolerance, kept[i])
            << "seed " << seed << " tolerance " << tolerance << " point " << i;
    }
  }
}

TEST(LineSignificance, TakesNoSquareOfTheTimeForStraightLinesStairsAndZigzags) {
  Points straight, stairs, zigzag;
  for (int i = 0; i < 300000; ++i) {
    straight.push_back({30.0 * i, 0});
    stairs.push_back({30.0 * ((i + 1) / 2), 30.0 * (i / 2)});
    zigzag.push_back({30.0 * i, 30.0 * (i % 2)});
  }
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(line_significance(straight)[1000], 0);
  // 1 mm: the line leans by the last step, 30 m in 4,500 km.
  EXPECT_NEAR(line_significance(stairs)[150001], 30 * std::sqrt(0.5), 1e-3);
  EXPECT_GT(line_significance(zigzag)[150001], 14) << "half a step at least";
  // Some 50 milliseconds; the square of it would be minutes.
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

}  // namespace
}  // namespace obuhvat
