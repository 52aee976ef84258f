// The shipped overview outlines against the publisher's full detail, which is not part of the
// project: it is looked for beside the checkout.
#include <gtest/gtest.h>

#include <filesystem>

#include "geometry/coverage_check.h"
#include "geometry/geodesic.h"
#include "ingest/boundary_matching.h"
#include "ingest/geodata.h"
#include "ingest/whos_on_first.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;

const fs::path source = OBUHVAT_SOURCE_DIR;

class FullDetailBoundaries : public testing::Test {
 protected:
  void SetUp() override {
    const fs::path folder = source / "../shared/geodata/whosonfirst-data-admin-rs";
    if (!fs::exists(folder))
      GTEST_SKIP() << "no full-detail boundaries: " << folder << " is not there";
    shipped_ = read_geodata(source / "geodata").dataset;
    for (const auto& place : read_whos_on_first(folder))
      if (place.placetype == "localadmin") features_.push_back({place.id, place.name, place.area});
    matching_ = match_boundaries(features_, shipped_.municipalities);
  }

  Dataset shipped_;
  std::vector<NamedFeature> features_;
  BoundaryMatching matching_;
};

TEST_F(FullDetailBoundaries, MatchAll165UnitsByNameAndSeatButOne) {
  EXPECT_EQ(features_.size(), 164u);
  EXPECT_EQ(matching_.matches.size(), 165u);
  EXPECT_TRUE(matching_.units_without_feature.empty());
  EXPECT_TRUE(matching_.features_without_unit.empty());
  ASSERT_EQ(matching_.findings.size(), 1u);
  EXPECT_EQ(matching_.findings[0].field, "1108810027");  // "Petrovac" for Petrovac na Mlavi
}

TEST_F(FullDetailBoundaries, SplitTheTwoPalilulas) {
  for (const auto& match : matching_.matches) {
    const bool palilula = shipped_.municipality(match.code)->name.sr_latn == "Palilula";
    EXPECT_EQ(match.is_part, palilula) << match.code.text();
    if (palilula) {
      EXPECT_EQ(match.feature_id, "1108810015");
    }
  }
}

TEST_F(FullDetailBoundaries, HaveTheAreasOfTheShippedOnesWithinFivePercent) {
  for (const auto& match : matching_.matches) {
    const Municipality& unit = *shipped_.municipality(match.code);
    EXPECT_NEAR(geodesic_area(unit.boundary) / geodesic_area(match.area), 1, 0.05)
        << unit.name.sr_latn;
  }
}

TEST_F(FullDetailBoundaries, AreACoverageThemselves) {
  std::vector<MultiPolygon<LonLat>> areas;
  for (const auto& match : matching_.matches) areas.push_back(match.area);
  const auto check = check_coverage(areas);
  EXPECT_TRUE(check.defects.empty()) << to_text(check.defects[0]);
  EXPECT_EQ(check.outline_parts, 1u);
}

}  // namespace
}  // namespace obuhvat
