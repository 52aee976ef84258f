#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <limits>

#include "boundary_fixture.h"
#include "ingest/boundary_layer.h"
#include "table_file_fixture.h"

namespace obuhvat {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

FixtureLayer one(const std::string& wkt, const std::string& crs = "EPSG:4326") {
  return {"opstine", {"naziv"}, {{wkt, {"Ada"}}}, crs};
}

const std::string bow_tie = "POLYGON((20 44,20.1 44.1,20.1 44,20 44.1,20 44))";

TEST(BoundaryTrouble, MissingFileIsToldAsSuch) {
  Delivery d;
  EXPECT_EQ(d.error("a.gpkg"), "io: a.gpkg is not there; check the name");
}

TEST(BoundaryTrouble, EmptyFileAndEmptyFolderAreRefused) {
  Delivery d;
  d.put("a.geojson", "");
  EXPECT_EQ(d.error("a.geojson"), "error: a.geojson is empty; get it anew from the publisher");
  std::filesystem::create_directory(d.path("folder"));
  EXPECT_THAT(d.error("folder"),
              StartsWith("error: folder: no file in the folder holds boundaries; "
                         "give GeoJSON, shapefiles"));
}

TEST(BoundaryTrouble, FileOfAnotherKindIsCalledByItsName) {
  Delivery d;
  d.put("a.pdf", "%PDF-1.7\n");
  EXPECT_THAT(d.error("a.pdf"),
              StartsWith("error: a.pdf: this is a PDF, which holds no boundaries that can be read; "
                         "give GeoJSON"));
  d.put("a.xlsx", zip_of({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<w/>"}}));
  EXPECT_THAT(d.error("a.xlsx"),
              StartsWith("error: a.xlsx: this is a spreadsheet or a text document"));
  d.put("a.txt", "Dear colleagues,\nattached you find nothing.\n");
  EXPECT_THAT(d.error("a.txt"), AllOf(StartsWith("error: a.txt is damaged, cut off, or no file of "
                                                 "boundaries"),
                                      HasSubstr("give GeoJSON")));
}

TEST(BoundaryTrouble, CutGeoJsonIsRefusedWherever) {
  Delivery d;
  d.write("GeoJSON", "a.geojson", {one(square(20, 44))});
  const std::string whole = d.bytes("a.geojson");
  for (std::size_t size = 1; size + 4 < whole.size(); size += 7) {
    d.put("cut.geojson", whole.substr(0, size));
    EXPECT_THAT(d.error("cut.geojson"), StartsWith("error: cut.geojson")) << size;
  }
}

TEST(BoundaryTrouble, CutGeoPackageIsRefusedWherever) {
  Delivery d;
  FixtureLayer layer = one(square(20, 44));
  for (int i = 1; i < 400; ++i)
    layer.features.push_back({square(19 + i * 0.01, 44), {"Ada " + std::to_string(i)}});
  d.write("GPKG", "a.gpkg", {layer});
  const std::string whole = d.bytes("a.gpkg");
  for (std::size_t size = 3000; size < whole.size(); size += whole.size() / 23) {
    d.put("cut.gpkg", whole.substr(0, size));
    EXPECT_THAT(d.error("cut.gpkg"), StartsWith("error: cut.gpkg"))
        << size << " of " << whole.size();
  }
}

TEST(BoundaryTrouble, CutShapefileIsRefused) {
  Delivery d;
  FixtureLayer layer = one(square(20, 44));
  for (int i = 1; i < 20; ++i) layer.features.push_back({square(19 + i * 0.1, 44), {"Ada"}});
  for (const std::string part : {"shp", "dbf", "shx"}) {
    d.write("ESRI Shapefile", "a.shp", {layer});
    d.cut("a." + part, d.bytes("a." + part).size() * 2 / 3);
    EXPECT_THAT(d.error("a.shp"), StartsWith("error: a.shp is damaged")) << part;
    for (const char* const ending : {"shp", "shx", "dbf", "prj", "cpg"})
      d.remove(std::string("a.") + ending);
  }
}

TEST(BoundaryTrouble, ShapefileWithoutItsAttributesOrIndexIsRefused) {
  Delivery d;
  d.write("ESRI Shapefile", "a.shp", {one(square(20, 44))});
  d.remove("a.dbf");
  EXPECT_EQ(
      d.error("a.shp"),
      "error: a.shp: a.dbf is missing, in which the names and codes are; put all parts of the "
      "shapefile (.shp, .shx, .dbf, .prj) into one folder");
  d.write("ESRI Shapefile", "b.shp", {one(square(20, 44))});
  d.remove("b.shx");
  EXPECT_THAT(d.error("b.shp"), StartsWith("error: b.shp: b.shx is missing"));
  EXPECT_FALSE(std::filesystem::exists(d.path("b.shx")));
}

TEST(BoundaryTrouble, ShapefileWithThePartsOfAnotherIsRefused) {
  Delivery d;
  d.write("ESRI Shapefile", "a.shp", {one(square(20, 44))});
  FixtureLayer more = one(square(20, 44));
  more.features.push_back({square(21, 44), {"Bor"}});
  d.write("ESRI Shapefile", "b.shp", {more});
  const std::string rows = d.bytes("a.dbf");
  d.put("a.dbf", d.bytes("b.dbf"));
  EXPECT_EQ(d.error("a.shp"),
            "error: a.shp: 1 shape but 2 rows in its .dbf: the parts do not belong together; put "
            "the parts of one delivery side by side");
  d.put("b.dbf", rows);
  const std::string refused =
      ": 2 shapes but 1 row in its .dbf: the parts do not belong together; put the parts of one "
      "delivery side by side";
  EXPECT_EQ(d.error("b.shp"), "error: b.shp" + refused);
  ZipMembers members;
  for (const std::string ending : {"shp", "shx", "dbf", "prj"})
    members.emplace_back("in/b." + ending, d.bytes("b." + ending));
  d.put("b.zip", zip_of(members));
  EXPECT_EQ(d.error("b.zip"), "error: b.zip (in/b.shp)" + refused);
}

TEST(BoundaryTrouble, ShapefileWithoutRowsIsRefused) {
  Delivery d;
  d.write("ESRI Shapefile", "a.shp", {one(square(20, 44))});
  d.put("a.dbf", "");
  EXPECT_EQ(d.error("a.shp"),
            "error: a.shp: its .dbf is empty or cut off, in which the names and codes are; get it "
            "anew from the publisher");
}

TEST(BoundaryTrouble, ShapefileWithoutPrjIsRecognised) {
  Delivery d;
  d.write("ESRI Shapefile", "a.shp", {one(square(20, 44), "")});
  ASSERT_FALSE(std::filesystem::exists(d.path("a.prj")));
  const auto layer = d.read("a.shp");
  EXPECT_EQ(layer.crs, "EPSG:4326");
  EXPECT_TRUE(layer.crs_was_recognised);
  EXPECT_THAT(d.said,
              ElementsAre(StartsWith("info boundary-crs-recognised 0: the file does not say "
                                     "in which CRS its numbers are")));
}

TEST(BoundaryTrouble, LinesPointsAndNothingAreRefused) {
  Delivery d;
  d.write("GPKG", "lines.gpkg", {one("LINESTRING(20 44,21 44)")});
  EXPECT_EQ(
      d.error("lines.gpkg"),
      "error: lines.gpkg holds lines, not areas; give the file with the areas, or make areas of "
      "the lines (QGIS: Polygonize)");
  d.write("GPKG", "points.gpkg", {one("POINT(20 44)")});
  EXPECT_EQ(d.error("points.gpkg"),
            "error: points.gpkg holds points, not areas; give the file with the areas");
  d.put("none.geojson", R"({"type":"FeatureCollection","features":[]})");
  EXPECT_EQ(d.error("none.geojson"),
            "error: none.geojson has no features; get it anew from the publisher");
  d.write("GPKG", "empty.gpkg", {one("")});
  EXPECT_EQ(d.error("empty.gpkg"),
            "error: empty.gpkg: no feature has an outline; give the file with the areas");
}

TEST(BoundaryTrouble, FeaturesWithoutOutlineAreLeftOutAndTold) {
  Delivery d;
  d.write("GPKG", "a.gpkg",
          {{"o",
            {"naziv"},
            {{"", {"Ada"}}, {square(20, 44), {"Apatin"}}, {"LINESTRING(20 44,21 44)", {"Bor"}}}}});
  EXPECT_THAT(names_of(d.read("a.gpkg")), ElementsAre("Apatin"));
  EXPECT_THAT(
      d.said,
      ElementsAre(
          "warning boundary-without-outline 1: feature 1 (Ada) has no outline; it is left out",
          "warning boundary-without-outline 3: feature 3 (Bor) has lines instead of an area; it is "
          "left out"));
}

TEST(BoundaryTrouble, InvalidAreaIsAnErrorThatRepairMends) {
  Delivery d;
  d.write("GPKG", "a.gpkg", {one(bow_tie)});
  EXPECT_THAT(d.read("a.gpkg").features, SizeIs(1));
  EXPECT_THAT(d.said, ElementsAre("error boundary-invalid 1: feature 1 (Ada): Self-intersection at "
                                  "20.050000,44.050000"));
  const auto mended = d.read("a.gpkg", with({"repair"}));
  EXPECT_THAT(mended.features.at(0).area, SizeIs(2));
  EXPECT_THAT(d.said,
              ElementsAre(AllOf(StartsWith("warning boundary-repaired 1: feature 1 (Ada): "
                                           "Self-intersection at 20.050000,44.050000; made valid"),
                                HasSubstr("44.5"))));
}

TEST(BoundaryTrouble, RepeatedPointsAreDroppedInSilence) {
  Delivery d;
  d.write("GPKG", "a.gpkg", {one("POLYGON((20 44,20 44,20.1 44,20.1 44.1,20.1 44.1,20 44))")});
  EXPECT_THAT(d.read("a.gpkg").features.at(0).area.at(0).outer, SizeIs(4));
  EXPECT_THAT(d.said, IsEmpty());
}

TEST(BoundaryTrouble, PlaceThatOnlyOurRoundingMakesCrossItselfIsNoFinding) {
  Delivery d;
  // A spike 0.4 mm wide.
  d.write(
      "GPKG", "a.gpkg",
      {one("POLYGON((20 44,20.1 44,20.1 44.1,20.050000004 44.1,20.05 44.05,20.05 44.1,20 44.1,20 "
           "44))")});
  d.read("a.gpkg");
  EXPECT_THAT(d.said, IsEmpty());
}

TEST(BoundaryTrouble, SameAreaTwiceIsToldOnceAndKeptOnce) {
  Delivery d;
  // The second starts at another corner.
  d.write("GPKG", "a.gpkg",
          {{"o",
            {"naziv", "gid_2"},
            {{"POLYGON((20 44,20.1 44,20.1 44.1,20 44))", {"Ada", "x"}},
             {"POLYGON((20.1 44,20.1 44.1,20 44,20.1 44))", {"Ada", "y"}}}}});
  EXPECT_THAT(d.read("a.gpkg").features, SizeIs(1));
  EXPECT_THAT(d.said,
              ElementsAre("warning boundary-duplicate 2: feature 2 (Ada, id y) has the same "
                          "area as feature 1 (Ada, id x); it is left out"));
}

TEST(BoundaryTrouble, CornersThatAreNoPlaceAreErrors) {
  Delivery d;
  d.put("a.geojson",
        R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"naziv":"Ada"},"geometry":{"type":"Polygon","coordinates":[[[20,44],[20.1,44],[20.1,44.1],[20,44]]]}},
{"type":"Feature","properties":{"naziv":"Bor"},"geometry":{"type":"Polygon","coordinates":[[[20,44],[20.1,44],[20.1,1e300],[20,44]]]}}]})");
  EXPECT_THAT(d.error("a.geojson"),
              StartsWith("error: a.geojson: its numbers (x 20 to 20.1, y 44 to "
                         "1e+300) are no place in EPSG:4326"));
}

