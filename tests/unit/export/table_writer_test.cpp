#include "export/table_writer.h"

#include <gtest/gtest.h>

#include <limits>

namespace obuhvat {
namespace {

using Decimal = AnswerTable::Decimal;
using List = AnswerTable::List;

AnswerTable places() {
  AnswerTable table;
  table.kind = "place";
  table.columns = {"code", "name", "people", "distance_km", "project_ids"};
  table.rows = {
      {std::string("1"), std::string("Šid"), std::int64_t{34188}, Decimal{3.5, 1}, List{"a", "b"}},
      {std::string("22"), std::string("Нови Сад"), {}, Decimal{120, 1}, List{}}};
  return table;
}

AnswerTable one_text(std::string text) {
  AnswerTable table;
  table.columns = {"name"};
  table.rows = {{std::move(text)}};
  return table;
}

TEST(AlignedTable, PutsNumbersToTheRightAndCountsLettersNotBytes) {
  EXPECT_EQ(write_table(places(), TableFormat::table),
            "code  name      people  distance_km  project_ids\n"
            "1     Šid        34188          3.5  a, b\n"
            "22    Нови Сад                120.0\n");
}

TEST(AlignedTable, IsTheHeaderAloneWithoutRows) {
  AnswerTable table = places();
  table.rows.clear();
  EXPECT_EQ(write_table(table, TableFormat::table),
            "code  name  people  distance_km  project_ids\n");
}

TEST(AlignedTable, GivesCombiningMarksNoWidth) {
  AnswerTable table;
  table.columns = {"name", "x"};
  table.rows = {{std::string("s\u030Cid"), std::string("1")}};
  EXPECT_EQ(write_table(table, TableFormat::table), "name  x\ns\u030Cid   1\n");
}

TEST(AlignedTable, LetsNoControlCharacterReachTheTerminal) {
  EXPECT_EQ(write_table(one_text("a\x1B[31m\nb\tc\u0085d"), TableFormat::table),
            "name\na [31m b c d\n");
}

TEST(CsvTable, JoinsListsAndLeavesUnknownCellsEmpty) {
  EXPECT_EQ(write_table(places(), TableFormat::csv),
            "code,name,people,distance_km,project_ids\n"
            "1,Šid,34188,3.5,a;b\n"
            "22,Нови Сад,,120.0,\n");
}

TEST(CsvTable, MarksTextThatASpreadsheetWouldRunAsAFormula) {
  EXPECT_EQ(write_table(one_text("=HYPERLINK(\"x\")"), TableFormat::csv),
            "name\n\"'=HYPERLINK(\"\"x\"\")\"\n");
  for (const char* text : {"+1", "-x", "@sum", "\tx"})
    EXPECT_EQ(write_table(one_text(text), TableFormat::csv), std::string("name\n'") + text + "\n");
}

TEST(CsvTable, LeavesNegativeNumbersAlone) {
  AnswerTable table;
  table.columns = {"a", "b"};
  table.rows = {{std::int64_t{-3}, Decimal{-0.5, 2}}};
  EXPECT_EQ(write_table(table, TableFormat::csv), "a,b\n-3,-0.50\n");
}

TEST(JsonTable, IsAnArrayOfObjectsWithTheColumnNamesAsKeys) {
  EXPECT_EQ(write_table(places(), TableFormat::json),
            R"([
{"code":"1","name":"Šid","people":34188,"distance_km":3.5,"project_ids":["a","b"]},
{"code":"22","name":"Нови Сад","people":null,"distance_km":120,"project_ids":[]}
]
)");
}

TEST(JsonTable, IsAnEmptyArrayWithoutRows) {
  EXPECT_EQ(write_table({}, TableFormat::json), "[]\n");
}

TEST(JsonTable, WritesNullForWhatIsNoNumberAndNeverMinusZero) {
  AnswerTable table;
  table.columns = {"a", "b", "c"};
  table.rows = {{Decimal{std::numeric_limits<double>::quiet_NaN(), 1}, Decimal{-0.001, 1}}};
  EXPECT_EQ(write_table(table, TableFormat::json), "[\n{\"a\":null,\"b\":0,\"c\":null}\n]\n");
}

TEST(GeojsonTable, TakesIdsFromTheCodesAndNullForRowsWithoutGeometry) {
  AnswerTable table = places();
  table.columns.resize(2);
  for (auto& row : table.rows) row.resize(2);
  table.geometries = {LonLat{19.2291666, 45.1281}};
  EXPECT_EQ(write_table(table, TableFormat::geojson),
            R"({"type":"FeatureCollection",
"bbox":[19.229167,45.1281,19.229167,45.1281],
"features":[
{"type":"Feature","id":"1","properties":{"kind":"place","code":"1","name":"Šid"},"geometry":{"type":"Point","coordinates":[19.229167,45.1281]}},
{"type":"Feature","id":"22","properties":{"kind":"place","code":"22","name":"Нови Сад"},"geometry":null}
]}
)");
}

