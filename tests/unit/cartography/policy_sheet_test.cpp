// What a policy prints on a sheet: the mark of a draft, logos, credits; or no donor at all.
#include <memory>

#include "unit/cartography/sheet_test.h"

namespace obuhvat {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class PolicySheet : public SheetTest {
 protected:
  PolicySheet() {
    add_project(data, "p", {"10001", "10003"});
    policy.donors.clear();
  }

  static Logo logo(const std::string& name, double aspect) {
    auto picture = std::make_shared<Picture>();
    picture->format = Picture::Format::svg;
    picture->aspect = aspect;
    return {name + ".svg", {name, name, ""}, picture};
  }
  void add_credit() {
    policy.donors = {
        {PartnerId("eu"), {"Paid by the Union.", "Platila Unija.", ""}, logo("EU", 1.5)}};
  }
  /// A project that somebody else pays for.
  void add_unpaid() { add_project(data, "q", {"10004"}).partners.pop_back(); }
  ComposedSheet project() const {
    SheetRequest request = of_project("p");
    request.date = "2026-11-22";
    return compose(request);
  }
  std::vector<PictureMark> logos() const { return marks_of<PictureMark>(project().sheet); }
};

TEST_F(PolicySheet, OfADraftSaysSo) {
  policy.status = Clearance::draft;
  const auto composed = project();
  const auto* mark = find_mark<TextMark>(composed.sheet, "draft");
  ASSERT_NE(mark, nullptr);
  EXPECT_EQ(mark->text, "DRAFT");
  EXPECT_THAT(words_of(composed.sheet, "title"), HasSubstr("not cleared for publication"));
}

TEST_F(PolicySheet, OfADraftIsHeldBackByTheLint) {
  policy.status = Clearance::draft;
  EXPECT_THAT(codes_of(lint(project())), ElementsAre("sheet-draft"));
}

TEST_F(PolicySheet, OfADraftHasRoomForItsTitle) {
  policy.status = Clearance::draft;
  data.projects[0].title.en = std::string(30, 'w') + " " + std::string(90, 'x');
  EXPECT_THAT(faults(of_project("p")), IsEmpty());
}

TEST_F(PolicySheet, ThatIsClearedHasNoMark) {
  const auto composed = project();
  EXPECT_EQ(find_mark<TextMark>(composed.sheet, "draft"), nullptr);
  EXPECT_THAT(codes_of(lint(composed)), Not(Contains("sheet-draft")));
}

TEST_F(PolicySheet, KeepsTheProportionsOfLogos) {
  policy.logos = {logo("Wide", 3), logo("Tall", 0.5)};
  const auto found = logos();
  ASSERT_EQ(found.size(), 2U);
  EXPECT_NEAR(found[0].box.width() / found[0].box.height(), 3, 1e-9);    // by construction
  EXPECT_NEAR(found[1].box.width() / found[1].box.height(), 0.5, 1e-9);  // by construction
}

TEST_F(PolicySheet, DrawsLogosInOneHeight) {
  policy.logos = {logo("Wide", 3), logo("Tall", 0.5)};
  for (const auto& mark : logos())
    EXPECT_NEAR(mark.box.height(), style.logo.height_mm, 1e-9);  // mm, on A4
}

TEST_F(PolicySheet, LeavesClearSpaceBetweenLogos) {
  policy.logos = {logo("One", 1), logo("Two", 1)};
  const auto found = logos();
  ASSERT_EQ(found.size(), 2U);
  EXPECT_NEAR(found[1].box.min_x - found[0].box.max_x,
              2 * style.logo.clear_space * style.logo.height_mm, 1e-9);  // mm
}

TEST_F(PolicySheet, NamesLogosForThoseWhoDoNotSeeThem) {
  policy.logos = {logo("Our organization", 1)};
  const auto found = logos();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].title, "Our organization");
}

TEST_F(PolicySheet, ReportsLogosThatHaveNoRoom) {
  policy.logos = {logo("One", 8), logo("Two", 8), logo("Three", 8)};  // 80 mm each of 190
  const auto composed = project();
  EXPECT_THAT(marks_of<PictureMark>(composed.sheet), testing::SizeIs(2));
  ASSERT_THAT(codes_of(composed.findings), ElementsAre("block-dropped"));
  EXPECT_EQ(composed.findings[0].message, "no room for the logo Three.svg");
}

TEST_F(PolicySheet, LetsNothingLieOverLogos) {
  policy.logos = {logo("One", 3), logo("Two", 4)};
  add_credit();
  const auto composed = project();
  EXPECT_THAT(codes_of(lint(composed)), IsEmpty());
}

TEST_F(PolicySheet, CreditsADonorThatPaysForAll) {
  add_credit();
  const auto composed = project();
  EXPECT_THAT(words_of(composed.sheet, "logos"), HasSubstr("Paid by the Union."));
  EXPECT_THAT(marks_of<PictureMark>(composed.sheet), testing::SizeIs(1));
}

TEST_F(PolicySheet, DoesNotCreditADonorThatPaysForSome) {
  add_credit();
  add_unpaid();
  const auto composed = compose(of_kind(SheetKind::overview));
  EXPECT_EQ(words_of(composed.sheet, "logos"), "");
  EXPECT_THAT(marks_of<PictureMark>(composed.sheet), IsEmpty());
}

TEST_F(PolicySheet, CreditsADonorOnItsOwnSheet) {
  add_credit();
  add_unpaid();
  EXPECT_THAT(words_of(compose(of_kind(SheetKind::donor)).sheet, "logos"),
              HasSubstr("Paid by the Union."));
}

TEST_F(PolicySheet, DoesNotCreditAPartnerThatDoesNotPay) {
  add_credit();
  data.projects[0].partners[1].role = PartnerRole::implementing;
  EXPECT_EQ(words_of(project().sheet, "logos"), "");
}

TEST_F(PolicySheet, WithoutAProjectCreditsNobody) {
  add_credit();
  data.projects.clear();
  EXPECT_EQ(words_of(compose(of_kind(SheetKind::overview)).sheet, "logos"), "");
}

TEST_F(PolicySheet, OfNoVisibilityNamesNoDonorOnAnySheet) {
  add_credit();
  policy.logos = {logo("European Union", 1)};
  policy.visibility = Visibility::none;
  for (const SheetKind kind : all_kinds) {
    if (kind == SheetKind::donor) continue;  // nobody draws it then
    const auto composed = compose(any_of(kind));
    const std::string text = to_text(composed.sheet) + composed.sheet.description;
    for (const char* name : {"European Union", "(EU)", "Paid by", "Donor"})
      EXPECT_THAT(text, Not(HasSubstr(name))) << name_of_kind(kind);
    EXPECT_THAT(marks_of<PictureMark>(composed.sheet), IsEmpty()) << name_of_kind(kind);
  }
}

TEST_F(PolicySheet, OfFullVisibilityNamesTheDonors) {
  EXPECT_THAT(words_of(project().sheet, "partners"), HasSubstr("Donor: European Union (EU)"));
}

}  // namespace
}  // namespace obuhvat
