// What the shipped gazetteer promises about its own names, their typing errors, and names that
// are no municipality.
#include "unit/gazetteer/shipped_names.h"

#include <gmock/gmock.h>

#include <set>

#include "gazetteer/name_folding.h"
#include "support/text.h"

namespace obuhvat {
namespace {

/// Names that must stop, because they mean more than one place.
const std::set<std::string> ambiguous_names{"palilula", "mitrovica", "kanizsa"};

class ShippedNamesTest : public testing::Test {
 protected:
  static const Gazetteer& gazetteer() {
    static const Gazetteer gazetteer = ShippedNames::get().gazetteer();
    return gazetteer;
  }
  static bool means(const Resolution& found, const MunicipalityCode& code) {
    if (found.via) return *found.via == code;
    return found.codes == std::vector<MunicipalityCode>{code};
  }
  static void expect_means(const std::string& written, const MunicipalityCode& code) {
    const Resolution found = gazetteer().resolve(written);
    if (ambiguous_names.contains(fold_name(written).ascii)) {
      EXPECT_EQ(found.kind, MatchKind::ambiguous) << written;
    } else {
      EXPECT_TRUE(means(found, code)) << written << " became " << found.name;
      EXPECT_EQ(found.confidence, 1) << written;
      EXPECT_NE(found.kind, MatchKind::fuzzy) << written;
    }
  }
};

std::string upper_ascii(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

TEST_F(ShippedNamesTest, ResolveInBothScriptsAndEnglish) {
  ASSERT_EQ(ShippedNames::get().municipalities.size(), 167u);
  for (const auto& unit : ShippedNames::get().municipalities)
    for (const auto* name : {&unit.name.sr_latn, &unit.name.sr_cyrl, &unit.name.en})
      expect_means(*name, unit.code);
}

TEST_F(ShippedNamesTest, ResolveInAsciiOfEitherKindAndInCapitals) {
  for (const auto& unit : ShippedNames::get().municipalities) {
    const FoldedName folded = fold_name(unit.name.sr_latn);
    std::string with_dj = folded.latin;
    for (auto at = with_dj.find("đ"); at != std::string::npos; at = with_dj.find("đ"))
      with_dj.replace(at, std::string_view("đ").size(), "dj");
    expect_means(folded.ascii, unit.code);
    expect_means(with_dj, unit.code);
    expect_means(upper_ascii(folded.ascii), unit.code);
  }
}

TEST_F(ShippedNamesTest, ResolveByEveryAliasAndSettlement) {
  ASSERT_GT(ShippedNames::get().names.size(), 240u);
  for (const auto& name : ShippedNames::get().names) expect_means(name.name, name.code);
}

TEST_F(ShippedNamesTest, ResolveByEveryCode) {
  for (const auto& unit : ShippedNames::get().municipalities)
    expect_means(unit.code.text(), unit.code);
}

TEST_F(ShippedNamesTest, ResolveAsSeenOnRealPages) {
  const std::pair<const char*, const char*> seen[] = {
      {"Dimitrovagrad", "70505"}, {"Sid", "80497"},          {"Presevo", "70963"},
      {"Kanjiza", "80195"},       {"Presovo", "70963"},      {"Senjica", "71072"},
      {"Divljane", "70084"},      {"Savsky venac", "70220"}, {"Principovci", "80497"}};
  for (const auto& [written, code] : seen)
    EXPECT_TRUE(means(gazetteer().resolve(written), MunicipalityCode(code))) << written;
}

struct TypingErrors {
  std::size_t all = 0;
  std::size_t right = 0;
  std::vector<std::string> wrong;
};

TEST_F(ShippedNamesTest, SurviveSingleTypingErrors) {
  TypingErrors errors;
  for (const auto& unit : ShippedNames::get().municipalities) {
    const std::string& name = unit.name.sr_latn;
    if (compact(fold_name(name).ascii).size() < 5) continue;
    const std::u32string letters = decode_utf8(name);
    std::set<std::string> variants;
    for (std::size_t i = 0; i < letters.size(); ++i) {
      std::u32string missing = letters;
      missing.erase(i, 1);
      variants.insert(encode_utf8(missing));
      std::u32string doubled = letters;
      doubled.insert(i, 1, letters[i]);
      variants.insert(encode_utf8(doubled));
      if (i + 1 == letters.size()) continue;
      std::u32string swapped = letters;
      std::swap(swapped[i], swapped[i + 1]);
      variants.insert(encode_utf8(swapped));
    }
    variants.erase(name);
    for (const auto& written : variants) {
      const Resolution found = gazetteer().resolve(written);
      const bool stops = name == "Palilula" && found.kind == MatchKind::ambiguous;
      const bool right = stops || means(found, unit.code);
      ++errors.all;
      if (right) ++errors.right;
      if (!right && found.is_resolved())
        errors.wrong.push_back(written + " of " + name + " became " + found.name);
    }
  }
  EXPECT_THAT(errors.wrong, testing::IsEmpty());
  EXPECT_GT(errors.all, 3000u);
  EXPECT_GE(static_cast<double>(errors.right), 0.97 * static_cast<double>(errors.all))
      << errors.right << " of " << errors.all;
}

TEST_F(ShippedNamesTest, AreNotSeenInNamesThatAreNoMunicipality) {
  // Towns of the neighbourhood, several one letter away; people; sectors and words of tables;
  // short words near short names. Exact namesakes (Kula in Bulgaria) cannot be told apart.
  for (const auto* written : {"Skopje",
                              "Zagreb",
                              "Sofia",
                              "Budapest",
                              "Sarajevo",
                              "u Sarajevu",
                              "Сарајево",
                              "Podgorica",
                              "Timișoara",
                              "Timisoara",
                              "Osijek",
                              "Vukovar",
                              "Mitrovica",
                              "Priština",
                              "Đakovica",
                              "Djakovica",
                              "Kosovska Mitrovica",
                              "Kičevo",
                              "iz Kičeva",
                              "Kruševo",
                              "Negotino",
                              "Kreševo",
                              "Senica",
                              "Sambor",
                              "Samobor",
                              "Turin",
                              "Kaniža",
                              "Novi Grad",
                              "Biograd",
                              "Vraca",
                              "Zvornik",
                              "Bijeljina",
                              "Mladenovo",
                              "Kriva Palanka",
                              "Popovo",
                              "India",
                              "Valpovo",
                              "Zadar",
                              "Nagykanizsa",
                              "Palanka",
                              "Marko Petrovic",
                              "Petrović",
                              "Lazarević",
                              "Obrenović",
                              "Mladenović",
                              "Kovačić",
                              "Subotić",
                              "Milica",
                              "Ana Marković",
                              "Health",
                              "Protection",
                              "Education",
                              "Shelter",
                              "Food Security",
                              "WASH",
                              "Title",
                              "Place",
                              "Pilot",
                              "Total",
                              "Sport",
                              "Crveni krst Srbije",
                              "Ministry of Health",
                              "Nišavski okrug",
                              "Bor District",
                              "Bar",
                              "Sad",
                              "Oda",
                              "Bora",
                              "nisu",
                              "Srbija",
                              "Vojvodina",
                              "Serbia",
                              "Western Balkans",
                              "n/a",
                              "unknown",
                              "-"}) {
    const Resolution found = gazetteer().resolve(written);
    EXPECT_FALSE(found.is_resolved()) << written << " became " << found.name;
  }
}

TEST_F(ShippedNamesTest, ResolveTheSameWhateverTheirOrder) {
  auto units = ShippedNames::get().municipalities;
  auto names = ShippedNames::get().names;
  std::reverse(units.begin(), units.end());
  std::reverse(names.begin(), names.end());
  const Gazetteer turned(units, names, ShippedNames::get().districts);
  for (const auto* written : {"Beograd", "Palilula", "oljevac", "Milanovac", "Palanka", "Nova"}) {
    const Resolution a = gazetteer().resolve(written);
    const Resolution b = turned.resolve(written);
    EXPECT_EQ(a.codes, b.codes) << written;
    ASSERT_EQ(a.candidates.size(), b.candidates.size()) << written;
    for (std::size_t i = 0; i < a.candidates.size(); ++i)
      EXPECT_EQ(a.candidates[i].code, b.candidates[i].code) << written;
  }
}

}  // namespace
}  // namespace obuhvat
