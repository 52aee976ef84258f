#include "ingest/comma_table.h"

#include <gtest/gtest.h>

#include "support/error.h"
#include "support/file.h"
#include "test_folder.h"

namespace obuhvat {
namespace {

CsvTable table_of(const std::string& bytes) {
  const TestFolder folder;
  write_file(folder.path() / "t.csv", bytes, Overwrite::no);
  return read_comma_table(folder.path() / "t.csv");
}

TEST(CommaTable, TakesSemicolonsAndBlankLinesAndKeepsTheNumbersOfLines) {
  const CsvTable table = table_of("text;code\n\n\"a;b\";1\n\nc;\n");
  ASSERT_EQ(table.row_count(), 2u);
  EXPECT_EQ(table.at(0, "text"), "a;b");
  EXPECT_EQ(table.line_of(0), 3u);
  EXPECT_EQ(table.at(1, "code"), "");
  EXPECT_EQ(table.line_of(1), 5u);
}

TEST(CommaTable, TakesTheEncodingOfSerbianWindows) {
  EXPECT_EQ(table_of("text,code\n\x8A\x69\x64,1\nVranje,2\n").at(0, "text"), "Šid");
}

TEST(CommaTable, RefusesMoreCellsThanTheHeaderHas) {
  try {
    table_of("text,code\na,1\nb,2,3\n");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "t.csv:3: 3 fields, but the header has 2");
  }
}

}  // namespace
}  // namespace obuhvat
