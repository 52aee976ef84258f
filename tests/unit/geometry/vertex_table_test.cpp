#include "geometry/vertex_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace obuhvat {
namespace {

using testing::ElementsAre;

/// The places in the order of their ranks.
std::vector<LonLat> ordered(const VertexTable& table) {
  const auto ranks = table.ranks();
  std::vector<LonLat> out(ranks.size());
  for (VertexTable::Id id = 0; id < ranks.size(); ++id) out[ranks[id]] = table.point(id);
  return out;
}

TEST(VertexTable, RanksFromWestToEastAndThenFromSouthToNorth) {
  VertexTable table(5);
  for (const LonLat& p : {LonLat{21, 44}, {20, 45}, {20, 44}, {21, 44}, {19.5, 46}}) table.id_of(p);
  EXPECT_EQ(table.size(), 4U);
  EXPECT_THAT(ordered(table),
              ElementsAre(LonLat{19.5, 46}, LonLat{20, 44}, LonLat{20, 45}, LonLat{21, 44}));
}

TEST(VertexTable, RanksAsSortingWould) {
  std::mt19937 random(3);
  std::vector<LonLat> places;
  VertexTable table(5000);
  for (int i = 0; i < 5000; ++i) {
    // In clusters, many on one meridian, and some far away.
    const double lon = i % 3 == 0     ? 20
                       : i % 100 == 1 ? -170
                                      : 20 + 1e-3 * static_cast<double>(random() % 1000);
    const LonLat p{lon, 44 + 1e-3 * static_cast<double>(random() % 1000)};
    if (table.id_of(p) == places.size()) places.push_back(p);
  }
  std::sort(places.begin(), places.end(), [](const LonLat& p, const LonLat& q) {
    return p.lon != q.lon ? p.lon < q.lon : p.lat < q.lat;
  });
  EXPECT_EQ(ordered(table), places);
}

TEST(VertexTable, TakesNothingOnePlaceAndWhatIsNoNumber) {
  EXPECT_TRUE(VertexTable(0).ranks().empty());
  VertexTable one(1);
  one.id_of({20, 44});
  EXPECT_THAT(one.ranks(), ElementsAre(0U));
  VertexTable odd(4);
  for (const double lon :
       {std::numeric_limits<double>::infinity(), 20.0, -std::numeric_limits<double>::infinity()})
    odd.id_of({lon, 44});
  auto ranks = odd.ranks();
  std::sort(ranks.begin(), ranks.end());
  EXPECT_THAT(ranks, ElementsAre(0U, 1U, 2U));
}

}  // namespace
}  // namespace obuhvat
