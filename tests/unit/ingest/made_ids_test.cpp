#include "ingest/made_ids.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace obuhvat {
namespace {

using ::testing::ElementsAre;

ProjectRecord made(const std::string& id, const char* start, const std::string& file = "a.txt") {
  ProjectRecord record(file, RecordOrigin::page);
  record.project.id = ProjectId(id);
  record.project.title.en = "Winter help";
  record.project.period.start = PartialDate::parse(start);
  record.project.sources.push_back({file, "", "en"});
  record.is_usable = true;
  record.id_is_made = true;
  return record;
}

std::vector<std::string> ids(const std::vector<ProjectRecord>& records) {
  std::vector<std::string> all;
  for (const auto& record : records) all.push_back(record.project.id.text());
  return all;
}

TEST(MadeIds, GetTheYearThatTellsThemApart) {
  std::vector<ProjectRecord> records{made("winter-help", "2018"), made("winter-help", "2020")};
  keep_made_ids_apart(records, {});
  EXPECT_THAT(ids(records), ElementsAre("winter-help", "winter-help-2020"));
  ASSERT_EQ(records[1].report.findings().size(), 1u);
  EXPECT_EQ(records[1].report.findings()[0].code, "id-made-apart");
}

TEST(MadeIds, GetANumberIfTheYearsAreOne) {
  std::vector<ProjectRecord> records{made("w", "2018-01"), made("w", "2018-05"),
                                     made("w", "2018-09")};
  keep_made_ids_apart(records, {});
  EXPECT_THAT(ids(records), ElementsAre("w", "w-2018", "w-2"));
}

TEST(MadeIds, GiveWayToAnIdThatWasGiven) {
  std::vector<ProjectRecord> records{made("w", "2018"), made("w", "2020")};
  records[1].id_is_made = false;
  keep_made_ids_apart(records, {});
  EXPECT_THAT(ids(records), ElementsAre("w-2018", "w"));
}

TEST(MadeIds, AreFoundAgainWhenTheFileIsLoadedAgain) {
  Dataset dataset;
  dataset.projects = {made("w", "2018", "a.txt").project, made("w-2020", "2020", "b.txt").project};
  std::vector<ProjectRecord> records{made("w", "2020", "b.txt")};
  keep_made_ids_apart(records, dataset);
  EXPECT_THAT(ids(records), ElementsAre("w-2020"));
}

TEST(MadeIds, DoNotReplaceAProjectOfTheStoreOfOtherDates) {
  Dataset dataset;
  dataset.projects = {made("w", "2018", "a.txt").project};
  std::vector<ProjectRecord> records{made("w", "2020", "b.txt")};
  keep_made_ids_apart(records, dataset);
  EXPECT_THAT(ids(records), ElementsAre("w-2020"));
}

TEST(MadeIds, StayOneForRecordsThatSayTheSame) {
  std::vector<ProjectRecord> records{made("w", "2018", "a.txt"), made("w", "2018", "b.txt")};
  records[1].project.sources = records[0].project.sources;
  keep_made_ids_apart(records, {});
  EXPECT_THAT(ids(records), ElementsAre("w", "w"));
}

}  // namespace
}  // namespace obuhvat
