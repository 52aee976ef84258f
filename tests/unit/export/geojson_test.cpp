#include "export/geojson.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>

#include "small_dataset.h"
#include "support/share_folder.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;

CoverageTable coverage_of_project(const Dataset& data, const char* id) {
  Selection selection;
  selection.projects = {ProjectId(id)};
  return coverage_of(data, selection);
}

ExportTitle title() { return {"project:roads", {"Roads", "Putevi", ""}}; }

std::vector<std::string> ids_of(const json& document) {
  std::vector<std::string> ids;
  for (const auto& feature : document["features"]) ids.push_back(feature["id"]);
  return ids;
}

TEST(CoverageGeojson, WritesCoveredUnitsAndTheirCentresAFeatureALine) {
  const Dataset data = small_dataset();
  const std::string text = coverage_geojson(data, coverage_of_project(data, "roads"), title(),
                                            UncoveredUnits::leave_out);
  EXPECT_EQ(text,
            R"({"type":"FeatureCollection",
"metadata":{"id":"project:roads",
"title":"Roads",
"title_sr_latn":"Putevi",
"selection":{"project_ids":[],"partner_ids":[],"donor_ids":[],"district_codes":[],"active_on":null,"from":null,"to":null},
"period":{"start":"2017-01-01","end":"2018-12-31"},
"project_ids":["roads"],
"unit_count":4,
"covered_count":2,
"national_project_ids":[],
"unlocated_project_ids":[],
"coverage_note":null,
"hidden_centre_count":0,
"projects":[{"id":"roads","title":"Roads","title_sr_latn":"Putevi","start":"2017-01-01","end":"2018-12-31","status":"completed","coverage":"municipalities"}],
"partners":[{"id":"aid","name":"Aid Agency","name_sr_latn":"Agencija za pomoć"},
{"id":"giver","name":"The Giver","name_sr_latn":"Davalac"}],
"boundaries":{"name":"Drawn squares","date":"2020-01-01","detail":"overview","licence":"CC0","origin":null},
"sources":[{"what":"boundaries","name":"Drawn squares","date":"2020-01-01","licence":"CC0","detail":"overview"},
{"what":"names, codes, areas, population, districts","name":"register of municipalities; censuses of the Statistical Office of the Republic of Serbia","date":null,"licence":null,"detail":null},
{"what":"reception centres","name":"named in each centre; points of settlements from GeoNames, www.geonames.org","date":null,"licence":"points: CC BY 4.0","detail":null}],
"tool":"obuhvat )" +
                version() +
                R"(",
"inputs":[]},
"bbox":[20,44,22,45],
"features":[
{"type":"Feature","id":"10001","properties":{"kind":"municipality","code":"10001","name":"Alfa","name_sr_latn":"Alfa","name_sr_cyrl":"Алфа","district_code":"01","district":"West District","area_km2":100,"population":1000,"project_ids":["roads"],"partner_ids":["aid","giver"],"project_count":1,"centre_ids":["AC-WEST"]},"geometry":{"type":"Polygon","coordinates":[[[20,44],[21,44],[21,45],[20,45],[20,44]]]}},
{"type":"Feature","id":"10002","properties":{"kind":"municipality","code":"10002","name":"Beta","name_sr_latn":"Beta","name_sr_cyrl":"Бета","district_code":"01","district":"West District","area_km2":200,"population":2000,"project_ids":["roads"],"partner_ids":["aid","giver"],"project_count":1,"centre_ids":[]},"geometry":{"type":"Polygon","coordinates":[[[21,44],[22,44],[22,45],[21,45],[21,44]]]}},
{"type":"Feature","id":"AC-WEST","properties":{"kind":"reception_centre","id":"AC-WEST","name":"Asylum Centre West","name_sr_latn":"Centar za azil Zapad","name_sr_cyrl":"Центар за азил Запад","type":"asylum_centre","municipality_code":"10001","settlement":null,"precision":"settlement","capacity":120,"capacity_date":null,"opened":"2015","closed":null,"operator":null,"source":null},"geometry":{"type":"Point","coordinates":[20.5,44.5]}}
]}
)");
}

TEST(CoverageGeojson, IncludesUncoveredUnitsAndAllCentresOnRequest) {
  const Dataset data = small_dataset();
  const json document = json::parse(
      coverage_geojson(data, coverage_of(data, {}), {"overview", {}}, UncoveredUnits::include));
  EXPECT_THAT(ids_of(document),
              ElementsAre("10001", "10002", "10003", "10004", "AC-WEST", "RTC-EAST", "law"));
  EXPECT_TRUE(document["features"][3]["properties"]["population"].is_null());
  EXPECT_TRUE(document["metadata"]["period"].is_null());
}

