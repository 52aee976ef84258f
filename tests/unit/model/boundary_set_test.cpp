#include "model/boundary_set.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "model/dataset.h"
#include "small_dataset.h"

namespace obuhvat {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

MultiPolygon<LonLat> square(double lon, double size) {
  return {
      {{{lon, 44}, {lon + size, 44}, {lon + size, 44 + size}, {lon, 44 + size}, {lon, 44}}, {}}};
}

BoundaryLevel level_of(DetailLevel level, double size) {
  BoundaryLevel out;
  out.level = level;
  out.units = {{MunicipalityCode("10001"), square(20, size)},
               {MunicipalityCode("10003"), square(22, size)}};
  out.context = {{ContextKind::kosovo, "XKX", {"Kosovo", "Kosovo", ""}, square(20, size / 4)}};
  return out;
}

/// Squares of 0.75 degrees at full detail, of 0.5 for the report.
BoundarySet two_levels() {
  BoundarySet set;
  set.id = "drawn";
  set.source = {"Drawn", "2025-01-01", "CC0", "full", "by hand"};
  set.levels = {level_of(DetailLevel::full, 0.75), level_of(DetailLevel::report, 0.5)};
  return set;
}

Dataset with_sets() {
  Dataset data = small_dataset();
  BoundarySet other = two_levels();
  other.id = "another";
  other.source.name = "Another";
  other.levels = {level_of(DetailLevel::overview, 0.125)};
  data.boundary_sets = {other, two_levels()};
  data.boundary_set = "drawn";
  return data;
}

double width_of(const Dataset& data, const char* code) {
  return box_of(data.municipality(MunicipalityCode(code))->boundary).width();
}

TEST(DetailLevels, AreReadByTheNamesThatTheyHave) {
  for (const DetailLevel level : all_detail_levels)
    EXPECT_EQ(detail_level_from(name_of(level)), level) << name_of(level);
  EXPECT_EQ(name_of(DetailLevel::overview), "overview");
  for (const char* none : {"", "Full", "full ", "coarse"})
    EXPECT_EQ(detail_level_from(none), std::nullopt) << none;
}

TEST(DetailLevels, EachIsCoarserThanTheOneBefore) {
  double before = -1;
  for (const DetailLevel level : all_detail_levels) {
    EXPECT_GT(tolerance_of(level), before) << name_of(level);
    before = tolerance_of(level);
  }
}

TEST(LevelForScale, TakesTheCoarsestThatMovesNothingByMoreThanALine) {
  EXPECT_EQ(level_for_scale(100000), DetailLevel::full);
  EXPECT_EQ(level_for_scale(499999), DetailLevel::full);
  EXPECT_EQ(level_for_scale(500000), DetailLevel::report);
  EXPECT_EQ(level_for_scale(1000000), DetailLevel::report);
  EXPECT_EQ(level_for_scale(2499999), DetailLevel::report);
  EXPECT_EQ(level_for_scale(2500000), DetailLevel::overview);
  EXPECT_EQ(level_for_scale(1e12), DetailLevel::overview);
}

TEST(LevelForScale, IsFullForScalesThatAreNone) {
  EXPECT_EQ(level_for_scale(0), DetailLevel::full);
  EXPECT_EQ(level_for_scale(-5000000), DetailLevel::full);
  EXPECT_EQ(level_for_scale(std::nan("")), DetailLevel::full);
}

TEST(BoundaryLevels, FindTheOutlineOfAUnitAndNoneOfOthers) {
  const BoundaryLevel level = level_of(DetailLevel::full, 0.75);
  EXPECT_DOUBLE_EQ(box_of(level.area(MunicipalityCode("10003"))).min_x, 22);
  for (const char* other : {"10000", "10002", "10004"})
    EXPECT_THAT(level.area(MunicipalityCode(other)), IsEmpty()) << other;
  EXPECT_THAT(BoundaryLevel{}.area(MunicipalityCode("10001")), IsEmpty());
}

TEST(BoundarySets, GiveTheLevelAskedForElseTheNextFinerElseTheBest) {
  BoundarySet set = two_levels();
  EXPECT_EQ(set.level(DetailLevel::full).level, DetailLevel::full);
  EXPECT_EQ(set.level(DetailLevel::report).level, DetailLevel::report);
  EXPECT_EQ(set.level(DetailLevel::web).level, DetailLevel::report);
  EXPECT_EQ(set.level(DetailLevel::overview).level, DetailLevel::report);
  set.levels = {level_of(DetailLevel::web, 1), level_of(DetailLevel::overview, 1)};
  EXPECT_EQ(set.level(DetailLevel::full).level, DetailLevel::web);
  EXPECT_EQ(set.level(DetailLevel::report).level, DetailLevel::web);
  EXPECT_EQ(set.level(DetailLevel::overview).level, DetailLevel::overview);
}

TEST(DrawAt, TakesOutlinesContextAndSourceOfTheSetInUse) {
  Dataset data = with_sets();
  data.draw_at(DetailLevel::web);
  EXPECT_DOUBLE_EQ(width_of(data, "10001"), 0.5);
  EXPECT_DOUBLE_EQ(width_of(data, "10003"), 0.5);
  ASSERT_THAT(data.context, SizeIs(1));
  EXPECT_DOUBLE_EQ(box_of(data.context[0].area).width(), 0.125);
  EXPECT_EQ(data.boundaries.name, "Drawn");
  EXPECT_EQ(data.boundaries.origin, "by hand");
  EXPECT_EQ(data.boundaries.detail, "report") << "the level that was there";
}

TEST(DrawAt, CanGoBackToWhatIsFiner) {
  Dataset data = with_sets();
  data.draw_at(DetailLevel::overview);
  data.draw_at(DetailLevel::full);
  EXPECT_DOUBLE_EQ(width_of(data, "10001"), 0.75);
  EXPECT_EQ(data.boundaries.detail, "full");
}

TEST(DrawAt, LeavesAUnitThatTheSetLacksWithoutBoundary) {
  Dataset data = with_sets();
  data.draw_at(DetailLevel::full);
  EXPECT_THAT(data.municipality(MunicipalityCode("10002"))->boundary, IsEmpty());
  EXPECT_EQ(data.municipality_at({21.5, 44.5}), nullptr);
}

TEST(DrawAt, FollowsTheSetThatIsPutInUse) {
  Dataset data = with_sets();
  data.draw_at(DetailLevel::full);
  data.boundary_set = "another";
  data.draw_at(DetailLevel::full);
  EXPECT_DOUBLE_EQ(width_of(data, "10001"), 0.125);
  EXPECT_EQ(data.boundaries.name, "Another");
  EXPECT_EQ(data.boundaries.detail, "overview");
}

TEST(DrawAt, DoesNothingWithoutASet) {
  Dataset data = small_dataset();
  data.draw_at(DetailLevel::full);
  EXPECT_DOUBLE_EQ(width_of(data, "10001"), 1);
  EXPECT_EQ(data.boundaries.name, "Drawn squares");
  data = with_sets();
  data.boundary_set = "";
  data.draw_at(DetailLevel::full);
  EXPECT_DOUBLE_EQ(width_of(data, "10001"), 1);
}

TEST(BoundarySets, AreFoundByTheirIdOnceSorted) {
  Dataset data = with_sets();
  std::swap(data.boundary_sets[0], data.boundary_sets[1]);
  data.sort();
  ASSERT_NE(data.boundaries_called("another"), nullptr);
  EXPECT_EQ(data.boundaries_called("another")->source.name, "Another");
  EXPECT_EQ(data.boundaries_called("none"), nullptr);
  EXPECT_EQ(data.boundaries_in_use(), data.boundaries_called("drawn"));
}

}  // namespace
}  // namespace obuhvat
