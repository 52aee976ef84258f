#include <gmock/gmock.h>

#include "pictures.h"
#include "programs.h"
#include "render/base64.h"
#include "render/render.h"
#include "render/svg_text.h"
#include "sheets.h"

namespace obuhvat {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string svg_of(const std::vector<Mark>& marks) { return render_svg(sheet_of(100, 50, marks)); }

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t sum = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++sum;
  return sum;
}

TEST(RenderSvg, WritesASmallSheetLikeThis) {
  MapSheet sheet = sheet_of(80, 60.5);
  sheet.title = "Покривеност";
  sheet.description = "Једна реченица.";
  sheet.language = Language::sr_cyrl;
  PathMark hatched = rectangle(5, 5, 30, 22, {{220, 230, 240, 255}, Hatch{black, 45, 1.3, 0.15}});
  hatched.stroke = Stroke{black, 0.25, {1, 0.6}};
  hatched.id = "unit-70432";
  hatched.title = "Чачак";
  CircleMark circle;
  circle.centre = {50.125, 18};
  circle.radius_mm = 1.25;
  circle.fill = Fill{{255, 255, 255, 128}, {}};
  circle.id = "centre-1";
  TextMark label = text_at(20, 17, "Чачак", {"Noto Sans", 9, true, true}, Language::sr_cyrl);
  label.align = Align::centre;
  label.halo = Halo{white, 0.7};
  sheet.marks = {GroupBegin{"map", Box<SheetPoint>{2, 2, 60, 40}},
                 hatched,
                 circle,
                 label,
                 GroupEnd{},
                 text_at(5, 50, "Čačak")};
  EXPECT_EQ(render_svg(sheet), R"svg(<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" width="80mm" height="60.5mm" viewBox="0 0 80 60.5" xml:lang="sr-Cyrl" lang="sr-Cyrl" role="img" aria-labelledby="sheet-title sheet-description" font-family="'Noto Sans',sans-serif" fill-rule="evenodd" stroke-linejoin="round" stroke-linecap="round" text-rendering="geometricPrecision">
<title id="sheet-title">Покривеност</title>
<desc id="sheet-description">Једна реченица.</desc>
<defs>
<clipPath id="clip"><rect x="2" y="2" width="58" height="38"/></clipPath>
<pattern id="hatch" width="52" height="1.3" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path d="M0 .65h52" fill="none" stroke="#000" stroke-width=".15" stroke-linecap="butt"/></pattern>
</defs>
<rect width="80" height="60.5" fill="#fff"/>
<g id="map" clip-path="url(#clip)">
<g id="unit-70432" fill="#dce6f0"><title>Чачак</title><path id="unit-70432-area" d="m5 5h30v22h-30z"/><use xlink:href="#unit-70432-area" fill="url(#hatch)" stroke="#000" stroke-width=".25" stroke-dasharray="1 .6" stroke-linecap="butt"/></g>
<circle id="centre-1" cx="50.13" cy="18" r="1.25" fill="#fff" fill-opacity=".502"/>
<text x="20" y="17" font-size="3.175" font-weight="bold" font-style="italic" text-anchor="middle" fill="#000" stroke="#fff" stroke-width=".494" paint-order="stroke">Чачак</text>
</g>
<text x="5" y="50" font-size="2.822" fill="#000" xml:lang="en">Čačak</text>
</svg>
)svg");
}

TEST(RenderSvg, EscapesWhatMeansSomethingInXml) {
  MapSheet sheet = sheet_of(100, 50, {text_at(5, 5, "<b>&\"'")});
  sheet.title = "<script>&\"";
  const std::string svg = render_svg(sheet);
  EXPECT_THAT(svg, HasSubstr("<title id=\"sheet-title\">&lt;script&gt;&amp;&quot;</title>"));
  EXPECT_THAT(svg, HasSubstr(">&lt;b&gt;&amp;&quot;'</text>"));
  EXPECT_THAT(svg, Not(HasSubstr("<script")));
}

TEST(RenderSvg, DropsWhatXmlForbids) {
  using namespace std::string_literals;
  EXPECT_EQ(xml_text("a\x01\x00\x1f\x7f\uFFFEb\tc\nd"s), "ab c d");
}

TEST(RenderSvg, ReplacesBytesThatAreNotUtf8) { EXPECT_EQ(xml_text("a\xc4"), "a\uFFFD"); }

TEST(RenderSvg, GivesEachIdOnceAndOnlyAsAValidName) {
  PathMark mark = rectangle(0, 0, 1, 1, {red, {}});
  mark.id = "1 \"x\"";
  const std::string svg = svg_of({mark, mark});
  EXPECT_THAT(svg, HasSubstr("<path id=\"_1--x-\" "));
  EXPECT_THAT(svg, HasSubstr("<path id=\"_1--x--2\" "));
}

