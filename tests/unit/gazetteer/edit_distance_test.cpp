#include "gazetteer/edit_distance.h"

#include <gtest/gtest.h>

#include <string>

namespace obuhvat {
namespace {

TEST(EditDistance, CountsEachKindOfEditAsOne) {
  EXPECT_EQ(edit_distance("vranje", "vranje", 3), 0u);
  EXPECT_EQ(edit_distance("vranje", "vrnje", 3), 1u);
  EXPECT_EQ(edit_distance("vranje", "vrannje", 3), 1u);
  EXPECT_EQ(edit_distance("vranje", "vramje", 3), 1u);
  EXPECT_EQ(edit_distance("vranje", "varnje", 3), 1u);
  EXPECT_EQ(edit_distance("vranje", "varnjje", 3), 2u);
}

TEST(EditDistance, IsTheSameBothWays) {
  EXPECT_EQ(edit_distance("sjenica", "senjica", 4), 2u);
  EXPECT_EQ(edit_distance("senjica", "sjenica", 4), 2u);
}

TEST(EditDistance, SaysOneMoreThanTheLimitForAnythingBeyond) {
  EXPECT_EQ(edit_distance("sombor", "subotica", 2), 3u);
  EXPECT_EQ(edit_distance("", "abcdef", 2), 3u);
  EXPECT_EQ(edit_distance("abcdef", "ghijkl", 5), 6u);
}

TEST(EditDistance, DoesNotDependOnTheLimitBelowIt) {
  const std::string words[] = {"barajevo", "sarajevo", "arajveo", "abrajevo", "ovejarab", "bra"};
  for (const auto& a : words)
    for (const auto& b : words) {
      const std::size_t full = edit_distance(a, b, 20);
      for (std::size_t limit = 0; limit < 9; ++limit)
        EXPECT_EQ(edit_distance(a, b, limit), std::min(full, limit + 1)) << a << ' ' << b;
      EXPECT_LE(least_distance(letter_set(a), letter_set(b)), full) << a << ' ' << b;
    }
}

TEST(SingleEdit, TellsTheKind) {
  EXPECT_EQ(single_edit("pirot", "pirot").kind, Edit::none);
  EXPECT_EQ(single_edit("pirot", "priot").kind, Edit::swapped);
  EXPECT_EQ(single_edit("pirot", "pirt").kind, Edit::missing);
  EXPECT_EQ(single_edit("pirot", "pirro").kind, Edit::several);
  EXPECT_EQ(single_edit("pirot", "pirrot").kind, Edit::doubled);
  EXPECT_EQ(single_edit("pirot", "piroti").kind, Edit::added);
  EXPECT_EQ(single_edit("pirot", "pilot").kind, Edit::replaced);
  EXPECT_EQ(single_edit("pirot", "pilots").kind, Edit::several);
}

TEST(MovedLetter, StandsTwoPlacesOff) {
  EXPECT_TRUE(is_letter_moved("sjenica", "senjica"));
  EXPECT_TRUE(is_letter_moved("senjica", "sjenica"));
  EXPECT_FALSE(is_letter_moved("sjenica", "sejnica"));
  EXPECT_FALSE(is_letter_moved("sjenica", "sjenica"));
}

}  // namespace
}  // namespace obuhvat
