#include "ingest/boundary_crs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "boundary_fixture.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

/// A square of some 8 km whose lower left corner is there, in the numbers of that CRS.
FixtureLayer at(const std::string& numbers_of, double lon, double lat,
                const std::string& declared) {
  OGRSpatialReference from;
  OGRSpatialReference to;
  from.SetFromUserInput("EPSG:4326");
  to.SetFromUserInput(numbers_of.c_str());
  from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  to.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  const std::unique_ptr<OGRCoordinateTransformation> way(
      OGRCreateCoordinateTransformation(&from, &to));
  way->Transform(1, &lon, &lat);
  return {"o", {"naziv"}, {{square(lon, lat, 8000), {"Ada"}}}, declared};
}

class Recognised : public ::testing::TestWithParam<const char*> {};

TEST_P(Recognised, FromNumbersAloneAndTold) {
  Delivery d;
  // Zone 6 ends, and zone 8 begins, within Serbia.
  const double lon = std::string(GetParam()) == "EPSG:8679" ? 22.6 : 19.2;
  d.write("GPKG", "a.gpkg", {at(GetParam(), lon, 44.2, "")});
  const auto layer = d.read("a.gpkg");
  EXPECT_EQ(layer.crs, GetParam());
  EXPECT_TRUE(layer.crs_was_recognised);
  const LonLat corner = layer.features.at(0).area.at(0).outer.at(0);
  // 1e-4 degrees, some 10 m: GDAL takes MGI 1901 by another datum shift than we do.
  EXPECT_NEAR(corner.lon, lon, 1e-4);
  EXPECT_NEAR(corner.lat, 44.2, 1e-4);
  EXPECT_THAT(d.said, ElementsAre(StartsWith("warning boundary-crs-recognised 0: ")));
}

INSTANTIATE_TEST_SUITE_P(OfSerbia, Recognised,
                         ::testing::Values("EPSG:32634", "EPSG:6316", "EPSG:8678", "EPSG:8679",
                                           "EPSG:32633", "EPSG:3857", "EPSG:3035"),
                         [](const auto& given) { return std::string(given.param).substr(5); });

TEST(BoundaryCrs, ZonesOfMgi1901GoByDatumShiftForSerbia) {
  const DegreeConversion conversion("EPSG:6316");
  EXPECT_EQ(conversion.crs_name(), "MGI 1901 / Balkans zone 7");
  EXPECT_THAT(conversion.operation(), HasSubstr("MGI 1901 to"));
  EXPECT_THAT(conversion.operation(), HasSubstr("accuracy 1 m"));
  // Central meridian 21 degrees at the latitude of Kragujevac. The datum shift in Serbia is some
  // 400 m to the west and 20 m in latitude (EPSG area 4543); without it lon would be 21 exactly.
  const LonLat p = conversion.degrees({7500000, 4875000});
  EXPECT_NEAR(p.lon, 20.9950, 0.0005);
  EXPECT_NEAR(p.lat, 44.01, 0.01);
}

TEST(BoundaryCrs, DeclaredCrsIsTakenByItsAuthority) {
  Delivery d;
  d.write("GPKG", "a.gpkg", {at("EPSG:32634", 20, 44, "EPSG:32634")});
  const auto layer = d.read("a.gpkg");
  EXPECT_EQ(layer.crs, "EPSG:32634");
  EXPECT_FALSE(layer.crs_was_recognised);
  // 1e-7 degrees: areas are rounded to that.
  EXPECT_NEAR(layer.features.at(0).area.at(0).outer.at(0).lon, 20, 1e-6);
  EXPECT_THAT(d.said, ElementsAre());
}

TEST(BoundaryCrs, DefinitionWithoutCodeIsIdentified) {
  Delivery d;
  d.write("ESRI Shapefile", "a.shp", {at("EPSG:32634", 20, 44, "EPSG:32634")});
  EXPECT_EQ(d.read("a.shp").crs, "EPSG:32634");
}

TEST(BoundaryCrs, DamagedDefinitionAsksForTheCrs) {
  Delivery d;
  d.write("ESRI Shapefile", "a.shp", {at("EPSG:32634", 20, 44, "EPSG:32634")});
  d.cut("a.prj", 60);
  EXPECT_THAT(
      d.error("a.shp"),
      StartsWith("error: a.shp: the CRS that it declares is damaged (missing , or ]); say with "
                 "--source-crs what its numbers are"));
  EXPECT_EQ(d.read("a.shp", with({"crs=EPSG:32634"})).crs, "EPSG:32634");
}

