// Where the running text of a page says that its project works, and where it does not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "page_fixture.h"

namespace obuhvat {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

ProjectRecord page(const std::string& lines) {
  return record_of_page("Safe Water\n\nDuration: 1 January 2020 – 31 December 2021\nDonor: EU\n\n" +
                        lines + "\n");
}
std::vector<std::string> places(const std::string& lines) { return places_of(page(lines)); }

TEST(PagePlaces, OfOtherThingsAreLeftAsideAndTold) {
  for (const std::string text :
       {"IOM has offices in the cities of Belgrade, Preševo and Vranje.",
        "Representatives of the municipalities of Šid, Sombor and Kikinda signed a memorandum.",
        "The municipalities of Šid, Sombor and Kikinda signed a memorandum.",
        "The launch event brought together participants from the towns of Bor, Pirot and Zaječar.",
        "The project does not cover the municipalities of Bor and Majdanpek.",
        "In the previous phase (2017-2019) the project worked in 3 municipalities: Ruma, Inđija "
        "and Irig.",
        "The project was presented in the municipalities of Raška and Tutin by Ana Marković.",
        "The training was attended by staff of the municipalities of Ćuprija, Jagodina and "
        "Paraćin.",
        "In 2014, floods hit the municipalities of Obrenovac, Šabac and Krupanj.",
        "Sledeći skup biće organizovan u opštinama Bor i Pirot.",
        "A similar project was implemented in Niš and Leskovac.",
        "The project was launched in 2019 and is implemented in Bor and Pirot.",
        "Mayors of the cities of Novi Sad and Subotica shared experience."}) {
    const ProjectRecord record = page(text);
    EXPECT_THAT(places_of(record), IsEmpty()) << text;
    EXPECT_THAT(codes_of(record.report), Contains("page-places-aside")) << text;
    EXPECT_EQ(record.project.declared_municipality_count, std::nullopt) << text;
    EXPECT_FALSE(record.states_coverage) << text;
  }
}

TEST(PagePlaces, OfTheProjectAreTakenAndNotThoseBesideThem) {
  EXPECT_THAT(places("The project builds on experience gained in the municipalities of "
                     "Kragujevac, Niš and Pirot. It is implemented in Vranje."),
              ElementsAre("Vranje"));
  EXPECT_THAT(places("The project supports municipalities such as Kraljevo, Čačak and Raška. "
                     "Mayors of the cities of Novi Sad and Subotica shared experience."),
              ElementsAre("Kraljevo", "Čačak", "Raška"));
  EXPECT_THAT(places("Projekat se sprovodi u opštini Ruma, a partneri su gradovi Bor i Pirot."),
              ElementsAre("Ruma"));
  const ProjectRecord phases = page(
      "In the previous phase (2017-2019) the project was implemented in 3 municipalities: Ruma, "
      "Inđija and Irig. In this phase it covers 2 municipalities: Šid and Sremska Mitrovica.");
  EXPECT_THAT(places_of(phases), ElementsAre("Šid", "Sremska Mitrovica"));
  EXPECT_EQ(phases.project.declared_municipality_count, 2);
}

TEST(PagePlaces, ThatNothingIsSaidOfAreAWarningAndOnlyIfThereAreNoOthers) {
  const std::string unclear = "Young people of the municipalities of Bor and Pirot have asked.\n";
  const ProjectRecord alone = page(unclear);
  EXPECT_THAT(places_of(alone), ElementsAre("Bor", "Pirot"));
  EXPECT_THAT(findings_of(alone.report),
              ElementsAre("warning page-places-in-text 6 places: the places are those behind "
                          "\"Young people of the municipalities of\" in running text; the text "
                          "does not say that the project works there"));
  for (const std::string text : {"The project is implemented in Ruma.", "Location: Ruma"}) {
    const ProjectRecord record = page(unclear + text);
    EXPECT_THAT(places_of(record), ElementsAre("Ruma")) << text;
    EXPECT_THAT(codes_of(record.report), Contains("page-places-aside")) << text;
  }
}

TEST(PagePlaces, BesideLabelledOnesAreTold) {
  const ProjectRecord record =
      page("Location: Kraljevo\nThe project covers 3 municipalities: Kraljevo, Brus and Ub.");
  EXPECT_THAT(places_of(record), ElementsAre("Kraljevo"));
  EXPECT_THAT(codes_of(record.report), Contains("page-places-aside"));
}

TEST(PagePlaces, BeforeTheWordForTheOthersAreTakenToo) {
  const auto three = ElementsAre("Belgrade", "Bor", "Ub");
  EXPECT_THAT(places("Activities take place in Belgrade and the municipalities of Bor and Ub."),
              three);
  EXPECT_THAT(places("The project is implemented in Belgrade and the municipalities of Bor and "
                     "Ub."),
              three);
  EXPECT_THAT(places("The project is supported by Norway and the municipalities of Bor and Ub."),
              ElementsAre("Bor", "Ub"));
  for (const std::string text :
       {"Aktivnosti se realizuju na teritoriji grada Vranja i opština Bujanovac i Preševo.",
        "Podrška je pružena na teritoriji grada Vranja i opština Bujanovac i Preševo.",
        "Projekat se sprovodi u gradu Vranja i opštinama Bujanovac i Preševo."})
    EXPECT_THAT(places(text), ElementsAre("Vranja", "Bujanovac", "Preševo")) << text;
  EXPECT_THAT(places("It works on the territory of the city of Vranje and the municipalities of "
                     "Bujanovac and Preševo."),
              ElementsAre("Vranje", "Bujanovac", "Preševo"));
}

TEST(PagePlaces, BehindAVerbNeedNoWordForThem) {
  const auto three = ElementsAre("Vranje", "Bujanovac", "Preševo");
  EXPECT_THAT(places("The project is implemented in Vranje, Bujanovac and Preševo."), three);
  EXPECT_THAT(places("Projekat se sprovodi u Vranju, Bujanovcu i Preševu."),
              ElementsAre("Vranju", "Bujanovcu", "Preševu"));
  EXPECT_THAT(places("Projekat se realizuje u opštini Bujanovac."), ElementsAre("Bujanovac"));
  EXPECT_THAT(places("Projekat se realizuje na teritoriji opštine Bujanovac."),
              ElementsAre("Bujanovac"));
  EXPECT_THAT(places("The project is implemented in the municipality of Tutin and the city of "
                     "Novi Pazar."),
              ElementsAre("Tutin", "Novi Pazar"));
  EXPECT_THAT(places("The project is implemented in 12 municipalities, including Vranje, "
                     "Bujanovac and Preševo."),
              three);
}

TEST(PagePlaces, AreNoOtherNamesBehindAVerb) {
  for (const std::string text :
       {"The project is implemented in Serbia.", "The project is implemented in Roma settlements.",
        "The project was implemented in January 2021.", "It is implemented on Mondays.",
        "The project is implemented in Partnership with UNDP."})
    EXPECT_THAT(places(text), IsEmpty()) << text;
}

TEST(PagePlaces, EndWithTheirSentence) {
  EXPECT_THAT(places("U fokusu su tri opštine: Ljig, Ub i Mionica. Iskustva opština Kula i Vrbas "
                     "iz prethodnog projekta poslužila su kao osnova."),
              ElementsAre("Ljig", "Ub", "Mionica"));
  EXPECT_THAT(places("Projekat se sprovodi u Nišu, Pirotu i u Bujanovcu."),
              ElementsAre("Nišu", "Pirotu", "Bujanovcu"));
}

TEST(PagePlaces, AreNoOrganisations) {
  EXPECT_THAT(places("Project activities take place in municipalities across Serbia: IOM, UNDP and "
                     "Red Cross work together."),
              IsEmpty());
}

TEST(PagePlaces, InASentenceWithAColonAreNoUnknownLabel) {
  EXPECT_THAT(codes_of(page("The project covers 2 municipalities: Bor and Ub.").report),
              ElementsAre("page-places-in-text"));
}

TEST(PagePlaces, InBracketsAndInBulletsAreRead) {
  EXPECT_THAT(places("It is implemented in 3 municipalities (Bor, Ub, Pirot)."),
              ElementsAre("Bor", "Ub", "Pirot"));
  EXPECT_THAT(places("It is implemented in 2 municipalities (Bor, Ub) and the City of Pirot."),
              ElementsAre("Bor", "Ub", "City of Pirot"));
  EXPECT_THAT(places("The project will be implemented in 3 municipalities in Serbia.\n• Bor\n• "
                     "Ub\n• Pirot"),
              ElementsAre("Bor", "Ub", "Pirot"));
  EXPECT_THAT(places("The project covers 3 municipalities.\n- To improve care in all of them;\n"),
              IsEmpty());
}

TEST(PagePlaces, CountCitiesBesideMunicipalities) {
  EXPECT_EQ(page("Projekat se realizuje u 4 opštine i 2 grada: Ljig, Mionica, Osečina, Krupanj, "
                 "Valjevo i Loznica.")
                .project.declared_municipality_count,
            6);
}

TEST(PagePlaces, OfACityHaveItBesideThem) {
  EXPECT_THAT(places("Projekat se sprovodi u gradskim opštinama Palilula, Zvezdara i Voždovac u "
                     "Beogradu."),
              ElementsAre("Palilula | Beogradu", "Zvezdara | Beogradu", "Voždovac | Beogradu"));
}

TEST(PagePlaces, OfALabelInASentenceAndOfAnotherLabelAreBothRead) {
  EXPECT_THAT(places("Target municipalities are: Kraljevo, Raška.\nBeneficiary municipalities: "
                     "Vranje, Leskovac"),
              ElementsAre("Kraljevo", "Raška", "Vranje", "Leskovac"));
}

TEST(PagePlaces, OfContactsAndAddressesAreNotTaken) {
  for (const std::string text :
       {"Contact\nLocation: Belgrade\nPhone: 011 123", "Kontakt:\nLokacija: Beograd",
        "Location: Bulevar oslobođenja 83, Belgrade", "Lokacija: Krunska 58, Beograd"})
    EXPECT_THAT(places(text), IsEmpty()) << text;
  EXPECT_THAT(places("Contact\nLocation: Belgrade\nStatus: Completed\nLocation: Bor"),
              ElementsAre("Bor"));
}

}  // namespace
}  // namespace obuhvat
