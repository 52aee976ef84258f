#include "ingest/boundary_checks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "geometry/geodesic.h"
#include "small_country.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

CoverageFlaw flaw(CoverageFlaw::Kind kind, std::vector<std::size_t> areas, double m2,
                  double width) {
  return {kind, std::move(areas), m2, width, {20.2, 44.1}};
}
constexpr auto gap = CoverageFlaw::Kind::gap;
constexpr auto overlap = CoverageFlaw::Kind::overlap;

class BoundaryChecks : public testing::Test {
 protected:
  BoundaryChecks() {
    for (const auto& unit : data.municipalities)
      if (unit.is_map_unit()) outlines.push_back({unit.code, unit.boundary});
  }
  std::vector<Finding> found(FlawsAre flaws = FlawsAre::left) const {
    std::vector<MunicipalityCode> units;
    for (const auto& outline : outlines) units.push_back(outline.code);
    return findings_of(report, units, data, flaws);
  }
  std::vector<std::string> messages() const {
    std::vector<std::string> out;
    for (const auto& finding : found()) out.push_back(finding.message);
    return out;
  }

  Dataset data = SmallCountry().base;
  std::vector<UnitOutline> outlines;
  CoverageReport report;
};

TEST_F(BoundaryChecks, SayNothingOfACoverage) {
  EXPECT_THAT(found(), IsEmpty());
  EXPECT_TRUE(matches_at_edges(report));
}

TEST_F(BoundaryChecks, TellEachLargeFlawWithAreaAndPlace) {
  report.flaws = {flaw(gap, {0, 1}, 3.456e6, 2000), flaw(overlap, {1, 2}, 5000, 30)};
  EXPECT_THAT(
      messages(),
      ElementsAre("a gap of 3.46 km2 between Mesto 10001 and Mesto 10002 at 20.20000,44.10000, up "
                  "to 2000 m wide",
                  "an overlap of 5000 m2 of Mesto 10002 and Mesto 20001 at 20.20000,44.10000, up "
                  "to 30 m wide"));
  const auto findings = found();
  EXPECT_THAT(told_codes(findings),
              ElementsAre("warning boundary-gap", "warning boundary-overlap"));
  EXPECT_EQ(findings[0].suggestion, "look whether a unit is missing there");
  EXPECT_EQ(findings[1].suggestion, "look at the place in the file");
}

TEST_F(BoundaryChecks, NameAtMostFourOfThoseAround) {
  for (const char* code : {"30001", "30002"}) outlines.push_back({MunicipalityCode(code), {}});
  report.flaws = {flaw(gap, {0, 1, 2, 3}, 5000, 30), flaw(gap, {0, 1, 2, 3, 4}, 5000, 30),
                  flaw(gap, {0, 1, 2, 3, 4, 5}, 5000, 30), flaw(gap, {5}, 5000, 30)};
  const auto out = messages();
  EXPECT_THAT(out[0], HasSubstr("Mesto 10001, Mesto 10002, Mesto 20001 and Mesto 20002 at"));
  EXPECT_THAT(out[1], HasSubstr("Mesto 20002 and 1 other at"));
  EXPECT_THAT(out[2], HasSubstr("Mesto 20002 and 2 others at"));
  EXPECT_THAT(out[1], testing::Not(HasSubstr("Mesto 20001 and Mesto 20002")));
  EXPECT_THAT(out[3], HasSubstr("30002")) << "no unit has this code";
}

TEST_F(BoundaryChecks, SayThatAGapInsideOneUnitLiesInsideIt) {
  report.flaws = {flaw(gap, {1}, 5000, 30)};
  EXPECT_THAT(messages(), ElementsAre("a gap of 5000 m2 inside Mesto 10002 at 20.20000,44.10000, "
                                      "up to 30 m wide"));
}

TEST_F(BoundaryChecks, CountNarrowFlawsInOneFinding) {
  report.flaws = {flaw(gap, {0, 1}, 900, 1.5), flaw(overlap, {1, 2}, 100, 19.9)};
  const auto findings = found();
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].code, "boundary-sliver");
  EXPECT_EQ(findings[0].message,
            "2 gaps and overlaps less than 20 m wide, 1000 m2 in all; the largest lies between "
            "Mesto 10001 and Mesto 10002 at 20.20000,44.10000");
  EXPECT_EQ(findings[0].suggestion, "close it in the file, or with --snap 20");
  report.flaws.erase(report.flaws.begin());
  EXPECT_EQ(messages()[0],
            "1 gap or overlap less than 20 m wide, 100 m2 in all; the largest is claimed by Mesto "
            "10002 and Mesto 20001 at 20.20000,44.10000");
}

TEST_F(BoundaryChecks, TellTwentyFlawsOneByOneAndCountTheRest) {
  report.flaws.assign(23, flaw(gap, {0, 1}, 1e6, 50));
  const auto out = messages();
  ASSERT_THAT(out, SizeIs(21));
  EXPECT_EQ(out[20], "3 smaller gaps and overlaps more, 3.00 km2 in all");
  report.flaws.pop_back();
  report.flaws.pop_back();
  EXPECT_EQ(messages()[20], "1 smaller gap or overlap more, 1.00 km2 in all");
}

