#include "unit/cartography/sound_sheet.h"

namespace obuhvat {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

class Lint : public LintTest {};

TEST_F(Lint, ASoundSheetHasNoFindings) { EXPECT_THAT(faults(), IsEmpty()); }

TEST_F(Lint, AFindingNamesTheSheetAndItsLanguage) {
  sheet.language = Language::sr_latn;
  remove(sheet_id::scale);
  ASSERT_EQ(findings().size(), 1U);
  const Finding finding = findings().front();
  EXPECT_EQ(finding.field, "project-p.sr-Latn");
  EXPECT_EQ(finding.severity, Severity::warning);
  EXPECT_EQ(finding.message, "the sheet does not carry the scale");
}

TEST_F(Lint, EachTextThatASheetMustCarryIsMissed) {
  for (const std::string_view id :
       {sheet_id::title, sheet_id::summary, sheet_id::boundary_source, sheet_id::record_source,
        sheet_id::data_date, sheet_id::scale, sheet_id::map_id, sheet_id::map_date,
        sheet_id::producer, sheet_id::disclaimer, sheet_id::donor_credit, sheet_id::crs}) {
    TextMark& mark = find<TextMark>(id);
    const TextMark whole = mark;
    mark.text = "\u00a0 ";
    // The blank CRS leaves an empty field as well.
    EXPECT_THAT(findings(), testing::Contains(Field(&Finding::code, "sheet-field-missing"))) << id;
    mark = whole;
  }
}

TEST_F(Lint, ASheetWithoutDonorOrDateIsToldHowToGiveThem) {
  remove(sheet_id::donor_credit);
  remove(sheet_id::map_date);
  EXPECT_THAT(findings(), ElementsAre(Field(&Finding::suggestion, HasSubstr("--date YYYY-MM-DD")),
                                      Field(&Finding::suggestion, HasSubstr("role \"donor\""))));
}

TEST_F(Lint, TheCodeOfTheCrsIsAskedFor) {
  find<TextMark>(sheet_id::crs).text = "ETRS89";
  EXPECT_THAT(faults(),
              ElementsAre(HasSubstr("code of its coordinate reference system, EPSG:8682")));
}

TEST_F(Lint, APageOfTextNeedsNoScale) {
  sheet.maps.clear();
  remove(sheet_id::scale);
  remove(sheet_id::crs);
  remove("crs-lead");
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(Lint, AFieldWithoutAValueIsEmpty) {
  add(text("GLIDE: ", 110, 150));
  EXPECT_THAT(faults(), ElementsAre("empty-field: \"GLIDE: \" is printed without a value"));
}

TEST_F(Lint, AFieldFollowedByTheNextFieldIsEmpty) {
  add(text("GLIDE:", 110, 150));
  add(text("Map date: 22 November 2026", 110, 156));
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("\"GLIDE:\"")));
}

TEST_F(Lint, AValueOfAnotherGroupIsNoValue) {
  add(GroupBegin{"imprint", {}});
  add(text("GLIDE:", 110, 150));
  add(GroupEnd{});
  add(text("EP-2026-000001", 130, 150));
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("\"GLIDE:\"")));
}

