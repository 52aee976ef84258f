#include "cartography/atlas.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <memory>

#include "support/error.h"
#include "unit/cartography/drawn_dataset.h"
#include "unit/cartography/fake_metrics.h"
#include "unit/cartography/sheet_checks.h"

namespace obuhvat {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

bool by_bytes(const std::string& a, const std::string& b) { return a < b; }

/// Sheets of paper and nothing on it, and how they are filed.
class AtlasPages : public testing::Test {
 protected:
  AtlasEntry& add(const std::string& section, const std::string& title,
                  const std::vector<std::string>& codes = {}) {
    MapSheet& sheet = *sheets.emplace_back(std::make_unique<MapSheet>());
    sheet.id = fmt::format("sheet-{}", sheets.size());
    sheet.title = title;
    sheet.author = "Maker";
    sheet.language = facts.language;
    sheet.width_mm = width_mm;
    sheet.height_mm = height_mm;
    AtlasEntry& entry = entries.emplace_back();
    entry.sheet = &sheet;
    entry.section = section;
    entry.title = title;
    for (const auto& code : codes) entry.municipalities.emplace_back(code);
    return entry;
  }

  void add_a_few() {
    add("", "Overview", {"10001", "10003", "20001"}).detail = "2017 · 2 projects";
    add("Projects", "One", {"10001", "20001"}).detail = "2017 · 2 municipalities covered";
    add("Projects", "Two", {"10003"});
    add("Partners", "Office", {"10001"});
  }

  void add_many(int count) {
    const std::string long_title =
        "Strengthening the resilience of local communities, social protection services and "
        "inclusive employment in municipalities that host migrants and refugees, phase ";
    add("", "Overview", {"10001"});
    for (int i = 0; i < count; ++i) {
      std::vector<std::string> codes;
      for (const auto& unit : data.municipalities)
        if (unit.is_map_unit() && i % 3 != 1) codes.push_back(unit.code.text());
      add(i < count / 2 ? "Projects" : "Partners", long_title + std::to_string(i), codes).detail =
          "1 August 2017 – 31 January 2019 · 33 municipalities covered";
    }
  }

  ComposedAtlas compose() const {
    return compose_atlas(entries, facts, data, by_bytes, style, policy, metrics);
  }

  std::vector<std::string> faults(const MapSheet& page) const {
    auto out = faults_of({page, {}, {}, 0, {}}, metrics, style.text.minimum_pt);
    for (const auto& mark : page.marks)
      if (const auto* link = std::get_if<LinkMark>(&mark))
        if (!Box<SheetPoint>{0, 0, page.width_mm, page.height_mm}.contains(link->box))
          out.push_back("a link leaves the page");
    return out;
  }

  static std::vector<std::size_t> links_of(const MapSheet& page) {
    std::vector<std::size_t> out;
    for (const auto& mark : page.marks)
      if (const auto* link = std::get_if<LinkMark>(&mark)) out.push_back(link->page);
    return out;
  }

  static std::vector<std::string> ids_of(const ComposedAtlas& atlas) {
    std::vector<std::string> out;
    for (const auto& page : atlas.pages) out.push_back(page.id);
    return out;
  }

  double width_mm = 210;
  double height_mm = 297;
  FakeMetrics metrics;
  Style style = report_style();
  Policy policy = un_policy();
  Dataset data = drawn_dataset();
  AtlasFacts facts{Language::en,
                   "Atlas of project coverage",
                   {"2017 – 2019", "2 projects · 3 municipalities covered"},
                   "2026-11-22"};
  std::vector<std::unique_ptr<MapSheet>> sheets;
  std::vector<AtlasEntry> entries;
};

TEST_F(AtlasPages, StandInTheOrderOfReading) {
  add_a_few();
  EXPECT_THAT(ids_of(compose()), ElementsAre("cover", "contents-1", "sheet-1", "sheet-2", "sheet-3",
                                             "sheet-4", "index-1"));
}

TEST_F(AtlasPages, AreNoneForNoSheet) { EXPECT_THAT(compose().pages, IsEmpty()); }

TEST_F(AtlasPages, HaveNumbersButForTheCover) {
  add_a_few();
  const auto pages = compose().pages;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::string number;
    for (const auto& mark : pages[i].marks)
      if (const auto* text = std::get_if<TextMark>(&mark); text && text->id == "page-number")
        number = text->text;
    EXPECT_EQ(number, i == 0 ? "" : std::to_string(i + 1)) << pages[i].id;
  }
}

