#include "ingest/spreadsheet_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/spreadsheet_values.h"
#include "table_file_fixture.h"

namespace obuhvat {
namespace {

using namespace std::literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TableInput xlsx(const std::string& rows, const std::string& texts = {}) {
  return TableInput("a.xlsx", Workbook{{{"S", rows}}, texts}.bytes());
}

std::string inline_cell(const std::string& at, const std::string& text) {
  return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

TEST(XlsxRows, RowsKeepTheirNumbersWithBlankOnesAboveAndBetween) {
  auto file =
      xlsx("<row r=\"3\">" + inline_cell("B3", "title") + "</row><row r=\"4\"/>" + "<row r=\"6\">" +
           inline_cell("A6", "x") + "</row><row r=\"7\"><c r=\"A7\"/></row>");
  EXPECT_THAT(file.rows(), ElementsAre("1 ", "2 ", "3 |title", "4 ", "5 ", "6 x"));
}

TEST(XlsxRows, RowsAndCellsWithoutNumbersFollowTheOnesBefore) {
  auto file = xlsx(
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c r=\"B2\"><v>3</v></c><c><v>4"
      "</v></c></row>");
  EXPECT_THAT(file.rows(), ElementsAre("1 1|2", "2 |3|4"));
}

TEST(XlsxRows, FarRowsAndColumnsAreNotLost) {
  auto file = xlsx(
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"20000\"><c r=\"NTP20000\">"
      "<v>2</v></c></row>");
  const auto rows = file.rows();
  ASSERT_EQ(rows.size(), 20'000U);
  EXPECT_EQ(rows.back(), "20000 " + std::string(9'999, '|') + "2");
}

TEST(XlsxRows, TextsAreReadSharedInlineAndRich) {
  auto file = xlsx(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c>"
      "<c r=\"C1\" t=\"inlineStr\"><is><r><t>Ni</t></r><r><t>š</t></r></is></c>"
      "<c r=\"D1\" t=\"str\"><f>A1</f><v>worked &amp; out</v></c>" +
          inline_cell("E1", "a_x000D_\nb_x0041_") + "</row>",
      "<si><r><t>Ša</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> b</t></r></si>"
      "<si><t>plain</t><rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh></si>");
  EXPECT_THAT(file.rows(), ElementsAre("1 plain|Ša b|Niš|worked & out|a\nb_x0041_"));
}

TEST(XlsxRows, NumbersComeAsTheirDigits) {
  auto file = xlsx(
      "<row r=\"1\"><c r=\"A1\"><v>80497</v></c><c r=\"B1\"><v>8.0497E4</v></c>"
      "<c r=\"C1\"><v>80497.0</v></c><c r=\"D1\"><v>0.30000000000000004</v></c>"
      "<c r=\"E1\" s=\"5\"><v>130000.5</v></c><c r=\"F1\"><f>1+1</f><v>2</v></c></row>");
  EXPECT_THAT(file.rows(), ElementsAre("1 80497|80497|80497|0.3|130000.5|2"));
}

TEST(XlsxRows, DaysComeInIso8601) {
  auto file = xlsx(
      "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>42948</v></c><c r=\"B1\" s=\"2\"><v>42948.5"
      "</v></c><c r=\"C1\" s=\"3\"><v>0.5</v></c><c r=\"D1\" s=\"4\"><v>42948</v></c>"
      "<c r=\"E1\" t=\"d\"><v>2017-08-01T00:00:00</v></c><c r=\"F1\"><v>42948</v></c>"
      "</row>");
  EXPECT_THAT(file.rows(),
              ElementsAre("1 2017-08-01|2017-08-01T12:00:00|12:00:00|2017-08-01|2017-08-01|42948"));
}

TEST(XlsxRows, WorkbookThatCountsDaysFrom1904IsReadSo) {
  Workbook book{{{"S", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>41486</v></c></row>"}}};
  book.properties = "<workbookPr date1904=\"1\"/>";
  EXPECT_THAT(TableInput("a.xlsx", book.bytes()).rows(), ElementsAre("1 2017-08-01"));
}

TEST(XlsxRows, CellsOfErrorsAndFormulasWithoutValueAreBlankAndTold) {
  auto file = xlsx(
      "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"e\"><f>X</f><v>#REF!</v></c>"
      "<c r=\"C2\"><f>1+1</f><v></v></c><c r=\"D2\" t=\"b\"><v>1</v></c>"
      "<c r=\"E2\" t=\"str\"><f>A9</f><v></v></c></row>");
  EXPECT_THAT(file.rows(), ElementsAre("1 ", "2 1|||true"));
  EXPECT_THAT(file.said(),
              ElementsAre("warning cell-error S:2:B the cell shows the error #REF!; read as blank",
                          "warning formula-without-value S:2:C the cell holds a formula whose "
                          "value was never worked out; read as blank"));
}

TEST(XlsxRows, ErrorsByTheThousandAreToldTwentyTimesAndOnce) {
  std::string rows;
  for (int i = 1; i <= 1000; ++i) {
    const std::string n = std::to_string(i);
    rows += "<row r=\"" + n + "\"><c r=\"A" + n + "\" t=\"e\"><v>#N/A</v></c></row>";
  }
  auto file = xlsx(rows);
  file.rows();
  file.rows();
  ASSERT_EQ(file.said().size(), 42U);  // each opening of the file tells anew
  EXPECT_EQ(file.said()[20],
            "warning cell-error S:21:A there are more of these from here on; only the first twenty "
            "are listed");
}

TEST(XlsxRows, AllSheetsAreListedInOrderHiddenOnesToo) {
  const std::string row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
  Workbook book{{{"Upute &amp; više", ""}, {"Скривен", row}, {"Podaci", row}}};
  TableInput file("a.xlsx", book.bytes());
  EXPECT_THAT(file.sheets(), ElementsAre("Upute & više", "Скривен", "Podaci"));
  EXPECT_THAT(file.rows(0), IsEmpty());
  EXPECT_THAT(file.rows(2), ElementsAre("1 1"));
}

TEST(XlsxRows, NameNeedsNoEndingAndMayHoldAnything) {
  TableInput file("a.zip {%41} š.dat",
                  Workbook{{{"S", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"}}}.bytes());
  EXPECT_THAT(file.rows(), ElementsAre("1 1"));
}

TEST(XlsxRows, DamagedSheetIsAnErrorThatSaysWhere) {
  EXPECT_THAT(xlsx("<row r=\"1\"><c r=\"A1\"><v>1</c></row>").error(),
              HasSubstr("a.xlsx: the spreadsheet is damaged: xl/worksheets/sheet1.xml: line 1: "));
  EXPECT_THAT(xlsx("<row r=\"5\"><c r=\"A5\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v>"
                   "</c></row>")
                  .error(),
              HasSubstr("a.xlsx: sheet \"S\", row 2: the rows are not in order"));
  EXPECT_THAT(xlsx("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>").error(),
              HasSubstr("row 1: a cell refers to a text that is not there"));
  EXPECT_THAT(xlsx("<row r=\"99999999\"><c r=\"A1\"><v>1</v></c></row>").error(),
              HasSubstr("rows are numbered from 1 to 1048576"));
  EXPECT_THAT(xlsx("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>").error(),
              HasSubstr("row 1: the row has more than 10000 cells or 1 MiB of text"));
  EXPECT_THAT(xlsx("<row r=\"1\"><c r=\"ABCDEFGH1\"><v>1</v></c></row>").error(),
              HasSubstr("row 1: no sheet has a column of this name"));
}

TEST(XlsxRows, EntitiesAreNeitherFetchedNorExpanded) {
  Workbook book{{{"S", "<row r=\"1\">" + inline_cell("A1", "x&e;x") + "</row>"}}};
  book.before_sheet = "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
  EXPECT_THAT(TableInput("a.xlsx", book.bytes()).error(), HasSubstr("it declares entities"));

  std::string laughs = "<!ENTITY e0 \"ha\">";
  for (int i = 1; i < 30; ++i) {
    const std::string last = "&e" + std::to_string(i - 1) + ";";
    laughs += "<!ENTITY e" + std::to_string(i) + " \"" + last + last + last + last + "\">";
  }
  book.before_sheet = "<!DOCTYPE w [" + laughs + "<!ENTITY e \"&e29;\">]>";
  EXPECT_THAT(TableInput("a.xlsx", book.bytes()).error(), HasSubstr("the spreadsheet is damaged"));
}

TEST(Spreadsheets, CutOffFileIsAnError) {
  const std::string bytes = Workbook{{{"S", ""}}}.bytes();
  EXPECT_EQ(TableInput("a.xlsx", bytes.substr(0, bytes.size() / 2)).error(),
            "a.xlsx: the spreadsheet is damaged: it is cut off, or no zip; open it in Excel or "
            "LibreOffice and save it again as .xlsx, or as .csv");
}

/// The bytes of a zip that says, before the member and in its directory, that its largest member
/// has `size` bytes.
std::string with_declared_size(std::string bytes, std::uint32_t size) {
  const auto byte = [&](std::size_t at) {
    return std::uint32_t{static_cast<unsigned char>(bytes[at])};
  };
  std::uint32_t largest = 0;
  std::size_t field = 0;
  for (auto at = bytes.find("PK\x01\x02"); at != std::string::npos;
       at = bytes.find("PK\x01\x02", at + 4)) {
    const auto declared =
        byte(at + 24) | byte(at + 25) << 8 | byte(at + 26) << 16 | byte(at + 27) << 24;
    if (declared <= largest) continue;
    largest = declared;
    field = at + 24;
  }
  const auto local = bytes.find(bytes.substr(field, 4));  // the header before the member
  for (std::size_t i = 0; i < 4; ++i)
    bytes[field + i] = bytes[local + i] = static_cast<char>(size >> (8 * i));
  return bytes;
}

TEST(Spreadsheets, BombIsRefusedUnread) {
  const std::string bytes = Workbook{{{"S", ""}}}.bytes();
  EXPECT_EQ(TableInput("a.xlsx", with_declared_size(bytes, 200U << 20)).error(),
            "a.xlsx: the spreadsheet is refused, because unpacked it would hold more than 128 MiB, "
            "which no office's table does; save its sheet as .csv");
  ZipMembers others;
  for (int i = 0; i < 10'000; ++i) others.emplace_back("x" + std::to_string(i), "");
  Workbook book{{{"S", ""}}};
  book.others = others;
  EXPECT_THAT(TableInput("a.xlsx", book.bytes()).error(), HasSubstr("more than 10000 parts"));
}

TEST(Spreadsheets, PartsWithAPasswordAreNoticed) {
  std::string bytes = Workbook{{{"S", ""}}}.bytes();
  bytes[6] = 1;
  EXPECT_EQ(TableInput("a.xlsx", bytes).error(),
            "a.xlsx: the file is protected by a password; save it without one");
}

TEST(Spreadsheets, DirectoryThatLiesAboutSizesIsNoticed) {
  std::string rows;
  for (int i = 0; i < 100'000; ++i) rows += "<row><c><v>1</v></c></row>";
  const std::string bytes = Workbook{{{"S", rows}}}.bytes();
  ASSERT_LT(bytes.size(), 50'000U);
  EXPECT_THAT(TableInput("a.xlsx", with_declared_size(bytes, 5000)).error(),
              HasSubstr("a.xlsx: the spreadsheet is damaged: xl/worksheets/sheet1.xml "));
  EXPECT_THAT(TableInput("a.xlsx", with_declared_size(bytes, 5'000'000)).error(),
              HasSubstr("a.xlsx: the spreadsheet is damaged: xl/worksheets/sheet1.xml "));
}

TEST(Spreadsheets, OtherZipsAreRefusedWithAWayOut) {
  EXPECT_EQ(TableInput("a.docx", zip_of({{"[Content_Types].xml", "<T/>"},
                                         {"_rels/.rels", "<R/>"},
                                         {"word/document.xml", "<d/>"}}))
                .error(),
            "a.docx: this is a Word document; save it as plain text (.txt), or its table as .xlsx "
            "or .csv");
  EXPECT_EQ(TableInput("a.xlsb", zip_of({{"xl/workbook.bin", "x"}})).error(),
            "a.xlsb: this is a binary workbook (.xlsb); save it as .xlsx or .csv");
  EXPECT_EQ(
      TableInput("a.odt", zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}}))
          .error(),
      "a.odt: this is an OpenDocument file, but no spreadsheet; save it as plain text (.txt), or "
      "its table as .ods, .xlsx or .csv");
  EXPECT_EQ(TableInput("a.zip", zip_of({{"a.csv", "a,b"}})).error(),
            "a.zip: this is a zip archive, but no spreadsheet; unpack it and give the files in it");
}

std::string ods_cell(const std::string& attributes, const std::string& shown) {
  return "<table:table-cell " + attributes + "><text:p>" + shown + "</text:p></table:table-cell>";
}

TableInput ods(const std::string& rows) {
  return TableInput("a.ods", ods_of("<table:table table:name=\"S\">" + rows + "</table:table>"));
}

TEST(OdsRows, ValuesAreTheStoredOnesNotTheShown) {
  auto file =
      ods("<table:table-row>" +
          ods_cell("office:value-type=\"float\" office:value=\"80497\"", "80.497") +
          ods_cell("office:value-type=\"date\" office:date-value=\"2017-08-01\"", "1.8.17") +
          ods_cell("office:value-type=\"date\" office:date-value=\"2017-08-01T00:00:00\"", "x") +
          ods_cell("office:value-type=\"percentage\" office:value=\"0.25\"", "25 %") +
          ods_cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "TAČNO") +
          ods_cell("office:value-type=\"currency\" office:value=\"1.3E5\"", "130.000,00 €") +
          ods_cell("office:value-type=\"time\" office:time-value=\"PT12H05M00S\"", "12:05") +
          ods_cell("office:value-type=\"string\" calcext:value-type=\"string\"", "Ниш") +
          "</table:table-row>");
  EXPECT_THAT(file.rows(), ElementsAre("1 80497|2017-08-01|2017-08-01|0.25|true|130000|12:05|Ниш"));
}

TEST(OdsRows, RepeatedRowsAndCellsCountAndBlankOnesAtTheEndDoNot) {
  auto file =
      ods("<table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
          "table:number-columns-repeated=\"16384\"/></table:table-row>"
          "<table:table-row-group><table:table-row table:number-rows-repeated=\"2\">"
          "<table:table-cell/>" +
          ods_cell("office:value-type=\"string\" table:number-columns-repeated=\"3\"", "a") +
          "<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>"
          "</table:table-row-group><table:table-row table:number-rows-repeated=\"1048572\">"
          "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");
  EXPECT_THAT(file.rows(), ElementsAre("1 ", "2 ", "3 |a|a|a", "4 |a|a|a"));
}

TEST(OdsRows, ParagraphsBlanksAndMergedCellsAreReadNotesAreNot) {
  auto file =
      ods("<table:table-row><table:table-cell><office:annotation><text:p>note</text:p>"
          "</office:annotation><text:p>a<text:s text:c=\"2\"/>b<text:line-break/><text:span>c"
          "</text:span></text:p><text:p>d</text:p></table:table-cell>"
          "<table:covered-table-cell><text:p>hidden</text:p></table:covered-table-cell>" +
          ods_cell("", "e") + "</table:table-row>");
  EXPECT_THAT(file.rows(), ElementsAre("1 a  b\nc\nd||e"));
}

TEST(OdsRows, CellsOfErrorsAreBlankAndTold) {
  auto file = ods("<table:table-row>" + ods_cell("", "a") +
                  ods_cell("table:formula=\"of:=1/0\" office:value-type=\"string\" "
                           "office:string-value=\"\" calcext:value-type=\"error\"",
                           "#DIV/0!") +
                  ods_cell("", "b") + "</table:table-row>");
  EXPECT_THAT(file.rows(), ElementsAre("1 a||b"));
  EXPECT_THAT(file.said(), ElementsAre("warning cell-error S:1:B the cell shows the error #DIV/0!; "
                                       "read as blank"));
}

TEST(OdsRows, SheetsThatAStyleHidesAreHidden) {
  const TableInput file(
      "a.ods",
      zip_of(
          {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
           {"META-INF/manifest.xml", "<m/>"},
           {"content.xml",
            R"(<o:document-content xmlns:o="o" xmlns:s="s" xmlns:table="t"><o:automatic-styles>)"
            R"(<s:style s:name="ta1"><s:table-properties table:display="true"/></s:style>)"
            R"(<s:style s:name="ta2"><s:table-properties table:display="false"/></s:style>)"
            R"(</o:automatic-styles><o:body><o:spreadsheet>)"
            R"(<table:table table:name="A" table:style-name="ta2"/>)"
            R"(<table:table table:name="B" table:style-name="ta1"/><table:table table:name="C"/>)"
            R"(</o:spreadsheet></o:body></o:document-content>)"}}));
  RecordReport report("a.ods");
  const auto table = open_table(file.input, {}, report);
  EXPECT_TRUE(table->is_hidden(0));
  EXPECT_FALSE(table->is_hidden(1));
  EXPECT_FALSE(table->is_hidden(2));
}

TEST(XlsxRows, TheWorkbookSaysWhichSheetsAreHidden) {
  const TableInput file("a.xlsx", Workbook{{{"A", ""}, {"B", ""}}}.bytes());
  RecordReport report("a.xlsx");
  const auto table = open_table(file.input, {}, report);
  EXPECT_FALSE(table->is_hidden(0));
  EXPECT_TRUE(table->is_hidden(1));
}

TEST(OdsRows, SheetsAreFoundByTheirPlace) {
  const auto table = [](const std::string& name, const std::string& text) {
    return "<table:table table:name=\"" + name + "\"><table:table-row>" + ods_cell("", text) +
           "</table:table-row></table:table>";
  };
  TableInput file("a.ods", ods_of(table("Prvi", "1") + table("Други", "2")));
  EXPECT_THAT(file.sheets(), ElementsAre("Prvi", "Други"));
  EXPECT_THAT(file.rows(0), ElementsAre("1 1"));
  EXPECT_THAT(file.rows(1), ElementsAre("1 2"));
}

TEST(OdsRows, FewBytesThatRepeatWithoutEndAreRefused) {
  const std::string text(1000, 'x');
  EXPECT_THAT(ods("<table:table-row>" +
                  ods_cell("table:number-columns-repeated=\"9999999999999999999\"", text) +
                  "</table:table-row>")
                  .error(),
              HasSubstr("row 1: the row has more than 10000 cells or 1 MiB of text"));
  EXPECT_THAT(ods("<table:table-row table:number-rows-repeated=\"2000000\">" + ods_cell("", "x") +
                  "</table:table-row>")
                  .error(),
              HasSubstr("rows are numbered from 1 to 1048576"));
}

TEST(OdsRows, PasswordIsNoticed) {
  TableInput file("a.ods", ods_of("x", "<!DOCTYPE manifest><manifest:encryption-data/>"));
  EXPECT_EQ(file.error(), "a.ods: the file is protected by a password; save it without one");
}

TEST(SpreadsheetValues, FormatsOfDaysAreTold) {
  for (const char* const code :
       {"d\\.m\\.yyyy\\.", "mmm\\ yyyy", "[$-241A]d/m/yy;@", "yyyy", "mmmm"})
    EXPECT_EQ(shown_as(std::string_view(code)), ShownAs::date) << code;
  for (const char* const code : {"hh:mm", "[h]:mm", "mm:ss.0", "h\\h mm"})
    EXPECT_EQ(shown_as(std::string_view(code)), ShownAs::time) << code;
  for (const char* const code : {"General", "#,##0\\ \"din\"", "0.00E+00", "[Red]0", "0_d", "@",
                                 "0;[Red]-0;\"dan\"", "\"", "[", "\\", "#,##0 [$RSD]"})
    EXPECT_EQ(shown_as(std::string_view(code)), ShownAs::number) << code;
}

TEST(SpreadsheetValues, SerialsAreDaysOfTheCalendarOfExcel) {
  const auto day = [](const char* serial) {
    return iso_of_serial(serial, ShownAs::date, DayZero::of_1900).value_or("-");
  };
  EXPECT_EQ(day("1"), "1900-01-01");
  EXPECT_EQ(day("59"), "1900-02-28");
  EXPECT_EQ(day("60"), "-");  // 29 February 1900 never was
  EXPECT_EQ(day("61"), "1900-03-01");
  EXPECT_EQ(day("42948"), "2017-08-01");
  EXPECT_EQ(day("42948.999999999"), "2017-08-02");
  EXPECT_EQ(day("2958465"), "9999-12-31");
  for (const char* const none : {"2958466", "-1", "x", "", "1e300", "nan"})
    EXPECT_EQ(day(none), "-");
}

TEST(SpreadsheetValues, DigitsOfNumbersAreWrittenOut) {
  EXPECT_EQ(plain_digits("1234567890123456789"), "1234567890123456789");
  EXPECT_EQ(plain_digits("1.5E+18"), "1500000000000000000");
  EXPECT_EQ(plain_digits("-1.5e-3"), "-0.0015");
  EXPECT_EQ(plain_digits("1E-5"), "0.00001");
  EXPECT_EQ(plain_digits("44.812500"), "44.8125");
  EXPECT_EQ(plain_digits("0.0"), "0");
  EXPECT_EQ(plain_digits("1e300"), "1e300");
  EXPECT_EQ(plain_digits("text.e"), "text.e");
}

}  // namespace
}  // namespace obuhvat
