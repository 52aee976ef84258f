#include "ingest/schema_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/project_json.h"
#include "support/error.h"
#include "support/file.h"
#include "support/share_folder.h"
#include "test_folder.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

std::filesystem::path shipped(const std::string& file) { return share_folder() / "geodata" / file; }

/// "row field: message" of what the schema alone says of a record.
std::vector<std::string> violations(const std::string& text) {
  RecordReport report("a.json");
  SchemaCheck(shipped("schema/project.schema.json")).check(parse_json(text, "a.json"), report);
  std::vector<std::string> lines;
  for (const auto& finding : report.findings())
    lines.push_back(std::to_string(finding.row) + " " + finding.field + ": " + finding.message);
  return lines;
}

/// A record "p" with these further members.
std::string record(const std::string& members) {
  return R"({"id": "p", "title": "T", )" + members + "}";
}

/// One break of each rule that the schema has.
const std::vector<std::string> broken{
    R"({"title": "T"})",
    R"({"id": "p"})",
    R"({"id": 17, "title": "T"})",
    R"({"id": "", "title": "T"})",
    R"({"id": "a b", "title": "T"})",
    R"({"id": "p", "title": ""})",
    R"({"id": "p", "title": 17})",
    R"({"id": "p", "title": {}})",
    R"({"id": "p", "title": {"en": "T", "de": "T"}})",
    R"({"id": "p", "title": {"en": "T", "sr-Latn": ""}})",
    R"({"id": "p", "title": {"en": "T", "sr-Latn": null}})",
    record(R"("$schema": 17)"),
    record(R"("unknown": 17)"),
    record(R"("subtitle": null)"),
    record(R"("subtitle": "")"),
    record(R"("start": "")"),
    record(R"("start": null)"),
    record(R"("start": 2017)"),
    record(R"("start": "1.8.2017.")"),
    record(R"("start": " 2017 ")"),
    record(R"("end": "2017-13")"),
    record(R"("status": "")"),
    record(R"("status": "Active")"),
    record(R"("status": "done")"),
    record(R"("status": null)"),
    record(R"("coverage": "NATIONAL")"),
    record(R"("declared_municipality_count": -1)"),
    record(R"("declared_municipality_count": 1.5)"),
    record(R"("declared_municipality_count": "17")"),
    record(R"("partners": "IOM")"),
    record(R"("partners": [""])"),
    record(R"("partners": [{}])"),
    record(R"("partners": [{"role": "un"}])"),
    record(R"("partners": [{"id": "a b"}])"),
    record(R"("partners": [{"id": ""}])"),
    record(R"("partners": [{"id": "", "name": "x"}])"),
    record(R"("partners": [{"id": "iom", "role": "UN"}])"),
    record(R"("partners": [{"id": "iom", "role": ""}])"),
    record(R"("partners": [{"id": "iom", "url": "x"}])"),
    record(R"("partners": [{"id": "iom", "name": ""}])"),
    record(R"("places": {})"),
    record(R"("places": [""])"),
    record(R"("places": [17])"),
    record(R"("places": [{"code": "70432"}])"),
    record(R"("places": [{"as_written": "", "code": "70432"}])"),
    record(R"("places": [{"as_written": "Vranje", "code": "432"}])"),
    record(R"("places": [{"as_written": "Vranje", "code": ""}])"),
    record(R"("places": [{"as_written": "Vranje", "code": 70432}])"),
    record(R"("places": [{"as_written": "Vranje", "district": "x"}])"),
    record(R"("sites": [{"lon": 20}])"),
    record(R"("sites": [{"lon": 20, "lat": 91}])"),
    record(R"("sites": [{"lon": "20", "lat": 44}])"),
    record(R"("sites": [{"lon": 20, "lat": 44, "name": ""}])"),
    record(R"("sites": [{"lon": 20, "lat": 44, "z": 1}])"),
    record(R"("area": "")"),
    record(R"("area": 17)"),
    record(R"("area": null)"),
    record(R"("budget": 17)"),
    record(R"("budget": {"amount": 17})"),
    record(R"("budget": {"amount": -1, "currency": "EUR"})"),
    record(R"("budget": {"amount": "17", "currency": "EUR"})"),
    record(R"("budget": {"amount": 17, "currency": "eur"})"),
    record(R"("budget": {"amount": 17, "currency": "EUR", "year": 1})"),
    record(R"("identifiers": [{"type": "x"}])"),
    record(R"("identifiers": [{"type": "x", "value": ""}])"),
    record(R"("identifiers": [{"type": "x", "value": 17}])"),
    record(R"("identifiers": [{"type": "x", "value": "y", "z": 1}])"),
    record(R"("notes": 17)"),
    record(R"("notes": null)"),
    record(R"("source": "page")"),
    record(R"("source": {})"),
    record(R"("source": {"file": ""})"),
    record(R"("source": {"language": "English!"})"),
    record(R"("source": [{"page": "x", "url": "y"}])"),
};

