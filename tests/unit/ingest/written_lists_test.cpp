#include "ingest/written_lists.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shipped_geodata.h"

// With the names that the product ships: what divides a list and what belongs to a name can only
// be told by them.

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::string> places(const std::string& text) {
  std::vector<std::string> lines;
  for (const auto& place : split_places(text, ShippedGeodata::get().gazetteer))
    lines.push_back(place.hint.empty() ? place.text : place.text + " | " + place.hint);
  return lines;
}

TEST(PlaceLists, AreDividedByWhateverDivides) {
  for (const std::string text :
       {"Vranje, Pirot, Tutin",     "Vranje; Pirot; Tutin.",      "Vranje\nPirot\r\nTutin\n",
        "• Vranje • Pirot • Tutin", "- Vranje\n- Pirot\n- Tutin", "1. Vranje\n2. Pirot\n3. Tutin",
        "Vranje/Pirot/Tutin",       "Vranje / Pirot / Tutin",     "Vranje | Pirot | Tutin",
        "Vranje, Pirot and Tutin",  "Vranje, Pirot, and Tutin.",  "Vranje, Pirot & Tutin",
        "Vranje, Pirot i Tutin",    "Vranje, Pirot te Tutin",     "Vranje, Pirot kao i Tutin",
        "Vranje. Pirot, Tutin.",    "Vranje,Pirot,Tutin",         "Vranje,, Pirot,\u00a0Tutin,",
        "Vranje - Pirot - Tutin",   "Vranje – Pirot – Tutin",     "VRANJE"}) {
    if (text == "VRANJE")
      EXPECT_THAT(places(text), ElementsAre("VRANJE"));
    else
      EXPECT_THAT(places(text), ElementsAre("Vranje", "Pirot", "Tutin")) << text;
  }
  EXPECT_THAT(places("Врање, Пирот и Тутин"), ElementsAre("Врање", "Пирот", "Тутин"));
  EXPECT_THAT(places("LOZNICA I BEOGRAD"), ElementsAre("LOZNICA", "BEOGRAD"));
}

TEST(PlaceLists, DivideAtAFullStopBetweenNamesButNotBehindAnAbbreviation) {
  EXPECT_THAT(places("Sombor. Loznica, Belgrade."), ElementsAre("Sombor", "Loznica", "Belgrade"));
  EXPECT_THAT(places("Sombor. Loznica i Beograd."), ElementsAre("Sombor", "Loznica", "Beograd"));
  EXPECT_THAT(places("Šid. Ub. Bor"), ElementsAre("Šid", "Ub", "Bor"));
  EXPECT_THAT(places("Šid, Sr. Mitrovica"), ElementsAre("Šid", "Sr. Mitrovica"));
}

TEST(PlaceLists, KeepAPlaceWithTheCityThatItLiesIn) {
  for (const std::string text :
       {"Palilula, Niš", "Belgrade/Savski Venac", "City of Belgrade – Savski venac",
        "Palilula (Niš)", "Niš - Palilula", "Niš-Palilula", "Palilula, Niš, Srbija",
        "Loznica, Mačvanski okrug", "Sombor/Zombor"})
    EXPECT_THAT(places(text), ElementsAre(text));
  EXPECT_THAT(places("Vranje, Palilula, Niš, Pirot"),
              ElementsAre("Vranje", "Palilula, Niš", "Pirot"));
  EXPECT_THAT(places("Vranje, Belgrade/Savski Venac i Pirot"),
              ElementsAre("Vranje", "Belgrade/Savski Venac", "Pirot"));
}

TEST(PlaceLists, DivideWhatTheGazetteerDoesNotKnowAsOne) {
  EXPECT_THAT(places("Bujanovac, Vranje"), ElementsAre("Bujanovac", "Vranje"));
  EXPECT_THAT(places("Obrenovac i Beograd"), ElementsAre("Obrenovac", "Beograd"));
  EXPECT_THAT(places("Sombor, Obrenovac, Belgrade"),
              ElementsAre("Sombor", "Obrenovac", "Belgrade"));
  EXPECT_THAT(places("Palilula, Vranje"), ElementsAre("Palilula", "Vranje"));
}

TEST(PlaceLists, GiveTheCityBeforeBracketsAsAHintToItsMunicipalities) {
  EXPECT_THAT(places("Belgrade (Palilula, Zemun), Niš"),
              ElementsAre("Palilula | Belgrade", "Zemun | Belgrade", "Niš"));
  EXPECT_THAT(places("Grad Beograd: Palilula i Zemun; Niš: Medijana, Palilula"),
              ElementsAre("Palilula | Grad Beograd", "Zemun | Grad Beograd", "Medijana | Niš",
                          "Palilula | Niš"));
  EXPECT_THAT(places("Pčinjski okrug (Vranje, Bujanovac)"),
              ElementsAre("Vranje | Pčinjski okrug", "Bujanovac | Pčinjski okrug"));
}

