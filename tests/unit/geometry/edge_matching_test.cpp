#include "geometry/edge_matching.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "geometry/area_validity.h"
#include "geometry/coverage_check.h"
#include "geometry/geodesic.h"
#include "geometry/planar_partition.h"

namespace obuhvat {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

// At 44.5 degrees north, to a part in a thousand.
constexpr double metre_lat = 1 / 111120.0;
constexpr double metre_lon = 1 / 79500.0;

using Areas = std::vector<MultiPolygon<LonLat>>;

MultiPolygon<LonLat> box(double west, double south, double east, double north) {
  return {{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}, {}}};
}

Ring<LonLat> hole(double west, double south, double east, double north) {
  return {{west, south}, {west, north}, {east, north}, {east, south}, {west, south}};
}

std::vector<CoverageInput> of_rank_0(const Areas& areas) {
  std::vector<CoverageInput> out;
  for (const auto& area : areas) out.push_back({area, 0});
  return out;
}

MatchedCoverage matched(const Areas& areas, const EdgeMatching& options = {}) {
  return edge_matched(of_rank_0(areas), options);
}

std::vector<std::string> defects(const Areas& areas) {
  std::vector<std::string> out;
  for (const auto& defect : check_coverage(areas).defects) out.push_back(to_text(defect));
  return out;
}

bool same(const MultiPolygon<LonLat>& a, const MultiPolygon<LonLat>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& p, const auto& q) {
    return p.outer == q.outer && p.holes == q.holes;
  });
}

double total_m2(const Areas& areas) {
  double sum = 0;
  for (const auto& area : areas) sum += geodesic_area(area);
  return sum;
}

/// Of what the areas cover together.
double union_m2(const Areas& areas) {
  double sum = 0;
  for (const auto& face : planar_partition(areas))
    if (!face.owners.empty()) sum += geodesic_area({face.area});
  return sum;
}

TEST(EdgeMatching, ReturnsACoverageAsItIs) {
  const Areas areas{box(20, 44, 21, 45), box(21, 44, 22, 45), box(20, 45, 22, 46)};
  // The last lacks the corner of the other two: no coverage yet.
  auto whole = areas;
  whole[2][0].outer.insert(whole[2][0].outer.begin() + 1, LonLat{21, 45});
  for (const EdgeMatching& options : {EdgeMatching{}, EdgeMatching{.snap = 5, .widest_gap = 50}}) {
    const auto out = matched(whole, options);
    ASSERT_THAT(out.areas, SizeIs(3));
    for (std::size_t i = 0; i < 3; ++i) EXPECT_TRUE(same(out.areas[i], whole[i])) << i;
    EXPECT_EQ(out.overlap_m2, 0);
    EXPECT_EQ(out.gap_m2, 0);
  }
}

TEST(EdgeMatching, TakesNothingAndAreasThatAreEmpty) {
  EXPECT_THAT(matched({}).areas, IsEmpty());
  const auto out = matched({{}, box(20, 44, 21, 45), {}});
  ASSERT_THAT(out.areas, SizeIs(3));
  EXPECT_THAT(out.areas[0], IsEmpty());
  EXPECT_TRUE(same(out.areas[1], box(20, 44, 21, 45)));
}

TEST(EdgeMatching, GivesNeighboursThePointsThatOnlyOneOfThemHas) {
  const auto out = matched({box(20, 44, 21, 45), box(21, 44, 22, 44.5), box(21, 44.5, 22, 45)});
  EXPECT_THAT(defects(out.areas), IsEmpty());
  EXPECT_THAT(out.areas[0][0].outer, testing::Contains(LonLat{21, 44.5}));
}

TEST(EdgeMatching, GivesAnOverlapToTheEarlierOfOneRank) {
  const auto out = matched({box(20, 44, 22, 45), box(21, 44, 23, 45)});
  EXPECT_THAT(defects(out.areas), IsEmpty());
  EXPECT_DOUBLE_EQ(area_of(out.areas[0]), 2);
  EXPECT_DOUBLE_EQ(area_of(out.areas[1]), 1);
  // 1 m2 of 8.8e9: sums in another order.
  EXPECT_NEAR(out.overlap_m2, geodesic_area(box(21, 44, 22, 45)), 1);
}

