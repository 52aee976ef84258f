#include "unit/cartography/sound_sheet.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class LintPlaces : public LintTest {};

TEST_F(LintPlaces, SmallTextsAreOneFindingASize) {
  for (const double y : {150, 160}) {
    TextMark mark = text("tiny", 110, y);
    mark.font.size_pt = 5.5;
    add(mark);
  }
  TextMark exact = text("exact", 110, 170);
  exact.font.size_pt = 6;
  add(exact);
  EXPECT_THAT(faults(), ElementsAre("text-small: \"tiny\" and 1 other: 5.5 pt, less than 6"));
}

TEST_F(LintPlaces, ATextBeyondThePageIsFound) {
  TextMark mark = text("right", 200.04, 150);  // 0.04 mm: within the slack
  mark.align = Align::right;
  add(mark);
  EXPECT_THAT(faults(), IsEmpty());
  add(text("over the edge", 180, 160));
  EXPECT_THAT(faults(), ElementsAre("off-page: \"over the edge\" reaches 5.2 mm beyond the page"));
}

TEST_F(LintPlaces, ATextThatItsFrameCutsIsFound) {
  add(GroupBegin{"names", Box<SheetPoint>{0, 0, 100, 100}});
  add(text("ROMANIA", 95, 10));
  add(GroupEnd{});
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("off-page: \"ROMANIA\" reaches 8.6 mm beyond its "
                                              "frame")));
}

TEST_F(LintPlaces, APictureBeyondThePageIsFound) {
  add(PictureMark{{190, 150, 210, 160}, std::make_shared<Picture>(), "logo-iom", "IOM"});
  EXPECT_THAT(faults(), ElementsAre("off-page: picture \"IOM\" reaches 10.0 mm beyond the page"));
}

TEST_F(LintPlaces, TextsOverEachOtherAreFound) {
  add(text("Šabac", 10, 32));
  EXPECT_THAT(faults(), ElementsAre("text-overlap: \"Šabac\" lies over \"Valjevo\""));
}

TEST_F(LintPlaces, LinesOfAParagraphTouchButDoNotOverlap) {
  const double line = (1.069 + 0.293) * 10 * 25.4 / 72;
  add(text("one", 110, 150));
  add(text("two", 110, 150 + line - 0.04));  // 0.04 mm: within the slack
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(LintPlaces, WhatAGroupCutsOffOverlapsNothing) {
  add(GroupBegin{"inset", Box<SheetPoint>{20, 35, 60, 48}});
  add(text("hidden", 10, 30));
  add(GroupEnd{});
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("off-page: \"hidden\"")));
}

TEST_F(LintPlaces, ATextOverACircleIsFoundButNotBesideIt) {
  const double ascent = 1.069 * 10 * 25.4 / 72;
  // Its corner is 2.3 mm from the middle of a circle of 2 mm, though their boxes overlap.
  add(text("near", 81.6, 21.6 + ascent));
  EXPECT_THAT(faults(), IsEmpty());
  add(text("over", 72.5, 21));
  EXPECT_THAT(faults(),
              ElementsAre("symbol-overlap: \"over\" and the symbol of \"Krnjača\" lie over each "
                          "other"));
}

TEST_F(LintPlaces, ATextOverASymbolOfAnInsetOrAPictureIsFound) {
  add(area("inset-belgrade-centre-a", {150, 150, 154, 154}, {dark, {}}));
  add(text("inset", 142, 153));
  add(PictureMark{{150, 170, 160, 180}, std::make_shared<Picture>(), "logo", ""});
  add(text("logo text", 140, 175));
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("symbol of \"inset-belgrade-centre-a\""),
                                    HasSubstr("picture \"logo\"")));
}

TEST_F(LintPlaces, BlocksOverEachOtherAreFound) {
  blocks.push_back({"footer", {100, 49, 200, 60}});
  EXPECT_THAT(faults(),
              ElementsAre("block-overlap: blocks \"legend\" and \"footer\" lie over each other"));
}

TEST_F(LintPlaces, ABlockMayLieOnTheMapIfTheMapHoldsIt) {
  blocks.push_back({"inset-belgrade", {60, 60, 100.04, 100}});
  EXPECT_THAT(faults(), IsEmpty());
  blocks.push_back({"scale", {90, 20, 105, 30}});
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("\"map\" and \"scale\"")));
}

}  // namespace
}  // namespace obuhvat
