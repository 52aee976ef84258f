#include "geometry/coverage_generalisation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "geometry/coverage_check.h"
#include "geometry/exact_coverage.h"
#include "geometry/geodesic.h"
#include "unit/geometry/wiggly_drawing.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

using Areas = std::vector<MultiPolygon<LonLat>>;

MultiPolygon<LonLat> area(Ring<LonLat> outer) { return Drawing::oriented(std::move(outer)); }

MultiPolygon<LonLat> box(double west, double south, double east, double north) {
  return {{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}, {}}};
}

Ring<LonLat> turned(Ring<LonLat> ring) {
  std::reverse(ring.begin(), ring.end());
  return ring;
}

/// `inner` in a hole of `around`.
void enclose(MultiPolygon<LonLat>& around, const MultiPolygon<LonLat>& inner) {
  around[0].holes.push_back(turned(inner[0].outer));
}

/// About a place; `metres` from it, at 44 degrees north.
MultiPolygon<LonLat> circle(const LonLat& centre, double metres, int points = 32) {
  Ring<LonLat> out;
  for (int i = 0; i < points; ++i) {
    const double angle = 2 * M_PI * i / points;
    out.push_back({centre.lon + metres / 80000 * std::cos(angle),
                   centre.lat + metres / 111195 * std::sin(angle)});
  }
  out.push_back(out.front());
  return {{out, {}}};
}

ToleranceRule everywhere(double metres, int decimals = 5) {
  return [=](auto, auto) { return BorderTolerance{metres, decimals}; };
}

GeneralisedAreas generalised(const Areas& areas, const ToleranceRule& rule,
                             const std::vector<AreaPromise>& promises = {}) {
  return generalise_coverage(coverage_arcs(areas), rule, promises);
}

bool is_coverage(const Areas& areas) {
  std::vector<MultiPolygon<LatticePoint>> on_lattice;
  for (const auto& area : areas) on_lattice.push_back(to_lattice(area));
  return check_coverage(areas).defects.empty() && exact_coverage(on_lattice).has_value();
}

double changed_by(const MultiPolygon<LonLat>& from, const MultiPolygon<LonLat>& to) {
  return std::abs(geodesic_area(to) / geodesic_area(from) - 1);
}

constexpr AreaPromise nothing{{1000, 1000}, std::numeric_limits<double>::infinity()};

TEST(CoverageGeneralisation, OfNothingIsNothing) {
  EXPECT_THAT(generalised({}, everywhere(100)).areas, IsEmpty());
  const auto out = generalised({{}, box(20, 44, 21, 45), {}}, everywhere(100));
  ASSERT_THAT(out.areas, SizeIs(3));
  EXPECT_THAT(out.areas[0], IsEmpty());
  EXPECT_THAT(out.areas[1], SizeIs(1));
}

/// Two squares; the common border swings by 40 m.
Areas two_squares() {
  const Line shared = wiggly({20.1, 44}, {20.1, 44.1}, 0.0005);
  return {area(ring({shared, {{20.1, 44.1}, {20, 44.1}, {20, 44}, {20.1, 44}}})),
          area(ring({shared, {{20.1, 44.1}, {20.2, 44.1}, {20.2, 44}, {20.1, 44}}}))};
}

TEST(CoverageGeneralisation, StraightensACommonBorderForBothSides) {
  const auto out = generalised(two_squares(), everywhere(100));
  ASSERT_THAT(out.areas, SizeIs(2));
  EXPECT_THAT(out.areas[0][0].outer,
              ElementsAre(LonLat{20.1, 44}, LonLat{20.1, 44.1}, LonLat{20, 44.1}, LonLat{20, 44},
                          LonLat{20.1, 44}));
  EXPECT_THAT(out.areas[1][0].outer,
              ElementsAre(LonLat{20.1, 44}, LonLat{20.2, 44}, LonLat{20.2, 44.1},
                          LonLat{20.1, 44.1}, LonLat{20.1, 44}));
  EXPECT_EQ(out.borders, 3u);
  EXPECT_EQ(out.refined, 0u);
  EXPECT_EQ(out.points, 6u);
}

