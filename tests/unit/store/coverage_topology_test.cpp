#include "store/coverage_topology.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "geometry/coverage_check.h"
#include "geometry/geodesic.h"
#include "support/error.h"
#include "unit/geometry/wiggly_drawing.h"

namespace obuhvat {
namespace {

MultiPolygon<LonLat> box(double west, double south, double east, double north) {
  return {{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}, {}}};
}

Generalisation fine_about_c(const std::string& left, const std::string& right) {
  return left == "c" || right == "c" ? Generalisation{100, 4} : Generalisation{1000, 3};
}

std::vector<MultiPolygon<LonLat>> areas(const GeneralisedCoverage& coverage) {
  std::vector<MultiPolygon<LonLat>> out;
  for (const auto& face : coverage.faces) out.push_back(face.area);
  return out;
}

class CoverageTopologyOfADrawing : public testing::Test {
 protected:
  Drawing drawing;
  std::vector<CoverageFace> faces{{"a", drawing.a()}, {"b", drawing.b()}, {"c", drawing.c()}};
};

TEST_F(CoverageTopologyOfADrawing, KeepsSharedBordersShared) {
  ASSERT_TRUE(check_coverage({drawing.a(), drawing.b(), drawing.c()}).defects.empty());
  const auto result = CoverageTopology(faces).generalised(fine_about_c);
  const auto check = check_coverage(areas(result));
  EXPECT_TRUE(check.defects.empty()) << to_text(check.defects[0]);
  EXPECT_EQ(check.outline_parts, 1u);
}

TEST_F(CoverageTopologyOfADrawing, SimplifiesTheLargeAndKeepsTheSmall) {
  const auto result = CoverageTopology(faces).generalised(fine_about_c);
  ASSERT_EQ(result.faces.size(), 3u);
  // The wiggles of a (82 points) are gone: its corners and those of its border with c stay.
  EXPECT_LE(result.faces[0].area[0].outer.size(), 9u);
  EXPECT_NEAR(geodesic_area(result.faces[0].area) / geodesic_area(drawing.a()), 1, 0.03);
  EXPECT_NEAR(geodesic_area(result.faces[2].area) / geodesic_area(drawing.c()), 1, 0.02);
  // What bulges by 150 m or more stays, the bulge of 110 m at 20.3 as well.
  EXPECT_EQ(result.faces[2].area[0].outer.size(), drawing.c()[0].outer.size());
}

TEST_F(CoverageTopologyOfADrawing, TakesThreeDecimalsAndFourWhereTheRuleSaysSo) {
  const auto result = CoverageTopology(faces).generalised([](const auto&, const auto&) {
    return Generalisation{0, 3};
  });
  for (const auto& face : result.faces)
    for (const auto& p : face.area[0].outer) EXPECT_EQ(p.lon, std::round(p.lon * 1000) / 1000);
}

TEST_F(CoverageTopologyOfADrawing, GivesTheSameForAnotherRuleAndBackAgain) {
  CoverageTopology topology(faces);
  const auto before = topology.generalised(fine_about_c);
  topology.generalised([](const auto&, const auto&) { return Generalisation{10, 4}; });
  const auto after = topology.generalised(fine_about_c);
  for (std::size_t i = 0; i < before.faces.size(); ++i)
    EXPECT_EQ(before.faces[i].area[0].outer, after.faces[i].area[0].outer);
}

TEST_F(CoverageTopologyOfADrawing, ClosesGapsOfLessThanHalfAMetre) {
  // 0.000003 degrees: 0.25 m
  for (auto& p : faces[1].area[0].outer) p.lon += 0.000003;
  const auto result = CoverageTopology(faces).generalised(fine_about_c);
  EXPECT_TRUE(check_coverage(areas(result)).defects.empty());
}

TEST_F(CoverageTopologyOfADrawing, FitsALooseNeighbourToTheFirmOnes) {
  // It overlaps a and b in places and leaves gaps in others.
  const double north = 44.6;
  Ring<LonLat> outer = ring({wiggly({19.9, 44.3}, {20.7, 44.3}, 0.006),
                             {{20.7, 44.3}, {20.7, north}, {19.9, north}, {19.9, 44.3}}});
  faces.push_back({"loose", Drawing::oriented(outer), 1});
  CoverageTopology topology(faces);
  EXPECT_GT(topology.overlap_area(), 0);
  EXPECT_GT(topology.gap_area(), 0);
  const auto result = topology.generalised(fine_about_c);
  const auto check = check_coverage(areas(result));
  EXPECT_TRUE(check.defects.empty()) << to_text(check.defects[0]);
  // The firm border stays where it was.
  EXPECT_NEAR(box_of(result.faces[0].area).max_y, 44.3, 0.0006);  // half of the last decimal
}

TEST(CoverageTopology, KeepsIslandsAndEnclaves) {
  MultiPolygon<LonLat> around = box(20, 44, 20.4, 44.3);
  around.push_back(box(20.5, 44, 20.52, 44.02)[0]);
  const auto enclave = box(20.1, 44.1, 20.11, 44.11);
  auto hole = enclave[0].outer;
  std::reverse(hole.begin(), hole.end());
  around[0].holes.push_back(hole);
  const auto result = CoverageTopology({{"around", around}, {"enclave", enclave}})
                          .generalised([](const auto&, const auto&) {
                            return Generalisation{5000, 3};
                          });
  ASSERT_EQ(result.faces[0].area.size(), 2u);
  EXPECT_EQ(result.faces[0].area[0].holes.size() + result.faces[0].area[1].holes.size(), 1u);
  EXPECT_EQ(result.faces[1].area.size(), 1u);
  EXPECT_GT(result.halved, 0u);
  EXPECT_TRUE(check_coverage(areas(result)).defects.empty());
}

TEST(CoverageTopology, LeavesAGapOpenThatLiesBetweenEquals) {
  auto around = box(20, 44, 20.4, 44.3);
  auto hole = box(20.1, 44.1, 20.2, 44.2)[0].outer;
  std::reverse(hole.begin(), hole.end());
  around[0].holes.push_back(hole);
  CoverageTopology topology({{"around", around}});
  EXPECT_EQ(topology.gap_area(), 0);
  const auto result = topology.generalised([](const auto&, const auto&) {
    return Generalisation{100, 3};
  });
  EXPECT_EQ(result.faces[0].area[0].holes.size(), 1u);
}

TEST(CoverageTopology, TakesMoreDecimalsWhereRoundingWouldPutLinesTogether) {
  // A strip 50 m wide between two squares; three decimals are steps of 80 and 110 m.
  const auto result = CoverageTopology({{"a", box(20, 44, 20.2, 44.2)},
                                        {"strip", box(20, 44.2, 20.2, 44.20044)},
                                        {"b", box(20, 44.20044, 20.2, 44.4)}})
                          .generalised([](const auto&, const auto&) {
                            return Generalisation{1000, 3};
                          });
  EXPECT_GT(result.refined, 0u);
  EXPECT_TRUE(check_coverage(areas(result)).defects.empty());
  EXPECT_GT(geodesic_area(result.faces[1].area), 0);
}

TEST(CoverageTopology, RefusesToLoseAnArea) {
  // 5 m wide: nothing of it is left at four decimals.
  EXPECT_THROW(CoverageTopology({{"a", box(20, 44, 20.2, 44.2)},
                                 {"strip", box(20, 44.2, 20.2, 44.20003)},
                                 {"b", box(20, 44.20003, 20.2, 44.4)}})
                   .generalised([](const auto&, const auto&) {
                     return Generalisation{100, 3};
                   }),
               Error);
}

}  // namespace
}  // namespace obuhvat
