#include "ingest/point_table.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <charconv>
#include <random>

#include "support/error.h"
#include "support/file.h"
#include "test_folder.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

struct Read {
  std::vector<std::string> texts;
  std::vector<long> lines;
  std::vector<LonLat> points;
  std::vector<PointFlaw> flaws;
  std::vector<long> cells;
};

class PointTableTest : public ::testing::Test {
 protected:
  Read read(const std::string& bytes, const std::string& lon = "", const std::string& lat = "") {
    const auto file = (folder_.path() / "points.csv").string();
    write_file(file, bytes, Overwrite::yes);
    PointTable table(file, lon, lat);
    Read out;
    std::vector<PointRow> rows;
    while (table.next(rows))
      for (const auto& row : rows) {
        out.texts.emplace_back(row.text);
        out.lines.push_back(row.line);
        out.points.push_back(row.point);
        out.flaws.push_back(row.flaw);
        out.cells.push_back(row.cells);
      }
    return out;
  }
  std::string error(const std::string& bytes, const std::string& lon = "") {
    try {
      read(bytes, lon);
    } catch (const Error& e) {
      return e.what();
    }
    return "no error";
  }

  TestFolder folder_;
};

TEST_F(PointTableTest, KeepsRowsAsTheyAreWritten) {
  const Read got = read("id,lon,lat\r\n 1 , 20.5,44.25 \r\n\r\n\"a, \"\"b\"\"\nc\",21,43\n");
  EXPECT_THAT(got.texts, ElementsAre(" 1 , 20.5,44.25 ", "\"a, \"\"b\"\"\nc\",21,43"));
  EXPECT_THAT(got.lines, ElementsAre(2, 4));
  EXPECT_EQ(got.points[0], (LonLat{20.5, 44.25}));
  EXPECT_EQ(got.points[1], (LonLat{21, 43}));
}

TEST_F(PointTableTest, FindsItsColumnsByHeaderHashtagNameAndNumber) {
  EXPECT_EQ(read("Latitude;Longitude\n44,5;20,5\n").points[0], (LonLat{20.5, 44.5}));
  EXPECT_EQ(read("#geo+lat\t#geo+lon\n44.5\t20.5\n").points[0], (LonLat{20.5, 44.5}));
  EXPECT_EQ(read("a,b\n44.5,20.5\n", "b", "a").points[0], (LonLat{20.5, 44.5}));
  EXPECT_EQ(read("a,b\n44.5,20.5\n", "2", "1").points[0], (LonLat{20.5, 44.5}));
  EXPECT_EQ(read("\xEF\xBB\xBFlon,lat\n20.5,44.5\n").points[0], (LonLat{20.5, 44.5}));
}

TEST_F(PointTableTest, TellsWhatIsWrongWithARow) {
  const Read got = read("lon,lat\n,44\n20,\n20\nabc,44\nNaN,44\ninf,44\n181,44\n20,90.1\n20,44x\n");
  EXPECT_THAT(got.flaws, ElementsAre(PointFlaw::missing, PointFlaw::missing, PointFlaw::missing,
                                     PointFlaw::not_a_number, PointFlaw::not_a_number,
                                     PointFlaw::not_a_number, PointFlaw::out_of_range,
                                     PointFlaw::out_of_range, PointFlaw::not_a_number));
  EXPECT_THAT(got.cells, ElementsAre(2, 2, 1, 2, 2, 2, 2, 2, 2));
}

TEST_F(PointTableTest, RefusesWhatIsNoTableOfPoints) {
  EXPECT_THAT(error(""), HasSubstr("is empty"));
  EXPECT_THAT(error("a,b\n1,2\n"), HasSubstr("no column of longitudes"));
  EXPECT_THAT(error("lon,lat\n1,2\n", "lone"), HasSubstr("did you mean \"lon\"?"));
  EXPECT_THAT(error(std::string("l\0o\0n\0", 6)), HasSubstr("is no text in UTF-8"));
  EXPECT_THAT(error("lon,lat\n20,44\n20,\"44\n"), HasSubstr(":3: a quote that is opened here"));
}

TEST_F(PointTableTest, ReadsNumbersToTheLastBit) {
  std::mt19937_64 draw(5);
  std::uniform_int_distribution<int> digits(0, 14);
  std::string bytes = "lon,lat\n";
  std::vector<double> expected;
  for (int i = 0; i < 20'000; ++i) {
    const double value = std::uniform_real_distribution<double>(-180, 180)(draw);
    const std::string text =
        i % 7 == 0 ? fmt::format("{:.3e}", value) : fmt::format("{:.{}f}", value, digits(draw));
    double exact = 0;
    std::from_chars(text.data(), text.data() + text.size(), exact);
    expected.push_back(exact);
    bytes += (i % 3 == 0 && exact > 0 ? "+" : "") + text + ",44\n";
  }
  const Read got = read(bytes);
  ASSERT_EQ(got.points.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i)
    ASSERT_EQ(got.points[i].lon, expected[i]) << got.texts[i];
}

TEST_F(PointTableTest, ReadsRowsAcrossItsBlocks) {
  // Rows of all lengths, some with line breaks in quotes, over several blocks of a MiB.
  std::string bytes = "note,lon,lat\n";
  std::size_t rows = 0;
  for (std::size_t i = 0; bytes.size() < 5'000'000; ++i, ++rows) {
    const std::string note(i % 97, 'x');
    bytes += i % 11 == 0 ? "\"" + note + "\n,\"\"" + note + "\"" : note;
    bytes += fmt::format(",{},44.5\n", 19 + static_cast<double>(i % 512) / 512);
  }
  const Read got = read(bytes);
  ASSERT_EQ(got.points.size(), rows);
  for (std::size_t i = 0; i < rows; ++i)
    ASSERT_EQ(got.points[i].lon, 19 + static_cast<double>(i % 512) / 512) << i;
}

}  // namespace
}  // namespace obuhvat