TEST(CoverageGeojson, SaysThatANationalProjectIsNationalInsteadOfDrawingIt) {
  const Dataset data = small_dataset();
  const json document = json::parse(coverage_geojson(
      data, coverage_of_project(data, "law"), {"project:law", {}}, UncoveredUnits::leave_out));
  ASSERT_EQ(document["features"].size(), 1u);
  EXPECT_EQ(document["features"][0]["id"], "law");
  EXPECT_EQ(document["features"][0]["properties"]["kind"], "project");
  EXPECT_TRUE(document["features"][0]["geometry"].is_null());
  EXPECT_FALSE(document.contains("bbox"));
  EXPECT_THAT(document["metadata"]["national_project_ids"], ElementsAre("law"));
  EXPECT_EQ(document["metadata"]["coverage_note"],
            "National coverage: law covers the country as a whole and no unit in particular, so "
            "its feature has no geometry.");
}

TEST(CoverageGeojson, DrawsANationalProjectAsTheCountryOnRequest) {
  const Dataset data = small_dataset();
  GeojsonOptions options;
  options.national = NationalProjects::as_country;
  options.uncovered = UncoveredUnits::leave_out;
  const json document =
      json::parse(CoverageGeojson(data, CoordinateDecimals::six)
                      .collection(coverage_of_project(data, "law"), {"project:law", {}}, options));
  const json& geometry = document["features"][0]["geometry"];
  EXPECT_EQ(geometry["type"], "Polygon");
  EXPECT_EQ(geometry["coordinates"].size(), 1u) << "no hole, no border inside";
  EXPECT_EQ(document["bbox"], json::parse("[20,44,24,45]"));
}

TEST(CoverageGeojson, WritesOneFeatureAProjectAndMunicipalityInTheLongForm) {
  const Dataset data = small_dataset();
  GeojsonOptions options;
  options.rows = CoverageRows::links;
  const json document = json::parse(CoverageGeojson(data, CoordinateDecimals::five)
                                        .collection(coverage_of(data, {}), title(), options));
  EXPECT_THAT(ids_of(document), ElementsAre("10001:roads", "10002:health", "10002:roads", "10003",
                                            "10004", "AC-WEST", "RTC-EAST", "law"));
  const json& link = document["features"][1]["properties"];
  EXPECT_EQ(link["kind"], "project_municipality");
  EXPECT_EQ(link["code"], "10002");
  EXPECT_EQ(link["project_id"], "health");
  EXPECT_TRUE(document["features"][3]["properties"]["project_id"].is_null());
}

TEST(CoverageGeojson, WritesFeaturesAloneALineEach) {
  const Dataset data = small_dataset();
  const CoverageGeojson geojson(data, CoordinateDecimals::six);
  GeojsonOptions options;
  options.uncovered = UncoveredUnits::leave_out;
  const auto coverage = coverage_of_project(data, "roads");
  const auto written = [&](CoverageGeojson::Sequence sequence) {
    std::string out;
    geojson.write_features(coverage, options, sequence,
                           [&](std::string_view piece) { out += piece; });
    return out;
  };
  const std::string lines = written(CoverageGeojson::Sequence::lines);
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 3);
  EXPECT_EQ(json::parse(lines.substr(0, lines.find('\n')))["id"], "10001");
  const std::string records = written(CoverageGeojson::Sequence::records);
  EXPECT_EQ(records.size(), lines.size() + 3);
  EXPECT_EQ(records.front(), '\x1e');
}

TEST(CoverageGeojson, WritesAnyTextAsValidJson) {
  Dataset data = small_dataset();
  const std::string hostile =
      "<script>\"\\ \xE2\x80\xAE right \xF0\x9F\x98\x80 \xE2\x80\xA8 \x01 \n /..//";
  data.projects[2].id = ProjectId(hostile);
  data.projects[2].title.en = hostile + "\xFF";
  data.sort();
  const json document = json::parse(
      coverage_geojson(data, coverage_of(data, {}), title(), UncoveredUnits::leave_out));
  EXPECT_EQ(document["features"][0]["properties"]["project_ids"][0], hostile);
  EXPECT_EQ(document["metadata"]["projects"][0]["title"], hostile + "\xEF\xBF\xBD");
}

TEST(CoverageGeojson, WritesNullForAUnitWithoutAnOutline) {
  Dataset data = small_dataset();
  for (auto& unit : data.municipalities) unit.boundary.clear();
  data.centres.clear();
  const json document =
      json::parse(coverage_geojson(data, coverage_of(data, {}), title(), UncoveredUnits::include));
  EXPECT_TRUE(document["features"][0]["geometry"].is_null());
  EXPECT_FALSE(document.contains("bbox"));
}