TEST(GeojsonTable, KeepsAColumnKindAndNumbersRowsWithoutAnId) {
  AnswerTable table;
  table.kind = "gap";
  table.columns = {"kind", "x"};
  table.rows = {{std::string("centre"), std::int64_t{1}}};
  table.geometries = {MultiPolygon<LonLat>{{{{0, 0}, {1, 0}, {0, 1}, {0, 0}}, {}}}};
  EXPECT_EQ(write_table(table, TableFormat::geojson),
            R"({"type":"FeatureCollection",
"bbox":[0,0,1,1],
"features":[
{"type":"Feature","id":"1","properties":{"kind":"centre","x":1},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,1],[0,0]]]}}
]}
)");
}

AnswerTable wide_table() {
  AnswerTable table;
  table.columns = {"id", "title", "count", "last"};
  table.rows = {{std::string("a"), std::string("A title that is rather long"), std::int64_t{12345},
                 std::string("x")},
                {std::string("Ž"), std::string("Kratak"), std::int64_t{7}, std::string("y")}};
  return table;
}

TEST(WriteTable, FitsTheTerminalByCuttingTheWidestColumn) {
  EXPECT_EQ(write_table(wide_table(), TableFormat::table, 30),
            "id  title          count  last\n"
            "a   A title that…  12345  x\n"
            "Ž   Kratak             7  y\n");
}

TEST(WriteTable, LeavesOutTheLastColumnsWhereCuttingIsNotEnough) {
  EXPECT_EQ(write_table(wide_table(), TableFormat::table, 20),
            "id  title     count\n"
            "a   A title…  12345\n"
            "Ž   Kratak        7\n"
            "(no room for: last; choose with --columns)\n");
}

TEST(WriteTable, KeepsTheMainColumnsWhereTheTerminalIsTooNarrowForAll) {
  AnswerTable table = wide_table();
  table.main_columns = {"last", "id", "nothing"};
  EXPECT_EQ(write_table(table, TableFormat::table, 30),
            "id  last\n"
            "a   x\n"
            "Ž   y\n"
            "(no room for: title, count; choose with --columns)\n");
  EXPECT_NE(write_table(table, TableFormat::table, 60).find("title"), std::string::npos);
}

TEST(WriteTable, CutsNothingWithoutATerminal) {
  EXPECT_NE(write_table(wide_table(), TableFormat::table).find("rather long"), std::string::npos);
}

TEST(WriteTable, NdjsonIsAnObjectALine) {
  EXPECT_EQ(
      write_table(wide_table(), TableFormat::ndjson),
      "{\"id\":\"a\",\"title\":\"A title that is rather long\",\"count\":12345,\"last\":\"x\"}\n"
      "{\"id\":\"Ž\",\"title\":\"Kratak\",\"count\":7,\"last\":\"y\"}\n");
  EXPECT_EQ(write_table({{"a"}, {}, {}, {}}, TableFormat::ndjson), "");
}

TEST(CsvCell, QuotesWhatItsDelimiterAsksFor) {
  EXPECT_EQ(csv_cell(std::string("a,b")), "\"a,b\"");
  EXPECT_EQ(csv_cell(std::string("a,b"), ';'), "a,b");
  EXPECT_EQ(csv_cell(AnswerTable::List{"a", "b"}, ';'), "\"a;b\"");
  EXPECT_EQ(csv_cell(std::string("say \"x\"")), "\"say \"\"x\"\"\"");
  EXPECT_EQ(csv_cell(std::string("=1+1")), "'=1+1");
  EXPECT_EQ(csv_cell(AnswerTable::Decimal{-1.5, 1}), "-1.5");
  EXPECT_EQ(csv_cell({}), "");
}

}  // namespace
}  // namespace obuhvat
