#include "unit/cartography/sheet_test.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// From 1 September 2017 to 1 June 2019: p ends in between, q begins.
class ChangeSheet : public SheetTest {
 protected:
  ChangeSheet() {
    add_project(data, "p", {"10001", "10003", "10004"});
    add_project(data, "q", {"10001", "10012"}).period = {PartialDate::parse("2018"), std::nullopt};
  }
  ComposedSheet change() const { return compose(of_change({2017, 9, 1}, {2019, 6, 1})); }
};

TEST_F(ChangeSheet, HasFourClasses) {
  EXPECT_THAT(legend(change()), HasSubstr("Municipalities (n = 15) New (1) Continued (1) Ended (2) "
                                          "No active project on either day (11) Reception"));
}

TEST_F(ChangeSheet, FillsUnitsByWhatBecameOfThem) {
  const auto composed = change();
  EXPECT_EQ(fill_of(composed, "10012"), style.fill.started.colour);
  EXPECT_EQ(fill_of(composed, "10001"), style.fill.continued.colour);
  EXPECT_EQ(fill_of(composed, "10003"), style.fill.stopped.colour);
  EXPECT_EQ(fill_of(composed, "10002"), style.fill.nothing_reported.colour);
}

TEST_F(ChangeSheet, CountsThemInItsFigures) {
  EXPECT_THAT(words_of(change().sheet, "key-figures"),
              HasSubstr("Key figures 1 municipality (New) 1 municipality (Continued) 2 "
                        "municipalities (Ended)"));
}

TEST_F(ChangeSheet, CountsThemInItsSummary) {
  const auto composed = change();
  const auto* summary = find_mark<TextMark>(composed.sheet, "summary");
  ASSERT_NE(summary, nullptr);
  EXPECT_THAT(words_of(composed.sheet, "title"),
              HasSubstr("1 September 2017 – 1 June 2019 · 2 projects · New: 1 · Continued: 1 · "
                        "Ended: 2"));
}

TEST_F(ChangeSheet, OfOneDayAndTheSameIsNoChange) {
  EXPECT_THAT(legend(compose(of_change({2018, 6, 1}, {2018, 6, 1}))),
              HasSubstr("(n = 15) Continued (4) No active project on either day (11)"));
}

TEST_F(ChangeSheet, HasTheWordsOfTheClassesInItsTable) {
  const AnswerTable table = change().table;
  EXPECT_THAT(table.columns,
              ElementsAre("code", "name", "district", "class", "project_count", "project_ids",
                          "centre_ids", "population_2022", "area_km2"));
  const auto class_of = [&](std::size_t row) { return std::get<std::string>(table.rows[row][3]); };
  EXPECT_EQ(class_of(0), "Continued");
  EXPECT_EQ(class_of(1), "No active project on either day");
  EXPECT_EQ(class_of(2), "Ended");
}

}  // namespace
}  // namespace obuhvat