TEST(EdgeMatching, GivesAnOverlapToTheLowerRank) {
  const auto out = edge_matched({{box(20, 44, 22, 45), 1}, {box(21, 44, 23, 45), 0}}, {});
  EXPECT_DOUBLE_EQ(area_of(out.areas[0]), 1);
  EXPECT_DOUBLE_EQ(area_of(out.areas[1]), 2);
}

TEST(EdgeMatching, LeavesNothingOfAnAreaThatLiesInAFirmerOne) {
  const auto out = matched({box(20, 44, 23, 47), box(21, 45, 22, 46)});
  EXPECT_TRUE(same(out.areas[0], box(20, 44, 23, 47)));
  EXPECT_THAT(out.areas[1], IsEmpty());
}

TEST(EdgeMatching, CutsAHoleForAFirmerAreaInside) {
  const auto out = edge_matched({{box(20, 44, 23, 47), 1}, {box(21, 45, 22, 46), 0}}, {});
  EXPECT_THAT(defects(out.areas), IsEmpty());
  ASSERT_THAT(out.areas[0], SizeIs(1));
  EXPECT_THAT(out.areas[0][0].holes, SizeIs(1));
}

TEST(EdgeMatching, DoesNotLeavePointsWhereAnOutlineThatIsGoneCrossed) {
  // The coarse area's outline crosses the border of the first two, which comes back untouched.
  auto left = box(20, 44, 21, 45), right = box(21, 44, 22, 45);
  const auto out = edge_matched({{left, 0}, {right, 0}, {box(20.5, 44.4, 21.5, 46), 1}}, {});
  EXPECT_THAT(defects(out.areas), IsEmpty());
  for (const auto& p : out.areas[0][0].outer) EXPECT_NE(p, (LonLat{21, 44.4}));
  for (const auto& p : out.areas[1][0].outer) EXPECT_NE(p, (LonLat{21, 44.4}));
}

TEST(EdgeMatching, DrawsSquaresTogetherThatAreAMetreApart) {
  const Areas apart{box(20, 44.5, 20.01, 44.51), box(20.01 + metre_lon, 44.5, 20.02, 44.51)};
  EXPECT_EQ(check_coverage(matched(apart).areas).outline_parts, 2u);
  const auto out = matched(apart, {.snap = 2});
  EXPECT_THAT(defects(out.areas), IsEmpty());
  EXPECT_EQ(check_coverage(out.areas).outline_parts, 1u);
  EXPECT_TRUE(same(out.areas[0], apart[0])) << "the first stays where it is";
  EXPECT_THAT(out.areas[1][0].outer, testing::IsSupersetOf({LonLat{20.01, 44.5}, {20.01, 44.51}}));
}

TEST(EdgeMatching, DoesNotDrawTogetherWhatIsFartherApart) {
  const Areas apart{box(20, 44.5, 20.01, 44.51), box(20.01 + 3 * metre_lon, 44.5, 20.02, 44.51)};
  EXPECT_EQ(check_coverage(matched(apart, {.snap = 2}).areas).outline_parts, 2u);
}

TEST(EdgeMatching, DrawsACornerToABorder) {
  const Areas apart{box(20, 44.5, 20.01, 44.51), box(20.01 + metre_lon, 44.503, 20.02, 44.507)};
  const auto out = matched(apart, {.snap = 2});
  EXPECT_THAT(defects(out.areas), IsEmpty());
  EXPECT_EQ(check_coverage(out.areas).outline_parts, 1u);
  EXPECT_THAT(out.areas[0][0].outer, testing::Contains(LonLat{20.01, 44.503}));
}

