// Our own generalisation of coverages beside that which goes through SpatiaLite's topology.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <set>

#include "geometry/coverage_generalisation.h"
#include "geometry/line_significance.h"
#include "store/coverage_topology.h"
#include "unit/geometry/synthetic_coverage.h"
#include "unit/geometry/wiggly_drawing.h"

namespace obuhvat {
namespace {

using Areas = std::vector<MultiPolygon<LonLat>>;

/// Chooses by the numbers of areas; -1 is the outside.
using Rule = std::function<BorderTolerance(int left, int right)>;

GeneralisedAreas ours(const Areas& areas, const Rule& rule) {
  return generalise_coverage(coverage_arcs(areas), [&](std::uint32_t left, std::uint32_t right) {
    return rule(static_cast<int>(left), static_cast<int>(right));
  });
}

struct Theirs {
  Areas areas;
  std::size_t refined = 0;
};

Theirs theirs(const Areas& areas, const Rule& rule) {
  std::vector<CoverageFace> faces;
  for (std::size_t i = 0; i < areas.size(); ++i) faces.push_back({std::to_string(i), areas[i]});
  const auto number = [](const std::string& id) { return id.empty() ? -1 : std::stoi(id); };
  const auto coverage =
      CoverageTopology(faces).generalised([&](const std::string& left, const std::string& right) {
        const auto tolerance = rule(number(left), number(right));
        return Generalisation{tolerance.metres, tolerance.decimals};
      });
  Theirs out{{}, coverage.halved + coverage.refined};
  for (const auto& face : coverage.faces) out.areas.push_back(face.area);
  return out;
}

std::set<std::pair<std::uint32_t, std::uint32_t>> neighbours(const Areas& areas) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> out;
  for (const auto& arc : coverage_arcs(areas).arcs) out.insert(std::minmax(arc.left, arc.right));
  return out;
}

/// As whole steps of the decimals, which both round to.
std::pair<long, long> steps(const LonLat& p, int decimals) {
  const double scale = std::pow(10, decimals);
  return {std::lround(p.lon * scale), std::lround(p.lat * scale)};
}

std::set<std::pair<long, long>> places_of(const MultiPolygon<LonLat>& area) {
  std::set<std::pair<long, long>> out;
  for (const auto& polygon : area) {
    for (const auto& p : polygon.outer) out.insert(steps(p, 4));
    for (const auto& hole : polygon.holes)
      for (const auto& p : hole) out.insert(steps(p, 4));
  }
  return out;
}

/// Vertices that the one may keep and the other not: SpatiaLite measures in metres of EPSG:32634
/// (which are up to 0.04 % short in Serbia), and we in those of an equirectangular plane that is
/// true in the middle of each border. So distances may differ by 1 % of the tolerance. And a
/// coordinate half way between two steps of the decimals may be rounded to either, as SpatiaLite's
/// have been projected and back.
std::set<std::pair<long, long>> doubtful_places(const Areas& areas, const Rule& rule) {
  std::set<std::pair<long, long>> out;
  for (const auto& arc : coverage_arcs(areas).arcs) {
    const auto tolerance = rule(static_cast<int>(arc.left), static_cast<int>(arc.right));
    std::vector<MapPoint> metres;
    for (const auto& p : arc.points) {
      const double stretch = std::cos(arc.points[0].lat * std::numbers::pi / 180);
      metres.push_back({p.lon * 111195 * stretch, p.lat * 111195});
    }
    const auto significance = line_significance(metres);
    for (std::size_t k = 0; k < significance.size(); ++k) {
      const LonLat& p = arc.points[k];
      if (std::abs(significance[k] / tolerance.metres - 1) < 0.01)
        out.insert(steps(p, tolerance.decimals));
      // 1e-9 degrees, 0.1 mm: what projecting loses.
      const auto west = steps({p.lon - 1e-9, p.lat - 1e-9}, tolerance.decimals);
      const auto east = steps({p.lon + 1e-9, p.lat + 1e-9}, tolerance.decimals);
      if (significance[k] > 0.99 * tolerance.metres && west != east) out.insert({west, east});
    }
  }
  return out;
}

void expect_same_places(const Areas& given, const Rule& rule, const std::string& which) {
  const auto own = ours(given, rule);
  const auto other = theirs(given, rule);
  ASSERT_EQ(own.areas.size(), other.areas.size());
  EXPECT_EQ(neighbours(own.areas), neighbours(other.areas)) << which;
  EXPECT_EQ(own.refined, 0u) << which << ": choose another, refined borders are not comparable";
  EXPECT_EQ(other.refined, 0u) << which;
  const auto doubtful = doubtful_places(given, rule);
  EXPECT_LT(doubtful.size(), 20u) << which << ": too little would be compared";
  for (std::size_t i = 0; i < given.size(); ++i) {
    const auto a = places_of(own.areas[i]), b = places_of(other.areas[i]);
    std::set<std::pair<long, long>> differ;
    std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(),
                                  std::inserter(differ, differ.end()));
    for (const auto& place : differ)
      EXPECT_TRUE(doubtful.contains(place))
          << which << " area " << i << " at " << place.first << " " << place.second;
  }
}

TEST(CoverageGeneralisationAgainstSpatialite, KeepsTheSameVerticesOfADrawing) {
  const Drawing drawing;
  expect_same_places(
      {drawing.a(), drawing.b(), drawing.c()},
      [](int left, int right) {
        return left == 2 || right == 2 ? BorderTolerance{100, 4} : BorderTolerance{1000, 4};
      },
      "drawing");
}

TEST(CoverageGeneralisationAgainstSpatialite, KeepsTheSameVerticesOfSyntheticCoverages) {
  for (std::uint32_t seed = 1; seed <= 4; ++seed) {
    SyntheticCoverage coverage;
    coverage.seed = seed;
    coverage.columns = coverage.rows = 3;
    // SpatiaLite keeps all exclaves, ours drops the small ones.
    coverage.exclave_every = 0;
    auto areas = coverage.areas();
    for (auto& area : areas) area.resize(1);
    for (const double metres : {20.0, 60.0, 120.0})
      expect_same_places(
          areas,
          [&](int, int) {
            return BorderTolerance{metres, 4};
          },
          "seed " + std::to_string(seed) + ", " + std::to_string(metres) + " m");
  }
}

TEST(CoverageGeneralisationAgainstSpatialite, KeepsTheSameNeighboursAtCoarseTolerances) {
  for (std::uint32_t seed = 1; seed <= 4; ++seed) {
    SyntheticCoverage coverage;
    coverage.seed = seed;
    coverage.columns = coverage.rows = 3;
    coverage.exclave_every = 0;
    auto areas = coverage.areas();
    for (auto& area : areas) area.resize(1);
    const Rule rule = [](int, int) { return BorderTolerance{2000, 3}; };
    const auto given = neighbours(areas);
    EXPECT_EQ(neighbours(ours(areas, rule).areas), given) << "seed " << seed;
    EXPECT_EQ(neighbours(theirs(areas, rule).areas), given) << "seed " << seed;
  }
}

}  // namespace
}  // namespace obuhvat
