#include "query/question_sql.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "query/gap_questions.h"
#include "query/questions.h"
#include "store/sql_query.h"
#include "store/store.h"
#include "test_folder.h"
#include "unit/query/answer_columns.h"

namespace obuhvat {
namespace {

/// A country of 6 by 5 squares of one degree, with projects, partners and centres at random.
class RandomCountry {
 public:
  explicit RandomCountry(unsigned seed) : draw_(seed) {
    for (int i = 0; i < 30; ++i) add_unit(i);
    for (int i = 0; i < 4; ++i)
      data.districts.push_back({DistrictCode(fmt::format("{:02}", i)),
                                {fmt::format("District {}", i), "", ""},
                                "",
                                "",
                                {},
                                "",
                                ""});
    for (int i = 0; i < 5; ++i)
      data.partners.push_back(
          {PartnerId(fmt::format("partner{}", i)), {fmt::format("Partner {}", i), "", ""}, ""});
    for (int i = 0; i < 12; ++i) add_project(i);
    for (int i = 0; i < 8; ++i) add_centre(i);
    data.boundaries = {"Squares", "2020-01-01", "CC0", "overview"};
    data.sort();
  }

  int number(int below) { return std::uniform_int_distribution<int>(0, below - 1)(draw_); }
  bool one_in(int n) { return number(n) == 0; }
  std::optional<PartialDate> date() {
    const int year = 2015 + number(4);
    const int precision = number(4);
    if (precision == 0) return std::nullopt;
    if (precision == 1) return PartialDate::parse(fmt::format("{}", year));
    if (precision == 2) return PartialDate::parse(fmt::format("{}-{:02}", year, 1 + number(12)));
    return PartialDate::parse(fmt::format("{}-{:02}-{:02}", year, 1 + number(12), 1 + number(28)));
  }
  Day day() { return {2015 + number(4), 1 + number(12), 1 + number(28)}; }
  std::vector<MunicipalityCode> some_units(int n) {
    std::vector<MunicipalityCode> out;
    for (int i = 0; i < n; ++i)
      out.push_back(data.municipalities[static_cast<std::size_t>(number(30))].code);
    return out;
  }

  Dataset data;

 private:
  static MultiPolygon<LonLat> square(double x, double y) {
    return {{{{x, y}, {x + 1, y}, {x + 1, y + 1}, {x, y + 1}, {x, y}}, {}}};
  }
  void add_unit(int i) {
    Municipality unit;
    unit.code = MunicipalityCode(fmt::format("1{:04}", i));
    unit.district = DistrictCode(fmt::format("{:02}", number(4)));
    unit.name = {fmt::format("Unit {}", i), "", ""};
    unit.seat = {18.5 + i % 6, 42.5 + i / 6};
    if (!one_in(5)) unit.population_2022 = 1000L * (1 + number(20));
    unit.boundary = square(18 + i % 6, 42 + i / 6);
    data.municipalities.push_back(unit);
  }
  void add_project(int i) {
    Project project;
    project.id = ProjectId(fmt::format("project{:02}", i));
    project.title = {fmt::format("Project {}", i), "", ""};
    project.period = {date(), date()};
    if (project.period.start && project.period.end &&
        project.period.end->last_day() < project.period.start->first_day())
      std::swap(project.period.start, project.period.end);
    if (!one_in(3)) project.status = static_cast<ProjectStatus>(number(3));
    project.coverage = one_in(4) ? CoverageKind::national : CoverageKind::municipalities;
    if (project.coverage == CoverageKind::municipalities) {
      auto units = some_units(1 + number(4));
      std::sort(units.begin(), units.end());
      units.erase(std::unique(units.begin(), units.end()), units.end());
      for (const auto& code : units)
        project.places.push_back({code, "x", MatchKind::exact, 1, std::nullopt});
    }
    for (int p = 0; p < 5; ++p)
      if (one_in(2))
        project.partners.push_back({PartnerId(fmt::format("partner{}", p)),
                                    one_in(2) ? PartnerRole::donor : PartnerRole::implementing});
    if (one_in(3)) project.sites.push_back({"site", {18.3 + number(5), 42.3 + number(4)}});
    data.projects.push_back(project);
  }
  void add_centre(int i) {
    ReceptionCentre centre;
    centre.id = CentreId(fmt::format("C{}", i));
    centre.name = {fmt::format("Centre {}", i), "", ""};
    const auto& unit = data.municipalities[static_cast<std::size_t>(number(30))];
    centre.municipality = unit.code;
    centre.point = unit.seat;
    if (!one_in(3)) centre.capacity = 50L * (1 + number(10));
    centre.open = {date(), std::nullopt};
    data.centres.push_back(centre);
  }

