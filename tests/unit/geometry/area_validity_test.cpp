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

}  // namespace
}  // namespace obuhvat
