#include "geometry/exact_coverage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "geometry/ring_assembly.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Areas = std::vector<MultiPolygon<LatticePoint>>;

MultiPolygon<LatticePoint> box(std::int32_t west, std::int32_t south, std::int32_t east,
                               std::int32_t north) {
  return {{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}, {}}};
}

MultiPolygon<LatticePoint> with_hole(MultiPolygon<LatticePoint> area,
                                     const MultiPolygon<LatticePoint>& hole) {
  area[0].holes.push_back(hole[0].outer);
  std::reverse(area[0].holes.back().begin(), area[0].holes.back().end());
  return area;
}

MultiPolygon<LatticePoint> ground(const Areas& areas) {
  std::vector<DirectedSegment> segments;
  for (std::size_t i = 0; i < areas.size(); ++i) add_segments(areas[i], i, segments);
  return ground_left_of(outline_of(std::move(segments)));
}

TEST(ExactCoverage, IsWhatSharesItsVertices) {
  const auto exact = exact_coverage({box(0, 0, 10, 10), box(10, 0, 20, 10)});
  ASSERT_TRUE(exact);
  EXPECT_THAT(exact->outline, SizeIs(6));
}

TEST(ExactCoverage, IsNotWhatOverlapsTouchesOrLiesInside) {
  EXPECT_FALSE(exact_coverage({box(0, 0, 10, 10), box(5, 5, 15, 15)}));
  EXPECT_FALSE(exact_coverage({box(0, 0, 10, 10), box(10, 2, 20, 8)}));
  EXPECT_FALSE(exact_coverage({box(0, 0, 10, 10), box(2, 2, 8, 8)}));
  EXPECT_FALSE(exact_coverage({box(0, 0, 10, 10), box(0, 0, 10, 10)}));
}

TEST(ExactCoverage, IsNotAnAreaWhoseRingTurnsTheOtherWay) {
  auto turned = box(0, 0, 10, 10);
  std::reverse(turned[0].outer.begin(), turned[0].outer.end());
  EXPECT_FALSE(exact_coverage({turned}));
}

TEST(ExactCoverage, MayHaveAnEnclaveInAHoleButNotBesideIt) {
  const auto around = with_hole(box(0, 0, 10, 10), box(2, 2, 8, 8));
  EXPECT_TRUE(exact_coverage({around}));
  EXPECT_TRUE(exact_coverage({around, box(2, 2, 8, 8)}));
  EXPECT_TRUE(exact_coverage({around, box(4, 4, 6, 6)}));
  EXPECT_FALSE(exact_coverage({around, box(12, 12, 14, 14), box(0, 0, 1, 1)}));
}

TEST(ExactCoverage, IsExactForTheLongestEdges) {
  // 400 degrees by 100: products of differences need more than 64 bits.
  constexpr std::int32_t far = 2'000'000'000, high = 1'000'000'000;
  EXPECT_EQ(turn_of({-far, -high}, {far, high}, {0, 0}), 0);
  EXPECT_EQ(turn_of({-far, -high}, {far, high}, {0, 1}), 1);
  EXPECT_EQ(turn_of({-far, -high}, {far, high}, {1, 0}), -1);
}

TEST(GroundLeftOf, HangsAHoleOnTheCornerThatItTouches) {
  // One line round the square and, from its corner, round the triangle.
  const Areas pinched{{{{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}, {2, 8}, {8, 2}, {0, 0}}, {}}}};
  const auto out = ground(pinched);
  ASSERT_THAT(out, SizeIs(1));
  EXPECT_THAT(out[0].outer, SizeIs(5));
  EXPECT_THAT(out[0].holes, SizeIs(1));
}

TEST(GroundLeftOf, PartsWhatOnlyTouchesAtACorner) {
  EXPECT_THAT(ground({box(0, 0, 5, 5), box(5, 5, 10, 10)}), SizeIs(2));
}

TEST(GroundLeftOf, GivesTheGapsOfAnOutlineTurnedRound) {
  const auto around = with_hole(box(0, 0, 10, 10), box(2, 2, 8, 8));
  const auto exact = exact_coverage({around, box(4, 4, 6, 6)});
  ASSERT_TRUE(exact);
  const auto gaps = ground_left_of(turned_round(exact->outline));
  ASSERT_THAT(gaps, SizeIs(1));
  EXPECT_THAT(gaps[0].holes, SizeIs(1)) << "the island in the lake";
  EXPECT_THAT(gaps[0].outer.front(), (LatticePoint{2, 2}));
}

TEST(GroundLeftOf, IsNothingWithoutSegments) { EXPECT_THAT(ground_left_of({}), IsEmpty()); }

TEST(Contacts, AreWhatIsNoCommonEnd) {
  using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
  const LatticeSegment s{{0, 0}, {10, 0}};
  EXPECT_THAT(contacts({s, {{10, 0}, {20, 0}}}), IsEmpty());
  EXPECT_EQ(contacts({s, {{5, -5}, {5, 5}}}), (Pairs{{0, 1}}));
  EXPECT_EQ(contacts({s, {{5, 0}, {5, 5}}}), (Pairs{{0, 1}}));
  EXPECT_EQ(contacts({s, {{0, 0}, {20, 0}}}), (Pairs{{0, 1}}));
  EXPECT_THAT(contacts({s, {{0, 1}, {10, 1}}}), IsEmpty());
}

}  // namespace
}  // namespace obuhvat