TEST(CoverageGeojson, SaysThatTheCoverageOfAProjectIsUnknown) {
  Dataset data = small_dataset();
  data.projects[1].coverage = CoverageKind::unknown;
  const json document = json::parse(coverage_geojson(
      data, coverage_of_project(data, "law"), {"project:law", {}}, UncoveredUnits::leave_out));
  EXPECT_THAT(document["metadata"]["unlocated_project_ids"], ElementsAre("law"));
  EXPECT_EQ(document["metadata"]["coverage_note"],
            "Unknown coverage: the record of law does not say where it works, so its "
            "feature has no geometry.");
}

TEST(CoverageGeojson, NamesThePagesOfItsProjectsAndTheHashesOfItsInputs) {
  Dataset data = small_dataset();
  data.projects[2].sources = {{"roads.txt", "Roads of the west", "en"}, {"plain.csv", "", ""}};
  data.source_files = {{"roads.json", "ab12", 5, "", "project-json"}};
  const json metadata = json::parse(coverage_geojson(
      data, coverage_of_project(data, "roads"), title(), UncoveredUnits::leave_out))["metadata"];
  EXPECT_EQ(metadata["sources"][3]["what"], "project roads");
  EXPECT_EQ(metadata["sources"][3]["name"], "Roads of the west");
  EXPECT_EQ(metadata["sources"][3]["detail"], "roads.txt");
  EXPECT_EQ(metadata["sources"][4]["name"], "plain.csv");
  EXPECT_EQ(metadata["inputs"], json::parse(R"([{"file":"roads.json","sha256":"ab12"}])"));
}

TEST(CoverageGeojson, WritesSitesOfTheProjectsUnderIdsOfTheirOwn) {
  Dataset data = small_dataset();
  data.projects[2].sites = {{"bridge", {20.25, 44.75}}, {"", {23.5, 44.5}}};
  const json document = json::parse(coverage_geojson(data, coverage_of_project(data, "roads"),
                                                     title(), UncoveredUnits::leave_out));
  EXPECT_THAT(ids_of(document),
              ElementsAre("10001", "10002", "AC-WEST", "roads:site:1", "roads:site:2"));
  const json& site = document["features"][3];
  EXPECT_EQ(site["properties"], json::parse(R"({"kind":"site","id":"roads:site:1","name":"bridge",
                            "project_ids":["roads"]})"));
  EXPECT_EQ(site["geometry"]["coordinates"], json::parse("[20.25,44.75]"));
}

TEST(CoverageGeojson, LeavesOutSitesAndCentresBeyondTheDistrictAskedFor) {
  Dataset data = small_dataset();
  data.projects[2].sites = {{"in", {20.5, 44.5}}, {"out", {23.5, 44.5}}};
  Selection selection;
  selection.districts = {DistrictCode("01")};
  const json document = json::parse(
      coverage_geojson(data, coverage_of(data, selection), title(), UncoveredUnits::include));
  EXPECT_THAT(ids_of(document), ElementsAre("10001", "10002", "AC-WEST", "roads:site:1", "law"));
}

TEST(CoverageGeojson, TurnsRingsToTheRightHandAndPutsTheBoxAroundWhatIsWritten) {
  Dataset data = small_dataset();
  data.municipalities[0].boundary = {
      // Clockwise, with a counter-clockwise hole: both the wrong way round.
      {{{20, 44}, {20, 45}, {21, 45}, {21, 44}, {20, 44}},
       {{{20.2, 44.2}, {20.4, 44.2}, {20.4, 44.4}, {20.2, 44.2}}}},
      {{{19.0000004, 43}, {19.5, 43}, {19.5, 43.1234567}, {19.0000004, 43}}, {}}};
  const json document = json::parse(coverage_geojson(data, coverage_of_project(data, "roads"),
                                                     title(), UncoveredUnits::leave_out));
  EXPECT_EQ(document["features"][0]["geometry"], json::parse(R"({"type":"MultiPolygon",
      "coordinates":[[[[20,44],[21,44],[21,45],[20,45],[20,44]],
                      [[20.2,44.2],[20.4,44.4],[20.4,44.2],[20.2,44.2]]],
                     [[[19,43],[19.5,43],[19.5,43.123457],[19,43]]]]})"));
  EXPECT_EQ(document["bbox"], json::parse("[19,43,22,45]"));
}

TEST(CoverageGeojson, DropsRingsThatAreSmallerThanItsRounding) {
  Dataset data = small_dataset();
  data.municipalities[0].boundary = {
      {{{20, 44}, {20.0000001, 44}, {20, 44.0000001}, {20, 44}}, {}}};
  data.municipalities[1].boundary[0].holes = {
      {{21.5, 44.5}, {21.5, 44.5000001}, {21.5000001, 44.5}, {21.5, 44.5}}};
  const json document = json::parse(coverage_geojson(data, coverage_of_project(data, "roads"),
                                                     title(), UncoveredUnits::leave_out));
  EXPECT_TRUE(document["features"][0]["geometry"].is_null());
  EXPECT_EQ(document["features"][1]["geometry"]["coordinates"].size(), 1u);
  EXPECT_EQ(document["bbox"], json::parse("[20.5,44,22,45]"));
}

