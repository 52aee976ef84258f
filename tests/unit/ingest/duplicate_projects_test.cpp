#include "ingest/duplicate_projects.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace obuhvat {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

ProjectRecord record_of(const std::string& id, const std::string& title, const char* start = "2017",
                        const std::string& file = "a.csv") {
  ProjectRecord record(file);
  record.project.id = ProjectId(id);
  record.project.title.en = title;
  record.project.period.start = PartialDate::parse(start);
  record.is_usable = true;
  record.row = 7;
  return record;
}

std::vector<std::string> said(const ProjectRecord& record) {
  std::vector<std::string> lines;
  for (const auto& finding : record.report.findings())
    lines.push_back(finding.code + ": " + finding.message);
  return lines;
}

class Duplicates : public ::testing::Test {
 protected:
  void settle(MergeDuplicates merge) { settle_duplicates(records, reloaded, merge, dataset); }

  std::vector<ProjectRecord> records;
  std::set<std::string> reloaded;
  Dataset dataset;
};

TEST_F(Duplicates, TellsNearlyTheSameTitleAndDates) {
  records = {record_of("a", "Support to asylum seekers"),
             record_of("b", "Support to asylum-seekers ", "2017-05")};
  settle(MergeDuplicates::no);
  EXPECT_THAT(said(records[0]), IsEmpty());
  EXPECT_THAT(said(records[1]),
              ElementsAre("duplicate-project: \"b\" has nearly the same title and dates as \"a\" "
                          "(a.csv:7); both count"));
  EXPECT_TRUE(records[1].is_usable);
}

TEST_F(Duplicates, SeesOneSlipInATitle) {
  records = {record_of("a", "Support to asylum seekers"),
             record_of("b", "Support to asylum sekers")};
  settle(MergeDuplicates::no);
  EXPECT_EQ(said(records[1]).size(), 1u);
}

TEST_F(Duplicates, LeavesPhasesAndOtherYearsAlone) {
  records = {record_of("a", "Support to asylum seekers, phase 1"),
             record_of("b", "Support to asylum seekers, phase 2"),
             record_of("c", "Support to asylum seekers, phase 1", "2019")};
  settle(MergeDuplicates::yes);
  for (const auto& record : records) {
    EXPECT_THAT(said(record), IsEmpty());
    EXPECT_TRUE(record.is_usable);
  }
}

TEST_F(Duplicates, LeavesRecordsOfOneIdToTheMergeOfRecordsUnlessAsked) {
  records = {record_of("a", "One title"), record_of("a", "Another title")};
  settle(MergeDuplicates::no);
  EXPECT_TRUE(records[0].is_usable && records[1].is_usable);
  EXPECT_THAT(said(records[1]), IsEmpty());
}

TEST_F(Duplicates, MergesUnderTheFirstIdAndTellsWhatDiffers) {
  records = {record_of("a", "Support to asylum seekers"),
             record_of("b", "Support to asylum seekers", "2017", "b.csv")};
  records[0].project.status = ProjectStatus::active;
  records[1].project.status = ProjectStatus::completed;
  records[1].project.area = "Protection";
  records[1].project.budget = Budget{100, "EUR"};
  settle(MergeDuplicates::yes);
  EXPECT_FALSE(records[1].is_usable);
  EXPECT_EQ(records[0].project.area, "Protection");
  EXPECT_EQ(records[0].project.budget->amount, 100);
  EXPECT_EQ(records[0].project.status, ProjectStatus::active);
  EXPECT_THAT(said(records[0]),
              ElementsAre("duplicate-differs: status is \"active\" here and \"completed\" in "
                          "b.csv:7; the first counts"));
  ASSERT_EQ(said(records[1]).size(), 1u);
  EXPECT_THAT(said(records[1])[0], HasSubstr("was merged with it"));
  EXPECT_EQ(records[1].report.findings()[0].project, "a");
}

