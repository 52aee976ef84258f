#include <set>

#include "unit/cartography/sheet_test.h"

namespace obuhvat {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Project p runs in 2017 to 2019, q in 2018 only.
class MultiplesSheet : public SheetTest {
 protected:
  MultiplesSheet() {
    add_project(data, "p", {"10001", "10003"});
    add_project(data, "q", {"10001"}).period = {PartialDate::parse("2018"),
                                                PartialDate::parse("2018")};
  }

  Colour panel_fill(const ComposedSheet& composed, int panel, const std::string& code) const {
    const auto id = fmt::format("panel-{}-unit-{}", panel, code);
    const auto* mark = find_mark<PathMark>(composed.sheet, id);
    EXPECT_NE(mark, nullptr) << id;
    return mark == nullptr ? Colour{} : mark->fill->colour;
  }
  SheetRequest titled(const std::string& title) const {
    SheetRequest request = of_years({2017, 2018});
    request.panels[0].title = {title, title, title};
    return request;
  }
};

TEST_F(MultiplesSheet, HasAMapAPanel) {
  std::vector<std::string> ids;
  for (const auto& map : compose(of_years({2017, 2018, 2019})).sheet.maps) ids.push_back(map.id);
  EXPECT_THAT(ids, ElementsAre("panel-1", "panel-2", "panel-3"));
}

TEST_F(MultiplesSheet, DrawsAllItsMapsAtOneScale) {
  const auto composed = compose(of_years({2017, 2018, 2019}));
  for (const auto& map : composed.sheet.maps) EXPECT_EQ(map.denominator, composed.scale);
}

TEST_F(MultiplesSheet, DrawsAllItsMapsInOneSize) {
  const auto maps = compose(of_years({2017, 2018, 2019})).sheet.maps;
  for (const auto& map : maps) {
    EXPECT_NEAR(map.box.width(), maps[0].box.width(), 1e-9);    // mm: the same grid, added up
    EXPECT_NEAR(map.box.height(), maps[0].box.height(), 1e-9);  // mm
  }
}

TEST_F(MultiplesSheet, StandsItsMapsApart) {
  const auto maps = compose(of_years({2015, 2016, 2017, 2018, 2019})).sheet.maps;
  for (std::size_t i = 0; i < maps.size(); ++i)
    for (std::size_t j = i + 1; j < maps.size(); ++j)
      EXPECT_FALSE(maps[i].box.overlaps(maps[j].box)) << i << " " << j;
}

TEST_F(MultiplesSheet, UsesMoreThanOneColumnForManyMaps) {
  std::set<double> left;
  for (const auto& map : compose(of_years({2015, 2016, 2017, 2018, 2019})).sheet.maps)
    left.insert(map.box.min_x);
  EXPECT_GT(left.size(), 1U);
}

TEST_F(MultiplesSheet, TitlesEachMapWithItsCount) {
  const auto composed = compose(of_years({2017, 2020}));
  EXPECT_EQ(words_of(composed.sheet, "panel-1"), "2017 2 municipalities");
  EXPECT_EQ(words_of(composed.sheet, "panel-2"), "2020 0 municipalities");
}

TEST_F(MultiplesSheet, FillsACountAlikeOnEveryMap) {
  const auto composed = compose(of_years({2017, 2018}));
  EXPECT_EQ(panel_fill(composed, 1, "10001"), style.classes.fills.front().colour);  // one project
  EXPECT_EQ(panel_fill(composed, 2, "10003"), style.classes.fills.front().colour);
  EXPECT_EQ(panel_fill(composed, 2, "10001"), style.classes.fills.back().colour);  // two
}

TEST_F(MultiplesSheet, ListsWhatItsMapsShowTogether) {
  EXPECT_THAT(legend(compose(of_years({2017, 2018}))),
              HasSubstr("Projects per municipality (n = 2) 1 2 No activity reported Boundaries"));
}

TEST_F(MultiplesSheet, LeavesClassesOutThatNoMapShows) {
  SheetRequest request = of_years({2017});
  request.classes = {{1, 1}, {2, 2}, {3, 3}};
  EXPECT_THAT(legend(compose(request)),
              HasSubstr("Projects per municipality (n = 2) 1 No activity reported Boundaries"));
}

TEST_F(MultiplesSheet, ListsWhatOnlyOneMapShows) {
  // The country as a whole on the first map, places on the second.
  add_project(data, "law", {}).coverage = CoverageKind::national;
  SheetRequest request = of_kind(SheetKind::multiples);
  request.panels_by = "partner";
  for (const char* id : {"law", "p"}) {
    Selection selection;
    selection.projects = {ProjectId(id)};
    request.panels.push_back({{id, id, ""}, {}, coverage_of(data, selection)});
  }
  const auto composed = compose(request);
  EXPECT_THAT(legend(composed),
              HasSubstr(" 1 National coverage only No activity reported Boundaries"));
  EXPECT_THAT(codes_of(lint(composed)), Not(Contains("legend-differs")));
}

TEST_F(MultiplesSheet, CutsATitleThatIsTooLongAndSaysSo) {
  std::string title;
  for (int i = 0; i < 40; ++i) title += "letters ";
  const auto composed = compose(titled(title));
  EXPECT_THAT(codes_of(composed.findings), Contains("text-cut"));
  EXPECT_THAT(faults_of(composed, metrics, style.text.minimum_pt), IsEmpty());
}

TEST_F(MultiplesSheet, CutsAWordThatIsTooLongAndSaysSo) {
  const auto composed = compose(titled(std::string(400, 'w')));
  EXPECT_THAT(codes_of(composed.findings), Contains("text-cut"));
  EXPECT_THAT(faults_of(composed, metrics, style.text.minimum_pt), IsEmpty());
}

TEST_F(MultiplesSheet, CutsAWordBetweenLetters) {
  std::string word;
  for (int i = 0; i < 400; ++i) word += "ш";
  SheetRequest request = titled(word);
  request.language = Language::sr_cyrl;
  const auto texts = texts_of_group(compose(request).sheet, "panel-1");
  ASSERT_GE(texts.size(), 2U);
  EXPECT_TRUE(word.starts_with(texts[0]));
  ASSERT_TRUE(texts[1].ends_with("…")) << texts[1];
  EXPECT_TRUE(word.starts_with(texts[1].substr(0, texts[1].size() - std::string("…").size())))
      << texts[1];
}

TEST_F(MultiplesSheet, SetsATitleOfTwoLinesWithoutAWord) {
  const auto composed = compose(titled("International Organization for Migration and partners"));
  EXPECT_THAT(composed.findings, IsEmpty());
  EXPECT_THAT(words_of(composed.sheet, "panel-1"),
              HasSubstr("International Organization for Migration and partners"));
}

TEST_F(MultiplesSheet, HasNoIdTwice) {
  EXPECT_THAT(faults(of_years({2016, 2017, 2018, 2019, 2020})), IsEmpty());
}

TEST_F(MultiplesSheet, NumbersItsParts) {
  SheetRequest request = of_years({2017});
  request.part = 2;
  const auto composed = compose(request);
  EXPECT_EQ(composed.sheet.id, "multiples-year-2");
  EXPECT_EQ(composed.sheet.title, "Project coverage by year, part 2");
}

TEST_F(MultiplesSheet, HasAColumnOfCountsForEachMap) {
  const AnswerTable table = compose(of_years({2017, 2018})).table;
  EXPECT_THAT(table.columns, ElementsAre("code", "name", "district", "2017", "2018"));
  ASSERT_EQ(table.rows.size(), 15U);
  EXPECT_EQ(std::get<std::string>(table.rows[0][0]), "10001");
  EXPECT_EQ(std::get<std::int64_t>(table.rows[0][3]), 1);
  EXPECT_EQ(std::get<std::int64_t>(table.rows[0][4]), 2);
}

}  // namespace
}  // namespace obuhvat
