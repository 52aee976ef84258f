#include "gazetteer/case_forms.h"

#include <gmock/gmock.h>

namespace obuhvat {
namespace {

using testing::IsSupersetOf;

TEST(CaseForms, DropTheFleetingA) {
  EXPECT_THAT(case_forms("čačak"), IsSupersetOf({"čačka", "čačku"}));
  EXPECT_THAT(case_forms("lajkovac"), IsSupersetOf({"lajkovca", "lajkovcu"}));
  EXPECT_THAT(case_forms("šabac"), IsSupersetOf({"šapca", "šapcu"}));
  EXPECT_THAT(case_forms("bač"), IsSupersetOf({"bača", "baču"}));
}

TEST(CaseForms, FollowTheGenderOfTheName) {
  EXPECT_THAT(case_forms("pirot"), IsSupersetOf({"pirota", "pirotu", "pirotom"}));
  EXPECT_THAT(case_forms("loznica"), IsSupersetOf({"loznice", "loznici", "loznicu"}));
  EXPECT_THAT(case_forms("preševo"), IsSupersetOf({"preševa", "preševu"}));
  EXPECT_THAT(case_forms("odžaci"), IsSupersetOf({"odžaka", "odžacima"}));
  EXPECT_THAT(case_forms("raška"), IsSupersetOf({"raške", "raškoj"}));
}

TEST(CaseForms, BendTheAdjectiveToo) {
  EXPECT_THAT(case_forms("bela palanka"), IsSupersetOf({"bele palanke", "beloj palanci"}));
  EXPECT_THAT(case_forms("novi sad"), IsSupersetOf({"novog sada", "novom sadu"}));
  EXPECT_THAT(case_forms("gornji milanovac"), IsSupersetOf({"gornjeg milanovca"}));
  EXPECT_THAT(case_forms("nova varoš"), IsSupersetOf({"nove varoši", "novoj varoši"}));
  EXPECT_THAT(case_forms("sremski karlovci"), IsSupersetOf({"sremskim karlovcima"}));
  EXPECT_THAT(case_forms("vladičin han"), IsSupersetOf({"vladičinom hanu"}));
}

TEST(CaseForms, LeaveWhatFollowsNa) {
  EXPECT_THAT(case_forms("petrovac na mlavi"), IsSupersetOf({"petrovcu na mlavi"}));
}

TEST(CaseForms, NeverGiveTheNominative) {
  for (const auto* name : {"pirot", "novi sad", "vranje", "nova varoš"})
    EXPECT_THAT(case_forms(name), testing::Not(testing::Contains(name)));
}

}  // namespace
}  // namespace obuhvat
