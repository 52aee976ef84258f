// What on a page is not about its project, and pages that are about none or several.
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

std::string refusal(const std::string& text) {
  try {
    record_of_page(text);
  } catch (const Error& error) {
    return error.what();
  }
  return "none";
}

std::string html(const std::string& body, const std::string& head = "") {
  return "<html lang=\"en\"><head>" + head + "</head><body>" + body + "</body></html>";
}

TEST(PageSections, OfOtherProjectsAreNotRead) {
  const ProjectRecord record = record_of_page(
      html("<h1>Youth</h1><p>Duration: 2019 - 2020</p><p>Donor: Norway</p><div><h2>Related "
           "projects</h2><h3>Clean Rivers</h3><p>Duration: 2015 - 2017</p><p>Donor: Sweden</p>"
           "<p>Location: Pirot</p><p>Budget: EUR 77,000</p></div>"));
  EXPECT_THAT(fields_of(record), ElementsAre("title: en Youth", "start: 2019", "end: 2020",
                                             "donor: en Norway", "source: a.txt, Youth, en"));
  EXPECT_THAT(places_of(record), IsEmpty());
  EXPECT_THAT(codes_of(record.report), ElementsAre("page-other-projects"));
}

TEST(PageSections, OfLinksToOtherProjectsGiveNoPlaces) {
  const ProjectRecord record = record_of_page(
      "Safe Water\nDuration: 2019\nDonor: EU\nSlični projekti\nProjekat se sprovodi u opštinama "
      "Bor i Pirot\n");
  EXPECT_THAT(places_of(record), IsEmpty());
  EXPECT_THAT(codes_of(record.report), IsEmpty());
}

TEST(PageSections, ThatRepeatTheLabelsAreAList) {
  for (const std::string& text :
       {std::string("Our Projects\n\nClean Water\nDuration: 2011 – 2013\nDonor: Norway\n\nGreen "
                    "Schools\nDuration: 2014 – 2016\nDonor: Sweden\n"),
        html("<h1>Our projects</h1><h3>A</h3><p>Duration: 2011</p><p>Location: Bor</p><h3>B</h3>"
             "<p>Duration: 2011</p><p>Location: Pirot</p>"),
        html("<table><tr><th>Project</th><th>Duration</th><th>Donor</th></tr><tr><td>A</td>"
             "<td>2019</td><td>EU</td></tr></table>"),
        html("<table><tr><th>Naziv projekta</th><th>Donator</th><th>Trajanje</th></tr></table>")})
    EXPECT_THAT(refusal(text), HasSubstr("folder/a.txt: this page lists several projects")) << text;
}

TEST(PageSections, ThatAreCopiesAreNoList) {
  EXPECT_EQ(record_of_page("Safe Water\nDuration: 2011\nDonor: EU\nDuration: 2011\nDonor: EU\n")
                .partners.size(),
            1U);
}

TEST(PageSections, OfNewsAndNoticesAreNoProject) {
  EXPECT_THAT(refusal("UNHCR otvorio centar\n\n15. maj 2021.\n\nPartneri: UNHCR\nLokacija: "
                      "Bujanovac\n"),
              HasSubstr("nothing says that this is a page about a project"));
  for (const std::string title :
       {"Tender: School in Pirot", "Javni poziv za opštine", "Vacancy: Assistant",
        "Event: Final Conference", "Job announcement: Project Assistant"})
    EXPECT_THAT(refusal(title + "\n\nStart date: 1 May 2021\nEnd date: 30 May 2021\n"),
                HasSubstr("is about a tender, a vacancy or an event"))
        << title;
  EXPECT_EQ(refusal("Better Public Procurement\nDuration: 2021\nDonor: EU\n"), "none");
}

TEST(PageSections, ThatABrowserHidesAreNotRead) {
  const ProjectRecord record = record_of_page(
      html("<h1>Safe</h1><div style=\"DISPLAY: none; display: none\">Location: Subotica</div>"
           "<div hidden>Budget: EUR 5</div><p aria-hidden=\"true\">Status: Completed</p>"
           "<p>Duration: 2019</p><p>Donor: EU</p><p>Location: Bor</p>"));
  EXPECT_THAT(places_of(record), ElementsAre("Bor"));
  EXPECT_EQ(record.project.budget, std::nullopt);
  EXPECT_EQ(record.project.status, std::nullopt);
}

TEST(PageTitle, IsNoValueAndNoDate) {
  for (const std::string above :
       {"Project manager:\nAna Petrović\n", "Beneficiaries:\nWomen of the region\n",
        "12 May 2021\n", "Made up label:\njanuar 2019 – decembar 2020\n"})
    EXPECT_EQ(record_of_page("The Safe House\n\n" + above + "Donor: EU\nStatus: Completed\n")
                  .project.title.en,
              "The Safe House")
        << above;
}

