// The colour and the words of a project's state.
#include "unit/cartography/sheet_test.h"

namespace obuhvat {
namespace {

using testing::HasSubstr;
using testing::Not;

class ProjectSheet : public SheetTest {
 protected:
  ProjectSheet() { add_project(data, "p", {"10001", "10003"}); }  // August 2017 to January 2019

  Project& project() { return data.projects.front(); }
  ComposedSheet on(const Day& day) const {
    SheetRequest request = of_project("p");
    request.day = day;
    return compose(request);
  }
  ComposedSheet with_status(std::optional<ProjectStatus> status) {
    project().status = status;
    return compose(of_project("p"));
  }
};

TEST_F(ProjectSheet, IsPlannedBeforeItsFirstDay) {
  const auto composed = on({2017, 7, 31});
  EXPECT_EQ(fill_of(composed, "10001"), style.fill.planned.colour);
  EXPECT_THAT(legend(composed), HasSubstr("Municipality covered, project planned (2)"));
}

TEST_F(ProjectSheet, IsActiveOnItsFirstAndLastDay) {
  for (const Day& day : {Day{2017, 8, 1}, Day{2019, 1, 31}}) {
    const auto composed = on(day);
    EXPECT_EQ(fill_of(composed, "10001"), style.fill.active.colour);
    EXPECT_THAT(legend(composed), HasSubstr("Municipality covered, project active (2)"));
  }
}

TEST_F(ProjectSheet, HasEndedAfterItsLastDay) {
  const auto composed = on({2019, 2, 1});
  EXPECT_EQ(fill_of(composed, "10001"), style.fill.ended.colour);
  EXPECT_THAT(legend(composed), HasSubstr("Municipality covered, project ended (2)"));
}

TEST_F(ProjectSheet, OfNoDateAndNoStatusIsCovered) {
  project().period = {};
  const auto composed = on({2018, 1, 1});
  EXPECT_EQ(fill_of(composed, "10001"), style.fill.covered.colour);
  EXPECT_THAT(legend(composed), HasSubstr("Municipality covered (2)"));
}

TEST_F(ProjectSheet, WithoutADayTakesTheWordOfItsRecord) {
  EXPECT_EQ(fill_of(with_status(ProjectStatus::planned), "10001"), style.fill.planned.colour);
  EXPECT_EQ(fill_of(with_status(ProjectStatus::active), "10001"), style.fill.active.colour);
  EXPECT_EQ(fill_of(with_status(ProjectStatus::completed), "10001"), style.fill.ended.colour);
  EXPECT_EQ(fill_of(with_status(std::nullopt), "10001"), style.fill.covered.colour);
}

TEST_F(ProjectSheet, OnADayItsDatesWinOverItsStatus) {
  project().status = ProjectStatus::active;
  EXPECT_EQ(fill_of(on({2020, 1, 1}), "10001"), style.fill.ended.colour);
}

TEST_F(ProjectSheet, TellsTheFourStatesApart) {
  const std::vector<Colour> fills{style.fill.planned.colour, style.fill.active.colour,
                                  style.fill.ended.colour, style.fill.covered.colour};
  for (std::size_t i = 0; i < fills.size(); ++i)
    for (std::size_t j = i + 1; j < fills.size(); ++j) EXPECT_FALSE(fills[i] == fills[j]);
}

TEST_F(ProjectSheet, LeavesTheRestWithoutActivity) {
  const auto composed = on({2018, 1, 1});
  EXPECT_EQ(fill_of(composed, "10002"), style.fill.nothing_reported.colour);
  EXPECT_THAT(legend(composed), HasSubstr("No activity reported (13)"));
}

TEST_F(ProjectSheet, OfTheCountryIsNotThatOfEachMunicipality) {
  project().coverage = CoverageKind::national;
  project().places.clear();
  const auto composed = on({2018, 1, 1});
  EXPECT_EQ(fill_of(composed, "10001"), style.fill.national.colour);
  EXPECT_THAT(legend(composed), HasSubstr("Municipalities (n = 15) National coverage Reception"));
  EXPECT_THAT(words_of(composed.sheet, "key-figures"), Not(HasSubstr("activity")));
}

TEST_F(ProjectSheet, OfTheCountryWithPlacesShowsBoth) {
  project().coverage = CoverageKind::national;
  EXPECT_THAT(legend(on({2018, 1, 1})),
              HasSubstr("Municipality covered, project active (2) National coverage Reception"));
}

TEST_F(ProjectSheet, SaysWhichLanguageItsTitleLacks) {
  project().title = {"", "Projekat", ""};
  const auto composed = compose(of_project("p"));
  ASSERT_THAT(codes_of(composed.findings), testing::ElementsAre("text-untranslated"));
  EXPECT_EQ(composed.findings[0].message, "the title of project \"p\" is not given in en");
}

TEST_F(ProjectSheet, IsTranslatedIntoBothScriptsByOne) {
  project().title = {"Project", "Projekat", ""};
  EXPECT_THAT(compose(of_project("p", Language::sr_cyrl)).findings, testing::IsEmpty());
}

}  // namespace
}  // namespace obuhvat
