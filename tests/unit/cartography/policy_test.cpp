#include "cartography/policy.h"

#include <gmock/gmock.h>

#include "unit/cartography/changed_file.h"

namespace obuhvat {
namespace {

using testing::HasSubstr;

const std::string policies = std::string(OBUHVAT_SOURCE_DIR) + "/styles/policy/";

class ShippedPolicy : public testing::TestWithParam<const char*> {
 protected:
  Policy policy = load_policy(policies + GetParam() + ".toml");
};

TEST_P(ShippedPolicy, IsNamedAfterItsFile) { EXPECT_EQ(policy.name, GetParam()); }

TEST_P(ShippedPolicy, SpeaksThreeLanguages) {
  for (const Language language : all_languages) {
    EXPECT_NE(policy.disclaimer.exact(language), "");
    EXPECT_NE(policy.kosovo_label.exact(language), "");
    EXPECT_NE(policy.kosovo_footnote.exact(language), "");
  }
}

TEST_P(ShippedPolicy, BreaksTheLineBetweenSerbiaAndKosovo) {
  EXPECT_FALSE(policy.kosovo_dash_mm.empty());
}

TEST_P(ShippedPolicy, IsClearedAndShowsDonors) {
  EXPECT_EQ(policy.status, Clearance::cleared);
  EXPECT_FALSE(policy.hides_donors());
}

TEST_P(ShippedPolicy, CreditsTheEuropeanUnionInThreeLanguages) {
  ASSERT_EQ(policy.donors.size(), 1U);
  EXPECT_EQ(policy.donors[0].partner, PartnerId("eu"));
  for (const Language language : all_languages)
    EXPECT_NE(policy.donors[0].credit.exact(language), "");
}

INSTANTIATE_TEST_SUITE_P(Policies, ShippedPolicy, testing::Values("un", "iom", "eu"),
                         [](const auto& i) { return std::string(i.param); });

TEST(Policy, OfTheEuropeanUnionHasItsEmblemBesideIt) {
  const Policy policy = load_policy(policies + "eu.toml");
  ASSERT_TRUE(policy.donors.at(0).logo.has_value());
  EXPECT_EQ(policy.donors[0].logo->file, std::filesystem::path(policies + "eu-emblem.svg"));
  EXPECT_TRUE(std::filesystem::exists(policy.donors[0].logo->file));
}

class ChangedPolicy : public ChangedFile {
 protected:
  ChangedPolicy() : ChangedFile(policies + "un.toml") {}
  std::string error(const std::string& from, const std::string& to) {
    return error_of(load_policy, changed(from, to));
  }
};

TEST_F(ChangedPolicy, MayBeADraft) {
  EXPECT_EQ(load_policy(changed("status = \"cleared\"", "status = \"draft\"")).status,
            Clearance::draft);
}

TEST_F(ChangedPolicy, MayHideDonors) {
  EXPECT_TRUE(
      load_policy(changed("visibility = \"full\"", "visibility = \"none\"")).hides_donors());
}

TEST_F(ChangedPolicy, FindsLogosInItsOwnFolder) {
  const Policy policy =
      load_policy(extended("[[logo]]\nfile = \"logos/ours.png\"\n"
                           "name = { en = \"Ours\", sr-Latn = \"Naš\", sr-Cyrl = \"Наш\" }\n"));
  ASSERT_EQ(policy.logos.size(), 1U);
  EXPECT_EQ(policy.logos[0].file, folder_.path() / "logos/ours.png");
  EXPECT_EQ(policy.logos[0].name.en, "Ours");
}

TEST_F(ChangedPolicy, KeepsTheOrderOfDonors) {
  const Policy policy =
      load_policy(extended("[[donor]]\npartner = \"abc\"\n"
                           "credit = { en = \"Paid.\", sr-Latn = \"\", sr-Cyrl = \"\" }\n"));
  ASSERT_EQ(policy.donors.size(), 2U);
  EXPECT_EQ(policy.donors[0].partner, PartnerId("eu"));
  EXPECT_EQ(policy.donors[1].partner, PartnerId("abc"));
}

TEST_F(ChangedPolicy, AnUnknownStatusNamesThose) {
  EXPECT_EQ(error("status = \"cleared\"", "status = \"final\""),
            place() + "\"status\" is not one of: draft, cleared");
}

TEST_F(ChangedPolicy, AnUnknownVisibilityNamesThose) {
  EXPECT_EQ(error("visibility = \"full\"", "visibility = false"),
            place() + "\"visibility\" is not one of: full, none");
}

TEST_F(ChangedPolicy, AnUnknownLineNamesThose) {
  EXPECT_EQ(error("line = \"dashed\"", "line = \"broken\""),
            place() + "\"kosovo.line\" is not one of: dashed, dotted, solid");
}

TEST_F(ChangedPolicy, AnUnknownKeyOfALogoNamesThose) {
  EXPECT_EQ(
      error_of(load_policy, extended("[[logo]]\nfile = \"a.png\"\nheight = 7\n"
                                     "name = { en = \"\", sr-Latn = \"\", sr-Cyrl = \"\" }\n")),
      place(2) + "unknown key \"logo.height\"; allowed: file, name");
}

TEST_F(ChangedPolicy, ADonorWithoutPartnerIsRefused) {
  EXPECT_THAT(error_of(load_policy, extended("[[donor]]\n")),
              HasSubstr("\"donor.partner\" is missing; it wants a text"));
}

TEST_F(ChangedPolicy, LogosThatAreNoArrayOfTablesAreRefused) {
  EXPECT_EQ(error("status = \"cleared\"", "logo = \"ours.png\"\nstatus = \"cleared\""),
            place() + "\"logo\" is not a list of tables, each begun by [[logo]]");
}

}  // namespace
}  // namespace obuhvat