TEST(CoverageGeneralisation, KeepsWhatIsFartherThanTheTolerance) {
  EXPECT_EQ(generalised(two_squares(), everywhere(30)).points, 6u + 19);
}

TEST(CoverageGeneralisation, AsksTheRuleForEachBorder) {
  const auto between_both = [](std::uint32_t left, std::uint32_t right) {
    const bool inner = left != CoverageArc::outside && right != CoverageArc::outside;
    return inner ? BorderTolerance{30, 5} : BorderTolerance{50000, 5};
  };
  // 19 swings stay; of the outer borders nothing but their ends would, which puts both on one
  // line with the swings: they keep a corner.
  const auto out = generalised(two_squares(), between_both);
  EXPECT_TRUE(is_coverage(out.areas));
  EXPECT_GE(out.points, 2u + 19);
  EXPECT_LE(out.points, 6u + 19);
}

TEST(CoverageGeneralisation, KeepsThePointWhereThreeAreasMeet) {
  const LonLat middle{20.1, 44.1}, n{20.1, 44.2}, w{20, 44}, e{20.2, 44};
  const Line to_n = wiggly(middle, n, 0.0005), to_w = wiggly(middle, w, 0.0005),
             to_e = wiggly(middle, e, 0.0005);
  const auto out =
      generalised({area(ring({to_n, {n, {20, 44.2}, w}, to_w})), area(ring({to_w, {w, e}, to_e})),
                   area(ring({to_e, {e, {20.2, 44.2}, n}, to_n}))},
                  everywhere(100));
  EXPECT_THAT(out.areas[1][0].outer, testing::UnorderedElementsAre(middle, w, e, testing::_));
  EXPECT_EQ(out.points, 6u);
  EXPECT_TRUE(is_coverage(out.areas));
}

/// A unit to the west with an enclave in a bulge of its border with the unit to the east.
Areas enclave_in_a_bulge() {
  const auto enclave = circle({20.104, 44.05}, 100);
  const Line border{{20.1, 44},       {20.1, 44.04}, {20.108, 44.045},
                    {20.108, 44.055}, {20.1, 44.06}, {20.1, 44.1}};
  Areas out{area(ring({border, {{20.1, 44.1}, {20, 44.1}, {20, 44}, {20.1, 44}}})),
            area(ring({border, {{20.1, 44.1}, {20.2, 44.1}, {20.2, 44}, {20.1, 44}}})), enclave};
  enclose(out[0], enclave);
  return out;
}

TEST(CoverageGeneralisation, DoesNotSweepOverAnEnclave) {
  // The bulge of 640 m would go; the enclave lies in it.
  const auto out = generalised(enclave_in_a_bulge(), everywhere(1000));
  EXPECT_TRUE(is_coverage(out.areas));
  EXPECT_GT(out.refined, 0u);
  ASSERT_THAT(out.areas[0][0].holes, SizeIs(1));
  EXPECT_EQ(locate(out.areas[1], {20.104, 44.05}), Location::outside);
}

TEST(CoverageGeneralisation, DoesNotRoundABorderOntoTheOtherSideOfAnEnclave) {
  // With two decimals the border comes to 20.10 and the enclave, which needs a third, stays east
  // of that.
  auto west = box(20, 44, 20.1046, 44.1);
  const auto enclave = box(20.1011, 44.051, 20.1039, 44.053);
  enclose(west, enclave);
  const auto out = generalised({west, box(20.1046, 44, 20.2, 44.1), enclave}, everywhere(10, 2));
  EXPECT_TRUE(is_coverage(out.areas));
}

TEST(CoverageGeneralisation, DoesNotRoundAnIslandIntoTheMainland) {
  // The same with water between them.
  const auto out = generalised({box(20, 44, 20.0954, 44.1), box(20.0961, 44.051, 20.0989, 44.053)},
                               everywhere(10, 2));
  EXPECT_TRUE(is_coverage(out.areas));
}

