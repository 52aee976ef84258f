#include <gmock/gmock.h>

#include "table_fixture.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(TableHeaders, LosesNoRowBelowHeadersMergedWithTheirHashtags) {
  const TableReading r(
      "Organisation #org+name | Project #activity+name | Municipality #adm2+name | Budget #value\n"
      "UNDP | Project Water | Vranje | 1000 EUR\n");
  ASSERT_EQ(r.file.records.size(), 1U);
  EXPECT_EQ(r.project().title.en, "Project Water");
  EXPECT_THAT(r.places(), ElementsAre("Vranje"));
  EXPECT_EQ(r.record().row, 2);
  const TableReading lines(
      "Organisation\\n#org+name | Project\\n#activity+name | Municipality\\n#adm2+name | Notes\n"
      "UNDP | Project Water | Vranje | wells\n"
      "UNDP | Project Roads | Pirot | roads\n");
  EXPECT_THAT(lines.ids(), ElementsAre("project-water", "project-roads"));
  EXPECT_EQ(lines.project().notes, "wells");
}

TEST(TableHeaders, TakesTheFirstRowThatFillsTheMappedPositionsForTheHeader) {
  ReadingOptions options;
  options.columns = {{"1", "title"}, {"2", "place"}};
  const TableReading r(
      "Report | | \n"
      "Čudan naslov | Gde sve | Tip\n"
      "Prvi | Vranje | UN\n"
      "Drugi | Pirot | NGO\n",
      options);
  EXPECT_THAT(r.ids(), ElementsAre("prvi", "drugi"));
  options.columns = {{"A", "title"}, {"B", "place"}};
  const TableReading letters("A | B | C\nFirst | Vranje | x\nSecond | Pirot | y\n", options);
  EXPECT_THAT(letters.ids(), ElementsAre("first", "second"));
}

TEST(TableHeaders, PrefersAClearHeaderToTheRowThatFillsTheMappedPositions) {
  ReadingOptions options;
  options.columns = {{"A", "title"}, {"B", "place"}};
  const TableReading r(
      "Filter: | all of them\n"
      "Project | Municipality | Start | Status\n"
      "Water | Vranje | 2017 | active\n",
      options);
  EXPECT_THAT(r.ids(), ElementsAre("water"));
  EXPECT_EQ(r.project().status, ProjectStatus::active);
}

TEST(TableHeaders, JoinsTwoHeaderRowsUnderMappedPositions) {
  ReadingOptions options;
  options.columns = {{"A", "title"}, {"B", "district"}};
  const TableReading r(
      "Project | Location | | When |\n"
      "Title | District | Municipality | Start | End\n"
      "Water | Pčinjski | Vranje | 2017 | 2018\n",
      options);
  EXPECT_THAT(r.ids(), ElementsAre("water"));
  EXPECT_THAT(r.places(), ElementsAre("Vranje <Pčinjski>"));
}

TEST(TableHeaders, KeepsAWeakTitleOfAnotherLanguageBesideAStrongOne) {
  const TableReading r(
      "Project title | Naziv (srpski) | Activity name | Municipality\n"
      "Water | Voda | Wells | Vranje\n");
  EXPECT_EQ(r.project().title.en, "Water");
  EXPECT_EQ(r.project().title.sr_latn, "Voda");
  EXPECT_EQ(r.project().notes, "Wells");
}

TEST(TableHeaders, TakesTheRowThatHoldsAMappedHeaderForTheHeader) {
  ReadingOptions options;
  options.columns = {{"Šta", "title"}, {"Gde", "place"}};
  const TableReading r(
      "Project | Partner | Status\n"
      "Šta | Gde | Tip\n"
      "Prvi | Vranje | UN\n",
      options);
  EXPECT_THAT(r.ids(), ElementsAre("prvi"));
}

TEST(TableHeaders, KeepsTheCurrencyOfAMappedBudget) {
  ReadingOptions options;
  options.columns = {{"C", "budget"}};
  const TableReading r("Project | Municipality | Sve (EUR)\nWater | Vranje | 1500\n", options);
  ASSERT_TRUE(r.project().budget);
  EXPECT_EQ(r.project().budget->currency, "EUR");
}

TEST(TableHeaders, TakesLoneXAndYForNoCoordinates) {
  const TableReading lone("Project | Municipality | X\nWater | Vranje | 21.9\n");
  EXPECT_THAT(lone.said("column-unused"), ElementsAre("info 1  : one column is not read: C \"X\""));
  const TableReading both("Project | X | Y\nWater | 21.9 | 42.55\n");
  EXPECT_THAT(both.said("column-unused"), IsEmpty());
  const TableReading tagged(
      "Project | Where | x\n#activity+project | #adm2+name |\nWater | Vranje | 21.9\n");
  EXPECT_THAT(tagged.said("column-unused"),
              ElementsAre("info 1  : one column is not read: C \"x\""));
}

TEST(TableHeaders, LetsHeadersSayWhatHashtagsLeaveOpen) {
  const TableReading r(
      "Project title | Implementing partner | Municipality | Budget (EUR)\n"
      "#activity | #org | #adm2 | #value\n"
      "Water | NSHC | Vranje | 1500\n");
  EXPECT_EQ(r.project().title.en, "Water");
  EXPECT_THAT(r.partners(), ElementsAre("NSHC implementing"));
  ASSERT_TRUE(r.project().budget);
  EXPECT_EQ(r.project().budget->currency, "EUR");
  const TableReading dollars(
      "Naziv projekta | Donor | Amount in USD\n#activity+name | #org+impl | #value\nVoda | A | "
      "5\n");
  EXPECT_EQ(dollars.project().title.sr_latn, "Voda");
  EXPECT_THAT(dollars.partners(), ElementsAre("A implementing"));
  EXPECT_EQ(dollars.project().budget->currency, "USD");
}