TEST(RenderSvg, MarkThatIsCalledLikeTheTitleGetsAnotherId) {
  const std::string svg = svg_of({GroupBegin{"sheet-title", {}}, GroupEnd{}});
  EXPECT_THAT(svg, HasSubstr("<g id=\"sheet-title-2\">"));
}

TEST(RenderSvg, DefinesEqualHatchesAndClipsOnce) {
  const Fill fill{white, Hatch{black, 45, 1, 0.1}};
  const GroupBegin group{"", Box<SheetPoint>{0, 0, 10, 10}};
  const std::string svg = svg_of({group, rectangle(0, 0, 5, 5, fill), GroupEnd{}, group,
                                  rectangle(5, 0, 5, 5, fill), GroupEnd{}});
  EXPECT_EQ(count_of(svg, "<pattern "), 1u);
  EXPECT_EQ(count_of(svg, "<clipPath "), 1u);
  EXPECT_EQ(count_of(svg, "url(#hatch)"), 2u);
  EXPECT_EQ(count_of(svg, "url(#clip)"), 2u);
}

TEST(RenderSvg, GivesAMarkItsTitleAsFirstChild) {
  PathMark mark = rectangle(0, 0, 1, 1, {red, {}});
  mark.title = "Čačak & okolina";
  EXPECT_THAT(svg_of({mark}), HasSubstr("fill=\"#f00\"><title>Čačak &amp; okolina</title></path>"));
}

TEST(RenderSvg, KeepsSpacesThatXmlWouldFold) {
  EXPECT_THAT(svg_of({text_at(5, 5, "a  b")}), HasSubstr("xml:space=\"preserve\">a  b</text>"));
  EXPECT_THAT(svg_of({text_at(5, 5, "a b")}), Not(HasSubstr("xml:space")));
}

TEST(RenderSvg, MarksCyrillicOnAnEnglishSheetAsSerbian) {
  EXPECT_THAT(svg_of({text_at(5, 5, "Чачак")}), HasSubstr("xml:lang=\"sr-Cyrl\">Чачак</text>"));
}

TEST(RenderSvg, LeavesOutTextWithoutLetters) {
  EXPECT_THAT(svg_of({text_at(5, 5, "")}), Not(HasSubstr("<text")));
}

TEST(RenderSvg, HasThePictureInside) {
  const std::string svg =
      svg_of({picture_at(5, 5.5, 20, 10, svg_file(20, 10, "")), LinkMark{{1, 1, 2, 2}, 7}});
  EXPECT_THAT(svg,
              HasSubstr("\n<image id=\"logo\" x=\"5\" y=\"5.5\" width=\"20\" height=\"10\" "
                        "preserveAspectRatio=\"none\" xlink:href=\"data:image/svg+xml;base64," +
                        base64(svg_file(20, 10, "")) +
                        "\"><title>Fund of tests</title></image>\n</svg>\n"));
}

TEST(RenderSvg, SaysOfAPngThatItIsOne) {
  EXPECT_THAT(svg_of({picture_at(5, 5, 20, 10, png_of(1, {red}))}),
              HasSubstr("xlink:href=\"data:image/png;base64,iVBORw0KGgo"));
}

// From here on an XML reader says what the SVG is.

#define NEEDS_XMLLINT() NEEDS_PROGRAM("xmllint", "libxml2-utils")

std::string sheet_with_everything() {
  MapSheet sheet = varied_sheet();
  sheet.marks.push_back(text_at(5, 55, "<Отворене & затворене> \"заједнице\""));
  sheet.marks.push_back(picture_at(62, 5, 16, 8, two_halves_svg()));
  sheet.marks.push_back(picture_at(62, 15, 16, 8, png_of(1, {red})));
  sheet.marks.push_back(LinkMark{{1, 1, 2, 2}, 7});
  return render_svg(sheet);
}

/// The value of the XPath expression; `svg:` may be left out by local-name() only.
std::string xpath(const std::string& expression, const std::string& svg) {
  std::string value = ask("xmllint --nonet --xpath '" + expression + "' FILE", svg);
  if (value.ends_with('\n')) value.pop_back();
  return value;
}

TEST(RenderSvg, IsWellFormed) {
  NEEDS_XMLLINT();
  EXPECT_EQ(ask("xmllint --nonet --noout FILE 2>&1", sheet_with_everything()), "");
}

TEST(RenderSvg, BeginsWithTitleAndDescription) {
  NEEDS_XMLLINT();
  const std::string svg = sheet_with_everything();
  EXPECT_EQ(xpath("name(/*/*[1])", svg), "title");
  EXPECT_EQ(xpath("string(/*/*[1])", svg), "Покривеност – pokrivenost");
  EXPECT_EQ(xpath("name(/*/*[2])", svg), "desc");
  EXPECT_EQ(xpath("string(/*/*[2])", svg), "A sheet with one of everything.");
}

