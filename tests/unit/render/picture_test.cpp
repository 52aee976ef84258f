#include "render/picture.h"

#include <gmock/gmock.h>

#include "pictures.h"
#include "png_pixels.h"
#include "render/base64.h"
#include "render/png_bands.h"
#include "render/render.h"
#include "render/shared_shapes.h"
#include "sheets.h"
#include "support/error.h"
#include "support/file.h"
#include "test_folder.h"

namespace obuhvat {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::string refusal(const std::string& bytes) {
  try {
    load_picture(bytes, "logo");
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

std::string two_pixels_png() { return png_of(2, {red, green}); }

/// The header of a PNG alone, as large as it says it is.
std::string png_header(const std::string& width, const std::string& height) {
  using namespace std::string_literals;
  return "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"s + width + height + "\x08\x02\0\0\0????"s;
}

/// Ten pixels a millimetre.
PngPixels draw(const Mark& mark) {
  static const TextShaper shaper;
  return PngPixels(render_png(sheet_of(30, 20, {mark}), 254, shaper));
}

TEST(LoadPicture, TellsAPngByItsContentAndKeepsItsBytes) {
  const TestFolder folder;
  const auto file = folder.path() / "logo.svg";
  write_file(file, two_pixels_png(), Overwrite::no);
  const Picture picture = load_picture(file);
  EXPECT_EQ(picture.format, Picture::Format::png);
  EXPECT_EQ(picture.bytes, two_pixels_png());
  EXPECT_EQ(picture.aspect, 2);
}

TEST(LoadPicture, TellsAnSvgByItsContent) {
  const Picture picture =
      load_picture("\xEF\xBB\xBF<?xml version=\"1.0\"?>" + two_halves_svg(), "logo.png");
  EXPECT_EQ(picture.format, Picture::Format::svg);
  EXPECT_EQ(picture.aspect, 2);
}

TEST(LoadPicture, TakesTheProportionsOfAnSvgFromItsViewBoxIfNeedBe) {
  EXPECT_EQ(load_picture(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="5 5 30 10"/>)", "logo")
                .aspect,
            3);
}

TEST(LoadPicture, KnowsTheUnitsOfAnSvg) {
  // 1e-6: librsvg counts in single precision.
  EXPECT_NEAR(
      load_picture(R"(<svg xmlns="http://www.w3.org/2000/svg" width="2.54cm" height="0.5in"/>)",
                   "logo")
          .aspect,
      2, 1e-6);
}

TEST(LoadPicture, RefusesAnSvgWithoutASize) {
  EXPECT_EQ(refusal(R"(<svg xmlns="http://www.w3.org/2000/svg"/>)"),
            "logo states no size; give its <svg> element a width and a height, or a viewBox");
}

TEST(LoadPicture, RefusesAnythingElse) {
  const std::string words = "logo is neither a PNG nor an SVG; save the picture as one of them";
  EXPECT_EQ(refusal(""), words);
  EXPECT_EQ(refusal("\xFF\xD8\xFF\xE0 JFIF"), words);
  EXPECT_EQ(refusal("<html><body/></html>"), words);
}

TEST(LoadPicture, RefusesADamagedPng) {
  const std::string whole = two_pixels_png();
  for (const std::size_t kept : {std::size_t{8}, std::size_t{30}, whole.size() - 20})
    EXPECT_THAT(refusal(whole.substr(0, kept)), StartsWith("logo ")) << kept << " bytes";
  std::string changed = whole;
  changed[changed.find("IDAT") + 8] ^= 0x55;
  EXPECT_THAT(refusal(changed), StartsWith("logo cannot be decoded as PNG: "));
}

TEST(LoadPicture, RefusesADamagedSvg) {
  const std::string whole = two_halves_svg();
  EXPECT_THAT(refusal(whole.substr(0, whole.size() - 10)),
              StartsWith("logo cannot be decoded as SVG: "));
}

TEST(LoadPicture, RefusesTooManyPixelsBeforeItDecodesThem) {
  using namespace std::string_literals;
  const std::string way_out =
      " pixels, and a picture can have 20000 a side and 50 million in all; save it smaller";
  EXPECT_EQ(refusal(png_header("\0\0\x4e\x21"s, "\0\0\0\x01"s)), "logo has 20001 x 1" + way_out);
  EXPECT_EQ(refusal(png_header("\0\0\x27\x10"s, "\0\0\x27\x10"s)),
            "logo has 10000 x 10000" + way_out);
}

TEST(LoadPicture, RefusesALargeFileWithoutReadingIt) {
  const TestFolder folder;
  const auto file = folder.path() / "logo.png";
  write_file(file, "", Overwrite::no);
  std::filesystem::resize_file(file, 25'000'000);
  try {
    load_picture(file);
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.what(),
              file.string() + " has 25.0 MB, and a picture can have 20 MB; save it smaller");
  }
}

TEST(LoadPicture, FileThatIsNotThereIsAnIoError) {
  const TestFolder folder;
  EXPECT_THROW(load_picture(folder.path() / "logo.png"), IoError);
}

TEST(PaintPicture, FillsItsBoxWithAnSvg) {
  const PngPixels pixels = draw(picture_at(5, 5, 20, 10, two_halves_svg()));
  EXPECT_EQ(pixels.count(red), 10000u);
  EXPECT_EQ(pixels.count(green), 10000u);
  EXPECT_EQ(pixels.at(50, 50), red);
  EXPECT_EQ(pixels.at(249, 149), green);
  EXPECT_EQ(pixels.at(250, 149), white);
}

TEST(PaintPicture, FillsItsBoxWithAPngToTheEdges) {
  const PngPixels pixels = draw(picture_at(5, 5, 20, 10, two_pixels_png()));
  for (const std::uint32_t y : {50u, 149u}) {
    EXPECT_EQ(pixels.at(50, y), red);
    EXPECT_EQ(pixels.at(249, y), green);
  }
  EXPECT_EQ(pixels.at(49, 100), white);
  EXPECT_EQ(pixels.at(250, 100), white);
}

TEST(PaintPicture, LetsThroughWhatIsTransparent) {
  const PngPixels pixels =
      draw(picture_at(5, 5, 10, 10, png_of(1, {Colour{255, 0, 0, 128}, Colour{0, 0, 0, 0}})));
  EXPECT_EQ(pixels.at(100, 50), (Colour{255, 127, 127, 255}));
  EXPECT_EQ(pixels.at(100, 149), white);
}

TEST(PaintPicture, PixelsDoNotDependOnTheBandsTheSheetIsDrawnIn) {
  std::vector<Colour> pattern;
  for (int i = 0; i < 37 * 41; ++i)
    pattern.push_back({static_cast<std::uint8_t>(i * 7), static_cast<std::uint8_t>(i * 31),
                       static_cast<std::uint8_t>(i * 3), static_cast<std::uint8_t>(255 - i % 90)});
  const std::string circle =
      svg_file(50, 50, R"(<g opacity=".6"><circle cx="24.3" cy="25.1" r="20" fill="#07c"/></g>)");
  // The second is inside a clip that cuts it.
  const MapSheet sheet = sheet_of(60, 60,
                                  {picture_at(3.21, 4.57, 21.3, 30.9, png_of(37, pattern)),
                                   GroupBegin{"cut", Box<SheetPoint>{28, 9, 55, 41.3}},
                                   picture_at(25.13, 10.19, 26.7, 44.4, circle), GroupEnd{}});
  const TextShaper shaper;
  for (const double dpi : {97.0, 300.0}) {
    const auto in_bands = [&](std::size_t jobs, int rows) {
      SharedShapes shapes;
      return PngPixels(render_png_in_bands(sheet, dpi, shaper, shapes, jobs, rows));
    };
    const PngPixels whole = in_bands(1, 32767);
    for (const int rows : {7, 64, 256})
      EXPECT_TRUE(in_bands(3, rows).same_pixels(whole)) << rows << " rows";
  }
}

/// An SVG that shows the picture `href`.
std::string svg_with_image(const std::string& href) {
  return svg_file(10, 10, "<image width=\"10\" height=\"10\" xlink:href=\"" + href + "\"/>");
}

TEST(PaintPicture, DrawsWhatAnSvgHasInside) {
  const std::string inside = "data:image/png;base64," + base64(png_of(1, {red}));
  EXPECT_EQ(draw(picture_at(5, 5, 10, 10, svg_with_image(inside))).count(red), 10000u);
}

TEST(PaintPicture, ReadsNoOtherFileThatAnSvgRefersTo) {
  const TestFolder folder;
  const auto secret = folder.path() / "secret.png";
  write_file(secret, png_of(1, {red}), Overwrite::no);
  write_file(folder.path() / "logo.svg", svg_with_image("secret.png"), Overwrite::no);
  write_file(folder.path() / "absolute.svg", svg_with_image("file://" + secret.string()),
             Overwrite::no);
  for (const char* name : {"logo.svg", "absolute.svg"}) {
    PictureMark mark = picture_at(5, 5, 10, 10, two_halves_svg());
    mark.picture = std::make_shared<const Picture>(load_picture(folder.path() / name));
    EXPECT_EQ(draw(mark).count(red), 0u) << name;
  }
}

TEST(LoadPicture, ReadsNoFileThatAnEntityOfAnSvgNames) {
  const TestFolder folder;
  const auto secret = folder.path() / "secret.txt";
  write_file(secret, "text", Overwrite::no);
  const auto with_entity = [](const std::string& entity) {
    return "<!DOCTYPE svg [<!ENTITY e " + entity + ">]>" + svg_file(10, 10, "<text>&e;</text>");
  };
  EXPECT_EQ(refusal(with_entity("\"text\"")), "no error");
  EXPECT_THAT(refusal(with_entity("SYSTEM \"file://" + secret.string() + "\"")),
              HasSubstr("Entity 'e' not defined"));
}

TEST(PaintPicture, NamesThePictureThatCannotBeDrawn) {
  // Each level draws the one before ten times, a million in all.
  std::string content = R"(<defs><path id="a0" d="M0 0h1"/>)";
  for (int i = 1; i < 8; ++i) {
    content += "<g id=\"a" + std::to_string(i) + "\">";
    for (int k = 0; k < 10; ++k) content += "<use xlink:href=\"#a" + std::to_string(i - 1) + "\"/>";
    content += "</g>";
  }
  const PictureMark mark =
      picture_at(5, 5, 10, 10, svg_file(10, 10, content + R"(</defs><use xlink:href="#a7"/>)"));
  try {
    draw(mark);
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), StartsWith("the picture \"Fund of tests\" cannot be drawn: "));
    EXPECT_THAT(error.what(), HasSubstr("; simplify it, or save it as PNG"));
  }
}

TEST(Base64, EndsInPadding) {
  EXPECT_EQ(base64(""), "");
  EXPECT_EQ(base64("f"), "Zg==");
  EXPECT_EQ(base64("fo"), "Zm8=");
  EXPECT_EQ(base64("foo"), "Zm9v");
  EXPECT_EQ(base64("\xfb\xff\xfe"), "+//+");
}

}  // namespace
}  // namespace obuhvat
