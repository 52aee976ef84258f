#include "cartography/map_levels.h"

#include <set>

#include "unit/cartography/sheet_test.h"

namespace obuhvat {
namespace {

using testing::HasSubstr;
using testing::Not;

/// The country of drawn_dataset as a set of three levels: at the level `report` each side of a
/// square has one point more in its middle, at the level `full` three.
class MapLevelsTest : public SheetTest {
 protected:
  MapLevelsTest() {
    add_project(data, "p", {"10001", "20001", "20002", "10012"});
    BoundarySet set;
    set.id = "drawn";
    set.source = data.boundaries;
    for (const auto& [level, pieces] :
         {std::pair{DetailLevel::full, 4}, {DetailLevel::report, 2}, {DetailLevel::overview, 1}})
      set.levels.push_back(level_of(level, pieces));
    data.boundary_sets = {set};
    data.boundary_set = "drawn";
    data.draw_at(DetailLevel::full);
  }

  BoundaryLevel level_of(DetailLevel level, int pieces) const {
    BoundaryLevel out;
    out.level = level;
    for (const auto& unit : drawn_dataset().municipalities)
      if (unit.is_map_unit()) out.units.push_back({unit.code, with_points(unit.boundary, pieces)});
    for (auto area : drawn_dataset().context) {
      area.area = with_points(area.area, pieces);
      out.context.push_back(area);
    }
    return out;
  }
  /// Each edge in that many pieces. Squares have an edge each quarter of a degree.
  static MultiPolygon<LonLat> with_points(const MultiPolygon<LonLat>& area, int pieces) {
    MultiPolygon<LonLat> out;
    for (const auto& polygon : area) {
      Ring<LonLat> ring;
      for (std::size_t i = 0; i + 1 < polygon.outer.size(); ++i)
        for (int k = 0; k < pieces; ++k) {
          const LonLat& a = polygon.outer[i];
          const LonLat& b = polygon.outer[i + 1];
          ring.push_back(
              {a.lon + (b.lon - a.lon) * k / pieces, a.lat + (b.lat - a.lat) * k / pieces});
        }
      ring.push_back(ring.front());
      out.push_back({ring, {}});
    }
    return out;
  }

