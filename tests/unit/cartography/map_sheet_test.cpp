#include "cartography/map_sheet.h"

#include <gtest/gtest.h>

namespace obuhvat {
namespace {

constexpr Colour black{0, 0, 0, 255};

std::string lines_of(const std::vector<Mark>& marks) {
  MapSheet sheet;
  sheet.marks = marks;
  const std::string text = to_text(sheet);
  return text.substr(text.find('\n') + 1);
}

TEST(MapSheetText, BeginsWithWhatTheSheetSaysOfItself) {
  MapSheet sheet;
  sheet.id = "project-tc-0859";
  sheet.title = "Покривеност";
  sheet.description = "Једна реченица.";
  sheet.author = "IOM";
  sheet.date = "2026-11-22";
  sheet.keywords = {"Srbija", "Србија"};
  sheet.language = Language::sr_cyrl;
  sheet.height_mm = 148.5;
  EXPECT_EQ(to_text(sheet),
            "sheet \"project-tc-0859\" 210 x 148.5 mm sr-Cyrl\n"
            "title \"Покривеност\"\n"
            "description \"Једна реченица.\"\n"
            "author \"IOM\"\n"
            "date \"2026-11-22\"\n"
            "keyword \"Srbija\"\n"
            "keyword \"Србија\"\n");
}

TEST(MapSheetText, LeavesOutWhatIsEmpty) {
  EXPECT_EQ(to_text(MapSheet{}), "sheet \"\" 210 x 297 mm en\n");
}

TEST(MapSheetText, IndentsMarksByTheirGroups) {
  const GroupBegin clipped{"map", Box<SheetPoint>{1, 2, 30.5, 40}};
  EXPECT_EQ(lines_of({clipped, GroupBegin{"units", {}}, CircleMark{}, GroupEnd{}, GroupEnd{},
                      GroupBegin{}, GroupEnd{}}),
            "group id \"map\" clip 1 2, 30.5 40\n"
            "  group id \"units\"\n"
            "    circle at 0 0 radius 1\n"
            "  end\n"
            "end\n"
            "group\n"
            "end\n");
}

TEST(MapSheetText, WritesAPathWithItsRingsAndLines) {
  PathMark mark;
  mark.id = "unit-70432";
  mark.title = "Čačak";
  mark.fill = Fill{{255, 0, 128, 255}, Hatch{black, 45, 1.25, 0.125}};
  mark.stroke = Stroke{{0, 0, 0, 64}, 0.2, {1, 0.5}};
  mark.path = {{{{1, 2}, {3, 4}, {5, 6.5}}, true}, {{{7, 8}, {9, 10}}, false}};
  EXPECT_EQ(lines_of({mark}),
            "path id \"unit-70432\" title \"Čačak\" fill #ff0080 hatch #000000 angle 45 every 1.25 "
            "width 0.125 stroke #00000040 width 0.2 dash 1 0.5 ring 1 2, 3 4, 5 6.5 line 7 8, 9 "
            "10\n");
}

TEST(MapSheetText, WritesATextWithItsFont) {
  TextMark mark;
  mark.at = {10, 20};
  mark.text = "SRBIJA";
  mark.font = {"Noto Sans", 7.5, true, true, 1.5};
  mark.align = Align::centre;
  mark.halo = Halo{{255, 255, 255, 255}, 0.7};
  mark.language = Language::sr_latn;
  EXPECT_EQ(lines_of({mark}),
            "text \"SRBIJA\" at 10 20 centre \"Noto Sans\" 7.5pt bold italic spaced 1.5pt #000000 "
            "halo #ffffff 0.7pt sr-Latn\n");
}

TEST(MapSheetText, RoundsCoordinatesToAHundredthWithoutTrailingOrNegativeZero) {
  CircleMark mark;
  mark.centre = {-0.004, 12.3456};
  EXPECT_EQ(lines_of({mark}), "circle at 0 12.35 radius 1\n");
}

TEST(MapSheetText, KeepsATextOnItsLine) {
  TextMark mark;
  mark.text = "a \"b\" \\ c\nd\x01";
  EXPECT_EQ(lines_of({mark}),
            "text \"a \\\"b\\\" \\\\ c\\nd\\x01\" at 0 0 left \"Noto Sans\" 8pt #000000 en\n");
}

}  // namespace
}  // namespace obuhvat
