#include "ingest/merged_cells.h"

#include <gmock/gmock.h>

#include "ingest/table_records.h"
#include "table_file_fixture.h"
#include "table_fixture.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// An XLSX sheet of the rows as sheet_rows reads them; all cells are texts.
TableInput xlsx(const std::string& text, const std::vector<std::string>& merges) {
  std::string rows;
  long number = 0;
  for (const auto& row : sheet_rows(text)) {
    rows += "<row r=\"" + std::to_string(++number) + "\">";
    char letter = 'A';
    for (const auto& cell : row) {
      const std::string at = letter++ + std::to_string(number);
      if (!cell.empty())
        rows += "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
    }
    rows += "</row>";
  }
  std::string list;
  for (const auto& range : merges) list += "<mergeCell ref=\"" + range + "\"/>";
  // They stand behind sheetData, which the fixture closes: a second one follows.
  if (!list.empty()) rows += "</sheetData><mergeCells>" + list + "</mergeCells><sheetData>";
  return TableInput("a.xlsx", Workbook{{{"S", rows}}}.bytes());
}

/// The records of the sheet.
RecordFile records_of(TableInput& file) {
  const auto table = open_table(file.input, file.options, file.report);
  return read_table(*table, file.input, file.options);
}

std::vector<std::string> said(const RecordFile& file, const std::string& code) {
  std::vector<std::string> lines;
  for (const auto& f : file.report.findings())
    if (f.code == code) lines.push_back(std::to_string(f.row) + " " + f.column + " " + f.message);
  return lines;
}

TEST(MergedCells, CoveredCellsBelowTheFirstSayTheSame) {
  auto file = xlsx(
      "a | EU | x\n"
      "b |    | y\n"
      "c |    | z\n"
      "d |    | w",
      {"B1:B3"});
  EXPECT_THAT(file.rows(), ElementsAre("1 a|EU|x", "2 b|EU|y", "3 c|EU|z", "4 d||w"));
}

TEST(MergedCells, CellsAtTheRightStayBlank) {
  auto file = xlsx("a | EU\nb\nc", {"B1:D2", "A3:C3"});
  EXPECT_THAT(file.rows(), ElementsAre("1 a|EU", "2 b|EU", "3 c"));
}

TEST(MergedCells, RowsOfNothingElseStayBlankAndWhatIsHiddenIsNotSeen) {
  auto file = xlsx("a | EU\n\nb | hidden\n\n", {"B1:B5"});
  EXPECT_THAT(file.rows(), ElementsAre("1 a|EU", "2 ", "3 b|EU"));
}

TEST(MergedCells, RangesOutOfOrderOverlappingOrBrokenDoNoHarm) {
  auto file =
      xlsx("a | x\nb\nc\nd", {"B3:B4", "B1:B2", "A1:A1", "ZZZZ1:A2", "B2", "", ":", "B2:B0"});
  EXPECT_THAT(file.rows(), ElementsAre("1 a|x", "2 b|x", "3 c", "4 d"));
  EXPECT_FALSE(merged_range("A0:A4"));
  EXPECT_FALSE(merged_range("A99999999999999999999:A4"));
  ASSERT_TRUE(merged_range("AB2:AC14"));
  EXPECT_EQ(merged_range("AB2:AC14")->column, 27U);
  EXPECT_EQ(merged_range("AB2:AC14")->last_row, 14);
}