TEST(PlaceLists, KeepAMunicipalityBeforeBrackets) {
  EXPECT_THAT(places("Preševo (RTC, Miratovac), Bujanovac"),
              ElementsAre("Preševo", "RTC, Miratovac | Preševo", "Bujanovac"));
}

TEST(PlaceLists, DropTheWordsAroundThem) {
  EXPECT_THAT(places("Gradovi: Niš, Kraljevo; opštine: Bujanovac, Preševo"),
              ElementsAre("Niš", "Kraljevo", "Bujanovac", "Preševo"));
  for (const std::string text :
       {"the municipalities of Vranje, Bujanovac and Preševo",
        "opštinama Vranje, Bujanovac i Preševo", "u opštinama Vranje, Bujanovac i Preševo",
        "in the cities of Vranje and municipalities of Bujanovac and Preševo",
        "u 3 opštine: Vranje, Bujanovac, Preševo", "3 municipalities: Vranje, Bujanovac, Preševo",
        "The project works in three municipalities in Serbia: Vranje, Bujanovac. Preševo"})
    EXPECT_THAT(places(text), ElementsAre("Vranje", "Bujanovac", "Preševo")) << text;
  EXPECT_THAT(places("gradova Niša i Leskovca"), ElementsAre("Niša", "Leskovca"));
  EXPECT_THAT(places("у општинама Врање и Бујановац"), ElementsAre("Врање", "Бујановац"));
}

TEST(PlaceLists, UnderstandCaseFormsBehindOnePreposition) {
  EXPECT_THAT(places("u Negotinu i Boru"), ElementsAre("u Negotinu", "u Boru"));
  EXPECT_THAT(places("Kanjiza and Subotica municipalities"), ElementsAre("Kanjiza", "Subotica"));
  EXPECT_THAT(places("Beograd (17 opština), Bor"), ElementsAre("Beograd", "Bor"));
}

TEST(PlaceLists, KeepWordsThatBelongToAName) {
  EXPECT_THAT(places("Opština Vranje, Grad Niš, Stari Grad"),
              ElementsAre("Opština Vranje", "Grad Niš", "Stari Grad"));
  EXPECT_THAT(places("City of Belgrade"), ElementsAre("City of Belgrade"));
}

TEST(PlaceLists, KeepWhatIsNoPlace) {
  EXPECT_THAT(places("Vranje, Sarajevo and the Western Balkans"),
              ElementsAre("Vranje", "Sarajevo", "the Western Balkans"));
  EXPECT_THAT(places("Pilot: Vranje"), ElementsAre("Pilot", "Vranje"));
  EXPECT_THAT(places("Help-desk / Vranje"), ElementsAre("Help-desk", "Vranje"));
}

TEST(PlaceLists, DropWordsForPlacesThatAreNotNamed) {
  EXPECT_THAT(places("Novi Sad and other cities"), ElementsAre("Novi Sad"));
  EXPECT_THAT(places("Niš, Bor itd."), ElementsAre("Niš", "Bor"));
  EXPECT_THAT(places("Niš, Bor, etc."), ElementsAre("Niš", "Bor"));
  EXPECT_THAT(places("Niš, Bor i dr."), ElementsAre("Niš", "Bor"));
  EXPECT_THAT(places("Niš i ostale opštine u Srbiji"), ElementsAre("Niš"));
}

