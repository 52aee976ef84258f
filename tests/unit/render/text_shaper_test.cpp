#include <gmock/gmock.h>
#include <stdlib.h>

#include "render/render.h"
#include "support/error.h"

namespace obuhvat {
namespace {

using testing::HasSubstr;

double width_of(const std::string& text, Font font = {}, Language language = Language::en) {
  static const TextShaper shaper;
  return shaper.measure(text, font, language).width_mm;
}

std::string complaint_about(const std::string& text, const Font& font = {}) {
  try {
    TextShaper().measure(text, font, Language::en);
  } catch (const Error& error) {
    return error.what();
  }
  return "none";
}

TEST(TextShaper, MeasuresNoWidthForNoText) { EXPECT_EQ(width_of(""), 0); }

TEST(TextShaper, WidthOfLettersWithoutKerningAddsUp) {
  // 0.001 mm: Pango counts in 1/1024 pt.
  EXPECT_NEAR(width_of("nnnnnnnnnn"), 10 * width_of("n"), 0.001);
}

TEST(TextShaper, WidthGrowsInProportionToSize) {
  // 0.01 mm: 30 letters, each rounded to 1/1024 pt at the smaller size, ten times that.
  EXPECT_NEAR(width_of("Сремска Митровица", {"Noto Sans", 70, false, false}),
              10 * width_of("Сремска Митровица", {"Noto Sans", 7, false, false}), 0.1);
}

TEST(TextShaper, KnowsTheWidthThatTheFontFileStates) {
  // "n" of Noto Sans Regular advances 618 of 1000 units.
  EXPECT_NEAR(width_of("n", {"Noto Sans", 72, false, false}), 0.618 * 25.4, 0.001);
}

TEST(TextShaper, AscentAndDescentAreTheFonts) {
  const TextExtent extent =
      TextShaper().measure("x", {"Noto Sans", 72, false, false}, Language::en);
  EXPECT_NEAR(extent.ascent_mm, 1.069 * 25.4, 0.01);   // hhea: 1069 of 1000 units
  EXPECT_NEAR(extent.descent_mm, 0.293 * 25.4, 0.01);  // hhea: -293
}

TEST(TextShaper, BoldIsWider) {
  EXPECT_GT(width_of("Beograd", {"Noto Sans", 8, true, false}), width_of("Beograd"));
}

TEST(TextShaper, SpacingIsAddedBetweenLetters) {
  Font spaced;
  spaced.spacing_pt = 7.2;
  EXPECT_NEAR(width_of("HHHH", spaced), width_of("HHHH") + 3 * 2.54, 0.001);
}

TEST(TextShaper, HasTheLettersOfSerbianInEveryFace) {
  const TextShaper shaper;
  for (const bool bold : {false, true})
    for (const bool italic : {false, true})
      EXPECT_GT(
          shaper
              .measure("čćđšžČĆĐŠŽ љњџђћјЉЊЏЂЋЈ", {"Noto Sans", 8, bold, italic}, Language::sr_cyrl)
              .width_mm,
          10);
}

TEST(TextShaper, CyrillicItalicsTakeSerbianFormsOnAnEnglishSheet) {
  // The Serbian letter for t is wider than the Russian one or not; it is the same on both sheets.
  const Font italic{"Noto Sans", 20, false, true};
  EXPECT_EQ(width_of("гдпт", italic, Language::en), width_of("гдпт", italic, Language::sr_cyrl));
}

TEST(TextShaper, TakesOtherScriptsFromTheirNotoFonts) {
  EXPECT_TRUE(TextShaper().can_draw("العربية עברית ქართული"));
}

TEST(TextShaper, WidthOfALineDoesNotDependOnWhatWasMeasuredBefore) {
  const TextShaper fresh;
  const TextShaper used;
  used.measure("עברית", {}, Language::en);
  EXPECT_EQ(fresh.measure("Niš – 1", {}, Language::en).width_mm,
            used.measure("Niš – 1", {}, Language::en).width_mm);
}

TEST(TextShaper, NamesTheCharacterThatNoFontHas) {
  EXPECT_EQ(complaint_about("Projekat 漢"),
            "no font has the character 漢 (U+6F22) of \"Projekat 漢\"; replace it in the record");
}

TEST(TextShaper, NamesACharacterBeyondTheBasicPlane) {
  EXPECT_THAT(complaint_about("\U0001F600"), HasSubstr("(U+1F600)"));
}

TEST(TextShaper, SaysBeforehandWhatItCannotDraw) {
  const TextShaper shaper;
  EXPECT_FALSE(shaper.can_draw("漢"));
  EXPECT_TRUE(shaper.can_draw("Šabac"));
}

TEST(TextShaper, NamesAFontFamilyThatIsNotThere) {
  EXPECT_THAT(complaint_about("x", {"No Such Family", 8, false, false}),
              HasSubstr("no font family called \"No Such Family\""));
}

TEST(TextShaper, LineBreakCountsAsASpaceAndOtherControlCharactersAsNothing) {
  EXPECT_EQ(width_of("a\nb"), width_of("a b"));
  EXPECT_EQ(width_of("a\x01\x1b"
                     "b"),
            width_of("ab"));
}

TEST(TextShaper, BytesThatAreNotUtf8AreMeasuredAsReplacementCharacters) {
  EXPECT_EQ(width_of("a\xff"), width_of("a\uFFFD"));
}

}  // namespace
}  // namespace obuhvat
