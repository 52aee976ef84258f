#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/written_lists.h"
#include "shipped_geodata.h"

// With the names that the product ships: what divides a list and what belongs to a name can only
// be told by them.

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::string> partners(const std::string& text) {
  std::vector<std::string> lines;
  for (const auto& partner : split_partners(text, ShippedGeodata::get().geodata.partners))
    lines.push_back(partner.role ? partner.text + " | " + std::string(name_of(*partner.role))
                                 : partner.text);
  return lines;
}

TEST(PartnerLists, DoNotCutKnownNamesAtTheirOwnCommas) {
  EXPECT_THAT(
      partners("UNDP, WHO, UNOPS. Participating Government partners: Commissariat for Refugees and "
               "Migration, Ministry of Labor, Employment, Veterans and Social Affairs, Ministry of "
               "Health, Ministry of European Integration"),
      ElementsAre("UNDP", "WHO", "UNOPS", "Commissariat for Refugees and Migration | government",
                  "Ministry of Labor, Employment, Veterans and Social Affairs | government",
                  "Ministry of Health | government",
                  "Ministry of European Integration | government"));
  EXPECT_THAT(
      partners("UNDP, WHO, UNOPS. Partneri iz državnih institucija: Komesarijat za izbeglice i "
               "migracije, Ministarstvo za rad, zapošljavanje, boračka i socijalna pitanja, "
               "Ministarstvo zdravlja."),
      ElementsAre("UNDP", "WHO", "UNOPS", "Komesarijat za izbeglice i migracije | government",
                  "Ministarstvo za rad, zapošljavanje, boračka i socijalna pitanja | government",
                  "Ministarstvo zdravlja | government"));
}

TEST(PartnerLists, DivideAtAndBetweenKnownNames) {
  EXPECT_THAT(partners("UNDP and UNOPS"), ElementsAre("UNDP", "UNOPS"));
  EXPECT_THAT(partners("Komesarijat za izbeglice i migracije i Ministarstvo zdravlja"),
              ElementsAre("Komesarijat za izbeglice i migracije", "Ministarstvo zdravlja"));
  EXPECT_THAT(partners("UNDP, Ministry of Health and the European Union"),
              ElementsAre("UNDP", "Ministry of Health", "the European Union"));
}

TEST(PartnerLists, DoNotDivideAtAndWithinANameThatIsNotKnown) {
  EXPECT_THAT(partners("Ministry of Health and Social Care"),
              ElementsAre("Ministry of Health and Social Care"));
  EXPECT_THAT(partners("UNDP, Ministry of Sport, Youth and Culture, WHO"),
              ElementsAre("UNDP", "Ministry of Sport, Youth and Culture", "WHO"));
  EXPECT_THAT(partners("Ministarstvo trgovine, vodoprivrede i turizma, UNDP"),
              ElementsAre("Ministarstvo trgovine, vodoprivrede i turizma", "UNDP"));
  EXPECT_THAT(partners("Bread and Salt, Foo"), ElementsAre("Bread and Salt", "Foo"));
}

TEST(PartnerLists, DivideAtTheLastAndOfAListBetweenWholeNames) {
  EXPECT_THAT(partners("UNDP, Foo Foundation and Association of Bars"),
              ElementsAre("UNDP", "Foo Foundation", "Association of Bars"));
}

TEST(PartnerLists, TakeTheRoleFromTheWordsBeforeOrInBrackets) {
  EXPECT_THAT(partners("Donors: European Union; Implementing partners: UNDP, Foo (donor)"),
              ElementsAre("European Union | donor", "UNDP | implementing", "Foo | donor"));
  EXPECT_THAT(partners("Донатори: Европска унија"), ElementsAre("Европска унија | donor"));
  EXPECT_THAT(partners("Donors:\n- Foo\n- Bar\nPartners:\n- WHO"),
              ElementsAre("Foo | donor", "Bar | donor", "WHO"));
}

TEST(PartnerLists, LeaveAnAcronymBehindAKnownNameAside) {
  EXPECT_THAT(partners("Group 484 (GR), WHO"), ElementsAre("Group 484", "WHO"));
  EXPECT_THAT(partners("the Commissariat for Refugees (CR)"),
              ElementsAre("Commissariat for Refugees"));
  EXPECT_THAT(partners("Swiss aid (SDC)"), ElementsAre("SDC"));
  EXPECT_THAT(partners("Foo Bar (FB)"), ElementsAre("Foo Bar (FB)"));
}

TEST(PartnerLists, TakeKnownNamesInBracketsForPartnersToo) {
  EXPECT_THAT(
      partners("Government of Serbia (Ministry of Interior, Ministry of Justice), WHO"),
      ElementsAre("Government of Serbia", "Ministry of Interior", "Ministry of Justice", "WHO"));
  EXPECT_THAT(partners("UNDP (lead), WHO"), ElementsAre("UNDP", "WHO"));
}

TEST(PartnerLists, DivideAtASlashOnlyBesideAKnownNameOrABlank) {
  EXPECT_THAT(partners("UNDP/WHO"), ElementsAre("UNDP", "WHO"));
  EXPECT_THAT(partners("Foo / Bar"), ElementsAre("Foo", "Bar"));
  EXPECT_THAT(partners("Foo/Bar"), ElementsAre("Foo/Bar"));
}

TEST(PartnerLists, DropSharesAndTakeNumberedItemsApart) {
  for (const std::string text :
       {"EU 80%, UNDP 20%", "EU (80%), UNDP (20 %)", "EU - 80%; UNDP - 20%", "80% EU, 20% UNDP",
        "EU: 79,5%, UNDP: 20,5%", "EU 80% i UNDP 20%", "1. EU 2. UNDP"})
    EXPECT_THAT(partners(text), ElementsAre("EU", "UNDP")) << text;
  EXPECT_THAT(partners("100% Foo"), ElementsAre("Foo"));
}

TEST(PartnerLists, DropBracketsBehindAKnownDonor) {
  EXPECT_THAT(partners("EU (IPA 2014)"), ElementsAre("EU"));
  EXPECT_THAT(partners("EU (Instrument for Pre-accession), WHO"), ElementsAre("EU", "WHO"));
  EXPECT_THAT(partners("GIZ (Germany)"), ElementsAre("GIZ"));
  EXPECT_THAT(partners("GIZ (Nemačka), WHO"), ElementsAre("GIZ", "WHO"));
}

TEST(PartnerLists, KeepBracketsThatTellOfAnother) {
  EXPECT_THAT(partners("Ministry of Health (Norway)"), ElementsAre("Ministry of Health (Norway)"));
  EXPECT_THAT(partners("Ministarstvo zdravlja (SAD)"), ElementsAre("Ministarstvo zdravlja (SAD)"));
  EXPECT_THAT(partners("UNDP (Japan)"), ElementsAre("UNDP (Japan)"));
  EXPECT_THAT(partners("UNDP (Embassy of Japan)"), ElementsAre("UNDP", "Embassy of Japan"));
  EXPECT_THAT(partners("EU (Foo Foundation)"), ElementsAre("EU (Foo Foundation)"));
}

TEST(PartnerLists, OfNothingAreEmptyAndSurviveHostileText) {
  for (const std::string text : {"", " ", ";,;", "Donors:"})
    EXPECT_THAT(partners(text), IsEmpty()) << text;
  EXPECT_THAT(partners(std::string(200000, ',')), IsEmpty());
  std::string many;
  for (int i = 0; i < 20000; ++i) many += "Qx and ";
  EXPECT_THAT(partners(many), SizeIs(1));
}

}  // namespace
}  // namespace obuhvat
