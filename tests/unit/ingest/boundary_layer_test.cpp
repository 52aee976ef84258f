#include "ingest/boundary_layer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "boundary_fixture.h"
#include "support/sha256.h"
#include "table_file_fixture.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

std::string feature(const std::string& properties, double lon, double lat) {
  const auto pair = [](double x, double y) {
    return "[" + std::to_string(x) + "," + std::to_string(y) + "]";
  };
  return R"({"type":"Feature","properties":{)" + properties +
         R"(},"geometry":{"type":"Polygon","coordinates":[[)" + pair(lon, lat) + "," +
         pair(lon + 0.1, lat) + "," + pair(lon + 0.1, lat + 0.1) + "," + pair(lon, lat) + "]]}}";
}

std::string collection(const std::vector<std::string>& features) {
  std::string text = R"({"type":"FeatureCollection","features":[)";
  for (std::size_t i = 0; i < features.size(); ++i) text += (i > 0 ? ",\n" : "") + features[i];
  return text + "]}";
}

FixtureLayer two_municipalities() {
  return {"opstine",
          {"opstina_maticni_broj", "opstina_ime", "opstina_imel", "okrug_imel"},
          {{square(20, 44), {"80462", "Шабац", "Šabac", "Mačvanski"}},
           {square(20.1, 44), {"70432", "Врање", "Vranje", "Pčinjski"}}}};
}

TEST(BoundaryLayer, ReadsGeoJsonInTheStyleOfOcha) {
  Delivery d;
  d.put("adm2.geojson",
        collection({feature(R"("ADM2_EN":"Sabac","ADM2_PCODE":"RS0501",)"
                            R"("ADM1_EN":"Macvanski","shapeType":"ADM2")",
                            20, 44),
                    feature(R"("ADM2_EN":" Novi  Sad ","ADM2_PCODE":null)", 21, 45)}));
  const auto layer = d.read("adm2.geojson");
  ASSERT_THAT(layer.features, SizeIs(2));
  const auto& sabac = layer.features[0];
  EXPECT_EQ(sabac.id, "1");
  EXPECT_THAT(sabac.codes, ElementsAre("RS0501"));
  EXPECT_THAT(sabac.names, ElementsAre("Sabac"));
  EXPECT_THAT(sabac.hints, ElementsAre("Macvanski"));
  EXPECT_EQ(sabac.kind, "ADM2");
  const Ring<LonLat> expected = {{20, 44}, {20.1, 44}, {20.1, 44.1}, {20, 44}};
  EXPECT_EQ(sabac.area.at(0).outer, expected);
  EXPECT_THAT(layer.features[1].names, ElementsAre("Novi Sad"));
  EXPECT_THAT(layer.features[1].codes, IsEmpty());
  EXPECT_EQ(layer.format, "GeoJSON");
  EXPECT_EQ(layer.crs, "EPSG:4326");
  EXPECT_EQ(layer.operation, "");
  EXPECT_FALSE(layer.crs_was_recognised);
  EXPECT_THAT(layer.name_fields, ElementsAre("ADM2_EN"));
  EXPECT_EQ(layer.file.path, "adm2.geojson");
  EXPECT_EQ(layer.file.sha256, sha256_hex(d.bytes("adm2.geojson")));
  EXPECT_EQ(layer.file.size, static_cast<long>(d.bytes("adm2.geojson").size()));
  EXPECT_EQ(layer.file.reader, "boundaries");
  EXPECT_THAT(layer.findings, IsEmpty());
}

