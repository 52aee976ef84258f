#include "geometry/area_validity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace obuhvat {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

MultiPolygon<LonLat> area(Ring<LonLat> outer) { return {{std::move(outer), {}}}; }

const MultiPolygon<LonLat> square = area({{20, 44}, {21, 44}, {21, 45}, {20, 45}, {20, 44}});
const MultiPolygon<LonLat> bow_tie = area({{20, 44}, {21, 45}, {21, 44}, {20, 45}, {20, 44}});

bool same(const MultiPolygon<LonLat>& a, const MultiPolygon<LonLat>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& p, const auto& q) {
    return p.outer == q.outer && p.holes == q.holes;
  });
}

TEST(AreaValidity, FindsNothingInASquareOrInNothing) {
  EXPECT_FALSE(fault_of(square));
  EXPECT_FALSE(fault_of({}));
}

TEST(AreaValidity, SaysWhereABowTieCrossesItself) {
  const auto fault = fault_of(bow_tie);
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->reason, "Self-intersection");
  EXPECT_EQ(fault->where, (LonLat{20.5, 44.5}));
}

TEST(AreaValidity, FindsAPartThatLiesOnAnother) {
  auto twice = square;
  twice.push_back(area({{20.2, 44.2}, {20.4, 44.2}, {20.4, 44.4}, {20.2, 44.2}})[0]);
  ASSERT_TRUE(fault_of(twice));
  EXPECT_EQ(fault_of(twice)->reason, "Nested shells");
}

TEST(AreaValidity, NamesARingThatIsNotClosed) {
  const auto fault = fault_of(area({{20, 44}, {21, 44}, {21, 45}, {20, 45}}));
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->reason, "ring is not closed");
  EXPECT_EQ(fault->where, (LonLat{20, 44}));
}

TEST(AreaValidity, NamesARingOfTooFewPoints) {
  EXPECT_EQ(fault_of(area({{20, 44}, {21, 44}, {20, 44}}))->reason,
            "ring has fewer than four points");
  EXPECT_EQ(fault_of(area({}))->reason, "ring has fewer than four points");
}

TEST(AreaValidity, NamesACoordinateThatIsNotANumber) {
  EXPECT_EQ(fault_of(area({{20, 44}, {21, nan}, {21, 45}, {20, 44}}))->reason,
            "coordinate is not a number");
  EXPECT_EQ(fault_of(area({{20, 44}, {21, 44}, {HUGE_VAL, 45}, {20, 44}}))->reason,
            "coordinate is not a number");
}

TEST(AreaRepair, LeavesAValidAreaAsItIs) {
  // More decimals than the grid has.
  const auto fine = area({{20.123456789, 44}, {21, 44}, {21, 45}, {20.123456789, 44}});
  EXPECT_TRUE(same(repaired(fine), fine));
}

TEST(AreaRepair, MakesTwoTrianglesOfABowTie) {
  const auto out = repaired(bow_tie);
  EXPECT_THAT(out, SizeIs(2));
  EXPECT_FALSE(fault_of(out));
  EXPECT_DOUBLE_EQ(area_of(out), 0.5);
}

TEST(AreaRepair, TurnsRingsAsPolygonPromises) {
  auto turned = square;
  std::reverse(turned[0].outer.begin(), turned[0].outer.end());
  EXPECT_GT(signed_area(repaired(turned)[0].outer), 0);
}

TEST(AreaRepair, KeepsWhatLiesInsideWhereARingRunsTwiceOverIt) {
  // The second round is smaller; by the even-odd rule it would be a hole.
  const auto out = repaired(area(
      {{20, 44}, {22, 44}, {22, 46}, {20, 46}, {20, 44}, {21, 44}, {21, 45}, {20, 45}, {20, 44}}));
  EXPECT_FALSE(fault_of(out));
  EXPECT_DOUBLE_EQ(area_of(out), 4);
}

TEST(AreaRepair, DropsSpikesAndLines) {
  const auto out =
      repaired(area({{20, 44}, {21, 44}, {21, 45}, {21, 47}, {21, 45}, {20, 45}, {20, 44}}));
  EXPECT_DOUBLE_EQ(area_of(out), 1);
  EXPECT_THAT(repaired(area({{20, 44}, {21, 44}, {22, 44}, {20, 44}})), IsEmpty());
}

TEST(AreaRepair, DropsRingsThatAreNone) {
  auto mixed = square;
  mixed[0].holes.push_back({{20.2, 44.2}, {20.3, 44.3}});
  mixed.push_back(area({{22, 44}, {23, 44}, {23, 45}})[0]);
  mixed.push_back(area({{22, 44}, {23, nan}, {23, 45}, {22, 44}})[0]);
  EXPECT_TRUE(same(repaired(mixed), square));
}

TEST(AreaRepair, MakesNoLandOfAHoleOutside) {
  auto stray = square;
  stray[0].holes.push_back({{22, 44.2}, {22, 44.4}, {22.2, 44.4}, {22.2, 44.2}, {22, 44.2}});
  ASSERT_TRUE(fault_of(stray));
  EXPECT_TRUE(same(repaired(stray), square));
}

TEST(AreaRepair, MakesNoLandOfAHoleOutsideBesideAnotherFault) {
  auto stray = bow_tie;
  stray[0].holes.push_back({{22, 44.2}, {22.2, 44.4}, {22, 44.4}, {22.2, 44.2}, {22, 44.2}});
  const auto out = repaired(stray);
  EXPECT_FALSE(fault_of(out));
  EXPECT_DOUBLE_EQ(area_of(out), 0.5);
}

