#include "cartography/colour_vision.h"

#include <gtest/gtest.h>

namespace obuhvat {
namespace {

// 0.02: published tables of L*a*b* have two decimals, and some use a white of five digits.
constexpr double rounding = 0.02;

void expect_lab(const Colour& colour, const Lab& expected) {
  const Lab lab = lab_of(linear_of(colour));
  EXPECT_NEAR(lab.l, expected.l, rounding);
  EXPECT_NEAR(lab.a, expected.a, rounding);
  EXPECT_NEAR(lab.b, expected.b, rounding);
}

double difference(ColourVision vision, const Colour& a, const Colour& b) {
  return delta_e76(lab_of(seen_with(vision, linear_of(a))),
                   lab_of(seen_with(vision, linear_of(b))));
}

TEST(ColourVision, PrimariesHaveTheirPublishedLab) {
  expect_lab({255, 0, 0}, {53.24, 80.09, 67.20});
  expect_lab({0, 255, 0}, {87.73, -86.18, 83.18});
  expect_lab({0, 0, 255}, {32.30, 79.19, -107.86});
}

TEST(ColourVision, WhiteAndBlackHaveNoTint) {
  expect_lab({255, 255, 255}, {100, 0, 0});
  expect_lab({0, 0, 0}, {0, 0, 0});
}

TEST(ColourVision, LightnessIsThatOfLab) {
  const LinearRgb blue = linear_of({0x21, 0x71, 0xb5});
  EXPECT_DOUBLE_EQ(lightness(blue), lab_of(blue).l);
  EXPECT_NEAR(lightness(linear_of({119, 119, 119})), 50.03, rounding);
}

TEST(ColourVision, DifferenceIsTheDistanceInLab) {
  EXPECT_DOUBLE_EQ(delta_e76({50, 3, 4}, {50, 0, 0}), 5);
  EXPECT_DOUBLE_EQ(delta_e76({62, 0, 0}, {50, 3, 4}), 13);
}

TEST(ColourVision, RedAndOliveGreenCollapseUnderDeuteranopia) {
  const Colour red{0xd7, 0x30, 0x27};
  const Colour green{0x7a, 0x8a, 0x00};
  EXPECT_GT(difference(ColourVision::usual, red, green), 50);
  EXPECT_LT(difference(ColourVision::deuteranopia, red, green), 8);
}

TEST(ColourVision, BlueAndYellowStayApart) {
  for (const auto vision : {ColourVision::protanopia, ColourVision::deuteranopia})
    EXPECT_GT(difference(vision, {0, 0x72, 0xb2}, {0xf0, 0xe4, 0x42}), 60);
}

TEST(ColourVision, RedIsDarkUnderProtanopia) {
  const LinearRgb red = linear_of({255, 0, 0});
  EXPECT_LT(lightness(seen_with(ColourVision::protanopia, red)), 45);
  EXPECT_GT(lightness(seen_with(ColourVision::deuteranopia, red)), 55);
}

TEST(ColourVision, GreysStayGrey) {
  // 0.1 of L*a*b*: the rows of the matrices add up to 1 within 1e-6.
  for (const auto vision : {ColourVision::protanopia, ColourVision::deuteranopia})
    for (const Colour& grey : {Colour{0, 0, 0}, Colour{60, 60, 60}, Colour{255, 255, 255}})
      EXPECT_LT(delta_e76(lab_of(seen_with(vision, linear_of(grey))), lab_of(linear_of(grey))),
                0.1);
}

TEST(ColourVision, MixingAddsLight) {
  const LinearRgb mix = mixed(linear_of({0, 0, 0}), linear_of({255, 255, 255}), 0.25);
  EXPECT_DOUBLE_EQ(mix.r, 0.25);
  EXPECT_DOUBLE_EQ(mix.b, 0.25);
}

}  // namespace
}  // namespace obuhvat