/// 5 x 5 squares of about 800 m, each `shrunk` by metres on each side.
Areas squares(double shrunk) {
  Areas out;
  for (int i = 0; i < 5; ++i)
    for (int j = 0; j < 5; ++j)
      out.push_back(box(20 + i * 0.01 + shrunk * metre_lon, 44.5 + j * 0.01 + shrunk * metre_lat,
                        20.01 + i * 0.01 - shrunk * metre_lon,
                        44.51 + j * 0.01 - shrunk * metre_lat));
  return out;
}

/// With 0 to 6 more points on each side, and each point moved by up to `metres` either way.
Areas disturbed(const Areas& areas, double metres, std::mt19937& random) {
  std::uniform_real_distribution<double> part(0.05, 0.95), move(-metres, metres);
  std::uniform_int_distribution<int> count(0, 6);
  Areas out;
  for (const auto& area : areas) {
    Ring<LonLat> ring;
    for (std::size_t i = 0; i + 1 < area[0].outer.size(); ++i) {
      const LonLat a = area[0].outer[i], b = area[0].outer[i + 1];
      std::vector<double> parts(static_cast<std::size_t>(count(random)));
      for (auto& t : parts) t = part(random);
      parts.push_back(0);
      std::sort(parts.begin(), parts.end());
      for (const double t : parts)
        ring.push_back({a.lon + t * (b.lon - a.lon) + move(random) * metre_lon,
                        a.lat + t * (b.lat - a.lat) + move(random) * metre_lat});
    }
    ring.push_back(ring.front());
    out.push_back({{ring, {}}});
  }
  return out;
}

TEST(EdgeMatching, MakesACoverageOfAGridWhoseGapIsOneNet) {
  const auto out = matched(squares(0.5), {.snap = 3});
  const auto check = check_coverage(out.areas);
  EXPECT_THAT(defects(out.areas), IsEmpty());
  EXPECT_EQ(check.outline_parts, 1u);
  EXPECT_EQ(check.distinct_points, 36u);
}

TEST(EdgeMatching, MakesACoverageOfADisturbedGrid) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    std::mt19937 random(seed);
    const auto given = disturbed(squares(0.5), 0.5, random);
    const auto out = matched(given, {.snap = 3});
    EXPECT_THAT(defects(out.areas), IsEmpty()) << "seed " << seed;
    EXPECT_EQ(check_coverage(out.areas).outline_parts, 1u) << "seed " << seed;
    for (std::size_t i = 0; i < given.size(); ++i) {
      // A border of 3.8 km moves by less than the snap of 3 m.
      EXPECT_NEAR(geodesic_area(out.areas[i]), geodesic_area(given[i]), 3800 * 3.0)
          << "seed " << seed << " area " << i;
      EXPECT_FALSE(fault_of(out.areas[i])) << "seed " << seed << " area " << i;
    }
  }
}

TEST(EdgeMatching, DoesNotFillALakeThatIsWiderThanAllowed) {
  auto around = box(20, 44.5, 20.1, 44.6);
  around[0].holes.push_back(hole(20.05, 44.55, 20.05 + 2000 * metre_lon, 44.55 + 2000 * metre_lat));
  const Areas areas{around, box(20.1 + metre_lon, 44.5, 20.2, 44.6)};
  const auto out = matched(areas, {.snap = 2, .widest_gap = 50});
  EXPECT_EQ(out.gaps_left, 1u);
  EXPECT_EQ(out.gap_m2, 0);
  EXPECT_THAT(out.areas[0][0].holes, SizeIs(1));
  EXPECT_THAT(matched(areas, {.snap = 2, .widest_gap = 3000}).areas[0][0].holes, IsEmpty());
}