TEST(BoundaryLayer, ReadsShapefileInTheStyleOfGadmWithAlternatives) {
  Delivery d;
  d.write("ESRI Shapefile", "gadm41_SRB_2.shp",
          {{"gadm41_SRB_2",
            {"GID_2", "NAME_1", "NAME_2", "VARNAME_2", "ENGTYPE_2"},
            {{square(20, 44), {"SRB.1.1_1", "Macvanski", "Šabac", "Shabatz|Šabac", "Town"}}}}});
  const auto layer = d.read("gadm41_SRB_2.shp");
  ASSERT_THAT(layer.features, SizeIs(1));
  EXPECT_EQ(layer.features[0].id, "SRB.1.1_1");
  EXPECT_THAT(layer.features[0].names, ElementsAre("Šabac", "Shabatz"));
  EXPECT_THAT(layer.features[0].hints, ElementsAre("Macvanski"));
  EXPECT_EQ(layer.features[0].kind, "Town");
  EXPECT_EQ(layer.format, "ESRI Shapefile");
  EXPECT_THAT(d.said, IsEmpty());
}

TEST(BoundaryLayer, HashesTheSeveralPartsOfShapefile) {
  Delivery d;
  d.write("ESRI Shapefile", "a.shp", {{"a", {"NAME_2"}, {{square(20, 44), {"Ada"}}}}});
  std::string lines;
  long size = 0;
  for (const std::string name : {"a.dbf", "a.prj", "a.shp", "a.shx"}) {
    lines += name + " " + sha256_hex(d.bytes(name)) + "\n";
    size += static_cast<long>(d.bytes(name).size());
  }
  d.remove("a.cpg");
  const auto layer = d.read("a.shp");
  EXPECT_EQ(layer.file.sha256, sha256_hex(lines));
  EXPECT_EQ(layer.file.size, size);
}

TEST(BoundaryLayer, ReadsOutlinesAsHexEwkbInAnAttribute) {
  Delivery d;
  // A triangle in 01 03000020 (polygon with SRID) 7A7F0000 (32634), as PostGIS writes it.
  const std::string hex =
      "01030000207A7F00000100000004000000"
      "0000000080841E410000000090D15241"   // 500000 4933184
      "00000000008C1E4100000000 90D15241"  // 500480 ...
      "0000000080841E410000000010D25241"
      "0000000080841E410000000090D15241";
  std::string packed;
  for (const char c : hex)
    if (c != ' ') packed += c;
  d.write("GPKG", "opstina.gpkg",
          {{"opstina", {"opstina_ime", "wkb_geometry"}, {{"", {" ШАБAЦ", packed}}}, "", wkbNone}});
  const auto layer = d.read("opstina.gpkg");
  ASSERT_THAT(layer.features, SizeIs(1));
  EXPECT_THAT(layer.features[0].names, ElementsAre("ШАБАЦ"));
  EXPECT_EQ(layer.crs, "EPSG:32634");
  EXPECT_THAT(layer.operation, HasSubstr("UTM zone 34N"));
  // The false easting of the zone is its middle meridian: exactly 21 degrees.
  EXPECT_DOUBLE_EQ(layer.features[0].area.at(0).outer.at(0).lon, 21.0);
  EXPECT_THAT(d.said,
              ElementsAre(StartsWith("info boundary-crs-recognised 0: the layer declares no "
                                     "CRS; its outlines carry the SRID 32634"),
                          StartsWith("info boundary-mixed-script 0: 1 text has letters")));
}

TEST(BoundaryLayer, ReadsOutlinesAsWktInAnAttributeAndRecognisesUtm) {
  Delivery d;
  d.write(
      "GPKG", "o.gpkg",
      {{"o",
        {"opstina_imel", "wkt"},
        {{"", {"Ada", "POLYGON((450000 4900000,460000 4900000,460000 4910000,450000 4900000))"}}},
        "",
        wkbNone}});
  const auto layer = d.read("o.gpkg");
  ASSERT_THAT(layer.features, SizeIs(1));
  EXPECT_TRUE(layer.crs_was_recognised);
  EXPECT_EQ(layer.crs, "EPSG:32634");
  EXPECT_THAT(
      d.said,
      ElementsAre("warning boundary-crs-recognised 0: the file does not say in which CRS its "
                  "numbers are (x 450000 to 460000, y 4900000 to 4910000); they are taken for "
                  "EPSG:32634 (WGS 84 / UTM zone 34N), in which they lie on Serbia (ETRS89 "
                  "and SRB_ETRS89 differ from it by less than a metre)"));
}

