#include "model/coverage.h"

#include <algorithm>
#include <utility>

namespace obuhvat {
namespace {

template <class T>
bool holds(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace

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
  if (projects.empty() && partners.empty() && donors.empty()) return {};
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
  const auto unit_of = [&](const MunicipalityCode& code) {
    return const_cast<Coverage*>(std::as_const(table).unit(code));
  };
  for (const auto& project : dataset.projects) {  // sorted, so each unit's list is too
    if (!selection.includes(project)) continue;
    if (project.coverage == CoverageKind::national) table.national.push_back(project.id);
    if (project.coverage == CoverageKind::unknown) table.unlocated.push_back(project.id);
    for (const auto& place : project.places) {
      Coverage* unit = place.municipality ? unit_of(*place.municipality) : nullptr;
      if (unit == nullptr || holds(unit->projects, project.id)) continue;
      unit->projects.push_back(project.id);
      for (const auto& partner : project.partners)
        if (!holds(unit->partners, partner.partner)) unit->partners.push_back(partner.partner);
    }
  }
  for (auto& unit : table.units) std::sort(unit.partners.begin(), unit.partners.end());
  for (const auto& centre : dataset.centres) {
    if (!centre.open.overlaps(table.centre_period)) continue;
    if (Coverage* unit = unit_of(centre.municipality)) unit->centres.push_back(centre.id);
    table.centres.push_back(centre.id);
  }
  return table;
}

}  // namespace obuhvat