TEST_F(BoundaryChecks, TellHowFarBordersRunApart) {
  report.unmatched = {{0, 1, 9600, 40, 3.2, {20.2, 44.05}}, {1, 2, 400, 49, 48.5, {20.4, 44.05}}};
  const auto findings = found();
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].code, "boundary-borders-apart");
  EXPECT_EQ(findings[0].message,
            "2 pairs of neighbours do not share their border: it runs up to 3.2 m apart over "
            "10.0 km; the longest is that of Mesto 10001 and Mesto 10002 at 20.20000,44.05000");
  EXPECT_EQ(findings[0].suggestion, "close it in the file, or with --snap 4");
  report.unmatched.pop_back();
  EXPECT_THAT(messages()[0], HasSubstr("1 pair of neighbours do"));
}

TEST_F(BoundaryChecks, AreNotesWhereSnapHasClosedThem) {
  report.flaws = {flaw(gap, {0, 1}, 900, 1.5), flaw(gap, {0, 1}, 9000, 30)};
  report.unmatched = {{0, 1, 9600, 40, 3.2, {20.2, 44.05}}};
  const auto findings = found(FlawsAre::closed);
  EXPECT_THAT(findings, SizeIs(3));
  for (const auto& finding : findings) {
    EXPECT_EQ(finding.severity, Severity::info);
    EXPECT_EQ(finding.suggestion, "what is narrow enough was closed by --snap");
  }
}

TEST(MatchingAtEdges, AllowsGapsThatAreNoSlivers) {
  CoverageReport report;
  report.flaws = {flaw(gap, {0, 1}, 5e6, 1000)};
  EXPECT_TRUE(matches_at_edges(report));
  report.flaws.push_back(flaw(gap, {0, 1}, 5, 1));
  EXPECT_FALSE(matches_at_edges(report));
  report.flaws = {flaw(overlap, {0, 1}, 5e6, 1000)};
  EXPECT_FALSE(matches_at_edges(report));
  report.flaws.clear();
  report.unmatched = {{0, 1, 100, 1, 1, {}}};
  EXPECT_FALSE(matches_at_edges(report));
}

TEST_F(BoundaryChecks, FindNothingInOutlinesWithTheirSeats) {
  EXPECT_THAT(check_outlines(outlines, data), IsEmpty());
}

TEST_F(BoundaryChecks, FindASeatOutside) {
  data.municipalities[0].seat = {19.99, 44.1};
  const auto findings = check_outlines(outlines, data);
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].code, "boundary-seat-outside");
  EXPECT_EQ(findings[0].severity, Severity::warning);
  EXPECT_EQ(findings[0].field, "10001");
  // 0.01 degree of longitude at this latitude is 801 m.
  EXPECT_EQ(findings[0].message,
            "the seat of Mesto 10001 at 19.99000,44.10000 lies 801 m outside its boundary");
}

TEST_F(BoundaryChecks, TakeASeatOnTheBorderForInside) {
  data.municipalities[0].seat = {20, 44.1};
  EXPECT_THAT(check_outlines(outlines, data), IsEmpty());
}

TEST_F(BoundaryChecks, CompareTheAreaWithThePublishedOne) {
  const double km2 = geodesic_area(outlines[0].area) / 1e6;
  data.municipalities[0].area_km2 = km2 / 1.049;
  EXPECT_THAT(check_outlines(outlines, data), IsEmpty());
  data.municipalities[0].area_km2 = km2 / 1.06;
  const auto findings = check_outlines(outlines, data);
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].code, "boundary-area-differs");
  EXPECT_THAT(findings[0].message, HasSubstr("(+6.0 %)"));
}

TEST_F(BoundaryChecks, AllowASquareKilometreForSmallUnits) {
  outlines[0].area = box_area(20, 44, 20.02, 44.02);  // 3.6 km2
  data.municipalities[0].seat = {20.01, 44.01};
  data.municipalities[0].area_km2 = 3;
  EXPECT_THAT(check_outlines(outlines, data), IsEmpty());
  data.municipalities[0].area_km2 = 2;
  EXPECT_THAT(check_outlines(outlines, data), SizeIs(1));
}

TEST_F(BoundaryChecks, FindACentreOutsideItsMunicipality) {
  ReceptionCentre centre;
  centre.id = CentreId("AC-WEST");
  centre.municipality = MunicipalityCode("10001");
  centre.point = {20.21, 44.1};
  data.centres = {centre};
  const auto findings = check_outlines(outlines, data);
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].code, "centre-outside-municipality");
  EXPECT_EQ(findings[0].field, "10001");
  EXPECT_EQ(findings[0].message,
            "the centre AC-WEST at 20.21000,44.10000 is said to be in Mesto 10001 and lies 801 m "
            "outside its boundary");
  data.centres[0].municipality = MunicipalityCode("10009");
  EXPECT_THAT(check_outlines(outlines, data), IsEmpty()) << "no outline to look at";
}

TEST_F(BoundaryChecks, PassOverUnitsWithoutOutlineOrName) {
  outlines[0].area.clear();
  outlines.push_back({MunicipalityCode("99999"), box_area(0, 0, 1, 1)});
  data.municipalities[0].area_km2 = 1000;
  EXPECT_THAT(check_outlines(outlines, data), IsEmpty());
}

}  // namespace
}  // namespace obuhvat
