#include "cartography/compose.h"

#include <gmock/gmock.h>

#include "support/error.h"
#include "unit/cartography/sheet_test.h"

namespace obuhvat {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Compose : public SheetTest {};

TEST_F(Compose, NothingOverlapsOnAnyPageInAnyLanguage) {
  add_project(data, "p", {"10001", "10003", "10007", "10012", "20001", "20002", "20003"});
  const std::vector<PageSize> pages{{210, 297, "A4"}, {297, 210, "A4"}, {148, 210, "A5"},
                                    {297, 420, "A3"}, {420, 297, "A3"}, {200, 200, ""}};
  for (const auto& page : pages)
    for (const Language language : all_languages) {
      SheetRequest request = of_project("p", language);
      request.page = page;
      request.date = "2026-11-22";
      EXPECT_THAT(faults(request), IsEmpty()) << page.name << " " << tag_of(language);
    }
}

TEST_F(Compose, ATitleOfTwoHundredLettersFitsOrIsCutWithAFinding) {
  Project& project = add_project(data, "p", {"10001"});
  for (int i = 0; i < 20; ++i) project.title.en += "tenletters";
  EXPECT_THAT(faults(of_project("p")), IsEmpty());
  project.title.en = std::string(3000, 'x');
  const auto composed = compose(of_project("p"));
  EXPECT_THAT(faults_of(composed, metrics, style.text.minimum_pt), IsEmpty());
  EXPECT_THAT(composed.findings, Contains(testing::Field(&Finding::code, "text-cut")));
}

TEST_F(Compose, AProjectWithoutPlacesCoversNothingAndStillComposes) {
  add_project(data, "p", {});
  const auto composed = compose(of_project("p"));
  EXPECT_THAT(texts_of_group(composed.sheet, "legend"), Not(Contains(HasSubstr("covered"))));
  EXPECT_THAT(composed.sheet.description, HasSubstr("0 municipalities covered"));
}

TEST_F(Compose, CentresAndNeighboursMayBeAbsent) {
  add_project(data, "p", {"10001"});
  data.centres.clear();
  data.context.clear();
  const auto composed = compose(of_project("p"));
  EXPECT_THAT(faults_of(composed, metrics, style.text.minimum_pt), IsEmpty());
  EXPECT_THAT(texts_of_group(composed.sheet, "legend"), Not(Contains("Reception centres")));
  EXPECT_THAT(texts_of_group(composed.sheet, "footer"), Not(Contains(HasSubstr("Kosovo"))));
}

TEST_F(Compose, CentresOfAUsersFileAreNotSaidToComeWithTheNames) {
  add_project(data, "p", {"10001"});
  data.gazetteer_date = "2026-11-22";
  EXPECT_THAT(words_of(compose(of_project("p")).sheet, "sources"),
              HasSubstr("Names, codes and reception centres: compiled"));
  data.centres_from = "ours.csv";
  const auto with_file = words_of(compose(of_project("p")).sheet, "sources");
  EXPECT_THAT(with_file, HasSubstr("Names and codes: compiled"));
  EXPECT_THAT(with_file, HasSubstr("Reception centres: ours.csv"));
  data.centres.clear();
  EXPECT_THAT(words_of(compose(of_project("p")).sheet, "sources"), Not(HasSubstr("ours.csv")))
      << "all of them are hidden";
}

TEST_F(Compose, TheLegendListsWhatIsDrawnWithItsCounts) {
  add_project(data, "p", {"10001", "10003"});
  SheetRequest request = of_project("p");
  request.day = Day{2018, 1, 1};
  EXPECT_EQ(legend(compose(request)),
            "Municipalities (n = 15) Municipality covered, project active (2) "
            "No activity reported (13) "
            "Reception centres Asylum centre (1) Reception and transit centre (1) "
            "Refugee aid point, not open in the period (1) "
            "Capacity, places < 200 or not known ≥ 500 "
            "Boundaries International boundary Line between Serbia and Kosovo* "
            "District boundary Municipality boundary");
}

TEST_F(Compose, ANationalProjectTintsTheCountry) {
  add_project(data, "p", {}).coverage = CoverageKind::national;
  const auto composed = compose(of_project("p"));
  EXPECT_THAT(legend(composed), HasSubstr("National coverage Reception"));
  EXPECT_THAT(composed.sheet.description, Not(HasSubstr("municipalities covered")));
}

TEST_F(Compose, CoverageThatIsNotStatedIsHatchedAndSaid) {
  add_project(data, "p", {}).coverage = CoverageKind::unknown;
  const auto composed = compose(of_project("p"));
  EXPECT_THAT(legend(composed), HasSubstr("Coverage not stated in the record (15)"));
  for (const auto& mark : composed.sheet.marks)
    if (const auto* path = std::get_if<PathMark>(&mark); path && path->id == "unit-10001") {
      EXPECT_TRUE(path->fill->hatch.has_value());
    }
}

TEST_F(Compose, APartnersSheetCountsProjects) {
  add_project(data, "p", {"10001", "10003"});
  add_project(data, "q", {"10001"});
  SheetRequest request;
  request.kind = SheetKind::partner;
  request.partner = PartnerId("iom");
  const auto composed = compose(request);
  EXPECT_EQ(composed.sheet.id, "partner-iom");
  EXPECT_EQ(composed.sheet.title, "Migration Office (IOM)");
  EXPECT_THAT(legend(composed), HasSubstr("Projects per municipality (n = 2) 1 (1) 2 (1) "));
}

TEST_F(Compose, ACityWithACoveredMunicipalityHasAnInsetThatNamesIt) {
  add_project(data, "p", {"20001", "20004"});
  const auto composed = compose(of_project("p"));
  EXPECT_THAT(texts_of_group(composed.sheet, "inset-belgrade"), Contains("Belgrade"));
  EXPECT_EQ(words_of(composed.sheet, "inset-belgrade-labels"), "Town 01 Town 04");
  EXPECT_THAT(texts_of_group(composed.sheet, "labels"), ElementsAre("Belgrade"));
}

TEST_F(Compose, SymbolsOfOnePointStandApart) {
  add_project(data, "p", {"10012"});
  const auto symbols = symbol_boxes(compose(of_project("p")).sheet);
  ASSERT_EQ(symbols.size(), 3U);
  for (std::size_t i = 0; i < symbols.size(); ++i)
    for (std::size_t j = i + 1; j < symbols.size(); ++j)
      EXPECT_FALSE(symbols[i].box.overlaps(symbols[j].box));
}

TEST_F(Compose, ACyrillicSheetHasNoLatinFurniture) {
  add_project(data, "p", {"10001", "20001"});
  const auto composed = compose(of_project("p", Language::sr_cyrl));
  for (const char* group : {"legend", "key-figures", "title", "names", "labels"})
    for (auto text : texts_of_group(composed.sheet, group)) {
      // The n of "(n = 15)" is a sign, not a word.
      if (const auto at = text.find("(n"); at != std::string::npos) text.erase(at, 2);
      for (const char c : text)
        EXPECT_FALSE((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) << text;
    }
}

TEST_F(Compose, AnIdThatIsNotThereIsAnError) { EXPECT_THROW(compose(of_project("nobody")), Error); }

TEST_F(Compose, WithoutBoundariesThereIsNoMap) {
  add_project(data, "p", {"10001"});
  for (auto& unit : data.municipalities) unit.boundary.clear();
  EXPECT_THROW(compose(of_project("p")), Error);
}

}  // namespace
}  // namespace obuhvat
