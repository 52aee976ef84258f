#include "ingest/place_points.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/place_matching.h"
#include "record_fixture.h"
#include "shipped_geodata.h"

// Beograd has three city municipalities here: Obrenovac, Palilula, Zemun; Niš has one: Palilula.

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A location on a line of its own; `pos` is "latitude longitude" or empty.
std::string location(const std::string& name, const std::string& pos = "",
                     const std::string& more = "") {
  return "<location><name><narrative>" + name + "</narrative></name>" +
         (pos.empty() ? "" : "<point><pos>" + pos + "</pos></point>") + more + "</location>\n";
}

/// An activity "p" in Serbia and these other countries; its locations start in line 2.
Records activity(const std::string& locations, const std::vector<std::string>& others = {}) {
  std::string text =
      "<iati-activities><iati-activity xml:lang=\"en\"><iati-identifier>p</iati-identifier>"
      "<title><narrative>T</narrative></title><recipient-country code=\"RS\"/>";
  for (const auto& country : others) text += "<recipient-country code=\"" + country + "\"/>";
  Records records;
  records.load(text + "\n" + locations + "</iati-activity></iati-activities>", "a.xml");
  return records;
}

/// "name lon lat" for each site.
std::vector<std::string> sites(const Records& records) {
  std::vector<std::string> lines;
  for (const auto& site : records.project().sites)
    lines.push_back(fmt::format("{} {} {}", site.name, site.point.lon, site.point.lat));
  return lines;
}

TEST(PlacePoints, KeepThePointOfAPlaceAsASite) {
  const Records records = activity(location("Vranje", "44.5 20.5") + location("Šid"));
  EXPECT_THAT(records.places(), ElementsAre("70432 Vranje exact", "80497 Šid exact"));
  EXPECT_THAT(sites(records), ElementsAre("Vranje 20.5 44.5"));
  EXPECT_THAT(records.said("place-point-differs"), IsEmpty());
  EXPECT_THAT(records.said("site-outside-places"), IsEmpty());
}

TEST(PlacePoints, KeepAPointThatIsWrittenTwiceOnce) {
  EXPECT_THAT(sites(activity(location("Vranje", "44.5 20.5") + location("Vranje", "44.5 20.5"))),
              ElementsAre("Vranje 20.5 44.5"));
}

TEST(PlacePoints, SettleANameOfTwoUnits) {
  const Records records = activity(location("Palilula", "43.5 20.5"));
  EXPECT_THAT(records.places(), ElementsAre("71323 Palilula exact"));
  EXPECT_THAT(records.said("place-ambiguous"), IsEmpty());
  EXPECT_THAT(
      records.said("place-by-point"),
      ElementsAre("info 2 location[0]: \"Palilula\" may mean Palilula of Beograd (70203) or "
                  "Palilula of Niš (71323); its point lies in Palilula of Niš (71323), which is "
                  "taken; write it with its city or district, so that the name alone tells"));
}

TEST(PlacePoints, DoNotSettleANameByAThirdUnit) {
  const Records records = activity(location("Palilula", "44.5 21.5"));
  EXPECT_THAT(records.places(), ElementsAre("- Palilula ambiguous"));
  EXPECT_EQ(records.said("place-ambiguous").size(), 1u);
  EXPECT_THAT(sites(records), ElementsAre("Palilula 21.5 44.5"));
}

TEST(PlacePoints, DoNotPickOneOfSeveralNames) {
  const Records records = activity(location("Vranje, Šid", "44.5 20.5"));
  EXPECT_THAT(records.said("place-by-point"), IsEmpty());
  EXPECT_THAT(records.places(), ElementsAre("- Vranje, Šid ambiguous"));
}

TEST(PlacePoints, ThatContradictANameAreReported) {
  const Records records = activity(location("Vranje", "44.5 21.5"));
  EXPECT_THAT(records.places(), ElementsAre("70432 Vranje exact"));
  EXPECT_THAT(sites(records), ElementsAre("Vranje 21.5 44.5"));
  EXPECT_THAT(records.said("place-point-differs"),
              ElementsAre("warning 2 location[0].point: \"Vranje\" means Vranje (70432), but its "
                          "point lies in Šid (80497), 39.8 km away; the name counts; correct the "
                          "point or the name"));
}

