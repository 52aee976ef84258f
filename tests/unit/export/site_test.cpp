#include "export/site.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "export/site_data.h"
#include "export/site_words.h"
#include "small_dataset.h"
#include "support/error.h"
#include "support/file.h"
#include "support/share_folder.h"
#include "test_folder.h"

namespace obuhvat {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

json data_of(const Dataset& dataset, const SiteNotes& notes = {}) {
  std::string script = make_site(dataset, notes).at("data.js");
  const std::string start = "const OBUHVAT_DATA = ";
  EXPECT_TRUE(script.starts_with(start) && script.ends_with(";\n"));
  return json::parse(script.substr(start.size(), script.size() - start.size() - 2));
}

TEST(Site, ConsistsOfThePageItsScriptsAndItsData) {
  std::vector<std::string> names;
  for (const auto& [name, bytes] : make_site(small_dataset())) {
    names.push_back(name);
    EXPECT_FALSE(bytes.empty()) << name;
  }
  EXPECT_THAT(names, ElementsAre("app.js", "cards.js", "data.js", "index.html",
                                 "leaflet-licence.txt", "leaflet.css", "leaflet.js", "map.js",
                                 "selection.js", "style.css", "tables.js", "text.js"));
}

TEST(Site, IsTheSameBytesForTheSameDataset) {
  EXPECT_EQ(make_site(small_dataset()), make_site(small_dataset()));
}

TEST(Site, NamesNoOtherHostButTheNamespaceOfSvg) {
  for (const auto& [name, bytes] : make_site(small_dataset())) {
    // Leaflet names its home in a notice that the page does not show.
    if (name.starts_with("leaflet")) continue;
    std::string rest = bytes;
    const std::string svg = "http://www.w3.org/2000/svg";
    for (auto at = rest.find(svg); at != std::string::npos; at = rest.find(svg))
      rest.erase(at, svg.size());
    EXPECT_EQ(rest.find("http://"), std::string::npos) << name;
    EXPECT_EQ(rest.find("https://"), std::string::npos) << name;
  }
}

TEST(Site, HoldsAllUnitsAndCentresWithTheirProjects) {
  const json data = data_of(small_dataset());
  EXPECT_EQ(data["geojson"]["features"].size(), 7u);
  EXPECT_THAT(data["geojson"]["features"][1]["properties"]["project_ids"],
              ElementsAre("health", "roads"));
  EXPECT_EQ(data["names"][0],
            json::parse(R"(["10001",{"en":"Alfa","sr-Latn":"Alfa","sr-Cyrl":"Алфа"}])"));
  EXPECT_EQ(data["labels"][0], json::parse(R"(["10001",[20.5,44.5,0.5]])"));
  EXPECT_EQ(data["districts"]["02"]["sr-Cyrl"], "Источни округ");
}

TEST(Site, NamesTheFileOfCentresThatAreTheUsersOwn) {
  Dataset dataset = small_dataset();
  EXPECT_EQ(data_of(dataset)["centres_from"], "");
  dataset.centres_from = "ours.csv";
  EXPECT_EQ(data_of(dataset)["centres_from"], "ours.csv");
}

TEST(Site, HoldsTheOtherSpellingsOfPlaces) {
  SiteNotes notes;
  notes.spellings["10001"] = {"Álfa", "Alpha"};
  EXPECT_EQ(data_of(small_dataset(), notes)["spellings"],
            json::parse(R"([["10001",["Álfa","Alpha"]]])"));
}

TEST(Site, HoldsWhatARecordSaysOfItsProject) {
  Dataset dataset = small_dataset();
  Project& roads = dataset.projects[2];
  roads.places[1].as_written = "the town of Beta";
  roads.budget = {130000, "USD"};
  roads.sources = {{"roads.txt", "Roads of the west", "en"}};
  EXPECT_EQ(data_of(dataset)["projects"][2], json::parse(R"({"id":"roads",
      "title":{"en":"Roads","sr-Latn":"Putevi","sr-Cyrl":"Путеви"},
      "subtitle":{"en":"","sr-Latn":"","sr-Cyrl":""},
      "start":"2017-01-01","end":"2018-12-31","status":"completed","coverage":"municipalities",
      "partners":[{"id":"aid","role":"un"},{"id":"giver","role":"donor"}],
      "places":{"10002":{"as_written":"the town of Beta","via":null}},"area":"",
      "budget":{"amount":130000,"currency":"USD"},
      "sources":[{"page":"Roads of the west","file":"roads.txt"}]})"));
}

/// The lines of one kind.
std::vector<json> lines_of(const Dataset& dataset, const std::string& kind) {
  std::vector<json> lines;
  const json data = data_of(dataset);
  for (const auto& border : data["borders"])
    if (border["kind"] == kind) lines.push_back(border["line"]);
  return lines;
}

TEST(Site, DrawsTheBorderBetweenDistrictsOnce) {
  EXPECT_THAT(lines_of(small_dataset(), "district"), ElementsAre(json::parse("[[22,44],[22,45]]")));
}

TEST(Site, GivesTheLineToKosovoAKindOfItsOwn) {
  Dataset dataset = small_dataset();
  dataset.context = {{ContextKind::kosovo,
                      "XKX",
                      {"Kosovo*", "Kosovo*", ""},
                      {{{{24, 44}, {25, 44}, {25, 45}, {24, 45}, {24, 44}}, {}}}}};
  EXPECT_THAT(lines_of(dataset, "kosovo"), ElementsAre(json::parse("[[24,44],[24,45]]")));
  EXPECT_THAT(lines_of(dataset, "international"),
              testing::Not(testing::Contains(json::parse("[[24,44],[24,45]]"))));
}

TEST(Site, TakesThePolicysWordingInPlaceOfItsOwn) {
  SiteNotes notes;
  notes.disclaimer = {"Ours.", "Naše.", ""};
  const json data = data_of(small_dataset(), notes);
  EXPECT_EQ(data["words"]["disclaimer"]["sr-Cyrl"], "Наше.");
  EXPECT_EQ(data["words"]["kosovo_label"]["en"], "Kosovo*");
}

TEST(Site, HasEveryWordInThreeLanguagesWithTheSameBlanks) {
  const json data = data_of(small_dataset());
  for (const auto& [key, word] : data["words"].items()) {
    for (const char* language : {"en", "sr-Latn", "sr-Cyrl"})
      EXPECT_FALSE(word[language].get<std::string>().empty()) << key << " in " << language;
    for (const char* blank : {"{0}", "{1}", "{2}"})
      EXPECT_EQ(word["en"].get<std::string>().find(blank) == std::string::npos,
                word["sr-Latn"].get<std::string>().find(blank) == std::string::npos)
          << key;
  }
}

TEST(Site, CanBeMadeOfAnEmptyDataset) { EXPECT_TRUE(data_of({})["projects"].empty()); }

TEST(ScriptSafe, LeavesNothingThatEndsAScriptOrALine) {
  EXPECT_EQ(script_safe("\"</script><!-- \u2028\u2029 \u2026\""),
            "\"\\u003c/script>\\u003c!-- \\u2028\\u2029 \u2026\"");
}

TEST(SiteWords, RefusesAFileThatHoldsNoWords) {
  const TestFolder folder;
  write_file(folder.path() / "words.json", "{\"title\": ", Overwrite::no);
  try {
    site_words_json(folder.path() / "words.json", {});
    FAIL() << "a broken file was accepted";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("words.json: does not hold the words of the page"));
  }
}

}  // namespace
}  // namespace obuhvat
