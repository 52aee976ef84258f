#include "ingest/hxl_tags.h"

#include <gmock/gmock.h>

namespace obuhvat {
namespace {

using F = TableField;

F field_of(const std::string& tag) {
  const auto use = use_of_hxl_tag(tag);
  return use ? use->field : F::ignored;
}

TEST(HxlTags, ReadTheTagsOfThreeWSheets) {
  EXPECT_EQ(field_of("#activity+name"), F::title);
  EXPECT_EQ(field_of("#activity+project"), F::title);
  EXPECT_EQ(field_of("#activity"), F::activity);
  EXPECT_EQ(field_of("#activity+code"), F::id);
  EXPECT_EQ(field_of("#sector+cluster+name"), F::area);
  EXPECT_EQ(field_of("#subsector"), F::subarea);
  EXPECT_EQ(field_of("#adm2+name"), F::admin);
  EXPECT_EQ(use_of_hxl_tag("#adm2+name")->level, 2);
  EXPECT_EQ(field_of("#adm2+code"), F::place_code);
  EXPECT_EQ(field_of("#loc"), F::settlement);
  EXPECT_EQ(field_of("#geo+lat"), F::lat);
  EXPECT_EQ(field_of("#geo+lon"), F::lon);
  EXPECT_EQ(field_of("#geo"), F::coordinates);
  EXPECT_EQ(field_of("#date+start"), F::start);
  EXPECT_EQ(field_of("#date+year"), F::year);
  EXPECT_EQ(field_of("#date+reported"), F::reported);
  EXPECT_EQ(field_of("#status"), F::status);
  EXPECT_EQ(field_of("#value"), F::budget);
  EXPECT_EQ(use_of_hxl_tag("#value+eur")->currency, "EUR");
  EXPECT_EQ(field_of("#currency+code"), F::currency);
}

TEST(HxlTags, TellRolesOfOrganisations) {
  EXPECT_EQ(use_of_hxl_tag("#org")->role, std::nullopt);
  EXPECT_EQ(use_of_hxl_tag("#org+funding")->role, PartnerRole::donor);
  EXPECT_EQ(use_of_hxl_tag("#org+funder+name")->role, PartnerRole::donor);
  EXPECT_EQ(use_of_hxl_tag("#org+impl+name")->role, PartnerRole::implementing);
  EXPECT_EQ(field_of("#org+acronym"), F::partner_acronym);
  EXPECT_EQ(field_of("#org+type+name"), F::partner_type);
}

TEST(HxlTags, BearBlanksLetterCaseAndHeadersInTheSameCell) {
  const auto use = use_of_hxl_tag("#org  + impl +acronym");
  ASSERT_TRUE(use);
  EXPECT_EQ(use->field, F::partner_acronym);
  EXPECT_EQ(use->role, PartnerRole::implementing);
  EXPECT_EQ(field_of("# ADM2 +NAME"), F::admin);
  EXPECT_EQ(field_of("Municipality #adm2+name"), F::admin);
  EXPECT_EQ(field_of("Municipality\n#adm2 +name"), F::admin);
}

TEST(HxlTags, ReadTheOlderTags) {
  EXPECT_EQ(field_of("#lat_deg"), F::lat);
  EXPECT_EQ(field_of("#lon_deg"), F::lon);
  EXPECT_EQ(field_of("#adm2_id"), F::place_code);
  EXPECT_EQ(use_of_hxl_tag("#adm2_id")->level, 2);
  EXPECT_EQ(field_of("#report_date"), F::reported);
  EXPECT_EQ(field_of("#period_date"), F::period);
  EXPECT_EQ(field_of("#org_id"), F::partner_acronym);
}

TEST(HxlTags, TellLanguages) {
  EXPECT_EQ(use_of_hxl_tag("#activity+name+i_sr")->language, Language::sr_latn);
  EXPECT_EQ(use_of_hxl_tag("#activity+name+i_en")->language, Language::en);
  EXPECT_FALSE(use_of_hxl_tag("#activity+name")->states_language);
}

TEST(HxlTags, AreNoErrorsOfSpreadsheets) {
  EXPECT_FALSE(is_hxl_tag("#N/A"));
  EXPECT_FALSE(is_hxl_tag("#REF!"));
  EXPECT_FALSE(is_hxl_tag("#DIV/0!"));
  EXPECT_FALSE(is_hxl_tag("#1"));
  EXPECT_FALSE(is_hxl_tag("#"));
  EXPECT_FALSE(is_hxl_tag("Vranje"));
  EXPECT_TRUE(is_hxl_tag("#foo"));
  EXPECT_FALSE(use_of_hxl_tag("#foo"));
}

TEST(HxlTags, TellWhichOfThemAreGeneral) {
  EXPECT_TRUE(use_of_hxl_tag("#activity")->is_general);
  EXPECT_TRUE(use_of_hxl_tag("#activity +en")->is_general);
  EXPECT_FALSE(use_of_hxl_tag("#activity+type")->is_general);
}

}  // namespace
}  // namespace obuhvat