TEST_F(Lint, ALeadWithItsWordsBesideOrBelowIsNoEmptyField) {
  TextMark lead = text("UN agencies:", 110, 100);
  lead.font.bold = true;
  add(lead);
  add(text("IOM; UNHCR: both", 140, 100));
  lead.at.y = 120;
  add(lead);
  add(text("IOM: in the lead", 110, 126));
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(Lint, ASentenceMayBreakAfterAColon) {
  add(text("What the project did in the two districts:", 60, 105));
  add(text("Part one: training", 60, 110));
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(Lint, AMapInDegreesIsAnError) {
  sheet.maps[0].crs = "EPSG:4326";
  sheet.maps[0].unit = "degree";
  find<TextMark>(sheet_id::crs).text = "WGS 84 (EPSG:4326)";
  ASSERT_THAT(findings(), ElementsAre(Field(&Finding::severity, Severity::error)));
  EXPECT_THAT(faults(),
              ElementsAre("crs-not-projected: map \"map\" is drawn in EPSG:4326, which is "
                          "not in metres but in units of one degree"));
}

TEST_F(Lint, EachMapNeedsACrsAndAScale) {
  sheet.maps.push_back({"inset-belgrade", {0, 0, 20, 20}, "", "metre", 0});
  EXPECT_THAT(faults(), ElementsAre("crs-not-projected: map \"inset-belgrade\" has no CRS",
                                    "crs-not-projected: map \"inset-belgrade\" has no scale"));
}

TEST_F(Lint, AHiddenDonorIsFoundOverABrokenLineAndInCapitals) {
  options = {6, true, {"European Union"}};
  remove(sheet_id::donor_credit);
  add(text("Paid by the EUROPEAN", 110, 150));
  add(text("Union, with thanks", 110, 156));
  EXPECT_THAT(faults(), ElementsAre(AllOf(HasSubstr("donor-visible: donor \"European Union\" is "
                                                    "named in the text"),
                                          HasSubstr("the policy hides donors"))));
}

TEST_F(Lint, AHiddenDonorIsFoundInTitlesAltTextAndKeywords) {
  options = {6, true, {"Norveška", "EU", "Japan", "Swiss"}};
  remove(sheet_id::donor_credit);
  sheet.title = "Norveška u Srbiji";
  sheet.description = "A map of projects (EU).";
  sheet.keywords = {"Japan"};
  find<PathMark>("unit-10001").title = "Swiss house";
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("\"Norveška\" is named in the title"),
                                    HasSubstr("\"EU\" is named in the alt text"),
                                    HasSubstr("\"Japan\" is named in the keywords"),
                                    HasSubstr("\"Swiss\" is named in the title of a mark")));
}

TEST_F(Lint, PartsOfOtherWordsAreNoDonor) {
  options = {6, true, {"EU", "US", "Nor", ""}};
  remove(sheet_id::donor_credit);
  add(text("NEUTRAL EURO; tell us, neither nor", 110, 150));
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(Lint, APolicyThatHidesDonorsWantsNoCredit) {
  options.donors_hidden = true;
  EXPECT_THAT(faults(),
              ElementsAre(HasSubstr("donor-visible: the sheet carries the donor credit")));
}

TEST_F(Lint, DonorsMayBeNamedUnlessThePolicyHidesThem) {
  options.donor_names = {"Planned"};
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(Lint, ADraftIsNamedAndItsMarkMayLieOverTheMap) {
  TextMark mark = text("DRAFT", 12, 30, sheet_id::draft);
  mark.colour = {0xcc, 0xcc, 0xcc};
  add(mark);
  ASSERT_THAT(faults(), ElementsAre("sheet-draft: the sheet is marked as a draft"));
  EXPECT_THAT(findings()[0].suggestion, HasSubstr("status = \"cleared\""));
}

TEST_F(Lint, AGroupMayBeTheMarkOfADraft) {
  add(GroupBegin{std::string(sheet_id::draft), {}});
  add(text("DRAFT", 12, 30));
  add(GroupEnd{});
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("sheet-draft")));
}

TEST_F(Lint, FindingsComeByRuleThenInTheOrderOfPainting) {
  add(text("DRAFT", 110, 100, sheet_id::draft));
  add(text("Niš", 10, 82));
  add(text("Šabac", 10, 32));
  add(text("over", 72.5, 21));
  remove(sheet_id::map_date);
  remove(sheet_id::title);
  const std::vector<std::string> once = faults();
  EXPECT_THAT(once,
              ElementsAre(HasSubstr("carry the title"), HasSubstr("carry the date of the map"),
                          HasSubstr("\"Šabac\" lies over \"Valjevo\""),
                          HasSubstr("\"Niš\" lies over \"Beograd\""), HasSubstr("symbol-overlap"),
                          HasSubstr("contrast-low: \"Niš\""), HasSubstr("sheet-draft")));
  EXPECT_EQ(faults(), once);
}

}  // namespace
}  // namespace obuhvat
