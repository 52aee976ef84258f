#include "cartography/text_setter.h"

#include <gmock/gmock.h>

#include "cartography/upper_case.h"
#include "unit/cartography/drawn_dataset.h"
#include "unit/cartography/fake_metrics.h"

namespace obuhvat {
namespace {

class TextSetterTest : public testing::Test {
 protected:
  FakeMetrics metrics;
  Style style = report_style();
  TextSetter setter{metrics, style, Language::en, 1};
  TextStyle ten_points{10, false, false, 0, {}};
  double letter = setter.width("x", ten_points);
};

TEST_F(TextSetterTest, LinesBreakAtSpacesWithinTheWidth) {
  EXPECT_THAT(setter.wrap("one two three", ten_points, 8.5 * letter),
              testing::ElementsAre("one two", "three"));
}

TEST_F(TextSetterTest, AWordWiderThanTheLineIsBroken) {
  EXPECT_THAT(setter.wrap("a bcdefghijk", ten_points, 5.5 * letter),
              testing::ElementsAre("a", "bcdef", "ghijk"));
}

TEST_F(TextSetterTest, ASpaceThatDoesNotBreakDoesNotBreak) {
  EXPECT_THAT(setter.wrap("a 1\u00a0:\u00a02", ten_points, 5.5 * letter),
              testing::ElementsAre("a", "1\u00a0:\u00a02"));
}

TEST_F(TextSetterTest, CutTextEndsWithAnEllipsisAndFits) {
  const std::string cut = setter.cut("one two three", ten_points, 8.5 * letter);
  EXPECT_EQ(cut, "one two…");
  EXPECT_LE(setter.width(cut, ten_points), 8.5 * letter);
}

TEST_F(TextSetterTest, NoTextIsSmallerThanTheMinimum) {
  EXPECT_EQ(setter.scaled(0.1).font(ten_points).size_pt, style.text.minimum_pt);
}

TEST(UpperCase, KnowsTheLettersOfTheNeighbours) {
  EXPECT_EQ(upper_case("Bosna i Hercegovina"), "BOSNA I HERCEGOVINA");
  EXPECT_EQ(upper_case("Mađarska čćšž"), "MAĐARSKA ČĆŠŽ");
  EXPECT_EQ(upper_case("Северна Македонија, ђљњћџ"), "СЕВЕРНА МАКЕДОНИЈА, ЂЉЊЋЏ");
}

}  // namespace
}  // namespace obuhvat
