#include "ingest/detail_levels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "geometry/geodesic.h"
#include "small_country.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Northwards along a meridian in steps of 11 m, the points up to `width` degrees beside it, wave
/// by wave.
std::vector<LonLat> wavy(double lon, double south, double north, double width) {
  std::vector<LonLat> line;
  const int steps = static_cast<int>(std::lround((north - south) / 1e-4));
  for (int i = 0; i <= steps; ++i) {
    const double beside = i == 0 || i == steps ? 0 : width * std::sin(i / 9.0);
    line.push_back(
        {std::round((lon + beside) * 1e7) / 1e7, std::round((south + i * 1e-4) * 1e7) / 1e7});
  }
  return line;
}

/// Two units with a wavy border at 20.2, and Kosovo below both.
BoundaryLevel wavy_level(double width = 0.0008) {
  const auto border = wavy(20.2, 44, 44.2, width);
  Ring<LonLat> west{{20, 44}}, east{{20.4, 44.2}};
  west.insert(west.end(), border.begin(), border.end());
  west.insert(west.end(), {{20, 44.2}, {20, 44}});
  east.insert(east.end(), border.rbegin(), border.rend());
  east.insert(east.end(), {{20.4, 44}, {20.4, 44.2}});
  BoundaryLevel full;
  full.level = DetailLevel::full;
  full.units = {{MunicipalityCode("10001"), {{west, {}}}},
                {MunicipalityCode("10002"), {{east, {}}}}};
  full.context = {
      {ContextKind::kosovo,
       "XKX",
       {"Kosovo", "", ""},
       {{{{20, 43.8}, {20.4, 43.8}, {20.4, 44}, {20.2, 44}, {20, 44}, {20, 43.8}}, {}}}}};
  return full;
}

std::size_t points_of(const BoundaryLevel& level) {
  return check_coverage(areas_of(level)).distinct_points;
}

TEST(GeneralisedLevels, AreReportWebAndOverviewEachWithFewerPoints) {
  const auto levels = generalised_levels(wavy_level(), SmallCountry().base);
  ASSERT_THAT(levels, SizeIs(3));
  EXPECT_EQ(levels[0].level, DetailLevel::report);
  EXPECT_EQ(levels[1].level, DetailLevel::web);
  EXPECT_EQ(levels[2].level, DetailLevel::overview);
  EXPECT_LT(points_of(levels[0]), points_of(wavy_level()) / 4);
  EXPECT_LE(points_of(levels[1]), points_of(levels[0]));
  EXPECT_LE(points_of(levels[2]), points_of(levels[1]));
}

TEST(GeneralisedLevels, KeepTheCodesInOrderAndTheNamesOfTheContext) {
  for (const auto& level : generalised_levels(wavy_level(), SmallCountry().base)) {
    ASSERT_THAT(level.units, SizeIs(2));
    EXPECT_EQ(level.units[0].code.text(), "10001");
    EXPECT_EQ(level.units[1].code.text(), "10002");
    ASSERT_THAT(level.context, SizeIs(1));
    EXPECT_EQ(level.context[0].code, "XKX");
    EXPECT_EQ(level.context[0].name.en, "Kosovo");
  }
}

TEST(GeneralisedLevels, ShareTheirBordersWithoutGapOrOverlap) {
  ASSERT_THAT(defects_of(areas_with_context(wavy_level())), IsEmpty()) << "the fixture";
  for (const auto& level : generalised_levels(wavy_level(), SmallCountry().base))
    EXPECT_THAT(defects_of(areas_with_context(level)), IsEmpty()) << name_of(level.level);
}

TEST(GeneralisedLevels, KeepSeatAndArea) {
  Dataset base = SmallCountry().base;
  // On the inner side of a wave of the border, 20 m from it.
  base.municipalities[0].seat = {20.2005, 44.0014};
  const BoundaryLevel full = wavy_level();
  ASSERT_EQ(locate(full.units[0].area, base.municipalities[0].seat), Location::inside);
  for (const auto& level : generalised_levels(full, base))
    for (std::size_t i = 0; i < 2; ++i) {
      EXPECT_EQ(locate(level.units[i].area, base.municipalities[i].seat), Location::inside)
          << name_of(level.level) << i;
      EXPECT_NEAR(geodesic_area(level.units[i].area) / geodesic_area(full.units[i].area), 1, 0.05);
    }
}

TEST(GeneralisedLevels, MakeNoUnitVanish) {
  BoundaryLevel full = wavy_level();
  // 80 m wide, inside the first.
  const auto tiny = box_area(20.1, 44.1, 20.101, 44.1007);
  full.units[0].area[0].holes = {{tiny[0].outer.rbegin(), tiny[0].outer.rend()}};
  full.units.push_back({MunicipalityCode("20001"), tiny});
  Dataset base = SmallCountry().base;
  for (auto& unit : base.municipalities)
    if (unit.code.text() == "20001") unit.seat = {20.1005, 44.1003};
  for (const auto& level : generalised_levels(full, base)) {
    EXPECT_NEAR(geodesic_area(level.units[2].area) / geodesic_area(tiny), 1, 0.05)
        << name_of(level.level);
    EXPECT_THAT(defects_of(areas_with_context(level)), IsEmpty()) << name_of(level.level);
  }
}

TEST(GeneralisedLevels, KeepBordersOfSmallUnitsFiner) {
  // The left unit is 40 km2, or has 350 km2; the border is the same.
  const auto points = [](double west) {
    BoundaryLevel full = wavy_level(0.003);  // 240 m
    for (auto& p : full.units[0].area[0].outer)
      if (p.lon == 20) p.lon = west;
    full.context.clear();
    return points_of(generalised_levels(full, SmallCountry().base)[2]);
  };
  EXPECT_GT(points(20.18), 2 * points(20));
}

TEST(GeneralisedLevels, AreEmptyForNoUnits) {
  for (const auto& level : generalised_levels({}, {})) {
    EXPECT_THAT(level.units, IsEmpty());
    EXPECT_THAT(level.context, IsEmpty());
  }
}

}  // namespace
}  // namespace obuhvat
