#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scenario/program_run.h"
#include "test_folder.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Key;

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

/// One publication at a low resolution, made once for all the tests of this file.
const fs::path& published() {
  static const TestFolder folder;
  static const bool done = [] {
    const Result result =
        obuhvat_run({"publish", (fs::path(OBUHVAT_SOURCE_DIR) / "geodata/projects").string(),
                     "--out", (folder.path() / "out").string(), "--dpi", "60"});
    EXPECT_EQ(result.code, 0) << result.err;
    return true;
  }();
  (void)done;
  static const fs::path out = folder.path() / "out";
  return out;
}

TEST(Publish, WritesEveryFileOfTheContract) {
  const auto files = contents(published());
  std::vector<std::string> stems{"overview"};
  for (const char* id :
       {"open-communities-successful-communities", "tc-0859", "migration-asylum-management"})
    stems.push_back(std::string("projects/") + id);
  for (const char* id : {"iom", "undp", "who", "unops", "kirs", "min-labour", "min-health",
                         "min-european-integration", "eu", "british-embassy-belgrade"})
    stems.push_back(std::string("partners/") + id);
  for (const auto& stem : stems) {
    for (const char* language : {"en", "sr-Latn", "sr-Cyrl"})
      for (const char* format : {"pdf", "png", "svg", "txt", "csv"})
        EXPECT_THAT(files,
                    Contains(Key("maps/" + std::string(language) + "/" + stem + "." + format)));
    EXPECT_THAT(files, Contains(Key("geojson/" + stem + ".geojson")));
  }
  for (const char* name :
       {"maps/en/gaps.svg", "maps/en/donors/eu.svg", "maps/sr-Cyrl/donors/eu.csv",
        "maps/en/donors/british-embassy-belgrade.pdf", "obuhvat.sqlite",
        "geojson/reception-centres.geojson", "site/index.html", "findings.txt", "findings.json",
        "maps/en/atlas.pdf", "maps/sr-Latn/atlas.pdf", "maps/sr-Cyrl/atlas.pdf"})
    EXPECT_THAT(files, Contains(Key(name)));
}

TEST(Publish, TheFirstProjectHasThirtyThreeUnitsAndTheCentresOfItsTime) {
  const std::string text =
      contents(published()).at("geojson/projects/open-communities-successful-communities.geojson");
  EXPECT_EQ(count(text, "\"kind\":\"municipality\""), 33u);
  EXPECT_EQ(count(text, "\"kind\":\"reception_centre\""), 18u);
}

TEST(Publish, ANationalProjectHasAFeatureWithoutAGeometry) {
  const std::string text = contents(published()).at("geojson/projects/tc-0859.geojson");
  EXPECT_EQ(count(text, "\"type\":\"Feature\""), 1u);
  EXPECT_THAT(text, HasSubstr("\"coverage\":\"national\""));
  EXPECT_THAT(text, HasSubstr("\"geometry\":null}"));
}

TEST(Publish, GivesTheSameBytesAgainWhateverTheJobsAndTheTimeZone) {
  const TestFolder folder;
  ::setenv("TZ", "Pacific/Auckland", 1);
  const Result result =
      obuhvat_run({"publish", (fs::path(OBUHVAT_SOURCE_DIR) / "geodata/projects").string(), "--out",
                   (folder.path() / "other").string(), "--dpi", "60", "--jobs", "1"});
  ::setenv("TZ", "UTC", 1);
  ASSERT_EQ(result.code, 0) << result.err;
  const auto first = contents(published());
  const auto second = contents(folder.path() / "other");
  ASSERT_EQ(first.size(), second.size());
  for (const auto& [name, bytes] : first) EXPECT_TRUE(second.at(name) == bytes) << name;
}

TEST(Publish, LeavesTheFormerOutputWhenTheRecordsAreWrong) {
  const TestFolder folder;
  const auto out = (folder.path() / "out").string();
  const auto records = (fs::path(OBUHVAT_SOURCE_DIR) / "geodata/projects/tc-0859.json").string();
  ASSERT_EQ(obuhvat_run({"publish", records, "--out", out, "--dpi", "40", "--lang", "en"}).code, 0);
  const auto before = contents(out);
  write_file(folder.path() / "broken.json", "{\"id\": ", Overwrite::no);
  const Result result =
      obuhvat_run({"publish", (folder.path() / "broken.json").string(), "--out", out});
  EXPECT_EQ(result.code, 1);
  EXPECT_THAT(result.err, HasSubstr("broken.json"));
  EXPECT_TRUE(contents(out) == before);
}

TEST(Load, AddsToWhatTheStoreHolds) {
  const TestFolder folder;
  const auto store = (folder.path() / "s.sqlite").string();
  const auto projects = fs::path(OBUHVAT_SOURCE_DIR) / "geodata/projects";
  ASSERT_EQ(obuhvat_run({"--store", store, "load", (projects / "tc-0859.json").string()}).code, 0);
  ASSERT_EQ(obuhvat_run({"--store", store, "load",
                         (projects / "migration-asylum-management.json").string()})
                .code,
            0);
  const Result result = obuhvat_run({"--store", store, "query", "projects", "--format", "csv"});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("\nmigration-asylum-management,"));
  EXPECT_THAT(result.out, HasSubstr("\ntc-0859,"));
}

}  // namespace
}  // namespace obuhvat
