#include "gazetteer/name_folding.h"

#include <gtest/gtest.h>

namespace obuhvat {
namespace {

TEST(NameFolding, GivesThreeFormsOfACyrillicName) {
  const FoldedName name = fold_name("  ЏЕП  Ђурђево ");
  EXPECT_EQ(name.spelling, "џеп ђурђево");
  EXPECT_EQ(name.latin, "džep đurđevo");
  EXPECT_EQ(name.ascii, "dzep durdevo");
  EXPECT_TRUE(name.has_cyrillic);
}

TEST(NameFolding, ReadsDAndDjAsOneLetterInAscii) {
  EXPECT_EQ(fold_name("Inđija").ascii, fold_name("Indjija").ascii);
  EXPECT_EQ(fold_name("Inđija").ascii, fold_name("INDIJA").ascii);
}

TEST(NameFolding, ComposesMarksThatStandAlone) {
  EXPECT_EQ(fold_name("C\u030Cac\u030Cak").spelling, "čačak");
}

TEST(NameFolding, SplitsLettersThatAreOneSign) { EXPECT_EQ(fold_name("ǈig").latin, "ljig"); }

TEST(NameFolding, KnowsLettersOfTheNeighbours) {
  EXPECT_EQ(fold_name("Großbetschkerek").ascii, "grossbetschkerek");
  EXPECT_EQ(fold_name("Bácspetrőc").ascii, "bacspetroc");
  EXPECT_EQ(fold_name("Vârșeț").ascii, "varset");
  EXPECT_EQ(fold_name("Βελιγράδι").ascii, fold_name("ΒΕΛΙΓΡΑΔΙ").ascii);
}

TEST(NameFolding, DropsWhatNobodySeesAndApostrophes) {
  EXPECT_EQ(fold_name("\uFEFFVra\u00ADnj\u200Be’").spelling, "vranje");
}

TEST(NameFolding, PutsOneSpaceForAnythingElse) {
  EXPECT_EQ(fold_name("Niš –\u00A0Palilula (grad)").spelling, "niš palilula grad");
}

TEST(NameFolding, CountsBytesThatAreNotUtf8AsSpace) {
  EXPECT_EQ(fold_name("Novi\xFFSad").spelling, "novi sad");
}

}  // namespace
}  // namespace obuhvat