TEST(EdgeMatching, FillsANarrowGapFromTheNeighbourWithTheLongestBorder) {
  // The gap of 40 m lies in the second area but for its western end.
  const double w = 40 * metre_lat;
  auto right = MultiPolygon<LonLat>{{{{20.01, 44.5},
                                      {20.03, 44.5},
                                      {20.03, 44.52},
                                      {20.01, 44.52},
                                      {20.01, 44.51 + w},
                                      {20.02, 44.51 + w},
                                      {20.02, 44.51},
                                      {20.01, 44.51},
                                      {20.01, 44.5}},
                                     {}}};
  const Areas areas{box(20, 44.5, 20.01, 44.52), right};
  EXPECT_EQ(matched(areas, {.widest_gap = 39}).gaps_left, 1u);
  const auto out = matched(areas, {.widest_gap = 41});
  EXPECT_EQ(out.gaps_left, 0u);
  EXPECT_THAT(defects(out.areas), IsEmpty());
  // 1e-12 square degrees, a hundredth of a square metre: nothing was added.
  EXPECT_NEAR(area_of(out.areas[0]), area_of(areas[0]), 1e-12) << "the first gets nothing";
  // 1 %: the metres of this test.
  EXPECT_NEAR(out.gap_m2, 40.0 * 795, 40.0 * 795 * 0.01);
}

TEST(EdgeMatching, FillsGapsThatLieSideBySide) {
  // An area of no width parts the gap in two.
  auto around = box(20, 44, 23, 47);
  around[0].holes.push_back(hole(21, 45, 22, 46));
  Areas areas{around};
  areas.push_back({{{{21, 45}, {21.5, 45.5}, {22, 46}, {21.5, 45.5}, {21, 45}}, {}}});
  const auto out = matched(areas, {.widest_gap = 200000});
  EXPECT_EQ(out.gaps_left, 0u);
  EXPECT_TRUE(same(out.areas[0], box(20, 44, 23, 47)));
}

TEST(EdgeMatching, FitsACoarseNeighbourToADetailedOne) {
  Ring<LonLat> fine{{20, 44}, {21, 44}};
  for (int i = 1; i < 100; ++i) fine.push_back({21 + 0.02 * std::sin(i * 0.3), 44 + i * 0.01});
  for (const auto& p : {LonLat{21, 45}, LonLat{20, 45}, LonLat{20, 44}}) fine.push_back(p);
  const MultiPolygon<LonLat> detailed{{fine, {}}}, coarse = box(21, 44, 22, 45);
  const auto out = edge_matched({{coarse, 1}, {detailed, 0}}, {});
  EXPECT_THAT(defects(out.areas), IsEmpty());
  EXPECT_EQ(out.gaps_left, 0u);
  EXPECT_GT(out.gap_m2, 1e6);
  EXPECT_GT(out.overlap_m2, 1e6);
  // 1e-6 of the area: points on the grid, where the coarse border crosses the fine one.
  EXPECT_NEAR(geodesic_area(out.areas[1]) / geodesic_area(detailed), 1, 1e-6);
  EXPECT_NEAR(total_m2(out.areas) / geodesic_area(box(20, 44, 22, 45)), 1, 1e-3)
      << "1e-3: the geodesic of a degree bulges";
}

TEST(EdgeMatching, LeavesAGapBetweenRanksThatIsTooLarge) {
  // A square of 0.5 degrees between a frame of two ranks: about 2200 km2.
  const std::vector<CoverageInput> inputs{
      {{{{{20, 44}, {21, 44}, {21, 44.2}, {20.2, 44.2}, {20.2, 45}, {20, 45}, {20, 44}}, {}}}, 0},
      {{{{{21, 44.2}, {21, 45}, {20.2, 45}, {20.2, 44.7}, {20.7, 44.7}, {20.7, 44.2}, {21, 44.2}},
         {}}},
       1}};
  EXPECT_EQ(edge_matched(inputs, {.largest_gap_between_ranks_km2 = 2000}).gaps_left, 1u);
  const auto out = edge_matched(inputs, {.largest_gap_between_ranks_km2 = 3000});
  EXPECT_EQ(out.gaps_left, 0u);
  EXPECT_GT(geodesic_area(out.areas[1]), geodesic_area(inputs[1].area)) << "to the higher rank";
  EXPECT_THAT(defects(out.areas), IsEmpty());
}

