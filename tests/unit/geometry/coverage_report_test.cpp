#include "geometry/coverage_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "geometry/geodesic.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Kind = CoverageFlaw::Kind;

// At 44.5 degrees north, to a part in a thousand.
constexpr double metre_lat = 1 / 111120.0;
constexpr double metre_lon = 1 / 79500.0;

MultiPolygon<LonLat> box(double west, double south, double east, double north) {
  return {{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}, {}}};
}

TEST(CoverageReport, FindsNothingInACoverage) {
  const auto report = report_on_coverage({box(20, 44, 21, 45), box(21, 44, 22, 45)});
  EXPECT_TRUE(report.is_coverage());
  EXPECT_EQ(report.outline_parts, 1u);
}

TEST(CoverageReport, FindsNothingInNothing) {
  EXPECT_TRUE(report_on_coverage({}).is_coverage());
  EXPECT_TRUE(report_on_coverage({{}, {}}).is_coverage());
}

TEST(CoverageReport, CountsIslands) {
  EXPECT_EQ(report_on_coverage({box(20, 44, 21, 45), box(23, 44, 24, 45)}).outline_parts, 2u);
}

TEST(CoverageReport, MeasuresAnOverlap) {
  // 100 m wide, 0.1 degrees long.
  const auto report = report_on_coverage(
      {box(20, 44.5, 20.1, 44.6), box(20.1 - 100 * metre_lon, 44.5, 20.2, 44.6)});
  ASSERT_THAT(report.flaws, SizeIs(1));
  const auto& flaw = report.flaws[0];
  EXPECT_EQ(flaw.kind, Kind::overlap);
  EXPECT_THAT(flaw.areas, ElementsAre(0u, 1u));
  EXPECT_NEAR(flaw.area_m2, geodesic_area(box(20.1 - 100 * metre_lon, 44.5, 20.1, 44.6)), 120)
      << "m2: a border of 11 km moves by up to a centimetre to the grid";
  EXPECT_NEAR(flaw.width_m, 100, 5) << "m: promised within 5 %";
  EXPECT_NEAR(flaw.where.lon, 20.1 - 50 * metre_lon, 5 * metre_lon) << "likewise";
  EXPECT_EQ(report.outline_parts, 1u);
}

TEST(CoverageReport, FindsAGapAndWhoLiesAround) {
  // Four boxes round a lake of 2 km by 3 km.
  const double w = 20.05, e = w + 2000 * metre_lon, s = 44.55, n = s + 3000 * metre_lat;
  const auto report =
      report_on_coverage({box(20, 44.5, e, s), box(e, 44.5, 20.2, n), box(w, n, 20.2, 44.7),
                          box(20, s, w, 44.7), box(21, 44, 22, 45)});
  ASSERT_THAT(report.flaws, SizeIs(1));
  EXPECT_EQ(report.flaws[0].kind, Kind::gap);
  EXPECT_THAT(report.flaws[0].areas, ElementsAre(0u, 1u, 2u, 3u));
  EXPECT_NEAR(report.flaws[0].width_m, 2000, 100) << "m: promised within 5 %";
  EXPECT_NEAR(report.flaws[0].area_m2, 6e6, 6e4) << "m2: 1 % for the metres of this test";
}

TEST(CoverageReport, TellsAGapInACoverageWithoutCuttingIt) {
  auto around = box(20, 44, 23, 47);
  around[0].holes.push_back({{21, 45}, {21, 46}, {22, 46}, {22, 45}, {21, 45}});
  const auto report = report_on_coverage({around, box(23, 44, 24, 47)});
  ASSERT_THAT(report.flaws, SizeIs(1));
  EXPECT_EQ(report.flaws[0].kind, Kind::gap);
  EXPECT_THAT(report.flaws[0].areas, ElementsAre(0u));
  EXPECT_EQ(report.outline_parts, 1u);
}

TEST(CoverageReport, FindsAnAreaGivenTwiceAndOneInsideAnother) {
  const auto twice = report_on_coverage({box(20, 44, 21, 45), box(20, 44, 21, 45)});
  ASSERT_THAT(twice.flaws, SizeIs(1));
  EXPECT_THAT(twice.flaws[0].areas, ElementsAre(0u, 1u));
  const auto inside = report_on_coverage({box(20, 44, 23, 47), box(21, 45, 22, 46)});
  ASSERT_THAT(inside.flaws, SizeIs(1));
  EXPECT_EQ(inside.flaws[0].kind, Kind::overlap);
}

TEST(CoverageReport, PutsTheLargestFlawFirst) {
  const auto report =
      report_on_coverage({box(20, 44.5, 20.1, 44.6), box(20.1 - 10 * metre_lon, 44.5, 20.2, 44.6),
                          box(20.2 - 100 * metre_lon, 44.5, 20.3, 44.6)});
  ASSERT_THAT(report.flaws, SizeIs(2));
  EXPECT_THAT(report.flaws[0].areas, ElementsAre(1u, 2u));
}