TEST(PlaceLists, KeepAClauseThatExcludesPlacesAsOneItem) {
  for (const std::string text : {"all municipalities except Vranje, Pirot",
                                 "excluding: Vranje, Pirot",
                                 "Beograd (osim: Zemun, Surčin)",
                                 "sve opštine osim Vranja, Pirota i Bora",
                                 "Vojvodina except Ada, Senta",
                                 "Pčinjski okrug osim Preševa i Bujanovca",
                                 "not in Vranje, Bor",
                                 "Beograd (bez Zemuna, Surčina)",
                                 "Beograd osim Zemuna",
                                 "све општине осим Врања, Пирота",
                                 "Београд (без Земуна; Сурчина)",
                                 "excl. Vranje, Pirot",
                                 "excluding: Vranje; Pirot",
                                 "osim Vranja; Pirota",
                                 "other than Vranje, Pirot",
                                 "izuzev Vranja i Bora",
                                 "Srbija sem Vranja, Bora",
                                 "ne u Vranju, Boru",
                                 "nekada Vranje, Pirot",
                                 "formerly Vranje, Pirot",
                                 "EXCEPT VRANJE, PIROT",
                                 "1. Vranje 2. Beograd (osim Zemuna)"}) {
    const auto list = split_places(text, ShippedGeodata::get().gazetteer);
    ASSERT_THAT(list, SizeIs(1)) << text;
    EXPECT_TRUE(list[0].is_exclusion) << text;
    EXPECT_EQ(list[0].text, text);
    EXPECT_EQ(list[0].code, "");
  }
  EXPECT_THAT(places("all municipalities except:\n- Vranje\n- Pirot"),
              ElementsAre("all municipalities except: - Vranje - Pirot"));
}

TEST(PlaceLists, TakeWhatStandsOutsideAClauseThatExcludes) {
  EXPECT_THAT(places("ranije Vranje, Pirot; sada Bor"),
              ElementsAre("ranije Vranje, Pirot", "sada Bor"));
  EXPECT_THAT(places("Niš; Beograd (osim Zemuna, Surčina); Bor"),
              ElementsAre("Niš", "Beograd (osim Zemuna, Surčina)", "Bor"));
  EXPECT_THAT(places("Beograd (osim Zemuna) i Bor"), ElementsAre("Beograd (osim Zemuna)", "Bor"));
  EXPECT_THAT(places("Beograd osim Zemuna i Surčina. Niš, Bor"),
              ElementsAre("Beograd osim Zemuna i Surčina", "Niš", "Bor"));
}

TEST(PlaceLists, AreDividedAtTheNumbersOfTheirItems) {
  for (const std::string text :
       {"1. Vranje 2. Pirot", "1) Vranje 2) Pirot", "a) Vranje b) Pirot", "(1) Vranje (2) Pirot",
        "(a) Vranje (b) Pirot", "1.Vranje 2.Pirot", "1. Vranje, 2. Pirot",
        "Gradovi: 1. Vranje 2. Pirot", "1. Vranje; 2. Pirot"})
    EXPECT_THAT(places(text), ElementsAre("Vranje", "Pirot")) << text;
  EXPECT_THAT(places("а) Врање б) Пирот"), ElementsAre("Врање", "Пирот"));
  EXPECT_THAT(places("1. Vranje 3. Pirot"), ElementsAre("Vranje 3. Pirot"));
}

TEST(PlaceLists, AreDividedByPlusAndBesideJoiningWords) {
  EXPECT_THAT(places("Vranje; Pirot; i Niš"), ElementsAre("Vranje", "Pirot", "Niš"));
  EXPECT_THAT(places("Vranje + Pirot"), ElementsAre("Vranje", "Pirot"));
  EXPECT_THAT(places("Vranje+Pirot"), ElementsAre("Vranje", "Pirot"));
  EXPECT_THAT(places("Vranje te Pirot"), ElementsAre("Vranje", "Pirot"));
  EXPECT_THAT(places("Tutin – Sjenica – Novi Pazar"),
              ElementsAre("Tutin", "Sjenica", "Novi Pazar"));
}

TEST(PlaceLists, DropCountsPostCodesAndFootnotesBesideAName) {
  EXPECT_THAT(places("Vranje (5), Pirot (3)"), ElementsAre("Vranje", "Pirot"));
  EXPECT_THAT(places("Vranje - 5, Pirot - 3"), ElementsAre("Vranje", "Pirot"));
  EXPECT_THAT(places("Niš 18000, 11000 Beograd"), ElementsAre("Niš", "Beograd"));
  EXPECT_THAT(places("Niš (all municipalities)"), ElementsAre("Niš"));
  EXPECT_THAT(places("Beograd - 17 opština"), ElementsAre("Beograd"));
  EXPECT_THAT(places("Beograd – 17 opština, Bor"), ElementsAre("Beograd", "Bor"));
  EXPECT_THAT(places("All of Belgrade"), ElementsAre("Belgrade"));
  for (const std::string text : {"Vranje¹", "Vranje*", "Vranje 1)", "Vranje [1]", "*Vranje"})
    EXPECT_THAT(places(text), ElementsAre("Vranje")) << text;
  EXPECT_THAT(places("All of the Balkans"), ElementsAre("All of the Balkans"));
  EXPECT_THAT(places("Foo 18000"), ElementsAre("Foo 18000"));
}

