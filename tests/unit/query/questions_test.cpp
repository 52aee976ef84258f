#include "query/questions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "geometry/geodesic.h"
#include "small_dataset.h"
#include "unit/query/answer_columns.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;

double decimal(const AnswerTable& table, std::size_t row) {
  return std::get<AnswerTable::Decimal>(table.rows.at(row).back()).value;
}

TEST(AskMunicipalities, ListsCoveredAndUncoveredApart) {
  Question question;
  question.units = UnitsWanted::covered;
  EXPECT_THAT(column(ask_municipalities(small_dataset(), question), "code"),
              ElementsAre("10001", "10002"));
  question.units = UnitsWanted::uncovered;
  const AnswerTable table = ask_municipalities(small_dataset(), question);
  EXPECT_THAT(column(table, "code"), ElementsAre("10003", "10004"));
  EXPECT_THAT(column(table, "population"), ElementsAre("3000", "?")) << "unknown stays unknown";
}

TEST(AskMunicipalities, MeasuresToTheBorderAndSorts) {
  Question question;
  const LonLat point{23.5, 44.5};  // in D
  question.near = Nearness{Origin(point), 100000, std::nullopt};
  const AnswerTable table = ask_municipalities(small_dataset(), question);
  EXPECT_THAT(column(table, "code"), ElementsAre("10004", "10003"));
  EXPECT_DOUBLE_EQ(decimal(table, 0), 0);
  // From the middle of D to its western edge; 0.1 %: the local plane.
  const double expected = geodesic_distance(point, LonLat{23, 44.5}) / 1000;
  EXPECT_NEAR(decimal(table, 1), expected, expected * 0.001);
}

TEST(AskMunicipalities, TouchingUnitsAreAtDistanceZero) {
  const Dataset data = small_dataset();
  Question question;
  question.near = Nearness{Origin(data.municipalities[1].boundary), 0.0, std::nullopt};
  EXPECT_THAT(column(ask_municipalities(data, question), "code"),
              ElementsAre("10001", "10002", "10003"));
}

TEST(AskProjects, FindsThoseThatNameThePlace) {
  Question question;
  question.places = {{{MunicipalityCode("10001")}, {}}};
  EXPECT_THAT(column(ask_projects(small_dataset(), question), "id"), ElementsAre("roads"));
  question.include_national = true;
  EXPECT_THAT(column(ask_projects(small_dataset(), question), "id"), ElementsAre("law", "roads"));
}

TEST(AskProjects, DistrictMeansProjectsThatWorkInIt) {
  Question question;
  question.selection.districts = {DistrictCode("02")};
  EXPECT_THAT(column(ask_projects(small_dataset(), question), "id"), ElementsAre());
  question.selection.districts = {DistrictCode("01")};
  EXPECT_THAT(column(ask_projects(small_dataset(), question), "id"),
              ElementsAre("health", "roads"));
}

TEST(AskProjects, MeasuresToTheNearestUnit) {
  Question question;
  question.near = Nearness{Origin(LonLat{22.0, 44.5}), std::nullopt, 1};
  const AnswerTable table = ask_projects(small_dataset(), question);
  EXPECT_THAT(column(table, "id"), ElementsAre("health"));
  EXPECT_DOUBLE_EQ(decimal(table, 0), 0) << "the point lies on the border of Beta";
}

TEST(AskPartners, CountsMunicipalitiesOnce) {
  const AnswerTable table = ask_partners(small_dataset(), {});
  EXPECT_THAT(column(table, "id"), ElementsAre("aid", "giver"));
  EXPECT_THAT(column(table, "municipality_count"), ElementsAre("2", "2"));
  EXPECT_THAT(column(table, "roles"), ElementsAre("implementing un", "donor"));
}

TEST(AskCentres, SortsByDistanceAndKeepsTheLimit) {
  Question question;
  question.near = Nearness{Origin(LonLat{22.25, 44.5}), std::nullopt, std::nullopt};
  AnswerTable table = ask_centres(small_dataset(), question);
  EXPECT_THAT(column(table, "id"), ElementsAre("RTC-EAST", "AC-WEST"));
  EXPECT_DOUBLE_EQ(decimal(table, 0), 0);
  question.near->within_m = 1000;
  EXPECT_THAT(column(ask_centres(small_dataset(), question), "id"), ElementsAre("RTC-EAST"));
}

TEST(AskAt, TellsUnitProjectsAndNearestCentre) {
  const AnswerTable table = ask_at(small_dataset(), {21.5, 44.5}, {});
  ASSERT_EQ(table.rows.size(), 1u);
  EXPECT_THAT(column(table, "code"), ElementsAre("10002"));
  EXPECT_THAT(column(table, "project_ids"), ElementsAre("health roads"));
  EXPECT_THAT(column(table, "nearest_centre"), ElementsAre("RTC-EAST"));
}

TEST(AskAt, HasNoRowOutside) { EXPECT_TRUE(ask_at(small_dataset(), {10, 10}, {}).rows.empty()); }

TEST(AskProjects, TakesOnlyStatusesThatTheirRecordsState) {
  Question question;
  question.selection.statuses = {ProjectStatus::completed};
  EXPECT_THAT(column(ask_projects(small_dataset(), question), "id"), ElementsAre("roads"));
}

