// What must hold for whatever coverage is generalised.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "geometry/area_validity.h"
#include "geometry/coverage_check.h"
#include "geometry/coverage_generalisation.h"
#include "geometry/exact_coverage.h"
#include "geometry/geodesic.h"
#include "unit/geometry/synthetic_coverage.h"

namespace obuhvat {
namespace {

using Areas = std::vector<MultiPolygon<LonLat>>;
using Pairs = std::set<std::pair<std::uint32_t, std::uint32_t>>;

/// Areas that share a border, and those with one to the outside.
Pairs neighbours(const Areas& areas) {
  Pairs out;
  for (const auto& arc : coverage_arcs(areas).arcs) out.insert(std::minmax(arc.left, arc.right));
  return out;
}

bool same(const Areas& a, const Areas& b) {
  const auto same_polygon = [](const auto& p, const auto& q) {
    return p.outer == q.outer && p.holes == q.holes;
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const auto& p, const auto& q) {
    return std::equal(p.begin(), p.end(), q.begin(), q.end(), same_polygon);
  });
}

void expect_coverage(const Areas& areas, const std::string& which) {
  for (const auto& defect : check_coverage(areas).defects)
    ADD_FAILURE() << which << ": " << to_text(defect);
  std::vector<MultiPolygon<LatticePoint>> on_lattice;
  for (const auto& area : areas) {
    EXPECT_FALSE(area.empty()) << which;
    if (const auto fault = fault_of(area)) ADD_FAILURE() << which << ": " << fault->reason;
    on_lattice.push_back(to_lattice(area));
  }
  // It knows about enclaves that have come to lie in another area, the other checks do not.
  EXPECT_TRUE(exact_coverage(on_lattice)) << which;
}

Areas without_islands(Areas areas) {
  // The synthetic units have their islands, and exclaves, after the main part.
  for (auto& area : areas) area.resize(1);
  return areas;
}

struct Case {
  SyntheticCoverage coverage;
  BorderTolerance tolerance;
};

std::vector<Case> cases() {
  std::vector<Case> out;
  for (std::uint32_t seed = 1; seed <= 12; ++seed) {
    SyntheticCoverage coverage;
    coverage.seed = seed;
    coverage.columns = 4 + seed % 3;
    coverage.halvings = 3 + static_cast<int>(seed % 3);
    coverage.cell = seed % 2 == 0 ? 0.05 : 0.01;
    // 1 km is half of a small unit, 20 km are four of the large ones.
    for (const auto& tolerance :
         {BorderTolerance{20, 6}, BorderTolerance{150, 5}, BorderTolerance{750, 4},
          BorderTolerance{3000, 3}, BorderTolerance{20000, 1}})
      out.push_back({coverage, tolerance});
  }
  return out;
}

std::string name_of(const Case& of) {
  return "seed " + std::to_string(of.coverage.seed) + ", " + std::to_string(of.tolerance.metres) +
         " m";
}

GeneralisedAreas generalised(const Case& of, const std::vector<AreaPromise>& promises = {}) {
  return generalise_coverage(
      coverage_arcs(of.coverage.areas()), [&](auto, auto) { return of.tolerance; }, promises);
}

TEST(SyntheticCoverages, AreSuch) {
  for (const auto& one : cases()) expect_coverage(one.coverage.areas(), name_of(one));
}

TEST(GeneralisedCoverages, AreCoveragesWithTheSameNeighbours) {
  for (const auto& one : cases()) {
    const auto given = one.coverage.areas();
    const auto out = generalised(one).areas;
    ASSERT_EQ(out.size(), given.size());
    expect_coverage(out, name_of(one));
    const Pairs before = neighbours(given), after = neighbours(out);
    // An exclave that was dropped takes its borders along.
    EXPECT_TRUE(std::includes(before.begin(), before.end(), after.begin(), after.end()))
        << name_of(one);
    const Pairs main_parts = neighbours(without_islands(given));
    for (const auto& [a, b] : main_parts)
      EXPECT_TRUE(b == CoverageArc::outside || !before.contains({a, b}) || after.contains({a, b}))
          << name_of(one) << " " << a << " and " << b;
  }
}

TEST(GeneralisedCoverages, AreTheSameEachTime) {
  for (const auto& one : cases())
    EXPECT_TRUE(same(generalised(one).areas, generalised(one).areas)) << name_of(one);
}

TEST(GeneralisedCoverages, KeepWhatWasPromised) {
  for (const auto& one : cases()) {
    const auto given = one.coverage.areas();
    std::vector<AreaPromise> promises;
    for (const auto& area : given)
      promises.push_back({inscribed_circle(MultiPolygon<LonLat>{area.back()}, 1e-4).centre, 0.05});
    const auto out = generalised(one, promises).areas;
    expect_coverage(out, name_of(one));
    for (std::size_t i = 0; i < given.size(); ++i) {
      // 0.0501: measured on the ellipsoid here, on the sphere there.
      EXPECT_NEAR(geodesic_area(out[i]) / geodesic_area(given[i]), 1, 0.0501)
          << name_of(one) << " area " << i;
      EXPECT_NE(locate(out[i], promises[i].inside), Location::outside)
          << name_of(one) << " area " << i;
    }
  }
}

TEST(GeneralisedCoverages, AreGivenBackAtFullDetailForATolerancesOfNothing) {
  SyntheticCoverage coverage;
  const auto given = coverage.areas();
  const auto arcs = coverage_arcs(given);
  Areas uncut;
  for (std::size_t i = 0; i < given.size(); ++i) uncut.push_back(arcs.area(i));
  const auto out = generalised({coverage, {0, 7}});
  EXPECT_TRUE(same(out.areas, uncut));
  EXPECT_EQ(out.refined, 0u);
}

}  // namespace
}  // namespace obuhvat
