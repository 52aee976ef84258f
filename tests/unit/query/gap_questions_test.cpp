#include "query/gap_questions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "small_dataset.h"
#include "unit/query/answer_columns.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;

Period on(const char* day) { return {PartialDate::parse(day), PartialDate::parse(day)}; }

/// Without the national project, which would cover what no other does.
Dataset without_national() {
  Dataset data = small_dataset();
  std::erase_if(data.projects,
                [](const Project& p) { return p.coverage == CoverageKind::national; });
  return data;
}

std::vector<std::string> states(const Dataset& data, const Period& period,
                                const Question& question = {}) {
  std::vector<std::string> out;
  for (const auto& unit : unit_states(data, question, period).units)
    out.emplace_back(name_of(unit.state));
  return out;
}

AnswerTable gaps(const Dataset& data, const Period& period, const Question& question = {},
                 const GapWishes& wishes = {}) {
  return ask_gaps(data, question, unit_states(data, question, period), wishes);
}

TEST(UnitStates, AnActiveProjectComesFirst) {
  EXPECT_THAT(states(small_dataset(), on("2018-06-01")),
              ElementsAre("active", "active", "national-only", "national-only"));
}

TEST(UnitStates, TellPlannedFromEnded) {
  const Dataset data = without_national();
  EXPECT_THAT(states(data, on("2016-12-31")),
              ElementsAre("planned", "planned", "nothing-reported", "nothing-reported"));
  EXPECT_THAT(states(data, on("2017-01-01")),
              ElementsAre("active", "active", "nothing-reported", "nothing-reported"));
  EXPECT_THAT(states(data, on("2018-12-31")),
              ElementsAre("active", "active", "nothing-reported", "nothing-reported"));
  EXPECT_THAT(states(data, on("2019-01-01")),
              ElementsAre("ended", "ended", "nothing-reported", "nothing-reported"));
}

TEST(UnitStates, PlannedComesBeforeEnded) {
  Dataset data = without_national();
  Project later = data.projects[0];
  later.id = ProjectId("later");
  later.period = {PartialDate::parse("2030"), std::nullopt};
  later.places = {data.projects[1].places[0]};  // A
  data.projects.push_back(later);
  data.sort();
  const UnitStates found = unit_states(data, {}, on("2020-01-01"));
  EXPECT_EQ(found.units[0].state, UnitState::planned);
  EXPECT_THAT(found.units[0].ended, ElementsAre(ProjectId("roads")));
  EXPECT_THAT(found.units[0].planned, ElementsAre(ProjectId("later")));
  EXPECT_EQ(found.units[0].last_end->text(), "2018-12-31");
}

TEST(UnitStates, WithoutDatesTheStatusCountsAndWithoutThatNothingDoes) {
  Dataset data = without_national();
  for (auto& project : data.projects) project.period = {};
  // roads is completed; health has no status.
  EXPECT_THAT(states(data, on("2018-06-01")),
              ElementsAre("ended", "ended", "nothing-reported", "nothing-reported"));
  data.projects[1].status.reset();
  EXPECT_THAT(states(data, on("2018-06-01")),
              ElementsAre("undated", "undated", "nothing-reported", "nothing-reported"));
}

TEST(UnitStates, ANationalProjectThatIsOverCoversNobody) {
  Dataset data = small_dataset();
  data.projects[1].period = {PartialDate::parse("2017"), PartialDate::parse("2017")};
  EXPECT_THAT(states(data, on("2018-06-01")),
              ElementsAre("active", "active", "nothing-reported", "nothing-reported"));
}

TEST(UnitStates, OverTheWholeTimeEveryProjectCounts) {
  EXPECT_THAT(states(without_national(), {}),
              ElementsAre("active", "active", "nothing-reported", "nothing-reported"));
}

TEST(UnitStates, WhatWasNotAskedAboutIsOutsideTheScope) {
  Question question;
  question.selection.districts = {DistrictCode("02")};
  question.places = {{{MunicipalityCode("10001"), MunicipalityCode("10003")}, {}}};
  EXPECT_THAT(states(without_national(), {}, question),
              ElementsAre("outside-scope", "outside-scope", "nothing-reported", "outside-scope"));
}

TEST(UnitStates, NamesLeadBack) {
  for (const UnitState state : all_unit_states) EXPECT_EQ(unit_state_from(name_of(state)), state);
  EXPECT_FALSE(unit_state_from("idle"));
}

TEST(AskGaps, ListsUnitsByPopulationThenTheirCentres) {
  const AnswerTable table = gaps(small_dataset(), {});
  EXPECT_THAT(column(table, "kind"),
              ElementsAre("municipality", "municipality", "reception_centre"));
  EXPECT_THAT(column(table, "code"), ElementsAre("10003", "10004", "RTC-EAST"));
  EXPECT_THAT(column(table, "national_project_ids"), ElementsAre("law", "law", "law"));
  EXPECT_THAT(column(table, "rank"), ElementsAre("1", "2", "1"));
  EXPECT_THAT(column(table, "population"), ElementsAre("3000", "?", "?"));
}

TEST(AskGaps, LeavesOutCentresThatAreClosedThen) {
  EXPECT_THAT(column(gaps(small_dataset(), on("2018-01-01")), "code"),
              ElementsAre("10003", "10004"));
}

TEST(AskGaps, ListsTheStatesAskedFor) {
  EXPECT_THAT(column(gaps(without_national(), on("2019-01-01"), {}, {{UnitState::ended}}), "code"),
              ElementsAre("10002", "10001", "AC-WEST"));
}

TEST(AskGaps, FarCentresAreThoseFartherThanAnyActiveProject) {
  Question question;
  question.farther_than_m = 1000;
  const AnswerTable table = gaps(small_dataset(), {}, question);
  EXPECT_THAT(column(table, "code"), ElementsAre("10003", "10004", "RTC-EAST"));
  question.farther_than_m = 30000;
  EXPECT_THAT(column(gaps(small_dataset(), {}, question), "code"), ElementsAre("10003", "10004"));
}

TEST(AskGapTotals, EveryUnitAndCentreIsInOneRow) {
  const Dataset data = small_dataset();
  Question question;
  question.selection.districts = {DistrictCode("01")};
  const AnswerTable table = ask_gap_totals(data, unit_states(data, question, {}));
  EXPECT_THAT(column(table, "state"),
              ElementsAre("active", "national-only", "planned", "ended", "undated",
                          "nothing-reported", "outside-scope", "total"));
  EXPECT_THAT(column(table, "municipality_count"),
              ElementsAre("2", "0", "0", "0", "0", "0", "2", "4"));
  EXPECT_THAT(column(table, "population"),
              ElementsAre("3000", "?", "?", "?", "?", "?", "3000", "6000"));
  EXPECT_THAT(column(table, "population_unknown"),
              ElementsAre("0", "0", "0", "0", "0", "0", "1", "1"));
  EXPECT_THAT(column(table, "centre_count"), ElementsAre("1", "0", "0", "0", "0", "0", "1", "2"));
  EXPECT_THAT(column(table, "capacity"), ElementsAre("120", "?", "?", "?", "?", "?", "?", "120"));
}

}  // namespace
}  // namespace obuhvat
