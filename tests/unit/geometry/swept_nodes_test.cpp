#include "geometry/swept_nodes.h"

#include <gtest/gtest.h>

#include <random>

#include "geometry/polygon.h"

namespace obuhvat {
namespace {

using Line = std::vector<LonLat>;

//     +   kept 0 and 2: the triangle under the bulge is swept over
//    / \.
//   +---+
const Line bulge{{20, 44}, {20.5, 44.5}, {21, 44}};

TEST(SweptNodes, LieUnderABulgeThatGoes) {
  EXPECT_TRUE(SweptNodes({{20.5, 44.2}}).lie_between(bulge, {0, 2}));
}

TEST(SweptNodes, LieOnNeitherLineNorBesideIt) {
  for (const LonLat& node : {LonLat{20.5, 44.6}, LonLat{20.1, 44.3}, LonLat{20.5, 43.9},
                             LonLat{20.5, 44}, LonLat{20.5, 44.5}, LonLat{20, 44}})
    EXPECT_FALSE(SweptNodes({node}).lie_between(bulge, {0, 2})) << node.lon << " " << node.lat;
}

TEST(SweptNodes, AreLeftWhereTheLineKeepsItsPoints) {
  EXPECT_FALSE(SweptNodes({{20.5, 44.2}}).lie_between(bulge, {0, 1, 2}));
}

TEST(SweptNodes, OfNothingLieNowhere) {
  EXPECT_FALSE(SweptNodes({}).lie_between(bulge, {0, 2}));
  EXPECT_FALSE(SweptNodes({{20, 44}}).lie_between({}, {}));
}

TEST(SweptNodes, LieInALoopThatTheLineTakesTwice) {
  // By the even-odd rule the place would be outside.
  const Line spiral{{20, 44},     {21, 44},     {21, 45},     {20.1, 45},  {20.1, 44.1},
                    {20.9, 44.1}, {20.9, 44.9}, {20.2, 44.9}, {20.2, 43.9}};
  EXPECT_TRUE(SweptNodes({{20.5, 44.5}}).lie_between(spiral, {0, 8}));
}

TEST(SweptNodes, LieUnderALineThatReachesFarBeyondThem) {
  const Line wide{{-170, 10}, {0, 80}, {170, 10}};
  EXPECT_TRUE(SweptNodes({{20, 44}, {20.0000001, 44}}).lie_between(wide, {0, 2}));
}

TEST(SweptNodes, AreThoseThatLookingAtEachFinds) {
  std::size_t found = 0;
  for (unsigned seed = 0; seed < 300; ++seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> at(0, 1), step(-0.1, 0.1);
    Line nodes, line{{at(random), at(random)}};
    for (unsigned i = 0; i < 1 + seed % 40; ++i) nodes.push_back({at(random), at(random)});
    for (int i = 0; i < 30; ++i)
      line.push_back({line.back().lon + step(random), line.back().lat + step(random)});
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < line.size(); i += 6) kept.push_back(i);
    bool expected = false;
    for (std::size_t k = 1; k < kept.size(); ++k) {
      Ring<LonLat> pocket(line.begin() + static_cast<std::ptrdiff_t>(kept[k - 1]),
                          line.begin() + static_cast<std::ptrdiff_t>(kept[k] + 1));
      pocket.push_back(pocket.front());
      for (const auto& node : nodes)
        expected = expected || locate<LonLat>({{pocket, {}}}, node) == Location::inside;
    }
    // Seven points in a row hardly wind twice round a node; where they do, this says more.
    const bool is = SweptNodes(nodes).lie_between(line, kept);
    EXPECT_TRUE(is || !expected) << "seed " << seed;
    if (is == expected) ++found;
  }
  EXPECT_GE(found, 295u);
}

}  // namespace
}  // namespace obuhvat
