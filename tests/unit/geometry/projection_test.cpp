#include "geometry/projection.h"

#include <gtest/gtest.h>

#include <cmath>

#include "geometry/geodesic.h"
#include "support/error.h"

namespace obuhvat {
namespace {

TEST(Projection, PutsTheCentralMeridianAtFiveHundredKilometres) {
  const Projection utm("EPSG:8682");
  EXPECT_NEAR(utm.project({21, 44}).x, 500000, 1e-6);  // m: exact by the definition of UTM 34N
  EXPECT_EQ(utm.crs_name(), "SRB_ETRS89 / UTM zone 34N");
}

TEST(Projection, ReturnsToTheSamePoint) {
  const Projection utm("EPSG:8682");
  const LonLat belgrade{20.46513, 44.80401};
  const LonLat back = utm.unproject(utm.project(belgrade));
  EXPECT_NEAR(back.lon, belgrade.lon, 1e-9);  // degrees, 0.1 mm: PROJ's inverse series
  EXPECT_NEAR(back.lat, belgrade.lat, 1e-9);
}

TEST(Projection, OfSerbiaIsThatOfProj) {
  const Projection ours("EPSG:8682");
  const Projection proj("urn:ogc:def:crs:EPSG::8682");  // the same, but not by GeographicLib
  EXPECT_EQ(ours.crs_name(), proj.crs_name());
  EXPECT_EQ(ours.operation(), proj.operation());
  for (double lat = 36; lat <= 50; lat += 0.37)
    for (double lon = 12; lon <= 30; lon += 0.41) {
      const MapPoint a = ours.project({lon, lat});
      const MapPoint b = proj.project({lon, lat});
      ASSERT_NEAR(a.x, b.x, 1e-6) << lon << ", " << lat;  // metres
      ASSERT_NEAR(a.y, b.y, 1e-6) << lon << ", " << lat;
      const LonLat c = ours.unproject(b);
      const LonLat d = proj.unproject(b);
      ASSERT_NEAR(c.lon, d.lon, 1e-11) << lon << ", " << lat;  // degrees: a micrometre
      ASSERT_NEAR(c.lat, d.lat, 1e-11) << lon << ", " << lat;
    }
}

TEST(Projection, OfSerbiaRefusesWhatLiesOnTheOtherSideOfTheEarth) {
  const Projection utm("EPSG:8682");
  EXPECT_THROW(utm.project({-120, 44}), Error);
  EXPECT_THROW(utm.project({20, 91}), Error);
  EXPECT_THROW(utm.unproject({1e9, 0}), Error);
}

TEST(Projection, RefusesACrsInDegrees) { EXPECT_THROW(Projection("EPSG:4326"), Error); }

TEST(Projection, RefusesACodeThatDoesNotExist) { EXPECT_THROW(Projection("EPSG:1"), Error); }

TEST(Projection, RefusesANumberThatIsNone) {
  const Projection utm("EPSG:8682");
  EXPECT_THROW(utm.project({std::nan(""), 44}), Error);
}

TEST(Geodesic, KnowsTheLengthOfAMeridianDegree) {
  // Arc of the WGS 84 meridian from 44 to 45 degrees north: 111 122 m (Rapp, Geometric Geodesy).
  EXPECT_NEAR(geodesic_distance(LonLat{20, 44}, LonLat{20, 45}), 111122, 1);  // 1 m: rounded table
}

TEST(Geodesic, MeasuresToTheNearestPointOfAnArea) {
  const MultiPolygon<LonLat> area{{{{21, 43}, {22, 43}, {22, 44}, {21, 44}, {21, 43}}, {}}};
  const LonLat west{18.5, 43.4};
  // The true foot lies on the edge at longitude 21: search for it along the edge.
  double best = 1e12;
  for (int i = 0; i <= 100000; ++i)
    best = std::min(best, geodesic_distance(west, LonLat{21, 43 + i / 100000.0}));
  EXPECT_NEAR(geodesic_distance(west, area), best, best * 0.001);  // 0.1 %: what the header says
  EXPECT_EQ(geodesic_distance(LonLat{21.5, 43.5}, area), 0);
}

TEST(Geodesic, AreaOfADegreeSquareAgreesWithItsSides) {
  // Against the trapezium of its sides; 0.1 %: the sides bend.
  const MultiPolygon<LonLat> area{{{{21, 43}, {22, 43}, {22, 44}, {21, 44}, {21, 43}}, {}}};
  const double mean_width = (geodesic_distance(LonLat{21, 43}, LonLat{22, 43}) +
                             geodesic_distance(LonLat{21, 44}, LonLat{22, 44})) /
                            2;
  const double height = geodesic_distance(LonLat{21, 43}, LonLat{21, 44});
  EXPECT_NEAR(geodesic_area(area), mean_width * height, mean_width * height * 0.001);
}

}  // namespace
}  // namespace obuhvat
