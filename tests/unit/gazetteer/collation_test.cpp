#include "gazetteer/collation.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;

/// The names in the order of the language, from the reverse of how they were given.
std::vector<std::string> sorted(std::vector<std::string> names, Language language) {
  std::reverse(names.begin(), names.end());
  const Collation collation(language);
  std::sort(names.begin(), names.end(),
            [&](const std::string& a, const std::string& b) { return collation.before(a, b); });
  return names;
}

TEST(Collation, HasTheLettersOfSerbianLatin) {
  const std::vector<std::string> letters{"A", "B", "C", "Č", "Ć", "D", "Dž", "Đ", "E", "F",
                                         "G", "H", "I", "J", "K", "L", "Lj", "M", "N", "Nj",
                                         "O", "P", "R", "S", "Š", "T", "U",  "V", "Z", "Ž"};
  EXPECT_THAT(sorted(letters, Language::sr_latn), ElementsAreArray(letters));
  EXPECT_THAT(sorted(letters, Language::en), ElementsAreArray(letters));
}

TEST(Collation, HasTheLettersOfTheAzbuka) {
  const std::vector<std::string> letters{"А", "Б", "В", "Г", "Д", "Ђ", "Е", "Ж", "З", "И",
                                         "Ј", "К", "Л", "Љ", "М", "Н", "Њ", "О", "П", "Р",
                                         "С", "Т", "Ћ", "У", "Ф", "Х", "Ц", "Ч", "Џ", "Ш"};
  EXPECT_THAT(sorted(letters, Language::sr_cyrl), ElementsAreArray(letters));
}

TEST(Collation, PutsDigraphsAfterTheirFirstLetter) {
  EXPECT_THAT(sorted({"Loznica", "Lučani", "Ljig", "Ljubovija", "Majdanpek"}, Language::sr_latn),
              ElementsAre("Loznica", "Lučani", "Ljig", "Ljubovija", "Majdanpek"));
}

TEST(Collation, SortsExonymsOfEnglishSheetsAmongSerbianNames) {
  EXPECT_THAT(
      sorted({"Bečej", "Bela Crkva", "Belgrade", "Čoka", "New Belgrade", "Novi Sad"}, Language::en),
      ElementsAre("Bečej", "Bela Crkva", "Belgrade", "Čoka", "New Belgrade", "Novi Sad"));
}

TEST(Collation, PutsSmallLettersBesideCapitals) {
  EXPECT_THAT(sorted({"Savski venac", "Sečanj", "stara Pazova", "Stari Grad"}, Language::sr_latn),
              ElementsAre("Savski venac", "Sečanj", "stara Pazova", "Stari Grad"));
}

TEST(Collation, HoldsNoNameBeforeItself) {
  const Collation collation(Language::sr_cyrl);
  EXPECT_FALSE(collation.before("Палилула", "Палилула"));
}

}  // namespace
}  // namespace obuhvat
