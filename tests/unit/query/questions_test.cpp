#include "query/questions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "geometry/geodesic.h"
#include "small_dataset.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;

/// The texts of one column, numbers and lists written out.
std::vector<std::string> column(const AnswerTable& table, const std::string& name) {
  const auto found = std::find(table.columns.begin(), table.columns.end(), name);
  EXPECT_NE(found, table.columns.end()) << name;
  const auto index = static_cast<std::size_t>(found - table.columns.begin());
  std::vector<std::string> out;
  for (const auto& row : table.rows) {
    const auto& value = row.at(index);
    if (const auto* text = std::get_if<std::string>(&value)) {
      out.push_back(*text);
    } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
      out.push_back(std::to_string(*number));
    } else if (const auto* list = std::get_if<AnswerTable::List>(&value)) {
      std::string joined;
      for (const auto& item : *list) joined += (joined.empty() ? "" : " ") + item;
      out.push_back(joined);
    } else {
      out.push_back("?");
    }
  }
  return out;
}

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
  question.in = {MunicipalityCode("10001")};
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

TEST(AskGaps, ListsUnitsByPopulationThenTheirCentres) {
  const AnswerTable table = ask_gaps(small_dataset(), {});
  EXPECT_THAT(column(table, "kind"),
              ElementsAre("municipality", "municipality", "reception_centre"));
  EXPECT_THAT(column(table, "code"), ElementsAre("10003", "10004", "RTC-EAST"));
  EXPECT_THAT(column(table, "national_project_ids"), ElementsAre("law", "law", "law"));
}

}  // namespace
}  // namespace obuhvat
