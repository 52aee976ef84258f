#include "query/boundary_questions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "geometry/geodesic.h"
#include "small_dataset.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

MultiPolygon<LonLat> box(double west, double south, double east, double north) {
  return {{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}, {}}};
}

UnitOutline unit(const char* code, MultiPolygon<LonLat> area) {
  return {MunicipalityCode(code), std::move(area)};
}

BoundaryProof proof(const char* code, const char* name, const char* making) {
  BoundaryProof out;
  out.code = MunicipalityCode(code);
  out.features = "f" + std::string(code);
  out.name = name;
  out.has_name = out.has_seat = true;
  out.making = making;
  out.explanation = "name and seat agree";
  return out;
}

/// The four squares of small_dataset.
BoundarySet old_set() {
  BoundarySet set;
  set.id = "old";
  set.source = {"Old office", "2023-01-01", "CC0", "full", "old.geojson"};
  BoundaryLevel full;
  full.level = DetailLevel::full;
  const char* const codes[] = {"10001", "10002", "10003", "10004"};
  const char* const names[] = {"Alfa", "Beta", "Gama", "Delta"};
  for (int i = 0; i < 4; ++i) {
    full.units.push_back(unit(codes[i], box(20 + i, 44, 21 + i, 45)));
    set.proofs.push_back(proof(codes[i], names[i], "whole"));
  }
  set.levels.push_back(full);
  return set;
}

BoundarySet named(BoundarySet set, const char* id) {
  set.id = id;
  return set;
}

Dataset with(std::vector<BoundarySet> sets, const char* used) {
  Dataset data = small_dataset();
  data.boundary_sets = std::move(sets);
  data.boundary_set = used;
  return data;
}

std::string written(const AnswerTable::Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* decimal = std::get_if<AnswerTable::Decimal>(&value)) {
    char digits[64];
    std::snprintf(digits, sizeof digits, "%.*f", decimal->decimals, decimal->value);
    return digits;
  }
  if (const auto* list = std::get_if<AnswerTable::List>(&value)) {
    std::string out;
    for (const auto& item : *list) out += (out.empty() ? "" : " ") + item;
    return out;
  }
  return "?";
}

std::vector<std::string> column(const AnswerTable& table, const std::string& name) {
  const auto found = std::find(table.columns.begin(), table.columns.end(), name);
  EXPECT_NE(found, table.columns.end()) << name;
  std::vector<std::string> out;
  for (const auto& row : table.rows)
    out.push_back(written(row.at(static_cast<std::size_t>(found - table.columns.begin()))));
  return out;
}

