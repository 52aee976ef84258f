#include "gazetteer/gazetteer.h"

#include <gmock/gmock.h>

#include "unit/gazetteer/few_municipalities.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class GazetteerTest : public testing::Test {
 protected:
  static Resolution resolve(const std::string& written, const std::string& hint = {}) {
    static const Gazetteer gazetteer = few_municipalities();
    return gazetteer.resolve(written, hint);
  }

  static void expect(const std::string& written, MatchKind kind, const std::string& code,
                     const std::string& hint = {}) {
    const Resolution found = resolve(written, hint);
    const std::string got = found.codes.size() == 1 ? found.codes.front().text() : "";
    EXPECT_EQ(name_of(found.kind), name_of(kind)) << written;
    EXPECT_EQ(got, code) << written << ": " << testing::PrintToString(found.steps);
    EXPECT_FALSE(found.steps.empty()) << written;
  }
  static void expect_not_accepted(const std::string& written, const std::string& hint = {}) {
    const Resolution found = resolve(written, hint);
    EXPECT_THAT(found.codes, IsEmpty()) << written << " became " << found.name;
    EXPECT_EQ(found.confidence, 0) << written;
  }
  static std::vector<std::string> candidates(const Resolution& found) {
    std::vector<std::string> codes;
    for (const auto& candidate : found.candidates) codes.push_back(candidate.code.text());
    return codes;
  }
};

TEST_F(GazetteerTest, LeavesAnEmptyNameUnresolved) {
  expect("", MatchKind::unresolved, "");
  expect(" \t\u00A0\"'.,", MatchKind::unresolved, "");
}

TEST_F(GazetteerTest, FindsACode) {
  expect("70432", MatchKind::code, "70432");
  expect(" 70432 ", MatchKind::code, "70432");
  expect("99999", MatchKind::unresolved, "");
}

TEST_F(GazetteerTest, FindsAnOfficialNameWhateverItsCase) {
  expect("Šid", MatchKind::exact, "80497");
  expect("ŠID", MatchKind::exact, "80497");
  expect("NOVI  SAD ", MatchKind::exact, "80284");
}

TEST_F(GazetteerTest, FindsDecomposedLetters) { expect("S\u030Cid", MatchKind::exact, "80497"); }

TEST_F(GazetteerTest, LeavesOutQuotesAndPunctuationAround) {
  expect("„Vranje“,", MatchKind::exact, "70432");
}

TEST_F(GazetteerTest, FindsCyrillicSpellingOfLatinName) {
  expect("Шид", MatchKind::transliterated, "80497");
  expect("НОВИ САД", MatchKind::transliterated, "80284");
}

TEST_F(GazetteerTest, FindsANameWithoutItsDiacritics) {
  expect("Sid", MatchKind::ascii, "80497");
  expect("Cacak", MatchKind::ascii, "71242");
  expect("Indija", MatchKind::ascii, "80179");
  expect("Indjija", MatchKind::ascii, "80179");
}

TEST_F(GazetteerTest, FindsOtherNames) {
  expect("Szabadka", MatchKind::alias, "80438");
  expect("New Belgrade", MatchKind::alias, "70181");
  expect("Bogovađa", MatchKind::alias, "70700");
}

TEST_F(GazetteerTest, LeavesOutWordsThatSayWhatKindOfUnitItIs) {
  for (const auto* written :
       {"Grad Vranje", "grad vranje", "City of Vranje", "Opština Vranje", "OPSTINA VRANJE",
        "Municipality of Vranje", "Vranje municipality", "Vranje (grad)", "Gradska opština Vranje"})
    expect(written, MatchKind::exact, "70432");
  expect("Општина Врање", MatchKind::transliterated, "70432");
  expect("GO Novi Beograd", MatchKind::exact, "70181");
}

TEST_F(GazetteerTest, LetsACityStandForItsMembers) {
  for (const auto* written :
       {"Beograd", "Belgrade", "Београд", "City of Belgrade", "Белград", "Grad Beograd", "71308"}) {
    const Resolution found = resolve(written);
    EXPECT_EQ(found.kind, MatchKind::city) << written;
    EXPECT_THAT(found.codes, ElementsAre(MunicipalityCode("70181"), MunicipalityCode("70203")));
    EXPECT_EQ(found.via, MunicipalityCode("71308"));
    EXPECT_EQ(found.name, "Beograd");
    EXPECT_EQ(found.confidence, 1);
  }
}

