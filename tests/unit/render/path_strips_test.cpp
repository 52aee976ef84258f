#include "render/path_strips.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace obuhvat {
namespace {

PixelGrid grid_of(cairo_antialias_t antialias) {
  PixelGrid grid;
  grid.per_mm = 300 / 25.4;
  grid.width = 700;
  grid.height = 901;
  grid.antialias = antialias;
  return grid;
}

/// Borders as a map has them: wiggles of all lengths, some closed, some over the edge of the page.
SheetPath many_lines(std::size_t pieces) {
  std::mt19937 random(11);
  std::uniform_real_distribution<double> unit(0, 1);
  SheetPath out;
  for (std::size_t i = 0; i < pieces; ++i) {
    SubPath piece;
    piece.closed = i % 7 == 0;
    SheetPoint at{-2 + 64 * unit(random), -2 + 80 * unit(random)};
    const std::size_t points = 2 + random() % 60;
    const double step = i % 50 == 0 ? 3 : 0.3;
    for (std::size_t k = 0; k < points; ++k) {
      piece.points.push_back(at);
      at = {at.x + step * (unit(random) - 0.5), at.y + step * (unit(random) - 0.5)};
    }
    out.push_back(std::move(piece));
  }
  return out;
}

std::vector<const SubPath*> pieces_of(const SheetPath& path) {
  std::vector<const SubPath*> out;
  for (const auto& piece : path) out.push_back(&piece);
  return out;
}

using Page = std::vector<std::uint8_t>;

Page white(const PixelGrid& grid) {
  return Page(static_cast<std::size_t>(3 * grid.width * grid.height), 255);
}

void paint(Page& page, const PixelMask& mask, const PixelGrid& grid) {
  mask.paint(page.data(), static_cast<std::size_t>(3 * grid.width), grid.page(), 0, 0, grid.page(),
             Colour{20, 40, 60, 255});
}

class StripsOfStroke : public testing::TestWithParam<cairo_antialias_t> {};

TEST_P(StripsOfStroke, AreTheStrokeOfTheWholePath) {
  const PixelGrid grid = grid_of(GetParam());
  const SheetPath path = many_lines(3000);
  const PathStrips strips(pieces_of(path), grid);
  ASSERT_GT(strips.size(), 5U);
  for (const Stroke& stroke :
       {Stroke{{20, 40, 60, 255}, 0.1, {}}, Stroke{{20, 40, 60, 255}, 0.5, {1.2, 0.7}}})
    for (const MaskMaker::Clip& clip :
         {MaskMaker::Clip(), MaskMaker::Clip(Box<SheetPoint>{3.3, 4.4, 50.1, 70.7})}) {
      MaskMaker maker(grid);
      Page whole = white(grid);
      paint(whole, maker.stroke(path.pieces(), stroke, clip), grid);
      Page in_strips = white(grid);
      for (std::size_t i = 0; i < strips.size(); ++i)
        paint(in_strips,
              maker.stroke(strips.pieces(i, stroke.width_mm), stroke, clip, strips.box(i)), grid);
      EXPECT_NE(whole, white(grid));
      EXPECT_EQ(whole == in_strips, true) << stroke.width_mm << (clip ? " clipped" : "");
    }
}

TEST_P(StripsOfStroke, AreTheFillOfTheWholePath) {
  const PixelGrid grid = grid_of(GetParam());
  // A field of squares that touch in their corners, some of them over the edge of the page.
  SheetPath path;
  for (int i = -1; i < 120; ++i)
    for (int k = -1; k < 154; ++k)
      if ((i + k) % 2 == 0) {
        const double x = 0.51 * i, y = 0.51 * k;
        path.push_back({{{x, y}, {x + 0.51, y}, {x + 0.51, y + 0.51}, {x, y + 0.51}}, true});
      }
  const PathStrips strips(pieces_of(path), grid);
  ASSERT_GT(strips.size(), 3U);
  MaskMaker maker(grid);
  Page whole = white(grid);
  paint(whole, maker.fill(path.pieces(), std::nullopt), grid);
  Page in_strips = white(grid);
  for (std::size_t i = 0; i < strips.size(); ++i)
    paint(in_strips, maker.fill(strips.pieces(i, 0), std::nullopt, strips.box(i)), grid);
  EXPECT_NE(whole, white(grid));
  EXPECT_EQ(whole == in_strips, true);
}

INSTANTIATE_TEST_SUITE_P(PathStrips, StripsOfStroke,
                         testing::Values(CAIRO_ANTIALIAS_FAST, CAIRO_ANTIALIAS_GRAY));

TEST(PathStrips, CoverThePageOnce) {
  const PixelGrid grid = grid_of(CAIRO_ANTIALIAS_GRAY);
  const SheetPath path = many_lines(3000);
  const PathStrips strips(pieces_of(path), grid);
  int row = 0;
  for (std::size_t i = 0; i < strips.size(); ++i) {
    EXPECT_EQ(strips.box(i).top, row);
    EXPECT_EQ(strips.box(i).left, 0);
    EXPECT_EQ(strips.box(i).right, grid.width);
    row = strips.box(i).bottom;
  }
  EXPECT_EQ(row, grid.height);
}

TEST(PathStrips, AreOneForAPathOfFewPoints) {
  const SheetPath path = many_lines(100);
  EXPECT_EQ(PathStrips(pieces_of(path), grid_of(CAIRO_ANTIALIAS_GRAY)).size(), 1U);
  EXPECT_EQ(PathStrips({}, grid_of(CAIRO_ANTIALIAS_GRAY)).size(), 1U);
}

}  // namespace
}  // namespace obuhvat
