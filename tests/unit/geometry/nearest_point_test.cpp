#include "geometry/nearest_point.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "geometry/geodesic.h"

namespace obuhvat {
namespace {

class NearestPoint : public ::testing::Test {
 protected:
  LonLat point() { return {lon_(draw_), lat_(draw_)}; }

  std::mt19937 draw_{1};
  // Serbia and 200 km around it.
  std::uniform_real_distribution<double> lon_{16.5, 25.5};
  std::uniform_real_distribution<double> lat_{40.2, 48.0};
};

TEST_F(NearestPoint, StaysWithinAFifthOfTheErrorThatItTells) {
  std::size_t told = 0;
  for (int i = 0; i < 200'000; ++i) {
    const LonLat a = point();
    // From a metre to some hundred kilometres.
    const double reach = std::pow(10.0, -5 + 5.3 * (i % 1000) / 1000.0);
    const LonLat b{a.lon + reach * (lon_(draw_) - 21) / 4.5,
                   a.lat + reach * (lat_(draw_) - 44) / 4};
    const auto nearest = NearestPointFinder({b}).find(a);
    const double metres = geodesic_distance(a, b);
    if (nearest.error == 0) {
      EXPECT_EQ(nearest.metres, metres);
      continue;
    }
    ++told;
    ASSERT_LE(std::abs(nearest.metres - metres), nearest.error / 5) << metres << " m";
  }
  EXPECT_GT(told, 150'000u);
}

TEST_F(NearestPoint, IsTheOneThatGeodesicsSay) {
  std::vector<LonLat> sites;
  for (int i = 0; i < 20; ++i) sites.push_back(point());
  sites.push_back(sites[3]);                                    // the same place again
  sites.push_back({sites[5].lon + 1e-9, sites[5].lat - 1e-9});  // a tenth of a millimetre away
  const NearestPointFinder finder(sites);
  for (int i = 0; i < 50'000; ++i) {
    const LonLat here = point();
    std::size_t expected = 0;
    for (std::size_t s = 1; s < sites.size(); ++s)
      if (geodesic_distance(here, sites[s]) < geodesic_distance(here, sites[expected]))
        expected = s;
    ASSERT_EQ(finder.find(here).index, expected) << here.lon << ' ' << here.lat;
  }
}

TEST_F(NearestPoint, AtASiteIsAtDistanceZero) {
  const std::vector<LonLat> sites{{20, 44}, {21, 44}, {20, 44}};
  const auto nearest = NearestPointFinder(sites).find({20, 44});
  EXPECT_EQ(nearest.index, 0u) << "of several in one place the first";
  EXPECT_EQ(nearest.metres, 0);
}

TEST_F(NearestPoint, FarAwayTheGeodesicDecides) {
  const std::vector<LonLat> sites{{20, 44}, {-170, -44}};
  const LonLat here{-60, 10};
  const auto nearest = NearestPointFinder(sites).find(here);
  EXPECT_EQ(nearest.index, 0u);
  EXPECT_EQ(nearest.metres, geodesic_distance(here, sites[0]));
  EXPECT_EQ(nearest.error, 0);
}

}  // namespace
}  // namespace obuhvat
