#include "ingest/table_layout.h"

#include <gmock/gmock.h>

#include "table_fixture.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(TableLayout, LeavesTitleAndNotesAboveTheHeaderAside) {
  const TableReading r(
      "International Organization for Migration | | |\n"
      "Projects in Serbia, as of 1 November 2018\n"
      "\n"
      "Filter: | all municipalities | | active\n"
      "Project | Municipality | Start | Status\n"
      "Water for Vranje | Vranje | 2017-08-01 | Completed\n");
  EXPECT_EQ(r.project().title.en, "Water for Vranje");
  EXPECT_EQ(r.record().row, 6);
  EXPECT_THAT(
      r.said("rows-above-header"),
      ElementsAre("info 5  : row 5 is taken as the header; 3 rows above it are left aside"));
}

TEST(TableLayout, JoinsTwoHeaderRowsOfMergedCells) {
  const TableReading r(
      "Project | Location | | When | | Partner |\n"
      "Title | District | Municipality | Start | End | Name | Role\n"
      "Water | Pčinjski | Vranje | 2017 | 2018 | UNDP | donor\n");
  EXPECT_EQ(r.project().title.en, "Water");
  EXPECT_THAT(r.places(), ElementsAre("Vranje <Pčinjski>"));
  EXPECT_EQ(r.period(), "2017 to 2018");
  EXPECT_THAT(r.partners(), ElementsAre("UNDP donor"));
}

TEST(TableLayout, TakesAHeaderMergedOverTwoRowsFromTheUpperOne) {
  const TableReading r(
      "Project title | Location | | Status\n"
      " | District | Municipality |\n"
      "Water | Pčinjski | Vranje | active\n");
  EXPECT_EQ(r.project().title.en, "Water");
  EXPECT_EQ(r.project().status, ProjectStatus::active);
  EXPECT_THAT(r.places(), ElementsAre("Vranje <Pčinjski>"));
  EXPECT_EQ(r.record().row, 3);
}

TEST(TableLayout, LetsHashtagsWinOverHeaderWords) {
  const TableReading r(
      "What | Where | Who | Remarks\n"
      "#activity+project | #adm2+name | #org  + Impl |\n"
      "Water | Vranje | NSHC | wells\n");
  EXPECT_EQ(r.project().title.en, "Water");
  EXPECT_THAT(r.places(), ElementsAre("Vranje"));
  EXPECT_THAT(r.partners(), ElementsAre("NSHC implementing"));
  EXPECT_EQ(r.project().notes, "wells");  // a blank tag leaves the column to its header
  EXPECT_EQ(r.record().row, 3);
}

TEST(TableLayout, NeedsNoHeaderAboveHashtags) {
  const TableReading r(
      "#activity+name|#ADM2 +name|#adm2+code|#date+start\n"
      "Water|Vranje|70432|2017-08-01\n");
  EXPECT_EQ(r.project().title.en, "Water");
  EXPECT_THAT(r.places(), ElementsAre("Vranje 70432"));
  EXPECT_EQ(r.record().places[0].where.field, "#ADM2 +name");
}

TEST(TableLayout, ReadsHeaderAndHashtagInOneCell) {
  const TableReading r(
      "Activity #activity+project | Municipality #adm2+name | Donor #org+funder\n"
      "Water | Vranje | EU\n");
  EXPECT_EQ(r.project().title.en, "Water");
  EXPECT_THAT(r.partners(), ElementsAre("EU donor"));
}

TEST(TableLayout, ChoosesTheSheetWithTheBestHeaderAndSaysSo) {
  MemoryTable table;
  table.add("Read me", "How to fill this in\nSelect the municipality from the list\n");
  table.add("3W", "Project title | Municipality | Donor\nWater | Vranje | EU\n");
  table.add("Lists", "Municipality | District | Code\nVranje | Pčinjski | 70432\n");
  const TableReading r(std::move(table));
  EXPECT_THAT(r.ids(), ElementsAre("water"));
  EXPECT_EQ(r.file.report.sheet(), "3W");
  EXPECT_EQ(r.record().report.sheet(), "3W");
  EXPECT_THAT(r.said("sheet-chosen"),
              ElementsAre("info 1  : of 3 sheets \"3W\" is read: its header says most"));
  EXPECT_THAT(r.said("sheet-left-aside"), IsEmpty());
}

TEST(TableLayout, TellsOfAnotherSheetThatLooksLikeRecords) {
  MemoryTable table;
  table.add("2017", "Project title | Municipality\nWater | Vranje\n");
  table.add("2018", "Project title | Municipality\nRoads | Pirot\n");
  const TableReading r(std::move(table));
  EXPECT_THAT(r.ids(), ElementsAre("water"));
  EXPECT_THAT(r.said("sheet-left-aside"),
              ElementsAre("warning 0  : \"2018\" looks like project records too, but only \"2017\" "
                          "is read"));
}

TEST(TableLayout, ReadsTheSheetThatIsAskedForByNameOrNumber) {
  const auto ids_of = [](const std::string& sheet) {
    MemoryTable table;
    table.add("Projects 2017", "Project title | Municipality\nWater | Vranje\n");
    table.add("Projects 2018", "Project title | Municipality\nRoads | Pirot\n");
    ReadingOptions options;
    options.sheet = sheet;
    return TableReading(std::move(table), options).ids();
  };
  EXPECT_THAT(ids_of("projects 2018"), ElementsAre("roads"));
  EXPECT_THAT(ids_of("2"), ElementsAre("roads"));
  EXPECT_THAT(ids_of("1"), ElementsAre("water"));
}