TEST(AskProjects, NothingFoundByWordsSelectsNothing) {
  Question question;
  question.selection.among.emplace();
  EXPECT_TRUE(ask_projects(small_dataset(), question).rows.empty());
}

TEST(AskProjects, AllPlacesMustHold) {
  Question question;
  question.places = {{{MunicipalityCode("10001")}, {}}, {{MunicipalityCode("10003")}, {}}};
  EXPECT_TRUE(ask_projects(small_dataset(), question).rows.empty());
  question.places[1].units = {MunicipalityCode("10002")};
  EXPECT_THAT(column(ask_projects(small_dataset(), question), "id"), ElementsAre("roads"));
}

TEST(AskProjects, ADrawnAreaHasTheProjectsWithASiteInIt) {
  Dataset data = small_dataset();
  data.projects[0].sites = {{"clinic", {23.5, 44.5}}};  // health, in D
  Question question;
  question.places = {
      {{}, MultiPolygon<LonLat>{{{{23, 44}, {24, 44}, {24, 45}, {23, 45}, {23, 44}}, {}}}}};
  EXPECT_THAT(column(ask_projects(data, question), "id"), ElementsAre("health"));
  question.places[0].area.reset();
  EXPECT_TRUE(ask_projects(data, question).rows.empty());
}

TEST(AskCentres, ADrawnAreaHasTheCentresOnItsBorder) {
  Question question;
  question.places = {
      {{}, MultiPolygon<LonLat>{{{{20.5, 44}, {21, 44}, {21, 45}, {20.5, 45}, {20.5, 44}}, {}}}}};
  EXPECT_THAT(column(ask_centres(small_dataset(), question), "id"), ElementsAre("AC-WEST"));
}

TEST(AskCentres, FarOnesAreMeasuredToTheNearestSelectedProject) {
  Question question;
  question.farther_than_m = 50000;
  const AnswerTable table = ask_centres(small_dataset(), question);
  // RTC-EAST is a quarter of a degree, about 20 km, east of B.
  EXPECT_TRUE(table.rows.empty());
  question.selection.projects = {ProjectId("law")};
  const AnswerTable nowhere = ask_centres(small_dataset(), question);
  EXPECT_THAT(column(nowhere, "id"), ElementsAre("AC-WEST", "RTC-EAST"))
      << "a national project has no place";
  EXPECT_THAT(column(nowhere, "nearest_project"), ElementsAre("?", "?"));
}

TEST(AskCentres, TheLimitOfFarOnesItselfIsNotFar) {
  const Dataset data = small_dataset();
  const double metres = geodesic_distance({22.25, 44.5}, data.municipalities[1].boundary);
  Question question;
  question.farther_than_m = metres;
  EXPECT_TRUE(ask_centres(data, question).rows.empty());
  question.farther_than_m = metres - 0.001;  // 1 mm
  EXPECT_THAT(column(ask_centres(data, question), "id"), ElementsAre("RTC-EAST"));
  EXPECT_THAT(column(ask_centres(data, question), "nearest_project"), ElementsAre("health"))
      << "of two equally near the first";
}

TEST(AskDonors, CountOnlyWhatTheyPayFor) {
  const AnswerTable table = ask_donors(small_dataset(), {});
  EXPECT_THAT(column(table, "id"), ElementsAre("giver"));
  EXPECT_THAT(column(table, "project_ids"), ElementsAre("roads"));
  EXPECT_THAT(column(table, "municipality_count"), ElementsAre("2"));
}

TEST(AskDistricts, SumKnownFiguresAndCountTheUnknown) {
  const AnswerTable table = ask_districts(small_dataset(), {});
  EXPECT_THAT(column(table, "code"), ElementsAre("01", "02"));
  EXPECT_THAT(column(table, "covered_count"), ElementsAre("2", "0"));
  EXPECT_THAT(column(table, "population"), ElementsAre("3000", "3000"));
  EXPECT_THAT(column(table, "population_unknown"), ElementsAre("0", "1"));
  EXPECT_THAT(column(table, "project_ids"), ElementsAre("health roads", ""));
  EXPECT_THAT(column(table, "centre_ids"), ElementsAre("AC-WEST", "RTC-EAST"));
}

TEST(AskFindings, AreThoseOfTheSelectedProjects) {
  Dataset data = small_dataset();
  data.findings = {
      {Severity::warning, "place-fuzzy", "a.csv", 3, "places", "roads", "doubtful", ""},
      {Severity::info, "note", "a.csv", 0, "", "health", "noted", ""},
      {Severity::error, "row-empty", "a.csv", 9, "", "", "empty", ""}};
  EXPECT_THAT(column(ask_findings(data, {}, {}, {}), "code"),
              ElementsAre("place-fuzzy", "note", "row-empty"));
  EXPECT_THAT(column(ask_findings(data, {}, {}, {}), "row"), ElementsAre("3", "?", "9"));
  EXPECT_THAT(column(ask_findings(data, {}, {Severity::error}, {}), "code"),
              ElementsAre("row-empty"));
  EXPECT_THAT(column(ask_findings(data, {}, {}, {"note"}), "project"), ElementsAre("health"));
  Question question;
  question.places = {{{MunicipalityCode("10001")}, {}}};
  EXPECT_THAT(column(ask_findings(data, question, {}, {}), "project"), ElementsAre("roads"));
}

}  // namespace
}  // namespace obuhvat
