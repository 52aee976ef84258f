#include "cartography/atlas_places.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "cartography/atlas_words.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;

std::vector<std::string> runs(const std::vector<std::size_t>& pages) {
  std::vector<std::string> out;
  for (const auto& [first, last] : runs_of(pages))
    out.push_back(first == last ? std::to_string(first) : fmt::format("{}-{}", first, last));
  return out;
}

TEST(AtlasPlaces, TakesThreePagesInARowAsARun) {
  EXPECT_THAT(runs({4, 5, 6, 9}), ElementsAre("4-6", "9"));
}

TEST(AtlasPlaces, LeavesTwoPagesInARowAsTheyAre) {
  EXPECT_THAT(runs({4, 5, 7}), ElementsAre("4", "5", "7"));
}

TEST(AtlasPlaces, HasNoRunsOfNoPages) { EXPECT_THAT(runs({}), ElementsAre()); }

TEST(AtlasPlaces, TakesDigraphsAsOneLetter) {
  EXPECT_EQ(letter_of("Ljubovija"), "Lj");
  EXPECT_EQ(letter_of("Njegoševo"), "Nj");
  EXPECT_EQ(letter_of("DŽEP"), "Dž");
  EXPECT_EQ(letter_of("Loznica"), "L");
  EXPECT_EQ(letter_of("Љубовија"), "Љ");
}

TEST(AtlasPlaces, WritesLettersAsCapitals) {
  EXPECT_EQ(letter_of("đurđevo"), "Đ");
  EXPECT_EQ(letter_of("ћуприја"), "Ћ");
}

TEST(AtlasPlaces, CountsWhatIsNotListedInTheFormsOfTheLanguage) {
  EXPECT_EQ(not_listed(1, Language::en), "1 municipality that no map covers is not listed.");
  EXPECT_EQ(not_listed(21, Language::en), "21 municipalities that no map covers are not listed.");
  EXPECT_EQ(not_listed(21, Language::sr_latn),
            "Nije navedena 21 opština koju ne pokriva nijedna karta.");
  EXPECT_EQ(not_listed(132, Language::sr_latn),
            "Nisu navedene 132 opštine koje ne pokriva nijedna karta.");
  EXPECT_EQ(not_listed(12, Language::sr_cyrl),
            "Није наведено 12 општина које не покрива ниједна карта.");
}

}  // namespace
}  // namespace obuhvat
