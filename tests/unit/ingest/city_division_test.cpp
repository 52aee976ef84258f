#include "ingest/city_division.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "geometry/area_validity.h"
#include "small_country.h"

namespace obuhvat {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr double grid = 1e-6;  // square degrees: 1e-7 degree along the borders of a city

double area_of_all(const std::vector<MultiPolygon<LonLat>>& parts) {
  double sum = 0;
  for (const auto& part : parts) sum += area_of(part);
  return sum;
}

const std::vector<MultiPolygon<LonLat>> halves{box_area(20, 44, 20.1, 44.2),
                                               box_area(20.1, 44, 20.2, 44.2)};

TEST(CityDivision, GivesTheMembersThemselvesIfTheyAreTheCity) {
  const auto parts = divided_city(box_area(20, 44, 20.2, 44.2), halves);
  ASSERT_THAT(parts, SizeIs(2));
  EXPECT_NEAR(area_of(parts[0]), 0.02, grid);
  EXPECT_NEAR(area_of(parts[1]), 0.02, grid);
}

TEST(CityDivision, CutsMembersThatReachOutAndFillsWhereTheyEndBefore) {
  const auto city = box_area(20.05, 43.9, 20.3, 44.2);
  const auto parts = divided_city(city, halves);
  EXPECT_EQ(box_of(parts[0]).min_x, 20.05);
  EXPECT_EQ(box_of(parts[1]).max_x, 20.3);
  EXPECT_NEAR(area_of_all(parts), area_of(city), grid);
  EXPECT_THAT(defects_of(parts), IsEmpty());
}

TEST(CityDivision, HasNoPartForAMemberThatDoesNotReachIn) {
  const auto parts = divided_city(box_area(20, 44, 20.05, 44.2), halves);
  EXPECT_NEAR(area_of(parts[0]), 0.01, grid);
  EXPECT_THAT(parts[1], IsEmpty());
}

TEST(CityDivision, HasNoPartForAMemberWithoutOutline) {
  const auto parts = divided_city(box_area(20, 44, 20.2, 44.2), {{}, halves[1]});
  EXPECT_THAT(parts[0], IsEmpty());
  EXPECT_NEAR(area_of(parts[1]), 0.04, grid);
}

TEST(CityDivision, LeavesAHoleOfTheCityOut) {
  auto city = box_area(20, 44, 20.2, 44.2);
  city[0].holes.push_back(
      {{20.05, 44.05}, {20.05, 44.1}, {20.15, 44.1}, {20.15, 44.05}, {20.05, 44.05}});
  const auto parts = divided_city(city, halves);
  EXPECT_NEAR(area_of_all(parts), area_of(city), grid);
  for (const auto& part : parts) {
    EXPECT_FALSE(fault_of(part));
    EXPECT_EQ(locate(part, {20.07, 44.07}), Location::outside);
  }
}

TEST(CityDivision, GivesAPartOfTheCityAwayFromAllMembersToTheNearest) {
  auto city = box_area(20, 44, 20.2, 44.2);
  city.push_back(box_area(20.3, 44, 20.35, 44.05)[0]);
  const auto parts = divided_city(city, halves);
  EXPECT_NEAR(area_of(parts[0]), 0.02, grid);
  EXPECT_NEAR(area_of(parts[1]), 0.0225, grid);
}

}  // namespace
}  // namespace obuhvat
