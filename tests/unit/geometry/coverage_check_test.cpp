#include "geometry/coverage_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "unit/geometry/synthetic_coverage.h"

namespace obuhvat {
namespace {

using Kind = CoverageDefect::Kind;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

MultiPolygon<LonLat> area(Ring<LonLat> outer) { return {{std::move(outer), {}}}; }

MultiPolygon<LonLat> square(double lon, double lat, double side = 1) {
  return area(
      {{lon, lat}, {lon + side, lat}, {lon + side, lat + side}, {lon, lat + side}, {lon, lat}});
}

std::vector<Kind> kinds(const std::vector<MultiPolygon<LonLat>>& areas) {
  std::vector<Kind> out;
  for (const auto& defect : check_coverage(areas).defects) out.push_back(defect.kind);
  return out;
}

TEST(CoverageCheck, FindsNothingInEdgeMatchedSquares) {
  const auto check = check_coverage({square(20, 44), square(21, 44), square(20, 45)});
  EXPECT_THAT(check.defects, IsEmpty());
  EXPECT_EQ(check.distinct_points, 8u);
  EXPECT_EQ(check.outline_parts, 1u);
}

TEST(CoverageCheck, CountsAnIslandAsAnotherPartOfTheOutline) {
  const auto check = check_coverage({square(20, 44), square(23, 44)});
  EXPECT_THAT(check.defects, IsEmpty());
  EXPECT_EQ(check.outline_parts, 2u);
}

TEST(CoverageCheck, AcceptsAnEnclaveThatFillsItsHole) {
  auto around = square(20, 44, 3);
  auto hole = square(21, 45)[0].outer;
  std::reverse(hole.begin(), hole.end());
  around[0].holes.push_back(hole);
  EXPECT_THAT(kinds({around, square(21, 45)}), IsEmpty());
}

TEST(CoverageCheck, AcceptsAnEnclaveThatTouchesTheOutlineAroundIt) {
  auto around = square(20, 44, 3);
  // Its southern corner lies in the middle of the southern border.
  around[0].outer.insert(around[0].outer.begin() + 1, {21.5, 44});
  const auto enclave = area({{21.5, 44}, {22, 45}, {21, 45}, {21.5, 44}});
  auto hole = enclave[0].outer;
  std::reverse(hole.begin(), hole.end());
  around[0].holes.push_back(hole);
  const auto south = area({{20, 43}, {23, 43}, {23, 44}, {21.5, 44}, {20, 44}, {20, 43}});
  EXPECT_THAT(kinds({around, enclave, south}), IsEmpty());
  // The same enclave on the other side of that border.
  const auto outside = area({{21.5, 44}, {21, 43.5}, {22, 43.5}, {21.5, 44}});
  EXPECT_THAT(kinds({around, enclave, south, outside}), Contains(Kind::overlap));
}

TEST(CoverageCheck, FindsAHoleThatNobodyFills) {
  auto around = square(20, 44, 3);
  auto hole = square(21, 45)[0].outer;
  std::reverse(hole.begin(), hole.end());
  around[0].holes.push_back(hole);
  EXPECT_THAT(kinds({around}), ElementsAre(Kind::gap));
}

TEST(CoverageCheck, FindsASliverBetweenNeighbours) {
  // Both reach from 44 to 45, but the second leaves the common border half way.
  const auto bent = area({{21, 44}, {22, 44}, {22, 45}, {21, 45}, {21.001, 44.5}, {21, 44}});
  EXPECT_THAT(kinds({square(20, 44), bent}), Contains(Kind::gap));
}

TEST(CoverageCheck, FindsNeighboursThatOverlap) {
  const auto bent = area({{21, 44}, {22, 44}, {22, 45}, {21, 45}, {20.999, 44.5}, {21, 44}});
  EXPECT_THAT(kinds({square(20, 44), bent}), Contains(Kind::overlap));
}

TEST(CoverageCheck, FindsAnAreaInsideAnotherThatHasNoHoleForIt) {
  EXPECT_THAT(kinds({square(20, 44, 3), square(21, 45)}), ElementsAre(Kind::overlap));
}

TEST(CoverageCheck, FindsAnAreaGivenTwice) {
  EXPECT_THAT(kinds({square(20, 44), square(20, 44)}), Contains(Kind::overlap));
}

TEST(CoverageCheck, FindsAPointOnTheMiddleOfANeighboursEdge) {
  const auto split = area({{21, 44}, {22, 44}, {22, 45}, {21, 45}, {21, 44.5}, {21, 44}});
  EXPECT_THAT(kinds({square(20, 44), split}), Contains(Kind::crossing));
}

TEST(CoverageCheck, FindsARingThatCrossesItself) {
  EXPECT_THAT(kinds({area({{20, 44}, {21, 45}, {21, 44.2}, {20, 44.7}, {20, 44}})}),
              Contains(Kind::crossing));
}

TEST(CoverageCheck, FindsRingsThatAreNone) {
  EXPECT_THAT(kinds({area({{20, 44}, {21, 44}, {20, 44}})}), Contains(Kind::open_ring));
  EXPECT_THAT(kinds({area({{20, 44}, {21, 44}, {21, 45}, {20, 45}})}), Contains(Kind::open_ring));
  EXPECT_THAT(kinds({area({{20, 44}, {20, 45}, {21, 45}, {21, 44}, {20, 44}})}),
              Contains(Kind::wrong_turn));
  EXPECT_THAT(
      kinds({area({{20, 44}, {21, 44}, {20.5, 44.5}, {21, 45}, {20, 45}, {20.5, 44.5}, {20, 44}})}),
      Contains(Kind::repeated_point));
}

TEST(LineContacts, AllowOnlyCommonEnds) {
  EXPECT_THAT(line_contacts({{{20, 44}, {21, 44}}, {{21, 44}, {22, 45}}}), IsEmpty());
  EXPECT_EQ(line_contacts({{{20, 44}, {22, 44}}, {{21, 44}, {22, 45}}}).size(), 1u);
  EXPECT_EQ(line_contacts({{{20, 44}, {21, 44}}, {{20, 44}, {21, 44}}}).size(), 1u);
  EXPECT_EQ(line_contacts({{{20, 44}, {22, 44}}, {{20, 44}, {21, 44}}}).size(), 1u);
}

using Line = std::vector<LonLat>;
using Pairs = std::multiset<std::pair<std::size_t, std::size_t>>;

Pairs pairs_of(const std::vector<Line>& lines) {
  Pairs out;
  for (const auto& contact : line_contacts(lines)) out.insert(std::minmax(contact.a, contact.b));
  return out;
}

/// The same by looking at each pair of pieces on its own, which makes one band.
Pairs by_all_pairs(const std::vector<Line>& lines) {
  Pairs out;
  for (std::size_t a = 0; a < lines.size(); ++a)
    for (std::size_t b = a; b < lines.size(); ++b) {
      for (const auto& contact : line_contacts(a == b ? std::vector<Line>{lines[a]}
                                                      : std::vector<Line>{lines[a], lines[b]}))
        if (a == b || contact.a != contact.b) out.insert({a, b});
    }
  return out;
}

/// Whether two pieces with no common end meet, by the turns of their ends in whole steps.
bool cross(const LonLat& a, const LonLat& b, const LonLat& c, const LonLat& d) {
  const auto turn = [](const LonLat& p, const LonLat& q, const LonLat& r) {
    const auto z = [](double v) { return static_cast<long long>(std::lround(v * 1e7)); };
    const long long t = (z(q.lon) - z(p.lon)) * (z(r.lat) - z(p.lat)) -
                        (z(q.lat) - z(p.lat)) * (z(r.lon) - z(p.lon));
    return t > 0 ? 1 : t < 0 ? -1 : 0;
  };
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/// Lines of a few pieces on a coarse grid, so that many touch; some pieces as long as all of it.
std::vector<Line> random_lines(std::mt19937& random, int count, int across) {
  std::uniform_int_distribution<int> at(0, across), step(-3, 3), pieces(1, 8), kind(0, 19);
  std::vector<Line> out;
  for (int i = 0; i < count; ++i) {
    int x = at(random), y = at(random);
    const bool is_long = kind(random) == 0;
    Line line{{20 + x * 1e-5, 44 + y * 1e-5}};
    for (int k = pieces(random); k > 0; --k) {
      x = is_long ? at(random) : x + step(random);
      y = is_long ? at(random) : y + step(random);
      if (const LonLat p{20 + x * 1e-5, 44 + y * 1e-5}; p != line.back()) line.push_back(p);
    }
    if (line.size() > 1) out.push_back(line);
  }
  return out;
}

TEST(LineContacts, AreTheSameInBandsAsBetweenAllPairs) {
  std::size_t contacts = 0;
  for (unsigned seed = 0; seed < 200; ++seed) {
    std::mt19937 random(seed);
    const auto lines = random_lines(random, 5 + static_cast<int>(seed % 60),
                                    20 + static_cast<int>(seed * 7 % 300));
    const auto found = pairs_of(lines);
    contacts += found.size();
    EXPECT_EQ(found, by_all_pairs(lines)) << "seed " << seed;
  }
  EXPECT_GT(contacts, 1000u);
}

TEST(LineContacts, FindEveryCrossingOnce) {
  for (unsigned seed = 0; seed < 50; ++seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> at(0, 1), step(-0.02, 0.02);
    std::vector<Line> lines;
    for (int i = 0; i < 300; ++i) {
      const LonLat p{20 + at(random), 44 + at(random)};
      const double size = i % 50 == 0 ? 40 : 1;
      lines.push_back({p, {p.lon + size * step(random), p.lat + size * step(random)}});
    }
    Pairs expected;
    for (std::size_t a = 0; a < lines.size(); ++a)
      for (std::size_t b = a + 1; b < lines.size(); ++b)
        if (cross(lines[a][0], lines[a][1], lines[b][0], lines[b][1])) expected.insert({a, b});
    EXPECT_FALSE(expected.empty()) << "seed " << seed;
    EXPECT_EQ(pairs_of(lines), expected) << "seed " << seed;
  }
}

TEST(LineContacts, TakeNothingAndLinesOfOnePlace) {
  EXPECT_THAT(line_contacts(std::vector<Line>{}), IsEmpty());
  EXPECT_THAT(line_contacts(std::vector<Line>{{}, {{20, 44}}}), IsEmpty());
}

TEST(LineContacts, AreFoundAmongLinesOnOneParallel) {
  // All in one band of no height.
  EXPECT_EQ(
      line_contacts({{{20, 44}, {22, 44}}, {{21, 44}, {23, 44}}, {{24, 44}, {25, 44}}}).size(), 1u);
}

TEST(CoverageCheck, FindsAPointThatMovedIntoTheNeighbour) {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    SyntheticCoverage coverage;
    coverage.seed = seed;
    auto areas = coverage.areas();
    ASSERT_THAT(check_coverage(areas).defects, IsEmpty()) << "seed " << seed;
    // By a centimetre, on one side of the border only.
    auto& p = areas[coverage.columns + seed % 20][0].outer[5 + seed];
    p.lat = std::round(p.lat * 1e7 + 1) / 1e7;
    EXPECT_THAT(check_coverage(areas).defects, testing::Not(IsEmpty())) << "seed " << seed;
  }
}

}  // namespace
}  // namespace obuhvat