TEST(RenderSvg, TextIsTextAsWritten) {
  NEEDS_XMLLINT();
  const std::string svg = sheet_with_everything();
  EXPECT_EQ(xpath("count(//*[local-name()=\"text\"])", svg), "3");
  EXPECT_EQ(xpath("string((//*[local-name()=\"text\"])[1])", svg), "Чачак");
  EXPECT_EQ(xpath("string((//*[local-name()=\"text\"])[2])", svg), "Čćđšž ČĆĐŠŽ");
  EXPECT_EQ(xpath("string((//*[local-name()=\"text\"])[3])", svg),
            "<Отворене & затворене> \"заједнице\"");
}

TEST(RenderSvg, HasTheIdsOfItsUnitsAndEachIdOnce) {
  NEEDS_XMLLINT();
  const std::string svg = sheet_with_everything();
  EXPECT_EQ(xpath("string(//*[@id=\"unit-70432\"]/*[local-name()=\"title\"])", svg), "Čačak");
  // Two pictures ask for the same one.
  EXPECT_EQ(xpath("count(//*[@id=\"logo\"])", svg), "1");
  EXPECT_EQ(xpath("count(//*[@id=preceding::*/@id or @id=ancestor::*/@id])", svg), "0");
}

TEST(RenderSvg, RefersToNothingOutside) {
  NEEDS_XMLLINT();
  const std::string svg = sheet_with_everything();
  EXPECT_EQ(xpath("count(//@*[local-name()=\"href\"])", svg), "3");
  EXPECT_EQ(xpath("count(//@*[local-name()=\"href\"]"
                  "[not(starts-with(.,\"#\") or starts-with(.,\"data:\"))])",
                  svg),
            "0");
  EXPECT_EQ(xpath("count(//@*[contains(.,\"url(\")][not(contains(.,\"url(#\"))])", svg), "0");
  EXPECT_EQ(xpath("count(//*[local-name()=\"script\" or local-name()=\"style\"])", svg), "0");
}

TEST(RenderSvg, EveryReferenceInsideIsThere) {
  NEEDS_XMLLINT();
  const std::string svg = sheet_with_everything();
  EXPECT_EQ(xpath("count(//@*[local-name()=\"href\"][starts-with(.,\"#\")]"
                  "[not(substring(.,2)=//@id)])",
                  svg),
            "0");
  EXPECT_EQ(xpath("count(//@*[starts-with(.,\"url(#\")]"
                  "[not(substring-before(substring(.,6),\")\")=//@id)])",
                  svg),
            "0");
}

TEST(SvgNumber, IsAsShortAsItCanBe) {
  EXPECT_EQ(svg_number(12, 2), "12");
  EXPECT_EQ(svg_number(0.5, 2), ".5");
  EXPECT_EQ(svg_number(-0.25, 2), "-.25");
  EXPECT_EQ(svg_number(100.10, 2), "100.1");
  EXPECT_EQ(svg_number(0.05, 2), ".05");
}

TEST(SvgNumber, HasNoNegativeZero) { EXPECT_EQ(svg_number(-0.001, 2), "0"); }

TEST(SvgPathData, LeavesOutTheLastPointOfAClosedPartIfItRepeatsTheFirst) {
  EXPECT_EQ(svg_path_data({{{{1, 1}, {2, 1}, {2, 2}, {1, 1}}, true}}), "m1 1h1v1z");
}

TEST(SvgPathData, LeavesOutStepsThatRoundToNothing) {
  EXPECT_EQ(svg_path_data({{{{1, 1}, {1.001, 1.001}, {2, 2}}, false}}), "m1 1 1 1");
}

TEST(SvgPathData, StepsFromRoundedToRoundedPoint) {
  // 0.333 a step is 0.33, 0.34, 0.33 ... so that after three steps the place is right.
  EXPECT_EQ(svg_path_data({{{{0, 0}, {0.333, 0.1}, {0.667, 0.2}, {1, 0.3}}, false}}),
            "m0 0 .33.1.34.1.33.1");
}

TEST(SvgPathData, StartsAnotherPartFromTheStartOfAClosedOneAndTheEndOfAnOpenOne) {
  EXPECT_EQ(svg_path_data({{{{1, 1}, {2, 1}, {2, 2}}, true}, {{{5, 5}, {6, 6}}, false}}),
            "m1 1h1v1zm4 4 1 1");
  EXPECT_EQ(svg_path_data({{{{1, 1}, {2, 2}}, false}, {{{5, 5}, {6, 6}}, false}}),
            "m1 1 1 1m3 3 1 1");
}

TEST(SvgPathData, KeepsADot) { EXPECT_EQ(svg_path_data({{{{1, 1}, {1, 1}}, false}}), "m1 1h0"); }

}  // namespace
}  // namespace obuhvat
