#include "ingest/page_versions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "page_fixture.h"
#include "support/file.h"

namespace obuhvat {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

const std::string english =
    "Safe Water\nProject Duration: 1 August 2017 – 31 January 2019\nProject Partners: UNDP, WHO\n"
    "Donors: European Union\nThe project is implemented in 3 municipalities: Vranje, Presevo, "
    "Belgrade.\n";
const std::string serbian =
    "Bezbedna voda za sve\nTrajanje projekta: 1. avgust 2017 – 31. januar 2019\n"
    "Partneri: UNDP, WHO\nDonatori: Evropska unija\nStatus: Završen\n"
    "Projekat se realizuje u 3 opštine: Vranje, Preševo i Beograd.\n";

std::string with(std::string text, const std::string& old, const std::string& other) {
  return text.replace(text.find(old), old.size(), other);
}

class PageVersions : public testing::Test {
 protected:
  std::vector<ProjectRecord> records_;
  void add(const std::string& text, const std::string& name) {
    records_.push_back(record_of_page(text, name));
  }
  void merge() {
    merge_page_versions(records_, ShippedGeodata::get().gazetteer,
                        ShippedGeodata::get().geodata.partners);
  }
  /// Messages of "page-versions-differ", with their severity.
  std::vector<std::string> differences(std::size_t record = 0) const {
    std::vector<std::string> lines;
    for (const auto& finding : records_.at(record).report.findings())
      if (finding.code == "page-versions-differ")
        lines.push_back(std::string(name_of(finding.severity)) + " " + finding.field + ": " +
                        finding.message);
    return lines;
  }
};

TEST_F(PageVersions, OfTwoLanguagesBecomeOneRecord) {
  add(serbian, "sr.txt");
  add(english, "en.txt");
  merge();
  ASSERT_THAT(records_, SizeIs(1));
  EXPECT_THAT(
      fields_of(records_[0]),
      ElementsAre("title: en Safe Water / sr-Latn Bezbedna voda za sve", "start: 2017-08-01",
                  "end: 2019-01-31", "status: completed", "coverage: municipalities", "count: 3",
                  "partner: en UNDP / sr-Latn UNDP", "partner: en WHO / sr-Latn WHO",
                  "donor: en European Union / sr-Latn Evropska unija",
                  "source: sr.txt, Bezbedna voda za sve, sr-Latn",
                  "source: en.txt, Safe Water, en"));
  EXPECT_EQ(records_[0].project.id.text(), "safe-water");
  EXPECT_THAT(places_of(records_[0]), ElementsAre("Vranje", "Preševo", "Beograd"));
  EXPECT_THAT(differences(), IsEmpty());
  EXPECT_THAT(findings_of(records_[0].report),
              Contains("info page-versions-merged 1 title: sr.txt and en.txt are read as one "
                       "project: dates and municipalities are the same"));
}

TEST_F(PageVersions, SavedTwiceFillEachOthersGaps) {
  add(english, "1.txt");
  add(english + "Project Status: Completed\n", "2.txt");
  merge();
  ASSERT_THAT(records_, SizeIs(1));
  EXPECT_EQ(records_[0].project.status, ProjectStatus::completed);
  EXPECT_THAT(records_[0].project.sources, SizeIs(2));
  EXPECT_THAT(records_[0].places, SizeIs(3));
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(PageVersions, OfThreeScriptsBecomeOneRecord) {
  add(english, "en.txt");
  add(serbian, "sr.txt");
  add("Безбедна вода за све\nТрајање пројекта: 1. август 2017 – 31. јануар 2019\nПартнери: UNDP\n"
      "Пројекат се реализује у општинама Врање, Прешево и Београд.\n",
      "cyr.txt");
  merge();
  ASSERT_THAT(records_, SizeIs(1));
  EXPECT_EQ(records_[0].project.title.sr_cyrl, "Безбедна вода за све");
}

TEST_F(PageVersions, OfOneLanguageWithTwoTitlesAreTwoProjects) {
  add(english, "1.txt");
  add(with(english, "Safe Water", "Safe Air"), "2.txt");
  merge();
  EXPECT_THAT(records_, SizeIs(2));
}

TEST_F(PageVersions, WithOtherDatesOrPlacesAreTwoProjects) {
  add(english, "1.txt");
  add(with(serbian, "2019", "2020"), "2.txt");
  add(with(with(serbian, "Vranje", "Niš"), "Preševo", "Bor"), "3.txt");
  merge();
  EXPECT_THAT(records_, SizeIs(3));
}

const std::string english_without_places =
    "Safe Water\nProject Duration: 3 May 2017 – 2 April 2019\nProject Partners: Commissariat for "
    "Refugees and Migration\nDonors: European Union\n";
const std::string serbian_without_places =
    "Bezbedna voda za sve\nTrajanje projekta: 3. maj 2017 – 2. april 2019\nPartneri: Komesarijat "
    "za "
    "izbeglice i migracije\nDonatori: Evropska unija\n";

TEST_F(PageVersions, WithoutPlacesAreOneByDatesPartnersAndDonorWithAWarning) {
  add(english_without_places, "en.txt");
  add(serbian_without_places, "sr.txt");
  merge();
  ASSERT_THAT(records_, SizeIs(1));
  EXPECT_THAT(findings_of(records_[0].report),
              Contains("warning page-versions-merged 1 title: en.txt and sr.txt are read as one "
                       "project: dates, partners and donors are the same"));
  records_.clear();
  add(english_without_places, "en.txt");
  add(with(serbian_without_places, "Evropska unija", "UNDP"), "sr.txt");
  merge();
  EXPECT_THAT(records_, SizeIs(2));
}

TEST_F(PageVersions, OfWholeYearsNeedMoreThanAFewPlaces) {
  const std::string en = with(english_without_places, "3 May 2017 – 2 April 2019", "2017 – 2019");
  const std::string sr = with(serbian_without_places, "3. maj 2017 – 2. april 2019", "2017 – 2019");
  add(en, "en.txt");
  add(sr, "sr.txt");
  merge();
  ASSERT_THAT(records_, SizeIs(2));
  EXPECT_THAT(findings_of(records_[0].report),
              Contains("warning page-versions-unclear 1 title: this may be the same project as in "
                       "sr.txt: dates and partners and donors are the same, but many projects "
                       "share such dates; they are not merged"));
  records_.clear();
  add(en + "Project ID: TC.1\n", "en.txt");
  add(sr + "Project ID: TC.1\n", "sr.txt");
  merge();
  EXPECT_THAT(records_, SizeIs(1));
  records_.clear();
  add(with(english, "1 August 2017 – 31 January 2019", "2017 – 2019"), "en.txt");
  add(with(serbian, "1. avgust 2017 – 31. januar 2019", "2017 – 2019"), "sr.txt");
  merge();
  EXPECT_THAT(records_, SizeIs(1));
}

TEST_F(PageVersions, WithOtherDonorsPartnersOrBudgetsAreTwoProjects) {
  for (const auto& [old, other] :
       std::vector<std::pair<std::string, std::string>>{{"Evropska unija", "UNHCR"},
                                                        {"UNDP, WHO", "UNOPS"},
                                                        {"Status", "Budžet: 5 EUR\nStatus"}}) {
    records_.clear();
    add(english + "Budget: EUR 100\n", "en.txt");
    add(with(serbian, old, other), "sr.txt");
    merge();
    ASSERT_THAT(records_, SizeIs(2)) << other;
    EXPECT_THAT(codes_of(records_[0].report), Contains("page-versions-unclear")) << other;
  }
}

TEST_F(PageVersions, OfOneTitleThatContradictAreTwoProjects) {
  const std::string a = "The Winter\nStatus: Completed\nDonor: UNHCR\nLocation: Tutin, Bor\n";
  for (const std::string b :
       {"The Winter\nStatus: Completed\nDonor: UNDP\nLocation: Tutin, Bor\n",
        "The Winter\nStatus: Completed\nDonor: UNHCR\nLocation: Pirot, Ub\n"}) {
    records_.clear();
    add(a, "a.txt");
    add(b, "b.txt");
    merge();
    ASSERT_THAT(records_, SizeIs(2)) << b;
    EXPECT_THAT(codes_of(records_[0].report), Contains("page-versions-unclear")) << b;
  }
  records_.clear();
  add("The Winter\nPeriod: 2019\nDonor: UNHCR\n", "a.txt");
  add("The Winter\nPeriod: 1 March 2019 – 30 June 2019\nDonor: UNHCR\n", "b.txt");
  merge();
  EXPECT_THAT(records_, SizeIs(2));
}

TEST_F(PageVersions, OfOneTitleInBothScriptsAreOne) {
  add("Zdravo starenje\nTrajanje: 1. maj 2018 – 30. april 2019\nDonator: Švedska\n", "a.txt");
  add("Здраво старење\nТрајање: 1. мај 2018 – 30. април 2019\nДонатор: Шведска\n", "b.txt");
  merge();
  EXPECT_THAT(records_, SizeIs(1));
}

TEST_F(PageVersions, ThatFitSeveralPagesAreLeftAlone) {
  add(english, "en.txt");
  add(serbian, "1.txt");
  add(with(serbian, "Bezbedna voda", "Čista voda"), "2.txt");
  merge();
  ASSERT_THAT(records_, SizeIs(3));
  EXPECT_THAT(findings_of(records_[0].report),
              Contains("warning page-versions-unclear 1 title: this may be the same project as in "
                       "1.txt, 2.txt, but not only one of the pages fits; none is merged"));
}

TEST_F(PageVersions, TellWhatTheyDisagreeIn) {
  add(english + "Project Status: Ongoing\n", "en.txt");
  add(with(with(serbian, "Vranje", "Vranje, Bor"), "u 3 opštine", "u 4 opštine"), "sr.txt");
  merge();
  ASSERT_THAT(records_, SizeIs(1));
  EXPECT_THAT(
      differences(),
      ElementsAre("warning status: status is active in en.txt, completed in sr.txt; the first "
                  "counts",
                  "warning declared_municipality_count: declared_municipality_count is 3 in "
                  "en.txt, 4 in sr.txt; the first counts",
                  "warning places: \"Bor\" is named in sr.txt and not in en.txt; it is kept"));
  EXPECT_THAT(places_of(records_[0]), ElementsAre("Vranje", "Presevo", "Belgrade", "Bor"));
}

TEST_F(PageVersions, TellPartnersThatOnlyOneOfThemNames) {
  add(english, "en.txt");
  add(with(serbian, "UNDP, WHO", "UNDP, UNOPS"), "sr.txt");
  merge();
  ASSERT_THAT(records_, SizeIs(1));
  EXPECT_THAT(
      differences(),
      ElementsAre("warning partners: \"UNOPS\" is named in sr.txt and not in en.txt; it is kept",
                  "warning partners: \"WHO\" is named in en.txt and not in sr.txt; it is kept"));
}

TEST_F(PageVersions, TellASpellingThatIsASlip) {
  add(with(english, "Vranje", "Dimitrovagrad"), "en.txt");
  add(with(serbian, "Vranje", "Dimitrovgrad"), "sr.txt");
  merge();
  ASSERT_THAT(records_, SizeIs(1));
  EXPECT_THAT(differences(),
              ElementsAre("info places: \"Dimitrovagrad\" in en.txt is \"Dimitrovgrad\" in sr.txt: "
                          "the same place, spelt another way"));
}

TEST_F(PageVersions, KeepTheFindingsOfBothFiles) {
  add(english + "Status: sleepy\n", "en.txt");
  add(serbian, "sr.txt");
  merge();
  std::set<std::string> files;
  for (const auto& finding : records_.at(0).report.findings()) files.insert(finding.file);
  EXPECT_THAT(files, ElementsAre("en.txt", "sr.txt"));
}

TEST_F(PageVersions, LeaveRecordsThatAreNoPagesAlone) {
  add(english, "1.txt");
  add(english, "2.txt");
  for (auto& record : records_) record.origin = RecordOrigin::table;
  merge();
  EXPECT_THAT(records_, SizeIs(2));
}

TEST_F(PageVersions, OfTheSavedPagesAreThreeProjects) {
  const auto folder = std::filesystem::path(OBUHVAT_SOURCE_DIR) / "../shared/seeds";
  if (!std::filesystem::exists(folder))
    GTEST_SKIP() << "no saved pages: " << folder << " is not there";
  for (const std::string name :
       {"000_cc20a835177f122c.txt", "001_0fdac18b6187bf25.txt", "002_c0a3af58c4920b15.txt",
        "003_023b9fbd72b66592.txt", "004_33d0f7570e2ef6e5.txt"})
    add(read_file(folder / name), name);
  merge();
  ASSERT_THAT(records_, SizeIs(3));
  EXPECT_EQ(records_[0].project.id.text(), "open-communities-successful-communities");
  EXPECT_EQ(records_[0].project.title.sr_latn, "Otvorene zajednice – uspešne zajednice");
  EXPECT_THAT(records_[0].project.sources, SizeIs(3));
  EXPECT_THAT(records_[0].places, SizeIs(18));
  EXPECT_THAT(records_[0].partners, SizeIs(8));
  EXPECT_THAT(differences(),
              ElementsAre("info places: \"Dimitrovagrad\" in 000_cc20a835177f122c.txt is "
                          "\"Dimitrovgrad\" in 002_c0a3af58c4920b15.txt: the same place, spelt "
                          "another way"));
}

}  // namespace
}  // namespace obuhvat