/// Lower case is all that the fold of these tests does.
std::string lower_case(std::string_view name) {
  std::string out(name);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

AnswerTable changes(const BoundarySet& before, const BoundarySet& after) {
  return ask_boundary_changes(small_dataset(), before, after, Language::en, lower_case);
}

std::string of_square_metres(double m2) {
  char digits[64];
  std::snprintf(digits, sizeof digits, "%.2f", m2 / 1e6);
  return digits;
}

TEST(AskBoundarySets, ListsThemWithTheOneInUse) {
  BoundarySet second = named(old_set(), "second");
  second.levels.push_back(second.levels.front());
  second.levels.back().level = DetailLevel::web;
  second.source = {"Second", "", "", "full", ""};
  const AnswerTable table = ask_boundary_sets(with({old_set(), second}, "second"));
  EXPECT_EQ(table.kind, "boundary_set");
  EXPECT_THAT(column(table, "id"), ElementsAre("old", "second"));
  EXPECT_THAT(column(table, "in_use"), ElementsAre("no", "yes"));
  EXPECT_THAT(column(table, "name"), ElementsAre("Old office", "Second"));
  EXPECT_THAT(column(table, "date"), ElementsAre("2023-01-01", "?")) << "unknown stays unknown";
  EXPECT_THAT(column(table, "licence"), ElementsAre("CC0", "?"));
  EXPECT_THAT(column(table, "origin"), ElementsAre("old.geojson", "?"));
  EXPECT_THAT(column(table, "details"), ElementsAre("full", "full web"));
  EXPECT_THAT(column(table, "municipality_count"), ElementsAre("4", "4"));
}

TEST(AskBoundarySets, HasNoRowsWithoutSets) {
  EXPECT_THAT(ask_boundary_sets(small_dataset()).rows, SizeIs(0));
}

TEST(AskBoundaries, TellsOfEachMapUnitWhatSpeaksForIt) {
  BoundarySet set = old_set();
  set.proofs[0].has_code = true;
  set.proofs[1].features = "7,8";
  set.proofs[1].making = "merged";
  set.proofs[2] = BoundaryProof{};
  set.proofs[2].code = MunicipalityCode("10003");
  set.proofs[2].making = "borrowed";
  Dataset data = small_dataset();
  Municipality city;
  city.code = MunicipalityCode("30000");
  city.kind = MunicipalityKind::parent_city;
  data.municipalities.push_back(city);
  const AnswerTable table = ask_boundaries(data, set, Language::sr_latn);
  EXPECT_THAT(column(table, "code"), ElementsAre("10001", "10002", "10003", "10004"));
  EXPECT_THAT(column(table, "evidence"),
              ElementsAre("code name seat", "name seat", "", "name seat"));
  EXPECT_THAT(column(table, "making"), ElementsAre("whole", "merged", "borrowed", "whole"));
  EXPECT_THAT(column(table, "feature_ids"), ElementsAre("f10001", "7 8", "?", "f10004"));
  EXPECT_THAT(column(table, "feature_name"), ElementsAre("Alfa", "Beta", "?", "Delta"));
  EXPECT_THAT(table.geometries, SizeIs(4));
}

TEST(AskBoundaries, ComparesTheAreaWithThePublishedOne) {
  Dataset data = small_dataset();
  const BoundarySet set = old_set();
  const double km2 = geodesic_area(set.levels[0].units[0].area) / 1e6;
  data.municipalities[0].area_km2 = km2 / 1.1;
  data.municipalities[1].area_km2 = km2 * (1 + 1e-7);
  data.municipalities[2].area_km2 = std::nullopt;
  data.municipalities[3].area_km2 = 0;
  const AnswerTable table = ask_boundaries(data, set, Language::en);
  EXPECT_THAT(column(table, "difference_percent"), ElementsAre("10.0", "0.0", "?", "?"));
  EXPECT_THAT(column(table, "published_km2")[2], "?");
}

TEST(AskBoundaries, LeavesEmptyWhatTheSetDoesNotHave) {
  BoundarySet set = old_set();
  set.levels[0].units.erase(set.levels[0].units.begin());
  set.proofs.clear();
  const AnswerTable table = ask_boundaries(small_dataset(), set, Language::en);
  EXPECT_THAT(column(table, "area_km2")[0], "?");
  EXPECT_THAT(column(table, "difference_percent")[0], "?");
  EXPECT_THAT(column(table, "published_km2")[0], "100.00");
  EXPECT_THAT(column(table, "evidence"), ElementsAre("?", "?", "?", "?"));
  EXPECT_TRUE(std::get<MultiPolygon<LonLat>>(table.geometries[0]).empty());
}

TEST(AskBoundaryChanges, FindsNoneBetweenASetAndItself) {
  const AnswerTable table = changes(old_set(), old_set());
  EXPECT_THAT(column(table, "change"), ElementsAre("same", "same", "same", "same"));
  EXPECT_THAT(column(table, "moved_km2"), ElementsAre("0.00", "0.00", "0.00", "0.00"));
  EXPECT_THAT(column(table, "difference_km2"), ElementsAre("0.00", "0.00", "0.00", "0.00"));
  EXPECT_THAT(column(table, "ground_from"), ElementsAre("", "", "", ""));
}

TEST(AskBoundaryChanges, MeasuresTheGroundThatMoved) {
  BoundarySet after = old_set();
  after.levels[0].units[0].area = box(20, 44, 21.2, 45);
  after.levels[0].units[1].area = box(21.2, 44, 22, 45);
  const AnswerTable table = changes(old_set(), after);
  const double moved = geodesic_area(box(21, 44, 21.2, 45));
  EXPECT_THAT(column(table, "change"), ElementsAre("moved", "moved", "same", "same"));
  EXPECT_THAT(column(table, "moved_km2"),
              ElementsAre(of_square_metres(moved), of_square_metres(moved), "0.00", "0.00"));
  // Edges are geodesics: the wider outline is not exactly the sum of both pieces.
  const double won = geodesic_area(box(20, 44, 21.2, 45)) - geodesic_area(box(20, 44, 21, 45));
  const double lost = geodesic_area(box(21.2, 44, 22, 45)) - geodesic_area(box(21, 44, 22, 45));
  EXPECT_THAT(column(table, "difference_km2"),
              ElementsAre(of_square_metres(won), of_square_metres(lost), "0.00", "0.00"));
  EXPECT_THAT(column(table, "ground_from"), ElementsAre("10002", "", "", ""));
}

TEST(AskBoundaryChanges, SeesGroundExchangedAtEqualArea) {
  BoundarySet after = old_set();
  after.levels[0].units[0].area = box(21, 44, 22, 45);
  after.levels[0].units[1].area = box(20, 44, 21, 45);
  const AnswerTable table = changes(old_set(), after);
  EXPECT_THAT(column(table, "change")[0], "moved");
  EXPECT_THAT(column(table, "difference_km2")[0], "0.00");
  EXPECT_THAT(column(table, "ground_from"), ElementsAre("10002", "10001", "", ""));
}

TEST(AskBoundaryChanges, CallsLessThanAHundredthTheSame) {
  BoundarySet after = old_set();
  after.levels[0].units[3].area = box(23, 44, 24.0099, 45);
  EXPECT_THAT(column(changes(old_set(), after), "change")[3], "same");
  after.levels[0].units[3].area = box(23, 44, 24.0102, 45);
  EXPECT_THAT(column(changes(old_set(), after), "change")[3], "moved");
}

TEST(AskBoundaryChanges, NeverSaysMinusZero) {
  BoundarySet after = old_set();
  // A metre off the corner: 0.5 m2, less than what two decimals show.
  after.levels[0].units[3].area = {
      {{{23, 44}, {24, 44}, {24, 44.99999}, {23.99999, 45}, {23, 45}, {23, 44}}, {}}};
  EXPECT_THAT(column(changes(old_set(), after), "difference_km2")[3], "0.00");
}

TEST(AskBoundaryChanges, TellsWhatIsNewAndWhatIsGone) {
  BoundarySet after = old_set();
  after.levels[0].units.erase(after.levels[0].units.begin());
  after.levels[0].units.push_back(unit("10005", box(20, 44, 21, 45)));
  const AnswerTable table = changes(old_set(), after);
  EXPECT_THAT(column(table, "code"), ElementsAre("10001", "10002", "10003", "10004", "10005"));
  EXPECT_THAT(column(table, "change"), ElementsAre("gone", "same", "same", "same", "new"));
  EXPECT_THAT(column(table, "new_km2")[0], "?");
  EXPECT_THAT(column(table, "old_km2")[4], "?");
  EXPECT_THAT(column(table, "difference_km2")[4], "?");
  EXPECT_THAT(column(table, "name")[4], "10005") << "no unit of the gazetteer has this code";
  EXPECT_THAT(column(table, "ground_from")[4], "10001");
  EXPECT_FALSE(std::get<MultiPolygon<LonLat>>(table.geometries[0]).empty()) << "the old outline";
}

TEST(AskBoundaryChanges, TellsThatAUnitSplitOffTakesGround) {
  BoundarySet before = old_set();
  before.levels[0].units.erase(before.levels[0].units.begin() + 1);
  before.levels[0].units[0].area = box(20, 44, 22, 45);
  const AnswerTable table = changes(before, old_set());
  EXPECT_THAT(column(table, "change"), ElementsAre("moved", "new", "same", "same"));
  EXPECT_THAT(column(table, "ground_from"), ElementsAre("", "10001", "", ""));
}

TEST(AskBoundaryChanges, TellsOfCitiesThatWereSplitOrJoined) {
  BoundarySet before = old_set();
  before.proofs[0].making = "divided";
  BoundarySet after = old_set();
  after.proofs[1].making = "divided";
  const AnswerTable table = changes(before, after);
  EXPECT_THAT(column(table, "change"), ElementsAre("split", "joined", "same", "same"));
}

TEST(AskBoundaryChanges, TellsOfNamesThatDifferBeyondTheFold) {
  BoundarySet after = old_set();
  after.proofs[0].name = "ALFA";
  after.proofs[1].name = "Nova Beta";
  after.proofs[2].name = "";
  after.proofs[3].name = "Delta na Dunavu";
  after.levels[0].units[3].area = box(23, 44, 25, 45);
  const AnswerTable table = changes(old_set(), after);
  EXPECT_THAT(column(table, "change"),
              ElementsAre("same", "same renamed", "same", "moved renamed"));
  EXPECT_THAT(column(table, "old_name")[1], "Beta");
  EXPECT_THAT(column(table, "new_name")[1], "Nova Beta");
  EXPECT_THAT(column(table, "new_name")[2], "?");
}

TEST(AskBoundaryChanges, ComparesTheBestLevelThatBothHave) {
  BoundarySet before = old_set();
  before.levels.front().level = DetailLevel::overview;
  BoundarySet after = old_set();
  after.levels.push_back(after.levels.front());
  after.levels.back().level = DetailLevel::overview;
  after.levels.front().units[0].area = box(20, 44, 20.5, 45);
  const AnswerTable table = changes(before, after);
  EXPECT_THAT(column(table, "change")[0], "same");
  EXPECT_THAT(column(table, "detail")[0], "overview");
}

TEST(AskBoundaryChanges, ComparesTheBestOfEachWhereNoLevelIsCommon) {
  BoundarySet before = old_set();
  before.levels.front().level = DetailLevel::overview;
  const AnswerTable table = changes(before, old_set());
  EXPECT_THAT(column(table, "change"), ElementsAre("same", "same", "same", "same"));
  EXPECT_THAT(column(table, "detail")[0], "full");
}

TEST(AskBoundaryChanges, GivesOverlappingGroundToTheFirst) {
  BoundarySet before = old_set();
  before.levels[0].units[1].area = box(20.5, 44, 22, 45);  // half of it is 10001's
  const AnswerTable table = changes(before, old_set());
  EXPECT_THAT(column(table, "moved_km2")[0], "0.00");
  EXPECT_THAT(column(table, "moved_km2")[1], "0.00");
}

}  // namespace
}  // namespace obuhvat