/// Two units with a strip between them that ends at the coarse country to the south:
///
///   +---+ +---+     the strip is 20 m wide and 1.1 km long;
///   | a | | b |     north of it the units meet
///   |   | |   |
///   +---+-+---+
///   |  coarse |
std::vector<CoverageInput> strip_between_two(double metres, int rank_of_b) {
  const double west = 20.01, east = west + metres * metre_lon;
  return {{box(20, 44.5, west, 44.52), 0},
          {{{{{east, 44.5},
              {20.03, 44.5},
              {20.03, 44.52},
              {west, 44.52},
              {west, 44.51},
              {east, 44.51},
              {east, 44.5}},
             {}}},
           rank_of_b},
          {box(20, 44.4, 20.03, 44.5), 1}};
}

TEST(EdgeMatching, GivesANarrowGapBetweenTwoFirmAreasToOneOfThem) {
  const auto inputs = strip_between_two(20, 0);
  const auto out = edge_matched(inputs, {.widest_gap = 30});
  EXPECT_THAT(defects(out.areas), IsEmpty());
  EXPECT_EQ(out.gaps_left, 0u);
  // 1e-12 square degrees, a hundredth of a square metre: nothing was added.
  EXPECT_NEAR(area_of(out.areas[2]), area_of(inputs[2].area), 1e-12);
  // 2 %: the metres of this test. 0.01 degrees of 111120 m are the length.
  EXPECT_NEAR(out.gap_m2, 20 * 1111, 20 * 1111 * 0.02);
}

TEST(EdgeMatching, GivesAWideGapBetweenTwoFirmAreasToTheLessFirm) {
  const auto inputs = strip_between_two(40, 0);
  const auto out = edge_matched(inputs, {.widest_gap = 30});
  EXPECT_GT(area_of(out.areas[2]), area_of(inputs[2].area) + 1e-9);
  EXPECT_EQ(out.gaps_left, 0u);
}

TEST(EdgeMatching, GivesANarrowGapBesideOneFirmAreaToTheLessFirm) {
  // The unit to the east is as coarse as the country.
  const auto inputs = strip_between_two(20, 1);
  const auto out = edge_matched(inputs, {.widest_gap = 30});
  EXPECT_NEAR(area_of(out.areas[0]), area_of(inputs[0].area), 1e-12);
  EXPECT_EQ(out.gaps_left, 0u);
  EXPECT_THAT(defects(out.areas), IsEmpty());
}

TEST(EdgeMatching, GivesAGapThatRunsAlongACoarseBorderToTheLessFirm) {
  // Of the gap's border half is that of the country: it does not lie between the units.
  const double south = 44.5 - 20 * metre_lat;
  const std::vector<CoverageInput> inputs{{box(20, 44.5, 20.01, 44.52), 0},
                                          {box(20.01, 44.5, 20.03, 44.52), 0},
                                          {{{{{20, 44.4},
                                              {20.03, 44.4},
                                              {20.03, 44.5},
                                              {20.029, 44.5},
                                              {20.029, south},
                                              {20.001, south},
                                              {20.001, 44.5},
                                              {20, 44.5},
                                              {20, 44.4}},
                                             {}}},
                                           1}};
  const auto out = edge_matched(inputs, {.widest_gap = 30});
  EXPECT_THAT(defects(out.areas), IsEmpty());
  EXPECT_NEAR(area_of(out.areas[2]), area_of(box(20, 44.4, 20.03, 44.5)), 1e-12);
}

