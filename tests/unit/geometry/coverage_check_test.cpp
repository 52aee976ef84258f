#include "geometry/coverage_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace obuhvat {
namespace {

using Kind = CoverageDefect::Kind;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

MultiPolygon<LonLat> area(Ring<LonLat> outer) { return {{std::move(outer), {}}}; }

MultiPolygon<LonLat> square(double lon, double lat, double side = 1) {
  return area(
      {{lon, lat}, {lon + side, lat}, {lon + side, lat + side}, {lon, lat + side}, {lon, lat}});
}

std::vector<Kind> kinds(const std::vector<MultiPolygon<LonLat>>& areas) {
  std::vector<Kind> out;
  for (const auto& defect : check_coverage(areas).defects) out.push_back(defect.kind);
  return out;
}

TEST(CoverageCheck, FindsNothingInEdgeMatchedSquares) {
  const auto check = check_coverage({square(20, 44), square(21, 44), square(20, 45)});
  EXPECT_THAT(check.defects, IsEmpty());
  EXPECT_EQ(check.distinct_points, 8u);
  EXPECT_EQ(check.outline_parts, 1u);
}

TEST(CoverageCheck, CountsAnIslandAsAnotherPartOfTheOutline) {
  const auto check = check_coverage({square(20, 44), square(23, 44)});
  EXPECT_THAT(check.defects, IsEmpty());
  EXPECT_EQ(check.outline_parts, 2u);
}

TEST(CoverageCheck, AcceptsAnEnclaveThatFillsItsHole) {
  auto around = square(20, 44, 3);
  auto hole = square(21, 45)[0].outer;
  std::reverse(hole.begin(), hole.end());
  around[0].holes.push_back(hole);
  EXPECT_THAT(kinds({around, square(21, 45)}), IsEmpty());
}

TEST(CoverageCheck, FindsAHoleThatNobodyFills) {
  auto around = square(20, 44, 3);
  auto hole = square(21, 45)[0].outer;
  std::reverse(hole.begin(), hole.end());
  around[0].holes.push_back(hole);
  EXPECT_THAT(kinds({around}), ElementsAre(Kind::gap));
}

TEST(CoverageCheck, FindsASliverBetweenNeighbours) {
  // Both reach from 44 to 45, but the second leaves the common border half way.
  const auto bent = area({{21, 44}, {22, 44}, {22, 45}, {21, 45}, {21.001, 44.5}, {21, 44}});
  EXPECT_THAT(kinds({square(20, 44), bent}), Contains(Kind::gap));
}

TEST(CoverageCheck, FindsNeighboursThatOverlap) {
  const auto bent = area({{21, 44}, {22, 44}, {22, 45}, {21, 45}, {20.999, 44.5}, {21, 44}});
  EXPECT_THAT(kinds({square(20, 44), bent}), Contains(Kind::overlap));
}

TEST(CoverageCheck, FindsAnAreaInsideAnotherThatHasNoHoleForIt) {
  EXPECT_THAT(kinds({square(20, 44, 3), square(21, 45)}), ElementsAre(Kind::overlap));
}

TEST(CoverageCheck, FindsAnAreaGivenTwice) {
  EXPECT_THAT(kinds({square(20, 44), square(20, 44)}), Contains(Kind::overlap));
}

TEST(CoverageCheck, FindsAPointOnTheMiddleOfANeighboursEdge) {
  const auto split = area({{21, 44}, {22, 44}, {22, 45}, {21, 45}, {21, 44.5}, {21, 44}});
  EXPECT_THAT(kinds({square(20, 44), split}), Contains(Kind::crossing));
}

TEST(CoverageCheck, FindsARingThatCrossesItself) {
  EXPECT_THAT(kinds({area({{20, 44}, {21, 45}, {21, 44.2}, {20, 44.7}, {20, 44}})}),
              Contains(Kind::crossing));
}

TEST(CoverageCheck, FindsRingsThatAreNone) {
  EXPECT_THAT(kinds({area({{20, 44}, {21, 44}, {20, 44}})}), Contains(Kind::open_ring));
  EXPECT_THAT(kinds({area({{20, 44}, {21, 44}, {21, 45}, {20, 45}})}), Contains(Kind::open_ring));
  EXPECT_THAT(kinds({area({{20, 44}, {20, 45}, {21, 45}, {21, 44}, {20, 44}})}),
              Contains(Kind::wrong_turn));
  EXPECT_THAT(
      kinds({area({{20, 44}, {21, 44}, {20.5, 44.5}, {21, 45}, {20, 45}, {20.5, 44.5}, {20, 44}})}),
      Contains(Kind::repeated_point));
}

TEST(LineContacts, AllowOnlyCommonEnds) {
  EXPECT_THAT(line_contacts({{{20, 44}, {21, 44}}, {{21, 44}, {22, 45}}}), IsEmpty());
  EXPECT_EQ(line_contacts({{{20, 44}, {22, 44}}, {{21, 44}, {22, 45}}}).size(), 1u);
  EXPECT_EQ(line_contacts({{{20, 44}, {21, 44}}, {{20, 44}, {21, 44}}}).size(), 1u);
  EXPECT_EQ(line_contacts({{{20, 44}, {22, 44}}, {{20, 44}, {21, 44}}}).size(), 1u);
}

}  // namespace
}  // namespace obuhvat
