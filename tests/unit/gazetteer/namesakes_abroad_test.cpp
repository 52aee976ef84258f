#include "gazetteer/namesakes_abroad.h"

#include <gtest/gtest.h>

namespace obuhvat {
namespace {

TEST(NamesakesAbroad, AreKnownInAnySpelling) {
  for (const auto* name : {"Stari Grad", "STARI GRAD", "Стари Град", "Požega", "Pozega"})
    EXPECT_TRUE(has_namesake_abroad(name)) << name;
}

TEST(NamesakesAbroad, AreAlsoTheTownsThatAreNoMunicipalityHere) {
  EXPECT_TRUE(has_namesake_abroad("Sarajevo"));
}

TEST(NamesakesAbroad, AreNotMadeOfNearNames) {
  for (const auto* name : {"Vranje", "Novi Sad", "Grad", ""})
    EXPECT_FALSE(has_namesake_abroad(name)) << name;
}

}  // namespace
}  // namespace obuhvat
