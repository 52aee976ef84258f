#include "ingest/place_matching.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "record_fixture.h"
#include "shipped_geodata.h"

// Beograd has three city municipalities here: Obrenovac, Palilula, Zemun; Niš has one: Palilula.

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

Records load_places(const std::string& places, const std::string& more = "") {
  Records records;
  records.load(
      record("\"coverage\": \"municipalities\",\n" + more + "\"places\": [" + places + "]"));
  return records;
}

TEST(PlaceMatching, KeepsTheOrderAndTheSpellingOfTheRecord) {
  const Records records = load_places(R"("Sid", "Vranje")");
  EXPECT_EQ(records.places().size(), 2u);
  EXPECT_THAT(records.places()[0], StartsWith("80497 Sid "));
  EXPECT_EQ(records.places()[1], "70432 Vranje exact");
}

TEST(PlaceMatching, CoversTheMembersOfACityThroughIt) {
  EXPECT_THAT(load_places(R"("Beograd")").places(),
              ElementsAre("70190 Beograd city via 71308", "70203 Beograd city via 71308",
                          "70254 Beograd city via 71308"));
}

TEST(PlaceMatching, LetsTheOwnNameOfAMemberWinOverItsCity) {
  EXPECT_THAT(load_places(R"("Beograd", "Obrenovac")").places(),
              ElementsAre("70203 Beograd city via 71308", "70254 Beograd city via 71308",
                          "70190 Obrenovac exact"));
}

TEST(PlaceMatching, LetsAValidCodeWin) {
  const Records records = load_places(R"({"as_written": "Palilula", "code": "71323"})");
  EXPECT_THAT(records.places(), ElementsAre("71323 Palilula code"));
  EXPECT_THAT(records.data.findings.size(), 2u);  // status and partner are missing, nothing else
}

TEST(PlaceMatching, TakesTheCodeOfACityForItsMembers) {
  EXPECT_THAT(load_places(R"({"as_written": "Belgrade", "code": "71308"})").places(),
              ElementsAre("70190 Belgrade code via 71308", "70203 Belgrade code via 71308",
                          "70254 Belgrade code via 71308"));
}

TEST(PlaceMatching, WarnsOfACodeThatContradictsTheName) {
  const Records records = load_places(R"({"as_written": "Vranje", "code": "80497"})");
  EXPECT_THAT(records.places(), ElementsAre("80497 Vranje code"));
  EXPECT_THAT(
      records.said("place-code-differs"),
      ElementsAre("warning 3 places[0].code: the code says Šid (80497), but \"Vranje\" means "
                  "Vranje (70432); the code counts; correct the code or the name"));
}

TEST(PlaceMatching, AcceptsTheCodeOfAMemberByTheNameOfItsCity) {
  EXPECT_THAT(
      load_places(R"({"as_written": "Beograd", "code": "70254"})").said("place-code-differs"),
      IsEmpty());
}

TEST(PlaceMatching, LooksAPlaceWithAnUnknownCodeUpByItsName) {
  const Records records = load_places(R"({"as_written": "Vranje", "code": "99999"})");
  EXPECT_THAT(records.places(), ElementsAre("70432 Vranje exact"));
  EXPECT_THAT(records.said("place-code-unknown"),
              ElementsAre(StartsWith("warning 3 places[0].code: no municipality has the code "
                                     "\"99999\"; \"Vranje\" is looked up by its name")));
}

TEST(PlaceMatching, AcceptsACodeWrittenAsANumberWithAWarning) {
  const Records records = load_places(R"({"as_written": "Vranje", "code": 70432})");
  EXPECT_THAT(records.places(), ElementsAre("70432 Vranje code"));
  EXPECT_THAT(records.said("field-type"),
              ElementsAre("warning 3 places[0].code: it is a number; write \"70432\""));
}

TEST(PlaceMatching, TakesNoNameOfATextThatExcludesPlaces) {
  for (const std::string text : {"Beograd osim Zemuna", "Београд без Земуна", "except Vranje",
                                 "ranije Vranje", "not in Vranje", "Vranje (formerly)"}) {
    const Records records = load_places("\"" + text + "\"");
    EXPECT_THAT(records.places(), ElementsAre("- " + text + " unresolved"));
    EXPECT_THAT(records.said("place-exclusion"),
                ElementsAre("warning 3 places[0]: the text excludes places; none of these is "
                            "taken: \"" +
                            text + "\"; list the places that are meant"));
    EXPECT_THAT(records.said("place-unresolved"), IsEmpty());
  }
}

TEST(PlaceMatching, WarnsOfACodeBesideATextThatExcludesPlaces) {
  const Records records = load_places(R"({"as_written": "Beograd osim Zemuna", "code": "71308"})");
  EXPECT_EQ(records.places().size(), 3u);
  EXPECT_THAT(records.said("place-exclusion"),
              ElementsAre("warning 3 places[0].code: \"Beograd osim Zemuna\" excludes places, but "
                          "the code says Beograd (71308); the code counts; list the places that "
                          "are meant, if the code covers more than they are"));
}

