#include "model/coverage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "small_dataset.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Coverage& unit(const CoverageTable& table, const char* code) {
  return *table.unit(MunicipalityCode(code));
}

TEST(Coverage, HasARowForEveryUnitAlsoTheUncovered) {
  const CoverageTable table = coverage_of(small_dataset(), {});
  ASSERT_EQ(table.units.size(), 4u);
  EXPECT_EQ(table.covered_count(), 2u);
  EXPECT_THAT(unit(table, "10002").projects, ElementsAre(ProjectId("health"), ProjectId("roads")));
  EXPECT_THAT(unit(table, "10002").partners, ElementsAre(PartnerId("aid"), PartnerId("giver")));
  EXPECT_THAT(unit(table, "10004").projects, IsEmpty());
}

TEST(Coverage, KeepsNationalProjectsApart) {
  const CoverageTable table = coverage_of(small_dataset(), {});
  EXPECT_THAT(table.national, ElementsAre(ProjectId("law")));
}

TEST(Coverage, TakesTheCentresThatWereOpenWhileTheProjectRan) {
  Selection selection;
  selection.projects = {ProjectId("health")};  // 2018; RTC-EAST closed in June 2017
  const CoverageTable table = coverage_of(small_dataset(), selection);
  EXPECT_THAT(table.centres, ElementsAre(CentreId("AC-WEST")));
  selection.projects = {ProjectId("roads")};  // from January 2017
  EXPECT_THAT(coverage_of(small_dataset(), selection).centres,
              ElementsAre(CentreId("AC-WEST"), CentreId("RTC-EAST")));
}

TEST(Coverage, RestrictsTheUnitsToADistrict) {
  Selection selection;
  selection.districts = {DistrictCode("02")};
  const CoverageTable table = coverage_of(small_dataset(), selection);
  ASSERT_EQ(table.units.size(), 2u);
  EXPECT_EQ(table.covered_count(), 0u);
}

TEST(Selection, TellsDonorsFromOtherPartners) {
  Selection selection;
  selection.donors = {PartnerId("aid")};
  EXPECT_EQ(coverage_of(small_dataset(), selection).covered_count(), 0u);
  selection.donors = {PartnerId("giver")};
  EXPECT_EQ(coverage_of(small_dataset(), selection).covered_count(), 2u);
}

TEST(Selection, FindsWhatWasActiveOnADay) {
  Selection selection;
  selection.active_on = Day{2017, 6, 1};
  const CoverageTable table = coverage_of(small_dataset(), selection);
  EXPECT_THAT(unit(table, "10002").projects, ElementsAre(ProjectId("roads")));
  EXPECT_THAT(table.centres, ElementsAre(CentreId("AC-WEST"), CentreId("RTC-EAST")));
}

TEST(Dataset, GivesAPointOnABorderToTheLowerCode) {
  const Dataset data = small_dataset();
  EXPECT_EQ(data.municipality_at({21, 44.5})->code.text(), "10001");
  EXPECT_EQ(data.municipality_at({21.000001, 44.5})->code.text(), "10002");
  EXPECT_EQ(data.municipality_at({20, 44})->code.text(), "10001") << "an outer corner";
  EXPECT_EQ(data.municipality_at({19.999, 44.5}), nullptr);
}

TEST(Finding, ReadsAsOneLine) {
  const Finding finding{Severity::warning,
                        "place-fuzzy",
                        "projects.csv",
                        17,
                        "places[3]",
                        "",
                        "\"Savsky venac\" is taken for Savski Venac",
                        "correct the name"};
  EXPECT_EQ(to_text(finding),
            "warning: projects.csv:17: places[3]: \"Savsky venac\" is taken for Savski Venac; "
            "correct the name [place-fuzzy]");
}

}  // namespace
}  // namespace obuhvat
