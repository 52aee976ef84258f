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
    Geodata geodata = read_geodata(source / "geodata");
    shipped_ = std::move(geodata.dataset);
    const Gazetteer gazetteer(shipped_.municipalities, geodata.names, shipped_.districts);
    for (const auto& place : read_whos_on_first(folder)) {
      places_.push_back({place.id, {}, {place.name}, {}, place.placetype, place.area});
      if (place.placetype == "localadmin") features_.push_back(places_.back());
    }
    matching_ = match_boundaries(features_, shipped_.municipalities, gazetteer);
    of_folder_ = match_boundaries(places_, shipped_.municipalities, gazetteer);
  }

  Dataset shipped_;
  std::vector<BoundaryFeature> features_;  // the municipalities
  std::vector<BoundaryFeature> places_;    // all of the folder
  BoundaryMatching matching_;
  BoundaryMatching of_folder_;
};

TEST_F(FullDetailBoundaries, MatchAll165UnitsByNameAndSeat) {
  EXPECT_EQ(features_.size(), 164u);
  EXPECT_EQ(matching_.matches.size(), 165u);
  EXPECT_TRUE(matching_.units_without_feature.empty());
  EXPECT_TRUE(matching_.features_without_unit.empty());
  for (const auto& match : matching_.matches) {
    EXPECT_TRUE(match.has_name) << match.code.text() << ": " << match.explanation;
    EXPECT_TRUE(match.has_seat) << match.code.text() << ": " << match.explanation;
  }
  ASSERT_EQ(matching_.findings.size(), 1u);
  EXPECT_EQ(matching_.findings[0].code, "boundary-multi-seat");  // the two called Palilula
}

TEST_F(FullDetailBoundaries, AreFoundAmongTheDistrictsAndRegionsOfTheWholeFolder) {
  ASSERT_EQ(of_folder_.matches.size(), matching_.matches.size());
  for (std::size_t i = 0; i < matching_.matches.size(); ++i) {
    EXPECT_EQ(of_folder_.matches[i].feature_ids, matching_.matches[i].feature_ids);
    EXPECT_EQ(of_folder_.matches[i].making, matching_.matches[i].making);
  }
  EXPECT_EQ(of_folder_.features_without_unit.size(), places_.size() - features_.size());
  for (const auto& finding : of_folder_.findings)
    EXPECT_EQ(finding.severity, Severity::info) << to_text(finding);
}

TEST_F(FullDetailBoundaries, SplitTheTwoPalilulas) {
  for (const auto& match : matching_.matches) {
    const bool palilula = shipped_.municipality(match.code)->name.sr_latn == "Palilula";
    EXPECT_EQ(match.making == BoundaryMaking::part, palilula) << match.code.text();
    if (palilula) {
      EXPECT_EQ(match.feature_ids, std::vector<std::string>{"1108810015"});
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
