#include "cli/sheet_counts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <unordered_map>

namespace obuhvat {
namespace {

using UnitNumber = std::uint32_t;

/// The map units that each project of the selection names, each once, as numbers.
class UnitsOfProjects {
 public:
  UnitsOfProjects(const Dataset& dataset, const Selection& selection) {
    std::unordered_map<std::string_view, UnitNumber> numbers;
    numbers.reserve(dataset.municipalities.size());
    for (const auto& unit : dataset.municipalities) {
      const auto& wanted = selection.districts;
      if (!unit.is_map_unit()) continue;
      if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), unit.district) == wanted.end())
        continue;
      numbers.emplace(unit.code.text(), static_cast<UnitNumber>(numbers.size()));
    }
    counts_.resize(numbers.size());
    for (const auto& project : dataset.projects) {
      if (!selection.includes(project)) continue;
      std::vector<UnitNumber>& units = units_[&project];
      for (const auto& place : project.places) {
        if (!place.municipality) continue;
        const auto found = numbers.find(place.municipality->text());
        if (found != numbers.end()) units.push_back(found->second);
      }
      std::sort(units.begin(), units.end());
      units.erase(std::unique(units.begin(), units.end()), units.end());
    }
  }

  template <class Take>
  void each_project(Take take) const {
    for (const auto& [project, units] : units_) take(*project);
  }

  /// Adds how many of the projects each unit has, but for those that have none.
  void count(const std::vector<const Project*>& projects, std::vector<long>& out) {
    std::vector<UnitNumber> touched;
    for (const Project* project : projects)
      for (const UnitNumber unit : units_.at(project))
        if (counts_[unit]++ == 0) touched.push_back(unit);
    for (const UnitNumber unit : touched) {
      out.push_back(counts_[unit]);
      counts_[unit] = 0;
    }
  }

 private:
  std::unordered_map<const Project*, std::vector<UnitNumber>> units_;
  std::vector<long> counts_;  // all 0 between the calls of count()
};

template <class T>
bool is_wanted(const std::vector<T>& wanted, const T& value) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

}  // namespace

std::vector<int> years_of(const Dataset& dataset, const Selection& selection) {
  int first = 9999;
  int last = 0;
  for (const auto& project : dataset.projects) {
    if (!selection.includes(project)) continue;
    for (const auto& date : {project.period.start, project.period.end})
      if (date) {
        first = std::min(first, date->year());
        last = std::max(last, date->year());
      }
  }
  if (selection.during.start) first = std::max(first, selection.during.start->year());
  if (selection.during.end) last = std::min(last, selection.during.end->year());
  std::vector<int> out;
  for (int year = first; year <= last; ++year) out.push_back(year);
  return out;
}

Period year_within(int year, const Period& period) {
  const auto date = PartialDate::parse(fmt::format("{:04}", year));
  Period out{date, date};
  if (period.start && period.start->year() == year) out.start = period.start;
  if (period.end && period.end->year() == year) out.end = period.end;
  return out;
}

std::vector<long> counts_of_sheets(const Dataset& dataset, const Selection& selection) {
  UnitsOfProjects units(dataset, selection);
  using Group = std::vector<const Project*>;
  Group all;
  std::map<PartnerId, Group> by_partner, by_donor;
  std::vector<std::pair<Period, Group>> by_year;
  for (const int year : years_of(dataset, selection))
    by_year.push_back({year_within(year, selection.during), {}});
  const auto add = [](Group& group, const Project& project) {
    if (group.empty() || group.back() != &project) group.push_back(&project);
  };
  units.each_project([&](const Project& project) {
    all.push_back(&project);
    for (const auto& [partner, role] : project.partners) {
      if (is_wanted(selection.partners, partner)) add(by_partner[partner], project);
      if (role == PartnerRole::donor && is_wanted(selection.donors, partner))
        add(by_donor[partner], project);
    }
    for (auto& [year, group] : by_year)
      if (!project.period.is_unknown() && project.period.overlaps(year)) group.push_back(&project);
  });
  std::vector<long> out;
  units.count(all, out);
  for (const auto& groups : {by_partner, by_donor})
    for (const auto& [partner, group] : groups) units.count(group, out);
  for (const auto& [year, group] : by_year) units.count(group, out);
  return out;
}

}  // namespace obuhvat