TEST(BoundaryTrouble, DamagedFileInFolderOfWhosOnFirstIsNamed) {
  Delivery d;
  const auto place = [](const std::string& id) {
    return R"({"type":"Feature","properties":{"wof:id":)" + id +
           R"(,"wof:name":"Ada","wof:placetype":"localadmin"},"geometry":{"type":"Polygon",)" +
           R"("coordinates":[[[20,44],[20.1,44],[20.1,44.1],[20,44]]]}})";
  };
  std::vector<std::string> names;
  for (int i = 100; i < 220; ++i) {
    const std::string id = std::to_string(i);
    names.push_back("wof/data/" + id + "/" + id + ".geojson");
    d.put(names.back(), place(id));
  }
  d.put("wof/data/100/100-alt-a.geojson", "{}");
  for (const std::size_t damaged : {0, 7, 119}) {
    const std::string whole = d.bytes(names[damaged]);
    for (const std::size_t size : {std::size_t{0}, std::size_t{10}, whole.size() - 5}) {
      d.put(names[damaged], whole.substr(0, size));
      EXPECT_THAT(d.error("wof"), AllOf(StartsWith("error: wof: " + names[damaged].substr(4) +
                                                   " is damaged or cut off ("),
                                        EndsWith("); get the folder anew from the publisher")));
    }
    d.put(names[damaged], whole);
  }
}

