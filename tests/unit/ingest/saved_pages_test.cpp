// The five pages that the embedded records were made from, which are not part of the project: they
// are looked for beside the checkout.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "page_fixture.h"
#include "support/file.h"

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class SavedPages : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(OBUHVAT_SOURCE_DIR) / "../shared/seeds";
    if (!std::filesystem::exists(folder_))
      GTEST_SKIP() << "no saved pages: " << folder_ << " is not there";
  }
  ProjectRecord record(const std::string& name) const {
    return record_of_page(read_file(folder_ / name), name);
  }

  std::filesystem::path folder_;
};

const std::vector<std::string> places_in_english{
    "Vranje",    "Pirot",         "Sid",        "Tutin",    "Subotica",     "Kikinda",
    "Presevo",   "Dimitrovagrad", "Kanjiza",    "Lajkovac", "Bela Palanka", "Obrenovac",
    "Bujanovac", "Sjenica",       "Bosilegrad", "Sombor",   "Loznica",      "Belgrade"};

TEST_F(SavedPages, TheLabelledEnglishPage) {
  const ProjectRecord page = record("000_cc20a835177f122c.txt");
  EXPECT_THAT(
      fields_of(page),
      ElementsAre("title: en Open Communities-Successful Communities",
                  "subtitle: en EU support to health, communal and social services in Serbian "
                  "municipalities hosting migrants and refugees",
                  "start: 2017-08-01", "end: 2019-01-31", "status: completed",
                  "coverage: municipalities", "count: 17", "partner: en UNDP", "partner: en WHO",
                  "partner: en UNOPS", "government: en Commissariat for Refugees and Migration",
                  "government: en Ministry of Labor, Employment, Veterans and Social Affairs",
                  "government: en Ministry of Health",
                  "government: en Ministry of European Integration", "donor: en European Union",
                  "area: Migration and Development",
                  "source: 000_cc20a835177f122c.txt, Open Communities-Successful Communities, en"));
  EXPECT_EQ(places_of(page), places_in_english);
  EXPECT_EQ(page.project.id.text(), "open-communities-successful-communities");
  EXPECT_TRUE(page.id_is_made);
  EXPECT_EQ(page.project.notes, "Dates: IOM component");
  EXPECT_EQ(page.row, 14);
  EXPECT_THAT(codes_of(page.report), ElementsAre("date-remark", "page-places-in-text"));
}

TEST_F(SavedPages, TheEnglishPageWithoutALabelBeforeTheDonor) {
  const ProjectRecord page = record("001_0fdac18b6187bf25.txt");
  EXPECT_THAT(
      fields_of(page),
      ElementsAre("title: en Open Communities-Successful Communities",
                  "subtitle: en EU support to health, communal and social services in Serbian "
                  "municipalities hosting migrants and refugees",
                  "start: 2017-08-01", "end: 2019-01-31", "coverage: municipalities", "count: 17",
                  "partner: en UNDP", "partner: en WHO", "partner: en UNOPS",
                  "government: en Commissariat for Refugees and Migration",
                  "government: en Ministry of Labor, Employment, Veterans and Social Affairs",
                  "government: en Ministry of Health",
                  "government: en Ministry of European Integration", "donor: en European Union",
                  "source: 001_0fdac18b6187bf25.txt, Open Communities-Successful Communities, en"));
  EXPECT_EQ(places_of(page), places_in_english);
  EXPECT_THAT(codes_of(page.report),
              ElementsAre("date-remark", "page-donor-unlabelled", "page-places-in-text"));
}

TEST_F(SavedPages, TheSerbianPage) {
  const ProjectRecord page = record("002_c0a3af58c4920b15.txt");
  EXPECT_THAT(
      fields_of(page),
      ElementsAre("title: sr-Latn Otvorene zajednice – uspešne zajednice",
                  "subtitle: sr-Latn Podrška Evropske unije u pružanju zdravstvenih, opštih i "
                  "socijalnih usluga u opštinama sa migrantskom/izbegličkom populacijom",
                  "start: 2017-08-01", "end: 2019-01-31", "status: completed",
                  "coverage: municipalities", "count: 17", "partner: sr-Latn UNDP",
                  "partner: sr-Latn WHO", "partner: sr-Latn UNOPS",
                  "government: sr-Latn Komesarijat za izbeglice i migracije",
                  "government: sr-Latn Ministarstvo za rad, zapošljavanje, boračka i socijalna "
                  "pitanja",
                  "government: sr-Latn Ministarstvo zdravlja",
                  "government: sr-Latn Ministarstvo za evropske integracije",
                  "donor: sr-Latn Evropska unija",
                  "source: 002_c0a3af58c4920b15.txt, Otvorene zajednice – uspešne zajednice, "
                  "sr-Latn"));
  EXPECT_THAT(places_of(page),
              ElementsAre("Vranje", "Pirot", "Šid", "Tutin", "Subotica", "Kikinda", "Preševo",
                          "Dimitrovgrad", "Kanjiža", "Lajkovac", "Bela Palanka", "Obrenovac",
                          "Bujanovac", "Sjenica", "Bosilegrad", "Sombor", "Loznica", "Beograd"));
  EXPECT_EQ(page.project.id.text(), "otvorene-zajednice-uspesne-zajednice");
}

TEST_F(SavedPages, ThePageWithDashesBetweenLabels) {
  const ProjectRecord page = record("003_023b9fbd72b66592.txt");
  EXPECT_THAT(fields_of(page),
              ElementsAre("title: en Increasing the Capacity of the Government of Serbia to "
                          "Address Irregular Migration",
                          "start: 2015", "end: 2017", "status: completed", "coverage: national",
                          "budget: USD 130000", "Prima ID: RS10P0001", "Project ID: TC.0859",
                          "source: 003_023b9fbd72b66592.txt, Increasing the Capacity of the "
                          "Government of Serbia to Address Irregular Migration, en"));
  EXPECT_THAT(places_of(page), IsEmpty());
  EXPECT_EQ(page.project.notes, "Project Type: TCMMCB\nYear: 2015\nIDF Region: Europe");
  EXPECT_THAT(codes_of(page.report), IsEmpty());
}

TEST_F(SavedPages, ThePageWithAnEmbassyBelowThePartner) {
  const ProjectRecord page = record("004_33d0f7570e2ef6e5.txt");
  EXPECT_THAT(
      fields_of(page),
      ElementsAre("title: en Support to Strengthening Migration and Asylum Management in Serbia",
                  "start: 2017-04-28", "end: 2018-03-31",
                  "partner: en Commissariat for Refugees and Migration of the Republic of Serbia",
                  "donor: en British Embassy Belgrade",
                  "source: 004_33d0f7570e2ef6e5.txt, Support to Strengthening Migration and "
                  "Asylum Management in Serbia, en"));
  EXPECT_THAT(places_of(page), IsEmpty());
  EXPECT_THAT(
      findings_of(page.report),
      ElementsAre("info page-donor-unlabelled 7 partners: \"British Embassy Belgrade\" stands "
                  "below the partners without a label; it is taken as donor"));
}

}  // namespace
}  // namespace obuhvat
