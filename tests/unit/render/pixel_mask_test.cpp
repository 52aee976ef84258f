#include "render/pixel_mask.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace obuhvat {
namespace {

using Levels = std::vector<std::vector<std::uint8_t>>;
using Rgb = std::vector<std::uint8_t>;

constexpr int width = 60;
constexpr int height = 40;
constexpr PixelBox page{0, 0, width, height};

PixelMask mask_of(const Levels& levels, int left, int top) {
  std::vector<std::uint8_t> bytes;
  for (const auto& row : levels) bytes.insert(bytes.end(), row.begin(), row.end());
  const int columns = static_cast<int>(levels[0].size());
  return PixelMask(bytes.data(), levels[0].size(),
                   {left, top, left + columns, top + static_cast<int>(levels.size())});
}

/// Rows with holes, full stretches of all lengths and edges.
Levels random_levels(std::mt19937& random) {
  Levels out(13, std::vector<std::uint8_t>(37));
  for (auto& row : out)
    for (std::size_t x = 0; x < row.size();) {
      const std::size_t length = 1 + random() % 14;
      const auto kind = random() % 3;
      for (std::size_t i = 0; i < length && x < row.size(); ++i, ++x)
        row[x] = kind == 0 ? 0 : kind == 1 ? 255 : static_cast<std::uint8_t>(random());
    }
  return out;
}

Rgb ground_of(std::mt19937& random) {
  Rgb out(3 * width * height);
  for (auto& byte : out) byte = static_cast<std::uint8_t>(random());
  return out;
}

/// The definition: each pixel of the colour and what lies below, by level and alpha, rounded.
Rgb painted_slowly(Rgb picture, const Levels& levels, int left, int top, const PixelBox& clip,
                   const Colour& colour) {
  for (std::size_t row = 0; row < levels.size(); ++row)
    for (std::size_t column = 0; column < levels[row].size(); ++column) {
      const int x = left + static_cast<int>(column);
      const int y = top + static_cast<int>(row);
      const PixelBox all = common(clip, page);
      if (x < all.left || x >= all.right || y < all.top || y >= all.bottom) continue;
      const auto level = static_cast<int>(std::lround(levels[row][column] * colour.a / 255.0));
      const int parts[] = {colour.r, colour.g, colour.b};
      for (int i = 0; i < 3; ++i) {
        auto& byte = picture[static_cast<std::size_t>(3 * (y * width + x) + i)];
        byte = static_cast<std::uint8_t>(
            std::lround((byte * (255 - level) + parts[i] * level) / 255.0));
      }
    }
  return picture;
}

TEST(PixelMask, PaintsWhatItsLevelsSay) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const Levels levels = random_levels(random);
    const int left = static_cast<int>(random() % 70) - 20;
    const int top = static_cast<int>(random() % 50) - 10;
    const Colour colour{static_cast<std::uint8_t>(random()), static_cast<std::uint8_t>(random()),
                        static_cast<std::uint8_t>(random()),
                        static_cast<std::uint8_t>(round % 2 == 0 ? 255 : random())};
    const PixelBox clip{static_cast<int>(random() % 10), static_cast<int>(random() % 10),
                        width - static_cast<int>(random() % 10),
                        height - static_cast<int>(random() % 10)};
    const Rgb ground = ground_of(random);
    Rgb painted = ground;
    const PixelMask mask = mask_of(levels, 0, 0);
    // In bands of seven rows, as a picture is made.
    for (int from = 0; from < height; from += 7)
      mask.paint(painted.data() + std::size_t{3} * width * static_cast<std::size_t>(from),
                 std::size_t{3} * width, {0, from, width, std::min(from + 7, height)}, left, top,
                 clip, colour);
    ASSERT_EQ(painted, painted_slowly(ground, levels, left, top, clip, colour))
        << "round " << round;
  }
}

TEST(PixelMask, OfARectangleCoversPixelsByTheirShare) {
  Rgb picture(3 * width * height, 0);
  PixelMask::rectangle(10.25, 5, 13, 6.5, page)
      .paint(picture.data(), std::size_t{3} * width, page, 0, 0, page, {255, 255, 255, 255});
  const auto at = [&](int x, int y) {
    return static_cast<int>(picture[static_cast<std::size_t>(3 * (y * width + x))]);
  };
  EXPECT_EQ(at(9, 5), 0);
  EXPECT_EQ(at(10, 5), 191);  // 0.75 * 255 = 191.25
  EXPECT_EQ(at(11, 5), 255);
  EXPECT_EQ(at(13, 5), 0);
  EXPECT_EQ(at(11, 6), 128);  // 0.5 * 255 = 127.5
  EXPECT_EQ(at(10, 6), 96);   // 0.375 * 255 = 95.6
  EXPECT_EQ(at(11, 7), 0);
}

TEST(PixelMask, KnowsWhetherItFillsABox) {
  const PixelMask whole = PixelMask::rectangle(0, 0, width, height, page);
  EXPECT_TRUE(whole.fills(page));
  EXPECT_TRUE(whole.fills({3, 4, 9, 9}));
  EXPECT_FALSE(whole.fills({0, 0, width + 1, height}));
  EXPECT_FALSE(PixelMask::rectangle(0, 0, width - 0.5, height, page).fills(page));
  EXPECT_FALSE(PixelMask::rectangle(0, 1, width, height, page).fills(page));
  Levels hole(5, std::vector<std::uint8_t>(20, 255));
  hole[2][7] = 0;
  EXPECT_FALSE(mask_of(hole, 0, 0).fills({0, 0, 20, 5}));
  EXPECT_TRUE(mask_of(hole, 0, 0).fills({0, 3, 20, 5}));
}

TEST(PixelMask, OfNothingPaintsNothing) {
  Rgb picture(3 * width * height, 9);
  PixelMask().paint(picture.data(), std::size_t{3} * width, page, 0, 0, page, {1, 2, 3, 255});
  PixelMask::rectangle(5, 5, 5, 9, page)
      .paint(picture.data(), std::size_t{3} * width, page, 0, 0, page, {1, 2, 3, 255});
  EXPECT_EQ(picture, Rgb(3 * width * height, 9));
}

}  // namespace
}  // namespace obuhvat
