#include "ingest/place_exclusions.h"

#include <gtest/gtest.h>

namespace obuhvat {
namespace {

TEST(PlaceExclusions, AreToldByTheirWordsInBothScripts) {
  for (const char* text : {"Beograd osim Zemuna", "Београд осим Земуна", "all except Vranje",
                           "obuhvaćeni su Bor i Ub, nisu Zaječar i Negotin", "Vranje nije"})
    EXPECT_TRUE(excludes_places(text)) << text;
}

TEST(PlaceExclusions, DoNotTakeTheCityForTheyAreNot) {
  for (const char* text : {"Nišu, Pirotu i Bujanovcu", "u Nisu i Pirotu", "Nisu, Pirotu", "Нишу"})
    EXPECT_FALSE(excludes_places(text)) << text;
}

}  // namespace
}  // namespace obuhvat
