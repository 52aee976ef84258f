#include "ingest/geodata.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "geodata_folder.h"
#include "support/error.h"

namespace obuhvat {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::StartsWith;

std::string error_of(const GeodataFolder& folder) {
  try {
    read_geodata(folder.path());
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

/// The error after one more row of municipalities.csv, which has nothing else.
std::string error_with_unit(const std::string& row) {
  const GeodataFolder folder;
  folder.put("gazetteer/municipalities.csv", GeodataFolder::municipalities_head + row + "\n");
  return error_of(folder);
}

std::string error_with_centre(const std::string& row) {
  const GeodataFolder folder;
  folder.put("reception_centres.csv", GeodataFolder::centres_head + row + "\n");
  return error_of(folder);
}

TEST(Geodata, ReadsAUnitWithEmptyFieldsLeftEmpty) {
  const Geodata geodata = read_geodata(GeodataFolder().path());
  const Municipality* const unit = geodata.dataset.municipality(MunicipalityCode("80497"));
  ASSERT_NE(unit, nullptr);
  EXPECT_EQ(unit->name, (LocalizedText{"Šid", "Šid", "Шид"}));
  EXPECT_EQ(unit->area_km2, 687);
  EXPECT_EQ(unit->population_2011, std::nullopt);
  EXPECT_EQ(unit->population_2022, 27894);
  EXPECT_EQ(unit->parent, std::nullopt);
}

TEST(Geodata, SortsTheUnitsByCode) {
  const Dataset dataset = read_geodata(GeodataFolder().path()).dataset;
  EXPECT_TRUE(std::is_sorted(dataset.municipalities.begin(), dataset.municipalities.end(),
                             [](const auto& a, const auto& b) { return a.code < b.code; }));
  EXPECT_EQ(dataset.municipalities.size(), 8u);
}

TEST(Geodata, KeepsADistrictWithoutUnits) {
  const Dataset dataset = read_geodata(GeodataFolder().path()).dataset;
  ASSERT_NE(dataset.district(DistrictCode("25")), nullptr);
  EXPECT_EQ(dataset.district(DistrictCode("25"))->seat, "");
}

TEST(Geodata, ReadsACentreWithItsDatesAsPreciseAsGiven) {
  const Dataset dataset = read_geodata(GeodataFolder().path()).dataset;
  const ReceptionCentre* const centre = dataset.centre(CentreId("AC-KRNJACA"));
  ASSERT_NE(centre, nullptr);
  EXPECT_EQ(centre->open.start->text(), "2014");
  EXPECT_FALSE(centre->open.end);
  EXPECT_EQ(centre->capacity, 350);
  EXPECT_EQ(centre->type, CentreType::asylum_centre);
  EXPECT_EQ(dataset.centre(CentreId("RTC-SID"))->capacity, std::nullopt);
}

TEST(Geodata, MakesNamesOfSettlementsAndOfThoseOfCentres) {
  std::vector<std::string> settlements;
  for (const auto& name : read_geodata(GeodataFolder().path()).names)
    if (name.kind.ends_with("settlement"))
      settlements.push_back(name.code.text() + " " + name.name);
  EXPECT_THAT(settlements, ElementsAre("70203 Krnjača", "70203 Крњача", "80497 Adaševci"));
}

TEST(Geodata, KnowsAPartnerByAllItsSpellings) {
  const Geodata geodata = read_geodata(GeodataFolder().path());
  ASSERT_EQ(geodata.partners.size(), 2u);
  EXPECT_EQ(geodata.partners[0].usual_role, PartnerRole::un);
  EXPECT_THAT(geodata.partners[0].spellings,
              ElementsAre("World Health Organization", "Svetska zdravstvena organizacija",
                          "Светска здравствена организација", "WHO", "World Health Organisation"));
}

TEST(Geodata, ReadsOutlinesTurnedCounterClockwise) {
  const Dataset dataset = read_geodata(GeodataFolder().path()).dataset;
  const auto& boundary = dataset.municipality(MunicipalityCode("70432"))->boundary;
  ASSERT_EQ(boundary.size(), 1u);
  EXPECT_GT(signed_area(boundary[0].outer), 0);
  EXPECT_EQ(dataset.boundaries.name, "Drawn squares");
  EXPECT_EQ(dataset.boundaries.detail, "overview");
  ASSERT_EQ(dataset.context.size(), 1u);
  EXPECT_EQ(dataset.context[0].kind, ContextKind::kosovo);
}

TEST(Geodata, NamesNeedNoOutlinesAndPartners) {
  const GeodataFolder folder;
  std::filesystem::remove_all(folder.path() / "boundaries");
  std::filesystem::remove(folder.path() / "gazetteer" / "partners.csv");
  const Geodata geodata = read_names(folder.path());
  EXPECT_FALSE(geodata.names.empty());
  EXPECT_FALSE(geodata.dataset.municipalities.empty());
  EXPECT_TRUE(geodata.dataset.municipalities[0].boundary.empty());
}

TEST(Geodata, TakesItsDateFromOnePlace) {
  EXPECT_EQ(read_geodata(GeodataFolder().path()).dataset.gazetteer_date, "2026-11-22");
}

TEST(Geodata, RefusesAVersionThatIsNoDay) {
  const GeodataFolder folder;
  folder.put("gazetteer/VERSION", "2026\n");
  EXPECT_EQ(error_of(folder),
            "VERSION:1: \"2026\" is not a day; write the day of compilation as 2026-01-31");
}

TEST(Geodata, CannotReadAFileThatIsNotThere) {
  const GeodataFolder folder;
  std::filesystem::remove(folder.path() / "gazetteer/aliases.csv");
  EXPECT_THROW(read_geodata(folder.path()), IoError);
}

TEST(Geodata, RefusesANumberThatIsNone) {
  EXPECT_EQ(error_with_unit("70432,city,,24,V,В,V,20.5,44.5,860 km2,official,,,1"),
            "municipalities.csv:2: area_km2: \"860 km2\" is not a number; write it with a decimal "
            "point and nothing else");
}

TEST(Geodata, RefusesAnUnknownKindOfUnit) {
  EXPECT_EQ(error_with_unit("70432,town,,24,V,В,V,20.5,44.5,860,official,,,1"),
            "municipalities.csv:2: kind: \"town\" is not one of its words; use city, "
            "municipality, city_municipality or parent_city");
}

TEST(Geodata, RefusesAnEmptyFieldThatIsNeeded) {
  EXPECT_EQ(error_with_unit("70432,city,,24,V,В,,20.5,44.5,860,official,,,1"),
            "municipalities.csv:2: name_en: the field is empty; it must be filled in");
}

TEST(Geodata, RefusesAnUnknownDistrict) {
  EXPECT_EQ(error_with_unit("70432,city,,77,V,В,V,20.5,44.5,860,official,,,1"),
            "municipalities.csv:2: district_code: \"77\" is not in districts.csv; use a code of "
            "that file");
}

TEST(Geodata, RefusesAnUnknownParent) {
  EXPECT_EQ(error_with_unit("70432,city_municipality,70000,24,V,В,V,20.5,44.5,860,official,,,1"),
            "municipalities.csv:2: parent_code: \"70000\" is no parent_city; use the code of one "
            "in this file");
}

TEST(Geodata, RefusesACodeThatIsThereTwice) {
  EXPECT_EQ(error_with_unit("70432,city,,24,V,В,V,20.5,44.5,860,official,,,1\n"
                            "70432,city,,24,V,В,V,20.5,44.5,860,official,,,1"),
            "municipalities.csv:3: code: \"70432\" is there twice; leave one of the two rows");
}

TEST(Geodata, RefusesACentreOfAnUnknownType) {
  EXPECT_THAT(error_with_centre("X,X,X,X,hotel,70203,,22.5,43.5,site,,,,,,,,,"),
              StartsWith("reception_centres.csv:2: type: \"hotel\" is not one of its words; use"));
}

TEST(Geodata, RefusesACentreInAnUnknownUnit) {
  EXPECT_THAT(error_with_centre("X,X,X,X,asylum_centre,1,,22.5,43.5,site,,,,,,,,,"),
              StartsWith("reception_centres.csv:2: municipality_code: \"1\" is not in"));
}

TEST(Geodata, RefusesADateThatDoesNotExist) {
  EXPECT_THAT(error_with_centre("X,X,X,X,asylum_centre,70203,,22.5,43.5,site,,,2017-02-30,,,,,,"),
              StartsWith("reception_centres.csv:2: opened: \"2017-02-30\" is not a date; write"));
}

TEST(Geodata, RefusesACapacityBelowZero) {
  EXPECT_THAT(error_with_centre("X,X,X,X,asylum_centre,70203,,22.5,43.5,site,-5,,,,,,,,"),
              StartsWith("reception_centres.csv:2: capacity: \"-5\" is not a whole number"));
}

TEST(Geodata, RefusesAnAliasOfAnUnknownUnit) {
  const GeodataFolder folder;
  folder.put("gazetteer/aliases.csv",
             "code,alias,language,script,kind,confidence\n99999,X,srp,Latn,ascii,A\n");
  EXPECT_EQ(error_of(folder),
            "aliases.csv:2: code: \"99999\" is not in municipalities.csv; use a code of that file");
}

TEST(Geodata, RefusesAnOutlineOfAnUnknownUnit) {
  const GeodataFolder folder;
  folder.put("boundaries/municipalities.geojson",
             GeodataFolder::collection(GeodataFolder::square("12345", 20, 44)));
  EXPECT_EQ(error_of(folder),
            "municipalities.geojson:3: no map unit has the code \"12345\"; use a code of "
            "municipalities.csv");
}

TEST(Geodata, RefusesAMapUnitWithoutOutline) {
  const GeodataFolder folder;
  folder.put("boundaries/municipalities.geojson",
             GeodataFolder::collection(GeodataFolder::square("70432", 20, 44)));
  EXPECT_EQ(error_of(folder),
            "municipalities.geojson:1: Obrenovac (70190) has no outline; compile the boundaries "
            "again");
}

TEST(Geodata, RefusesBoundariesThatAreNotJson) {
  const GeodataFolder folder;
  folder.put("boundaries/municipalities.geojson", "{\n]");
  EXPECT_THAT(error_of(folder), StartsWith("municipalities.geojson:2:1: not JSON"));
}

TEST(Geodata, OfTheProductIsComplete) {
  const Geodata geodata = read_geodata(OBUHVAT_SOURCE_DIR "/geodata");
  EXPECT_EQ(
      std::count_if(geodata.dataset.municipalities.begin(), geodata.dataset.municipalities.end(),
                    [](const Municipality& unit) { return !unit.boundary.empty(); }),
      165);
  EXPECT_EQ(geodata.dataset.municipalities.size(), 167u);
  EXPECT_EQ(geodata.dataset.districts.size(), 30u);
  EXPECT_FALSE(geodata.dataset.context.empty());
  EXPECT_EQ(geodata.dataset.boundaries.detail, "overview");
  EXPECT_EQ(geodata.dataset.centres.size(), 21u);
  EXPECT_EQ(geodata.partners.size(), 131u);
  EXPECT_EQ(geodata.dataset.gazetteer_date, "2026-11-22");
}

}  // namespace
}  // namespace obuhvat