  /// The level that the outline of a unit is drawn at.
  static std::string drawn_at(const ComposedSheet& composed, const std::string& id,
                              std::size_t edges) {
    const auto* mark = find_mark<PathMark>(composed.sheet, id);
    if (mark == nullptr) return "not drawn";
    std::size_t points = 0;
    for (const auto& part : mark->path) points += part.points.size();
    return points == edges       ? "overview"
           : points == 2 * edges ? "report"
           : points == 4 * edges ? "full"
                                 : "points: " + std::to_string(points);
  }
  // A unit of half a degree has eight edges, a city municipality four.
  static std::string drawn_at(const ComposedSheet& composed) {
    return drawn_at(composed, "unit-10012", 8);
  }
  static double scale_of(const ComposedSheet& composed, const std::string& id) {
    for (const auto& map : composed.sheet.maps)
      if (map.id == id) return map.denominator;
    return 0;
  }
};

TEST_F(MapLevelsTest, AreTheLevelsOfTheSetByScale) {
  const CoverageTable table = coverage(of_project("p"));
  const BaseMaps base(data, "EPSG:8682", std::nullopt);
  const MapLevels levels(data, table, base);
  const auto points = [&](double scale) {
    return levels.at_scale(scale).units.front().area->at(0).outer.size();
  };
  EXPECT_EQ(points(3000000), 9u);
  EXPECT_EQ(points(1000000), 17u);
  EXPECT_EQ(points(100000), 33u);
  EXPECT_EQ(levels.at_scale(1000000).ground->source.detail, "report");
  EXPECT_EQ(&levels.at_scale(1000000), &levels.at_scale(600000)) << "projected once";
}

TEST_F(MapLevelsTest, HaveTheSameUnitsInTheSameOrder) {
  const CoverageTable table = coverage(of_project("p"));
  const BaseMaps base(data, "EPSG:8682", std::nullopt);
  const MapLevels levels(data, table, base);
  const MapData& coarse = levels.at_scale(3000000);
  const MapData& fine = levels.at_scale(100000);
  ASSERT_EQ(coarse.units.size(), fine.units.size());
  for (std::size_t i = 0; i < coarse.units.size(); ++i)
    EXPECT_EQ(coarse.units[i].municipality, fine.units[i].municipality);
}

TEST_F(MapLevelsTest, TakeTheLevelAskedForAtEveryScale) {
  const CoverageTable table = coverage(of_project("p"));
  const BaseMaps base(data, "EPSG:8682", DetailLevel::web);
  const MapLevels levels(data, table, base);
  EXPECT_EQ(levels.at_scale(3000000).ground->source.detail, "report")
      << "the next finer that there is";
  EXPECT_EQ(&levels.at_scale(3000000), &levels.at_scale(1000));
}

TEST_F(MapLevelsTest, AreTheOutlinesAsTheyAreWithoutSets) {
  Dataset bare = drawn_dataset();
  add_project(bare, "p", {"10001"});
  const CoverageTable table = coverage_of(bare, {});
  const BaseMaps base(bare, "EPSG:8682", DetailLevel::full);
  const MapLevels levels(bare, table, base);
  EXPECT_EQ(levels.at_scale(100).units.front().area->at(0).outer.size(), 9u);
  EXPECT_EQ(levels.at_scale(100).ground->source.detail, "overview");
}

TEST_F(MapLevelsTest, ASmallSheetOfTheCountryTakesTheOverview) {
  SheetRequest request = of_project("p");
  request.page = {148, 210, "A5"};
  const auto composed = compose(request);
  ASSERT_GE(composed.scale, 2500000);
  EXPECT_EQ(drawn_at(composed), "overview");
}

TEST_F(MapLevelsTest, ALargerSheetOfTheCountryTakesTheReport) {
  SheetRequest request = of_project("p");
  request.page = {297, 420, "A3"};
  const auto composed = compose(request);
  ASSERT_GE(composed.scale, 500000);
  ASSERT_LT(composed.scale, 2500000);
  EXPECT_EQ(drawn_at(composed), "report");
}

TEST_F(MapLevelsTest, ADistrictOnALargeSheetIsDrawnInFull) {
  SheetRequest request = of_kind(SheetKind::district);
  request.district = DistrictCode("00");
  request.page = {594, 841, "A1"};
  const auto composed = compose(request);
  ASSERT_LT(composed.scale, 500000);
  EXPECT_EQ(drawn_at(composed, "unit-20001", 4), "full");
}

TEST_F(MapLevelsTest, TheRequestOverridesTheScale) {
  for (const auto& [level, name] :
       {std::pair{DetailLevel::full, "full"}, {DetailLevel::overview, "overview"}})
    for (const PageSize& page : {PageSize{148, 210, "A5"}, PageSize{297, 420, "A3"}}) {
      SheetRequest request = of_project("p");
      request.page = page;
      request.detail = level;
      EXPECT_EQ(drawn_at(compose(request)), name) << page.name;
    }
}

TEST_F(MapLevelsTest, AnInsetTakesTheLevelOfItsOwnScale) {
  SheetRequest request = of_project("p");
  request.page = {148, 210, "A5"};
  const auto composed = compose(request);
  const double inset = scale_of(composed, "inset-belgrade");
  ASSERT_GT(inset, 0) << "the sheet has no inset";
  ASSERT_NE(level_for_scale(inset), level_for_scale(composed.scale)) << inset;
  EXPECT_EQ(drawn_at(composed), name_of(level_for_scale(composed.scale)));
  EXPECT_EQ(drawn_at(composed, "inset-belgrade-unit-20001", 4), name_of(level_for_scale(inset)));
}

TEST_F(MapLevelsTest, TheSourcesNameTheDetailDrawn) {
  SheetRequest request = of_project("p");
  request.detail = DetailLevel::full;
  EXPECT_THAT(words_of(compose(request).sheet, "sources"), HasSubstr("CC0, full detail"));
  request.detail = DetailLevel::report;
  EXPECT_THAT(words_of(compose(request).sheet, "sources"), HasSubstr("CC0, generalised"));
  EXPECT_THAT(words_of(compose(request).sheet, "sources"), Not(HasSubstr("full detail")));
}

TEST_F(MapLevelsTest, SheetsAreSoundAtEveryLevel) {
  for (const DetailLevel level : all_detail_levels) {
    SheetRequest request = of_project("p");
    request.detail = level;
    EXPECT_THAT(faults(request), testing::IsEmpty()) << name_of(level);
  }
}

}  // namespace
}  // namespace obuhvat
