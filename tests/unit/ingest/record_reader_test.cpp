#include "ingest/record_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "record_fixture.h"
#include "support/sha256.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

/// The dataset as text, to compare two of them whole.
std::string text_of(const Dataset& data) {
  std::string text;
  for (const auto& p : data.projects) {
    text += p.id.text() + "|" + p.title.en + "|" + p.notes + "|" +
            std::to_string(p.partners.size()) + "|" + std::to_string(p.places.size()) + "\n";
    for (const auto& partner : p.partners) text += "  " + partner.partner.text() + "\n";
  }
  for (const auto& p : data.partners) text += p.id.text() + "|" + p.name.en + "\n";
  for (const auto& f : data.findings) text += f.project + "> " + to_text(f) + "\n";
  for (const auto& f : data.source_files) text += f.path + "|" + f.sha256 + "|" + f.when + "\n";
  return text;
}

// Which files, and what they hold

TEST(RecordReader, TakesOneRecordAListOfThemOrAnObjectWithProjects) {
  EXPECT_EQ(Records().load(record("")).data.projects.size(), 1u);
  EXPECT_EQ(Records().load("[" + record("") + "," + record("", "q") + "]").data.projects.size(),
            2u);
  EXPECT_EQ(Records().load(R"({"projects": [)" + record("") + "]}").data.projects.size(), 1u);
}

TEST(RecordReader, TakesTheJsonFilesOfAFolderByName) {
  Records records;
  records.put("folder/b.json", record("", "b"));
  records.put("folder/a.JSON", record("", "a"));
  records.put("folder/readme.txt", "no record");
  records.put("folder/._a.json", "\x01");
  records.read({"folder"});
  ASSERT_EQ(records.data.source_files.size(), 2u);
  EXPECT_EQ(records.data.source_files[0].path, "a.JSON");
  EXPECT_EQ(records.data.projects.size(), 2u);
}

TEST(RecordReader, RecognisesARecordWhateverItsFileIsCalled) {
  EXPECT_EQ(Records().load(record(""), "record.txt").data.projects.size(), 1u);
}

TEST(RecordReader, RefusesAFolderWithoutRecords) {
  Records records;
  records.put("folder/a.jpg", "x");
  EXPECT_EQ(records.error_of({"folder"}),
            "folder: the folder holds no file of project records (*.json, *.csv, *.tsv, *.xlsx, "
            "*.ods, *.xml, *.html, *.txt); name the files themselves");
}

TEST(RecordReader, LeavesATextOfAFolderAsideThatIsNoRecord) {
  Records records;
  records.put("folder/a.json", record(""));
  records.put("folder/notes.txt", "Call the office on Monday.");
  records.read({"folder"});
  EXPECT_EQ(records.data.source_files.size(), 1u);
  ASSERT_EQ(records.said("file-left-aside").size(), 1u);
  EXPECT_THAT(records.said("file-left-aside")[0], HasSubstr("nothing says that this is a page"));
  EXPECT_THAT(records.error_of({"folder/notes.txt"}),
              HasSubstr("nothing says that this is a page"));
}

TEST(RecordReader, DoesNotLeaveADamagedTableOfAFolderAside) {
  Records records;
  records.put("folder/a.json", record(""));
  records.put("folder/b.xml", "<iati-activities><iati-activity>");
  EXPECT_THAT(records.error_of({"folder"}), StartsWith("folder/b.xml:"));
}

TEST(RecordReader, CannotReadAFileThatIsNotThere) {
  EXPECT_THROW(Records().read({"none.json"}), IoError);
}

TEST(RecordReader, CannotReadAFileThatIsLocked) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read every file";
  Records records;
  records.put("a.json", record(""));
  ::chmod((records.path() / "a.json").c_str(), 0);
  EXPECT_THROW(records.read({"a.json"}), IoError);
}

TEST(RecordReader, SaysWhereAFileStopsToBeJson) {
  Records records;
  records.put("a.json", "{\r\n  \"id\": \"a\",\r\n  title: 1\r\n}");
  EXPECT_EQ(records.error_of({"a.json"}),
            "a.json:3:4: not JSON: invalid literal; expected string literal; give project records "
            "in JSON, saved as UTF-8");
}

