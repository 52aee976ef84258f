#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "boundary_fixture.h"
#include "ingest/boundary_layer.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

struct Format {
  const char* driver;
  const char* file;
};

class BoundaryFormat : public ::testing::TestWithParam<Format> {};

TEST_P(BoundaryFormat, DeliversNamesAndAreas) {
  Delivery d;
  const auto [driver, file] = GetParam();
  std::vector<const char*> options;
  if (driver == std::string("CSV")) options = {"GEOMETRY=AS_WKT"};
  // With an index the features would stand in the order of a curve through space.
  if (driver == std::string("FlatGeobuf")) options = {"SPATIAL_INDEX=NO"};
  d.write(driver, file,
          {{"opstine", {"Name"}, {{square(20, 44), {"Šabac"}}, {square(21, 44), {"Шабац"}}}}},
          options);
  const auto layer = d.read(file);
  EXPECT_THAT(names_of(layer), ElementsAre("Šabac", "Шабац"));
  // 1e-6 degrees: the formats write so many digits.
  EXPECT_NEAR(box_of(layer.features.at(1).area).min_x, 21, 1e-6);
  EXPECT_NEAR(box_of(layer.features.at(1).area).max_y, 44.1, 1e-6);
}

INSTANTIATE_TEST_SUITE_P(
    Of, BoundaryFormat,
    ::testing::Values(Format{"GeoJSON", "a.geojson"}, Format{"GeoJSON", "a.json"},
                      Format{"GeoJSONSeq", "a.geojsonl"}, Format{"ESRI Shapefile", "a.shp"},
                      Format{"GPKG", "a.gpkg"}, Format{"FlatGeobuf", "a.fgb"},
                      Format{"KML", "a.kml"}, Format{"LIBKML", "b.kml"}, Format{"GML", "a.gml"},
                      Format{"SQLite", "a.sqlite"}, Format{"CSV", "a.csv"}),
    [](const auto& given) {
      std::string name = std::string(given.param.driver) + given.param.file;
      std::erase_if(name, [](char c) { return c == ' ' || c == '.'; });
      return name;
    });

/// What the Republic Geodetic Authority delivers, if a developer has it.
std::filesystem::path delivered(const std::string& name) {
  return std::filesystem::path(OBUHVAT_SOURCE_DIR) / "../shared/geodata" / name;
}

TEST(BoundaryDeliveries, ProvincesOfTheGeodeticAuthority) {
  const auto file = delivered("rgz/pokrajina-gpkg-20210523121706.zip");
  if (!std::filesystem::exists(file)) GTEST_SKIP() << file << " is not there";
  const auto layer = read_boundaries(file, {});
  EXPECT_THAT(names_of(layer),
              ElementsAre("АП КОСОВО И МЕТОХИЈА", "АП ВОЈВОДИНА", "ЦЕНТРАЛНА СРБИЈА"));
  EXPECT_EQ(layer.crs, "EPSG:32634");
  EXPECT_TRUE(layer.crs_was_recognised);
}

TEST(BoundaryDeliveries, RepublicOfTheGeodeticAuthority) {
  const auto file = delivered("rgz/republika-gpkg-20210523121659.zip");
  if (!std::filesystem::exists(file)) GTEST_SKIP() << file << " is not there";
  const auto layer = read_boundaries(file, {});
  ASSERT_THAT(layer.features, SizeIs(1));
  EXPECT_THAT(layer.features[0].names, ElementsAre("РЕПУБЛИКА СРБИЈА", "REPUBLIKA SRBIJA"));
  EXPECT_EQ(layer.crs, "EPSG:32634");
  EXPECT_THAT(layer.operation, HasSubstr("UTM zone 34N"));
}

TEST(BoundaryDeliveries, SerbiaOfWhosOnFirst) {
  const auto folder = delivered("whosonfirst-data-admin-rs");
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << folder << " is not there";
  const auto layer = read_boundaries(folder, {});
  EXPECT_THAT(layer.features, SizeIs(192));
  EXPECT_EQ(layer.source.date, "2023-09-28");
}

}  // namespace
}  // namespace obuhvat
