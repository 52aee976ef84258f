#include "query/answer_shaping.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/error.h"
#include "unit/query/answer_columns.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using List = AnswerTable::List;

AnswerTable answer() {
  AnswerTable table;
  table.columns = {"name", "size", "ids"};
  table.rows = {{std::string("Šid"), std::int64_t{3}, List{"b"}},
                {std::string("Sombor"), {}, List{}},
                {std::string("Čačak"), AnswerTable::Decimal{0.5, 1}, List{"a", "b", "c"}},
                {std::string("Arilje"), std::int64_t{3}, List{"a"}}};
  table.geometries = {LonLat{1, 1}, LonLat{2, 2}, LonLat{3, 3}, LonLat{4, 4}};
  return table;
}

bool by_bytes(const std::string& a, const std::string& b) { return a < b; }

TEST(SortRows, UnknownComesLastInBothDirections) {
  AnswerTable table = answer();
  sort_rows(table, {{1, false}}, by_bytes);
  EXPECT_THAT(column(table, "name"), ElementsAre("Čačak", "Šid", "Arilje", "Sombor"));
  EXPECT_EQ(std::get<LonLat>(table.geometries[0]), (LonLat{3, 3}));
  sort_rows(table, {{1, true}}, by_bytes);
  EXPECT_THAT(column(table, "name"), ElementsAre("Šid", "Arilje", "Čačak", "Sombor"));
}

TEST(SortRows, LaterKeysDecideTies) {
  AnswerTable table = answer();
  sort_rows(table, {{1, true}, {0, false}}, by_bytes);
  EXPECT_THAT(column(table, "name"), ElementsAre("Arilje", "Šid", "Čačak", "Sombor"));
}

TEST(SortRows, ListsGoByTheirFirstMemberThenByLength) {
  AnswerTable table = answer();
  sort_rows(table, {{2, false}}, by_bytes);
  EXPECT_THAT(column(table, "ids"), ElementsAre("a", "a b c", "b", ""));
}

TEST(KeepInRange, IncludesItsEndsAndLeavesOutTheUnknown) {
  AnswerTable table = answer();
  keep_in_range(table, 1, {0.5, 3});
  EXPECT_THAT(column(table, "name"), ElementsAre("Šid", "Čačak", "Arilje"));
  keep_in_range(table, 2, {2, std::nullopt});
  EXPECT_THAT(column(table, "name"), ElementsAre("Čačak")) << "of a list its length";
  EXPECT_EQ(std::get<LonLat>(table.geometries.at(0)), (LonLat{3, 3}));
}

TEST(LimitRows, LeavesTheFirst) {
  AnswerTable table = answer();
  limit_rows(table, 2);
  EXPECT_THAT(column(table, "name"), ElementsAre("Šid", "Sombor"));
  EXPECT_EQ(table.geometries.size(), 2u);
  limit_rows(table, 9);
  EXPECT_EQ(table.rows.size(), 2u);
}

TEST(KeepColumns, InTheOrderAskedFor) {
  AnswerTable table = answer();
  keep_columns(table, {2, 0});
  EXPECT_THAT(table.columns, ElementsAre("ids", "name"));
  EXPECT_THAT(column(table, "ids"), ElementsAre("b", "", "a b c", "a"));
}

TEST(ColumnCalled, NamesTheNearestColumn) {
  EXPECT_EQ(column_called(answer(), "size", "--sort"), 1u);
  try {
    column_called(answer(), "sizes", "--sort");
    FAIL() << "there is no such column";
  } catch (const UsageError& error) {
    EXPECT_STREQ(error.what(),
                 "--sort: the answer has no column \"sizes\" (did you mean \"size\"?); it has: "
                 "name, size, ids");
  }
}

}  // namespace
}  // namespace obuhvat
