#include "golden.h"

#include <gmock/gmock.h>
#include <stdlib.h>

#include <cstdlib>

#include "pictures.h"
#include "render/render.h"
#include "sheets.h"
#include "support/file.h"
#include "test_folder.h"

namespace obuhvat {
namespace {

using testing::HasSubstr;

// --- That the comparison can fail -----------------------------------------------------------

constexpr std::size_t pixels_in_all = 40 * 50;  // 0.5 % of them are 10

/// Grey, but for the first `changed` pixels, which are `by` darker in the channel.
std::string grey_png(std::size_t changed, int by, std::uint8_t Colour::*channel = &Colour::g) {
  std::vector<Colour> pixels(pixels_in_all, {150, 150, 150, 255});
  for (std::size_t i = 0; i < changed; ++i)
    pixels[i].*channel = static_cast<std::uint8_t>(150 - by);
  return png_of(40, pixels);
}

std::string difference_from_grey(const std::string& png) {
  return difference(PngPixels(png), PngPixels(grey_png(0, 0)));
}

TEST(PictureDifference, IsNoneBetweenEqualPictures) {
  EXPECT_EQ(difference_from_grey(grey_png(0, 0)), "");
}

TEST(PictureDifference, OfOnePixelCountsInAnyChannel) {
  for (const auto channel : {&Colour::r, &Colour::g, &Colour::b})
    EXPECT_EQ(difference_from_grey(grey_png(1, 49, channel)), "a difference of 49 at 0 0");
  EXPECT_EQ(difference_from_grey(grey_png(1, 48)), "");
}

TEST(PictureDifference, CountsLighterPixelsAsDarkerOnes) {
  EXPECT_EQ(difference_from_grey(grey_png(1, -49)), "a difference of 49 at 0 0");
}

TEST(PictureDifference, OfMorePixelsThanAFewCountsIfItIsNoticeable) {
  EXPECT_EQ(difference_from_grey(grey_png(11, 13)), "0.55 % of the pixels differ by more than 12");
  EXPECT_EQ(difference_from_grey(grey_png(10, 13)), "");
  EXPECT_EQ(difference_from_grey(grey_png(pixels_in_all, 12)), "");
}

TEST(PictureDifference, CountsTheSize) {
  const std::string turned = png_of(50, std::vector<Colour>(pixels_in_all, {150, 150, 150, 255}));
  EXPECT_EQ(difference_from_grey(turned), "50 x 40 pixels instead of 40 x 50");
}

/// For one test: UPDATE_GOLDEN as given, whatever the environment of the test run says.
class UpdateGolden {
 public:
  explicit UpdateGolden(const char* value) {
    if (const char* former = std::getenv("UPDATE_GOLDEN")) former_ = former;
    ::setenv("UPDATE_GOLDEN", value, 1);
  }
  ~UpdateGolden() { ::setenv("UPDATE_GOLDEN", former_.c_str(), 1); }
  UpdateGolden(const UpdateGolden&) = delete;
  UpdateGolden& operator=(const UpdateGolden&) = delete;

