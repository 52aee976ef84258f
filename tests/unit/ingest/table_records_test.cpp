#include "ingest/table_records.h"

#include <gmock/gmock.h>

#include "table_fixture.h"

namespace obuhvat {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

TEST(TableRecords, ReadsAWideEnglishTable) {
  const TableReading r(
      "ID | Project title | Start date | End date | Status | Coverage | UN agencies | Donor | "
      "Municipalities | Area | Budget (EUR) | Number of municipalities | IATI identifier | URL | "
      "Notes\n"
      "P1 | Open Communities | 1 August 2017 | 31.1.2019. | Completed | municipalities | UNDP, WHO "
      "| "
      "European Union | Vranje, Pirot; Sid | Migration | 1,234,567.50 | 17 | XM-1 | "
      "http://a.rs/p1 | first\n");
  ASSERT_THAT(r.file.records, SizeIs(1));
  const Project& p = r.project();
  EXPECT_EQ(p.id.text(), "P1");
  EXPECT_FALSE(r.record().id_is_made);
  EXPECT_TRUE(r.record().is_usable);
  EXPECT_EQ(r.record().origin, RecordOrigin::table);
  EXPECT_EQ(r.record().row, 2);
  EXPECT_EQ(p.title.en, "Open Communities");
  EXPECT_TRUE(r.record().title_is_plain);
  EXPECT_EQ(r.period(), "2017-08-01 to 2019-01-31");
  EXPECT_EQ(p.status, ProjectStatus::completed);
  EXPECT_EQ(p.coverage, CoverageKind::municipalities);
  EXPECT_TRUE(r.record().states_coverage);
  EXPECT_EQ(p.declared_municipality_count, 17);
  EXPECT_THAT(r.partners(), ElementsAre("UNDP, WHO un *", "European Union donor"));
  EXPECT_THAT(r.places(), ElementsAre("Vranje, Pirot; Sid *"));
  EXPECT_EQ(p.area, "Migration");
  ASSERT_TRUE(p.budget);
  EXPECT_EQ(p.budget->amount, 1234567.5);
  EXPECT_EQ(p.budget->currency, "EUR");
  ASSERT_THAT(p.identifiers, SizeIs(1));
  EXPECT_EQ(p.identifiers[0].type, "iati");
  EXPECT_EQ(p.identifiers[0].value, "XM-1");
  ASSERT_THAT(p.sources, SizeIs(1));
  EXPECT_EQ(p.sources[0].page, "http://a.rs/p1");
  EXPECT_EQ(p.notes, "first");
  EXPECT_THAT(r.warnings(), IsEmpty());
}

TEST(TableRecords, ReadsAWideSerbianTableInCyrillic) {
  const TableReading r(
      "Шифра пројекта | Назив пројекта | Датум почетка | Датум завршетка | Општина | Управни округ "
      "| "
      "Донатор | Имплементатор | Буџет (РСД) | Валута | Стање\n"
      "П1 | Вода за Врање | 1. август 2017 | 2018 | Врање | Пчињски | Европска унија | Црвени крст "
      "| "
      "1.234.567,89 | RSD | завршен\n");
  EXPECT_EQ(r.project().id.text(), "П1");
  EXPECT_EQ(r.project().title, (LocalizedText{"", "", "Вода за Врање"}));
  EXPECT_EQ(r.period(), "2017-08-01 to 2018");
  EXPECT_THAT(r.places(), ElementsAre("Врање <Пчињски>"));
  EXPECT_THAT(r.partners(), ElementsAre("Европска унија donor", "Црвени крст implementing"));
  EXPECT_EQ(r.record().partners[0].name.sr_cyrl, "Европска унија");
  ASSERT_TRUE(r.project().budget);
  EXPECT_EQ(r.project().budget->amount, 1234567.89);
  EXPECT_EQ(r.project().budget->currency, "RSD");
  EXPECT_EQ(r.project().status, ProjectStatus::completed);
}

TEST(TableRecords, KeepsTitlesOfSeveralLanguagesApart) {
  const TableReading r(
      "id | title_en | title_sr | Назив пројекта | Municipality\n"
      "1 | Water | Voda | Вода | Vranje\n");
  EXPECT_EQ(r.project().title, (LocalizedText{"Water", "Voda", "Вода"}));
  EXPECT_FALSE(r.record().title_is_plain);
}

TEST(TableRecords, UnitesTheRowsOfOneId) {
  const TableReading r(
      "Project ID | Project | Municipality | Partner | Start\n"
      "P1 | Water | Vranje | UNDP | 2017-08-01\n"
      "P2 | Roads | Pirot | WHO | 2018\n"
      "P1 | Water | Sombor | UNDP | 1.8.2017.\n"
      "P1 | | Vranje | WHO |\n");
  EXPECT_THAT(r.ids(), ElementsAre("P1", "P2"));
  EXPECT_THAT(r.places(0), ElementsAre("Vranje", "Sombor"));
  EXPECT_THAT(r.partners(0), ElementsAre("UNDP ?", "WHO ?"));
  EXPECT_EQ(r.period(0), "2017-08-01 to ?");
  EXPECT_EQ(r.record(0).row, 2);
  EXPECT_EQ(r.record(0).places[1].where.row, 4);
  EXPECT_EQ(r.record(0).places[1].where.field, "Municipality");
  EXPECT_EQ(r.record(0).places[1].where.column, "C");
  EXPECT_THAT(r.warnings(), IsEmpty());
}

TEST(TableRecords, UnitesRowsOfOneTitleAndMakesTheId) {
  const TableReading r(
      "Naziv projekta | Opština | Donator\n"
      "Voda za Šid | Šid | EU\n"
      "VODA ZA ŠID | Vranje | EU\n"
      "Voda za Sid | Pirot | EU\n");
  EXPECT_THAT(r.ids(), ElementsAre("voda-za-sid", "voda-za-sid-2"));
  EXPECT_TRUE(r.record(0).id_is_made);
  EXPECT_EQ(r.project(0).title.sr_latn, "Voda za Šid");
  EXPECT_THAT(r.places(0), ElementsAre("Šid", "Vranje"));
  EXPECT_THAT(r.said("id-made"),
              ElementsAre("info 2  : 2 projects have no id: it is made of the title, e.g. "
                          "\"voda-za-sid\""));
}

TEST(TableRecords, GivesNoMadeIdThatARowHasOfItsOwn) {
  const TableReading r(
      "id | title | Municipality\n"
      " | Water | Vranje\n"
      "water | Other | Pirot\n");
  EXPECT_THAT(r.ids(), ElementsAre("water-2", "water"));
}

TEST(TableRecords, SaysOnceWhichRowsOfAProjectDiffer) {
  const TableReading r(
      "id | Project title | Municipality | Start\n"
      "P1 | Water | Vranje | 2017\n"
      "P1 | Water | Pirot | 2018\n"
      "P1 | Waters | Sombor | 2019\n");
  EXPECT_EQ(r.period(), "2017 to ?");
  EXPECT_THAT(
      r.said("row-differs"),
      ElementsAre("warning 3 D Start: row 2 says \"2017\", but row 3 of the same project \"2018\"; "
                  "the first counts",
                  "warning 4 B Project title: row 2 says \"Water\", but row 4 of the same project "
                  "\"Waters\"; the first counts"));
}

TEST(TableRecords, CountsTheBudgetOfAProjectOnce) {
  const TableReading same(
      "id | Project title | Municipality | Budget | Currency\n"
      "P1 | Water | Vranje | 130000 | EUR\n"
      "P1 | Water | Pirot | 130000 | EUR\n"
      "P1 | Water | Sombor | 130000.00 | EUR\n");
  EXPECT_EQ(same.project().budget->amount, 130000);
  EXPECT_THAT(same.warnings(), IsEmpty());
  const TableReading different(
      "id | Project title | Municipality | Budget | Currency\n"
      "P1 | Water | Vranje | 100 | EUR\n"
      "P1 | Water | Pirot | 250 | EUR\n");
  EXPECT_EQ(different.project().budget->amount, 100);
  EXPECT_THAT(
      different.said("budget-differs"),
      ElementsAre("warning 3 D Budget: row 2 says \"100 EUR\", but row 3 of the same project "
                  "\"250 EUR\"; the first counts"));
}

TEST(TableRecords, IgnoresABudgetWithoutCurrency) {
  const TableReading r("id | Project title | Budget\nP1 | Water | 100\nP2 | Roads | 200\n");
  EXPECT_FALSE(r.project().budget);
  EXPECT_THAT(r.said("field-value"),
              ElementsAre("warning 2 C Budget: the budget has no currency; it is ignored; and in 1 "
                          "more row, the last is row 3"));
}

TEST(TableRecords, ContinuesAProjectBelowMergedCells) {
  const TableReading r(
      "Project | Start | Municipality | Partner\n"
      "Water | 2017 | Vranje | UNDP\n"
      " | | Pirot |\n"
      " | | Sombor | WHO\n"
      "Roads | 2018 | Niš | EU\n");
  EXPECT_THAT(r.ids(), ElementsAre("water", "roads"));
  EXPECT_THAT(r.places(0), ElementsAre("Vranje", "Pirot", "Sombor"));
  EXPECT_THAT(r.partners(0), ElementsAre("UNDP ?", "WHO ?"));
  EXPECT_EQ(r.record(1).row, 5);
  EXPECT_THAT(
      r.said("row-continues"),
      ElementsAre("info 3  : the row names no project; it continues the one above; and in 1 "
                  "more row, the last is row 4"));
}

TEST(TableRecords, DoesNotPutAnotherActivityUnderTheProjectAbove) {
  const TableReading r(
      "Project title | Organization | Sector | Municipality\n"
      "Water | UNDP | WASH | Vranje\n"
      " | UNHCR | Protection | Pirot\n"
      " | UNHCR | Protection | Sombor\n");
  EXPECT_THAT(r.ids(), ElementsAre("water", "unhcr-protection"));
  EXPECT_THAT(r.places(0), ElementsAre("Vranje"));
  EXPECT_THAT(r.places(1), ElementsAre("Pirot", "Sombor"));
}

TEST(TableRecords, ReportsARowWithoutAnyProject) {
  const TableReading r("Project | Municipality\n | Vranje\nWater | Pirot\n");
  EXPECT_THAT(r.ids(), ElementsAre("water"));
  EXPECT_THAT(
      r.said("row-without-project"),
      ElementsAre("warning 2  : the row names no project, and there is none above it; it is "
                  "left aside"));
}

TEST(TableRecords, MakesAProjectOfOrganisationAndSectorWhereNoneIsNamed) {
  const TableReading r(
      "IMPLEMENTER ORGANIZATION | Organization acronym | SECTOR / CLUSTER | DEPARTMENT | "
      "MUNICIPALITY | Pcode 2\n"
      "Danish Refugee Council | DRC | Protection | Pčinjski | Vranje | 70432\n"
      "Danish Refugee Council | DRC | Protection | Pirotski | Pirot | 70939.0\n"
      "Danish Refugee Council | DRC | Shelter | Sremski | Šid | RS80497\n"
      "HELP | | Shelter | Sremski | Šid | 80497\n");
  EXPECT_THAT(r.ids(), ElementsAre("danish-refugee-council-protection",
                                   "danish-refugee-council-shelter", "help-shelter"));
  EXPECT_EQ(r.project(0).title.en, "Danish Refugee Council: Protection");
  EXPECT_THAT(r.places(0), ElementsAre("Vranje <Pčinjski> 70432", "Pirot <Pirotski> 70939"));
  EXPECT_THAT(r.places(1), ElementsAre("Šid <Sremski> 80497"));
  EXPECT_THAT(r.partners(0), ElementsAre("Danish Refugee Council implementing"));
  EXPECT_EQ(r.project(0).area, "Protection");
  EXPECT_THAT(r.said("title-made"), SizeIs(1));
}

TEST(TableRecords, TakesTheAcronymOnlyWhereTheNameIsMissing) {
  const TableReading r(
      "#org+name|#org+acronym|#org+type+name|#sector|#adm2+name\n"
      "UN High Commissioner for Refugees|UNHCR|UN agency|Protection|Vranje\n"
      "|IOM|UN agency|Protection|Pirot\n");
  EXPECT_THAT(r.partners(0), ElementsAre("UN High Commissioner for Refugees un"));
  EXPECT_THAT(r.partners(1), ElementsAre("IOM un"));
}

TEST(TableRecords, TakesTheTitleFromTheIdIfThereIsNone) {
  const TableReading r("Project ID | Municipality\nP1 | Vranje\nP2 | Pirot\n");
  EXPECT_EQ(r.project(1).title.en, "P2");
  EXPECT_THAT(r.said("title-from-id"), ElementsAre(StartsWith("warning 2 A Project ID: ")));
}

TEST(TableRecords, SkipsBlankRowsSumsNotesAndRepeatedHeaders) {
  const TableReading r(
      "Project | Municipality | Budget (EUR)\n"
      "Water | Vranje | 100\n"
      "\n"
      "Project | Municipality | Budget (EUR)\n"
      "Total sanitation for all | Pirot | 200\n"
      "Ukupno | | 300\n"
      "УКУПНО: | | 300\n"
      "Source: IOM, 2018\n");
  EXPECT_THAT(r.ids(), ElementsAre("water", "total-sanitation-for-all"));
  EXPECT_THAT(r.said("row-total"),
              ElementsAre("info 6  : a row of sums is left aside; and in 1 more "
                          "row, the last is row 7"));
  EXPECT_THAT(r.said("row-header-again"), SizeIs(1));
  EXPECT_THAT(r.said("row-note"), SizeIs(1));
}

TEST(TableRecords, ReportsCellsBeyondTheHeader) {
  const TableReading r(
      "Project | Municipality\n"
      "Water | Vranje | | stray\n"
      "Roads | Pirot\n");
  EXPECT_THAT(r.ids(), ElementsAre("water", "roads"));
  EXPECT_THAT(r.said("row-too-long"),
              ElementsAre("warning 2 D : the row is longer than the header; \"stray\" and what may "
                          "follow is not read"));
  const TableReading inside("Project | | Municipality\nWater | stray | Vranje\n");
  EXPECT_THAT(inside.said("cell-without-header"),
              ElementsAre(StartsWith("warning 2 B : the column has no header")));
}

TEST(TableRecords, TakesWordsForNothingAsNothing) {
  const TableReading r(
      "id | Project title | Municipality | Donor | Start | Status\n"
      "P1 | Water | N/A | - | TBD | nepoznato\n");
  EXPECT_THAT(r.places(), IsEmpty());
  EXPECT_THAT(r.partners(), IsEmpty());
  EXPECT_THAT(r.warnings(), IsEmpty());
}

TEST(TableRecords, TakesTheWholeCountryAsNationalCoverage) {
  const TableReading r("id | Project title | Municipality\nP1 | Water | cela Srbija\n");
  EXPECT_THAT(r.places(), IsEmpty());
  EXPECT_EQ(r.project().coverage, CoverageKind::national);
  EXPECT_TRUE(r.record().states_coverage);
}

TEST(TableRecords, MarksListsWithoutSplittingThem) {
  const TableReading r(
      "id | Project title | Municipality | Donor\n"
      "1 | A | Loznica i Beograd | EU & UNDP\n"
      "2 | B | Vranje\\nPirot | EU\n"
      "3 | C | Bela Palanka | EU\n");
  EXPECT_THAT(r.places(0), ElementsAre("Loznica i Beograd *"));
  EXPECT_THAT(r.partners(0), ElementsAre("EU & UNDP donor *"));
  EXPECT_THAT(r.places(1), ElementsAre("Vranje\nPirot *"));
  EXPECT_THAT(r.places(2), ElementsAre("Bela Palanka"));
}

TEST(TableRecords, ReadsSeveralColumnsOfPartnersAndPlaces) {
  const TableReading r(
      "id | Project title | Partner 1 | Role 1 | Partner 2 | Role 2 | Municipality 1 | "
      "Municipality 2\n"
      "1 | A | UNDP | donor | Help | implementing | Vranje | Pirot\n");
  EXPECT_THAT(r.partners(), ElementsAre("UNDP donor", "Help implementing"));
  EXPECT_THAT(r.places(), ElementsAre("Vranje", "Pirot"));
}

TEST(TableRecords, KeepsTheCityBesideItsMunicipalityAsHint) {
  const TableReading r(
      "id | Project title | City | Municipality | District\n"
      "1 | A | Niš | Palilula | Nišavski\n"
      "2 | B | Kraljevo | | Raški\n"
      "3 | C | | | Raški\n");
  EXPECT_THAT(r.places(0), ElementsAre("Palilula <Niš>"));
  EXPECT_THAT(r.places(1), ElementsAre("Kraljevo <Raški>"));
  EXPECT_THAT(r.places(2), ElementsAre("Raški"));
}

TEST(TableRecords, MendsCodesThatASpreadsheetMadeNumbers) {
  const TableReading r(
      "id | Project title | Matični broj\n"
      "1 | A | 80497.0\n"
      "2 | B | 8.0497E+04\n"
      "3 | C | 80497; 70432\n");
  EXPECT_THAT(r.places(0), ElementsAre(" 80497"));
  EXPECT_THAT(r.places(1), ElementsAre(" 80497"));
  EXPECT_THAT(r.places(2), ElementsAre(" 80497", " 70432"));
}

TEST(TableRecords, CountsTheNameWhereTheCodeIsNone) {
  const TableReading r("id | Project title | Municipality | Pcode\n1 | A | Vranje | SRB024002\n");
  EXPECT_THAT(r.places(), ElementsAre("Vranje"));
  EXPECT_THAT(r.said("place-code-form"), SizeIs(1));
}

TEST(TableRecords, ReadsPointsInTwoColumnsOrOne) {
  const TableReading two(
      "id | Project title | Site | Lat | Lon\n1 | A | Krnjača | 44,8412 | 20,5012\n");
  ASSERT_THAT(two.project().sites, SizeIs(1));
  EXPECT_EQ(two.project().sites[0].name, "Krnjača");
  EXPECT_EQ(two.project().sites[0].point, (LonLat{20.5012, 44.8412}));
  EXPECT_EQ(two.record().sites.at(0).column, "D");
  const TableReading one("id | Project title | GPS\n1 | A | 44.8412, 20.5012\n");
  ASSERT_THAT(one.project().sites, SizeIs(1));
  EXPECT_EQ(one.project().sites[0].point, (LonLat{20.5012, 44.8412}));
  EXPECT_THAT(one.warnings(), IsEmpty());
}

TEST(TableRecords, TurnsSwappedCoordinatesRoundAndSaysSo) {
  const TableReading r(
      "id | Project title | Lat | Lon\n1 | A | 20.5 | 44.8\n2 | B | 20.6 | 44.7\n");
  ASSERT_THAT(r.project().sites, SizeIs(1));
  EXPECT_EQ(r.project().sites[0].point, (LonLat{20.5, 44.8}));
  EXPECT_THAT(
      r.said("coordinates-swapped"),
      ElementsAre("warning 2 C Lat: latitude and longitude lie in Serbia only the other way "
                  "round; they are taken so; and in 1 more row, the last is row 3"));
}

TEST(TableRecords, IgnoresPointsThatAreNowhere) {
  const TableReading r("id | Project title | Lat | Lon\n1 | A | 144.8 | 20.5\n2 | B | 44.8 |\n");
  EXPECT_THAT(r.project(0).sites, IsEmpty());
  EXPECT_THAT(r.project(1).sites, IsEmpty());
  EXPECT_THAT(r.said("field-value"), SizeIs(2));
}

TEST(TableRecords, ReadsPeriodsYearsAndQuarters) {
  const TableReading period("id | Project title | Trajanje\n1 | A | 1.8.2017. - 31.1.2019.\n");
  EXPECT_EQ(period.period(), "2017-08-01 to 2019-01-31");
  const TableReading quarters(
      "#org|#sector|#adm2+name|#date+year|#date+quarter\n"
      "UNHCR|Protection|Vranje|2018|Q2\n"
      "UNHCR|Protection|Pirot|2017|Q3\n"
      "UNHCR|Protection|Sombor|2018|1\n");
  EXPECT_EQ(quarters.period(), "2017-07 to 2018-06");
  EXPECT_THAT(quarters.warnings(), IsEmpty());
}

TEST(TableRecords, TakesNoReportDateForAStart) {
  const TableReading r(
      "Project title | Municipality | Report date\nA | Vranje | 2018-05-01\nB | Pirot | "
      "2018-06-01\n");
  EXPECT_EQ(r.period(), "? to ?");
  EXPECT_THAT(r.said("date-reported"), ElementsAre(StartsWith("info 1 C Report date: ")));
}

TEST(TableRecords, ReadsSerialDatesAndMonthFirstColumns) {
  const TableReading r(
      "id | Project title | Start date | End (MM/DD/YYYY)\n1 | A | 42948 | 12/31/2018\n"
      "2 | B | 45000000 | 02/03/2018\n");
  EXPECT_EQ(r.period(0), "2017-08-01 to 2018-12-31");
  EXPECT_EQ(r.period(1), "? to 2018-02-03");
  EXPECT_THAT(r.said("field-value"),
              ElementsAre("warning 3 C Start date: \"45000000\" is not a date; it is ignored"));
}

TEST(TableRecords, TellsTheSameFaultOnceForAllRows) {
  std::string text = "id | Project title | Status\n";
  for (int i = 0; i < 300; ++i)
    text += std::to_string(i) + " | A" + std::to_string(i) + " | maybe\n";
  const TableReading r(text);
  EXPECT_THAT(r.said("field-value"),
              ElementsAre("warning 2 C Status: \"maybe\" is no known status; it is ignored; and in "
                          "299 more rows, the last is row 301"));
}

TEST(TableRecords, BoundsTheFindingsOfManyDifferentFaults) {
  std::string text = "id | Project title | Status\n";
  for (int i = 0; i < 300; ++i)
    text += std::to_string(i) + " | A" + std::to_string(i) + " | maybe" + std::to_string(i) + "\n";
  const TableReading r(text);
  const auto said = r.said("field-value");
  EXPECT_THAT(said, SizeIs(51));
  EXPECT_THAT(said.back(), HasSubstr("more rows have the same fault with other values; and in 249 "
                                     "more rows, the last is row 301"));
}

TEST(TableRecords, ReadsFormulasAndCommandsAsPlainText) {
  const TableReading r(
      "id | Project title | Municipality\n1 | =cmd!A1 | @SUM(1+1)\n2 | +381 | -Vranje\n");
  EXPECT_EQ(r.project(0).title.en, "=cmd!A1");
  EXPECT_THAT(r.places(0), ElementsAre("@SUM(1+1)"));
  EXPECT_EQ(r.project(1).title.en, "+381");
}

TEST(TableRecords, BearsControlCharactersAndBrokenText) {
  const TableReading r(
      "id | Project title | Municipality\n1 | A\x01\xff"
      "B | \xc3 Vranje\x02x\n");
  EXPECT_EQ(r.project().title.en,
            "A \xff"
            "B");
  EXPECT_THAT(r.file.records, SizeIs(1));
}

TEST(TableRecords, TakesCellsOfControlCharactersAsBlank) {
  const TableReading r("id | Project title | Municipality\n\x01\x02 | \x7f\xc2\xa0\x01 | Vranje\n");
  EXPECT_THAT(r.file.records, IsEmpty());
  EXPECT_THAT(r.said("row-without-project"), SizeIs(1));
}

TEST(TableRecords, LeavesThePlacesOfOtherCountriesOut) {
  const TableReading r(
      "id | Project title | Country | Municipality\n"
      "1 | A | Croatia | Rakovica\n1 | A | Serbia | Vranje\n1 | A | Srbija, BiH | Bor\n"
      "2 | B | RS | Ub\n2 | B | | Ruma\n");
  EXPECT_THAT(r.places(0), ElementsAre("Vranje", "Bor"));
  EXPECT_THAT(r.places(1), ElementsAre("Ub", "Ruma"));
  EXPECT_THAT(
      r.said("row-other-country"),
      ElementsAre("warning 2 C Country: the row is of \"Croatia\": its places are left out"));
}

TEST(TableRecords, TellsThatNoRowStandsBelowTheHeader) {
  const TableReading r("id | Project title | Municipality\n");
  EXPECT_THAT(r.file.records, IsEmpty());
  EXPECT_THAT(
      r.said("table-empty"),
      ElementsAre("warning 0  : the table has a header, but no row with a project below it"));
}

TEST(TableRecords, NamesTheFieldsOfAMapping) {
  EXPECT_THAT(table_fields(), Contains("place_code"));
  EXPECT_THAT(table_fields(), Contains("title_sr_cyrl"));
  EXPECT_THAT(table_fields(), testing::Not(Contains("ignored")));
}

}  // namespace
}  // namespace obuhvat