TEST(AreaRepair, TakesOffAHoleThatCrossesTheOuterRingWithoutACornerInside) {
  auto crossed = square;
  crossed[0].holes.push_back({{20.4, 43}, {20.4, 46}, {20.6, 46}, {20.6, 43}, {20.4, 43}});
  const auto out = repaired(crossed);
  EXPECT_THAT(out, SizeIs(2));
  EXPECT_NEAR(area_of(out), 0.8, 1e-9);
}

TEST(AreaRepair, LeavesNothingOfAnAreaThatItsHoleCovers) {
  auto covered = square;
  covered[0].holes.push_back({{19, 43}, {19, 46}, {22, 46}, {22, 43}, {19, 43}});
  EXPECT_THAT(repaired(covered), IsEmpty());
}

TEST(AreaRepair, RoundsWhatItHasChangedAndKeepsItValid) {
  const auto out = repaired(area({{20, 44}, {21, 45.1}, {21, 44}, {20, 45}, {20, 44}}));
  ASSERT_FALSE(out.empty());
  EXPECT_FALSE(fault_of(out));
  for (const auto& polygon : out)
    for (const auto& p : polygon.outer) {
      EXPECT_EQ(p.lon, std::round(p.lon * 1e7) / 1e7);
      EXPECT_EQ(p.lat, std::round(p.lat * 1e7) / 1e7);
    }
}

TEST(AreaRepair, DoesNotFailForEnormousNumbers) {
  const auto hostile =
      area({{-1e300, 0}, {1e300, 1e300}, {1e300, 0}, {-1e300, 1e300}, {-1e300, 0}});
  EXPECT_TRUE(fault_of(hostile));
  EXPECT_NO_THROW(repaired(hostile));
}

const Box<LonLat> window{20.5, 44.5, 22, 46};

TEST(AreaClipping, LeavesWhatLiesInsideAsItIs) {
  // More decimals than the grid has.
  const auto fine = area({{20.6123456789, 44.6}, {21, 44.6}, {21, 45}, {20.6123456789, 44.6}});
  EXPECT_TRUE(same(clipped(fine, window), fine));
  EXPECT_TRUE(same(clipped(square, {20, 44, 21, 45}), square)) << "edges on the box";
  EXPECT_THAT(clipped({}, window), IsEmpty());
}

TEST(AreaClipping, DropsWhatLiesOutsideOrOnlyTouches) {
  EXPECT_THAT(clipped(square, {22, 44, 23, 45}), IsEmpty());
  EXPECT_THAT(clipped(square, {21, 44, 23, 45}), IsEmpty()) << "a common edge";
  EXPECT_THAT(clipped(square, {21, 45, 23, 46}), IsEmpty()) << "a common corner";
  // Its box reaches into the window, it does not.
  const auto triangle = area({{20, 44}, {21, 44}, {20, 45}, {20, 44}});
  EXPECT_THAT(clipped(triangle, {20.8, 44.8, 22, 46}), IsEmpty());
}

TEST(AreaClipping, CutsAtTheEdgesOfTheBox) {
  const auto out = clipped(square, window);
  ASSERT_THAT(out, SizeIs(1));
  EXPECT_EQ(box_of(out).min_x, 20.5);
  EXPECT_EQ(box_of(out).min_y, 44.5);
  EXPECT_DOUBLE_EQ(area_of(out), 0.25);
  EXPECT_GT(signed_area(out[0].outer), 0);
}

TEST(AreaClipping, IsTheBoxWhereTheAreaIsAllAround) {
  const Box<LonLat> inner{20.25, 44.25, 20.75, 44.75};
  const auto out = clipped(square, inner);
  ASSERT_THAT(out, SizeIs(1));
  EXPECT_DOUBLE_EQ(area_of(out), 0.25);
}

TEST(AreaClipping, KeepsHolesAndAllParts) {
  // A frame two degrees wide around a hole; the window cuts off its left part.
  MultiPolygon<LonLat> frame = area({{20, 44}, {24, 44}, {24, 48}, {20, 48}, {20, 44}});
  frame[0].holes.push_back({{21, 45}, {21, 47}, {23, 47}, {23, 45}, {21, 45}});
  const auto whole = clipped(frame, {20.5, 43, 25, 49});
  ASSERT_THAT(whole, SizeIs(1));
  EXPECT_THAT(whole[0].holes, SizeIs(1));
  EXPECT_LT(signed_area(whole[0].holes[0]), 0);
  const auto two = clipped(frame, {20, 45.5, 24, 46.5});
  EXPECT_THAT(two, SizeIs(2));
  EXPECT_DOUBLE_EQ(area_of(two), 2);
}

TEST(AreaClipping, RepairsWhatItCuts) {
  const auto out = clipped(bow_tie, {20, 44, 21, 44.75});
  EXPECT_FALSE(fault_of(out));
  // Two triangles of a quarter each, less their corners above 44.75, 1/32 each.
  EXPECT_NEAR(area_of(out), 0.5 - 2.0 / 32, 1e-6) << "1e-6: the grid";
}

TEST(AreaClipping, RepairsWhatLiesInside) {
  EXPECT_FALSE(fault_of(clipped(bow_tie, {19, 43, 22, 46})));
}

TEST(AreaClipping, GivesCoordinatesOfTheGrid) {
  const auto out = clipped(area({{20, 44}, {21, 44.1}, {20.3, 45.7}, {20, 44}}), window);
  ASSERT_FALSE(out.empty());
  for (const auto& p : out[0].outer) {
    EXPECT_EQ(p.lon, std::round(p.lon * 1e7) / 1e7);
    EXPECT_EQ(p.lat, std::round(p.lat * 1e7) / 1e7);
  }
}

}  // namespace
}  // namespace obuhvat