TEST(MergedCells, AreCarriedUpToTheirBoundAndNoFurther) {
  MergedCells merges;
  merges.add({1, 3, 1});
  std::vector<std::string> cells{"a", std::string(600'000, 'x')};
  EXPECT_EQ(merges.carry_into(1, cells), 0U);
  cells = {"b"};
  EXPECT_EQ(merges.carry_into(2, cells), 600'000U);
  EXPECT_FALSE(merges.is_carried(1, 1));
  EXPECT_TRUE(merges.is_carried(2, 1));
  EXPECT_TRUE(merges.is_carried(3, 1));
  EXPECT_FALSE(merges.is_carried(4, 1));
  EXPECT_FALSE(merges.is_carried(2, 0));
  EXPECT_FALSE(merges.is_carried(2, 2));
  merges.add({3, 4, 2});
  cells = {"c", "", std::string(600'000, 'y')};
  EXPECT_EQ(merges.carry_into(3, cells), std::nullopt);
}

TEST(MergedCells, OfAnOpenDocumentAreCarriedToo) {
  const auto cell = [](const std::string& more, const std::string& text) {
    return "<table:table-cell " + more + "><text:p>" + text + "</text:p></table:table-cell>";
  };
  TableInput file(
      "a.ods",
      ods_of("<table:table table:name=\"S\"><table:table-row>" + cell("", "a") +
             cell("table:number-rows-spanned=\"2\" table:number-columns-spanned=\"2\"", "EU") +
             "<table:covered-table-cell/></table:table-row><table:table-row>" + cell("", "b") +
             "<table:covered-table-cell table:number-columns-repeated=\"2\"/>" + cell("", "y") +
             "</table:table-row><table:table-row>" + cell("", "c") +
             "</table:table-row></table:table>"));
  EXPECT_THAT(file.rows(), ElementsAre("1 a|EU", "2 b|EU||y", "3 c"));
}

TEST(MergedCells, DonorsDatesAndDistrictsReachAllTheirProjects) {
  auto file = xlsx(
      "ID | Project  | Donor | Start date | District | Municipality\n"
      "P1 | Water    | EU    | 2015       |          | Vranje\n"
      "P2 | Roads    |       | 2017-08    |          | Pirot\n"
      "P3 | Schools  |       |            | Nišavski | Doljevac\n"
      "P4 | Clinics  | Japan | 2019       |          | Svrljig",
      {"C2:C4", "D3:D4", "E4:E5"});
  const RecordFile read = records_of(file);
  ASSERT_EQ(read.records.size(), 4U);
  std::vector<std::string> told;
  for (const auto& r : read.records)
    told.push_back(r.project.id.text() + " " + r.partners.at(0).name.in(Language::en) + " " +
                   r.project.period.start->text() + " " + r.places.at(0).as_written + " " +
                   r.places.at(0).hint);
  EXPECT_THAT(told,
              ElementsAre("P1 EU 2015 Vranje ", "P2 EU 2017-08 Pirot ",
                          "P3 EU 2017-08 Doljevac Nišavski", "P4 Japan 2019 Svrljig Nišavski"));
}

TEST(MergedCells, SumOverSeveralProjectsCountsForTheFirstAlone) {
  auto file = xlsx(
      "ID | Project  | Budget (EUR) | Municipality\n"
      "P1 | Water    | 1000         | Vranje\n"
      "P1 |          |              | Pirot\n"
      "P2 | Roads    |              | Pirot\n"
      "P2 | Roads    |              | Vranje\n"
      "P3 | Schools  | 70           | Doljevac",
      {"C2:C5", "B2:B3"});
  const RecordFile read = records_of(file);
  ASSERT_EQ(read.records.size(), 3U);
  EXPECT_EQ(read.records[0].project.budget->amount, 1000);
  EXPECT_FALSE(read.records[1].project.budget);
  EXPECT_EQ(read.records[2].project.budget->amount, 70);
  EXPECT_THAT(said(read, "budget-merged"),
              ElementsAre("4 C the sum is merged over several projects; it counts for none but "
                          "the first"));
}

TEST(MergedCells, RowsWithoutAProjectContinueTheOneAbove) {
  auto file = xlsx(
      "Project  | Donor | Start date | Municipality\n"
      "Water    | EU    | 2015       | Vranje\n"
      "         |       |            | Pirot\n"
      "         |       | 2016       | Bor\n"
      "Roads    |       |            | Doljevac",
      {"B2:B5", "C2:C3"});
  const RecordFile read = records_of(file);
  ASSERT_EQ(read.records.size(), 2U);
  EXPECT_EQ(read.records[0].places.size(), 3U);
  EXPECT_EQ(read.records[1].partners.at(0).name.in(Language::en), "EU");
}

TEST(MergedCells, SumsAreTold) {
  auto file = xlsx(
      "Project  | Budget (EUR) | Donor\n"
      "Water    | 100          | EU\n"
      "Subtotal | 100          |\n"
      "Međuzbir |              |\n"
      "Roads    | 50           |",
      {"C2:C5"});
  const RecordFile read = records_of(file);
  ASSERT_EQ(read.records.size(), 2U);
  EXPECT_EQ(read.records[1].project.title.en, "Roads");
  EXPECT_THAT(said(read, "row-total"), ElementsAre("3  a row of sums is left aside"));
}

TEST(MergedCells, HeaderOverTwoRowsIsSaidOnce) {
  auto file = xlsx(
      "Project | Donor | Where\n"
      "        |       | Municipality | District\n"
      "Water   | EU    | Vranje       | Pčinjski",
      {"A1:A2", "B1:B2", "C1:D1"});
  const RecordFile read = records_of(file);
  ASSERT_EQ(read.records.size(), 1U);
  EXPECT_EQ(read.records[0].project.title.en, "Water");
  EXPECT_EQ(read.records[0].partners.at(0).where.field, "Donor");
  EXPECT_EQ(read.records[0].places.at(0).as_written, "Vranje");
  EXPECT_EQ(read.records[0].places.at(0).hint, "Pčinjski");
}

TEST(MergedCells, CurrencyOfACellsFormatIsThatOfItsSum) {
  const std::string rows =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Project</t></is></c><c r=\"B1\" "
      "t=\"inlineStr\"><is><t>Budget</t></is></c></row><row r=\"2\"><c r=\"A2\" "
      "t=\"inlineStr\"><is><t>Water</t></is></c><c r=\"B2\" s=\"5\"><v>130000.5</v></c></row>";
  TableInput file("a.xlsx", Workbook{{{"S", rows}}}.bytes());
  const RecordFile read = records_of(file);
  ASSERT_EQ(read.records.size(), 1U);
  ASSERT_TRUE(read.records[0].project.budget);
  EXPECT_EQ(read.records[0].project.budget->amount, 130000.5);
  EXPECT_EQ(read.records[0].project.budget->currency, "RSD");
}

}  // namespace
}  // namespace obuhvat