TEST_F(GazetteerTest, ReadsSerbianCaseForms) {
  expect("iz Čačka", MatchKind::alias, "71242");
  expect("u Cacku", MatchKind::alias, "71242");
  expect("у Прешеву", MatchKind::alias, "70963");
  expect("Vranja", MatchKind::alias, "70432");
  expect("u Beloj Palanci", MatchKind::alias, "70084");
  expect("Novog Sada", MatchKind::alias, "80284");
  expect("grada Vranja", MatchKind::alias, "70432");
  expect("Principovci", MatchKind::alias, "80497");
  EXPECT_EQ(resolve("iz Čačka").confidence, 0.95);
}

TEST_F(GazetteerTest, ReadsTheCaseFormOfACity) {
  EXPECT_EQ(resolve("u Nišu").via, MunicipalityCode("70858"));
  EXPECT_EQ(resolve("Beogradu").kind, MatchKind::city);
  expect_not_accepted("nisu");
}

TEST_F(GazetteerTest, TakesTheCaseFormOfAShortNameOnlyAfterAPreposition) {
  expect("u Boru", MatchKind::alias, "70327");
  expect_not_accepted("Bora");
}

TEST_F(GazetteerTest, StopsAtANameThatTwoMunicipalitiesShare) {
  const Resolution found = resolve("Palilula");
  EXPECT_EQ(found.kind, MatchKind::ambiguous);
  EXPECT_THAT(found.codes, IsEmpty());
  EXPECT_THAT(candidates(found), ElementsAre("70203", "71323"));
}

TEST_F(GazetteerTest, SettlesASharedNameByTheCityBesideIt) {
  for (const auto* written :
       {"Palilula, Niš", "Palilula (Niš)", "Niš - Palilula", "Niš/Palilula", "Niš Palilula",
        "Opština Palilula, Grad Niš", "Palilula, Nišavski okrug", "Palilula, Niš, Srbija"})
    expect(written, MatchKind::exact, "71323");
  expect("Палилула, Ниш", MatchKind::transliterated, "71323");
  expect("Belgrade/Palilula", MatchKind::exact, "70203");
}

TEST_F(GazetteerTest, SettlesASharedNameByTheHint) {
  expect("Palilula", MatchKind::exact, "71323", "Niš");
  expect("Palilula", MatchKind::exact, "71323", "Nišavski okrug");
  expect("Palilula", MatchKind::exact, "71323", "Nišava");
  expect("Palilula", MatchKind::exact, "71323", "20");
  expect("Palilula", MatchKind::exact, "70203", "Београд");
}

TEST_F(GazetteerTest, LeavesAsideAHintThatItDoesNotUnderstand) {
  expect("Vranje", MatchKind::exact, "70432", "batch 7");
}

TEST_F(GazetteerTest, StopsAtAHintThatContradictsTheName) {
  expect("Vranje", MatchKind::ambiguous, "", "Niš");
  expect("Vranje", MatchKind::ambiguous, "", "Bulgaria");
}

TEST_F(GazetteerTest, TakesTheSeatOfADistrictForItInAHintButNotInAText) {
  expect("Preševo", MatchKind::exact, "70963", "Vranje");
  expect("Preševo, Vranje", MatchKind::ambiguous, "");
}

TEST_F(GazetteerTest, StopsAtTextThatNamesSeveralPlaces) {
  for (const auto* written : {"Šid. Vranje", "Vranje i Beograd", "Vranje and Šid", "Vranje, Niš"}) {
    const Resolution found = resolve(written);
    EXPECT_EQ(found.kind, MatchKind::ambiguous) << written;
    EXPECT_EQ(found.candidates.size(), 2u) << written;
  }
}

TEST_F(GazetteerTest, DoesNotAcceptANameInAnotherCountry) {
  expect_not_accepted("Dimitrovgrad, Bulgaria");
  expect_not_accepted("Dimitrovgrad (Bugarska)");
}