TEST_F(AtlasPages, CoverNamesPublisherDateAndTheNotesOfThePolicy) {
  add_a_few();
  policy.publisher = {"Publisher", "", ""};
  policy.producer = {"Producer", "", ""};
  EXPECT_THAT(texts_of_group(compose().pages.front(), "title"),
              ElementsAre("SERBIA", "Atlas of project", "coverage", "2017 – 2019",
                          "2 projects · 3 municipalities covered"));
  const std::string text = to_text(compose().pages.front());
  for (const char* part : {"\"Publisher\"", "\"Producer\"", "\"22 November 2026\"",
                           "The boundaries and names shown", "* References to Kosovo"})
    EXPECT_THAT(text, HasSubstr(part));
}

TEST_F(AtlasPages, CoverHasNoNoteOnKosovoWhereNoMapShowsIt) {
  add_a_few();
  data.context.clear();
  EXPECT_THAT(to_text(compose().pages.front()), Not(HasSubstr("References to Kosovo")));
}

TEST_F(AtlasPages, ContentsHaveSectionsDetailsAndPageNumbers) {
  add_a_few();
  EXPECT_THAT(texts_of_group(compose().pages[1], "contents"),
              ElementsAre("Overview", "2017 · 2 projects", "3", "Projects", "One",
                          "2017 · 2 municipalities covered", "4", "Two", "5", "Partners", "Office",
                          "6", "Index of municipalities", "7"));
}

TEST_F(AtlasPages, EachEntryOfTheContentsLeadsToItsSheet) {
  add_a_few();
  EXPECT_THAT(links_of(compose().pages[1]), ElementsAre(2U, 3U, 4U, 5U, 6U));
}

TEST_F(AtlasPages, SixtyLongTitlesTakeSeveralPagesOfContents) {
  add_many(60);
  const ComposedAtlas atlas = compose();
  std::vector<std::size_t> links;
  std::size_t contents = 0;
  for (const auto& page : atlas.pages) {
    if (!page.id.starts_with("contents-")) continue;
    ++contents;
    const auto own = links_of(page);
    links.insert(links.end(), own.begin(), own.end());
  }
  EXPECT_GT(contents, 1U);
  ASSERT_EQ(links.size(), entries.size() + 1);
  for (std::size_t i = 0; i < entries.size(); ++i)
    EXPECT_EQ(atlas.pages[links[i]].title, entries[i].title);
  EXPECT_EQ(atlas.pages[links.back()].id, "index-1");
}

TEST_F(AtlasPages, FurtherPagesOfContentsSayThatTheyContinue) {
  add_many(60);
  const MapSheet second = compose().pages[2];
  EXPECT_THAT(texts_of_group(second, "title"), Contains("Contents (continued)"));
  EXPECT_EQ(texts_of_group(second, "contents").front(), "Projects (continued)");
}

TEST_F(AtlasPages, IndexListsPagesUnderLetters) {
  add_a_few();
  data.municipalities[0].name = {"Ljig", "Ljig", ""};        // 10001
  data.municipalities[2].name = {"Loznica", "Loznica", ""};  // 10003
  EXPECT_THAT(texts_of_group(compose().pages.back(), "index"),
              ElementsAre("Lj", "Ljig", "3, 4, 6", "L", "Loznica", "3, 5", "T", "Town 01", "3, 4"))
      << "in the order of bytes, which is not that of the alphabet";
}

TEST_F(AtlasPages, IndexFollowsTheOrderGiven) {
  add("", "Overview", {"10005", "10007", "10008"});
  const auto backwards = [](const std::string& a, const std::string& b) { return b < a; };
  const auto atlas = compose_atlas(entries, facts, data, backwards, style, policy, metrics);
  EXPECT_THAT(texts_of_group(atlas.pages.back(), "index"),
              ElementsAre("T", "Town 08", "3", "Town 07", "3", "Town 05", "3"));
}

TEST_F(AtlasPages, EveryNumberOfTheIndexIsALink) {
  for (int i = 0; i < 4; ++i) add("", "Sheet", {"10005"});
  add("", "Sheet", {"10007"});
  add("", "Sheet", {"10005"});
  const ComposedAtlas atlas = compose();
  EXPECT_THAT(texts_of_group(atlas.pages.back(), "index"),
              ElementsAre("T", "Town 05", "3–6, 8", "Town 07", "7"));
  EXPECT_THAT(links_of(atlas.pages.back()), ElementsAre(2U, 5U, 7U, 6U));
}

TEST_F(AtlasPages, IndexSaysHowManyMunicipalitiesItLeavesOut) {
  add_a_few();
  EXPECT_THAT(to_text(compose().pages.back()),
              HasSubstr("12 municipalities that no map covers are not listed."));
}