 private:
  std::string former_ = "0";
};

std::filesystem::path actual_picture(const std::string& name) {
  return std::filesystem::temp_directory_path() / ("obuhvat-test-actual-" + name + ".png");
}

TEST(LooksLikeGolden, FailsWithoutAGoldenAndMakesNone) {
  const UpdateGolden no("0");
  const TestFolder folder;
  const auto result = looks_like_golden("planted-missing", grey_png(0, 0), folder.path());
  std::filesystem::remove(actual_picture("planted-missing"));
  EXPECT_FALSE(result);
  EXPECT_THAT(result.message(), HasSubstr("planted-missing.png: it is not there; "));
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(LooksLikeGolden, FailsAndLeavesThePictureThatDiffers) {
  const UpdateGolden no("0");
  const TestFolder folder;
  write_file(folder.path() / "planted.png", grey_png(0, 0), Overwrite::no);
  const auto result = looks_like_golden("planted", grey_png(1, 90), folder.path());
  const auto actual = actual_picture("planted");
  EXPECT_FALSE(result);
  EXPECT_THAT(result.message(), HasSubstr("a difference of 90 at 0 0; see " + actual.string()));
  EXPECT_EQ(read_file(actual), grey_png(1, 90));
  std::filesystem::remove(actual);
}

TEST(LooksLikeGolden, WritesTheGoldenWhenAsked) {
  const TestFolder folder;
  {
    const UpdateGolden yes("1");
    EXPECT_TRUE(looks_like_golden("new", grey_png(0, 0), folder.path()));
  }
  const UpdateGolden no("0");
  EXPECT_TRUE(looks_like_golden("new", grey_png(0, 0), folder.path()));
}

// --- The goldens ----------------------------------------------------------------------------

/// 60 by 40 mm in 213 by 142 pixels.
testing::AssertionResult marks_look_like(const std::string& name, std::vector<Mark> marks) {
  return looks_like_golden(name, render_png(sheet_of(60, 40, std::move(marks)), 90, TextShaper()));
}

constexpr Colour sand{240, 225, 190, 255};
constexpr Colour blue{31, 119, 180, 255};

TEST(Golden, FillsAndHatches) {
  PathMark ring = rectangle(3, 3, 20, 15, {blue, {}});
  ring.path.push_back(rectangle(8, 7, 10, 7, {}).path[0]);
  PathMark triangle;
  triangle.path = {{{{3, 37}, {13, 22}, {23, 37}}, true}};
  triangle.fill = Fill{{200, 60, 20, 128}, {}};
  const Hatch rising{black, 45, 1.5, 0.3};
  const Hatch level{{200, 60, 20, 255}, 0, 2, 0.6};
  EXPECT_TRUE(marks_look_like(
      "fills-and-hatches",
      {ring, triangle, rectangle(12, 12, 14, 14, {{0, 160, 60, 100}, {}}),
       rectangle(29, 3, 14, 15, {sand, rising}), rectangle(43, 3, 14, 15, {white, rising}),
       rectangle(29, 22, 14, 15, {sand, level}), rectangle(43, 22, 14, 15, {sand, {}})}));
}

TEST(Golden, LinesDashesAndCircles) {
  std::vector<Mark> marks;
  const std::vector<std::vector<double>> dashes = {{}, {4, 2}, {1, 1}, {4, 1, 1, 1}};
  for (std::size_t i = 0; i < dashes.size(); ++i) {
    PathMark line;
    const double y = 4 + 5 * static_cast<double>(i);
    line.path = {{{{3, y + 2}, {15, y - 1}, {27, y + 2}}, false}};
    line.stroke = Stroke{i % 2 == 0 ? black : blue, 0.3 + 0.3 * static_cast<double>(i), dashes[i]};
    marks.emplace_back(line);
  }
  PathMark closed = rectangle(4, 27, 20, 9, {sand, {}});
  closed.stroke = Stroke{black, 1, {}};
  marks.emplace_back(closed);
  for (const double radius : {2.0, 4.0, 8.0}) {
    CircleMark circle;
    circle.centre = {32 + 2.4 * radius, 12 + radius};
    circle.radius_mm = radius;
    circle.fill = Fill{{31, 119, 180, 160}, {}};
    circle.stroke = Stroke{black, 0.4, radius > 5 ? std::vector<double>{1.5, 1} : dashes[0]};
    marks.emplace_back(circle);
  }
  EXPECT_TRUE(marks_look_like("lines-dashes-circles", marks));
}

TEST(Golden, TextInBothScriptsWithHalo) {
  TextMark latin = text_at(30, 9, "Čačak, Šabac, Đunis", {"Noto Sans", 12, true, false});
  latin.align = Align::centre;
  latin.halo = Halo{white, 1.2};
  TextMark cyrillic =
      text_at(57, 18, "Љубовија и Ћуприја", {"Noto Sans", 11, false, false}, Language::sr_cyrl);
  cyrillic.align = Align::right;
  cyrillic.halo = Halo{white, 0.8};
  TextMark spaced = text_at(3, 36, "SRBIJA", {"Noto Sans", 9, false, false, 4});
  spaced.colour = blue;
  EXPECT_TRUE(marks_look_like(
      "text",
      {rectangle(0, 0, 60, 20, {{150, 190, 150, 255}, Hatch{black, 45, 2, 0.3}}), latin, cyrillic,
       // Italic be, ge, de, pe, te have forms of their own in Serbian.
       text_at(3, 28, "бгдпт бгдпт", {"Noto Sans", 12, false, true}, Language::sr_cyrl), spaced}));
}

TEST(Golden, NestedClips) {
  PathMark line;
  line.path = {{{{0, 0}, {60, 40}}, false}};
  line.stroke = Stroke{black, 2, {}};
  EXPECT_TRUE(marks_look_like(
      "clips",
      {GroupBegin{"outer", Box<SheetPoint>{5, 5, 40, 30}}, rectangle(0, 0, 60, 40, {sand, {}}),
       GroupBegin{"inner", Box<SheetPoint>{20, 10, 60, 40}}, rectangle(0, 0, 60, 40, {blue, {}}),
       GroupEnd{}, line, text_at(3, 27, "cut off on the left", {"Noto Sans", 10}), GroupEnd{},
       text_at(42, 36, "whole", {"Noto Sans", 10})}));
}

TEST(Golden, Pictures) {
  std::vector<Colour> shades;
  for (int y = 0; y < 60; ++y)
    for (int x = 0; x < 80; ++x) {
      const bool is_inside = (x - 40) * (x - 40) + (y - 30) * (y - 30) < 29 * 29;
      shades.push_back({static_cast<std::uint8_t>(3 * x), static_cast<std::uint8_t>(4 * y), 120,
                        static_cast<std::uint8_t>(is_inside ? 255 : 60)});
    }
  const std::string logo = svg_file(
      120, 60,
      R"svg(<defs><linearGradient id="g"><stop stop-color="#fc0"/><stop offset="1" stop-color="#c00"/></linearGradient>
<mask id="m"><circle cx="30" cy="30" r="25" fill="#fff"/></mask></defs>
<rect width="60" height="60" fill="url(#g)" mask="url(#m)"/>
<g opacity=".5"><circle cx="75" cy="30" r="20" fill="#07c"/><circle cx="95" cy="30" r="20" fill="#07c"/></g>
<text x="2" y="34" font-family="Noto Sans" font-weight="bold" font-size="14">Фонд Fond</text>)svg");
  EXPECT_TRUE(marks_look_like(
      "pictures",
      {rectangle(0, 20, 60, 20, {sand, {}}), picture_at(3.3, 3.1, 24, 18, png_of(80, shades)),
       picture_at(30.2, 5.4, 28, 14, logo), picture_at(3.3, 25.3, 8, 6, png_of(80, shades)),
       picture_at(14.1, 24.2, 12, 6, logo), picture_at(30, 24, 28, 13, png_of(2, {red, green}))}));
}

}  // namespace
}  // namespace obuhvat
