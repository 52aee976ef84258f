#include "unit/cartography/sound_sheet.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class LintContrast : public LintTest {};

TEST_F(LintContrast, PaleTextsOnPaperAreOneFindingAPairOfColours) {
  for (const double y : {150, 160, 170}) {
    TextMark mark = text("pale", 110, y);
    mark.colour = {0x90, 0x90, 0x90};
    add(mark);
  }
  EXPECT_THAT(faults(), ElementsAre("contrast-low: \"pale\" and 2 others: #909090 on #ffffff has a "
                                    "contrast of 3.19, less than 4.5"));
}

TEST_F(LintContrast, ATextIsReadAgainstWhatWasPaintedLastUnderIt) {
  add(area("", {110, 140, 190, 160}, {deep_blue, {}}));
  PathMark ring = area("", {112, 142, 188, 158}, {white, {}});
  ring.path.push_back(area("", {114, 144, 186, 156}, {}).path[0]);
  add(ring);  // with a hole: the text lies on the blue
  add(text("dark on blue", 120, 152));
  add(area("", {110, 140, 112, 142}, {white, {}}));  // painted later, and elsewhere
  EXPECT_THAT(faults(),
              ElementsAre(HasSubstr("contrast-low: \"dark on blue\": #16232e on #08519c")));
}

TEST_F(LintContrast, AHaloIsWhatATextIsReadAgainst) {
  add(area("", {110, 140, 190, 160}, {deep_blue, {}}));
  TextMark mark = text("dark on blue", 120, 152);
  mark.halo = Halo{white, 0.7};
  add(mark);
  EXPECT_THAT(faults(), IsEmpty());
  mark.at.y = 158;
  mark.halo = Halo{dark, 0.7};
  add(mark);
  EXPECT_THAT(faults(), testing::Contains(HasSubstr("#16232e on its halo #16232e")));
}

TEST_F(LintContrast, ANameInsideItsUnitIsReadAgainstTheUnitToo) {
  TextMark& name = find<TextMark>("label-10002");
  name.colour = dark;
  name.halo = Halo{white, 0.7};
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("\"Beograd\": #16232e on #08519c")));
}

TEST_F(LintContrast, ANameWithALeaderIsReadAgainstItsHaloOnly) {
  TextMark& name = find<TextMark>("label-10002");
  name.colour = dark;
  name.halo = Halo{white, 0.7};
  const TextMark copy = name;
  remove("label-10002");
  PathMark leader;
  leader.path.push_back({{{40, 90}, {23.6, 80}}, false});
  leader.stroke = Stroke{};
  add(GroupBegin{"labels", {}});
  add(leader);
  add(copy);
  add(GroupEnd{});
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(LintContrast, TheSecondLineOfANameIsReadLikeTheFirst) {
  add(GroupBegin{"inset-x-units", {}});
  add(area("inset-x-unit-10003", {150, 140, 200, 180}, {deep_blue, {}}));
  add(GroupEnd{});
  add(GroupBegin{"inset-x-labels", {}});
  TextMark line = text("Novi", 155, 150, "inset-x-label-10003");
  line.colour = white;
  line.halo = Halo{deep_blue, 0.7};
  add(line);
  line = text("Pazar", 155, 156);
  line.halo = Halo{white, 0.7};
  add(line);
  add(GroupEnd{});
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("\"Pazar\": #16232e on #08519c")));
}

TEST_F(LintContrast, ThickHatchLinesCountAsGround) {
  add(area("", {110, 140, 190, 150}, hatched(white, 45, 1, 0.2)));
  add(text("thin lines", 120, 147));
  EXPECT_THAT(faults(), IsEmpty());
  add(area("", {110, 160, 190, 170}, hatched(white, 45, 1, 0.4)));
  add(text("thick lines", 120, 167));
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("\"thick lines\": #16232e on #16232e")));
}

TEST_F(LintContrast, WhatShinesThroughIsMixed) {
  add(area("", {110, 140, 190, 150}, {{0, 0, 0, 51}, {}}));  // a fifth of black on white: #cccccc
  TextMark mark = text("grey", 120, 147);
  mark.colour = {0x70, 0x70, 0x70};
  add(mark);
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("#707070 on #cccccc")));
}

}  // namespace
}  // namespace obuhvat
