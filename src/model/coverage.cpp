#include "model/coverage.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace obuhvat {
namespace {

template <class T>
bool holds(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

/// The partners of many units, each worked out with numbers instead of texts.
class PartnersOfUnits {
 public:
  PartnersOfUnits(const std::vector<const Project*>& projects, std::size_t units) : units_(units) {
    for (const Project* project : projects)
      for (const auto& entry : project->partners) known_.push_back(&entry.partner);
    std::sort(known_.begin(), known_.end(), before);
    known_.erase(std::unique(known_.begin(), known_.end(),
                             [](const PartnerId* a, const PartnerId* b) { return *a == *b; }),
                 known_.end());
  }

  /// The numbers of the project's partners, to be added to its units.
  std::vector<std::uint32_t> numbers_of(const Project& project) const {
    std::vector<std::uint32_t> out;
    for (const auto& entry : project.partners)
      out.push_back(static_cast<std::uint32_t>(
          std::lower_bound(known_.begin(), known_.end(), &entry.partner, before) - known_.begin()));
    return out;
  }

  void add(std::size_t unit, const std::vector<std::uint32_t>& numbers) {
    units_[unit].insert(units_[unit].end(), numbers.begin(), numbers.end());
  }

  std::vector<PartnerId> of(std::size_t unit) {
    auto& numbers = units_[unit];
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    std::vector<PartnerId> out;
    out.reserve(numbers.size());
    for (const std::uint32_t number : numbers) out.push_back(*known_[number]);
    return out;
  }

 private:
  static bool before(const PartnerId* a, const PartnerId* b) { return *a < *b; }

  std::vector<const PartnerId*> known_;
  std::vector<std::vector<std::uint32_t>> units_;
};

}  // namespace

bool Selection::selects_everything() const {
  return projects.empty() && partners.empty() && donors.empty() && districts.empty() &&
         statuses.empty() && !among && !active_on && during.is_unknown();
}

bool Selection::includes(const Project& project) const {
  if (!projects.empty() && !holds(projects, project.id)) return false;
  const auto any_partner = [&](const std::vector<PartnerId>& wanted, bool donors_only) {
    return std::any_of(
        project.partners.begin(), project.partners.end(), [&](const ProjectPartner& p) {
          return holds(wanted, p.partner) && (!donors_only || p.role == PartnerRole::donor);
        });
  };
  if (!partners.empty() && !any_partner(partners, false)) return false;
  if (!donors.empty() && !any_partner(donors, true)) return false;
  if (!statuses.empty() && (!project.status || !holds(statuses, *project.status))) return false;
  if (among && !std::binary_search(among->begin(), among->end(), project.id)) return false;
  if (active_on && state_on(project, *active_on) != ProjectState::active) return false;
  // A project without dates cannot be said to fall into a period.
  if (!during.is_unknown() && (project.period.is_unknown() || !project.period.overlaps(during)))
    return false;
  return true;
}

Period Selection::centre_period(const Dataset& dataset) const {
  if (active_on) {
    const PartialDate date = PartialDate::of(*active_on);
    return {date, date};
  }
  if (!during.is_unknown()) return during;
  if (projects.empty() && partners.empty() && donors.empty() && statuses.empty() && !among)
    return {};
  Period period;
  bool open_start = false;
  bool open_end = false;
  for (const auto& project : dataset.projects) {
    if (!includes(project)) continue;
    const auto& [start, end] = project.period;
    if (!start) open_start = true;
    if (!end) open_end = true;
    if (start && (!period.start || start->first_day() < period.start->first_day()))
      period.start = start;
    if (end && (!period.end || period.end->last_day() < end->last_day())) period.end = end;
  }
  if (open_start) period.start.reset();
  if (open_end) period.end.reset();
  return period;
}

const Coverage* CoverageTable::unit(const MunicipalityCode& code) const {
  const auto found = std::lower_bound(
      units.begin(), units.end(), code,
      [](const Coverage& c, const MunicipalityCode& wanted) { return c.municipality < wanted; });
  return found != units.end() && found->municipality == code ? &*found : nullptr;
}

std::size_t CoverageTable::covered_count() const {
  return static_cast<std::size_t>(std::count_if(
      units.begin(), units.end(), [](const Coverage& unit) { return unit.is_covered(); }));
}

CoverageTable coverage_of(const Dataset& dataset, const Selection& selection) {
  CoverageTable table;
  table.centre_period = selection.centre_period(dataset);
  for (const auto& unit : dataset.municipalities) {
    if (!unit.is_map_unit()) continue;
    if (!selection.districts.empty() && !holds(selection.districts, unit.district)) continue;
    table.units.push_back({unit.code, {}, {}, {}});
  }
  std::unordered_map<std::string_view, Coverage*> known;  // where that pays
  const auto unit_of = [&](const MunicipalityCode& code) {
    if (known.empty()) return const_cast<Coverage*>(std::as_const(table).unit(code));
    const auto found = known.find(code.text());
    return found == known.end() ? nullptr : found->second;
  };
  std::vector<const Project*> selected;
  if (!selection.projects.empty()) {
    // Looked up: a sheet of each of 10,000 projects must not go through all of them each time.
    for (const auto& id : selection.projects)
      if (const Project* project = dataset.project(id);
          project != nullptr && selection.includes(*project))
        selected.push_back(project);
    std::sort(selected.begin(), selected.end());
    selected.erase(std::unique(selected.begin(), selected.end()), selected.end());
  } else {
    for (const auto& project : dataset.projects)
      if (selection.includes(project)) selected.push_back(&project);
  }
  std::size_t places = 0;
  for (const Project* project : selected) places += project->places.size();
  if (places > table.units.size()) {
    known.reserve(table.units.size());
    for (auto& unit : table.units) known.emplace(unit.municipality.text(), &unit);
  }
  PartnersOfUnits partners(selected, table.units.size());
  for (const Project* project : selected) {  // sorted, so each unit's list is too
    if (project->coverage == CoverageKind::national) table.national.push_back(project->id);
    if (project->coverage == CoverageKind::unknown) table.unlocated.push_back(project->id);
    const auto numbers = partners.numbers_of(*project);
    for (const auto& place : project->places) {
      Coverage* unit = place.municipality ? unit_of(*place.municipality) : nullptr;
      // A project that has named the unit already is the last one.
      if (unit == nullptr || (!unit->projects.empty() && unit->projects.back() == project->id))
        continue;
      unit->projects.push_back(project->id);
      partners.add(static_cast<std::size_t>(unit - table.units.data()), numbers);
    }
  }
  for (std::size_t i = 0; i < table.units.size(); ++i) table.units[i].partners = partners.of(i);
  for (const auto& centre : dataset.centres) {
    if (!centre.open.overlaps(table.centre_period)) continue;
    if (Coverage* unit = unit_of(centre.municipality)) unit->centres.push_back(centre.id);
    table.centres.push_back(centre.id);
  }
  return table;
}

}  // namespace obuhvat