TEST(EdgeMatching, LetsThreeRanksMeetAtAPoint) {
  // The gap in the middle touches all three: the first keeps its ground, and of the others the one
  // with the longer border takes it, here by order.
  const std::vector<CoverageInput> inputs{
      {{{{{20, 44}, {21, 44}, {20.5, 44.45}, {20.3, 44.5}, {20.5, 44.55}, {20, 45}, {20, 44}}, {}}},
       0},
      {{{{{21, 44}, {21, 44.5}, {20.6, 44.5}, {20.5, 44.45}, {21, 44}}, {}}}, 1},
      {{{{{21, 44.5}, {21, 45}, {20, 45}, {20.5, 44.55}, {20.6, 44.5}, {21, 44.5}}, {}}}, 2}};
  const auto out = edge_matched(inputs, {});
  EXPECT_THAT(defects(out.areas), IsEmpty());
  EXPECT_EQ(out.gaps_left, 0u);
  EXPECT_DOUBLE_EQ(area_of(out.areas[0]), area_of(inputs[0].area));
  EXPECT_GT(area_of(out.areas[1]), area_of(inputs[1].area));
  EXPECT_DOUBLE_EQ(area_of(out.areas[2]), area_of(inputs[2].area));
}

TEST(EdgeMatching, PartsARingThatTouchesItself) {
  // A square with a triangular hole that hangs on its corner, in one line.
  const MultiPolygon<LonLat> pinched{
      {{{20, 44}, {21, 44}, {21, 45}, {20, 45}, {20, 44}, {20.2, 44.8}, {20.8, 44.2}, {20, 44}},
       {}}};
  const auto out = matched({pinched});
  ASSERT_THAT(out.areas[0], SizeIs(1));
  EXPECT_THAT(out.areas[0][0].holes, SizeIs(1));
  EXPECT_FALSE(fault_of(out.areas[0]));
}

/// A star about a point, its radius from 0.2 to 1 of `size`.
MultiPolygon<LonLat> star(const LonLat& centre, double size, int points, std::mt19937& random) {
  std::uniform_real_distribution<double> radius(0.2, 1);
  Ring<LonLat> ring;
  for (int i = 0; i < points; ++i) {
    const double angle = 2 * M_PI * i / points, r = size * radius(random);
    ring.push_back({centre.lon + r * std::cos(angle), centre.lat + r * std::sin(angle)});
  }
  ring.push_back(ring.front());
  return {{ring, {}}};
}

TEST(EdgeMatching, MakesACoverageOfWhateverItGets) {
  for (unsigned seed = 0; seed < 150; ++seed) {
    std::mt19937 random(seed);
    // From areas of half a degree down to some of a hundred steps of the grid.
    const double size = std::pow(10.0, -0.3 - static_cast<double>(seed % 6));
    std::uniform_real_distribution<double> at(0, 2 * size);
    std::uniform_int_distribution<int> points(3, 30), rank(0, 2);
    Areas given;
    std::vector<CoverageInput> inputs;
    for (int i = 0; i < 12; ++i) {
      given.push_back(star({20 + at(random), 44 + at(random)}, size, points(random), random));
      inputs.push_back({given.back(), rank(random)});
    }
    const auto out = edge_matched(inputs, {.largest_gap_between_ranks_km2 = 0});
    for (const auto& defect : check_coverage(out.areas).defects)
      EXPECT_EQ(defect.kind, CoverageDefect::Kind::gap) << "seed " << seed << to_text(defect);
    for (const auto& area : out.areas) EXPECT_FALSE(fault_of(area)) << "seed " << seed;
    // Each border (12 stars of 30 sides of at most two sizes) may move by a step of the grid, a
    // centimetre, and slivers of three are filled.
    const double border = 12 * 30 * 2 * size * 111000;
    EXPECT_NEAR(total_m2(out.areas), union_m2(given), border * 0.03 + 1e-6 * union_m2(given))
        << "seed " << seed;
  }
}

TEST(EdgeMatching, GivesTheSameForWhatItHasMade) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    std::mt19937 random(seed);
    const EdgeMatching options{.snap = 3, .widest_gap = 10};
    const auto once = matched(disturbed(squares(0.5), 0.5, random), options);
    const auto twice = matched(once.areas, {.widest_gap = 10});
    for (std::size_t i = 0; i < once.areas.size(); ++i)
      EXPECT_TRUE(same(once.areas[i], twice.areas[i])) << "seed " << seed << " area " << i;
  }
}

}  // namespace
}  // namespace obuhvat
