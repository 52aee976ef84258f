#include "model/period.h"

#include <gtest/gtest.h>

#include "model/language.h"
#include "model/project.h"

namespace obuhvat {
namespace {

PartialDate date(std::string_view text) { return PartialDate::parse(text).value(); }

TEST(PartialDate, KeepsThePrecisionItWasGiven) {
  for (const char* text : {"2015", "2017-08", "2017-08-01"}) EXPECT_EQ(date(text).text(), text);
  EXPECT_EQ(date("2015").first_day(), (Day{2015, 1, 1}));
  EXPECT_EQ(date("2015").last_day(), (Day{2015, 12, 31}));
  EXPECT_EQ(date("2016-02").last_day(), (Day{2016, 2, 29}));
}

TEST(PartialDate, RefusesWhatIsNoDate) {
  for (const char* text : {"", "17", "2017-13", "2017-02-29", "2017-8-1", "2017/08/01",
                           "2017-08-01T00", "abcd", "2017-08-0a"})
    EXPECT_FALSE(PartialDate::parse(text)) << text;
}

TEST(Period, IncludesItsFirstAndItsLastDay) {
  const Period period{date("2017-08-01"), date("2019-01-31")};
  EXPECT_TRUE(period.contains({2017, 8, 1}));
  EXPECT_TRUE(period.contains({2019, 1, 31}));
  EXPECT_FALSE(period.contains({2017, 7, 31}));
  EXPECT_FALSE(period.contains({2019, 2, 1}));
}

TEST(Period, OverlapsByASingleDay) {
  const Period a{date("2015"), date("2017")};
  EXPECT_TRUE(a.overlaps({date("2017-12-31"), std::nullopt}));
  EXPECT_FALSE(a.overlaps({date("2018-01-01"), std::nullopt}));
  EXPECT_TRUE(a.overlaps({}));
}

TEST(ProjectState, FollowsTheDatesAndThenTheStatus) {
  Project project;
  EXPECT_EQ(state_on(project, {2018, 1, 1}), ProjectState::undated);
  project.status = ProjectStatus::completed;
  EXPECT_EQ(state_on(project, {2018, 1, 1}), ProjectState::ended);
  project.period = {date("2017-08-01"), date("2019-01-31")};
  EXPECT_EQ(state_on(project, {2018, 1, 1}), ProjectState::active);
  EXPECT_EQ(state_on(project, {2017, 1, 1}), ProjectState::planned);
  EXPECT_EQ(state_on(project, {2019, 2, 1}), ProjectState::ended);
}

TEST(LocalizedText, FallsBackToATextThatIsThere) {
  const LocalizedText text{"Open communities", "Otvorene zajednice – uspešne zajednice", ""};
  EXPECT_EQ(text.in(Language::sr_cyrl), "Отворене заједнице – успешне заједнице");
  EXPECT_EQ((LocalizedText{"Only English", "", ""}).in(Language::sr_cyrl), "Only English");
}

}  // namespace
}  // namespace obuhvat
