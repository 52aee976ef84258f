#include "unit/cartography/sound_sheet.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class LintLegend : public LintTest {};

/// The classes of a theme and areas that show them.
class LintClasses : public LintTest {
 protected:
  void show(const std::vector<Fill>& fills) {
    for (const char* id : {"unit-10001", "unit-10002", "legend-class-0", "legend-class-1"})
      remove(id);
    remove("label-10001");
    remove("label-10002");
    for (std::size_t i = 0; i < fills.size(); ++i) {
      const double y = 60 + 6 * static_cast<double>(i);
      add(area("unit-" + std::to_string(i), {120, y, 130, y + 4}, fills[i]));
      add(area("legend-class-" + std::to_string(i), {110, y, 115, y + 4}, fills[i]));
      add(text("class " + std::to_string(i), 140, y + 4));
    }
  }
};

TEST_F(LintClasses, ClassesOfOneGreyAreAlike) {
  show({{{0xd7, 0x30, 0x27}, {}}, {{0x1b, 0x74, 0xc0}, {}}});
  EXPECT_THAT(faults(),
              ElementsAre("classes-alike: classes \"class 0\" and \"class 1\" look alike in "
                          "greyscale (L* 48 and 48)"));
}

TEST_F(LintClasses, RedAndGreenOfTwoGreysAreAlikeWithDeuteranopia) {
  show({{{0xb0, 0x50, 0x40}, {}}, {{0x70, 0x80, 0x38}, {}}});
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("with deuteranopia (delta E")));
}

TEST_F(LintClasses, AHatchOnOneTellsThemApart) {
  show({{pale_blue, {}}, hatched(pale_blue, 45, 1)});
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(LintClasses, AHatchThatIsNotSeenDoesNot) {
  Fill fill = hatched(pale_blue, 45, 1);
  fill.hatch->colour = pale_blue;
  show({{pale_blue, {}}, fill});
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("classes-alike")));
}

TEST_F(LintClasses, HatchesTellApartByAngleOrSpacing) {
  show({hatched(white, 0, 1), hatched(white, 30, 1), hatched(white, 0, 1.6)});
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(LintClasses, HatchesOfNearlyOneAngleDoNot) {
  show({hatched(white, -10, 1), hatched(white, 175, 1.2)});  // 5 degrees apart
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("classes-alike")));
}

TEST_F(LintClasses, OfFourClassesAnyTwoMustTellApart) {
  show({{white, {}}, {pale_blue, {}}, {deep_blue, {}}, {{0xfd, 0xfc, 0xf8}, {}}});
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("\"class 0\" and \"class 3\"")));
}

TEST_F(LintClasses, OfFiveClassesOnlyNeighboursMust) {
  show({{white, {}},
        {pale_blue, {}},
        {deep_blue, {}},
        {{0xfd, 0xfc, 0xf8}, {}},
        {{0xc6, 0xdb, 0xee}, {}}});
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(LintClasses, ClassesAreTakenByTheirNumbers) {
  std::vector<Fill> fills;
  for (int i = 0; i < 11; ++i) fills.push_back({i % 2 == 0 ? pale_blue : deep_blue, {}});
  fills[1].colour = {0x30, 0x30, 0x30};
  fills[10].colour = {0x33, 0x33, 0x33};  // like 1, and "10" follows "1" as a word
  fills[9].colour = white;
  show(fills);
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(LintLegend, AFillThatTheLegendLacksIsNamed) {
  add(area("inset-belgrade-unit-70432", {150, 150, 160, 160}, hatched(white, 45, 1)));
  EXPECT_THAT(faults(),
              ElementsAre("legend-differs: the legend lacks the fill of "
                          "\"inset-belgrade-unit-70432\", #ffffff with a hatch #16232e at "
                          "45 degrees, 0.2 mm every 1 mm"));
}

TEST_F(LintLegend, AClassThatNoAreaShowsIsNamed) {
  add(area("legend-class-2", {150, 60, 160, 65}, {white, {}}));
  add(text("Ended", 165, 65));
  EXPECT_THAT(faults(),
              ElementsAre("legend-differs: class \"Ended\" of the legend is on no area of the "
                          "sheet"));
}

TEST_F(LintLegend, ALegendWithoutClassesIsOneFinding) {
  remove("legend-class-0");
  remove("legend-class-1");
  EXPECT_THAT(faults(),
              ElementsAre("legend-differs: the legend does not show the classes of the areas"));
}

}  // namespace
}  // namespace obuhvat