TEST(PlaceLists, TakeCodesForWhatTheyAre) {
  const auto list = split_places("80497.0; 80195.0, Vranje 70432, Niš 80497, 80497,0",
                                 ShippedGeodata::get().gazetteer);
  std::vector<std::string> lines;
  for (const auto& place : list) lines.push_back(place.text + " | " + place.code);
  EXPECT_THAT(lines, ElementsAre("80497 | 80497", "80195 | 80195", "Vranje | 70432", "Niš | 80497",
                                 "80497 | 80497"));
}

TEST(PlaceLists, TellTheNumberThatTheWordsBeforeThemDeclare) {
  const auto declared = [](const std::string& text) {
    return place_list(text, {}, ShippedGeodata::get().gazetteer).declared_count.value_or(0);
  };
  EXPECT_EQ(declared("17 municipalities: Vranje and Pirot"), 17);
  EXPECT_EQ(declared("u 3 opštine Vranje, Bor"), 3);
  EXPECT_EQ(declared("in three municipalities in Serbia: Vranje, Bor"), 3);
  EXPECT_EQ(declared("2 grada i 3 opštine: Vranje, Bor"), 5);
  EXPECT_EQ(declared("2 cities: Niš, Bor; 3 municipalities: Šid, Ub, Tutin"), 5);
  // Not of all that is named, only nearly, or of something else:
  EXPECT_EQ(declared("2 cities: Niš, Bor; municipalities: Šid, Ub"), 0);
  EXPECT_EQ(declared("Niš; 3 municipalities: Šid, Ub, Tutin"), 0);
  EXPECT_EQ(declared("over 20 municipalities: Vranje, Bor"), 0);
  EXPECT_EQ(declared("5 locations: Vranje, Bor"), 0);
  EXPECT_EQ(declared("Beograd (17 opština), Bor"), 0);
  EXPECT_EQ(declared("Vranje, Bor"), 0);
}

TEST(PlaceLists, OfNothingAreEmpty) {
  for (const std::string text : {"", " ", ";,;", " - ", "\n\n", "...", "()"})
    EXPECT_THAT(places(text), IsEmpty()) << text;
}

TEST(PlaceLists, SurviveHostileText) {
  EXPECT_THAT(places(std::string(200000, ':')), IsEmpty());
  EXPECT_THAT(places(std::string(200000, '(')), IsEmpty());
  std::string osim;
  for (int i = 0; i < 20000; ++i) osim += "Bor osim; 1) ";
  EXPECT_THAT(places(osim), SizeIs(1));
  EXPECT_THAT(places(std::string(100000, '(') + "Niš, Bor" + std::string(100000, ')')), SizeIs(1));
  EXPECT_THAT(places(std::string("Ni\xff\xfe, \0Bor", 10)), SizeIs(2));
  std::string many;
  for (int i = 0; i < 20000; ++i) many += "Qx/";
  EXPECT_THAT(places(many), SizeIs(20000));
}

class ListExpanding : public testing::Test {
 protected:
  ProjectRecord record_{"a.csv", RecordOrigin::table};
  void expand() {
    expand_lists(record_, ShippedGeodata::get().gazetteer, ShippedGeodata::get().geodata.partners);
  }
};

TEST_F(ListExpanding, ReplacesListsByTheirItemsWhereTheyStand) {
  record_.places.push_back({"Bor", "", {3, "Place", "A"}, "", false});
  record_.places.push_back({"Vranje, Niš (Palilula, Pantelej)", "", {4, "Place", "B"}, "", true});
  expand();
  ASSERT_THAT(record_.places, SizeIs(4));
  EXPECT_EQ(record_.places[3].as_written, "Pantelej");
  EXPECT_EQ(record_.places[3].hint, "Niš");
  EXPECT_EQ(record_.places[3].where.row, 4);
  EXPECT_EQ(record_.places[3].where.column, "B");
  EXPECT_FALSE(record_.places[3].is_list);
  EXPECT_THAT(record_.report.findings(), IsEmpty());
}

TEST_F(ListExpanding, LetsTheHintOfTheListSettleItsItems) {
  record_.places.push_back({"Palilula, Medijana", "", {1, "places"}, "Niš", true});
  expand();
  ASSERT_THAT(record_.places, SizeIs(2));
  EXPECT_EQ(record_.places[0].hint, "Niš");
}

