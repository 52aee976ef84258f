#include "query/unit_states.h"

#include <algorithm>
#include <array>

namespace obuhvat {
namespace {

constexpr std::array<std::pair<UnitState, std::string_view>, 7> names{{
    {UnitState::outside_scope, "outside-scope"},
    {UnitState::active, "active"},
    {UnitState::national_only, "national-only"},
    {UnitState::planned, "planned"},
    {UnitState::ended, "ended"},
    {UnitState::undated, "undated"},
    {UnitState::nothing_reported, "nothing-reported"},
}};

/// As state_on for a period of any length: active if the two have a day in common.
ProjectState state_in(const Project& project, const Period& period) {
  if (period.is_unknown()) return ProjectState::active;
  if (project.period.is_unknown()) return stated_state(project);
  if (project.period.overlaps(period)) return ProjectState::active;
  const bool is_over = project.period.end && period.start &&
                       project.period.end->last_day() < period.start->first_day();
  return is_over ? ProjectState::ended : ProjectState::planned;
}

void add(StateOfUnit& unit, const Project& project, ProjectState state) {
  std::vector<ProjectId>* const lists[] = {&unit.planned, &unit.active, &unit.ended, &unit.undated};
  auto& list = *lists[static_cast<std::size_t>(state)];
  if (list.empty() || list.back() != project.id) list.push_back(project.id);
  const auto& end = project.period.end;
  if (state == ProjectState::ended && end &&
      (!unit.last_end || unit.last_end->last_day() < end->last_day()))
    unit.last_end = end;
}

UnitState state_of(const StateOfUnit& unit, bool has_national) {
  if (!unit.active.empty()) return UnitState::active;
  if (has_national) return UnitState::national_only;
  if (!unit.planned.empty()) return UnitState::planned;
  if (!unit.ended.empty()) return UnitState::ended;
  if (!unit.undated.empty()) return UnitState::undated;
  return UnitState::nothing_reported;
}

}  // namespace

std::string_view name_of(UnitState state) {
  for (const auto& [value, name] : names)
    if (value == state) return name;
  return {};
}

std::optional<UnitState> unit_state_from(std::string_view wanted) {
  for (const auto& [value, name] : names)
    if (name == wanted) return value;
  return std::nullopt;
}

UnitStates unit_states(const Dataset& dataset, const Question& question, const Period& period) {
  static_assert(
      static_cast<int>(ProjectState::planned) == 0 && static_cast<int>(ProjectState::active) == 1 &&
      static_cast<int>(ProjectState::ended) == 2 && static_cast<int>(ProjectState::undated) == 3);
  UnitStates out;
  out.period = period;
  for (const auto& unit : dataset.municipalities)
    if (unit.is_map_unit()) out.units.emplace_back().unit = unit.code;
  Selection selection = question.selection;
  selection.active_on.reset();
  selection.during = {};
  for (const auto& project : dataset.projects) {
    if (!selection.includes(project)) continue;
    const ProjectState state = state_in(project, period);
    if (state == ProjectState::active) out.active.push_back(&project);
    if (state == ProjectState::active && project.coverage == CoverageKind::national)
      out.national.push_back(project.id);
    for (const auto& place : project.places) {
      if (!place.municipality) continue;
      const auto found = std::lower_bound(
          out.units.begin(), out.units.end(), *place.municipality,
          [](const StateOfUnit& unit, const MunicipalityCode& code) { return unit.unit < code; });
      if (found != out.units.end() && found->unit == *place.municipality)
        add(*found, project, state);
    }
  }
  for (auto& unit : out.units) {
    const auto& districts = selection.districts;
    const bool in_district =
        districts.empty() ||
        std::find(districts.begin(), districts.end(), dataset.municipality(unit.unit)->district) !=
            districts.end();
    unit.state = in_district && question.wants(unit.unit) ? state_of(unit, !out.national.empty())
                                                          : UnitState::outside_scope;
  }
  return out;
}

}  // namespace obuhvat
