#include "unit/cartography/sheet_test.h"

namespace obuhvat {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// On 1 January 2018.
class GapsSheet : public SheetTest {
 protected:
  ComposedSheet gaps() const {
    SheetRequest request = of_kind(SheetKind::gaps);
    request.day = Day{2018, 1, 1};
    return compose(request);
  }
  Project& add(const std::string& id, const std::vector<std::string>& codes, const char* start,
               const char* end) {
    Project& project = add_project(data, id, codes);
    project.period = {PartialDate::parse(start), PartialDate::parse(end)};
    return project;
  }
  void add_active(const std::vector<std::string>& codes) { add("active", codes, "2017", "2018"); }
  void add_ended(const std::vector<std::string>& codes) { add("ended", codes, "2015", "2016"); }
  void add_planned(const std::vector<std::string>& codes) { add("planned", codes, "2019", "2020"); }
  void add_undated(const std::vector<std::string>& codes) { add("undated", codes, "", ""); }

  /// On the map, without that of the legend.
  std::size_t rings(const ComposedSheet& composed) const {
    std::size_t out = 0;
    std::string group;
    for (const auto& mark : composed.sheet.marks) {
      if (const auto* begin = std::get_if<GroupBegin>(&mark)) group = begin->id;
      const auto* circle = std::get_if<CircleMark>(&mark);
      if (group == "centres" && circle != nullptr && !circle->fill &&
          circle->stroke->colour == style.centre.ring.colour)
        ++out;
    }
    return out;
  }
};

TEST_F(GapsSheet, HasAClassForEachState) {
  add_active({"10001"});
  add_ended({"10003"});
  add_planned({"10004"});
  add_undated({"10012"});
  const auto composed = gaps();
  EXPECT_THAT(legend(composed),
              HasSubstr("Municipalities (n = 15) With an active project (1) With a planned "
                        "project (1) With ended projects only (1) With projects of unknown state "
                        "(1) No project of its own (11) Reception centres"));
  EXPECT_EQ(fill_of(composed, "10001"), style.fill.active.colour);
  EXPECT_EQ(fill_of(composed, "10003"), style.fill.ended.colour);
  EXPECT_EQ(fill_of(composed, "10004"), style.fill.planned.colour);
  EXPECT_EQ(fill_of(composed, "10012"), style.fill.covered.colour);
  EXPECT_EQ(fill_of(composed, "10002"), style.fill.unreached.colour);
}

TEST_F(GapsSheet, TheMostPresentStateOfAUnitWins) {
  add_active({"10001"});
  add_ended({"10001", "10003"});
  add_planned({"10001", "10003"});
  const auto composed = gaps();
  EXPECT_EQ(fill_of(composed, "10001"), style.fill.active.colour);
  EXPECT_EQ(fill_of(composed, "10003"), style.fill.planned.colour);
}

TEST_F(GapsSheet, ANationalProjectLeavesNobodyOut) {
  add("law", {}, "2017", "2019").coverage = CoverageKind::national;
  const auto composed = gaps();
  EXPECT_THAT(legend(composed), HasSubstr("National coverage only (15)"));
  EXPECT_EQ(fill_of(composed, "10001"), style.fill.national.colour);
}

TEST_F(GapsSheet, ANationalProjectThatHasEndedReachesNobody) {
  add("law", {}, "2015", "2016").coverage = CoverageKind::national;
  EXPECT_EQ(fill_of(gaps(), "10001"), style.fill.unreached.colour);
}

TEST_F(GapsSheet, RingsTheCentresWithoutAProject) {
  add_active({"10001"});  // where A and B are; C is in 10012
  EXPECT_EQ(rings(gaps()), 1U);
}

TEST_F(GapsSheet, SaysInTheLegendWhatARingIs) {
  add_active({"10001"});
  EXPECT_THAT(legend(gaps()), HasSubstr("No project in its municipality (1)"));
}

TEST_F(GapsSheet, HasNoRingWhereEveryCentreHasAProject) {
  add_active({"10001", "10012"});
  const auto composed = gaps();
  EXPECT_EQ(rings(composed), 0U);
  EXPECT_THAT(legend(composed), Not(HasSubstr("No project in its municipality")));
}

TEST_F(GapsSheet, ListsTheCentresWithoutAProjectAndTheirPlaces) {
  add_active({"10012"});
  EXPECT_EQ(words_of(gaps().sheet, "idle-centres"),
            "Centres without a project A, Town 01 (600 places) B, Town 01");
}

TEST_F(GapsSheet, CountsWhatIsLeftOut) {
  add_active({"10001", "10003"});
  const auto composed = gaps();
  EXPECT_THAT(words_of(composed.sheet, "title"),
              HasSubstr("13 municipalities without a project of their own · 1 reception centre "
                        "without a project in its municipality"));
  EXPECT_THAT(words_of(composed.sheet, "key-figures"),
              HasSubstr("13 municipalities without a project of their own 130,000 inhabitants of "
                        "municipalities without a project of their own, census 2022"));
}

TEST_F(GapsSheet, OtherSheetsHaveNoRings) {
  add_active({"10001"});
  EXPECT_EQ(rings(compose(of_kind(SheetKind::overview))), 0U);
}

TEST_F(GapsSheet, NamesTheUnitsOfTheRingedCentres) {
  add_active({"10001"});
  EXPECT_NE(find_mark<TextMark>(gaps().sheet, "label-10012"), nullptr);
}

}  // namespace
}  // namespace obuhvat