TEST_F(ListExpanding, SaysThatAListIsOpen) {
  record_.places.push_back({"Novi Sad and other cities", "", {7, "places"}, "", true});
  expand();
  EXPECT_THAT(record_.places, SizeIs(1));
  ASSERT_THAT(record_.report.findings(), SizeIs(1));
  EXPECT_EQ(record_.report.findings()[0].code, "place-list-open");
  EXPECT_EQ(record_.report.findings()[0].row, 7);
  EXPECT_EQ(record_.report.findings()[0].message,
            "the list of places names not all: \"other cities\" is on no map");
}

TEST_F(ListExpanding, HandsOverTheNumberThatTheListDeclares) {
  record_.places.push_back(
      {"17 municipalities: Vranje and Pirot", "", {7, "Places", "B"}, "", true});
  expand();
  EXPECT_THAT(record_.places, SizeIs(2));
  EXPECT_EQ(record_.project.declared_municipality_count, 17);
  EXPECT_EQ(record_.place_of("declared_municipality_count").row, 7);
}

TEST_F(ListExpanding, LeavesADeclaredNumberAndThatOfOneListAmongOthers) {
  record_.project.declared_municipality_count = 2;
  record_.places.push_back({"17 municipalities: Vranje and Pirot", "", {7, "Places"}, "", true});
  expand();
  EXPECT_EQ(record_.project.declared_municipality_count, 2);
  record_.project.declared_municipality_count.reset();
  record_.places = {{"17 municipalities: Vranje and Pirot", "", {7, "Places"}, "", true},
                    {"Bor", "", {8, "Places"}, "", false}};
  expand();
  EXPECT_EQ(record_.project.declared_municipality_count, std::nullopt);
}

TEST_F(ListExpanding, KeepsExclusionsAndCodes) {
  record_.places.push_back(
      {"80497.0; Niš 80195; Beograd (osim Zemuna, Surčina)", "", {4, "Places"}, "", true});
  expand();
  ASSERT_THAT(record_.places, SizeIs(3));
  EXPECT_EQ(record_.places[0].code, "80497");
  EXPECT_EQ(record_.places[0].as_written, "");
  EXPECT_EQ(record_.places[1].code, "80195");
  EXPECT_EQ(record_.places[1].as_written, "Niš");
  EXPECT_FALSE(record_.places[1].is_exclusion);
  EXPECT_TRUE(record_.places[2].is_exclusion);
  EXPECT_EQ(record_.places[2].as_written, "Beograd (osim Zemuna, Surčina)");
}

TEST_F(ListExpanding, SaysThatAListOnlyCounts) {
  record_.places.push_back({"all municipalities", "", {7, "places"}, "", true});
  expand();
  EXPECT_THAT(record_.places, IsEmpty());
  ASSERT_THAT(record_.report.findings(), SizeIs(1));
  EXPECT_EQ(record_.report.findings()[0].code, "place-list-open");
}

TEST_F(ListExpanding, KeepsTheRoleOfTheColumnUnlessTheListTellsAnother) {
  WrittenPartner partner;
  partner.name.en = "UNDP, EU (donor)";
  partner.role = PartnerRole::implementing;
  partner.where = {2, "Partners"};
  partner.is_list = true;
  record_.partners.push_back(partner);
  expand();
  ASSERT_THAT(record_.partners, SizeIs(2));
  EXPECT_EQ(record_.partners[0].role, PartnerRole::implementing);
  EXPECT_EQ(record_.partners[1].role, PartnerRole::donor);
  EXPECT_EQ(record_.partners[1].name.en, "EU");
}

TEST_F(ListExpanding, SaysThatSharesAreLeftOut) {
  WrittenPartner partner;
  partner.name.en = "EU 80%, UNDP 20%";
  partner.where = {2, "Donors"};
  partner.is_list = true;
  record_.partners.push_back(partner);
  expand();
  EXPECT_THAT(record_.partners, SizeIs(2));
  ASSERT_THAT(record_.report.findings(), SizeIs(1));
  EXPECT_EQ(record_.report.findings()[0].code, "partner-share");
  EXPECT_EQ(record_.report.findings()[0].message,
            "the shares in \"EU 80%, UNDP 20%\" are left out");
}

TEST_F(ListExpanding, PairsTheItemsOfTwoLanguages) {
  WrittenPartner partner;
  partner.name = {"European Union, Foo", "Evropska unija, Fu", ""};
  partner.is_list = true;
  record_.partners.push_back(partner);
  expand();
  ASSERT_THAT(record_.partners, SizeIs(2));
  EXPECT_EQ(record_.partners[0].name.sr_latn, "Evropska unija");
  EXPECT_EQ(record_.partners[1].name.en, "Foo");
}

}  // namespace
}  // namespace obuhvat