TEST(PlaceMatching, TakesNoExcludedPlaceOfACellAndTheNumberOfAnother) {
  Records records;
  records.load(
      "id;Project title;Status;Municipality\n"
      "p;A;active;all municipalities except Vranje, Šid\n"
      "q;B;active;17 municipalities: Vranje and Šid\n",
      "a.csv");
  EXPECT_THAT(records.places("p"),
              ElementsAre("- all municipalities except Vranje, Šid unresolved"));
  EXPECT_EQ(records.said("place-exclusion").size(), 1u);
  EXPECT_THAT(records.places("q"), ElementsAre("70432 Vranje exact", "80497 Šid exact"));
  EXPECT_THAT(records.said("place-count-mismatch"),
              ElementsAre(HasSubstr("17 municipalities declared, 2 names written")));
}

TEST(PlaceMatching, SaysThatWhatStandsBesideANameContradictsIt) {
  const auto& shipped = ShippedGeodata::get();
  PlaceCourt court(shipped.gazetteer, nullptr);
  ProjectRecord record("a.csv", RecordOrigin::table);
  record.places.push_back({"Niš", "", {3, "Place", "B"}, "Pčinjski"});
  record.places.push_back({"Palilula", "", {4, "Place", "B"}, "Pčinjski"});
  const auto resolutions = match_places(record, court, shipped.geodata.dataset);
  EXPECT_FALSE(resolutions[0].is_resolved());
  ASSERT_EQ(record.report.findings().size(), 2u);
  const Finding& finding = record.report.findings()[0];
  EXPECT_EQ(finding.code, "place-ambiguous");
  EXPECT_EQ(finding.message,
            "\"Niš\" is Niš (70858), which does not lie in \"Pčinjski\"; it is on no map");
  EXPECT_EQ(finding.suggestion,
            "correct one of the two, or settle it in a decisions file (--decisions)");
  EXPECT_THAT(record.report.findings()[1].message, StartsWith("\"Palilula\" may mean "));
}

TEST(PlaceMatching, CountsAPlaceThatIsWrittenTwiceOnce) {
  const Records records = load_places(R"("Vranje", "Šid", "Vranje", "Sid")");
  EXPECT_EQ(records.places().size(), 2u);
  EXPECT_THAT(records.said("place-twice"),
              ElementsAre(HasSubstr("places[2]: \"Vranje\" is written twice; it counts once"),
                          HasSubstr("\"Šid\" and \"Sid\" both mean Šid (80497); it counts once")));
}

TEST(PlaceMatching, SaysWhatANearNameIsTakenFor) {
  const Records records = load_places(R"("Obernovac")");
  ASSERT_THAT(records.places(), ElementsAre("70190 Obernovac fuzzy"));
  EXPECT_THAT(records.said("place-fuzzy"),
              ElementsAre(StartsWith("warning 3 places[0]: \"Obernovac\" is taken for Obrenovac of "
                                     "Beograd (70190), score 0.")));
  EXPECT_THAT(records.said("place-fuzzy"),
              ElementsAre(HasSubstr("write \"Obrenovac\", or settle it with \"code\": \"70190\"")));
}

TEST(PlaceMatching, KeepsANameOfTwoUnitsOffTheMap) {
  const Records records = load_places(R"("Palilula")");
  EXPECT_THAT(records.places(), ElementsAre("- Palilula ambiguous"));
  EXPECT_THAT(
      records.said("place-ambiguous"),
      ElementsAre("warning 3 places[0]: \"Palilula\" may mean Palilula of Beograd (70203) or "
                  "Palilula of Niš (71323); it is on no map; settle it with \"code\", e.g. "
                  "\"code\": \"70203\""));
}

TEST(PlaceMatching, KeepsANameOfNoUnitOffTheMap) {
  const Records records = load_places(R"("Xyzzy")");
  EXPECT_THAT(records.places(), ElementsAre("- Xyzzy unresolved"));
  EXPECT_THAT(records.said("place-unresolved"),
              ElementsAre(StartsWith("warning 3 places[0]: no municipality is called \"Xyzzy\"; it "
                                     "is on no map; ")));
}

TEST(PlaceMatching, LeavesAPlaceWithoutNameOut) {
  const Records records = load_places(R"("", 17, {}, "Vranje")");
  EXPECT_THAT(records.places(), ElementsAre("70432 Vranje exact"));
  EXPECT_EQ(records.said("field-value").size() + records.said("field-type").size(), 3u);
}

// How many municipalities a record says it has

std::vector<std::string> count_finding(int declared, const std::string& places) {
  return load_places(places, "\"declared_municipality_count\": " + std::to_string(declared) + ",\n")
      .said("place-count-mismatch");
}

TEST(PlaceCount, IsSilentWhenTheNumbersAreTheSame) {
  EXPECT_THAT(count_finding(2, R"("Vranje", "Šid")"), IsEmpty());
}