TEST(UnmatchedBorders, AreFoundWhereAMetreIsBetween) {
  const auto report =
      report_on_coverage({box(20, 44.5, 20.01, 44.51), box(20.01 + metre_lon, 44.5, 20.02, 44.51)});
  EXPECT_THAT(report.flaws, IsEmpty()) << "what is open to the outside is no gap";
  ASSERT_THAT(report.unmatched, SizeIs(1));
  const auto& found = report.unmatched[0];
  EXPECT_EQ(found.a, 0u);
  EXPECT_EQ(found.b, 1u);
  // 100 m: on the sides next to this, up to the reach of 50 m.
  EXPECT_NEAR(found.length_m, 1111, 100);
  EXPECT_NEAR(found.where.lat, 44.505, 0.0051);
  EXPECT_FALSE(report.is_coverage());
}

TEST(UnmatchedBorders, AreFoundInAnOverlap) {
  const auto report = report_on_coverage(
      {box(20, 44.5, 20.01, 44.51), box(20.01 - 5 * metre_lon, 44.5, 20.02, 44.51)});
  ASSERT_THAT(report.unmatched, SizeIs(1));
  EXPECT_NEAR(report.unmatched[0].length_m, 1111, 100) << "m: as above";
}

TEST(UnmatchedBorders, AreFoundWhereOnlyOneSideHasAPoint) {
  const auto report =
      report_on_coverage({box(20, 44, 21, 45), box(21, 44, 22, 44.5), box(21, 44.5, 22, 45)}, 50);
  EXPECT_THAT(report.flaws, IsEmpty());
  ASSERT_THAT(report.unmatched, SizeIs(2));
  EXPECT_LT(report.unmatched[0].distance_m, 0.02) << "m: the grid";
}

TEST(UnmatchedBorders, AreNotAcrossAWideRiver) {
  const std::vector<MultiPolygon<LonLat>> banks{box(20, 44.5, 20.01, 44.51),
                                                box(20.01 + 60 * metre_lon, 44.5, 20.02, 44.51)};
  EXPECT_THAT(report_on_coverage(banks, 50).unmatched, IsEmpty());
  EXPECT_THAT(report_on_coverage(banks, 70).unmatched, SizeIs(1));
}

TEST(UnmatchedBorders, AreNotTwoEndsOfOneArea) {
  // A horseshoe whose ends are a metre apart.
  const MultiPolygon<LonLat> horseshoe{{{{20, 44.5},
                                         {20.03, 44.5},
                                         {20.03, 44.52},
                                         {20.02, 44.52},
                                         {20.02, 44.51},
                                         {20.02 - metre_lon, 44.51},
                                         {20.02 - metre_lon, 44.52},
                                         {20, 44.52},
                                         {20, 44.5}},
                                        {}}};
  EXPECT_TRUE(report_on_coverage({horseshoe}).is_coverage());
}

TEST(UnmatchedBorders, AreNotWhereNeighboursPartAtAnAngle) {
  // The outline turns inwards by 60 degrees where the two meet.
  const MultiPolygon<LonLat> left{
      {{{20, 44.5}, {20.01, 44.5}, {20.01, 44.51}, {20, 44.52}, {20, 44.5}}, {}}},
      right{{{{20.01, 44.5}, {20.02, 44.5}, {20.012, 44.52}, {20.01, 44.51}, {20.01, 44.5}}, {}}};
  EXPECT_TRUE(report_on_coverage({left, right}).is_coverage());
}

TEST(UnmatchedBorders, AreNotBehindAThirdArea) {
  // A strip of 20 m between two areas, matched to both.
  const double e = 20.01 + 20 * metre_lon;
  EXPECT_TRUE(report_on_coverage({box(20, 44.5, 20.01, 44.51), box(20.01, 44.5, e, 44.51),
                                  box(e, 44.5, 20.02, 44.51)})
                  .is_coverage());
}

TEST(UnmatchedBorders, AreNotTwoCornersThatComeNear) {
  EXPECT_TRUE(
      report_on_coverage({box(20, 44.5, 20.01, 44.51),
                          box(20.01 + 20 * metre_lon, 44.51 + 20 * metre_lat, 20.02, 44.52)})
          .is_coverage());
}

TEST(CoverageReport, MeasuresTheNetBetweenSquaresInBoundedTime) {
  // 20 x 20 squares in a frame, 2 m apart: one gap of 420 km with 400 islands.
  std::vector<MultiPolygon<LonLat>> areas{box(19.99, 44.49, 20.21, 44.71)};
  areas[0][0].holes.push_back({{20, 44.5}, {20, 44.7}, {20.2, 44.7}, {20.2, 44.5}, {20, 44.5}});
  for (int i = 0; i < 20; ++i)
    for (int j = 0; j < 20; ++j)
      areas.push_back(box(20 + i * 0.01 + metre_lon, 44.5 + j * 0.01 + metre_lat,
                          20.01 + i * 0.01 - metre_lon, 44.51 + j * 0.01 - metre_lat));
  const auto report = report_on_coverage(areas);
  ASSERT_THAT(report.flaws, SizeIs(1));
  EXPECT_THAT(report.flaws[0].areas, SizeIs(401));
  // Where four squares meet there is room for a circle through their corners: 2 m times root 2.
  EXPECT_NEAR(report.flaws[0].width_m, 2.83, 0.15) << "m: promised within 5 %";
}

}  // namespace
}  // namespace obuhvat
