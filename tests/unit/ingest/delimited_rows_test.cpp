#include "ingest/delimited_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "table_file_fixture.h"

namespace obuhvat {
namespace {

using namespace std::literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(DelimitedRows, CommaSemicolonAndTabAreFoundWithoutAWord) {
  for (const char* const delimiter : {",", ";", "\t"}) {
    std::string text = "id;title;place\n1;a;Niš\n2;b;Šid\n";
    for (char& c : text)
      if (c == ';') c = delimiter[0];
    TableInput file("a.csv", text);
    EXPECT_THAT(file.rows(), ElementsAre("1 id|title|place", "2 1|a|Niš", "3 2|b|Šid"));
    EXPECT_THAT(file.said(), IsEmpty());
  }
}

TEST(DelimitedRows, VerticalBarIsFoundAndTold) {
  TableInput file("a.csv", "id|title, long\n1|a\n2|b\n");
  EXPECT_THAT(file.rows(), ElementsAre("1 id|title, long", "2 1|a", "3 2|b"));
  EXPECT_THAT(file.said(),
              ElementsAre("info delimiter-assumed :0: columns are divided at the vertical bar, "
                          "because 3 of the first 3 rows then have 2 columns"));
}

TEST(DelimitedRows, DecimalCommasDoNotDivideAtSemicolons) {
  TableInput file("a.csv", "id;budget;place\n1;1,5;Niš\n2;2,5;Šid\n3;3,5;Tutin\n");
  EXPECT_THAT(file.rows(),
              ElementsAre("1 id|budget|place", "2 1|1,5|Niš", "3 2|2,5|Šid", "4 3|3,5|Tutin"));
  EXPECT_THAT(file.said(), IsEmpty());
}

TEST(DelimitedRows, TwoDelimitersThatFitAreTold) {
  TableInput file("a.csv", "a,b;c,d\n1,2;3,4\n1,2;3,4\n1,2;3,4\n5,6;7,8\n");
  EXPECT_EQ(file.rows().at(0), "1 a|b;c|d");
  TableInput other("a.csv", "a,b;c\n1,2;3\n4,5;6\n");
  other.rows();
  EXPECT_THAT(other.said(), ElementsAre(HasSubstr("the comma would fit nearly as well")));
}

TEST(DelimitedRows, FirstLineOfExcelDeclaresTheDelimiter) {
  TableInput file("a.csv", "sep=;\r\na;b,c\r\n1;2,3\r\n");
  EXPECT_THAT(file.rows(), ElementsAre("2 a|b,c", "3 1|2,3"));
}

TEST(DelimitedRows, PreambleAboveTheTableDoesNotHideTheDelimiter) {
  TableInput file("a.csv",
                  "Projekti u Srbiji, 2017\n\nid;title;place\n1;a;Niš\n2;b;Šid\n3;c;Tutin\n");
  EXPECT_THAT(file.rows(), ElementsAre("1 Projekti u Srbiji, 2017", "2 ", "3 id|title|place",
                                       "4 1|a|Niš", "5 2|b|Šid", "6 3|c|Tutin"));
}

TEST(DelimitedRows, QuotedCellsHoldDelimitersQuotesAndLines) {
  TableInput file("a.csv", "id,title\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n2, \"d\" \r\n");
  EXPECT_THAT(file.rows(), ElementsAre("1 id|title", "2 1|a, \"b\"\nc", "4 2|d"));
  EXPECT_THAT(file.said(), IsEmpty());
}

TEST(DelimitedRows, LineEndsOfAllSystemsAreRead) {
  for (const char* const end : {"\n", "\r\n", "\r", "\r\r\n"}) {
    TableInput file("a.csv", "a,b"s + end + "1,2" + end + "3,4");
    EXPECT_THAT(file.rows(), ElementsAre("1 a|b", "2 1|2", "3 3|4")) << testing::PrintToString(end);
  }
}

TEST(DelimitedRows, BlankRowsAreGivenAndCellsAtTheEndKept) {
  TableInput file("a.csv", "a,b,c\n\n  \n,,\n1,2\n");
  EXPECT_THAT(file.rows(), ElementsAre("1 a|b|c", "2 ", "3 ", "4 ||", "5 1|2"));
}

TEST(DelimitedRows, RowLongerThanTheHeaderIsGivenWhole) {
  TableInput file("a.csv", "a,b\n1,2,3,4\n1,2\n5,6\n");
  EXPECT_EQ(file.rows().at(1), "2 1|2|3|4");
}

TEST(DelimitedRows, QuoteInsideAQuotedCellIsKeptIfItsLineClosesTheCell) {
  TableInput file("a.csv", "id,title\n1,\"the \"best\" one\"\n2,b\n");
  EXPECT_THAT(file.rows(), ElementsAre("1 id|title", "2 1|the \"best\" one", "3 2|b"));
  EXPECT_THAT(file.said(), ElementsAre(HasSubstr("warning stray-quote :2:B ")));
}

TEST(DelimitedRows, TextBehindAClosingQuoteStaysInItsCell) {
  TableInput file("a.csv", "id,title\n1,\"a\"bc\n2,b\n");
  EXPECT_THAT(file.rows(), ElementsAre("1 id|title", "2 1|abc", "3 2|b"));
  EXPECT_THAT(file.said(), ElementsAre(HasSubstr("warning stray-quote :2:B ")));
}

TEST(DelimitedRows, QuoteWithinAPlainCellIsALetter) {
  TableInput file("a.csv", "id,title\n1,pipe 5\" wide\n2,b\n");
  EXPECT_EQ(file.rows().at(1), "2 1|pipe 5\" wide");
  EXPECT_THAT(file.said(), IsEmpty());
}

TEST(DelimitedRows, UnclosedQuoteDoesNotSwallowTheRestOfTheFile) {
  TableInput file("a.csv", "id,title\n1,\"never closed\n2,b\n3,c\n");
  EXPECT_THAT(file.rows(), ElementsAre("1 id|title", "2 1|\"never closed", "3 2|b", "4 3|c"));
  EXPECT_THAT(
      file.said(),
      ElementsAre("warning unclosed-quote :2:B the quote that opens this cell is not closed; read "
                  "as if the quote were a letter, and the row ends with its line"));
}

TEST(DelimitedRows, UnclosedQuoteEndsBeforeTheNextQuotedCell) {
  TableInput file("a.csv", "id,title,note\n1,\"a,x\n2,\"b\",\"y\"\n3,c,\"\"\n");
  EXPECT_THAT(file.rows(), ElementsAre("1 id|title|note", "2 1|\"a|x", "3 2|b|y", "4 3|c|"));
  EXPECT_THAT(file.said(), ElementsAre(HasSubstr("unclosed-quote :2:B")));
}

TEST(DelimitedRows, UnclosedQuoteBeforeAMegabyteOfRowsIsFound) {
  std::string text = "id,title\n1,\"never closed\n";
  for (int i = 0; i < 100'000; ++i) text += "2,some further title\n";
  TableInput file("a.csv", text);
  EXPECT_EQ(file.rows().size(), 100'002U);
  EXPECT_THAT(file.said(), ElementsAre(HasSubstr("unclosed-quote :2:B")));
}

TEST(DelimitedRows, CellFullOfQuotesIsReadInTime) {
  // Looking for the closing quote anew at each of them would take minutes.
  std::string inside;
  for (int i = 0; i < 300'000; ++i) inside += "\"a";
  for (const char* const closing : {"\"", ""}) {
    TableInput file("a.csv", "id,title\n1,\"b" + inside + closing + "\n2,b\n");
    EXPECT_EQ(file.rows().size(), 3U);
    EXPECT_THAT(file.said(), ElementsAre(HasSubstr("warning stray-quote :2:B")));
  }
}

TEST(DelimitedRows, TooLongARowIsAnErrorWithItsLine) {
  TableInput file("a.csv", "id,title\n1,a\n2," + std::string((1 << 20) + 5, 'x') + "\n3,c\n");
  EXPECT_EQ(file.error(),
            "a.csv:3: the row is longer than 1 MiB, which no table's row is; check how the file "
            "was exported");
}

TEST(DelimitedRows, RowsOfAMegabyteOrLessAreRead) {
  const std::string cell((1 << 20) - 3, 'x');
  TableInput file("a.csv", "id,title\n1," + cell + "\n3,c\n");
  EXPECT_THAT(file.rows(), ElementsAre("1 id|title", "2 1|" + cell, "3 3|c"));
}

TEST(DelimitedRows, GigabytesOfOneLineFailAtOnce) {
  TableInput file("a.csv", "id,title\n1,a\n" + std::string(1 << 19, 'x'));
  // The rest of the file is a hole: it takes no room on the disk.
  std::filesystem::resize_file(file.input.path, std::uintmax_t{2} << 30);
  EXPECT_THAT(file.error(), HasSubstr("a.csv:3: the row is longer than 1 MiB"));
}

TEST(DelimitedRows, TooManyCellsAreAnErrorWithTheirLine) {
  TableInput file("a.csv", "id,title\n1,a\n" + std::string(10'001, ',') + "\n");
  EXPECT_EQ(file.error(),
            "a.csv:3: the row has more than 10000 cells; check how the file was exported");
}

TEST(DelimitedRows, NulCharactersAndBrokenLettersAreToldWithTheirRows) {
  TableInput file("a.csv", "id,title\n1,Š\n2,a\0b\n3,\xFFČ\n"s);
  EXPECT_THAT(file.rows(), ElementsAre("1 id|title", "2 1|Š", "3 2|a b", "4 3|\uFFFDČ"));
  EXPECT_THAT(file.said(),
              ElementsAre(HasSubstr("broken-letters :4:"), HasSubstr("nul-characters :3:")));
}

TEST(DelimitedRows, EncodingIsToldOnceHoweverOftenRowsAreRead) {
  TableInput file("a.csv", "id,title\n1,\x8Aid\n");
  const auto table = open_table(file.input, file.options, file.report);
  std::vector<std::string> cells;
  for (int i = 0; i < 2; ++i) {
    const auto rows = table->rows(0);
    while (rows->next(cells)) {
    }
    EXPECT_EQ(cells.at(1), "Šid");
  }
  EXPECT_THAT(file.said(), ElementsAre(HasSubstr("read as windows-1250")));
}

TEST(DelimitedRows, Utf16IsDelimitedText) {
  std::string bytes = "\xFF\xFE";
  for (const char c : "id\ttitle\r\n1\ta\r\n"s) {
    bytes += c;
    bytes += '\0';
  }
  TableInput file("a.txt", bytes);
  EXPECT_THAT(file.rows(), ElementsAre("1 id|title", "2 1|a"));
  EXPECT_THAT(file.said(), IsEmpty());
}

TEST(DelimitedRows, RowsOverManyPiecesKeepTheirNumbers) {
  std::string text = "id,title\n";
  for (int i = 2; i <= 60'000; ++i) text += std::to_string(i) + ",\"Šid, \"\"x\"\"\"\n";
  TableInput file("a.csv", text);
  std::vector<std::uint64_t> told;
  file.options.progress = [&](const std::string&, std::uint64_t done, std::uint64_t total) {
    EXPECT_EQ(total, text.size());
    told.push_back(done);
  };
  const auto rows = file.rows();
  ASSERT_EQ(rows.size(), 60'000U);
  for (const std::size_t i : {std::size_t{2}, std::size_t{31'234}, std::size_t{60'000}})
    EXPECT_EQ(rows[i - 1], std::to_string(i) + " " + std::to_string(i) + "|Šid, \"x\"");
  ASSERT_FALSE(told.empty());
  EXPECT_EQ(told.back(), text.size());
}

TEST(DelimitedRows, EmptyAndBlankFilesAreErrors) {
  for (const char* const text : {"", "\n\n  \n", "\xEF\xBB\xBF"})
    EXPECT_EQ(TableInput("a.csv", text).error(),
              "a.csv: the file is empty; give a table with a header row");
}

TEST(DelimitedRows, BinaryFileNamedCsvIsAnError) {
  std::string bytes;
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>(i * 7919 >> 3);
  EXPECT_THAT(TableInput("a.csv", bytes).error(), HasSubstr("a.csv: this is no text"));
}

}  // namespace
}  // namespace obuhvat