TEST(RecordReader, RefusesEmptyAndBinaryFiles) {
  Records records;
  records.put("a.json", "");
  EXPECT_THAT(records.error_of({"a.json"}), StartsWith("a.json: the file is empty"));
  records.put("a.json", std::string("\0\x01\xFF\xFEPK\x03\x04", 8));
  EXPECT_THAT(records.error_of({"a.json"}), HasSubstr("not JSON"));
}

TEST(RecordReader, RefusesAHundredThousandListsInOneAnother) {
  Records records;
  records.put("a.json", std::string(100'000, '['));
  EXPECT_THAT(records.error_of({"a.json"}), HasSubstr("more than 64 deep"));
}

TEST(RecordReader, RefusesJsonWithoutAProjectRecord) {
  for (const std::string text : {"[]", "{}", "17", R"({"projects": []})", R"({"projects": 3})",
                                 R"({"name": "x"})", R"(["Vranje"])"}) {
    Records records;
    records.put("a.json", text);
    EXPECT_THAT(records.error_of({"a.json"}),
                StartsWith("a.json: holds no project record; a record is an object with \"id\" "
                           "and \"title\""))
        << text;
  }
}

TEST(RecordReader, SaysThatGeoJsonIsNoProjectRecord) {
  Records records;
  records.put("a.json", R"({"type": "FeatureCollection", "features": []})");
  EXPECT_THAT(records.error_of({"a.json"}),
              StartsWith("a.json: this is GeoJSON and holds no project record; a record is"));
}

TEST(RecordReader, ChangesNothingIfOneOfTheFilesIsRefused) {
  Records records;
  records.put("a.json", record(""));
  records.put("b.json", "{");
  EXPECT_THROW(records.read({"a.json", "b.json"}), Error);
  EXPECT_THAT(records.data.projects, IsEmpty());
  EXPECT_THAT(records.data.source_files, IsEmpty());
}

TEST(RecordReader, NotesWhereItsFilesComeFrom) {
  const std::string text = record("");
  Records records;
  records.load(text, "folder/a.json");
  ASSERT_EQ(records.data.source_files.size(), 1u);
  const SourceFile& file = records.data.source_files[0];
  EXPECT_EQ(file.path, "a.json");
  EXPECT_EQ(file.sha256, sha256_hex(text));
  EXPECT_EQ(file.size, static_cast<long>(text.size()));
  EXPECT_EQ(file.when, "2026-11-22");
  EXPECT_EQ(file.reader, "project-json");
}

TEST(RecordReader, ReadsCarriageReturnsAndAByteOrderMark) {
  Records records;
  records.load("\xEF\xBB\xBF{\r\n\"id\": \"p\",\r\n\"title\": \"T\",\r\n\"nots\": \"x\"\r\n}\r\n");
  EXPECT_EQ(records.project().title.en, "T");
  EXPECT_THAT(records.said("field-unknown"),
              ElementsAre("warning 4 nots: a project record has no such field here; it is ignored; "
                          "did you mean \"notes\"?"));
}

TEST(RecordReader, KeepsLettersBeyondTheBasicPlane) {
  EXPECT_EQ(Records().load(R"({"id": "p", "title": "Pomoć 🤝 𝕏"})").project().title.en,
            "Pomoć 🤝 𝕏");
}

TEST(RecordReader, KeepsIdsWithSlashesAndThreeHundredLetters) {
  const std::string id = "../" + std::string(297, 'x');
  EXPECT_EQ(Records().load(record("", id)).project(id).id.text().size(), 300u);
}

// What a record says

TEST(RecordReader, ReadsEveryFieldOfARecord) {
  const Project p = Records()
                        .load(record(R"(
      "subtitle": {"en": "S"}, "start": "2017-08-01", "end": "2019-01", "status": "completed",
      "coverage": "municipalities", "declared_municipality_count": 1, "partners": ["WHO"],
      "places": ["Vranje"], "sites": [{"name": "Clinic", "lon": 20.5, "lat": 44.5}],
      "area": "Migration", "budget": {"amount": 130000, "currency": "USD"},
      "identifiers": [{"type": "Prima ID", "value": "RS10P0001"}], "notes": "One.\nTwo.",
      "source": [{"file": "f.txt", "page": "P", "language": "en"}])"))
                        .project();
  EXPECT_EQ(p.subtitle.en, "S");
  EXPECT_EQ(p.period.start->text(), "2017-08-01");
  EXPECT_EQ(p.period.end->text(), "2019-01");
  EXPECT_EQ(p.status, ProjectStatus::completed);
  EXPECT_EQ(p.coverage, CoverageKind::municipalities);
  EXPECT_EQ(p.declared_municipality_count, 1);
  EXPECT_EQ(p.sites.at(0).name, "Clinic");
  EXPECT_EQ(p.sites.at(0).point, (LonLat{20.5, 44.5}));
  EXPECT_EQ(p.area, "Migration");
  EXPECT_EQ(p.budget->amount, 130000);
  EXPECT_EQ(p.budget->currency, "USD");
  EXPECT_EQ(p.identifiers.at(0).value, "RS10P0001");
  EXPECT_EQ(p.notes, "One.\nTwo.");
  EXPECT_EQ(p.sources.at(0).page, "P");
}

TEST(RecordReader, FindsNothingWrongInACompleteRecord) {
  Records records;
  records.load(record(R"("start": "2017-08-01", "end": "2019-01-31", "status": "completed",
      "coverage": "municipalities", "partners": ["WHO"], "places": ["Vranje"])"));
  EXPECT_THAT(records.data.findings, IsEmpty());
}

TEST(RecordReader, TakesNullAndEmptyTextAsNotStated) {
  Records records;
  records.load(record(R"("start": null, "area": "", "places": null, "budget": null)"));
  EXPECT_FALSE(records.project().period.start);
  EXPECT_THAT(records.said("field-type"), IsEmpty());
}

TEST(RecordReader, LeavesARecordWithoutIdOut) {
  Records records;
  records.load("[\n{\"title\": \"T\"},\n" + record("") + "]");
  EXPECT_EQ(records.data.projects.size(), 1u);
  EXPECT_THAT(records.said("record-unusable"),
              ElementsAre("error 2 : a record is left out: it has no id; give it an id and a "
                          "title, both as text"));
}

TEST(RecordReader, LeavesARecordWithoutTitleOut) {
  Records records;
  records.load(R"({"id": "a", "title": {"en": " "}})");
  EXPECT_THAT(records.said("record-unusable"),
              ElementsAre(HasSubstr("error 1 : record \"a\" is left out: it has no title")));
}

TEST(RecordReader, LeavesARecordWhoseIdIsNoTextOut) {
  Records records;
  records.load(R"({"id": 17, "title": "T"})");
  EXPECT_THAT(records.said("record-unusable"),
              ElementsAre(HasSubstr("its id is a number, not a text")));
}

TEST(RecordReader, LeavesARecordWithControlCharactersInItsIdOut) {
  Records records;
  records.load(R"({"id": "a\u0000b", "title": "T"})");
  EXPECT_THAT(records.said("record-unusable"),
              ElementsAre(HasSubstr("record \"a b\" is left out: its id holds control")));
}

TEST(RecordReader, LeavesAnItemThatIsNoRecordOut) {
  Records records;
  records.load("[" + record("") + ",\n17]");
  EXPECT_THAT(records.said("record-unusable"),
              ElementsAre(StartsWith("error 2 [1]: this is no project record")));
}

TEST(RecordReader, TellsWhichLineOfWhichFieldIsWrong) {
  Records records;
  records.load(record("\"partners\": [\n\"WHO\",\n{\"name\": \"EU\",\n\"role\": \"doner\"}]"));
  EXPECT_THAT(records.said("field-value"),
              ElementsAre("warning 5 partners[1].role: \"doner\" is not one of its words; it is "
                          "ignored; did you mean \"donor\"?"));
}

TEST(RecordReader, WarnsOfAFieldOfTheWrongType) {
  Records records;
  records.load(record(R"("places": "Vranje", "area": 3)"));
  EXPECT_THAT(records.said("field-type"),
              ElementsAre("warning 2 places: it is a text; it is ignored; write a list",
                          "warning 2 area: it is a number; it is ignored; write a text"));
}

TEST(RecordReader, WarnsOfAFieldThatIsThereTwice) {
  Records records;
  records.load(record("\"area\": \"A\",\n\"area\": \"B\""));
  EXPECT_EQ(records.project().area, "B");
  EXPECT_THAT(records.said("field-twice"), ElementsAre(StartsWith("warning 3 area: ")));
}

TEST(RecordReader, AcceptsAWordInOtherCaseWithAWarning) {
  Records records;
  records.load(record(R"("status": "Completed")"));
  EXPECT_EQ(records.project().status, ProjectStatus::completed);
  EXPECT_THAT(records.said("field-value"),
              ElementsAre("warning 2 status: \"Completed\" is taken as \"completed\"; write "
                          "\"completed\""));
}

TEST(RecordReader, IgnoresADateThatIsNone) {
  Records records;
  records.load(record(R"("start": "1.8.2017", "end": "2017-02-30")"));
  EXPECT_TRUE(records.project().period.is_unknown());
  EXPECT_THAT(records.said("field-value"),
              ElementsAre("warning 2 start: \"1.8.2017\" is not a date; it is ignored; write 2017, "
                          "2017-08 or 2017-08-01",
                          HasSubstr("end: \"2017-02-30\" is not a date")));
}

TEST(RecordReader, TakesAYearWrittenAsANumberWithAWarning) {
  Records records;
  records.load(record(R"("start": 2015)"));
  EXPECT_EQ(records.project().period.start->text(), "2015");
  EXPECT_THAT(records.said("field-type"),
              ElementsAre("warning 2 start: it is a number; write \"2015\""));
}

TEST(RecordReader, IgnoresABudgetBelowZeroOrWithoutCurrency) {
  Records records;
  records.load(record(R"("budget": {"amount": -5, "currency": "EUR"})"));
  EXPECT_FALSE(records.project().budget);
  EXPECT_THAT(records.said("field-value"),
              ElementsAre(HasSubstr("budget.amount: a budget cannot be negative")));
  records.load(record(R"("budget": {"amount": 5})"));
  EXPECT_FALSE(records.project().budget);
  EXPECT_THAT(records.said("field-value"), ElementsAre(HasSubstr("budget has no currency")));
}

TEST(RecordReader, IgnoresADeclaredCountThatIsNoCount) {
  Records records;
  records.load(record(R"("declared_municipality_count": 1.5)"));
  EXPECT_FALSE(records.project().declared_municipality_count);
  EXPECT_THAT(records.said("field-value"), ElementsAre(HasSubstr("not a whole number")));
}

// Titles

TEST(RecordReader, TakesAPlainTitleForTheLanguageOfItsPage) {
  Records records;
  records.load(R"({"id": "p", "title": "Naslov", "source": {"language": "sr-Latn"}})");
  EXPECT_EQ(records.project().title.sr_latn, "Naslov");
  EXPECT_EQ(records.project().title.en, "");
}

TEST(RecordReader, TakesAPlainTitleInCyrillicForSerbian) {
  EXPECT_EQ(Records().load(R"({"id": "p", "title": "Наслов"})").project().title.sr_cyrl, "Наслов");
}

TEST(RecordReader, SaysWhichTitleStandsInForOnesThatAreMissing) {
  Records records;
  records.load(R"({"id": "p", "title": {"en": "T"}})");
  EXPECT_THAT(records.said("title-language-missing"),
              ElementsAre("info 1 title: there is no title in sr-Latn and sr-Cyrl: the en title is "
                          "shown instead; add the titles that the source gives"));
  records.load(R"({"id": "p", "title": {"sr-Latn": "N"}})");
  EXPECT_THAT(records.said("title-language-missing"),
              ElementsAre(HasSubstr("no title in en and sr-Cyrl: the sr-Latn title is shown "
                                    "instead and in sr-Cyrl the sr-Latn title is shown letter by "
                                    "letter")));
}

// Dates, status, coverage

TEST(RecordReader, WarnsOfAnEndBeforeTheStart) {
  Records records;
  records.load(record("\"start\": \"2017-08-01\",\n\"end\": \"2017-07\""));
  EXPECT_THAT(
      records.said("date-order"),
      ElementsAre("warning 3 end: the end 2017-07 lies before the start 2017-08-01; correct "
                  "the one that is wrong"));
}

TEST(RecordReader, DoesNotWarnOfAnEndInTheYearOfTheStart) {
  Records records;
  records.load(record(R"("start": "2017-08-01", "end": "2017")"));
  EXPECT_THAT(records.said("date-order"), IsEmpty());
  EXPECT_THAT(records.said("date-precision"),
              ElementsAre("info 2 end: only the year is known: 2017 may be any day of 2017; add "
                          "month and day if the source gives them"));
}

TEST(RecordReader, SaysWhatARecordDoesNotState) {
  Records records;
  records.load(record(""));
  EXPECT_THAT(records.said("status-missing"), ElementsAre(StartsWith("info 1 status: ")));
  EXPECT_THAT(records.said("partner-missing"), ElementsAre(StartsWith("info 1 partners: ")));
  EXPECT_THAT(records.said("coverage-unknown"), ElementsAre(StartsWith("info 1 coverage: ")));
}

TEST(RecordReader, SaysThatANationalProjectIsDrawnInNoMunicipality) {
  Records records;
  records.load(record(R"("coverage": "national")"));
  EXPECT_THAT(records.said("coverage-national"),
              ElementsAre(HasSubstr("no municipality is drawn")));
}

TEST(RecordReader, SaysThatANationalProjectListsPlaces) {
  Records records;
  records.load(record(R"("coverage": "national", "places": ["Vranje"])"));
  EXPECT_THAT(records.said("coverage-with-places"),
              ElementsAre(StartsWith("info 2 places: coverage is national, yet 1 municipality is "
                                     "listed")));
}

TEST(RecordReader, WarnsOfMunicipalitiesOfWhichNoneIsFound) {
  Records records;
  records.load(record(R"("coverage": "municipalities", "places": ["Xyzzy"])"));
  EXPECT_THAT(records.said("coverage-without-places"),
              ElementsAre(StartsWith("warning 2 places: coverage is municipalities, but no")));
}

TEST(RecordReader, TakesListedPlacesForTheCoverageThatIsNotStated) {
  Records records;
  records.load(record(R"("places": ["Vranje"])"));
  EXPECT_EQ(records.project().coverage, CoverageKind::municipalities);
  EXPECT_THAT(records.said("coverage-assumed"), ElementsAre(StartsWith("info 1 coverage: ")));
}

// Loading again

TEST(RecordReader, GivesTheSameWhenAFileIsLoadedTwice) {
  Records records;
  const std::string text = "[" + record(R"("places": ["Vranj", "Nowhere"], "partners": ["Foo"])") +
                           ",\n{\"title\": \"no id\"}, 17]";
  const std::string once = text_of(records.load(text).data);
  EXPECT_EQ(text_of(records.load(text).data), once);
}

TEST(RecordReader, GivesTheSameWhenTwoFilesWithOneIdAreLoadedTwice) {
  Records records;
  records.put("a.json", record(R"("area": "A", "partners": ["Foo"])"));
  records.put("b.json", record(R"("area": "B", "partners": [{"id": "bar", "name": "Foo"}])"));
  const std::string once = text_of(records.read({"a.json", "b.json"}).data);
  EXPECT_EQ(text_of(records.read({"a.json", "b.json"}).data), once);
}

TEST(RecordReader, ReadsAFileThatIsNamedTwiceOnce) {
  Records records;
  records.put("folder/a.json", record(""));
  records.read({"folder", "folder/a.json"});
  EXPECT_THAT(records.said("duplicate-project"), IsEmpty());
}

TEST(RecordReader, LetsTheLaterOfTwoRecordsWithOneIdCount) {
  Records records;
  records.put("a.json", record(R"("area": "A")"));
  records.put("b.json", "[\n" + record(R"("area": "B")") + "]");
  records.read({"a.json", "b.json"});
  EXPECT_EQ(records.project().area, "B");
  EXPECT_THAT(records.said("duplicate-project"),
              ElementsAre("warning 2 id: two records have the id \"p\", a.json:1 and b.json:2; the "
                          "later one counts; give one of them another id, or leave one"));
}

TEST(RecordReader, ReplacesAProjectOfAnotherFileWithAWarning) {
  Records records;
  records.load(record(R"("area": "A")"), "a.json").load(record(R"("area": "B")"), "b.json");
  EXPECT_EQ(records.project().area, "B");
  EXPECT_THAT(records.said("duplicate-project"),
              ElementsAre(StartsWith("warning 1 id: a project \"p\" was loaded before and differs; "
                                     "this record replaces it")));
}

TEST(RecordReader, ReplacesAProjectOfTheSameFileWithANote) {
  Records records;
  records.load(record(R"("area": "A")")).load(record(R"("area": "B")"));
  EXPECT_THAT(records.said("duplicate-project"), ElementsAre(StartsWith("info 1 id: ")));
  EXPECT_EQ(records.data.source_files.size(), 1u);
}

TEST(RecordReader, DropsTheFindingsOfAProjectThatIsReplaced) {
  Records records;
  records.load(record(R"("start": "2018", "end": "2017")"));
  records.load(record(R"("start": "2016", "end": "2017")"));
  EXPECT_THAT(records.said("date-order"), IsEmpty());
}

TEST(RecordReader, KeepsAProjectWhoseNewRecordIsUnusable) {
  Records records;
  records.load(record(R"("area": "A")")).load(R"({"id": "p"})", "b.json");
  EXPECT_EQ(records.project().area, "A");
  EXPECT_EQ(records.said("record-unusable").size(), 1u);
}

// The records of the product

class ShippedRecords : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    const Geodata geodata = read_geodata(OBUHVAT_SOURCE_DIR "/geodata");
    const Gazetteer gazetteer(geodata.dataset.municipalities, geodata.names);
    data = new Dataset(geodata.dataset);
    read_records({OBUHVAT_SOURCE_DIR "/geodata/projects"}, gazetteer, geodata, {}, *data);
  }
  static void TearDownTestSuite() {
    delete data;
    data = nullptr;
  }
  static const Project& open_communities() {
    return *data->project(ProjectId("open-communities-successful-communities"));
  }
  static Dataset* data;
};
Dataset* ShippedRecords::data = nullptr;

TEST_F(ShippedRecords, LoadWithoutAnError) {
  EXPECT_EQ(data->projects.size(), 3u);
  for (const auto& finding : data->findings)
    EXPECT_NE(finding.severity, Severity::error) << to_text(finding);
}

TEST_F(ShippedRecords, CoverThirtyThreeUnitsOfWhichSixteenThroughBelgrade) {
  const auto& places = open_communities().places;
  const auto via = std::count_if(places.begin(), places.end(), [](const ProjectPlace& place) {
    return place.via == MunicipalityCode("71308");
  });
  EXPECT_EQ(places.size(), 33u);
  EXPECT_EQ(via, 16);
  const auto obrenovac = std::find_if(places.begin(), places.end(), [](const auto& place) {
    return place.municipality == MunicipalityCode("70190");
  });
  ASSERT_NE(obrenovac, places.end());
  EXPECT_FALSE(obrenovac->via);
}

TEST_F(ShippedRecords, ReconcileTheNumbersOfMunicipalities) {
  const auto found = std::find_if(data->findings.begin(), data->findings.end(),
                                  [](const auto& f) { return f.code == "place-count-mismatch"; });
  ASSERT_NE(found, data->findings.end());
  EXPECT_EQ(to_text(*found),
            "info: open-communities-successful-communities.json:18: declared_municipality_count: "
            "17 municipalities declared, 18 names written: they are 17 local self-government "
            "units, because Obrenovac is a city municipality of the City of Belgrade, which is "
            "named too; on the map 33 units: 16 under their own name, Obrenovac under its own, "
            "and the other 16 city municipalities of Belgrade via Beograd; nothing to correct: "
            "the numbers agree [place-count-mismatch]");
}

TEST_F(ShippedRecords, AskAboutOneSpellingOnly) {
  std::vector<std::string> doubtful;
  for (const auto& finding : data->findings)
    if (finding.severity == Severity::warning) doubtful.push_back(finding.message);
  EXPECT_THAT(
      doubtful,
      ElementsAre(StartsWith("\"Dimitrovagrad\" is taken for Dimitrovgrad (70505), score ")));
}

TEST_F(ShippedRecords, NameTheirPartnersInFull) {
  std::vector<std::string> ids;
  for (const auto& partner : data->partners) ids.push_back(partner.id.text());
  EXPECT_THAT(
      ids, ElementsAre("british-embassy-belgrade", "eu", "iom", "kirs", "min-european-integration",
                       "min-health", "min-labour", "undp", "unops", "who"));
  const Partner* const iom = data->partner(PartnerId("iom"));
  EXPECT_EQ(iom->name.en, "International Organization for Migration");
  EXPECT_EQ(iom->acronym, "IOM");
}

}  // namespace
}  // namespace obuhvat
