#include "cli/sheet_counts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "cli/sheet_plan.h"
#include "unit/cartography/drawn_dataset.h"

namespace obuhvat {
namespace {

using testing::Gt;

/// Projects with some places (one of them twice), partners in several roles and dates or none.
Dataset busy_dataset() {
  std::mt19937 random(5);
  Dataset data = drawn_dataset();
  data.partners.clear();
  for (int i = 0; i < 6; ++i)
    data.partners.push_back({PartnerId(fmt::format("p{}", i)), {"Partner", "", ""}, ""});
  for (int i = 0; i < 40; ++i) {
    Project& project = add_project(data, fmt::format("r{:02}", i), {});
    for (const auto& unit : data.municipalities)
      if (random() % 4 == 0) project.places.emplace_back().municipality = unit.code;
    if (!project.places.empty()) project.places.push_back(project.places.front());
    project.places.emplace_back();  // one that was not found
    project.partners.clear();
    for (const auto& partner : data.partners)
      if (random() % 3 == 0)
        project.partners.push_back(
            {partner.id, random() % 2 == 0 ? PartnerRole::donor : PartnerRole::un});
    if (!project.partners.empty())
      project.partners.push_back({project.partners.front().partner, PartnerRole::donor});
    if (i % 5 != 0)
      project.period = {PartialDate::parse(fmt::format("{}", 2012 + random() % 5)),
                        PartialDate::parse(fmt::format("{}-06", 2017 + random() % 4))};
  }
  data.sort();
  return data;
}

void add_counts(std::vector<long>& out, const CoverageTable& coverage) {
  for (const auto& unit : coverage.units)
    if (unit.is_covered()) out.push_back(static_cast<long>(unit.projects.size()));
}

/// By a coverage of each sheet.
std::vector<long> counted_slowly(const Dataset& data, const Selection& base) {
  std::vector<long> out;
  add_counts(out, coverage_of(data, base));
  for (const auto& partner : data.partners) {
    const auto is_wanted = [&](const std::vector<PartnerId>& named) {
      return named.empty() || std::find(named.begin(), named.end(), partner.id) != named.end();
    };
    Selection one = base;
    one.partners = {partner.id};
    if (is_wanted(base.partners)) add_counts(out, coverage_of(data, one));
    one = base;
    one.donors = {partner.id};
    if (is_wanted(base.donors)) add_counts(out, coverage_of(data, one));
  }
  for (const int year : years_of(data, base)) {
    Selection one = base;
    one.during = year_within(year, base.during);
    add_counts(out, coverage_of(data, one));
  }
  return out;
}

TEST(SheetCounts, AreThoseOfTheCoverageOfEachSheet) {
  const Dataset data = busy_dataset();
  std::vector<Selection> bases(5);
  bases[1].partners = {PartnerId("p1"), PartnerId("p4")};
  bases[2].donors = {PartnerId("p2")};
  bases[3].during = {PartialDate::parse("2014-05"), PartialDate::parse("2016-02")};
  bases[4].districts = {DistrictCode("01")};
  bases[4].partners = {PartnerId("p0")};
  for (const auto& base : bases) {
    auto counts = counts_of_sheets(data, base);
    auto slowly = counted_slowly(data, base);
    std::sort(counts.begin(), counts.end());
    std::sort(slowly.begin(), slowly.end());
    EXPECT_EQ(counts, slowly);
    EXPECT_THAT(counts.size(), Gt(20U));
  }
}

TEST(SheetCounts, AreNoneWithoutAProject) {
  EXPECT_TRUE(counts_of_sheets(drawn_dataset(), {}).empty());
}

}  // namespace
}  // namespace obuhvat
