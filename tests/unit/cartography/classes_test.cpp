#include "cartography/classes.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace obuhvat {
namespace {

using testing::ElementsAre;

ClassStyle by(ClassMethod method, std::size_t most = 6) {
  ClassStyle style;
  style.method = method;
  style.most = most;
  return style;
}

std::vector<std::string> labels(const std::vector<long>& counts,
                                const ClassStyle& style = by(ClassMethod::counts)) {
  std::vector<std::string> out;
  for (const auto& c : count_classes(counts, style)) out.push_back(label_of(c, Language::en));
  return out;
}

/// The counts from 1 to `most` that do not lie in exactly one class.
std::vector<long> misplaced(const std::vector<CountClass>& classes, long most) {
  std::vector<long> out;
  for (long n = 1; n <= most; ++n)
    if (std::count_if(classes.begin(), classes.end(),
                      [&](const CountClass& c) { return c.contains(n); }) != 1)
      out.push_back(n);
  return out;
}

TEST(CountClasses, EachValueHasItsClassUpToSixValues) {
  EXPECT_THAT(labels({0, 1, 1, 3, 9, 0}), ElementsAre("1", "3", "9"));
  EXPECT_THAT(labels({1, 2, 3, 4, 5, 60}), testing::SizeIs(6));
}

TEST(CountClasses, TheStyleSaysHowManyValuesHaveTheirOwn) {
  EXPECT_THAT(labels({1, 2, 3}, by(ClassMethod::counts, 2)),
              ElementsAre("1", "2", "3–4", "5–9", "10 and more"));
}

TEST(CountClasses, MoreValuesAreGrouped) {
  EXPECT_THAT(labels({1, 2, 3, 4, 5, 6, 7}), ElementsAre("1", "2", "3–4", "5–9", "10 and more"));
}

TEST(CountClasses, NothingIsNoClass) {
  for (const auto method : {ClassMethod::counts, ClassMethod::natural, ClassMethod::breaks})
    EXPECT_TRUE(count_classes({0, 0}, by(method)).empty());
}

TEST(CountClasses, EveryCountLiesInExactlyOneClass) {
  EXPECT_THAT(misplaced(count_classes({1, 2, 3, 4, 5, 6, 7}, by(ClassMethod::counts)), 40),
              ElementsAre());
}

TEST(CountClasses, NaturalBreaksPartTheValuesWhereTheGapsAre) {
  EXPECT_THAT(labels({1, 2, 2, 3, 10, 11, 11, 30, 32}, by(ClassMethod::natural, 3)),
              ElementsAre("1–9", "10–29", "30–32"));
}

TEST(CountClasses, NaturalBreaksWeighEachUnit) {
  // Twelve units with 3 projects keep them apart from the two with 4, whatever lies beyond:
  // {1} {3} {4, 5} has a spread of 0.67, {1} {3, 4} {5} one of 1.71, {1, 3} {4} {5} one of 6.86.
  std::vector<long> counts(12, 3);
  counts.insert(counts.end(), {1, 1, 4, 4, 5});
  EXPECT_THAT(labels(counts, by(ClassMethod::natural, 3)), ElementsAre("1–2", "3", "4–5"));
}

TEST(CountClasses, ABreakBelongsToTheClassThatItBegins) {
  const auto classes = count_classes({1, 2, 10, 11, 30}, by(ClassMethod::natural, 3));
  ASSERT_EQ(classes.size(), 3U);
  EXPECT_TRUE(classes[1].contains(10));
  EXPECT_FALSE(classes[0].contains(10));
}

TEST(CountClasses, NaturalBreaksLeaveNoGap) {
  EXPECT_THAT(
      misplaced(count_classes({1, 2, 2, 3, 10, 11, 11, 30, 32}, by(ClassMethod::natural, 3)), 32),
      ElementsAre());
}

TEST(CountClasses, NaturalBreaksOfFewValuesAreTheValues) {
  EXPECT_THAT(labels({1, 4, 9}, by(ClassMethod::natural, 3)), ElementsAre("1", "4", "9"));
}

TEST(CountClasses, BreaksAreThoseOfTheStyle) {
  ClassStyle style = by(ClassMethod::breaks);
  style.breaks = {1, 2, 5, 20};
  EXPECT_THAT(labels({1, 3}, style), ElementsAre("1", "2–4", "5–19", "20 and more"));
}

TEST(CountClasses, TheLastBreakIsOpen) {
  ClassStyle style = by(ClassMethod::breaks);
  style.breaks = {1, 2, 5};
  EXPECT_THAT(misplaced(count_classes({1}, style), 1000), ElementsAre());
}

TEST(LabelOfClass, IsInTheLanguageOfTheSheet) {
  EXPECT_EQ(label_of({10, std::nullopt}, Language::sr_latn), "10 i više");
  EXPECT_EQ(label_of({10, std::nullopt}, Language::sr_cyrl), "10 и више");
}

TEST(Contrast, IsThatOfWcag) {
  EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21, 0.001);  // by definition
  EXPECT_NEAR(contrast({255, 255, 255}, {255, 255, 255}), 1, 0.001);
}

std::vector<int> spread(std::size_t count, std::size_t fills) {
  std::vector<Fill> ramp;
  for (std::size_t i = 0; i < fills; ++i)
    ramp.push_back({{static_cast<std::uint8_t>(i), 0, 0}, std::nullopt});
  std::vector<int> out;
  for (std::size_t i = 0; i < count; ++i) out.push_back(ramp_fill(ramp, i, count).colour.r);
  return out;
}

TEST(RampFill, GoesFromTheFirstToTheLast) { EXPECT_THAT(spread(3, 5), ElementsAre(0, 2, 4)); }

TEST(RampFill, OfOneClassIsTheLowerMiddle) { EXPECT_THAT(spread(1, 6), ElementsAre(2)); }

TEST(RampFill, OfAsManyClassesIsEachOnce) { EXPECT_THAT(spread(4, 4), ElementsAre(0, 1, 2, 3)); }

TEST(RampFill, KeepsTheHatch) {
  const Fill hatched{{1, 2, 3}, Hatch{{4, 5, 6}, 30, 1, 0.2}};
  EXPECT_TRUE(ramp_fill({hatched}, 0, 1).hatch.has_value());
}

}  // namespace
}  // namespace obuhvat
