#include "model/project.h"

#include <gtest/gtest.h>

namespace obuhvat {
namespace {

Project running(const char* start, const char* end) {
  Project project;
  project.period = {PartialDate::parse(start), PartialDate::parse(end)};
  return project;
}

TEST(StateOfProject, IsPlannedUntilTheDayBeforeItsStart) {
  EXPECT_EQ(state_on(running("2017-08-01", "2019-01-31"), {2017, 7, 31}), ProjectState::planned);
  EXPECT_EQ(state_on(running("2017-08-01", "2019-01-31"), {2017, 8, 1}), ProjectState::active);
}

TEST(StateOfProject, HasEndedFromTheDayAfterItsEnd) {
  EXPECT_EQ(state_on(running("2017-08-01", "2019-01-31"), {2019, 1, 31}), ProjectState::active);
  EXPECT_EQ(state_on(running("2017-08-01", "2019-01-31"), {2019, 2, 1}), ProjectState::ended);
}

TEST(StateOfProject, TakesAYearAsAllItsDays) {
  EXPECT_EQ(state_on(running("2017", "2018"), {2017, 1, 1}), ProjectState::active);
  EXPECT_EQ(state_on(running("2017", "2018"), {2018, 12, 31}), ProjectState::active);
}

TEST(StateOfProject, OfAnOpenEndGoesOn) {
  EXPECT_EQ(state_on(running("2017", ""), {2040, 1, 1}), ProjectState::active);
}

TEST(StateOfProject, OfAnUnknownStartHasBegun) {
  EXPECT_EQ(state_on(running("", "2018"), {1990, 1, 1}), ProjectState::active);
}

TEST(StateOfProject, WithoutDatesIsThatOfItsStatus) {
  Project project;
  project.status = ProjectStatus::planned;
  EXPECT_EQ(state_on(project, {2018, 1, 1}), ProjectState::planned);
  project.status = ProjectStatus::active;
  EXPECT_EQ(state_on(project, {2018, 1, 1}), ProjectState::active);
  project.status = ProjectStatus::completed;
  EXPECT_EQ(state_on(project, {2018, 1, 1}), ProjectState::ended);
}

TEST(StateOfProject, WithDatesIsThatOfThemWhateverItsStatus) {
  Project project = running("2017", "2018");
  project.status = ProjectStatus::planned;
  EXPECT_EQ(state_on(project, {2020, 1, 1}), ProjectState::ended);
}

TEST(StateOfProject, WithoutDatesAndStatusIsNotKnown) {
  EXPECT_EQ(state_on({}, {2018, 1, 1}), ProjectState::undated);
}

}  // namespace
}  // namespace obuhvat
