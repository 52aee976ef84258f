#include "query/point_answers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "query/questions.h"
#include "small_dataset.h"
#include "unit/query/answer_columns.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;

/// What ask_at says of the point, in the columns of PointAnswers.
std::vector<std::string> asked_at(const Dataset& data, const LonLat& point,
                                  const Question& question) {
  const AnswerTable table = ask_at(data, point, question);
  if (table.rows.empty()) return {};
  std::vector<std::string> out;
  for (const char* name : {"code", "name", "district", "project_ids", "partner_ids", "centre_ids"})
    out.push_back(column(table, name).front());
  return out;
}

std::vector<std::string> answered(const PointAnswers& answers, const LonLat& point) {
  const auto unit = answers.unit_at(point);
  if (!unit) return {};
  std::vector<std::string> out;
  for (const char* name : {"code", "name", "district", "project_ids", "partner_ids", "centre_ids"})
    out.push_back(column(answers.units(), name)[*unit]);
  return out;
}

TEST(PointAnswers, SayWhatAskAtSays) {
  const Dataset data = small_dataset();
  Question in_2018;
  in_2018.selection.active_on = Day{2018, 3, 1};
  Question in_the_west;
  in_the_west.selection.districts = {DistrictCode("01")};
  for (const Question& question : {Question{}, in_2018, in_the_west}) {
    const PointAnswers answers(data, question);
    for (double lon = 19.75; lon < 24.5; lon += 0.25)
      for (const double lat : {43.9, 44.0, 44.5, 45.0})
        EXPECT_EQ(answered(answers, {lon, lat}), asked_at(data, {lon, lat}, question))
            << lon << ' ' << lat;
  }
}

TEST(PointAnswers, ABorderBelongsToTheLowerCode) {
  const PointAnswers answers(small_dataset(), {});
  EXPECT_EQ(answers.unit_at({21, 44.5}), 0u);
  EXPECT_EQ(answers.unit_at({23, 45}), 2u);
}

TEST(PointAnswers, GiveTheNearestCentreRoundedAsAskAtDoes) {
  const Dataset data = small_dataset();
  const PointAnswers answers(data, {});
  for (double lon = 20.01; lon < 24; lon += 0.0373) {
    const LonLat point{lon, 44.3};
    const AnswerTable table = ask_at(data, point, {});
    const auto nearest = answers.nearest_centre(point);
    ASSERT_TRUE(nearest);
    EXPECT_EQ(answers.centre_ids()[nearest->index], column(table, "nearest_centre").front());
    const double km = std::get<AnswerTable::Decimal>(table.rows[0].back()).value;
    EXPECT_EQ(nearest->metres, std::llround(km * 1000));
  }
}

TEST(PointAnswers, HaveNoNearestCentreWhereNoneIsOpen) {
  Question before;
  before.selection.active_on = Day{2010, 1, 1};
  EXPECT_FALSE(PointAnswers(small_dataset(), before).nearest_centre({20.5, 44.5}));
}

}  // namespace
}  // namespace obuhvat