TEST_F(Duplicates, KeepsTheMorePreciseOfTwoDates) {
  records = {record_of("a", "Title of it", "2017"), record_of("a", "Title of it", "2017-03-01")};
  records[0].project.period.end = PartialDate::parse("2018-06");
  records[1].project.period.end = PartialDate::parse("2018");
  settle(MergeDuplicates::yes);
  EXPECT_EQ(records[0].project.period.start->text(), "2017-03-01");
  EXPECT_EQ(records[0].project.period.end->text(), "2018-06");
  EXPECT_THAT(said(records[0]), IsEmpty());
}

TEST_F(Duplicates, NeverAddsUpMoney) {
  records = {record_of("a", "T itle"), record_of("a", "T itle")};
  records[0].project.budget = Budget{100, "EUR"};
  records[1].project.budget = Budget{100, "EUR"};
  settle(MergeDuplicates::yes);
  EXPECT_EQ(records[0].project.budget->amount, 100);
}

TEST_F(Duplicates, UnitesPlacesAndPartnersWithoutRepeatingThem) {
  const ProjectPlace vranje{MunicipalityCode("70432"), "Vranje", MatchKind::exact, 1, {}};
  const ProjectPlace pirot{MunicipalityCode("70939"), "Pirot", MatchKind::exact, 1, {}};
  records = {record_of("a", "Title of it"), record_of("a", "Title of it")};
  records[0].project.places = {vranje};
  records[1].project.places = {vranje, pirot};
  records[0].project.partners = {{PartnerId("iom"), PartnerRole::un}};
  records[1].project.partners = {{PartnerId("iom"), PartnerRole::un},
                                 {PartnerId("eu"), PartnerRole::donor}};
  settle(MergeDuplicates::yes);
  ASSERT_EQ(records[0].project.places.size(), 2u);
  EXPECT_EQ(records[0].project.places[1].as_written, "Pirot");
  EXPECT_EQ(records[0].project.partners.size(), 2u);
}

TEST_F(Duplicates, MergesThreeIntoOne) {
  records = {record_of("a", "Title of it"), record_of("a", "Title of it"),
             record_of("a", "Title of it")};
  records[2].project.area = "Health";
  settle(MergeDuplicates::yes);
  EXPECT_TRUE(records[0].is_usable);
  EXPECT_FALSE(records[1].is_usable || records[2].is_usable);
  EXPECT_EQ(records[0].project.area, "Health");
}

TEST_F(Duplicates, TellsAProjectOfTheStoreUnderAnotherId) {
  dataset.projects = {record_of("s", "Support to asylum seekers").project};
  records = {record_of("a", "Support to asylum seekers")};
  settle(MergeDuplicates::no);
  EXPECT_THAT(said(records[0]),
              ElementsAre("duplicate-project: \"a\" has nearly the same title and dates as \"s\" "
                          "of the store; both count"));
}

TEST_F(Duplicates, MergesWithAProjectOfTheStoreUnderItsId) {
  dataset.projects = {record_of("s", "Support to asylum seekers").project};
  dataset.projects[0].area = "Health";
  records = {record_of("a", "Support to asylum seekers")};
  settle(MergeDuplicates::yes);
  EXPECT_EQ(records[0].project.id.text(), "s");
  EXPECT_EQ(records[0].project.area, "Health");
  EXPECT_TRUE(records[0].is_merged);
}

TEST_F(Duplicates, ReplacesAProjectWhoseFileIsLoadedAgainAlsoWhenMerging) {
  dataset.projects = {record_of("a", "Support to asylum seekers").project};
  dataset.projects[0].area = "Health";
  records = {record_of("a", "Support to asylum seekers")};
  reloaded = {"a.csv"};
  settle(MergeDuplicates::yes);
  EXPECT_EQ(records[0].project.area, "");
  EXPECT_FALSE(records[0].is_merged);
  EXPECT_THAT(said(records[0]), IsEmpty());
}

}  // namespace
}  // namespace obuhvat