TEST_F(GazetteerTest, DoesNotTakeADistrictForAMunicipality) {
  expect_not_accepted("Bor District");
  expect_not_accepted("Nišavski okrug");
}

TEST_F(GazetteerTest, StopsAtANameThatAPlaceElsewhereHasToo) {
  const Resolution found = resolve("Mitrovica");
  EXPECT_EQ(found.kind, MatchKind::ambiguous);
  EXPECT_THAT(candidates(found), ElementsAre("80403"));
  EXPECT_THAT(found.steps.back(), HasSubstr("not in this gazetteer"));
  expect("Mitrovica", MatchKind::alias, "80403", "07");
  expect("Mitrovica", MatchKind::ambiguous, "", "Srbija");
  expect_not_accepted("Kosovska Mitrovica");
}

TEST_F(GazetteerTest, StopsAtHalfANameThatSeveralHave) {
  expect("Palanka", MatchKind::ambiguous, "");
  expect("Palánka", MatchKind::alias, "80063");
}

TEST_F(GazetteerTest, AcceptsATypingErrorThatIsClearlyNearest) {
  expect("Dimitrovagrad", MatchKind::fuzzy, "70505");
  expect("Presovo", MatchKind::fuzzy, "70963");
  expect("Senjica", MatchKind::fuzzy, "71072");
  expect("BelaPalanka", MatchKind::fuzzy, "70084");
  expect("Лајковацц", MatchKind::fuzzy, "70700");
  expect("opština Lajkovca grad", MatchKind::unresolved, "");
  const Resolution found = resolve("Dimitrovagrad");
  EXPECT_LT(found.confidence, 1);
  EXPECT_GT(found.confidence, 0.9);
  EXPECT_THAT(candidates(found), ElementsAre("70505"));
}

TEST_F(GazetteerTest, TakesACityByATypingErrorAsFuzzy) {
  const Resolution found = resolve("Beogradd");
  EXPECT_EQ(found.kind, MatchKind::fuzzy);
  EXPECT_EQ(found.via, MunicipalityCode("71308"));
  EXPECT_EQ(found.codes.size(), 2u);
}

TEST_F(GazetteerTest, LooksForATypingErrorInsideTheCityBesideIt) {
  expect("Palilulla, Niš", MatchKind::fuzzy, "71323");
  expect("Palilulla", MatchKind::ambiguous, "");
}

TEST_F(GazetteerTest, DoesNotChooseBetweenTwoThatAreEquallyNear) {
  const Resolution found = resolve("oljevac");
  EXPECT_EQ(found.kind, MatchKind::ambiguous);
  EXPECT_THAT(candidates(found), ElementsAre("70319", "70513"));
  expect("oljevac", MatchKind::fuzzy, "70513", "Nišavski okrug");
}

TEST_F(GazetteerTest, DoesNotTakeATownElsewhereForATypingError) {
  expect_not_accepted("Senica");
  expect_not_accepted("u Kreševu");
  expect_not_accepted("Donji Milanovac");
  expect_not_accepted("Sad");
  expect_not_accepted("Bar");
}

TEST_F(GazetteerTest, SuggestsForANameThatItCannotResolve) {
  const Resolution found = resolve("Milanovac");
  EXPECT_EQ(found.kind, MatchKind::unresolved);
  EXPECT_THAT(candidates(found), ElementsAre("70483"));
}

TEST_F(GazetteerTest, RefusesTextLongerThanAnyName) {
  const Resolution found = resolve(std::string(1000000, 'a'));
  EXPECT_EQ(found.kind, MatchKind::unresolved);
  EXPECT_THAT(found.steps, ElementsAre(HasSubstr("longer")));
}

TEST_F(GazetteerTest, SurvivesBytesThatAreNotText) {
  expect_not_accepted(std::string("\xFF\xFE\x00\x80\xC3", 5));
  expect("\xFFVranje\xFE", MatchKind::exact, "70432");
}

TEST_F(GazetteerTest, TellsEachStep) {
  EXPECT_THAT(resolve("Grad Vranje").steps,
              ElementsAre("wording: \"grad\" left out", "names: Vranje (70432), Serbian Latin"));
}

}  // namespace
}  // namespace obuhvat
