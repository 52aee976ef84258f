// What sheets of every kind have in common, and how their coverage differs.
#include "cartography/sheet_ids.h"
#include "unit/cartography/sheet_test.h"

namespace obuhvat {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class EverySheet : public SheetTest, public testing::WithParamInterface<SheetKind> {
 protected:
  EverySheet() {
    add_project(data, "p", {"10001", "10003", "20001"});
    add_project(data, "q", {"10001"}).period = {PartialDate::parse("2018"), std::nullopt};
  }
  ComposedSheet sheet() const {
    SheetRequest request = any_of(GetParam());
    request.date = "2026-11-22";
    return compose(request);
  }
};

TEST_P(EverySheet, CarriesWhatMustBeSaid) {
  const auto composed = sheet();
  for (const std::string_view id :
       {sheet_id::title, sheet_id::summary, sheet_id::boundary_source, sheet_id::data_date,
        sheet_id::record_source, sheet_id::crs, sheet_id::scale, sheet_id::map_id,
        sheet_id::map_date, sheet_id::producer, sheet_id::disclaimer, sheet_id::kosovo_note})
    EXPECT_NE(find_mark<TextMark>(composed.sheet, std::string(id)), nullptr) << id;
}

TEST_P(EverySheet, HasNothingThatTheLintHoldsAgainstIt) {
  std::vector<std::string> out;
  for (const auto& finding : lint(sheet()))
    if (finding.severity != Severity::info) out.push_back(to_text(finding));
  EXPECT_THAT(out, IsEmpty());
}

TEST_P(EverySheet, LeavesNothingOut) { EXPECT_THAT(sheet().findings, IsEmpty()); }

TEST_P(EverySheet, HasNoFaults) {
  EXPECT_THAT(faults_of(sheet(), metrics, style.text.minimum_pt), IsEmpty());
}

TEST_P(EverySheet, IsTheSameEachTime) { EXPECT_EQ(to_text(sheet().sheet), to_text(sheet().sheet)); }

TEST_P(EverySheet, HasATableOfTheUnitsInItsScope) {
  const AnswerTable table = sheet().table;
  EXPECT_EQ(table.kind, "municipality");
  EXPECT_EQ(table.rows.size(), GetParam() == SheetKind::district ? 6U : 15U);
  for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.columns.size());
}

INSTANTIATE_TEST_SUITE_P(Kinds, EverySheet, testing::ValuesIn(all_kinds),
                         [](const auto& i) { return name_of_kind(i.param); });

class DonorSheet : public SheetTest {};

TEST_F(DonorSheet, CountsOnlyTheProjectsThatItPaysFor) {
  add_project(data, "paid", {"10001", "10003"});
  add_project(data, "unpaid", {"10001", "10004"}).partners.pop_back();
  Project& other = add_project(data, "other", {"10001", "10012"});  // takes part, does not pay
  other.partners[1].role = PartnerRole::implementing;
  const auto composed = compose(of_kind(SheetKind::donor));
  EXPECT_EQ(composed.sheet.id, "donor-eu");
  EXPECT_EQ(composed.sheet.title, "European Union (EU)");
  EXPECT_THAT(legend(composed), HasSubstr("(n = 1) 1 (2) No activity reported (13)"));
  EXPECT_THAT(words_of(composed.sheet, "projects"), HasSubstr("Project paid (2017 – 2019)"));
  EXPECT_THAT(words_of(composed.sheet, "projects"), Not(HasSubstr("other")));
}

TEST_F(DonorSheet, APartnersSheetCountsEveryRole) {
  add_project(data, "p", {"10001"}).partners[1].role = PartnerRole::implementing;
  add_project(data, "q", {"10003"});
  SheetRequest request = of_kind(SheetKind::partner);
  request.partner = PartnerId("eu");
  EXPECT_THAT(legend(compose(request)), HasSubstr("(n = 2) 1 (2) "));
}