TEST(TableHeaders, CountsTheTotalAmongSeveralSums) {
  const TableReading r(
      "Project | Municipality | Budget 2019 (EUR) | Budget 2020 (EUR) | Total budget (EUR)\n"
      "Water | Vranje | 100 | 200 | 300\n"
      "Roads | Pirot | 100 | 200 |\n");
  ASSERT_TRUE(r.project().budget);
  EXPECT_EQ(r.project().budget->amount, 300);
  EXPECT_FALSE(r.project(1).budget);  // a part is not the whole
  EXPECT_THAT(r.said("column-twice"),
              ElementsAre("info 1 E Total budget (EUR): columns C \"Budget 2019 (EUR)\", D "
                          "\"Budget 2020 (EUR)\", E \"Total budget (EUR)\" all hold sums; E "
                          "\"Total budget (EUR)\" counts: it is called the total"));
}

TEST(TableHeaders, CountsTheFirstSumThatARowHas) {
  const TableReading r(
      "Project | Municipality | Budget RSD | Budget EUR\n"
      "Water | Vranje | 100 |\n"
      "Roads | Pirot | | 200\n");
  EXPECT_EQ(r.project(0).budget->currency, "RSD");
  EXPECT_EQ(r.project(1).budget->currency, "EUR");
  EXPECT_EQ(r.project(1).budget->amount, 200);
  EXPECT_THAT(r.said("column-twice"),
              ElementsAre("warning 1 D Budget EUR: columns C \"Budget RSD\", D \"Budget EUR\" all "
                          "hold sums; in each row the first that has one counts"));
}

TEST(TableHeaders, ReadsSumsInWhatTheHeaderSays) {
  const TableReading r(
      "Project | Municipality | Budžet (u hiljadama RSD)\n"
      "Water | Vranje | 1.500\n"
      "Roads | Pirot | 2 mil.\n"
      "Wells | Niš | 3m\n");
  EXPECT_EQ(r.project(0).budget->amount, 1'500'000);
  EXPECT_EQ(r.project(1).budget->amount, 2'000'000);
  EXPECT_EQ(r.project(2).budget->amount, 3'000'000);
  EXPECT_THAT(r.said("amount-scaled"),
              ElementsAre("info 2 C Budžet (u hiljadama RSD): the header says thousands: 1500 is "
                          "read as 1500000"));
}

TEST(TableHeaders, WarnsOfThousandsThatOnlyALineAboveSpeaksOf) {
  const std::string line = "Iznosi su u hiljadama evra\n";
  const TableReading r(line + "Project | Municipality | Budget (EUR)\nWater | Vranje | 1500\n");
  EXPECT_EQ(r.project().budget->amount, 1500);
  EXPECT_THAT(r.said("amount-scale-unclear"),
              ElementsAre("warning 1 C Budget (EUR): \"Iznosi su u hiljadama evra\" stands above "
                          "the header, but the header of the sums says nothing of it; they are "
                          "read as they are written"));
  const TableReading clear(line + "Project | Municipality | Budget (000 EUR)\nA | Vranje | 15\n");
  EXPECT_THAT(clear.said("amount-scale-unclear"), IsEmpty());
  const TableReading sum(
      "Programme of 2 million EUR\nProject | Municipality | Budget (EUR)\nWater | Vranje | 1500\n");
  EXPECT_THAT(sum.said("amount-scale-unclear"), IsEmpty());
}

TEST(TableHeaders, TakesCodesUnderProjectForIdsBesideATitle) {
  const TableReading r(
      "Project | Title | Municipality\nP-001 | Water | Vranje\nP-002 | Roads | Pirot\n");
  EXPECT_THAT(r.ids(), ElementsAre("P-001", "P-002"));
  EXPECT_EQ(r.project().title.en, "Water");
  EXPECT_THAT(r.warnings(), IsEmpty());
}

TEST(TableHeaders, JudgesTheLanguageOfTitlesUnderAnEnglishHeaderByTheirWords) {
  const TableReading serbian(
      "Project title | Municipality\n"
      "Podrška mladima | Vranje\nIzgradnja puta | Pirot\nWater | Niš\n");
  EXPECT_EQ(serbian.project().title.sr_latn, "Podrška mladima");
  EXPECT_EQ(serbian.project().title.en, "");
  const TableReading english(
      "Project title | Municipality\nWater for Čačak | Čačak\nRoads of Užice | Užice\n");
  EXPECT_EQ(english.project().title.en, "Water for Čačak");
  const TableReading stated("Title (en) | Municipality\nPodrška mladima | Vranje\n");
  EXPECT_EQ(stated.project().title.en, "Podrška mladima");
}

TEST(TableHeaders, PrefersAVisibleSheetToAHiddenOneThatSaysAsMuch) {
  const std::string rows = "Project title | Municipality\nWater | Vranje\n";
  MemoryTable table;
  table.add("Old", rows);
  table.add("New", rows);
  table.hide(0);
  const TableReading r(std::move(table));
  EXPECT_EQ(r.file.report.sheet(), "New");
  EXPECT_THAT(r.said("sheet-left-aside"),
              ElementsAre("warning 0  : \"Old\" (hidden) looks like project records too, but only "
                          "\"New\" is read"));
  MemoryTable other;
  other.add("Old", rows);
  other.add("Notes", "nothing");
  other.hide(0);
  EXPECT_THAT(TableReading(std::move(other)).said("sheet-chosen"),
              ElementsAre("warning 1  : of 2 sheets \"Old\" (hidden) is read: its header says "
                          "most"));
}

}  // namespace
}  // namespace obuhvat