TEST(PageTitle, IsTheMainHeadingOfHtml) {
  const std::string labels = "<p>Start date: 1 May 2019<br>Donor: Japan</p>";
  EXPECT_EQ(record_of_page(html("<div>We value your privacy<br>Duration: 12 months</div><h1>Host "
                                "Support</h1>" +
                                labels))
                .project.title.en,
            "Host Support");
  EXPECT_EQ(
      record_of_page(html("<div>Search</div>" + labels + "<h1>The Return</h1>")).project.title.en,
      "The Return");
  EXPECT_EQ(record_of_page(html("<div>Search</div>" + labels, "<title>The Return | IOM</title>"))
                .project.title.en,
            "The Return");
  EXPECT_EQ(record_of_page(html("<h1>IOM Serbia</h1><h1>Projects</h1><h2>The Return</h2>" + labels))
                .project.title.en,
            "The Return");
}

TEST(PageLanguage, IsTheDeclaredOneAndNamesDoNotTellIt) {
  const std::string names = "Municipalities: Šid, Čačak, Užice, Preševo, Žabalj, Kuršumlija";
  EXPECT_EQ(record_of_page(html("<h1>Local Inclusion</h1><p>Duration: 2019</p><p>Donor: EU</p><p>" +
                                names + "</p>"))
                .project.title.en,
            "Local Inclusion");
  EXPECT_EQ(record_of_page("Local Inclusion\nDuration: 2019\nDonor: EU\n" + names +
                           "\nThe project works with people.\n")
                .project.title.en,
            "Local Inclusion");
}

TEST(PageLabels, AreKnownInMoreWords) {
  EXPECT_THAT(
      fields_of(record_of_page(
          "Bez straha\n\nVreme realizacije:\njanuar 2019 – decembar "
          "2020\nDonator: EU\nVrednost: 100 EUR\nProjekat je za one koji uče u školama.\n")),
      ElementsAre("title: sr-Latn Bez straha", "start: 2019-01", "end: 2020-12",
                  "donor: sr-Latn EU", "budget: EUR 100", "source: a.txt, Bez straha, sr-Latn"));
  const ProjectRecord record = record_of_page(
      "The Labels\nImplementation: 2020 – 2023\nEU contribution: EUR 100\nTotal value: EUR 200\n"
      "Area of implementation: Pirot\nLocation(s): Bor\nMunicipality: Ub\n");
  EXPECT_THAT(fields_of(record), Contains("budget: EUR 200"));
  EXPECT_THAT(places_of(record), ElementsAre("Pirot", "Bor", "Ub"));
  EXPECT_THAT(fields_of(record_of_page("The Labels\nPeriod: 2020\nContribution: EUR 100\n")),
              Contains("budget: EUR 100"));
}

TEST(PageLabels, ThatAreUnknownAreToldIfTheirValueMatters) {
  const ProjectRecord record = record_of_page(
      "The Labels\nPeriod: 2020\nRuns: 2020 – 2023\nPurse: EUR 100\nHost municipality: Bor\n"
      "Published: 12 March 2020\nProject manager: Ana Petrović\n");
  EXPECT_THAT(findings_of(record.report),
              ElementsAre("warning page-label-unknown 3 : \"Runs: 2020 – 2023\" looks like a date, "
                          "and the label is none that is known; it is not read",
                          "warning page-label-unknown 4 : \"Purse: EUR 100\" looks like a sum of "
                          "money, and the label is none that is known; it is not read",
                          "warning page-label-unknown 5 : \"Host municipality: Bor\" looks like "
                          "places, and the label is none that is known; it is not read"));
}

TEST(PageLines, MayDivideLabelsByTabsBarsOrMarkdown) {
  for (const std::string text :
       {"The Return\n\nProject Duration\t2019 – 2021\nDonors\tNorway\nLocation\tŠid, Bor\n",
        "The Return\n\n| Project Duration | 2019 – 2021 |\n| Donors | Norway |\n| Location | Šid, "
        "Bor |\n",
        "# The Return\n\n**Duration:** 2019 – 2021\n**Donor:** Norway\n- **Location:** Šid, Bor\n",
        "The Return\n\nDuration: 2019 – 2021 Donor: Norway Location: Šid, Bor\n"}) {
    const ProjectRecord record = record_of_page(text);
    EXPECT_THAT(fields_of(record), ElementsAre("title: en The Return", "start: 2019", "end: 2021",
                                               "donor: en Norway", "source: a.txt, The Return, en"))
        << text;
    EXPECT_THAT(places_of(record), ElementsAre("Šid", "Bor")) << text;
  }
}

}  // namespace
}  // namespace obuhvat
