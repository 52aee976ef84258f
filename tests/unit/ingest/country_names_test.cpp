#include "ingest/country_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/error.h"

namespace obuhvat {
namespace {

std::string code_for(const std::vector<std::string>& words) {
  const auto found = context_area_called(words);
  return found ? found->code : "none";
}

TEST(CountryNames, GiveAreasByTheirTwoLetters) {
  const ContextArea hungary = named_context_area("HU");
  EXPECT_EQ(hungary.code, "HUN");
  EXPECT_EQ(hungary.kind, ContextKind::country);
  EXPECT_EQ(hungary.name.sr_latn, "Mađarska");
  EXPECT_EQ(hungary.name.sr_cyrl, "Мађарска");
  EXPECT_TRUE(hungary.area.empty());
  EXPECT_EQ(named_context_area("XK").kind, ContextKind::kosovo);
  EXPECT_THROW(named_context_area("FR"), Error);
  EXPECT_THROW(named_context_area(""), Error);
}

TEST(CountryNames, AreFoundInAnyCaseAndScript) {
  for (const char* word : {"HU", "hun", "Hungary", "MAĐARSKA", "Mađarska", "Мађарска"})
    EXPECT_EQ(code_for({word}), "HUN") << word;
  EXPECT_EQ(code_for({"Crna Gora"}), "MNE");
  EXPECT_EQ(code_for({"Северна Македонија"}), "MKD");
}

TEST(CountryNames, AreFoundAmongOtherWords) {
  EXPECT_EQ(code_for({"Magyarország", "Hungary"}), "HUN");
  EXPECT_EQ(code_for({"Shqipëria", "ALB"}), "ALB");
  EXPECT_EQ(code_for({}), "none");
  EXPECT_EQ(code_for({"", " ", "France"}), "none");
}

TEST(CountryNames, KnowHowPublishersWriteBosnia) {
  for (const char* word : {"Bosnia and Herzegovina", "Bosnia & Herzegovina", "Bosnia and Herz.",
                           "Bosna i Hercegovina", "Босна и Херцеговина", "BIH"})
    EXPECT_EQ(code_for({word}), "BIH") << word;
  for (const char* word : {"Bosanska Krupa", "Bosnian-Podrinje Canton", "Bosansko-podrinjski"})
    EXPECT_EQ(code_for({word}), "none") << word;
}

TEST(CountryNames, KnowHowPublishersWriteKosovo) {
  for (const char* word :
       {"Kosovo", "Kosovo*", "KOSOVO", "Косово", "AP Kosovo i Metohija", "Косово и Метохија",
        "Kosovo (UNSCR 1244)", "Kosovo (under UNSCR 1244/99)", "Republic of Kosovo", "XK", "XKX",
        "Autonomna pokrajina Kosovo i Metohija"})
    EXPECT_EQ(code_for({word}), "XKX") << word;
}

TEST(CountryNames, DoNotTakeTownsForKosovo) {
  for (const char* word : {"Kosovo Polje", "Косово Поље", "Fushë Kosova", "Kosovska Mitrovica",
                           "Opština Kosovo Polje", "Kosovska Kamenica"})
    EXPECT_EQ(code_for({word}), "none") << word;
}

TEST(CountryNames, TellSerbiaApart) {
  for (const char* word :
       {"Serbia", "Srbija", "Србија", "SRB", "RS", "Republic of Serbia", "Република Србија"})
    EXPECT_TRUE(is_serbia({"x", word})) << word;
  for (const char* word : {"Republika Srpska", "Srbac", "Srbija i Crna Gora", ""})
    EXPECT_FALSE(is_serbia({word})) << word;
  EXPECT_FALSE(is_serbia({}));
}

}  // namespace
}  // namespace obuhvat