TEST(PlaceCount, IsExplainedByACityNamedBesideItsMember) {
  EXPECT_THAT(
      count_finding(2, R"("Vranje", "Obrenovac", "Beograd")"),
      ElementsAre("info 3 declared_municipality_count: 2 municipalities declared, 3 names written: "
                  "they are 2 local self-government units, because Obrenovac is a city "
                  "municipality of the City of Belgrade, which is named too; on the map 4 units: 1 "
                  "under its own name, Obrenovac under its own, and the other 2 city "
                  "municipalities of Belgrade via Beograd; nothing to correct: the numbers agree"));
}

TEST(PlaceCount, IsExplainedByTwoMembersOfOneCity) {
  EXPECT_THAT(count_finding(1, R"("Zemun", "Obrenovac")"),
              ElementsAre(StartsWith(
                  "info 3 declared_municipality_count: 1 municipality declared, 2 names written: "
                  "they are 1 local self-government unit, because Zemun and Obrenovac are city "
                  "municipalities of one city, Belgrade; on the map 2 units: 2 under their own "
                  "name; nothing")));
}

TEST(PlaceCount, IsExplainedByANameThatIsThereTwice) {
  EXPECT_THAT(count_finding(1, R"("Šid", "Sid")"),
              ElementsAre(HasSubstr("because Šid is named more than once; on the map 1 unit")));
}

TEST(PlaceCount, WarnsOfANumberThatNothingExplains) {
  EXPECT_THAT(
      count_finding(5, R"("Vranje", "Beograd")"),
      ElementsAre("warning 3 declared_municipality_count: 5 municipalities declared, 2 names "
                  "written: they are 2 local self-government units; on the map 4 units: 1 "
                  "under its own name and the 3 city municipalities of Belgrade via "
                  "Beograd; look in the source for a name that is missing here"));
}

TEST(PlaceCount, WarnsWhenANameLeadsNowhere) {
  EXPECT_THAT(count_finding(1, R"("Vranje", "Xyzzy")"),
              ElementsAre(StartsWith(
                  "warning 3 declared_municipality_count: 1 municipality declared, 2 names "
                  "written: 1 name leads to no municipality, the others are 1 local "
                  "self-government unit; on the map 1 unit: ")));
}

TEST(PlaceCount, WarnsWhenNoNameIsWritten) {
  EXPECT_THAT(count_finding(17, ""),
              ElementsAre(StartsWith("warning 3 declared_municipality_count: 17 municipalities "
                                     "declared, no name written; look")));
}

// Sites

TEST(Sites, AreSilentInsideAMunicipalityOfTheProject) {
  const Records records = load_places(R"("Vranje")", R"("sites": [{"lon": 20.5, "lat": 44.5}],)");
  EXPECT_THAT(records.said("site-outside-places"), IsEmpty());
  EXPECT_THAT(records.said("point-outside"), IsEmpty());
}

TEST(Sites, DoNotAddTheirMunicipalityToTheProject) {
  const Records records =
      load_places(R"("Vranje")", R"("sites": [{"name": "Clinic", "lon": 21.5, "lat": 44.5}],)");
  EXPECT_EQ(records.places().size(), 1u);
  EXPECT_THAT(records.said("site-outside-places"),
              ElementsAre("info 3 sites[0]: \"Clinic\" lies in Šid (80497), which is not among the "
                          "places; it is not added; add the municipality to the places if the "
                          "project works there"));
}

TEST(Sites, OutsideSerbiaAreReportedWithTheNearestUnit) {
  const Records records = load_places(R"("Vranje")", R"("sites": [{"lon": 10, "lat": 50}],)");
  EXPECT_EQ(records.project().sites.size(), 1u);
  EXPECT_THAT(records.said("point-outside"),
              ElementsAre(StartsWith("warning 3 sites[0]: the site at 10, 50 lies outside the "
                                     "municipalities of Serbia, ")));
}

TEST(Sites, JustOutsideSimplifiedOutlinesAreOnlyNoted) {
  // 0.01 degrees of longitude are 790 m here, under the 2 km that the outlines may be off.
  const Records records = load_places(R"("Vranje")", R"("sites": [{"lon": 19.99, "lat": 44.5}],)");
  EXPECT_THAT(
      records.said("point-outside"),
      ElementsAre("info 3 sites[0]: the site at 19.99, 44.5 lies outside the municipalities "
                  "of Serbia, 0.8 km from Vranje (70432); the outlines are simplified: the "
                  "point may be right"));
}

TEST(Sites, WithLonAndLatSwappedAreSeenThrough) {
  const Records records = load_places(R"("Vranje")", R"("sites": [{"lon": 44.5, "lat": 20.5}],)");
  EXPECT_THAT(records.said("point-outside"),
              ElementsAre("warning 3 sites[0]: the site at 44.5, 20.5 lies outside Serbia; lon and "
                          "lat look swapped: the other way round it lies in Vranje (70432)"));
}

TEST(Sites, WithoutAPointOnEarthAreLeftOut) {
  const Records records =
      load_places(R"("Vranje")", R"("sites": [{"lon": 20.5}, {"lon": 1, "lat": 91}],)");
  EXPECT_THAT(records.project().sites, IsEmpty());
  EXPECT_EQ(records.said("field-value").size(), 2u);
}

}  // namespace
}  // namespace obuhvat