TEST(CoverageGeojson, EscapesTextAndMendsBytesThatAreNotUtf8) {
  Dataset data = small_dataset();
  data.municipalities[0].name.en = "\"A\\\"\n<b>\x01 \xFF \xF0\x9F\x98\x80";
  const std::string text = coverage_geojson(data, coverage_of_project(data, "roads"), title(),
                                            UncoveredUnits::leave_out);
  EXPECT_THAT(text, HasSubstr(R"("name":"\"A\\\"\n<b>\u0001 )"
                              "\xEF\xBF\xBD \xF0\x9F\x98\x80\""));
  EXPECT_TRUE(is_utf8(text));
  EXPECT_TRUE(json::accept(text));
}

TEST(CoverageGeojson, WritesAnEmptyDatasetAsAnEmptyCollection) {
  const json document =
      json::parse(coverage_geojson({}, {}, {"overview", {}}, UncoveredUnits::include));
  EXPECT_EQ(document["type"], "FeatureCollection");
  EXPECT_TRUE(document["features"].empty());
  EXPECT_FALSE(document.contains("bbox"));
}

TEST(CentresGeojson, WritesEveryCentreWithItsDates) {
  const json document = json::parse(centres_geojson(small_dataset()));
  EXPECT_THAT(ids_of(document), ElementsAre("AC-WEST", "RTC-EAST"));
  EXPECT_EQ(document["features"][1]["properties"]["opened"], "2016-05");
  EXPECT_EQ(document["features"][1]["properties"]["closed"], "2017-06-30");
  EXPECT_EQ(document["bbox"], json::parse("[20.5,44.5,22.25,44.5]"));
  EXPECT_EQ(document["metadata"]["id"], "reception-centres");
}

TEST(CoverageGeojson, GivesALongTextPieceByPiece) {
  Dataset data = small_dataset();
  for (auto& unit : data.municipalities) unit.name.en = std::string(700'000, 'x');
  const CoverageGeojson writer(data, CoordinateDecimals::six);
  for (const CoverageRows rows : {CoverageRows::units, CoverageRows::links}) {
    GeojsonOptions options;
    options.rows = rows;
    const CoverageTable coverage = coverage_of(data, {});
    std::string text;
    std::size_t pieces = 0;
    writer.write_collection(coverage, title(), options, [&](std::string_view piece) {
      text += piece;
      ++pieces;
    });
    EXPECT_GT(pieces, 1U);
    EXPECT_EQ(text, writer.collection(coverage, title(), options));
    const json document = json::parse(text);
    EXPECT_EQ(document["bbox"].size(), 4U);
    std::size_t lines = 0;
    std::string features;
    writer.write_features(coverage, options, CoverageGeojson::Sequence::lines,
                          [&](std::string_view piece) { features += piece; });
    for (std::size_t at = 0; at < features.size(); at = features.find('\n', at) + 1) {
      const json feature = json::parse(features.substr(at, features.find('\n', at) - at));
      EXPECT_EQ(feature, document["features"][lines]);
      ++lines;
    }
    EXPECT_EQ(lines, document["features"].size());
  }
}

TEST(CoverageGeojson, HasTheBoxOfWhatIsInIt) {
  const Dataset data = small_dataset();
  for (const auto uncovered : {UncoveredUnits::include, UncoveredUnits::leave_out})
    for (const CoverageRows rows : {CoverageRows::units, CoverageRows::links}) {
      GeojsonOptions options;
      options.uncovered = uncovered;
      options.rows = rows;
      const json document =
          json::parse(CoverageGeojson(data, CoordinateDecimals::six)
                          .collection(coverage_of_project(data, "roads"), title(), options));
      double box[] = {180, 90, -180, -90};
      const std::function<void(const json&)> look = [&](const json& value) {
        if (!value.is_array()) return;
        if (value.size() == 2 && value[0].is_number()) {
          for (int i = 0; i < 2; ++i) {
            box[i] = std::min(box[i], value[static_cast<std::size_t>(i)].get<double>());
            box[i + 2] = std::max(box[i + 2], value[static_cast<std::size_t>(i)].get<double>());
          }
          return;
        }
        for (const auto& part : value) look(part);
      };
      for (const auto& feature : document["features"])
        if (feature["geometry"].is_object()) look(feature["geometry"]["coordinates"]);
      EXPECT_EQ(document["bbox"], json(std::vector<double>(box, box + 4)));
    }
}

}  // namespace
}  // namespace obuhvat