TEST(CoverageGeneralisation, DoesNotRoundABorderOntoTheOtherSideOfAnEnclaveThatHangsOnIt) {
  // The ends of the border come to 20.11 and the enclave, which needs a fifth decimal, stays west
  // of the lines to them: they meet at its node only.
  const LonLat node{20.1056, 44.05}, s{20.1056, 44}, n{20.1056, 44.1};
  const auto enclave = area({node, {20.10562, 44.0503}, {20.10562, 44.0504}, node});
  auto east = area({s, {20.2, 44}, {20.2, 44.1}, n, node, s});
  enclose(east, enclave);
  const Areas areas{area({{20, 44}, s, node, n, {20, 44.1}, {20, 44}}), east, enclave};
  ASSERT_TRUE(is_coverage(areas));
  EXPECT_TRUE(is_coverage(generalised(areas, everywhere(10, 2)).areas));
}

TEST(CoverageGeneralisation, LeavesALensBetweenTwoBordersOpen) {
  // 0.1 degrees long, 80 m wide; both of its borders would become the same line.
  const LonLat s{20.1, 44}, n{20.1, 44.1};
  const Line west{s, {20.0995, 44.05}, n}, east{s, {20.1005, 44.05}, n};
  const auto out =
      generalised({area(ring({west, {n, {20, 44.1}, {20, 44}, s}})),
                   area(ring({east, {n, {20.2, 44.1}, {20.2, 44}, s}})), area(ring({west, east}))},
                  everywhere(1000));
  EXPECT_TRUE(is_coverage(out.areas));
  EXPECT_GT(geodesic_area(out.areas[2]), 0);
  EXPECT_GT(out.refined, 0u);
}

TEST(CoverageGeneralisation, LeavesATriangleOfAClosedBorder) {
  const auto out = generalised({circle({20, 44}, 100)}, everywhere(10000));
  EXPECT_THAT(out.areas[0][0].outer, SizeIs(4));
  EXPECT_TRUE(is_coverage(out.areas));
  EXPECT_EQ(out.refined, 0u);
}

TEST(CoverageGeneralisation, TakesAToleranceWithoutEndForTheCoarsest) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  const auto out = generalised({circle({20, 44}, 100)}, everywhere(infinite));
  EXPECT_THAT(out.areas[0][0].outer, SizeIs(4));
  EXPECT_EQ(out.refined, 0u);
  EXPECT_TRUE(is_coverage(generalised(two_squares(), everywhere(infinite)).areas));
}

TEST(CoverageGeneralisation, TakesAToleranceThatIsNoneForNone) {
  for (const double metres : {std::nan(""), -100.0, 0.0})
    EXPECT_EQ(generalised(two_squares(), everywhere(metres)).points, 6u + 19) << metres;
}

TEST(CoverageGeneralisation, GivesTheSameForTheSame) {
  const auto once = generalised(enclave_in_a_bulge(), everywhere(1000)),
             twice = generalised(enclave_in_a_bulge(), everywhere(1000));
  for (std::size_t i = 0; i < once.areas.size(); ++i)
    EXPECT_EQ(once.areas[i][0].outer, twice.areas[i][0].outer);
}

TEST(CoverageGeneralisation, RoundsToOneToSevenDecimals) {
  for (int decimals = 1; decimals <= 7; ++decimals) {
    const auto out =
        generalised({circle({20.12345678, 44.12345678}, 60000)}, everywhere(0, decimals));
    const double scale = std::pow(10, decimals);
    for (const auto& p : out.areas[0][0].outer) {
      EXPECT_EQ(p.lon, std::round(p.lon * scale) / scale) << decimals;
      EXPECT_EQ(p.lat, std::round(p.lat * scale) / scale) << decimals;
    }
    EXPECT_EQ(out.refined, 0u) << decimals;
  }
}

TEST(CoverageGeneralisation, TakesMoreDecimalsWhereRoundingWouldPutLinesTogether) {
  // A strip 50 m wide between two squares; three decimals are steps of 80 and 110 m.
  const auto out = generalised(
      {box(20, 44, 20.2, 44.2), box(20, 44.2, 20.2, 44.20044), box(20, 44.20044, 20.2, 44.4)},
      everywhere(1000, 3));
  EXPECT_TRUE(is_coverage(out.areas));
  EXPECT_GT(out.refined, 0u);
}