TEST(PlacePoints, ThatContradictACodeAreReported) {
  const Records records = activity(
      location("Vranje", "44.5 21.5", "<administrative vocabulary=\"99\" code=\"70432\"/>"));
  EXPECT_THAT(records.places(), ElementsAre("70432 Vranje code"));
  ASSERT_EQ(records.said("place-point-differs").size(), 1u);
  EXPECT_THAT(records.said("place-point-differs")[0], HasSubstr("the code counts"));
}

TEST(PlacePoints, JustBehindTheBorderAreNoContradiction) {
  EXPECT_THAT(activity(location("Vranje", "44.5 21.02")).said("place-point-differs"), IsEmpty());
  EXPECT_EQ(activity(location("Vranje", "44.5 21.03")).said("place-point-differs").size(), 1u);
}

TEST(PlacePoints, InAMemberAgreeWithItsCity) {
  const Records records = activity(location("Beograd", "43.5 22.5"));
  EXPECT_EQ(records.places().size(), 3u);
  EXPECT_THAT(records.said("place-point-differs"), IsEmpty());
}

TEST(PlacePoints, OutsideAllUnitsAreReportedAsThoseOfSites) {
  const Records records = activity(location("Vranje", "44.5 19.5"));
  EXPECT_THAT(records.places(), ElementsAre("70432 Vranje exact"));
  EXPECT_THAT(records.said("place-point-differs"), IsEmpty());
  EXPECT_EQ(records.said("point-outside").size(), 1u);
}

TEST(PlacesAmongNeighbours, AreTakenByTheirFullName) {
  const Records records =
      activity(location("Vranje") + location("Sid") + location("Beograd"), {"BA", "ME"});
  EXPECT_EQ(records.places().size(), 5u);
  EXPECT_THAT(records.said("iati-country-unclear"), IsEmpty());
}

TEST(PlacesAmongNeighbours, AreNotTakenByAnotherName) {
  const Records records = activity(location("Krnjača"), {"BA"});
  EXPECT_THAT(records.places(), ElementsAre("- Krnjača unresolved"));
  EXPECT_THAT(
      records.said("iati-country-unclear"),
      ElementsAre(
          "warning 2 location[0]: the activity is for neighbouring countries too, and "
          "\"Krnjača\" does not say in which it lies; in Serbia it would be Palilula of "
          "Beograd (70203); it is on no map; give the location a point, an administrative "
          "code of Serbia or the full name of its municipality, or settle it in a decisions "
          "file (--decisions)"));
  EXPECT_THAT(records.said("place-unresolved"), IsEmpty());
}

TEST(PlacesAmongNeighbours, AreTakenByAnotherNameIfTheySaySerbia) {
  for (const std::string& said :
       {location("Krnjača", "43.5 22.5"), location("Krnjača, Serbia"),
        location("Krnjača", "", "<administrative vocabulary=\"A4\" code=\"RS-00\"/>"),
        location("Krnjača", "", "<administrative vocabulary=\"99\" code=\"70203\"/>")}) {
    const Records records = activity(said, {"BA"});
    ASSERT_EQ(records.places().size(), 1u) << said;
    EXPECT_THAT(records.places()[0], HasSubstr("70203 ")) << said;
    EXPECT_THAT(records.said("iati-country-unclear"), IsEmpty()) << said;
  }
}

TEST(PlacesAmongNeighbours, AreLeftOutIfTheirPointLiesElsewhere) {
  const Records records = activity(location("Vranje", "43.5 19.5"), {"ME"});
  EXPECT_THAT(records.project().places, IsEmpty());
  EXPECT_THAT(sites(records), IsEmpty());
  EXPECT_THAT(records.said("iati-location-abroad"),
              ElementsAre("info 2 location[0]: \"Vranje\" lies by its point outside the "
                          "municipalities of Serbia; it is left out; "));
}