  std::mt19937 draw_;
};

Question random_question(RandomCountry& country) {
  Question question;
  Selection& s = question.selection;
  if (country.one_in(4)) s.projects = {country.data.projects[1].id, country.data.projects[4].id};
  if (country.one_in(4)) s.partners = {PartnerId("partner1"), PartnerId("partner3")};
  if (country.one_in(4)) s.donors = {PartnerId("partner2")};
  if (country.one_in(4)) s.districts = {DistrictCode("01"), DistrictCode("03")};
  if (country.one_in(4)) s.statuses = {ProjectStatus::active, ProjectStatus::completed};
  if (country.one_in(6)) s.among = std::vector{country.data.projects[2].id};
  if (country.one_in(3)) {
    s.active_on = country.day();
  } else if (country.one_in(2)) {
    s.during = {country.date(), std::nullopt};
    if (country.one_in(2)) s.during = {std::nullopt, s.during.start};
  }
  if (country.one_in(3)) question.places.push_back({country.some_units(8), {}});
  if (country.one_in(4)) {
    // A box over parts of four units, which shares no border with any.
    const double x = 18.25 + country.number(4);
    const double y = 42.25 + country.number(3);
    PlaceFilter box;
    for (const auto& unit : country.data.municipalities)
      if (unit.seat.lon > x - 0.5 && unit.seat.lon < x + 1.5 && unit.seat.lat > y - 0.5 &&
          unit.seat.lat < y + 1.5)
        box.units.push_back(unit.code);
    box.area = MultiPolygon<LonLat>{{{{x, y}, {x + 1, y}, {x + 1, y + 1}, {x, y + 1}, {x, y}}, {}}};
    question.places.push_back(box);
  }
  question.include_national = country.one_in(3);
  question.units = static_cast<UnitsWanted>(country.number(3));
  return question;
}

void expect_same(const AnswerTable& ours, const AnswerTable& theirs, const std::string& id,
                 const std::vector<std::string>& counts, const std::string& sql) {
  EXPECT_EQ(column(ours, id), column(theirs, id)) << sql;
  for (const auto& name : counts) EXPECT_EQ(column(ours, name), column(theirs, name)) << sql;
}

TEST(QuestionSql, AsksWhatTheFixedQuestionsAnswer) {
  const TestFolder folder;
  std::size_t rows = 0;
  for (unsigned seed = 1; seed <= 4; ++seed) {
    RandomCountry country(seed);
    const auto store = folder.path() / fmt::format("{}.sqlite", seed);
    write_store(store, country.data);
    for (int i = 0; i < 6; ++i) {
      const Question question = random_question(country);
      const QuestionSql sql(country.data, question, {});
      const auto ask = [&](const std::string& text) { return query_sql(store, text, {}); };
      const auto units = ask_municipalities(country.data, question);
      rows += units.rows.size();
      expect_same(units, ask(sql.municipalities()), "code", {"name", "population", "project_count"},
                  sql.municipalities());
      expect_same(ask_projects(country.data, question), ask(sql.projects()), "id",
                  {"title", "start", "end", "status", "municipality_count"}, sql.projects());
      expect_same(ask_partners(country.data, question), ask(sql.partners()), "id",
                  {"name", "project_count", "municipality_count"}, sql.partners());
      expect_same(ask_donors(country.data, question), ask(sql.donors()), "id",
                  {"project_count", "municipality_count"}, sql.donors());
      expect_same(ask_centres(country.data, question), ask(sql.centres()), "id",
                  {"municipality_code", "capacity"}, sql.centres());
      expect_same(ask_districts(country.data, question), ask(sql.districts()), "code",
                  {"municipality_count", "covered_count", "population", "project_count"},
                  sql.districts());
      const PartialDate on = PartialDate::of(country.day());
      Period period{on, on};
      if (country.one_in(3)) period = {country.date(), std::nullopt};
      std::vector<std::string> states;
      for (const auto& unit : unit_states(country.data, question, period).units)
        states.emplace_back(name_of(unit.state));
      EXPECT_EQ(states, column(ask(sql.gaps(period)), "state")) << sql.gaps(period);
      if (HasFailure()) return;  // one is enough to read
    }
  }
  EXPECT_GT(rows, 100u) << "the questions must not all be about nothing";
}

TEST(QuestionSql, MeasuresPointsAlike) {
  const TestFolder folder;
  RandomCountry country(7);
  const auto store = folder.path() / "near.sqlite";
  write_store(store, country.data);
  Question question;
  question.near = Nearness{Origin(LonLat{20.1, 44.2}), 250000, 5};
  const QuestionSql sql(country.data, question, {});
  const AnswerTable ours = ask_centres(country.data, question);
  const AnswerTable theirs = query_sql(store, sql.centres(), {});
  EXPECT_EQ(column(ours, "id"), column(theirs, "id"));
  ASSERT_FALSE(ours.rows.empty());
  for (std::size_t i = 0; i < ours.rows.size(); ++i)
    EXPECT_NEAR(std::get<AnswerTable::Decimal>(ours.rows[i].back()).value,
                std::get<AnswerTable::Decimal>(theirs.rows[i].back()).value, 0.001)
        << "1 m: SQL prints six digits";
}

TEST(QuestionSql, KeepsRanges) {
  const TestFolder folder;
  RandomCountry country(3);
  const auto store = folder.path() / "ranges.sqlite";
  write_store(store, country.data);
  AnswerTable ours = ask_municipalities(country.data, {});
  keep_in_range(ours, 8, {2, std::nullopt});
  keep_in_range(ours, 7, {std::nullopt, 15000});
  const QuestionSql sql(
      country.data, {},
      {{"project_count", {2, std::nullopt}}, {"population", {std::nullopt, 15000}}});
  EXPECT_EQ(column(ours, "code"), column(query_sql(store, sql.municipalities(), {}), "code"));
  EXPECT_FALSE(ours.rows.empty());
}

TEST(QuestionSql, QuotesWhatComesFromOutside) {
  const TestFolder folder;
  RandomCountry country(3);
  const auto store = folder.path() / "quotes.sqlite";
  write_store(store, country.data);
  Question question;
  question.selection.projects = {ProjectId("it's'); DROP TABLE project; --")};
  EXPECT_TRUE(
      query_sql(store, QuestionSql(country.data, question, {}).projects(), {}).rows.empty());
}

}  // namespace
}  // namespace obuhvat