TEST(BoundaryCrs, LatitudeFirstIsSwappedBackAndTold) {
  Delivery d;
  d.put("a.geojson",
        R"({"type":"Feature","properties":{"naziv":"Ada"},"geometry":{"type":"Polygon",)"
        R"("coordinates":[[[44,20],[44.1,20],[44.1,20.1],[44,20]]]}})");
  const auto layer = d.read("a.geojson");
  const Ring<LonLat> expected = {{20, 44}, {20.1, 44.1}, {20, 44.1}, {20, 44}};
  EXPECT_EQ(layer.features.at(0).area.at(0).outer, expected);
  EXPECT_THAT(d.said,
              ElementsAre("warning boundary-axes-swapped 0: latitude stands before longitude; "
                          "they are read the other way round"));
}

TEST(BoundaryCrs, UtmNumbersDeclaredAsDegreesAreRefusedWithWhatFits) {
  Delivery d;
  d.write("GPKG", "a.gpkg", {at("EPSG:32634", 20, 44, "EPSG:4326")});
  EXPECT_EQ(
      d.error("a.gpkg"),
      "error: a.gpkg: its numbers (x 419826 to 427826, y 4872359 to 4880359) are no place in "
      "EPSG:4326 (WGS 84); the numbers would fit EPSG:32634 (WGS 84 / UTM zone 34N): say so with "
      "--source-crs EPSG:32634");
  EXPECT_EQ(d.read("a.gpkg", with({"crs=EPSG:32634"})).crs, "EPSG:32634");
}

TEST(BoundaryCrs, NumbersOfAnotherZoneAreRefusedWithWhereTheyLie) {
  Delivery d;
  d.write("GPKG", "a.gpkg", {at("EPSG:32634", 20, 44, "EPSG:32633")});
  EXPECT_EQ(
      d.error("a.gpkg"),
      "error: a.gpkg: in EPSG:32633 (WGS 84 / UTM zone 33N) it lies at 44.0° N to 44.1° N, 14.0° "
      "E to 14.1° E: not Serbia; the numbers would fit EPSG:32634 (WGS 84 / UTM zone 34N): say so "
      "with --source-crs EPSG:32634");
  d.write("GPKG", "b.gpkg", {at("EPSG:6316", 20, 44, "EPSG:8678")});
  EXPECT_THAT(d.error("b.gpkg"),
              HasSubstr("the numbers would fit EPSG:6316 (MGI 1901 / Balkans zone "
                        "7): say so with --source-crs EPSG:6316"));
}

TEST(BoundaryCrs, AnotherCountryIsRefusedWithWhereItLies) {
  Delivery d;
  d.write("GPKG", "a.gpkg", {{"o", {"naziv"}, {{square(9, 46, 1), {"Chur"}}}}});
  EXPECT_EQ(
      d.error("a.gpkg"),
      "error: a.gpkg: in EPSG:4326 (WGS 84) it lies at 46.0° N to 47.0° N, 9.0° E to 10.0° E: not "
      "Serbia; give boundaries of Serbia, or say with --source-crs what the numbers are");
}

TEST(BoundaryCrs, NumbersThatFitNothingAskForTheCrs) {
  Delivery d;
  d.write("GPKG", "a.gpkg", {{"o", {"naziv"}, {{square(9e6, 9e6, 1000), {"Ada"}}}, ""}});
  EXPECT_THAT(d.error("a.gpkg"),
              StartsWith("error: a.gpkg: the file does not say in which CRS its numbers are"));
}

TEST(BoundaryCrs, UnknownOrUnfittingCrsOfTheUserIsRefused) {
  Delivery d;
  d.write("GPKG", "a.gpkg", {{"o", {"naziv"}, {{square(20, 44), {"Ada"}}}}});
  for (const std::string crs : {"EPSG:99999", "+proj=longlat", "EPSG:5703", "utm"})
    EXPECT_THAT(d.error("a.gpkg", with({"crs=" + crs})),
                StartsWith("usage: PROJ knows no CRS \"" + crs + "\"; give --source-crs a code"));
  EXPECT_THAT(d.error("a.gpkg", with({"crs=EPSG:32634"})),
              StartsWith("usage: a.gpkg: in EPSG:32634"));
}

}  // namespace
}  // namespace obuhvat
