#include "gazetteer/decision_book.h"

#include <gmock/gmock.h>

#include "unit/gazetteer/few_municipalities.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class DecisionBookTest : public testing::Test {
 protected:
  DecisionBook book;

  void decide(const std::string& text, const std::string& code, const std::string& hint = {}) {
    Decision decision;
    decision.text = text;
    decision.hint = hint;
    if (code == "-")
      decision.meaning = Decision::Meaning::no_municipality;
    else
      decision.code = MunicipalityCode(code);
    decision.rule = "ambiguous";
    decision.who = "Ana";
    decision.when = "2026-11-24";
    book.add(decision);
  }
  Resolution resolve(const std::string& written, const std::string& hint = {}) const {
    static const Gazetteer gazetteer = few_municipalities();
    return resolve_with(gazetteer, &book, written, hint);
  }
};

TEST_F(DecisionBookTest, SettlesAnAmbiguousName) {
  decide("Palilula", "71323");
  const Resolution found = resolve(" ПАЛИЛУЛА ");
  EXPECT_EQ(found.kind, MatchKind::code);
  EXPECT_THAT(found.codes, ElementsAre(MunicipalityCode("71323")));
  EXPECT_EQ(found.written, " ПАЛИЛУЛА ");
  EXPECT_EQ(found.confidence, 1);
  EXPECT_TRUE(found.is_settled);
  EXPECT_THAT(found.steps, ElementsAre("decision of Ana on 2026-11-24: Palilula (71323)"));
}

TEST_F(DecisionBookTest, GoesBeforeTheGazetteer) {
  decide("Vranje", "70327");
  EXPECT_EQ(resolve("Vranje").name, "Bor");
  EXPECT_EQ(resolve("Vranju").name, "Vranje");
}

TEST_F(DecisionBookTest, SettlesThatANameIsNoMunicipality) {
  decide("Sjenicaa", "-");
  const Resolution found = resolve("Sjenicaa");
  EXPECT_EQ(found.kind, MatchKind::unresolved);
  EXPECT_THAT(found.codes, IsEmpty());
  EXPECT_TRUE(found.is_settled);
  EXPECT_THAT(found.steps, ElementsAre("decision of Ana on 2026-11-24: it is no municipality"));
}

TEST_F(DecisionBookTest, MayMeanACityWithAllItsMembers) {
  decide("prestonica", "71308");
  const Resolution found = resolve("prestonica");
  EXPECT_EQ(found.kind, MatchKind::code);
  EXPECT_EQ(found.via, MunicipalityCode("71308"));
  EXPECT_EQ(found.codes.size(), 2u);
}

TEST_F(DecisionBookTest, KnowsTheHintApart) {
  decide("Centar", "71331", "Niš");
  decide("Centar", "70181", "Beograd");
  EXPECT_EQ(resolve("Centar", "НИШ").name, "Medijana");
  EXPECT_EQ(resolve("Centar", "Beograd").name, "Novi Beograd");
  EXPECT_FALSE(resolve("Centar").is_resolved());
}

TEST_F(DecisionBookTest, CountsWithoutAHintOnlyWhereTheHintDoesNotContradict) {
  decide("Palilula", "70203");
  decide("stanica", "80497");
  EXPECT_EQ(resolve("Palilula", "Beograd").kind, MatchKind::code);
  EXPECT_EQ(resolve("Palilula", "Niš").codes, std::vector{MunicipalityCode("71323")});
  EXPECT_EQ(resolve("Palilula", "Niš").kind, MatchKind::exact);
  EXPECT_EQ(resolve("stanica", "batch 7").name, "Šid");
  EXPECT_FALSE(resolve("stanica", "Bulgaria").is_resolved());
}

TEST_F(DecisionBookTest, LeavesAGuessThatNobodyConfirmedAGuess) {
  Decision guess;
  guess.text = "Senjica";
  guess.code = MunicipalityCode("71072");
  guess.rule = "fuzzy";
  guess.score = 0.86;
  book.add(guess);
  EXPECT_EQ(resolve("Senjica").kind, MatchKind::fuzzy);
  EXPECT_EQ(resolve("Senjica").confidence, 0.86);
  EXPECT_FALSE(resolve("Senjica").is_settled);
  guess.who = "Ana";
  book.add(guess);
  EXPECT_EQ(resolve("Senjica").kind, MatchKind::code);
  EXPECT_TRUE(resolve("Senjica").is_settled);
}

TEST_F(DecisionBookTest, LetsTheGazetteerSpeakWhereNothingIsDecided) {
  static const Gazetteer gazetteer = few_municipalities();
  EXPECT_EQ(resolve("Šid").kind, MatchKind::exact);
  EXPECT_EQ(resolve_with(gazetteer, nullptr, "Šid").kind, MatchKind::exact);
}

}  // namespace
}  // namespace obuhvat
