// The publisher's full detail through the whole way of a delivery: read, matched, checked,
// generalised. It is not part of the project and is looked for beside the checkout.
#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <set>

#include "geometry/border_network.h"
#include "geometry/coverage_check.h"
#include "geometry/geodesic.h"
#include "ingest/boundary_build.h"
#include "ingest/boundary_layer.h"
#include "ingest/boundary_matching.h"
#include "ingest/context_reading.h"
#include "ingest/geodata.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;

const fs::path source = OBUHVAT_SOURCE_DIR;
const fs::path publisher = source / "../shared/geodata";

struct Delivered {
  Dataset shipped;
  BoundaryLayer layer;
  BoundaryMatching matching;
  BuiltBoundaries built;
};

/// Made once for all the tests; it takes seconds.
const Delivered& delivered() {
  static const Delivered all = [] {
    Delivered out;
    Geodata geodata = read_geodata(source / "geodata");
    out.shipped = std::move(geodata.dataset);
    const Gazetteer gazetteer(out.shipped.municipalities, geodata.names, out.shipped.districts);
    out.layer = read_boundaries(publisher / "whosonfirst-data-admin-rs", {});
    out.matching = match_boundaries(out.layer.features, out.shipped.municipalities, gazetteer);
    BoundaryBuildOptions options;
    options.context = read_context(publisher / "whosonfirst-data-admin-xk").areas;
    out.built = build_boundaries(out.matching, out.shipped, options);
    return out;
  }();
  return all;
}

class FullDetailLevels : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* folder : {"whosonfirst-data-admin-rs", "whosonfirst-data-admin-xk"})
      if (!fs::exists(publisher / folder))
        GTEST_SKIP() << "no full-detail boundaries: " << publisher / folder << " is not there";
  }

  static const std::vector<BoundaryLevel>& levels() { return delivered().built.set.levels; }
  static const BoundaryLevel& full() { return levels().front(); }
  static const Municipality& unit(const MunicipalityCode& code) {
    return *delivered().shipped.municipality(code);
  }
  static std::vector<MultiPolygon<LonLat>> areas_of(const BoundaryLevel& level) {
    std::vector<MultiPolygon<LonLat>> out;
    for (const auto& outline : level.units) out.push_back(outline.area);
    for (const auto& area : level.context) out.push_back(area.area);
    return out;
  }
  /// Which units and areas around them have a border in common.
  static std::set<std::pair<std::size_t, std::size_t>> neighbours(const BoundaryLevel& level) {
    std::set<std::pair<std::size_t, std::size_t>> out;
    for (const auto& arc : border_network(areas_of(level))) {
      if (arc.left == BorderArc::outside || arc.right == BorderArc::outside) continue;
      if (std::min(arc.left, arc.right) < level.units.size())
        out.insert(std::minmax(arc.left, arc.right));
    }
    return out;
  }
  static std::string name_of_area(const BoundaryLevel& level, std::size_t index) {
    return index < level.units.size() ? unit(level.units[index].code).name.sr_latn
                                      : level.context[index - level.units.size()].code;
  }
};

TEST_F(FullDetailLevels, HaveAll165UnitsByNameAndSeat) {
  EXPECT_TRUE(delivered().matching.units_without_feature.empty());
  ASSERT_EQ(delivered().built.set.proofs.size(), 165u);
  for (const auto& proof : delivered().built.set.proofs) {
    EXPECT_TRUE(proof.has_name && proof.has_seat) << proof.code.text() << ": " << proof.explanation;
    EXPECT_TRUE(proof.making == "whole" || proof.making == "part") << proof.code.text();
  }
}

TEST_F(FullDetailLevels, LeaveNothingToBeDrawnTogether) {
  for (const auto& finding : delivered().built.findings)
    EXPECT_TRUE(finding.code == "boundary-area-differs" ||
                finding.code == "centre-outside-municipality")
        << to_text(finding);
}

TEST_F(FullDetailLevels, AreFullReportWebAndOverviewOfAllUnitsAndAreasAround) {
  ASSERT_EQ(levels().size(), 4u);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(levels()[i].level, all_detail_levels[i]);
    EXPECT_EQ(levels()[i].units.size(), 165u);
    EXPECT_EQ(levels()[i].context.size(), delivered().shipped.context.size());
    for (const auto& outline : levels()[i].units) EXPECT_FALSE(outline.area.empty());
  }
}

TEST_F(FullDetailLevels, KeepTheOutlinesAsDeliveredAtFullDetail) {
  for (const auto& match : delivered().matching.matches) {
    const auto& kept = full().area(match.code);
    EXPECT_NEAR(geodesic_area(kept) / geodesic_area(match.area), 1, 1e-7)
        << unit(match.code).name.sr_latn;
  }
}

TEST_F(FullDetailLevels, AreCoveragesWithoutGapOrOverlap) {
  for (const auto& level : levels()) {
    std::vector<MultiPolygon<LonLat>> units = areas_of(level);
    units.resize(level.units.size());
    const auto check = check_coverage(units);
    EXPECT_TRUE(check.defects.empty()) << name_of(level.level) << to_text(check.defects[0]);
    EXPECT_EQ(check.outline_parts, 1u) << name_of(level.level);
  }
}

TEST_F(FullDetailLevels, MatchTheAreasAroundThem) {
  for (const auto& level : levels()) {
    const auto check = check_coverage(areas_of(level));
    EXPECT_TRUE(check.defects.empty()) << name_of(level.level) << to_text(check.defects[0]);
  }
}

TEST_F(FullDetailLevels, HoldTheSeatOfEachUnit) {
  for (const auto& level : levels())
    for (const auto& outline : level.units)
      EXPECT_EQ(locate(outline.area, unit(outline.code).seat), Location::inside)
          << name_of(level.level) << ' ' << unit(outline.code).name.sr_latn;
}

TEST_F(FullDetailLevels, HaveTheAreasOfFullDetailWithinFivePercent) {
  for (const auto& level : levels())
    for (const auto& outline : level.units)
      EXPECT_NEAR(geodesic_area(outline.area) / geodesic_area(full().area(outline.code)), 1, 0.05)
          << name_of(level.level) << ' ' << unit(outline.code).name.sr_latn;
}

TEST_F(FullDetailLevels, HaveFewerPointsFromLevelToLevel) {
  std::size_t before = check_coverage(areas_of(full())).distinct_points;
  for (std::size_t i = 1; i < levels().size(); ++i) {
    const std::size_t points = check_coverage(areas_of(levels()[i])).distinct_points;
    EXPECT_LT(points, before) << name_of(levels()[i].level);
    before = points;
  }
}

TEST_F(FullDetailLevels, HaveTheNeighboursOfFullDetail) {
  const auto at_full = neighbours(full());
  EXPECT_GT(at_full.size(), 400u);
  for (const auto& level : levels()) {
    const auto here = neighbours(level);
    for (const auto& [a, b] : at_full)
      EXPECT_TRUE(here.contains({a, b})) << name_of(level.level) << ": " << name_of_area(level, a)
                                         << " no longer touches " << name_of_area(level, b);
    for (const auto& [a, b] : here)
      EXPECT_TRUE(at_full.contains({a, b}))
          << name_of(level.level) << ": " << name_of_area(level, a) << " now touches "
          << name_of_area(level, b);
  }
}

}  // namespace
}  // namespace obuhvat