TEST(BoundaryLayer, RefusesDamagedOutlineInAnAttribute) {
  Delivery d;
  d.write("GPKG", "o.gpkg",
          {{"o", {"opstina_imel", "wkt"}, {{"", {"Ada", "POLYGON((450000 49"}}}, "", wkbNone}});
  EXPECT_EQ(d.error("o.gpkg"),
            "error: o.gpkg: feature 1: the outline in the attribute wkt is damaged or cut off; get "
            "the file anew from the publisher");
}

TEST(BoundaryLayer, DropsHeightsStraightensCurvesAndTakesAreasOutOfCollections) {
  Delivery d;
  d.write(
      "GPKG", "o.gpkg",
      {{"o",
        {"naziv"},
        {{"POLYGON Z((20 44 9,20.1 44 9,20.1 44.1 9,20 44 9))", {"a"}},
         {"CURVEPOLYGON(CIRCULARSTRING(21 44,21.1 44.1,21 44))", {"b"}},
         {"GEOMETRYCOLLECTION(POINT(22 44),POLYGON((22 44,22.1 44,22.1 44.1,22 44)))", {"c"}}}}});
  const auto layer = d.read("o.gpkg");
  ASSERT_THAT(names_of(layer), ElementsAre("a", "b", "c"));
  EXPECT_THAT(layer.features[0].area.at(0).outer, SizeIs(4));
  EXPECT_GT(layer.features[1].area.at(0).outer.size(), 20U);
  EXPECT_THAT(layer.features[2].area, SizeIs(1));
}

TEST(BoundaryLayer, ReadsOsmExtractAndKeepsAdministrativeBoundariesAlone) {
  Delivery d;
  const auto ring = [](int first, double lon, double lat, const std::string& tags) {
    std::string nodes;
    std::string refs;
    const double at[4][2] = {
        {lon, lat}, {lon + 0.1, lat}, {lon + 0.1, lat + 0.1}, {lon, lat + 0.1}};
    for (int i = 0; i < 4; ++i) {
      const std::string id = std::to_string(first + i);
      nodes += "<node id=\"" + id + "\" version=\"1\" lat=\"" + std::to_string(at[i][1]) +
               "\" lon=\"" + std::to_string(at[i][0]) + "\"/>";
      refs += "<nd ref=\"" + id + "\"/>";
    }
    refs += "<nd ref=\"" + std::to_string(first) + "\"/>";
    const std::string id = std::to_string(first);
    return std::pair{
        nodes, std::pair{"<way id=\"" + id + "\" version=\"1\">" + refs + "</way>",
                         "<relation id=\"" + id + "\" version=\"1\"><member type=\"way\" ref=\"" +
                             id + "\" role=\"outer\"/><tag k=\"type\" v=\"boundary\"/>" + tags +
                             "</relation>"}};
  };
  const auto tag = [](const std::string& k, const std::string& v) {
    return "<tag k=\"" + k + "\" v=\"" + v + "\"/>";
  };
  const auto sabac =
      ring(10, 20, 44,
           tag("boundary", "administrative") + tag("admin_level", "7") + tag("name", "Град Шабац") +
               tag("name:sr-Latn", "Grad Šabac") + tag("ref:RS:maticni_broj", "80462"));
  const auto park = ring(20, 21, 44, tag("boundary", "national_park") + tag("name", "Тара"));
  d.put("serbia.osm", "<?xml version='1.0' encoding='UTF-8'?><osm version=\"0.6\">" + sabac.first +
                          park.first + sabac.second.first + park.second.first +
                          sabac.second.second + park.second.second + "</osm>");
  const auto layer = d.read("serbia.osm");
  ASSERT_THAT(layer.features, SizeIs(1));
  EXPECT_EQ(layer.features[0].kind, "7");
  EXPECT_EQ(layer.features[0].id, "10");
  EXPECT_THAT(layer.features[0].names, ElementsAre("Grad Šabac", "Град Шабац"));
  EXPECT_THAT(layer.features[0].codes, ElementsAre("80462"));
}

