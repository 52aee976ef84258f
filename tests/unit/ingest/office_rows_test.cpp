#include <gmock/gmock.h>

#include "table_fixture.h"

// What offices put into their tables beside the rows of projects.

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(OfficeRows, SubtotalsAreLeftAside) {
  for (const std::string sum :
       {"Međuzbir", "Sub-total", "Σ", "Σ:", "∑", "Iznos ukupno", "Podzbir", "Subtotal:", "Међузбир",
        "međuzbir", "Ukupan iznos", "УКУПНО EUR", "Subtotal EU"}) {
    const TableReading r(
        "Project | Municipality | Budget (EUR)\n"
        "Water | Vranje | 100\n" +
        sum + " | | 100\n" + sum + "\n" + "Roads | Pirot | 50\n");
    EXPECT_THAT(r.ids(), ElementsAre("water", "roads")) << sum;
    EXPECT_THAT(r.said("row-total"), SizeIs(1)) << sum;
    EXPECT_THAT(r.said("row-note"), SizeIs(1)) << sum;
  }
}

TEST(OfficeRows, SubtotalsInFurtherColumnsAreLeftAside) {
  for (const std::string row : {"| | Međuzbir | | 100", "2.1 | | Sub-total | | 100 EUR",
                                "| EU | Subtotal: | | 100", "9 | EU | Iznos ukupno | 3 | 100"}) {
    const TableReading r(
        "No. | Donor | Project | Municipality | Budget (EUR)\n"
        "1 | EU | Water | Vranje | 100\n" +
        row + "\n" + "2 | EU | Roads | Pirot | 50\n");
    EXPECT_THAT(r.file.records, SizeIs(2)) << row;
    EXPECT_THAT(r.said("row-total"), SizeIs(1)) << row;
  }
}

TEST(OfficeRows, ProjectsWhoseCellsOnlyLookLikeSumsStay) {
  for (const std::string row :
       {"2 | Total | Schools | | 100", "2 | EU | Total sanitation | | 100",
        "2 | EU | Total | Pirot | 100", "2 | EU | Sumarstvo | | 100", "2 | EU | Mediji | | 5"}) {
    const TableReading r(
        "No. | Donor | Project | Municipality | Budget (EUR)\n"
        "1 | EU | Water | Vranje | 100\n" +
        row + "\n");
    EXPECT_THAT(r.file.records, SizeIs(2)) << row;
  }
}

TEST(OfficeRows, RowsBelowASubtotalContinueTheProjectAboveIt) {
  const TableReading r(
      "Project | Municipality | Budget (EUR)\n"
      "Water | Vranje | 100\n"
      "Međuzbir | | 100\n"
      " | Pirot |\n");
  EXPECT_THAT(r.ids(), ElementsAre("water"));
  EXPECT_THAT(r.places(), ElementsAre("Vranje", "Pirot"));
}

TEST(OfficeRows, ProjectsOfOneTitleWithPeriodsApartAreTwo) {
  const TableReading r(
      "Project | Start date | End date | Municipality\n"
      "Water | 2015 | 2015 | Vranje\n"
      "Water | 2019 | 2020 | Pirot\n"
      "Water | | | Bor\n"
      "WATER | 2015 | 2015 | Niš\n"
      "Water | 2019-06 | 2021 | Šid\n");
  EXPECT_THAT(r.ids(), ElementsAre("water", "water-2"));
  EXPECT_EQ(r.period(0), "2015 to 2015");
  EXPECT_EQ(r.period(1), "2019 to 2020");
  EXPECT_THAT(r.places(0), ElementsAre("Vranje", "Niš"));
  EXPECT_THAT(r.places(1), ElementsAre("Pirot", "Bor", "Šid"));
  EXPECT_THAT(r.said("title-shared"),
              ElementsAre("warning 3 A Project: rows 2 and 3 have the title \"Water\", but periods "
                          "that lie apart (2015 to 2015, 2019 to 2020); they are taken as two "
                          "projects"));
}

TEST(OfficeRows, ProjectsOfOneTitleAreOneIfAnIdOrTheDatesSaySo) {
  const TableReading with_id(
      "ID | Project | Period | Municipality\n"
      "P1 | Water | 2015 | Vranje\n"
      "P1 | Water | 2019 | Pirot\n");
  EXPECT_THAT(with_id.ids(), ElementsAre("P1"));
  const TableReading overlapping(
      "Project | Start date | End date | Municipality\n"
      "Water | 2015 | 2018 | Vranje\n"
      "Water | 2018 | 2020 | Pirot\n"
      "Water | 2025 | | Bor\n");
  EXPECT_THAT(overlapping.ids(), ElementsAre("water"));
  EXPECT_THAT(overlapping.said("title-shared"), IsEmpty());
}

TEST(OfficeRows, EndThatIsOpenIsNoFault) {
  for (const std::string end : {"u toku", "Ongoing", "nedefinisano", "TBD", "otvoreno", "-"}) {
    const TableReading r(
        "Project | Start date | End date | Municipality\n"
        "Water | od marta 2017 | " +
        end + " | Vranje\n");
    EXPECT_EQ(r.period(), "2017-03 to ?") << end;
    EXPECT_THAT(r.warnings(), IsEmpty()) << end;
  }
}

TEST(OfficeRows, EndOfAYearIsReadInItsColumn) {
  const TableReading r(
      "Project | Start date | End date | Municipality\n"
      "Water | 01 08 2017 | do kraja 2021. | Vranje\n"
      "Roads | u toku | kraj 2017 | Vranje\n");
  EXPECT_EQ(r.period(0), "2017-08-01 to 2021");
  EXPECT_EQ(r.period(1), "? to 2017");
  EXPECT_THAT(r.said("field-value"),
              ElementsAre("warning 3 B Start date: \"u toku\" is not a date; it is ignored"));
  EXPECT_THAT(r.said("date-assumed"), SizeIs(2));
}

TEST(OfficeRows, IdsThatASpreadsheetMadeNumbersAreOne) {
  const TableReading r(
      "ID | Project | Municipality\n"
      "1.0 | Water | Vranje\n"
      "1 | Water | Pirot\n"
      "1.10 | Roads | Bor\n"
      "A.0 | Roads | Bor\n");
  EXPECT_THAT(r.ids(), ElementsAre("1", "1.10", "A.0"));
}

TEST(OfficeRows, PunctuationBehindACodeIsDropped) {
  const TableReading r(
      "Project | Municipality | Municipality code\n"
      "Water | Vranje | 70432-\n"
      "Roads | Vranje | 70432.\n"
      "Schools | | 70432;\n");
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(r.record(i).places.at(0).code, "70432") << i;
  EXPECT_THAT(r.warnings(), IsEmpty());
}

TEST(OfficeRows, PairOfCoordinatesInOneOfTwoColumnsIsAPoint) {
  const TableReading r(
      "Project | Municipality | Lat | Lon\n"
      "Water | Beograd | 44.8, 20.4 | \n"
      "Roads | Beograd | | 44.8 20.4\n"
      "Schools | Beograd | 44.8 | \n"
      "Clinics | Beograd | 44,8 | 20,4\n");
  const LonLat place{20.4, 44.8};
  EXPECT_EQ(r.project(0).sites.at(0).point, place);
  EXPECT_EQ(r.project(1).sites.at(0).point, place);
  EXPECT_THAT(r.project(2).sites, IsEmpty());
  EXPECT_EQ(r.project(3).sites.at(0).point, place);
  EXPECT_THAT(r.said("field-value"), SizeIs(1));
}

}  // namespace
}  // namespace obuhvat
