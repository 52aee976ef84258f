#include <gmock/gmock.h>

#include "png_pixels.h"
#include "render/png_bands.h"
#include "render/render.h"
#include "render/shared_shapes.h"
#include "sheets.h"
#include "support/error.h"

namespace obuhvat {
namespace {

using testing::HasSubstr;

const TextShaper& shaper() {
  static const TextShaper the_shaper;
  return the_shaper;
}

/// Ten pixels a millimetre.
PngPixels draw(const std::vector<Mark>& marks, double width_mm = 30, double height_mm = 20) {
  return PngPixels(render_png(sheet_of(width_mm, height_mm, marks), 254, shaper()));
}

TEST(RenderPng, A4At300DpiHas2480By3508Pixels) {
  const PngPixels picture(render_png(sheet_of(210, 297), 300, shaper()));
  EXPECT_EQ(picture.width(), 2480u);
  EXPECT_EQ(picture.height(), 3508u);
}

TEST(RenderPng, IsRgbOf8BitsWithoutAlphaOrInterlacing) {
  PngPixels picture = draw({});
  const std::string header = picture.chunks("IHDR").at(0);
  EXPECT_EQ(header.substr(8), std::string("\x08\x02\x00\x00\x00", 5));
}

TEST(RenderPng, StatesItsResolutionInPixelsPerMetre) {
  PngPixels picture(render_png(sheet_of(10, 10), 300, shaper()));
  // 300 / 0.0254 = 11811.02; the last byte is the unit, metre.
  const std::string expected("\x00\x00\x2e\x23\x00\x00\x2e\x23\x01", 9);
  EXPECT_EQ(picture.chunks("pHYs").at(0), expected);
}

TEST(RenderPng, StatesThatItsColoursAreSrgb) { EXPECT_EQ(draw({}).chunks("sRGB").size(), 1u); }

TEST(RenderPng, CarriesTitleAndDescriptionInTheirLanguage) {
  MapSheet sheet = sheet_of(10, 10);
  sheet.language = Language::sr_cyrl;
  sheet.title = "Покривеност";
  sheet.description = "Једна реченица.";
  PngPixels picture(render_png(sheet, 100, shaper()));
  const auto& texts = picture.chunks("iTXt");
  ASSERT_GE(texts.size(), 2u);
  EXPECT_EQ(texts[0], std::string("Title\0\0\0sr-Cyrl\0\0", 17) + "Покривеност");
  EXPECT_EQ(texts[1], std::string("Description\0\0\0sr-Cyrl\0\0", 23) + "Једна реченица.");
}

TEST(RenderPng, HasNoTimeOfItsOwn) { EXPECT_TRUE(draw({}).chunks("tIME").empty()); }

TEST(RenderPng, TenMillimetresAt254DpiAreAHundredPixels) {
  const PngPixels picture = draw({rectangle(5, 5, 10, 10, {red, {}})});
  EXPECT_EQ(picture.count(red), 10000u);
  EXPECT_EQ(picture.at(50, 50), red);
  EXPECT_EQ(picture.at(149, 149), red);
  EXPECT_EQ(picture.at(49, 50), white);
  EXPECT_EQ(picture.at(150, 149), white);
}

TEST(RenderPng, LeavesHolesByTheEvenOddRule) {
  PathMark mark = rectangle(0, 0, 20, 20, {red, {}});
  mark.path.push_back(rectangle(5, 5, 10, 10, {}).path[0]);
  const PngPixels picture = draw({mark});
  EXPECT_EQ(picture.at(20, 20), red);
  EXPECT_EQ(picture.at(100, 100), white);
}

TEST(RenderPng, DrawsNothingOfAGroupOutsideItsClip) {
  const PngPixels picture =
      draw({GroupBegin{"map", Box<SheetPoint>{5, 5, 10, 10}}, rectangle(0, 0, 30, 20, {red, {}}),
            GroupEnd{}, rectangle(20, 10, 1, 1, {green, {}})});
  EXPECT_EQ(picture.count(red), 2500u);
  EXPECT_EQ(picture.at(205, 105), green);
}

TEST(RenderPng, HatchLinesOfNeighboursMeet) {
  const Fill fill{white, Hatch{black, 0, 2, 1}};
  const PngPixels picture = draw({rectangle(2, 2.5, 5, 10, fill), rectangle(7, 3.5, 5, 10, fill)});
  // Lines 1 mm wide at 1, 3, 5 ... mm of the sheet, whatever the box of the area.
  for (const std::uint32_t x : {30u, 80u}) {
    EXPECT_EQ(picture.at(x, 50), black);
    EXPECT_EQ(picture.at(x, 60), white);
    EXPECT_EQ(picture.at(x, 70), black);
  }
  EXPECT_EQ(picture.at(15, 50), white);
}

TEST(RenderPng, DashesTheStroke) {
  PathMark line;
  line.path = {{{{0, 5}, {30, 5}}, false}};
  line.stroke = Stroke{black, 1, {4, 2}};
  const PngPixels picture = draw({line});
  EXPECT_EQ(picture.at(20, 50), black);
  EXPECT_EQ(picture.at(50, 50), white);
  EXPECT_EQ(picture.at(80, 50), black);
}

TEST(RenderPng, DrawsCirclesByTheirRadius) {
  CircleMark mark;
  mark.centre = {10, 10};
  mark.radius_mm = 5;
  mark.fill = Fill{red, {}};
  const PngPixels picture = draw({mark});
  // The area of the circle in pixels; 3 %: the 314 pixels on its edge are half red.
  EXPECT_NEAR(static_cast<double>(picture.count(red)), 7854, 235);
}

TEST(RenderPng, PutsTheHaloAroundTheLetters) {
  TextMark mark = text_at(5, 12, "H", {"Noto Sans", 24, true, false});
  mark.halo = Halo{green, 1.5};
  const PngPixels picture = draw({mark});
  EXPECT_GT(picture.count(green), 500u);
  EXPECT_GT(picture.count(black), 1000u);
  mark.halo.reset();
  const std::size_t letters_alone = draw({mark}).count(black);
  // 15 %: pixels of the letter's edge are mixed with green, not white, but stay mixed.
  EXPECT_NEAR(static_cast<double>(picture.count(black)), static_cast<double>(letters_alone),
              0.15 * static_cast<double>(letters_alone));
}

TEST(RenderPng, AlignsTextAtItsMiddleAndItsRightEnd) {
  const auto leftmost_dark = [](Align align) {
    TextMark mark = text_at(15, 10, "H", {"Noto Sans", 24, false, false});
    mark.align = align;
    const PngPixels picture = draw({mark});
    for (std::uint32_t x = 0; x < picture.width(); ++x)
      if (picture.at(x, 90).r < 128) return static_cast<double>(x);
    return -1.0;
  };
  const double width =
      shaper().measure("H", {"Noto Sans", 24, false, false}, Language::en).width_mm;
  // 1 pixel: an edge falls on either side.
  EXPECT_NEAR(leftmost_dark(Align::left) - leftmost_dark(Align::centre), width * 10 / 2, 1);
  EXPECT_NEAR(leftmost_dark(Align::left) - leftmost_dark(Align::right), width * 10, 1);
}

TEST(RenderPng, DrawsNothingForALink) {
  EXPECT_EQ(draw({LinkMark{{1, 1, 20, 10}, 7}}).count(white), 300u * 200);
}

TEST(RenderPng, PixelsDoNotDependOnTheBandsItIsDrawnIn) {
  const MapSheet sheet = varied_sheet();
  for (const double dpi : {110.0, 300.0}) {
    const auto in_bands = [&](std::size_t jobs, int rows) {
      SharedShapes shapes;
      return PngPixels(render_png_in_bands(sheet, dpi, shaper(), shapes, jobs, rows));
    };
    const PngPixels whole = in_bands(1, 32767);
    for (const int rows : {7, 64, 256})
      EXPECT_TRUE(in_bands(3, rows).same_pixels(whole)) << rows << " rows";
  }
}

TEST(RenderPng, SameSheetGivesSameBytes) {
  EXPECT_TRUE(render_png(varied_sheet(), 150, TextShaper()) ==
              render_png(varied_sheet(), 150, TextShaper()));
}

TEST(RenderPng, RefusesMorePixelsThanAnImageCanHave) {
  try {
    render_png(sheet_of(1000, 100), 2400, shaper());
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(),
                 "test would be 94488 pixels on one side at 2400 dpi, and a PNG can have 1 to "
                 "32767; choose another resolution or size");
  }
}

TEST(RenderPng, PassesOnThatACharacterCannotBeDrawn) {
  EXPECT_THROW(draw({text_at(5, 5, "漢")}), Error);
}

}  // namespace
}  // namespace obuhvat
