#include "cartography/words.h"

#include <gtest/gtest.h>

#include "cartography/dates.h"
#include "cartography/numbers.h"

namespace obuhvat {
namespace {

TEST(Words, SerbianPluralFollowsTheLastDigitsOfTheNumber) {
  const auto text = [](long n) { return counted(n, Noun::municipality, Language::sr_latn); };
  EXPECT_EQ(text(1), "1 opština");
  EXPECT_EQ(text(2), "2 opštine");
  EXPECT_EQ(text(4), "4 opštine");
  EXPECT_EQ(text(5), "5 opština");
  EXPECT_EQ(text(11), "11 opština");
  EXPECT_EQ(text(12), "12 opština");
  EXPECT_EQ(text(21), "21 opština");
  EXPECT_EQ(text(22), "22 opštine");
  EXPECT_EQ(text(111), "111 opština");
  EXPECT_EQ(text(165), "165 opština");
}

TEST(Words, SerbianPluralTakesTheAdjectiveAlong) {
  EXPECT_EQ(counted(33, Noun::covered_municipality, Language::sr_latn), "33 pokrivene opštine");
  EXPECT_EQ(counted(21, Noun::covered_municipality, Language::sr_cyrl), "21 покривена општина");
  EXPECT_EQ(counted(0, Noun::covered_municipality, Language::sr_latn), "0 pokrivenih opština");
}

TEST(Words, EnglishHasOnePlural) {
  EXPECT_EQ(counted(1, Noun::project, Language::en), "1 project");
  EXPECT_EQ(counted(0, Noun::project, Language::en), "0 projects");
  EXPECT_EQ(counted(1200, Noun::project, Language::en), "1,200 projects");
}

TEST(Words, EveryWordStandsInThreeLanguages) {
  for (int i = 0; i <= static_cast<int>(Word::coverage_map_of); ++i)
    for (const Language language : all_languages)
      EXPECT_NE(text_of(static_cast<Word>(i), language), "") << "word " << i;
}

TEST(Dates, AreAsPreciseAsGiven) {
  const auto date = [](const char* text, Language language) {
    return format_date(*PartialDate::parse(text), language);
  };
  EXPECT_EQ(date("2017-08-01", Language::en), "1 August 2017");
  EXPECT_EQ(date("2017-08", Language::en), "August 2017");
  EXPECT_EQ(date("2017", Language::en), "2017");
  EXPECT_EQ(date("2019-01-31", Language::sr_latn), "31. januar 2019.");
  EXPECT_EQ(date("2019-01", Language::sr_latn), "januar 2019.");
  EXPECT_EQ(date("2019-01-31", Language::sr_cyrl), "31. јануар 2019.");
}

TEST(Dates, APeriodNamesTheEndsThatAreKnown) {
  const auto period = [](const char* start, const char* end, Language language) {
    return format_period({PartialDate::parse(start), PartialDate::parse(end)}, language);
  };
  EXPECT_EQ(period("2017-08-01", "2019-01-31", Language::en), "1 August 2017 – 31 January 2019");
  EXPECT_EQ(period("2017-08-01", "2019-01-31", Language::sr_latn),
            "1. avgust 2017 – 31. januar 2019.");
  EXPECT_EQ(period("2017-08-01", "2019-01-31", Language::sr_cyrl),
            "1. август 2017 – 31. јануар 2019.");
  EXPECT_EQ(period("2015", "2017", Language::en), "2015 – 2017");
  EXPECT_EQ(period("2015", "2015", Language::en), "2015");
  EXPECT_EQ(period("2017-08-01", "", Language::en), "from 1 August 2017");
  EXPECT_EQ(period("2017-08-01", "", Language::sr_latn), "od 1. avgusta 2017.");
  EXPECT_EQ(period("", "2017-05", Language::sr_cyrl), "до маја 2017.");
  EXPECT_EQ(period("", "", Language::en), "");
}

TEST(Numbers, AreGroupedAsTheLanguageWrites) {
  EXPECT_EQ(format_number(1234.5, 1, Language::en), "1,234.5");
  EXPECT_EQ(format_number(1234.5, 1, Language::sr_latn), "1.234,5");
  EXPECT_EQ(format_number(1234567, 0, Language::sr_cyrl), "1.234.567");
  EXPECT_EQ(format_number(999, 0, Language::en), "999");
  EXPECT_EQ(format_number(-0.04, 1, Language::en), "0.0");
  EXPECT_EQ(format_number(-1234, 0, Language::en), "−1,234");
}

TEST(Numbers, AScaleIsWrittenWithSpacesThatDoNotBreak) {
  EXPECT_EQ(format_scale(2250000), "1\u00a0:\u00a02\u00a0250\u00a0000");
}

}  // namespace
}  // namespace obuhvat
