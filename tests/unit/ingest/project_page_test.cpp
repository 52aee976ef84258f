#include "ingest/project_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "page_fixture.h"
#include "support/error.h"

namespace obuhvat {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// A small page with these lines below its title.
ProjectRecord page(const std::string& lines) {
  return record_of_page("Safe Water\n\nProject Duration: 2017 – 2018\n" + lines);
}

std::vector<std::string> places(const std::string& lines) { return places_of(page(lines)); }

TEST(ProjectPage, ReadsLabelsBeforeAndAboveTheirValues) {
  for (const std::string text :
       {"Safe Water\nProject Duration: 1 August 2017 – 31 January 2019\nStatus: Completed\n"
        "Donors: European Union\nProject Partners: UNDP, WHO\n",
        "Safe Water\n\nProject Duration:\n1 August 2017 – 31 January 2019\n\nProject Status\n"
        "Completed\n-\nDonors\n-\nEuropean Union\n\nProject Partners:\nUNDP\nWHO\n"})
    EXPECT_THAT(fields_of(record_of_page(text)),
                ::testing::UnorderedElementsAre(
                    "title: en Safe Water", "start: 2017-08-01", "end: 2019-01-31",
                    "status: completed", "partner: en UNDP", "partner: en WHO",
                    "donor: en European Union", "source: a.txt, Safe Water, en"))
        << text;
}

TEST(ProjectPage, ReadsSerbianLabelsInBothScripts) {
  EXPECT_THAT(fields_of(record_of_page(
                  "Bezbedna voda za sve\nPeriod realizacije: 1. avgust 2017 – 31. januar 2019\n"
                  "Partneri na projektu: UNDP i Ministarstvo zdravlja\nDonator: Evropska unija\n"
                  "Status projekta: Završen\nOblast projekta: Voda\n"
                  "Projekat se realizuje u tri opštine u Srbiji: Vranje, Bujanovac i Preševo.\n")),
              ElementsAre("title: sr-Latn Bezbedna voda za sve", "start: 2017-08-01",
                          "end: 2019-01-31", "status: completed", "coverage: municipalities",
                          "count: 3", "partner: sr-Latn UNDP",
                          "partner: sr-Latn Ministarstvo zdravlja", "donor: sr-Latn Evropska unija",
                          "area: Voda", "source: a.txt, Bezbedna voda za sve, sr-Latn"));
  const ProjectRecord cyrillic = record_of_page(
      "Безбедна вода за све\nТрајање пројекта: 1. август 2017 – 31. јануар 2019\n"
      "Партнери: UNDP, Министарство здравља\nДонатори: Европска унија\nСтатус: У току\n"
      "Пројекат се реализује у општинама Врање, Бујановац и Прешево.\n");
  EXPECT_THAT(
      fields_of(cyrillic),
      ElementsAre("title: sr-Cyrl Безбедна вода за све", "start: 2017-08-01", "end: 2019-01-31",
                  "status: active", "coverage: municipalities", "partner: sr-Cyrl UNDP",
                  "partner: sr-Cyrl Министарство здравља", "donor: sr-Cyrl Европска унија",
                  "source: a.txt, Безбедна вода за све, sr-Cyrl"));
  EXPECT_THAT(places_of(cyrillic), ElementsAre("Врање", "Бујановац", "Прешево"));
}

TEST(ProjectPage, ReadsHtml) {
  const ProjectRecord record = record_of_page(
      "<!DOCTYPE html><html lang=\"en\"><head><title>Safe Water | Agency</title></head><body>\n"
      "<nav><ul><li>Our Work</li></ul></nav><ul><li>Partners</li><li>Donors</li></ul>\n"
      "<h1>Safe Water</h1>\n<table><tr><th>Start Date</th><td>2017</td></tr>\n"
      "<tr><th>End Date</th><td></td></tr><tr><th>Project "
      "Status</th><td>Ongoing</td></tr></table>\n"
      "<dl><dt>Donor</dt><dd>European Union</dd></dl>\n"
      "<div class=\"l\">Budget (EUR)</div><div>1.234.567,00</div>\n"
      "<p><strong>Project Partners:</strong></p><ul><li>UNDP</li><li>WHO</li></ul>\n"
      "<p>The project is implemented in the following municipalities:</p>\n"
      "<ul><li>Vranje</li><li>Palilula, Niš</li></ul></body></html>");
  EXPECT_THAT(
      fields_of(record),
      ElementsAre("title: en Safe Water", "start: 2017", "status: active",
                  "coverage: municipalities", "donor: en European Union", "partner: en UNDP",
                  "partner: en WHO", "budget: EUR 1234567", "source: a.txt, Safe Water, en"));
  EXPECT_THAT(places_of(record), ElementsAre("Vranje", "Palilula, Niš"));
}

TEST(ProjectPage, LeavesAnEmptyLabelEmpty) {
  EXPECT_THAT(fields_of(page("Project Status:\nProject Area:\nDonors:\n")),
              ElementsAre("title: en Safe Water", "start: 2017", "end: 2018",
                          "source: a.txt, Safe Water, en"));
}

TEST(ProjectPage, TakesTheTitleThatIsRepeatedBelowTheLabels) {
  const ProjectRecord record = record_of_page(
      "About\nAbout\nOur Work\nSafe Water\nNews of the week\nProject Duration: 2017 – 2018\n"
      "Donors: EU\nSafe Water\nClean wells for all\nIntroduction: It was dry.\n");
  EXPECT_EQ(record.project.title.en, "Safe Water");
  EXPECT_EQ(record.project.subtitle.en, "Clean wells for all");
  EXPECT_EQ(record.row, 4);
}

TEST(ProjectPage, TakesTheLineAboveTheFirstLabelAsTitle) {
  const ProjectRecord record =
      record_of_page("- Home\nOur Work\nPartners\nPartners\nSafe Water\n-\nStart Date\n2017\n");
  EXPECT_EQ(record.project.title.en, "Safe Water");
  EXPECT_TRUE(record.project.subtitle.is_empty());
}

TEST(ProjectPage, TakesALabelledTitle) {
  EXPECT_EQ(record_of_page("Site\nProject title: Safe Water\nStatus: Completed\nDonor: EU\n")
                .project.title.en,
            "Safe Water");
}

TEST(ProjectPage, TellsTheLanguageByTheTextNotByTheLabels) {
  const ProjectRecord record = record_of_page(
      "Bezbedna voda\nProject Partners:\nUNDP\nProject Status:\n\n"
      "Projekat je namenjen opštinama u kojima su izvori presušili i traje do kraja godine.\n");
  EXPECT_EQ(record.project.title.sr_latn, "Bezbedna voda");
  EXPECT_EQ(record.project.sources.at(0).language, "sr-Latn");
}

TEST(ProjectPage, TakesTheCurrencyFromTheLabel) {
  EXPECT_THAT(fields_of(page("Budget Amount (USD)\n130000.00\n")), Contains("budget: USD 130000"));
  EXPECT_THAT(fields_of(page("Budget: EUR 20,000.00\n")), Contains("budget: EUR 20000"));
}

TEST(ProjectPage, SaysWhatItCannotRead) {
  EXPECT_THAT(
      findings_of(record_of_page("T\nProject Duration: soon\nStatus: sleepy\nBudget: much\n"
                                 "Coverage: wide\nDonor: EU\n")
                      .report),
      ElementsAre("warning field-value 2 start: \"soon\" is no period of time; it is ignored",
                  "warning field-value 3 status: \"sleepy\" is no status that is known; it is "
                  "ignored",
                  "warning field-value 5 coverage: \"wide\" is no coverage that is known; it is "
                  "ignored",
                  "warning field-value 4 budget: \"much\" is no sum of money; it is ignored"));
  EXPECT_THAT(findings_of(page("Budget: 1000\n").report),
              ElementsAre("warning field-value 4 budget: \"1000\" has no currency; it is ignored"));
}

TEST(ProjectPage, TakesABareLineBelowThePartnersAsDonorOnlyIfItLooksLikeOne) {
  const ProjectRecord embassy = page("Project Partners:\nWHO\nNorwegian Embassy\n");
  EXPECT_THAT(fields_of(embassy), Contains("donor: en Norwegian Embassy"));
  EXPECT_THAT(codes_of(embassy.report), ElementsAre("page-donor-unlabelled"));
  const ProjectRecord other = page("Project Partners:\nWHO\nCity Library\n");
  EXPECT_THAT(fields_of(other), Contains("partner: en City Library"));
  EXPECT_THAT(codes_of(other.report), IsEmpty());
}

TEST(ProjectPage, NamesOtherCountries) {
  const ProjectRecord record = page("Benefiting Member States: Serbia, Albania\n");
  EXPECT_THAT(findings_of(record.report),
              ElementsAre("info page-other-countries 4 places: the project also works outside "
                          "Serbia: Albania; only its places in Serbia are drawn"));
  EXPECT_THAT(codes_of(page("Benefiting Member States: Serbia\n").report), IsEmpty());
}

TEST(ProjectPage, TakesPlacesOutOfRunningText) {
  for (const std::string text :
       {"It is implemented in 3 municipalities in Serbia: Vranje, Pirot. Tutin.",
        "It is implemented in the municipalities of Vranje, Pirot and Tutin.",
        "Activities are carried out in the following municipalities: Vranje, Pirot, and Tutin. "
        "They started in 2017.",
        "The project covers three municipalities hosting migrants: Vranje, Pirot and Tutin, which "
        "have asked for it.",
        "Projekat se realizuje u opštinama Vranje, Pirot i Tutin. Počeo je 2017. godine.",
        "Aktivnosti se sprovode u gradovima Vranje i Pirot i opštini Tutin.",
        "Locations: Vranje, Pirot, Tutin", "Lokacije:\nVranje\nPirot\nTutin",
        "Municipalities:\n- Vranje\n- Pirot\n- Tutin", "Opštine: Vranje, Pirot i Tutin",
        "The project works in these municipalities:\n- Vranje\n- Pirot\n- Tutin"}) {
    auto found = places(text);
    for (auto& name : found)
      if (name == "opštini Tutin") name = "Tutin";
    EXPECT_THAT(found, ElementsAre("Vranje", "Pirot", "Tutin")) << text;
  }
}

TEST(ProjectPage, TakesNoPlacesOutOfOtherText) {
  for (const std::string text :
       {"A validation workshop was held in Belgrade and Niš.",
        "Serbian municipalities hosting migrants and refugees are supported.",
        "The British Embassy Belgrade and UNHCR Serbia are thanked.",
        "Municipalities are partners. Vranje, Pirot and Tutin were visited before.",
        "Target municipalities will improve services: Health, care and schools."})
    EXPECT_THAT(places(text), IsEmpty()) << text;
}

TEST(ProjectPage, LeavesThePlacesOfAMeetingAsideAndSaysSo) {
  const ProjectRecord record =
      page("Workshops were held in the municipalities of Vranje and Pirot.\n");
  EXPECT_THAT(places_of(record), IsEmpty());
  EXPECT_THAT(findings_of(record.report),
              ElementsAre("info page-places-aside 4 places: \"Vranje and Pirot\" is not taken: "
                          "\"Workshops were held in the municipalities of\" does not tell where "
                          "the project works"));
}

TEST(ProjectPage, CountsAsThePageCounts) {
  const auto count = [](const std::string& text) {
    return page(text + "\n").project.declared_municipality_count;
  };
  EXPECT_EQ(count("It is implemented in 17 municipalities."), 17);
  EXPECT_EQ(count("The project covers seventeen selected municipalities in Serbia."), 17);
  EXPECT_EQ(count("Projekat se sprovodi u sedamnaest opština."), 17);
  EXPECT_EQ(count("Projekat se sprovodi u 17 opština u Srbiji: Vranje, Pirot."), 17);
  EXPECT_EQ(count("It is implemented in 3 cities and 14 municipalities."), 17);
  EXPECT_EQ(count("Пројекат се спроводи у седамнаест општина."), 17);
  EXPECT_EQ(count("The project is one of 145 municipalities' projects."), std::nullopt);
  EXPECT_EQ(count("It supports 18 reception centres."), std::nullopt);
}

TEST(ProjectPage, DoesNotRepeatPlacesThatAreToldAgain) {
  EXPECT_THAT(places("It is implemented in the municipalities of Vranje, Pirot, Tutin.\n"
                     "Focus groups take place in municipalities of Vranje and Tutin.\n"),
              ElementsAre("Vranje", "Pirot", "Tutin"));
}

TEST(ProjectPage, ReadsNationalCoverageOnlyIfItIsSaid) {
  EXPECT_THAT(fields_of(page("Coverage: National\n")), Contains("coverage: national"));
  const ProjectRecord country = page("Location: Serbia\n");
  EXPECT_THAT(fields_of(country), Not(Contains(HasSubstr("coverage"))));
  EXPECT_THAT(places_of(country), IsEmpty());
}

TEST(ProjectPage, RefusesWhatIsNoProjectPage) {
  for (const std::string text :
       {"", "Hello\nworld\n", "Status: ok\n", "<html><body></body></html>", "a,b,c\n1,2,3\n"}) {
    try {
      record_of_page(text);
      ADD_FAILURE() << text;
    } catch (const Error& error) {
      EXPECT_THAT(error.what(),
                  HasSubstr("folder/a.txt: nothing says that this is a page about a project"))
          << text;
    }
  }
}

TEST(ProjectPage, SurvivesHostileText) {
  std::string words = "T\nDonor: EU\nStatus: Completed\n";
  for (int i = 0; i < 100000; ++i) words += "municipalities Of ";
  EXPECT_NO_THROW(record_of_page(words));
  std::string lines;
  for (int i = 0; i < 20000; ++i) lines += "Donors: Foo\nFoo bar\n";
  EXPECT_NO_THROW(record_of_page("T\nStatus: Completed\n" + lines));
}

}  // namespace
}  // namespace obuhvat
