#include "query/grouping.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/questions.h"
#include "small_dataset.h"
#include "unit/query/answer_columns.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;

TEST(Grouped, MunicipalitiesByDistrictAddUp) {
  const Dataset data = small_dataset();
  const GroupedAnswer groups = grouped(data, {}, ask_municipalities(data, {}), GroupBy::district);
  EXPECT_THAT(column(groups.table, "district_code"), ElementsAre("01", "02"));
  EXPECT_THAT(column(groups.table, "municipality_count"), ElementsAre("2", "2"));
  EXPECT_THAT(column(groups.table, "population"), ElementsAre("3000", "3000"));
  EXPECT_THAT(column(groups.table, "population_unknown"), ElementsAre("0", "1"));
  EXPECT_EQ(groups.total, 4u);
  EXPECT_EQ(groups.in_several, 0u);
}

TEST(Grouped, ProjectsByPartnerStandInEveryGroupOfTheirs) {
  const Dataset data = small_dataset();
  const GroupedAnswer groups = grouped(data, {}, ask_projects(data, {}), GroupBy::partner);
  EXPECT_THAT(column(groups.table, "partner_id"), ElementsAre("aid", "giver", "?"));
  EXPECT_THAT(column(groups.table, "project_ids"), ElementsAre("health roads", "roads", "law"))
      << "law has no partner";
  EXPECT_EQ(groups.total, 3u);
  EXPECT_EQ(groups.in_several, 1u);
}

TEST(Grouped, ProjectsByDonor) {
  const Dataset data = small_dataset();
  const GroupedAnswer groups = grouped(data, {}, ask_projects(data, {}), GroupBy::donor);
  EXPECT_THAT(column(groups.table, "donor_id"), ElementsAre("giver", "?"));
  EXPECT_THAT(column(groups.table, "project_count"), ElementsAre("1", "2"));
}

TEST(Grouped, ProjectsByYearOnlyInTheYearsAskedAbout) {
  const Dataset data = small_dataset();
  EXPECT_THAT(column(grouped(data, {}, ask_projects(data, {}), GroupBy::year).table, "year"),
              ElementsAre("2017", "2018", "?"));
  Question question;
  question.selection.during = {PartialDate::parse("2018"), std::nullopt};
  const GroupedAnswer groups = grouped(data, question, ask_projects(data, question), GroupBy::year);
  EXPECT_THAT(column(groups.table, "year"), ElementsAre("2018"));
  EXPECT_THAT(column(groups.table, "project_ids"), ElementsAre("health roads"));
}

TEST(Grouped, CentresByYearAreOpenUntilTheLastYearThatIsKnown) {
  const Dataset data = small_dataset();
  const GroupedAnswer groups = grouped(data, {}, ask_centres(data, {}), GroupBy::year);
  EXPECT_THAT(column(groups.table, "year"), ElementsAre("2015", "2016", "2017", "2018"));
  EXPECT_THAT(column(groups.table, "centre_ids"),
              ElementsAre("AC-WEST", "AC-WEST RTC-EAST", "AC-WEST RTC-EAST", "AC-WEST"));
  EXPECT_THAT(column(groups.table, "capacity"), ElementsAre("120", "120", "120", "120"));
  EXPECT_THAT(column(groups.table, "capacity_unknown"), ElementsAre("0", "1", "1", "0"));
}

TEST(Grouped, ProjectsByDistrictOnlyInThePlacesAskedAbout) {
  Dataset data = small_dataset();
  data.projects[2].places.push_back(
      {MunicipalityCode("10003"), "Gama", MatchKind::exact, 1, std::nullopt});
  EXPECT_THAT(
      column(grouped(data, {}, ask_projects(data, {}), GroupBy::district).table, "project_ids"),
      ElementsAre("health roads", "roads", "law"));
  Question question;
  question.places = {{{MunicipalityCode("10003")}, {}}};
  EXPECT_THAT(column(grouped(data, question, ask_projects(data, question), GroupBy::district).table,
                     "district_code"),
              ElementsAre("02"));
}

TEST(Grouped, PartnersByPartnerAreThemselves) {
  const Dataset data = small_dataset();
  const GroupedAnswer groups = grouped(data, {}, ask_partners(data, {}), GroupBy::partner);
  EXPECT_THAT(column(groups.table, "partner_ids"), ElementsAre("aid", "giver"));
}

}  // namespace
}  // namespace obuhvat