TEST_F(AtlasPages, MunicipalitiesOfOneNameAreToldApartByTheirCityOrDistrict) {
  add("", "Overview", {"10001", "20001"});
  for (auto& unit : data.municipalities)
    if (unit.code.text() == "10001" || unit.code.text() == "20001")
      unit.name = {"Palilula", "Palilula", ""};
  EXPECT_THAT(texts_of_group(compose().pages.back(), "index"),
              ElementsAre("P", "Palilula (Belgrade)", "3", "Palilula (West)", "3"));
}

TEST_F(AtlasPages, HaveNoIndexWhereNoMunicipalityIsCovered) {
  add("", "Overview");
  const ComposedAtlas atlas = compose();
  EXPECT_THAT(ids_of(atlas), ElementsAre("cover", "contents-1", "sheet-1"));
  EXPECT_THAT(texts_of_group(atlas.pages[1], "contents"), ElementsAre("Overview", "3"));
}

TEST_F(AtlasPages, AMunicipalityThatIsNotThereIsAnError) {
  add("", "Overview", {"99999"});
  EXPECT_THROW(compose(), Error);
}

TEST_F(AtlasPages, BookmarksFoldTheSheetsUnderTheirSections) {
  add_a_few();
  std::vector<std::string> lines;
  for (const auto& mark : compose().bookmarks)
    lines.push_back(fmt::format("{}{} {}", mark.level == 0 ? "" : "  ", mark.text, mark.page + 1));
  EXPECT_THAT(lines,
              ElementsAre("Cover 1", "Contents 2", "Overview 3", "Projects 4", "  One 4", "  Two 5",
                          "Partners 6", "  Office 6", "Index of municipalities 7"));
}

TEST_F(AtlasPages, InCyrillicHaveNoLatinFurniture) {
  facts.language = Language::sr_cyrl;
  facts.title = "Атлас обухвата пројеката";
  facts.subtitle.clear();
  add("", "Преглед", {"10001"}).detail = "";
  const ComposedAtlas atlas = compose();
  for (const char* group : {"title", "contents", "index"})
    for (const auto& page : {atlas.pages[0], atlas.pages[1], atlas.pages.back()})
      for (const auto& text : texts_of_group(page, group))
        for (const char c : text)
          EXPECT_FALSE((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) << text;
}

TEST_F(AtlasPages, NothingOverlapsOrLeavesThePageAtAnySize) {
  const std::vector<std::pair<double, double>> sizes{{210, 297}, {297, 210}, {148, 210},
                                                     {420, 297}, {200, 200}, {100, 148}};
  for (const auto& [width, height] : sizes)
    for (const Language language : all_languages) {
      width_mm = width;
      height_mm = height;
      facts.language = language;
      entries.clear();
      sheets.clear();
      add_many(60);
      for (const auto& page : compose().pages)
        EXPECT_THAT(faults(page), IsEmpty())
            << page.id << " " << width << " x " << height << " " << tag_of(language);
    }
}

TEST_F(AtlasPages, TextsOfAnyLengthFit) {
  facts.title = std::string(900, 'w') + " " + std::string(300, 'x');
  facts.subtitle = {std::string(700, 'y')};
  policy.publisher = {std::string(200, 'p'), "", ""};
  add(std::string(300, 's'), std::string(5000, 't'), {"10001"}).detail = std::string(2000, 'd');
  data.municipalities[0].name.en = std::string(200, 'm');
  for (int i = 0; i < 300; ++i)
    add("", "Sheet", i % 2 == 0 ? std::vector<std::string>{"10001"} : std::vector<std::string>{});
  for (const auto& page : compose().pages) EXPECT_THAT(faults(page), IsEmpty()) << page.id;
}

TEST_F(AtlasPages, NumbersStandClearOfTheSheetsOwnFooter) {
  add_project(data, "p", {"10001", "10003"});
  for (const auto& page : {PageSize{210, 297, "A4"}, PageSize{297, 210, "A4"},
                           PageSize{148, 210, "A5"}, PageSize{420, 297, "A3"}}) {
    SheetRequest request;
    request.page = page;
    const ComposedSheet sheet =
        compose_sheet(data, coverage_of(data, {}), request, style, policy, metrics);
    entries = {{&sheet.sheet, "", "Overview", "", {}}};
    EXPECT_THAT(faults(compose().pages.back()), IsEmpty()) << page.width_mm;
  }
}

}  // namespace
}  // namespace obuhvat