TEST(BoundaryLayer, ReadsFolderOfWhosOnFirst) {
  Delivery d;
  const auto place = [](const std::string& id, const std::string& name, double lon) {
    return feature("\"wof:id\":" + id + ",\"wof:name\":\"" + name +
                       R"(","wof:placetype":"localadmin","wof:country":"RS","wof:lastmodified":)" +
                       (lon > 20 ? "1695884322" : "86400") +
                       R"(,"name:srp_x_preferred":["Leskovac"])",
                   lon, 44);
  };
  d.put("wof/data/2/2.geojson", place("2", "Lajkovac", 20));
  d.put("wof/data/1/1.geojson", place("1", "Ada", 20.5));
  d.put("wof/data/1/1-alt-meso.geojson", place("1", "Ada", 20.5));
  d.put("wof/README.md", "read me");
  const auto layer = d.read("wof/");
  EXPECT_THAT(names_of(layer), ElementsAre("Ada", "Lajkovac"));
  EXPECT_THAT(layer.features[1].names, ElementsAre("Lajkovac"));
  EXPECT_EQ(layer.features[0].kind, "localadmin");
  EXPECT_EQ(layer.features[0].id, "1");
  EXPECT_EQ(layer.source.name, "Who's On First");
  EXPECT_EQ(layer.source.licence, "CC0 1.0");
  EXPECT_EQ(layer.source.date, "2023-09-28");
  EXPECT_EQ(layer.format, "Who's On First");
  EXPECT_EQ(layer.file.path, "wof");
  EXPECT_EQ(layer.file.sha256,
            sha256_hex("data/1/1.geojson " + sha256_hex(d.bytes("wof/data/1/1.geojson")) +
                       "\ndata/2/2.geojson " + sha256_hex(d.bytes("wof/data/2/2.geojson")) + "\n"));
  EXPECT_EQ(d.error("wof", with({"layer=x"})),
            "usage: wof is a folder of Who's On First, of which layers, attributes and CRS are "
            "known; leave out --layer");
}

TEST(BoundaryLayer, ReadsZipInPlaceAlsoWithFolderInIt) {
  Delivery d;
  d.write("ESRI Shapefile", "s/opstine.shp", {{"opstine", {"naziv"}, {{square(20, 44), {"Ада"}}}}});
  ZipMembers members;
  for (const std::string ending : {"shp", "shx", "dbf", "prj", "cpg"})
    members.emplace_back("opstine 2026/opstine." + ending, d.bytes("s/opstine." + ending));
  members.emplace_back("opstine 2026/citaj.txt", "x");
  d.put("opstine.zip", zip_of(members));
  const auto layer = d.read("opstine.zip");
  EXPECT_THAT(names_of(layer), ElementsAre("Ада"));
  EXPECT_EQ(layer.file.sha256, sha256_hex(d.bytes("opstine.zip")));
  EXPECT_EQ(layer.file.path, "opstine.zip");
}

TEST(BoundaryLayer, ChoosesTheMunicipalitiesAmongTheLevelsOfOneZip) {
  Delivery d;
  ZipMembers members = {
      {"srb_admbnda_adm0.geojson", collection({feature(R"("ADM0_EN":"S")", 20, 44)})},
      {"srb_admbnda_adm1.geojson", collection({feature(R"("ADM1_EN":"D")", 20, 44)})},
      {"srb_admbnda_adm2.geojson", collection({feature(R"("ADM2_EN":"M")", 20, 44)})},
      {"metadata.json", "{}"}};
  d.put("srb.zip", zip_of(members));
  EXPECT_THAT(names_of(d.read("srb.zip")), ElementsAre("M"));
  EXPECT_EQ(d.read("srb.zip", with({"layer=srb_admbnda_adm1"})).layer, "srb_admbnda_adm1");
  EXPECT_EQ(d.read("srb.zip", with({"layer=srb_admbnda_adm1.geojson"})).layer, "srb_admbnda_adm1");
}