TEST(PlacesAmongNeighbours, LoseTheBuildingsThatLieElsewhere) {
  const std::string centre = "<feature-designation code=\"BLDG\"/>";
  const Records records = activity(
      location("Centre", "43.5 19.5", centre) + location("House", "44.5 20.5", centre), {"ME"});
  EXPECT_THAT(sites(records), ElementsAre("House 20.5 44.5"));
  EXPECT_EQ(records.said("iati-location-abroad").size(), 1u);
  EXPECT_THAT(records.said("point-outside"), IsEmpty());
}

TEST(PlacesAmongNeighbours, AreMatchedAsAlwaysIfTheOtherCountriesAreFarOff) {
  EXPECT_THAT(activity(location("Krnjača"), {"KE"}).said("iati-country-unclear"), IsEmpty());
}

TEST(PlacesAmongNeighbours, AreDoubtfulIfTheirNameIsThatOfATownThere) {
  const auto& shipped = ShippedGeodata::get();
  const auto units_of = [&](const std::string& name, bool neighbours) {
    ProjectRecord record("a.xml", RecordOrigin::iati);
    record.spans_neighbours = neighbours;
    record.places.push_back({name, {}, {2, "location[0]"}});
    PlaceCourt court(shipped.gazetteer, nullptr);
    return match_places(record, court, shipped.geodata.dataset).at(0).codes.size();
  };
  for (const std::string name :
       {"Stari Grad", "Petrovac", "Požega", "Dimitrovgrad", "Novi Pazar"}) {
    EXPECT_EQ(units_of(name, false), 1u) << name;
    EXPECT_EQ(units_of(name, true), 0u) << name;
  }
  EXPECT_EQ(units_of("Preševo", true), 1u);
  EXPECT_EQ(units_of("Врање", true), 1u);
  EXPECT_GT(units_of("Belgrade", true), 1u);
}

TEST(PlacesAmongNeighbours, AreTakenAsAPersonHasDecided) {
  const auto& shipped = ShippedGeodata::get();
  DecisionBook decisions;
  Decision decision;
  decision.text = "Petrovac";
  decision.code = MunicipalityCode("70912");
  decisions.add(decision);
  ProjectRecord record("a.xml", RecordOrigin::iati);
  record.spans_neighbours = true;
  record.places.push_back({"Petrovac", {}, {2, "location[0]"}});
  PlaceCourt court(shipped.gazetteer, &decisions);
  EXPECT_THAT(match_places(record, court, shipped.geodata.dataset).at(0).codes,
              ElementsAre(MunicipalityCode("70912")));
  EXPECT_THAT(record.report.findings(), IsEmpty());
}

TEST(PlacesAmongNeighbours, WaitForADecisionIfTheyAreDoubtful) {
  const auto& shipped = ShippedGeodata::get();
  ProjectRecord record("a.xml", RecordOrigin::iati);
  record.spans_neighbours = true;
  record.places.push_back({"Stari Grad", {}, {2, "location[0]"}});
  PlaceCourt court(shipped.gazetteer, nullptr);
  match_places(record, court, shipped.geodata.dataset);
  EXPECT_EQ(court.open_names().rows(shipped.geodata.dataset).size(), 1u);
}

TEST(LocationLists, AreDividedWhereTheNameHasSemicolons) {
  const Records records = activity(location("Vranje; Šid; Zemun"));
  EXPECT_THAT(records.places(),
              ElementsAre("70432 Vranje exact", "80497 Šid exact", "70254 Zemun exact"));
}

TEST(LocationLists, KeepTheirPointAsASiteOnly) {
  const Records records = activity(location("Vranje; Zemun", "44.5 20.5"));
  EXPECT_THAT(records.places(), ElementsAre("70432 Vranje exact", "70254 Zemun exact"));
  EXPECT_THAT(sites(records), ElementsAre("Vranje; Zemun 20.5 44.5"));
  EXPECT_THAT(records.said("place-point-differs"), IsEmpty());
}

TEST(LocationLists, AreDividedAtCommasUnlessThesePartAPlaceFromItsCity) {
  EXPECT_THAT(activity(location("Vranje, Šid")).places(),
              ElementsAre("70432 Vranje exact", "80497 Šid exact"));
  EXPECT_EQ(activity(location("Palilula, Niš")).places().size(), 1u);
  EXPECT_EQ(activity(location("Vranje, Serbia")).places().size(), 1u);
}

}  // namespace
}  // namespace obuhvat
