#include "ingest/header_words.h"

#include <gmock/gmock.h>

namespace obuhvat {
namespace {

using F = TableField;

F field_of(const std::string& header) {
  const auto use = use_of_header(header);
  return use ? use->field : F::ignored;
}

std::optional<PartnerRole> role_of(const std::string& header) {
  const auto use = use_of_header(header);
  return use && use->field == F::partner ? use->role : std::nullopt;
}

TEST(HeaderWords, KnowEnglishHeadersWhateverTheirDress) {
  EXPECT_EQ(field_of("Project title"), F::title);
  EXPECT_EQ(field_of("PROJECT_TITLE"), F::title);
  EXPECT_EQ(field_of("  Start-Date: "), F::start);
  EXPECT_EQ(field_of("End date (dd.mm.yyyy)"), F::end);
  EXPECT_EQ(field_of("Municipality\n(select from list)"), F::place);
  EXPECT_EQ(field_of("Municipality\nplease select from the drop-down list"), F::place);
  EXPECT_EQ(field_of("Name of the municipality"), F::place);
  EXPECT_EQ(field_of("SECTOR / CLUSTER"), F::area);
  EXPECT_EQ(field_of("Sector\\Cluster Name"), F::area);
  EXPECT_EQ(field_of("Objective"), F::notes);
  EXPECT_EQ(field_of("Number of municipalities"), F::declared_count);
}

TEST(HeaderWords, KnowSerbianHeadersInBothScripts) {
  EXPECT_EQ(field_of("Naziv projekta"), F::title);
  EXPECT_EQ(field_of("Назив пројекта"), F::title);
  EXPECT_EQ(field_of("NAZIV PROJEKTA"), F::title);
  EXPECT_EQ(field_of("Opština"), F::place);
  EXPECT_EQ(field_of("Opstina"), F::place);
  EXPECT_EQ(field_of("Општина"), F::place);
  EXPECT_EQ(field_of("Grad/opština"), F::place);
  EXPECT_EQ(field_of("Управни округ"), F::district);
  EXPECT_EQ(field_of("Datum početka"), F::start);
  EXPECT_EQ(field_of("Početak"), F::start);
  EXPECT_EQ(field_of("Kraj"), F::end);
  EXPECT_EQ(field_of("Датум завршетка"), F::end);
  EXPECT_EQ(field_of("Trajanje"), F::period);
  EXPECT_EQ(field_of("Oblast"), F::area);
  EXPECT_EQ(field_of("Matični broj"), F::place_code);
  EXPECT_EQ(field_of("Šifra projekta"), F::id);
  EXPECT_EQ(field_of("Status"), F::status);
}

TEST(HeaderWords, TellTheRoleOfAPartner) {
  EXPECT_EQ(role_of("Donator"), PartnerRole::donor);
  EXPECT_EQ(role_of("Funded by"), PartnerRole::donor);
  EXPECT_EQ(role_of("IMPLEMENTER ORGANIZATION"), PartnerRole::implementing);
  EXPECT_EQ(role_of("Implementator"), PartnerRole::implementing);
  EXPECT_EQ(role_of("Nosilac projekta"), PartnerRole::implementing);
  EXPECT_EQ(role_of("UN agencies"), PartnerRole::un);
  EXPECT_EQ(role_of("Participating Government partners"), PartnerRole::government);
  EXPECT_EQ(field_of("Partneri"), F::partner);
  EXPECT_EQ(role_of("Partneri"), std::nullopt);
  EXPECT_EQ(field_of("Organization acronym"), F::partner_acronym);
  EXPECT_EQ(field_of("Partner 2"), F::partner);
}

TEST(HeaderWords, KnowAdministrativeLevelsAndPlaceCodes) {
  const auto admin = use_of_header("Admin2 Name");
  ASSERT_TRUE(admin);
  EXPECT_EQ(admin->field, F::admin);
  EXPECT_EQ(admin->level, 2);
  EXPECT_EQ(use_of_header("ADM3_EN")->level, 3);
  EXPECT_EQ(field_of("ADM2_PCODE"), F::place_code);
  EXPECT_EQ(use_of_header("Pcode 2")->level, 2);
  EXPECT_EQ(use_of_header("PCODE2")->field, F::place_code);
  EXPECT_EQ(use_of_header("PCODE2")->level, 2);
  EXPECT_EQ(field_of("LGA PCode"), F::place_code);
  EXPECT_EQ(field_of("Municipality P-code"), F::place_code);
  EXPECT_EQ(field_of("District pcode"), F::ignored);
}

TEST(HeaderWords, TellTheLanguageOfATitle) {
  EXPECT_EQ(use_of_header("title_en")->language, Language::en);
  EXPECT_TRUE(use_of_header("title_en")->states_language);
  EXPECT_EQ(use_of_header("Project title (SR)")->language, Language::sr_latn);
  EXPECT_EQ(use_of_header("title_sr_cyrl")->language, Language::sr_cyrl);
  EXPECT_EQ(use_of_header("Naziv projekta (ćirilica)")->language, Language::sr_cyrl);
  EXPECT_EQ(use_of_header("Naziv projekta na engleskom")->language, Language::en);
  EXPECT_EQ(use_of_header("Naziv projekta")->language, Language::sr_latn);
  EXPECT_FALSE(use_of_header("Naziv projekta")->states_language);
  EXPECT_EQ(use_of_header("Назив пројекта")->language, Language::sr_cyrl);
}

TEST(HeaderWords, FindTheCurrencyBesideABudget) {
  EXPECT_EQ(use_of_header("Budget (EUR)")->currency, "EUR");
  EXPECT_EQ(use_of_header("Budžet (EUR)")->currency, "EUR");
  EXPECT_EQ(use_of_header("Budžet u RSD")->field, F::budget);
  EXPECT_EQ(use_of_header("Budžet u RSD")->currency, "RSD");
  EXPECT_EQ(use_of_header("Budget")->currency, "");
}

TEST(HeaderWords, KnowSpanishAndFrenchHeaders) {
  EXPECT_EQ(field_of("Municipio"), F::place);
  EXPECT_EQ(field_of("Commune"), F::place);
  EXPECT_EQ(field_of("Municipalité"), F::place);
  EXPECT_EQ(field_of("Département"), F::district);
  EXPECT_EQ(field_of("Departamento"), F::district);
  EXPECT_EQ(field_of("Organización"), F::partner);
  EXPECT_EQ(field_of("Nombre del proyecto"), F::title);
  EXPECT_EQ(field_of("Secteur"), F::area);
}

TEST(HeaderWords, ReadBilingualHeadersByThePartTheyKnow) {
  EXPECT_EQ(field_of("Municipality / Opština"), F::place);
  EXPECT_EQ(field_of("Donor - Donator"), F::partner);
  EXPECT_EQ(field_of("Zakonski okvir | Status"), F::status);
}

TEST(HeaderWords, SayNothingOfDataAndUnknownWords) {
  EXPECT_FALSE(use_of_header("Vranje"));
  EXPECT_FALSE(use_of_header("2017-08-01"));
  EXPECT_FALSE(use_of_header("Open Communities - Successful Communities"));
  EXPECT_FALSE(use_of_header("Favourite colour"));
  EXPECT_FALSE(use_of_header(""));
  EXPECT_FALSE(use_of_header(std::string(5000, 'x')));
  EXPECT_FALSE(use_of_header("\xff\xfe"));
}

TEST(HeaderWords, FindAPlaceWordAmongWordsThatAddNothing) {
  for (const char* header :
       {"Jedinice lokalne samouprave", "Јединице локалне самоуправе", "Local self-governments",
        "Local self-government units", "Opštine u kojima se realizuje",
        "Opštine u kojima se projekat sprovodi", "Gradovi i opštine u kojima se realizuje",
        "Obuhvaćene opštine / JLS", "Korisnici (opštine)", "Municipalities covered",
        "Municipalities involved", "Covered municipalities", "Beneficiary LSGs",
        "Beneficiary municipalities", "Beneficiary local self-governments"})
    EXPECT_EQ(field_of(header), F::place) << header;
  for (const char* header :
       {"Područje realizacije", "Teritorija", "Teritorija realizacije", "Lokacija realizacije",
        "Lokacija realizacije projekta", "Geografska lokacija", "Geographical location",
        "Geographic area", "Locations of implementation"})
    EXPECT_EQ(field_of(header), F::settlement) << header;
}

TEST(HeaderWords, TakeNoOtherHeaderForAPlaceBecauseOfItsFillers) {
  EXPECT_EQ(field_of("Korisnici"), F::ignored);
  EXPECT_EQ(use_of_header("Korisnici")->field, F::ignored);
  EXPECT_EQ(field_of("Number of municipalities covered"), F::declared_count);
  EXPECT_EQ(use_of_header("Beneficiaries (number per municipality)")->field, F::ignored);
  EXPECT_EQ(field_of("Implementation status"), F::status);
  EXPECT_EQ(field_of("Geographic coverage"), F::coverage);
  EXPECT_EQ(field_of("Activity"), F::activity);
  EXPECT_EQ(field_of("Thematic area"), F::area);
}

TEST(HeaderWords, KnowManyNamesOfSums) {
  for (const char* header :
       {"Vrednost (EUR) bez PDV", "Iznos donacije (EUR)", "Iznos granta (EUR)", "Grant (EUR)",
        "Ugovorena vrednost EUR", "Odobren iznos EUR", "Procenjena vrednost (EUR)",
        "Planirana sredstva EUR", "Donor contribution (EUR)", "Total (EUR)", "Allocated EUR",
        "Budget in million EUR"}) {
    EXPECT_EQ(field_of(header), F::budget) << header;
    EXPECT_EQ(use_of_header(header)->currency, "EUR") << header;
  }
  EXPECT_EQ(use_of_header("Iznos u mil. dinara")->currency, "RSD");
  EXPECT_EQ(field_of("Iznos granta"), F::budget);
  EXPECT_EQ(use_of_header("Grant"), std::nullopt);
  EXPECT_EQ(use_of_header("EUR"), std::nullopt);
  EXPECT_EQ(role_of("Funding"), PartnerRole::donor);
  EXPECT_TRUE(use_of_header("Total budget (EUR)")->is_total);
  EXPECT_TRUE(use_of_header("Ukupno (RSD)")->is_total);
  EXPECT_FALSE(use_of_header("Budget 2019 (EUR)")->is_total);
}

TEST(HeaderWords, TellInWhatSumsAre) {
  for (const char* header : {"Budžet (u hiljadama RSD)", "Budget (000 EUR)", "Budget, EUR thousand",
                             "Vrednost (hilj. EUR)", "Budget (EUR '000)"}) {
    EXPECT_EQ(field_of(header), F::budget) << header;
    EXPECT_EQ(use_of_header(header)->scale, 1000) << header;
  }
  EXPECT_EQ(use_of_header("Budget in million EUR")->scale, 1'000'000);
  EXPECT_EQ(use_of_header("Iznos u mil. dinara")->scale, 1'000'000);
  EXPECT_EQ(use_of_header("Budget 2019 (EUR)")->scale, 1);
}

TEST(HeaderWords, KnowManyNamesOfDates) {
  for (const char* header :
       {"Početni datum realizacije", "Date of commencement", "Implementation start", "Start month"})
    EXPECT_EQ(field_of(header), F::start) << header;
  for (const char* header :
       {"Datum završetka realizacije", "Date of completion", "Implementation end",
        "Rok za realizaciju", "Krajnji rok", "Datum isteka"})
    EXPECT_EQ(field_of(header), F::end) << header;
}

TEST(HeaderWords, KnowManyNamesOfPartners) {
  for (const char* header : {"Donor agency", "Funding partner", "Razvojni partner(i)",
                             "Razvojni partneri", "Development partner (donor)", "Co-funding"})
    EXPECT_EQ(role_of(header), PartnerRole::donor) << header;
  for (const char* header : {"Nosilac aktivnosti", "Nosilac realizacije",
                             "Implementaciona agencija", "Sub-implementing partner", "Ко спроводи"})
    EXPECT_EQ(role_of(header), PartnerRole::implementing) << header;
  for (const char* header : {"Lead UN agency", "UN organisations"})
    EXPECT_EQ(role_of(header), PartnerRole::un) << header;
  EXPECT_EQ(role_of("Responsible institution"), PartnerRole::government);
  for (const char* header : {"Partner organizations", "Reporting Agency", "NVO", "NGO"}) {
    EXPECT_EQ(field_of(header), F::partner) << header;
    EXPECT_EQ(role_of(header), std::nullopt) << header;
  }
}

TEST(HeaderWords, KnowManyNamesOfTitles) {
  for (const char* header : {"Naziv (srpski)", "Naziv mere", "Naziv projekta na srpskom jeziku",
                             "Ime i broj projekta"}) {
    EXPECT_EQ(field_of(header), F::title) << header;
    EXPECT_EQ(use_of_header(header)->language, Language::sr_latn) << header;
  }
  EXPECT_EQ(field_of("Назив активности/пројекта"), F::title);
  EXPECT_EQ(use_of_header("Назив активности/пројекта")->language, Language::sr_cyrl);
}

}  // namespace
}  // namespace obuhvat
