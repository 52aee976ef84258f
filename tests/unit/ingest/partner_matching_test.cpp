#include "ingest/partner_matching.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "record_fixture.h"

// The known partners here are "who" (usually un) and "eu" (usually donor).

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

Records load_partners(const std::string& partners) {
  Records records;
  records.load(record("\"partners\": [" + partners + "]"));
  return records;
}

TEST(PartnerMatching, UnifiesTheSpellingsOfAKnownPartner) {
  for (const std::string name :
       {"WHO", "who", "World  Health  ORGANISATION", "Svetska zdravstvena organizacija",
        "Светска здравствена организација"})
    EXPECT_THAT(load_partners("\"" + name + "\"").partners(), ElementsAre("who un")) << name;
}

TEST(PartnerMatching, ShowsAKnownPartnerUnderItsFullNames) {
  const Records records = load_partners(R"({"id": "who", "name": "WHO"})");
  ASSERT_EQ(records.data.partners.size(), 1u);
  EXPECT_EQ(records.data.partners[0].name.en, "World Health Organization");
  EXPECT_EQ(records.data.partners[0].name.sr_latn, "Svetska zdravstvena organizacija");
  EXPECT_EQ(records.data.partners[0].acronym, "WHO");
}

TEST(PartnerMatching, LetsTheRoleOfTheRecordWin) {
  EXPECT_THAT(load_partners(R"({"id": "who", "role": "donor"})").partners(),
              ElementsAre("who donor"));
}

TEST(PartnerMatching, MakesTheIdOfAnUnknownPartnerFromItsName) {
  const Records records = load_partners(R"("Црвени крст Србије")");
  EXPECT_THAT(records.partners(), ElementsAre("crveni-krst-srbije implementing"));
  EXPECT_EQ(records.data.partners.at(0).name.sr_cyrl, "Црвени крст Србије");
}

TEST(PartnerMatching, MakesAnIdAlsoOfANameInAnotherScript) {
  EXPECT_THAT(load_partners(R"("红十字会")").partners(), ElementsAre(StartsWith("partner-")));
}

TEST(PartnerMatching, SaysThatARoleIsAssumed) {
  const Records records = load_partners(R"("Foo")");
  EXPECT_THAT(records.said("partner-role-assumed"),
              ElementsAre("info 2 partners[0]: \"foo\" has no role; it is taken as implementing; "
                          "give its role: un, government, implementing or donor"));
}

TEST(PartnerMatching, UsesAnIdThatAnotherRecordGivesWhateverTheOrder) {
  Records records;
  records.put("a.json", record(R"("partners": ["Research Centre"])", "a"));
  records.put("b.json", record(R"("partners": [{"id": "rc", "name": "Research Centre"}])", "b"));
  records.read({"a.json", "b.json"});
  EXPECT_THAT(records.partners("a"), ElementsAre("rc implementing"));
}

TEST(PartnerMatching, TakesAnIdInOtherCaseForTheKnownOne) {
  const Records records = load_partners(R"({"id": "WHO"})");
  EXPECT_THAT(records.partners(), ElementsAre("who un"));
  EXPECT_THAT(records.said("partner-id-unified"), ElementsAre(HasSubstr("taken as \"who\"")));
}

TEST(PartnerMatching, WarnsOfAnIdWithTheNameOfAnotherPartner) {
  const Records records = load_partners(R"({"id": "eu", "name": "WHO"})");
  EXPECT_THAT(records.partners(), ElementsAre("eu donor"));
  EXPECT_THAT(
      records.said("partner-id-differs"),
      ElementsAre("warning 2 partners[0]: the id is \"eu\", but the name \"WHO\" belongs to "
                  "\"who\"; the id counts; correct the id or the name"));
}

TEST(PartnerMatching, ShowsAnUnknownIdWithoutNameAsItself) {
  const Records records = load_partners(R"({"id": "xyz", "role": "donor"})");
  EXPECT_EQ(records.data.partners.at(0).name.en, "xyz");
  EXPECT_THAT(records.said("partner-name-missing"),
              ElementsAre(StartsWith("warning 2 partners[0]: \"xyz\" is not in the list")));
}

TEST(PartnerMatching, CountsAPartnerThatIsNamedTwiceInOneRoleOnce) {
  const Records records = load_partners(R"("WHO", "World Health Organization",
      {"id": "who", "role": "donor"})");
  EXPECT_THAT(records.partners(), ElementsAre("who un", "who donor"));
  EXPECT_THAT(records.said("partner-twice"), ElementsAre(StartsWith("info 2 partners[1]: ")));
}

TEST(PartnerMatching, LeavesAPartnerWithoutIdAndNameOut) {
  const Records records = load_partners(R"({"role": "donor"}, 5)");
  EXPECT_THAT(records.partners(), IsEmpty());
  EXPECT_EQ(records.said("field-value").size(), 1u);
  EXPECT_EQ(records.said("field-type").size(), 1u);
}

TEST(PartnerMatching, DropsPartnersThatNoProjectNamesAnyMore) {
  Records records = load_partners(R"("WHO", "Foo")");
  records.load(record(R"("partners": ["EU"])"));
  ASSERT_EQ(records.data.partners.size(), 1u);
  EXPECT_EQ(records.data.partners[0].id.text(), "eu");
}

TEST(PartnerMatching, WarnsOfTwoPartnersWithNearlyTheSameName) {
  const Records records = load_partners(R"("Danish Refugee Council", "Danish Refuge Council")");
  EXPECT_THAT(
      records.said("partner-similar"),
      ElementsAre("warning 0 partners: \"danish-refuge-council\" (Danish Refuge Council) and "
                  "\"danish-refugee-council\" (Danish Refugee Council) have nearly the same "
                  "name; give both the same id if they are one organization"));
}

TEST(PartnerMatching, DoesNotTakeNumberedNamesOrShortOnesForSimilar) {
  EXPECT_THAT(load_partners(R"("Health Centre 1", "Health Centre 2", "IRC", "ICRC")")
                  .said("partner-similar"),
              IsEmpty());
}

}  // namespace
}  // namespace obuhvat
