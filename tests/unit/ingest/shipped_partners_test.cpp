#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "ingest/name_key.h"
#include "ingest/written_lists.h"
#include "shipped_geodata.h"

// The list of partners that the product ships.

namespace obuhvat {
namespace {

using ::testing::IsEmpty;

const std::vector<KnownPartner>& shipped() { return ShippedGeodata::get().geodata.partners; }

/// The id under which a name is known; empty if under none.
std::string id_of(const std::string& name) {
  for (const auto& partner : shipped())
    for (const auto& spelling : partner.spellings)
      if (name_key(spelling) == name_key(name)) return partner.partner.id.text();
  return {};
}

TEST(ShippedPartners, HaveNoSpellingThatTwoOfThemShare) {
  std::map<std::string, std::string> owners;
  std::vector<std::string> shared;
  for (const auto& partner : shipped())
    for (const auto& spelling : partner.spellings) {
      const auto [owner, is_new] = owners.emplace(name_key(spelling), partner.partner.id.text());
      if (!is_new && owner->second != partner.partner.id.text()) shared.push_back(spelling);
    }
  EXPECT_THAT(shared, IsEmpty());
}

TEST(ShippedPartners, AreNeverCut) {
  const PartnerNames names(shipped());
  for (const auto& partner : shipped())
    for (const auto& spelling : partner.spellings) {
      const auto list = partner_list("Foo, " + spelling + ", Bar", names);
      ASSERT_EQ(list.size(), 3u) << spelling;
      EXPECT_EQ(id_of(list[1].text), partner.partner.id.text()) << list[1].text;
    }
}

TEST(ShippedPartners, AreKnownInBothLanguagesAndScripts) {
  for (const std::string name :
       {"KIRS", "КИРС", "SCRM", "KIRS/SCRM", "Commissariat for Refugees",
        "Serbian Commissariat for Refugees and Migration", "Komesarijat za izbeglice i migracije",
        "Комесаријат за избеглице и миграције Републике Србије"})
    EXPECT_EQ(id_of(name), "kirs") << name;
  for (const std::string name :
       {"MUP", "МУП", "Ministry of the Interior",
        "Ministarstvo unutrašnjih poslova Republike Srbije", "Ministarstvo unutrasnjih poslova"})
    EXPECT_EQ(id_of(name), "min-interior") << name;
  for (const std::string name : {"UNHCR", "UN Refugee Agency", "UNHCR Serbia",
                                 "Високи комесаријат Уједињених нација за избеглице"})
    EXPECT_EQ(id_of(name), "unhcr") << name;
  EXPECT_EQ(id_of("Црвени крст Србије"), "red-cross-serbia");
  EXPECT_EQ(id_of("Lekari bez granica"), "msf");
}

TEST(ShippedPartners, KnowDonorCountriesByAllTheirNames) {
  for (const std::string name :
       {"Germany", "Nemačka", "Немачка", "Nemacka", "Savezna Republika Nemačka", "Vlada SR Nemačke",
        "Влада СР Немачке", "Vlada Nemačke", "Government of Germany", "German Government",
        "Ambasada Nemačke", "Embassy of Germany", "Немачка амбасада"})
    EXPECT_EQ(id_of(name), "germany") << name;
  const std::vector<std::pair<std::string, std::string>> countries{
      {"Norveška", "norway"},
      {"Kraljevina Norveška", "norway"},
      {"Švedska", "sweden"},
      {"Ambasada Švedske", "sweden"},
      {"Švajcarska", "switzerland"},
      {"Danska", "denmark"},
      {"Holandija", "netherlands"},
      {"Kraljevina Holandija", "netherlands"},
      {"Austrija", "austria"},
      {"Italija", "italy"},
      {"Francuska", "france"},
      {"Velika Britanija", "united-kingdom"},
      {"Велика Британија", "united-kingdom"},
      {"UK", "united-kingdom"},
      {"SAD", "united-states"},
      {"САД", "united-states"},
      {"USA", "united-states"},
      {"Japan", "japan"},
      {"Јапан", "japan"},
      {"Kina", "china"},
      {"Turska", "turkey"},
      {"Rusija", "russia"},
      {"Руска Федерација", "russia"},
      {"Vlada Kraljevine Danske", "denmark"}};
  for (const auto& [name, id] : countries) EXPECT_EQ(id_of(name), id) << name;
}

TEST(ShippedPartners, KeepEmbassiesThatPagesNameApartFromTheirGovernments) {
  EXPECT_EQ(id_of("Ambasada SAD"), "us-embassy-belgrade");
  EXPECT_EQ(id_of("Ambasada Norveške"), "norwegian-embassy-belgrade");
  EXPECT_EQ(id_of("Ambasada Velike Britanije"), "british-embassy-belgrade");
}

TEST(ShippedPartners, DoNotGuess) {
  for (const std::string name : {"Crveni krst", "Komesarijat", "MoH"})
    EXPECT_EQ(id_of(name), "") << name;
}

TEST(ShippedPartners, KeepTheDelegationApartFromTheUnion) {
  EXPECT_EQ(id_of("Evropska komisija"), "european-commission");
  EXPECT_EQ(id_of("Европска комисија"), "european-commission");
  EXPECT_EQ(id_of("EU"), "eu");
  EXPECT_EQ(id_of("EU Delegation to Serbia"), "eu-delegation");
  EXPECT_EQ(id_of("European Commission"), "european-commission");
}

}  // namespace
}  // namespace obuhvat