TEST(BoundaryTrouble, FolderOfNumberedFilesIsNotTakenForWhosOnFirst) {
  Delivery d;
  d.write("GeoJSON", "in/2026/1.geojson", {one(square(20, 44))});
  EXPECT_EQ(d.read("in").format, "GeoJSON");
}

/// Ten squares; the first has this corner as well.
std::string ten_squares_and(const std::string& corner) {
  std::string features;
  for (int i = 0; i < 10; ++i) {
    const std::string x = std::to_string(20 + i * 0.2);
    const std::string end = std::to_string(20.1 + i * 0.2);
    features += (i == 0 ? "" : ",") +
                (R"({"type":"Feature","properties":{"naziv":"Ada )" + std::to_string(i)) +
                R"("},"geometry":{"type":"Polygon","coordinates":[[[)" + x + ",44],[" + end +
                ",44],[" + end + ",44.1]," + (i == 0 ? "[" + corner + "]," : "") + "[" + x +
                ",44.1],[" + x + ",44]]]}}";
  }
  return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

TEST(BoundaryTrouble, CornerFarAwayIsToldAndTheCrsKept) {
  Delivery d;
  d.put("a.geojson", ten_squares_and("0,0"));
  EXPECT_EQ(d.read("a.geojson").crs, "EPSG:4326");
  EXPECT_THAT(d.said, ::testing::Contains("error boundary-invalid 1: feature 1 (Ada 0): a corner "
                                          "at 0,0 lies far outside Serbia"));
  d.put("b.geojson", ten_squares_and("1e20,44"));
  const auto layer = d.read("b.geojson", with({"repair"}));
  EXPECT_EQ(layer.crs, "EPSG:4326");
  EXPECT_THAT(d.said, ElementsAre("error boundary-invalid 1: feature 1 (Ada 0): a corner at "
                                  "1e+20,44 lies far outside Serbia"));
  EXPECT_EQ(layer.findings.at(0).suggestion, "mend the file");
  EXPECT_THAT(layer.features, SizeIs(9));
}

TEST(BoundaryTrouble, CornerAtTheOriginOfMetresIsToldInTheNumbersOfTheFile) {
  Delivery d;
  FixtureLayer layer{"o", {"naziv"}, {}, ""};
  for (int i = 0; i < 12; ++i)
    layer.features.push_back({square(400000 + i * 10000, 4800000, 8000), {"Ada"}});
  layer.features[4].wkt =
      "POLYGON((440000 4900000,448000 4900000,0 0,448000 4908000,440000 4908000,440000 4900000))";
  d.write("GPKG", "a.gpkg", {layer});
  EXPECT_EQ(d.read("a.gpkg").crs, "EPSG:32634");
  EXPECT_THAT(d.said, ::testing::Contains("error boundary-invalid 5: feature 5 (Ada): a corner at "
                                          "0,0 lies far outside Serbia"));
}

TEST(BoundaryTrouble, CornerThatIsNoNumberIsToldOnce) {
  Delivery d;
  d.write("ESRI Shapefile", "a.shp",
          {{"o", {"naziv"}, {{square(20, 44), {"Ada"}}, {square(21, 44), {"Bor"}}}}});
  std::string shapes = d.bytes("a.shp");
  const double infinite = std::numeric_limits<double>::infinity();
  // File header 100; record header 8; type 4; box 32; counts 8; part 4; then x of the second
  // corner.
  std::memcpy(shapes.data() + 100 + 8 + 4 + 32 + 8 + 4 + 16, &infinite, sizeof infinite);
  d.put("a.shp", shapes);
  const auto layer = d.read("a.shp");
  EXPECT_THAT(names_of(layer), ElementsAre("Bor"));
  EXPECT_THAT(d.said, ElementsAre(AllOf(StartsWith("error boundary-invalid 1: feature 1 (Ada): a "
                                                   "corner at inf,44"),
                                        EndsWith(" is no number"))));
  EXPECT_EQ(layer.findings.at(0).suggestion, "mend the file");
}

TEST(BoundaryTrouble, NeighbouringCountryIsNoStrayCorner) {
  Delivery d;
  d.write("GPKG", "a.gpkg",
          {{"o",
            {"naziv"},
            {{square(20, 44), {"Ada"}},
             {"POLYGON((16.2 45.8,22.8 47.9,20 48.6,16.1 48,16.2 45.8))", {"Hungary"}},
             {"POLYGON((20.3 46,22.7 43.9,28.5 43.7,29.6 45,26 48.2,20.3 46))", {"Romania"}}}}});
  EXPECT_THAT(d.read("a.gpkg").features, SizeIs(3));
  EXPECT_THAT(d.said, IsEmpty());
}

TEST(BoundaryTrouble, SameAreaUnderAnotherNameOrCodeIsKept) {
  Delivery d;
  d.write("GPKG", "a.gpkg",
          {{"o",
            {"naziv", "maticni_broj"},
            {{square(20, 44), {"Ada", "80012"}},
             {square(20, 44), {"Apatin", "80012"}},
             {square(20, 44), {"Ada", "80039"}},
             {square(20, 44), {"Ada", "80012"}}}}});
  EXPECT_THAT(names_of(d.read("a.gpkg")), ElementsAre("Ada", "Apatin", "Ada"));
  EXPECT_THAT(d.said, ElementsAre("warning boundary-duplicate 4: feature 4 (Ada) has the same area "
                                  "as feature 1 (Ada); it is left out"));
}

TEST(BoundaryTrouble, PrjThatCannotBeReadIsToldAsSuch) {
  Delivery d;
  d.write("ESRI Shapefile", "a.shp", {one(square(20, 44))});
  d.put("a.prj", "not what it should be");
  EXPECT_EQ(d.read("a.shp").crs, "EPSG:4326");
  EXPECT_THAT(d.said, ElementsAre(StartsWith("info boundary-crs-recognised 0: its .prj cannot be "
                                             "read, so the file does not say in which CRS")));
}

TEST(BoundaryTrouble, ZipsInAFolderOrZipArePointedOut) {
  Delivery d;
  d.write("GeoJSON", "a.geojson", {one(square(20, 44))});
  const std::string zip = zip_of({{"a.geojson", d.bytes("a.geojson")}});
  d.put("in/b.zip", zip);
  EXPECT_EQ(d.error("in"),
            "error: in: no file in the folder holds boundaries; give the zip: b.zip");
  d.put("in/a.zip", zip);
  EXPECT_EQ(
      d.error("in"),
      "error: in: no file in the folder holds boundaries; give one of the zips: a.zip, b.zip");
  d.put("outer.zip", zip_of({{"x/inner.ZIP", zip}}));
  EXPECT_EQ(d.error("outer.zip"),
            "error: outer.zip: no file in the zip holds boundaries; unpack the inner zip "
            "x/inner.ZIP");
}

TEST(BoundaryTrouble, CutGmlIsNotCalledEmptyAlone) {
  Delivery d;
  FixtureLayer layer = one(square(20, 44));
  for (int i = 1; i < 20; ++i) layer.features.push_back({square(19 + i * 0.1, 44), {"Ada"}});
  d.write("GML", "a.gml", {layer});
  d.cut("a.gml", d.bytes("a.gml").size() / 2);
  d.remove("a.xsd");
  EXPECT_EQ(d.error("a.gml"),
            "error: a.gml is damaged or cut off, or has no features; get it anew from the "
            "publisher");
}

TEST(BoundaryTrouble, ControlCharactersOfNamesDoNotReachMessages) {
  Delivery d;
  d.write("GeoJSON", "a.geojson", {one("LINESTRING(20 44,21 44)")});
  d.put("in/b\x1b[31m\n.geojson", d.bytes("a.geojson"));
  d.put("in/c.geojson", d.bytes("a.geojson"));
  EXPECT_THAT(d.error("in"), StartsWith("error: in holds no areas, but b [31m .geojson: "));
  d.write("GPKG", "c.gpkg",
          {{"x\x1b[2J",
            {"naziv"},
            {{square(20, 44),
              {"A\x1b"
               "da\nB"}}}},
           {"y\ny", {"naziv"}, {{bow_tie, {"Bor"}}}}});
  EXPECT_EQ(d.error("c.gpkg"),
            "usage: c.gpkg has several layers with areas: x [2J (1 areas), y y (1 areas); choose "
            "one with --layer NAME");
  const auto layer = d.read("c.gpkg", with({"layer=x [2J"}));
  EXPECT_EQ(layer.layer, "x [2J");
  EXPECT_THAT(names_of(layer), ElementsAre("A da B"));
}

TEST(BoundaryTrouble, RepairThatLeavesNothingIsOneFinding) {
  Delivery d;
  d.write("GPKG", "a.gpkg",
          {{"o",
            {"naziv"},
            {{square(20, 44), {"Ada"}}, {"POLYGON((21 44,21.1 44,21 44,21 44))", {"Bor"}}}}});
  EXPECT_THAT(d.read("a.gpkg", with({"repair"})).features, SizeIs(1));
  EXPECT_THAT(d.said,
              ElementsAre(AllOf(StartsWith("warning boundary-repaired 2: feature 2 (Bor): "),
                                EndsWith("; it had no extent and is left out"))));
}

TEST(BoundaryTrouble, HostileZipsAreRefused) {
  Delivery d;
  const std::string area = R"({"type":"FeatureCollection","features":[]})";
  // GDAL packs no such names: another of the same length is replaced.
  const auto renamed = [&](const std::string& name) {
    std::string plain(name.size(), 'x');
    std::string zip = zip_of({{plain, area}});
    for (auto at = zip.find(plain); at != std::string::npos; at = zip.find(plain))
      zip.replace(at, plain.size(), name);
    return zip;
  };
  for (const std::string name :
       {"../a.geojson", "/tmp/a.geojson", "b/../../a.geojson", "C:/a.geojson", "..\\a.geojson"}) {
    d.put("a.zip", renamed(name));
    EXPECT_EQ(d.error("a.zip"), "error: a.zip: the zip is refused: the name \"" + name +
                                    "\" in it leads out of it; get it anew from the publisher");
  }
}

TEST(BoundaryTrouble, ZipBombIsRefusedBeforeItIsUnpacked) {
  Delivery d;
  d.put("a.zip", zip_of({{"a.geojson", std::string(std::size_t{140} << 20, ' ')}}));
  EXPECT_EQ(d.error("a.zip"),
            "error: a.zip: the zip is refused, because unpacked it would hold more than 128 MiB; "
            "unpack it yourself if you trust it, and give the file in it");
}

TEST(BoundaryTrouble, CutZipAndZipWithoutBoundariesAreRefused) {
  Delivery d;
  d.write("GeoJSON", "a.geojson", {one(square(20, 44))});
  d.put("a.zip", zip_of({{"a.geojson", d.bytes("a.geojson")}}));
  d.cut("a.zip", d.bytes("a.zip").size() - 30);
  EXPECT_EQ(d.error("a.zip"),
            "error: a.zip: the zip is empty or cut off; get it anew from the publisher");
  d.put("b.zip", zip_of({{"citaj.txt", "x"}}));
  EXPECT_THAT(d.error("b.zip"), StartsWith("error: b.zip: no file in the zip holds boundaries"));
}

TEST(BoundaryTrouble, NothingIsWrittenBesideTheFiles) {
  Delivery d;
  d.write("GML", "in/a.gml", {one(square(20, 44))});
  d.remove("in/a.xsd");
  d.error("in/a.gml");
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(d.path("in")))
    names.push_back(entry.path().filename().string());
  EXPECT_THAT(names, ElementsAre("a.gml"));
}

}  // namespace
}  // namespace obuhvat