class SharedClasses : public SheetTest {
 protected:
  SharedClasses() {
    add_project(data, "p", {"10001", "10003"});
    add_project(data, "q", {"10001"});
    add_project(data, "r", {"10001"}).partners = {{PartnerId("iom"), PartnerRole::un}};
  }
  ComposedSheet with_classes(SheetKind kind) const {
    SheetRequest request = of_kind(kind);
    request.classes = {{1, 1}, {2, 2}, {3, 3}};
    return compose(request);
  }
};

TEST_F(SharedClasses, FillACountAlikeOnSheetsOfOtherCounts) {
  // Three projects in 10001 on the overview, two of them of the donor.
  EXPECT_EQ(fill_of(with_classes(SheetKind::overview), "10003"), style.classes.fills[0].colour);
  EXPECT_EQ(fill_of(with_classes(SheetKind::donor), "10003"), style.classes.fills[0].colour);
  EXPECT_EQ(fill_of(with_classes(SheetKind::overview), "10001"), style.classes.fills[5].colour);
  EXPECT_EQ(fill_of(with_classes(SheetKind::donor), "10001"), style.classes.fills[3].colour);
}

TEST_F(SharedClasses, AreInTheLegendIfTheyAreOnTheMap) {
  EXPECT_THAT(legend(with_classes(SheetKind::donor)), HasSubstr("(n = 2) 1 (1) 2 (1) No activity"));
}

TEST_F(SharedClasses, WithoutThemASheetHasItsOwn) {
  EXPECT_EQ(fill_of(compose(of_kind(SheetKind::donor)), "10001"), style.classes.fills[5].colour);
}

class SheetTable : public SheetTest {};

TEST_F(SheetTable, OfAProjectHasItsColumns) {
  add_project(data, "p", {"10001"});
  EXPECT_THAT(compose(of_project("p")).table.columns,
              ElementsAre("code", "name", "district", "class", "project_count", "project_ids",
                          "centre_ids", "population_2022", "area_km2"));
}

TEST_F(SheetTable, OfAProjectHasAUnitInARow) {
  add_project(data, "p", {"10001"});
  const auto row = compose(of_project("p")).table.rows.at(0);
  EXPECT_EQ(std::get<std::string>(row[0]), "10001");
  EXPECT_EQ(std::get<std::string>(row[1]), "Town 01");
  EXPECT_EQ(std::get<std::string>(row[2]), "West");
  EXPECT_EQ(std::get<std::string>(row[3]), "Municipality covered");
  EXPECT_EQ(std::get<std::int64_t>(row[4]), 1);
  EXPECT_THAT(std::get<AnswerTable::List>(row[5]), ElementsAre("p"));
  EXPECT_THAT(std::get<AnswerTable::List>(row[6]), ElementsAre("A", "B"));
  EXPECT_EQ(std::get<std::int64_t>(row[7]), 10000);
  EXPECT_EQ(std::get<AnswerTable::Decimal>(row[8]).value, 1000);
}

TEST_F(SheetTable, HasTheClassOfUnitsThatAreNotCovered) {
  add_project(data, "p", {"10001"});
  EXPECT_EQ(std::get<std::string>(compose(of_project("p")).table.rows.at(1)[3]),
            "No activity reported");
}

TEST_F(SheetTable, LeavesUnknownFiguresEmpty) {
  add_project(data, "p", {"10001"});
  data.municipalities[0].population_2022.reset();
  EXPECT_TRUE(std::holds_alternative<std::monostate>(compose(of_project("p")).table.rows.at(0)[7]));
}

TEST_F(SheetTable, IsInTheLanguageOfTheSheet) {
  add_project(data, "p", {"10001"});
  const auto row = compose(of_project("p", Language::sr_cyrl)).table.rows.at(0);
  EXPECT_EQ(std::get<std::string>(row[1]), "Место 01");
  EXPECT_EQ(std::get<std::string>(row[3]), "Покривена општина");
}

}  // namespace
}  // namespace obuhvat