TEST(CoverageGeneralisation, DoesNotRoundTwoNodesToOnePlace) {
  // An hourglass, 33 m wide at its waist, where neighbours to the north and to the south meet.
  const LonLat u{20.1, 44.0504}, v{20.1, 44.0501};
  const LonLat nw{20, 44.08}, ne{20.2, 44.08}, sw{20, 44.02}, se{20.2, 44.02};
  const Areas areas{area({nw, sw, v, se, ne, u, nw}), area({u, {20.1, 44.1}, {20, 44.1}, nw, u}),
                    area({u, ne, {20.2, 44.1}, {20.1, 44.1}, u}),
                    area({v, sw, {20, 44}, {20.1, 44}, v}),
                    area({v, {20.1, 44}, {20.2, 44}, se, v})};
  ASSERT_TRUE(is_coverage(areas));
  EXPECT_TRUE(is_coverage(generalised(areas, everywhere(1, 3)).areas));
}

TEST(CoverageGeneralisation, DropsASmallExclaveAndTheHoleAroundIt) {
  auto around = box(20.1, 44, 20.2, 44.1);
  const auto exclave = circle({20.15, 44.05}, 100);
  enclose(around, exclave);
  auto owner = box(20, 44, 20.1, 44.1);
  owner.push_back(exclave[0]);
  // It is a square of 176 m.
  const auto fine = generalised({owner, around}, everywhere(170));
  EXPECT_THAT(fine.areas[0], SizeIs(2));
  EXPECT_THAT(fine.areas[1][0].holes, SizeIs(1));
  const auto coarse = generalised({owner, around}, everywhere(180));
  EXPECT_THAT(coarse.areas[0], SizeIs(1));
  EXPECT_THAT(coarse.areas[1][0].holes, IsEmpty());
  EXPECT_TRUE(is_coverage(fine.areas));
  EXPECT_TRUE(is_coverage(coarse.areas));
}

TEST(CoverageGeneralisation, KeepsTheLargestPartHoweverSmall) {
  const Areas areas{
      {circle({20, 44}, 50)[0], circle({20.1, 44}, 60)[0], circle({20.2, 44}, 40)[0]}};
  const auto out = generalised(areas, everywhere(5000));
  ASSERT_THAT(out.areas[0], SizeIs(1));
  EXPECT_NE(locate(out.areas[0], {20.1, 44}), Location::outside);
}

TEST(CoverageGeneralisation, KeepsAnExclaveThatHangsOnANode) {
  // The unit around passes the exclave in its outer ring, coming to the node twice.
  const LonLat node{20.1, 44.05};
  const Line loop{node, {20.1005, 44.0495}, {20.1008, 44.0505}, node};
  auto owner = box(19.8, 44, 19.9, 44.1);
  owner.push_back(area(loop)[0]);
  const Areas areas{owner,
                    area({{20, 44}, {20.1, 44}, node, {20.1, 44.1}, {20, 44.1}, {20, 44}}),
                    {{{{20.1, 44},
                       {20.2, 44},
                       {20.2, 44.1},
                       {20.1, 44.1},
                       node,
                       loop[2],
                       loop[1],
                       node,
                       {20.1, 44}},
                      {}}}};
  const auto out = generalised(areas, everywhere(1000));
  EXPECT_THAT(out.areas[0], SizeIs(2));
  // 1 %: a triangle of 3,000 m2 and rounding to a metre.
  EXPECT_LT(changed_by(areas[2], out.areas[2]), 0.01);
}

TEST(CoverageGeneralisation, KeepsASeatInside) {
  // The seat lies in a cape of 500 m that would go.
  const Areas areas{area({{20, 44},
                          {20.1, 44},
                          {20.1, 44.04},
                          {20.106, 44.05},
                          {20.1, 44.06},
                          {20.1, 44.1},
                          {20, 44.1},
                          {20, 44}})};
  const LonLat seat{20.105, 44.05};
  EXPECT_EQ(locate(generalised(areas, everywhere(1000)).areas[0], seat), Location::outside);
  EXPECT_EQ(locate(generalised(areas, everywhere(1000), {{seat}}).areas[0], seat),
            Location::inside);
}

