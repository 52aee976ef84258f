#include "cartography/classes.h"

#include <gmock/gmock.h>

namespace obuhvat {
namespace {

std::vector<std::string> labels(const std::vector<long>& counts) {
  std::vector<std::string> out;
  for (const auto& c : count_classes(counts)) out.push_back(label_of(c, Language::en));
  return out;
}

TEST(CountClasses, EachValueHasItsClassUpToSixValues) {
  EXPECT_THAT(labels({0, 1, 1, 3, 9, 0}), testing::ElementsAre("1", "3", "9"));
  EXPECT_THAT(labels({1, 2, 3, 4, 5, 60}), testing::SizeIs(6));
}

TEST(CountClasses, MoreValuesAreGrouped) {
  EXPECT_THAT(labels({1, 2, 3, 4, 5, 6, 7}),
              testing::ElementsAre("1", "2", "3–4", "5–9", "10 and more"));
}

TEST(CountClasses, NothingIsNoClass) { EXPECT_TRUE(count_classes({0, 0}).empty()); }

TEST(CountClasses, EveryCountLiesInExactlyOneClass) {
  const auto classes = count_classes({1, 2, 3, 4, 5, 6, 7});
  for (long n = 1; n < 40; ++n) {
    int found = 0;
    for (const auto& c : classes) found += c.contains(n) ? 1 : 0;
    EXPECT_EQ(found, 1) << n;
  }
}

TEST(Contrast, IsThatOfWcag) {
  EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21, 0.001);  // by definition
  EXPECT_NEAR(contrast({255, 255, 255}, {255, 255, 255}), 1, 0.001);
}

TEST(RampColour, GoesFromTheFirstToTheLast) {
  const std::vector<Colour> ramp{{1, 0, 0}, {2, 0, 0}, {3, 0, 0}, {4, 0, 0}, {5, 0, 0}};
  EXPECT_EQ(ramp_colour(ramp, 0, 3), ramp[0]);
  EXPECT_EQ(ramp_colour(ramp, 1, 3), ramp[2]);
  EXPECT_EQ(ramp_colour(ramp, 2, 3), ramp[4]);
  EXPECT_EQ(ramp_colour(ramp, 0, 1), ramp[2]);
}

}  // namespace
}  // namespace obuhvat
