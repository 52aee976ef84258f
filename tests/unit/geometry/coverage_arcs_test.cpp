#include "geometry/coverage_arcs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "geometry/border_network.h"
#include "unit/geometry/synthetic_coverage.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

using Areas = std::vector<MultiPolygon<LonLat>>;
constexpr auto outside = CoverageArc::outside;

MultiPolygon<LonLat> area(Ring<LonLat> outer) { return {{std::move(outer), {}}}; }

MultiPolygon<LonLat> box(double west, double south, double east, double north) {
  return area({{west, south}, {east, south}, {east, north}, {west, north}, {west, south}});
}

TEST(CoverageArcs, OfNothingAreNone) {
  EXPECT_THAT(coverage_arcs({}).arcs, IsEmpty());
  const auto arcs = coverage_arcs({{}, {}});
  EXPECT_THAT(arcs.areas, SizeIs(2));
  EXPECT_THAT(arcs.area(1), IsEmpty());
}

TEST(CoverageArcs, OfALoneAreaAreOneClosedLine) {
  const auto arcs = coverage_arcs({box(20, 44, 21, 45)});
  ASSERT_THAT(arcs.arcs, SizeIs(1));
  EXPECT_TRUE(arcs.arcs[0].is_closed());
  EXPECT_EQ(arcs.arcs[0].points, box(20, 44, 21, 45)[0].outer);
  EXPECT_EQ(arcs.arcs[0].left, 0u);
  EXPECT_EQ(arcs.arcs[0].right, outside);
  EXPECT_THAT(arcs.areas[0][0].outer, ElementsAre(0));
}

TEST(CoverageArcs, HaveACommonBorderOnce) {
  const auto arcs = coverage_arcs({box(20, 44, 21, 45), box(21, 44, 22, 45)});
  ASSERT_THAT(arcs.arcs, SizeIs(3));
  EXPECT_THAT(arcs.arcs[0].points, ElementsAre(LonLat{21, 44}, LonLat{21, 45}));
  EXPECT_EQ(arcs.arcs[0].left, 0u);
  EXPECT_EQ(arcs.arcs[0].right, 1u);
  EXPECT_THAT(arcs.areas[0][0].outer, ElementsAre(0, 1));
  EXPECT_THAT(arcs.areas[1][0].outer, ElementsAre(2, ~0));
  EXPECT_THAT(arcs.arcs[2].points,
              ElementsAre(LonLat{21, 44}, LonLat{22, 44}, LonLat{22, 45}, LonLat{21, 45}));
}

TEST(CoverageArcs, GiveTheAreasBack) {
  const Areas areas{area({{21, 44}, {21, 45}, {20, 45}, {20, 44}, {21, 44}}), box(21, 44, 22, 45)};
  const auto arcs = coverage_arcs(areas);
  for (std::size_t i = 0; i < 2; ++i) EXPECT_EQ(arcs.area(i)[0].outer, areas[i][0].outer) << i;
}

TEST(CoverageArcs, ShareTheClosedBorderOfAnEnclave) {
  Areas areas{box(20, 44, 23, 47), box(21, 45, 22, 46)};
  // The hole begins at another point than the enclave.
  areas[0][0].holes.push_back({{22, 46}, {22, 45}, {21, 45}, {21, 46}, {22, 46}});
  const auto arcs = coverage_arcs(areas);
  ASSERT_THAT(arcs.arcs, SizeIs(2));
  EXPECT_THAT(arcs.areas[0][0].holes, ElementsAre(ElementsAre(1)));
  EXPECT_THAT(arcs.areas[1][0].outer, ElementsAre(~1));
  EXPECT_EQ(arcs.arcs[1].left, 0u);
  EXPECT_EQ(arcs.arcs[1].right, 1u);
}

TEST(CoverageArcs, MeetWhereAnAreaTouchesAnotherAtAPoint) {
  const auto arcs = coverage_arcs({box(20, 44, 21, 45), box(21, 45, 22, 46)});
  ASSERT_THAT(arcs.arcs, SizeIs(2));
  for (const auto& arc : arcs.arcs) {
    EXPECT_TRUE(arc.is_closed());
    EXPECT_EQ(arc.points.front(), (LonLat{21, 45}));
  }
}