TEST(CoverageGeneralisation, DoesNotLookAtASeatThatLiesElsewhere) {
  const auto out = generalised(two_squares(), everywhere(100), {{{0, 0}}, {{0, 0}}});
  EXPECT_EQ(out.refined, 0u);
}

TEST(CoverageGeneralisation, KeepsAreasWithinTheirPromise) {
  // Of a saw with teeth of 400 m little would be left.
  Line saw{{20, 44}, {20.1, 44}};
  for (int i = 9; i > 0; --i) {
    saw.push_back({20.01 * 1 + 0.01 * i - 0.01, 44.001});
    saw.push_back({20.005 + 0.01 * i - 0.01, 44.005});
  }
  saw.push_back({20, 44.001});
  saw.push_back({20, 44});
  const Areas areas{area(saw)};
  ASSERT_TRUE(is_coverage(areas));
  EXPECT_GT(changed_by(areas[0], generalised(areas, everywhere(1000)).areas[0]), 0.05);
  const auto out = generalised(areas, everywhere(1000), {{{0, 0}, 0.05}});
  EXPECT_LE(changed_by(areas[0], out.areas[0]), 0.05);
  EXPECT_TRUE(is_coverage(out.areas));
}

/// A coast with a cape, far from everything else in these tests.
MultiPolygon<LonLat> cape() {
  return area({{30, 44},
               {30.1, 44},
               {30.1, 44.04},
               {30.106, 44.05},
               {30.1, 44.06},
               {30.1, 44.1},
               {30, 44.1},
               {30, 44}});
}
constexpr LonLat on_the_cape{30.105, 44.05};

TEST(CoverageGeneralisation, KeepsAPromiseThoughAnotherBorderWasRefinedFirst) {
  Areas areas = enclave_in_a_bulge();
  areas.push_back(cape());
  const auto out = generalised(areas, everywhere(1000), {nothing, nothing, nothing, {on_the_cape}});
  EXPECT_EQ(locate(out.areas[3], on_the_cape), Location::inside);
}

TEST(CoverageGeneralisation, KeepsAPromiseBesideAConflictThatCannotBeMended) {
  const auto out = generalised({box(20, 44, 20.2, 44.2), box(20.1, 44.1, 20.3, 44.3), cape()},
                               everywhere(1000), {nothing, nothing, {on_the_cape}});
  EXPECT_EQ(locate(out.areas[2], on_the_cape), Location::inside);
}

TEST(CoverageGeneralisation, GivesWhatConflictsAtFullDetail) {
  const Areas areas{box(20, 44, 20.2, 44.2), box(20.1, 44.1, 20.3, 44.3),
                    area({{21, 44}, {21.2, 44.2}, {21.2, 44}, {21, 44.2}, {21, 44}}),
                    box(20, 44, 20.2, 44.2)};
  const auto out = generalised(areas, everywhere(1000));
  ASSERT_THAT(out.areas, SizeIs(4));
  for (std::size_t i = 0; i < areas.size(); ++i) EXPECT_THAT(out.areas[i], SizeIs(1)) << i;
}

TEST(CoverageGeneralisation, DoesNotDropMoreOfAnAreaThanItPromised) {
  // Twenty islands, together a fifth of the area; none is worth keeping for its own sake.
  MultiPolygon<LonLat> islands = circle({20, 44}, 1000);
  for (int i = 0; i < 20; ++i) islands.push_back(circle({20.1 + 0.01 * i, 44}, 100)[0]);
  EXPECT_THAT(generalised({islands}, everywhere(500)).areas[0], SizeIs(1));
  const auto out = generalised({islands}, everywhere(500), {{{0, 0}, 0.05}});
  EXPECT_LE(changed_by(islands, out.areas[0]), 0.05);
  EXPECT_TRUE(is_coverage(out.areas));
}

TEST(CoverageGeneralisation, KeepsTheIslandWithTheSeat) {
  MultiPolygon<LonLat> islands = circle({20, 44}, 1000);
  islands.push_back(circle({20.1, 44}, 100)[0]);
  const auto out = generalised({islands}, everywhere(500), {{{20.1, 44}}});
  EXPECT_NE(locate(out.areas[0], {20.1, 44}), Location::outside);
}

}  // namespace
}  // namespace obuhvat