TEST(TableLayout, NamesTheSheetsWhenThereIsNoneOfThatName) {
  MemoryTable table;
  table.add("Projects", "Project title | Municipality\nWater | Vranje\n");
  table.add("Lists", "a | b\n");
  ReadingOptions options;
  options.sheet = "Project";
  EXPECT_EQ(TableReading::error_of(std::move(table), options),
            "usage: t.csv: no sheet is called \"Project\"; did you mean \"Projects\"?; the sheets "
            "are \"Projects\", \"Lists\"");
}

TEST(TableLayout, ShowsTheHeadersWhenNoneIsKnown) {
  EXPECT_EQ(
      TableReading::error_of("Colour | Texture\nred | round\n"),
      "t.csv: no row has headers that name a project and more; row 1 has A \"Colour\", B "
      "\"Texture\"; say what the columns hold, e.g. --map \"Colour=title\" --map COLUMN=place "
      "(a column by its header, letter or number)");
  EXPECT_EQ(TableReading::error_of("\n\n"),
            "t.csv: the table has no rows with text; give a file that holds project records");
  EXPECT_THAT(TableReading::error_of("Municipality | District | Code\nVranje | Pčinjski | 70432\n"),
              HasSubstr("no row has headers that name a project"));
}

TEST(TableLayout, MapsColumnsByHeaderLetterAndNumber) {
  ReadingOptions options;
  options.columns = {{"colour", "title"}, {"B", "place"}, {"3", "donor"}, {"Opis", "-"}};
  const TableReading r("Colour | Texture | Size | Opis\nRed | Vranje | EU | text\n", options);
  EXPECT_EQ(r.project().title.en, "Red");
  EXPECT_THAT(r.places(), ElementsAre("Vranje"));
  EXPECT_THAT(r.partners(), ElementsAre("EU donor"));
  EXPECT_EQ(r.project().notes, "");
  EXPECT_THAT(r.warnings(), IsEmpty());
}

TEST(TableLayout, LetsAMappedColumnStandInsteadOfTheKnownOne) {
  ReadingOptions options;
  options.columns = {{"Официјелни назив", "title"}};
  const TableReading r("Title | Zvanicni... | Oficijelni naziv | Opština\nA | x | Water | Vranje\n",
                       options);
  EXPECT_EQ(r.project().title.en, "Water");
}

TEST(TableLayout, RefusesUnknownFieldsAndColumnsOfAMapping) {
  const auto error_with = [](const std::string& column, const std::string& field) {
    ReadingOptions options;
    options.columns = {{column, field}};
    return TableReading::error_of("Project title | Municipality\nWater | Vranje\n", options);
  };
  EXPECT_THAT(error_with("A", "tittle"),
              HasSubstr("usage: --map A=tittle: no field is called \"tittle\"; did you mean "
                        "\"title\"?; use one of id, title, title_en"));
  EXPECT_EQ(error_with("Municipalty", "place"),
            "usage: t.csv: --map names a column \"Municipalty\" that is not there; did you mean "
            "\"Municipality\"?; the columns are A \"Project title\", B \"Municipality\"");
  EXPECT_THAT(error_with("ZZ", "place"), HasSubstr("a column \"ZZ\" that is not there"));
}

TEST(TableLayout, SaysWhichColumnsAreNotRead) {
  const TableReading r("Project title | Municipality | Colour | Texture\nWater | Vranje | red |\n");
  EXPECT_THAT(r.said("column-unused"),
              ElementsAre("info 1  : columns are not read: C \"Colour\", D \"Texture\""));
}

TEST(TableLayout, SaysWhenTwoColumnsHoldTheSame) {
  const TableReading r("Project title | Status | Municipality | Status\nA | active | Vranje | x\n");
  EXPECT_EQ(r.project().status, ProjectStatus::active);
  EXPECT_THAT(r.said("column-twice"),
              ElementsAre("warning 1 D Status: columns B \"Status\" and D \"Status\" seem to hold "
                          "the same; the first counts"));
}

TEST(TableLayout, FindsTheMunicipalityAmongAdministrativeLevels) {
  const TableReading two("Project title | Admin1 Name | Admin2 Name\nWater | Pčinjski | Vranje\n");
  EXPECT_THAT(two.places(), ElementsAre("Vranje <Pčinjski>"));
  const TableReading three(
      "Project title | Admin1 Name | Admin2 Name | Admin3 Name | Pcode 2 | Pcode 3\n"
      "Water | Južna i Istočna Srbija | Pčinjski okrug | Vranje | RS24 | 70432\n");
  EXPECT_THAT(three.places(), ElementsAre("Vranje <Pčinjski okrug> 70432"));
  const TableReading settled(
      "Project title | Admin1 Name | Admin2 Name | Admin3 Name | Admin4 Name\n"
      "Water | Kolubarski | Lajkovac | Bogovađa |\n"
      "Water | Kolubarski | | Bogovađa |\n");
  EXPECT_THAT(settled.places(), ElementsAre("Lajkovac <Kolubarski>", "Bogovađa <Kolubarski>"));
}

}  // namespace
}  // namespace obuhvat