TEST(BoundaryLayer, AsksWhichLayerWhereNoneIsObvious) {
  Delivery d;
  d.write("GPKG", "o.gpkg",
          {{"prvi", {"naziv"}, {{square(20, 44), {"a"}}}},
           {"drugi", {"naziv"}, {{square(20, 44), {"b"}}, {square(21, 44), {"c"}}}},
           {"putevi", {"naziv"}, {{"LINESTRING(20 44,21 44)", {"d"}}}}});
  EXPECT_EQ(
      d.error("o.gpkg"),
      "usage: o.gpkg has several layers with areas: prvi (1 areas), drugi (2 areas), putevi (1 "
      "lines); choose one with --layer NAME");
  EXPECT_EQ(
      d.error("o.gpkg", with({"layer=treci"})),
      "usage: o.gpkg has no layer \"treci\"; it has prvi (1 areas), drugi (2 areas), putevi (1 "
      "lines)");
  EXPECT_THAT(names_of(d.read("o.gpkg", with({"layer=Drugi"}))), ElementsAre("b", "c"));
  EXPECT_EQ(
      d.error("o.gpkg", with({"layer=putevi"})),
      "error: o.gpkg holds lines, not areas; give the file with the areas, or make areas of the "
      "lines (QGIS: Polygonize)");
}

TEST(BoundaryLayer, ChoosesTheLayerWhoseAttributesTellOfMunicipalities) {
  Delivery d;
  d.write("GPKG", "o.gpkg",
          {{"a", {"NAME_1"}, {{square(20, 44), {"x"}}}},
           {"b", {"NAME_1", "NAME_2"}, {{square(20, 44), {"x", "y"}}}}});
  EXPECT_THAT(names_of(d.read("o.gpkg")), ElementsAre("y"));
}

TEST(BoundaryLayer, TakesTheAttributesThatTheUserNames) {
  Delivery d;
  d.write("GPKG", "o.gpkg", {{"o", {"A", "b", "naziv"}, {{square(20, 44), {"1", "2", "3"}}}}});
  const auto layer = d.read("o.gpkg", with({"code=a", "name=B"}));
  EXPECT_THAT(layer.features[0].codes, ElementsAre("1"));
  EXPECT_THAT(layer.features[0].names, ElementsAre("2"));
  EXPECT_EQ(d.error("o.gpkg", with({"code=c"})),
            "usage: o.gpkg has no attribute \"c\" for --code-field; it has A, b, naziv");
  EXPECT_EQ(d.error("o.gpkg", with({"name=c"})),
            "usage: o.gpkg has no attribute \"c\" for --name-field; it has A, b, naziv");
}

TEST(BoundaryLayer, NumbersFeaturesWhoseIdsAreNotTheirOwn) {
  Delivery d;
  d.write(
      "GPKG", "o.gpkg",
      {{"o", {"gid_2", "naziv"}, {{square(20, 44), {"7", "a"}}, {square(21, 44), {"7", "b"}}}}});
  const auto layer = d.read("o.gpkg");
  EXPECT_EQ(layer.features[0].id, "1");
  EXPECT_EQ(layer.features[1].id, "2");
}

TEST(BoundaryLayer, SaysWhenNothingTellsNames) {
  Delivery d;
  d.write("GPKG", "o.gpkg", {{"o", {"x"}, {{square(20, 44), {"1"}}}}});
  d.read("o.gpkg");
  EXPECT_THAT(d.said, ElementsAre(StartsWith("warning boundary-without-names 0: no attribute")));
}

TEST(BoundaryLayer, ReadsRgzFieldNamesAsShapefilesCutThem) {
  Delivery d;
  d.write("ESRI Shapefile", "opstine.shp", {two_municipalities()});
  const auto layer = d.read("opstine.shp");
  EXPECT_THAT(layer.features.at(0).codes, ElementsAre("80462"));
  EXPECT_THAT(layer.features.at(0).names, ElementsAre("Шабац", "Šabac"));
  EXPECT_THAT(layer.features.at(1).hints, ElementsAre("Pčinjski"));
}

}  // namespace
}  // namespace obuhvat