TEST(CoverageArcs, OfAreasThatAreNotEdgeMatchedHaveTheOutsideBetween) {
  // The second has a point more on the common border.
  const auto arcs = coverage_arcs(
      {box(20, 44, 21, 45), area({{21, 44}, {22, 44}, {22, 45}, {21, 45}, {21, 44.5}, {21, 44}})});
  ASSERT_THAT(arcs.arcs, SizeIs(4));
  for (const auto& arc : arcs.arcs) EXPECT_TRUE(arc.left == outside || arc.right == outside);
}

TEST(CoverageArcs, OfAnAreaGivenTwiceBelongToTheFirst) {
  const auto arcs = coverage_arcs({box(20, 44, 21, 45), box(20, 44, 21, 45)});
  ASSERT_THAT(arcs.arcs, SizeIs(1));
  EXPECT_EQ(arcs.arcs[0].left, 0u);
  EXPECT_THAT(arcs.areas[1][0].outer, ElementsAre(0));
}

TEST(CoverageArcs, TakePointsThatRepeatAndRingsThatAreNone) {
  const auto arcs =
      coverage_arcs({area({{20, 44}, {20, 44}, {21, 44}, {21, 45}, {21, 45}, {20, 44}, {20, 44}}),
                     area({{30, 44}, {30, 44}}), area({{30, 45}, {31, 45}, {30, 45}}), area({})});
  EXPECT_THAT(arcs.arcs[0].points, SizeIs(4));
  EXPECT_THAT(arcs.areas[3][0].outer, IsEmpty());
  EXPECT_THAT(arcs.area(3)[0].outer, IsEmpty());
}

TEST(CoverageArcs, TakeMinusZeroForZero) {
  EXPECT_THAT(coverage_arcs({box(-1, -1, 0.0, 0.0), box(-0.0, -1, 1, -0.0)}).arcs, SizeIs(3));
}

/// Ring by ring the same points, wherever a ring begins.
bool same_but_for_starts(const MultiPolygon<LonLat>& a, const MultiPolygon<LonLat>& b) {
  const auto from_least = [](Ring<LonLat> ring) {
    ring.pop_back();
    std::rotate(ring.begin(), std::min_element(ring.begin(), ring.end()), ring.end());
    return ring;
  };
  const auto same_ring = [&](const auto& r, const auto& s) {
    return from_least(r) == from_least(s);
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const auto& p, const auto& q) {
    return same_ring(p.outer, q.outer) &&
           std::equal(p.holes.begin(), p.holes.end(), q.holes.begin(), q.holes.end(), same_ring);
  });
}

TEST(CoverageArcs, OfSyntheticCoveragesGiveTheAreasBackAndHaveEachSegmentOnce) {
  for (std::uint32_t seed = 1; seed <= 10; ++seed) {
    SyntheticCoverage coverage;
    coverage.seed = seed;
    const auto areas = coverage.areas();
    const auto arcs = coverage_arcs(areas);
    std::set<std::pair<LonLat, LonLat>> segments;
    for (const auto& arc : arcs.arcs)
      for (std::size_t k = 1; k < arc.points.size(); ++k)
        EXPECT_TRUE(segments.insert(std::minmax(arc.points[k - 1], arc.points[k])).second);
    for (std::size_t i = 0; i < areas.size(); ++i)
      EXPECT_TRUE(same_but_for_starts(arcs.area(i), areas[i])) << "seed " << seed << " area " << i;
  }
}

TEST(CoverageArcs, OfSyntheticCoveragesLieBetweenTheSameAreasAsInTheBorderNetwork) {
  using Sides = std::multiset<std::pair<std::size_t, std::size_t>>;
  for (std::uint32_t seed = 1; seed <= 10; ++seed) {
    SyntheticCoverage coverage;
    coverage.seed = seed;
    const auto areas = coverage.areas();
    Sides ours, theirs;
    const auto side = [](std::uint32_t s) { return s == outside ? BorderArc::outside : s; };
    for (const auto& arc : coverage_arcs(areas).arcs)
      ours.insert(std::minmax(side(arc.left), side(arc.right)));
    for (const auto& arc : border_network(areas)) theirs.insert(std::minmax(arc.left, arc.right));
    EXPECT_EQ(ours, theirs) << "seed " << seed;
  }
}

}  // namespace
}  // namespace obuhvat