TEST(SchemaCheck, NothingThatBreaksTheSchemaPassesUnreported) {
  for (const auto& text : broken) {
    EXPECT_FALSE(violations(text).empty()) << "the schema takes " << text;
    const RecordFile read = read_project_json(text, "a.json", "a.json");
    EXPECT_FALSE(read.records.at(0).report.findings().empty()) << "no finding for " << text;
  }
}

TEST(SchemaCheck, ShippedRecordsKeepToIt) {
  int records = 0;
  for (const auto& entry : std::filesystem::directory_iterator(shipped("projects"))) {
    if (entry.path().extension() != ".json") continue;
    const RecordFile read = read_project_json(read_file(entry.path()), "a.json", "a.json");
    for (const auto& record : read.records) {
      ++records;
      EXPECT_THAT(record.report.findings(), IsEmpty()) << entry.path();
    }
  }
  EXPECT_GE(records, 3);
}

TEST(SchemaCheck, SaysLineAndFieldOfABreach) {
  EXPECT_THAT(violations("{\"id\": \"p\",\n\"title\": \"T\",\n\"partners\": [{\"id\": \"a\"},\n"
                         "{\"id\": \"b\",\n\"role\": \"boss\"}]}"),
              ElementsAre("5 partners[1].role: it breaks the schema of project records: failed to "
                          "match against any enum values"));
  EXPECT_THAT(violations("{\"id\": \"p\", \"title\": \"T\",\n\"colour\": 1}"),
              ElementsAre(StartsWith("2 colour: ")));
  EXPECT_THAT(violations("\n{\"title\": \"T\"}"), ElementsAre(StartsWith("2 id: ")));
}

TEST(SchemaCheck, AddsNothingToWhatTheReaderHasReported) {
  const RecordFile read =
      read_project_json(record(R"("start": "1.8.2017.", "status": "Active")"), "a.json", "a.json");
  std::vector<std::string> codes;
  for (const auto& finding : read.records.at(0).report.findings()) codes.push_back(finding.code);
  EXPECT_THAT(codes, ElementsAre("field-value", "field-value"));
}

TEST(SchemaCheck, ReportsWhatTheReaderForgives) {
  const RecordFile read = read_project_json(record(R"("area": "")"), "a.json", "a.json");
  const auto& findings = read.records.at(0).report.findings();
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].code, "schema-violation");
  EXPECT_EQ(findings[0].field, "area");
}

TEST(SchemaCheck, TakesTextsAndNamesOfAnyLength) {
  std::string dots;
  for (int i = 0; i < 1'000'000; ++i) dots += "a.";
  EXPECT_EQ(violations(record("\"" + dots + "\": 1")).size(), 1u);
  EXPECT_THAT(violations(R"({"id": ")" + std::string(5'000'000, 'x') + R"(", "title": "T"})"),
              IsEmpty());
  std::string cyrillic;
  for (int i = 0; i < 10'000; ++i) cyrillic += "ш";
  EXPECT_THAT(violations(R"({"id": "p", "title": ")" + cyrillic + R"("})"), IsEmpty());
}

TEST(SchemaCheck, ReportsEachOfManyBreaches) {
  std::string places;
  for (int i = 0; i < 20'000; ++i) places += "17,";
  EXPECT_EQ(violations(record(R"("places": [)" + places + "17]")).size(), 20'001u);
}

TEST(SchemaCheck, RefusesASchemaThatIsNone) {
  const TestFolder folder;
  EXPECT_THROW(SchemaCheck(folder.path() / "none.json"), IoError);
  for (const std::string text : {"", "{", R"({"type": 17})", R"({"$ref": "http://localhost/x"})"}) {
    write_file(folder.path() / "s.json", text, Overwrite::yes);
    EXPECT_THROW(SchemaCheck(folder.path() / "s.json"), Error) << text;
  }
}

}  // namespace
}  // namespace obuhvat
