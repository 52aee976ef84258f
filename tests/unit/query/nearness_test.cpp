#include "query/nearness.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "geometry/geodesic.h"

namespace obuhvat {
namespace {

/// A ring of corners around a centre, at random distances from it.
MultiPolygon<LonLat> star(std::mt19937& draw, const LonLat& centre, double reach) {
  std::uniform_real_distribution<double> part(0.3, 1);
  Ring<LonLat> ring;
  for (int i = 0; i < 24; ++i) {
    const double angle = i * 3.14159265358979 / 12;
    const double r = reach * part(draw);
    ring.push_back({centre.lon + r * std::cos(angle), centre.lat + r * std::sin(angle)});
  }
  ring.push_back(ring.front());
  return {{ring, {}}};
}

double by_all_corners(const MultiPolygon<LonLat>& a, const MultiPolygon<LonLat>& b) {
  double best = std::numeric_limits<double>::infinity();
  for (const auto& point : a[0].outer) best = std::min(best, geodesic_distance(point, b));
  for (const auto& point : b[0].outer) best = std::min(best, geodesic_distance(point, a));
  return best;
}

TEST(Origin, PassesOverNoCornerThatCounts) {
  std::mt19937 draw(11);
  std::uniform_real_distribution<double> lon(18, 24);
  std::uniform_real_distribution<double> lat(41, 47);
  for (int i = 0; i < 2000; ++i) {
    const auto a = star(draw, {lon(draw), lat(draw)}, 0.3);
    const auto b = star(draw, {lon(draw), lat(draw)}, 0.02 + 0.5 * (i % 3));
    ASSERT_EQ(Origin(a).distance_to(b), by_all_corners(a, b)) << i;
  }
}

TEST(Origin, MeasuresAcrossTheGlobe) {
  std::mt19937 draw(3);
  const auto here = star(draw, {20, 44}, 0.3);
  const auto there = star(draw, {-100, 60}, 5);
  EXPECT_EQ(Origin(here).distance_to(there), by_all_corners(here, there));
}

}  // namespace
}  // namespace obuhvat
