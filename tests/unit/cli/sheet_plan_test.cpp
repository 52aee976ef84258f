#include "cli/sheet_plan.h"

#include <gmock/gmock.h>

#include "support/error.h"
#include "unit/cartography/drawn_dataset.h"

namespace obuhvat {
namespace {

using testing::AllOf;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::ThrowsMessage;

std::vector<std::string> stems(const SheetPlan& plan) {
  std::vector<std::string> out;
  for (const auto& sheet : plan.sheets) out.push_back(sheet.stem);
  return out;
}

std::vector<std::string> panel_titles(const PlannedSheet& sheet, Language language = Language::en) {
  std::vector<std::string> out;
  for (const auto& panel : sheet.request.panels) out.push_back(panel.title.in(language));
  return out;
}

std::vector<ProjectId> projects_in(const CoverageTable& coverage, const char* code) {
  return coverage.unit(MunicipalityCode(code))->projects;
}

void set_period(Project& project, const char* start, const char* end) {
  project.period = {PartialDate::parse(start), PartialDate::parse(end)};
}

/// Two projects, a partner that no project names, and one that pays for nothing.
Dataset two_projects() {
  Dataset data = drawn_dataset();
  add_project(data, "p", {"10001", "20001"});
  add_project(data, "q", {"10001"});
  data.partners.push_back({PartnerId("idle"), {"Idle", "", ""}, ""});
  data.sort();
  return data;
}

/// As many projects as `count`, each of a partner of its own.
Dataset with_partners(int count) {
  Dataset data = drawn_dataset();
  data.partners.clear();
  for (int i = 0; i < count; ++i) {
    const std::string id = fmt::format("p{:02}", i);
    add_project(data, id, {"10001"}).partners = {{PartnerId(id), PartnerRole::donor}};
    data.partners.push_back({PartnerId(id), {"Partner " + id, "", ""}, ""});
  }
  data.sort();
  return data;
}

TEST(SheetPlan, HasEverySheetOfADatasetOnce) {
  const Dataset data = two_projects();
  SheetPlan plan(data, {});
  plan.add_all(DonorSheets::yes);
  EXPECT_THAT(stems(plan),
              ElementsAre("overview", "gaps", "projects/p", "projects/q", "partners/eu",
                          "partners/idle", "partners/iom", "donors/eu"));
}

TEST(SheetPlan, LeavesDonorsOutWhereTheyAreHidden) {
  const Dataset data = two_projects();
  SheetPlan plan(data, {});
  plan.add_all(DonorSheets::no);
  EXPECT_THAT(stems(plan), Each(testing::Not(HasSubstr("donors/"))));
}

TEST(SheetPlan, CountsOnTheSheetOfADonorOnlyWhatItPaysFor) {
  Dataset data = two_projects();
  data.projects[1].partners = {{PartnerId("eu"), PartnerRole::un}};
  SheetPlan plan(data, {});
  plan.add_partner(PartnerId("eu"));
  plan.add_donor(PartnerId("eu"));
  EXPECT_THAT(projects_in(plan.sheets[0].coverage, "10001"),
              ElementsAre(ProjectId("p"), ProjectId("q")));
  EXPECT_THAT(projects_in(plan.sheets[1].coverage, "10001"), ElementsAre(ProjectId("p")));
}

TEST(SheetPlan, NarrowsEverySheetByTheBaseSelection) {
  const Dataset data = two_projects();
  Selection base;
  base.districts = {DistrictCode("00")};
  SheetPlan plan(data, base);
  plan.add_all(DonorSheets::yes);
  for (const auto& sheet : plan.sheets) EXPECT_THAT(sheet.coverage.units, SizeIs(4)) << sheet.stem;
}

TEST(SheetPlan, HasASheetOfEveryDistrictWithUnits) {
  Dataset data = two_projects();
  data.districts.push_back({DistrictCode("09"), {"Empty", "", ""}, "", "", {}, "", ""});
  data.sort();
  SheetPlan plan(data, {});
  plan.add_every_district();
  EXPECT_THAT(stems(plan), ElementsAre("districts/00", "districts/01", "districts/02"));
  EXPECT_EQ(plan.sheets[0].request.district, DistrictCode("00"));
  EXPECT_THAT(plan.sheets[0].coverage.units, SizeIs(4));
}

TEST(SheetPlan, ComparesPartnersAndLeavesOutThoseWithoutAPlace) {
  const Dataset data = two_projects();
  SheetPlan plan(data, {});
  plan.add_multiples("partner");
  EXPECT_THAT(stems(plan), ElementsAre("multiples-partner"));
  EXPECT_THAT(panel_titles(plan.sheets[0]), ElementsAre("European Union", "Migration Office"));
  EXPECT_EQ(plan.sheets[0].request.part, 0u);
}

TEST(SheetPlan, ComparesDonorsByWhatTheyPayFor) {
  const Dataset data = two_projects();
  SheetPlan plan(data, {});
  plan.add_multiples("donor");
  EXPECT_THAT(panel_titles(plan.sheets[0]), ElementsAre("European Union"));
}

TEST(SheetPlan, KeepsThePartnerOfANationalProject) {
  Dataset data = drawn_dataset();
  add_project(data, "law", {}).coverage = CoverageKind::national;
  SheetPlan plan(data, {});
  plan.add_multiples("donor");
  EXPECT_THAT(panel_titles(plan.sheets[0]), ElementsAre("European Union"));
}

TEST(SheetPlan, ComparesOnlyThePartnersAskedFor) {
  const Dataset data = two_projects();
  Selection base;
  base.partners = {PartnerId("iom")};
  SheetPlan plan(data, base);
  plan.add_multiples("partner");
  EXPECT_THAT(panel_titles(plan.sheets[0]), ElementsAre("Migration Office"));
}

TEST(SheetPlan, ComparesAllYearsFromTheFirstToTheLast) {
  Dataset data = two_projects();
  set_period(data.projects[0], "2015", "2015-06");
  set_period(data.projects[1], "2017-12-31", "2018-01-01");
  SheetPlan plan(data, {});
  plan.add_multiples("year");
  const PlannedSheet& sheet = plan.sheets[0];
  EXPECT_THAT(panel_titles(sheet), ElementsAre("2015", "2016", "2017", "2018"));
  EXPECT_THAT(panel_titles(sheet, Language::sr_cyrl),
              ElementsAre("2015.", "2016.", "2017.", "2018."));
  EXPECT_THAT(projects_in(sheet.request.panels[0].coverage, "10001"), ElementsAre(ProjectId("p")));
  EXPECT_THAT(projects_in(sheet.request.panels[1].coverage, "10001"), IsEmpty());
  EXPECT_THAT(projects_in(sheet.request.panels[2].coverage, "10001"), ElementsAre(ProjectId("q")));
}

TEST(SheetPlan, ComparesTheYearsOfTheBasePeriodOnly) {
  Dataset data = two_projects();
  set_period(data.projects[0], "2015", "2018-03-31");
  set_period(data.projects[1], "2016", "2019");
  Selection base;
  base.during = {PartialDate::parse("2018-06"), std::nullopt};
  SheetPlan plan(data, base);
  plan.add_multiples("year");
  EXPECT_THAT(panel_titles(plan.sheets[0]), ElementsAre("2018", "2019"));
  // p ended before the period begins, although it ran in 2018.
  EXPECT_THAT(projects_in(plan.sheets[0].request.panels[0].coverage, "10001"),
              ElementsAre(ProjectId("q")));
}

TEST(SheetPlan, PutsTwelveSmallMapsOnOneSheet) {
  const Dataset data = with_partners(12);
  SheetPlan plan(data, {});
  plan.add_multiples("donor");
  EXPECT_THAT(stems(plan), ElementsAre("multiples-donor"));
}

TEST(SheetPlan, SplitsMoreThanTwelveSmallMapsEvenly) {
  const Dataset data = with_partners(13);
  SheetPlan plan(data, {});
  plan.add_multiples("donor");
  ASSERT_THAT(stems(plan), ElementsAre("multiples-donor-1", "multiples-donor-2"));
  EXPECT_THAT(plan.sheets[0].request.panels, SizeIs(7));
  EXPECT_THAT(plan.sheets[1].request.panels, SizeIs(6));
  EXPECT_EQ(plan.sheets[1].request.part, 2u);
  EXPECT_EQ(panel_titles(plan.sheets[1]).back(), "Partner p12");
}

TEST(SheetPlan, RefusesToCompareNothing) {
  const Dataset data = drawn_dataset();
  SheetPlan plan(data, {});
  EXPECT_THAT([&] { plan.add_multiples("year"); },
              ThrowsMessage<Error>(
                  AllOf(HasSubstr("nothing to compare by year"), HasSubstr("has a date"))));
  EXPECT_THAT([&] { plan.add_multiples("donor"); },
              ThrowsMessage<Error>(HasSubstr("nothing to compare by donor")));
  EXPECT_THAT(plan.sheets, IsEmpty());
}

/// One project that ended, one that went on, one that is new, and one in between the two days.
Dataset changing() {
  Dataset data = drawn_dataset();
  set_period(add_project(data, "ended", {"10001"}), "2016", "2017");
  set_period(add_project(data, "going", {"10001"}), "2016", "2020");
  set_period(add_project(data, "new", {"10001"}), "2019", "2020");
  set_period(add_project(data, "between", {"10001", "10002"}), "2018-02", "2018-03");
  add_project(data, "law", {}).coverage = CoverageKind::national;
  add_project(data, "nowhere", {}).coverage = CoverageKind::unknown;
  data.sort();
  return data;
}

TEST(SheetPlan, ComparesTwoDays) {
  const Dataset data = changing();
  SheetPlan plan(data, {});
  plan.add_change({2017, 6, 1}, {2019, 6, 1});
  ASSERT_THAT(stems(plan), ElementsAre("change"));
  const auto& panels = plan.sheets[0].request.panels;
  ASSERT_THAT(panels, SizeIs(2));
  EXPECT_EQ(panels[0].day, (Day{2017, 6, 1}));
  EXPECT_THAT(projects_in(panels[0].coverage, "10001"),
              ElementsAre(ProjectId("ended"), ProjectId("going")));
  EXPECT_THAT(projects_in(panels[1].coverage, "10001"),
              ElementsAre(ProjectId("going"), ProjectId("new")));
}

TEST(SheetPlan, ChangeHasNothingThatRunsOnNeitherDay) {
  const Dataset data = changing();
  SheetPlan plan(data, {});
  plan.add_change({2017, 6, 1}, {2019, 6, 1});
  const CoverageTable& coverage = plan.sheets[0].coverage;
  EXPECT_THAT(projects_in(coverage, "10001"),
              ElementsAre(ProjectId("ended"), ProjectId("going"), ProjectId("new")));
  EXPECT_THAT(projects_in(coverage, "10002"), IsEmpty());
}

TEST(SheetPlan, ChangeHasNoNationalAndNoUnlocatedProject) {
  const Dataset data = changing();
  SheetPlan plan(data, {});
  plan.add_change({2017, 9, 1}, {2018, 9, 1});
  EXPECT_THAT(plan.sheets[0].coverage.national, IsEmpty());
  EXPECT_THAT(plan.sheets[0].coverage.unlocated, IsEmpty());
}

TEST(SheetPlan, ChangeCountsInAUnitOnlyPartnersOfItsProjects) {
  Dataset data = changing();
  data.partners.push_back({PartnerId("brief"), {"Brief", "", ""}, ""});
  for (auto& project : data.projects)
    if (project.id == ProjectId("between"))
      project.partners = {{PartnerId("brief"), PartnerRole::un}};
  data.sort();
  SheetPlan plan(data, {});
  plan.add_change({2017, 6, 1}, {2019, 6, 1});
  EXPECT_THAT(plan.sheets[0].coverage.unit(MunicipalityCode("10002"))->partners, IsEmpty());
}

TEST(SheetPlan, ChangeCountsAnUndatedProjectByItsStatus) {
  Dataset data = changing();
  add_project(data, "undated", {"10003"}).period = {};
  data.projects.back().status = ProjectStatus::active;
  data.sort();
  SheetPlan plan(data, {});
  plan.add_change({2017, 6, 1}, {2019, 6, 1});
  for (const CoverageTable* coverage :
       {&plan.sheets[0].request.panels[0].coverage, &plan.sheets[0].coverage})
    EXPECT_THAT(projects_in(*coverage, "10003"), ElementsAre(ProjectId("undated")));
}

/// The classes of a sheet as text: "1-1 2-2".
std::string classes_of(const PlannedSheet& sheet) {
  std::string out;
  for (const auto& one : sheet.request.classes)
    out += fmt::format("{}-{} ", one.least, one.most.value_or(0));
  return out;
}

TEST(SheetPlan, SharesClassesThatDoNotDependOnTheSheetsPlanned) {
  const Dataset data = two_projects();  // two projects in 10001, one in 20001
  SheetPlan all(data, {});
  all.add_all(DonorSheets::yes);
  all.share_classes(report_style().classes);
  SheetPlan one(data, {});
  one.add_gaps();
  one.share_classes(report_style().classes);
  EXPECT_EQ(classes_of(all.sheets[0]), "1-1 2-2 ");
  for (const auto& sheet : all.sheets) EXPECT_EQ(classes_of(sheet), "1-1 2-2 ") << sheet.stem;
  EXPECT_EQ(classes_of(one.sheets[0]), "1-1 2-2 ");
}

TEST(SheetPlan, GivesTheSheetOfOneDistrictTheClassesOfTheCountry) {
  const Dataset data = two_projects();
  Selection district;
  district.districts = {DistrictCode("00")};  // of 20001, where only one project works
  SheetPlan plan(data, district);
  plan.add_district(DistrictCode("00"));
  plan.share_classes(report_style().classes);
  EXPECT_EQ(classes_of(plan.sheets[0]), "1-1 2-2 ");
}

TEST(SheetPlan, SharesClassesOfPanelsToo) {
  Dataset data = two_projects();
  // Never more than one project in a unit at once, but two in a unit of all years.
  set_period(data.projects[0], "2016", "2016");
  set_period(data.projects[1], "2018", "2018");
  data.projects[0].partners.pop_back();
  SheetPlan plan(data, {});
  plan.add_multiples("year");
  plan.share_classes(report_style().classes);
  EXPECT_EQ(classes_of(plan.sheets[0]), "1-1 2-2 ");
}

/// Three sheets: the overview and two projects.
class SheetNames : public testing::Test {
 protected:
  SheetNames() {
    plan.add_overview();
    plan.add_project(ProjectId("p"));
    plan.add_project(ProjectId("q"));
  }
  std::vector<std::string> named(const std::string& name_template, const std::string& size = "A4",
                                 const std::string& date = "2019-02-01") {
    plan.name_files(name_template, size, date);
    return stems(plan);
  }
  Dataset data = two_projects();
  SheetPlan plan{data, {}};
};

TEST_F(SheetNames, StayWithoutATemplate) {
  EXPECT_THAT(named(""), ElementsAre("overview", "projects/p", "projects/q"));
}

TEST_F(SheetNames, HaveEveryField) {
  EXPECT_THAT(named("{number}_{kind}-{name}_{size}_{date}"),
              ElementsAre("001_overview-overview_A4_20190201", "002_project-p_A4_20190201",
                          "003_project-q_A4_20190201"));
}

TEST_F(SheetNames, LoseTheSeparatorBeforeAnEmptyField) {
  EXPECT_THAT(named("{name}-{size}_{date}", "", ""), ElementsAre("overview", "p", "q"));
}

TEST_F(SheetNames, KeepOtherTextBeforeAnEmptyField) {
  EXPECT_THAT(named("{name} of {date}", "A4", ""), ElementsAre("overview of ", "p of ", "q of "));
}

TEST_F(SheetNames, KeepABraceThatDoesNotClose) {
  EXPECT_THAT(named("{name}{"), ElementsAre("overview{", "p{", "q{"));
}

TEST_F(SheetNames, RefuseAFieldThatIsNone) {
  EXPECT_THAT([&] { named("{name}_{format}"); },
              ThrowsMessage<UsageError>(AllOf(HasSubstr("no field {format}"),
                                              HasSubstr("{number}, {name}, {kind}, {size}"))));
}

TEST_F(SheetNames, RefuseOneNameForTwoSheets) {
  EXPECT_THAT(
      [&] { named("{kind}"); },
      ThrowsMessage<UsageError>(HasSubstr("two sheets the name project; put {number} into it")));
}

TEST_F(SheetNames, RefuseFoldersAndHiddenFiles) {
  for (const char* text : {"maps/{name}", "../{name}", "/{name}", ".{name}", "{date}/{name}"})
    EXPECT_THAT([&] { named(text); }, ThrowsMessage<UsageError>(HasSubstr("names files"))) << text;
}

TEST_F(SheetNames, RefuseANameThatIsEmpty) {
  SheetPlan one(data, {});
  one.add_overview();
  EXPECT_THROW(one.name_files("{date}", "A4", ""), UsageError);
}

TEST(Donor, IsWhoPaysForAProject) {
  const Dataset data = two_projects();
  EXPECT_TRUE(pays_for_a_project(data, PartnerId("eu")));
  EXPECT_FALSE(pays_for_a_project(data, PartnerId("iom")));
}

}  // namespace
}  // namespace obuhvat
