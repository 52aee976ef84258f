#include <gmock/gmock.h>

#include "model/dataset.h"

namespace obuhvat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// One project that "giver" pays for and "aid" carries out, with the text in its notes.
Dataset paid_project(const std::string& notes) {
  Dataset data;
  data.partners = {{PartnerId("aid"), {"Aid", "", ""}, "AID"},
                   {PartnerId("giver"), {"Giver Fund", "Fond darovalac", ""}, "GF"}};
  Project project;
  project.id = ProjectId("p");
  project.partners = {{PartnerId("giver"), PartnerRole::donor},
                      {PartnerId("aid"), PartnerRole::un}};
  project.notes = notes;
  data.projects = {project};
  return data;
}

std::string notes_left_of(const std::string& notes) {
  Dataset data = paid_project(notes);
  hide_donors(data);
  return data.projects[0].notes;
}

TEST(HideDonors, TakesThemOffProjectsAndPartners) {
  Dataset data = paid_project("");
  hide_donors(data);
  EXPECT_THAT(data.projects[0].partners,
              ElementsAre(ProjectPartner{PartnerId("aid"), PartnerRole::un}));
  EXPECT_THAT(data.partners, SizeIs(1));
}

TEST(HideDonors, KeepsADonorThatAlsoCarriesOutProjects) {
  Dataset data = paid_project("");
  Project other;
  other.id = ProjectId("q");
  other.partners = {{PartnerId("giver"), PartnerRole::implementing}};
  data.projects.push_back(other);
  hide_donors(data);
  EXPECT_THAT(data.partners, SizeIs(2));
  EXPECT_THAT(data.projects[0].partners, SizeIs(1));
}

TEST(HideDonors, EmptiesNotesThatNameOne) {
  EXPECT_EQ(notes_left_of("The page names the Giver Fund, without a label."), "");
  EXPECT_EQ(notes_left_of("Stranica pominje: Fond darovalac"), "");
  EXPECT_EQ(notes_left_of("Фонд даровалац стоји на страници"), "");
  EXPECT_EQ(notes_left_of("paid by GF"), "");
}

TEST(HideDonors, KeepsNotesThatNameNone) {
  EXPECT_EQ(notes_left_of("Aid says GFX and žGF."), "Aid says GFX and žGF.");
}

TEST(HideDonors, DropsFindingsThatNameOne) {
  Dataset data = paid_project("");
  Finding finding;
  finding.message = "\"Giver Found\" is taken for Giver Fund";
  data.findings.push_back(finding);
  finding.message = "two names for \"giver\"";
  data.findings.push_back(finding);
  finding.message = "nothing";
  finding.suggestion = "write \"Giver Fund\"";
  data.findings.push_back(finding);
  hide_donors(data);
  EXPECT_THAT(data.findings, IsEmpty());
}

TEST(HideDonors, KeepsOtherFindings) {
  Dataset data = paid_project("");
  Finding finding;
  finding.message = "the giver of the record is unknown";
  data.findings.push_back(finding);
  hide_donors(data);
  EXPECT_THAT(data.findings, SizeIs(1));
}

}  // namespace
}  // namespace obuhvat
