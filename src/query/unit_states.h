#pragma once

#include <string_view>
#include <vector>

#include "query/question.h"

namespace obuhvat {

/// Where a map unit stands in a period. Each unit is in exactly one state, the first of these that
/// is true of it:
enum class UnitState {
  outside_scope,     ///< not in the districts and places asked about
  active,            ///< a project that names it is active in the period
  national_only,     ///< else: a project with national coverage is
  planned,           ///< else: one that names it begins later
  ended,             ///< else: one that names it is over
  undated,           ///< else: one names it and says neither when nor with which status
  nothing_reported,  ///< no project names it
};
inline constexpr UnitState all_unit_states[] = {
    UnitState::active,  UnitState::national_only,    UnitState::planned,      UnitState::ended,
    UnitState::undated, UnitState::nothing_reported, UnitState::outside_scope};

/// E.g. "nothing-reported".
std::string_view name_of(UnitState state);
std::optional<UnitState> unit_state_from(std::string_view name);

struct StateOfUnit {
  MunicipalityCode unit;
  UnitState state = UnitState::nothing_reported;
  // The projects that name it, by where they stand in the period; sorted.
  std::vector<ProjectId> active;
  std::vector<ProjectId> planned;
  std::vector<ProjectId> ended;
  std::vector<ProjectId> undated;
  std::optional<PartialDate> last_end;  ///< of the ended ones
};

/// One a map unit, sorted by code. A period that is unknown on both sides means the whole time of
/// the records: then every project counts as active, so that "active" is "at some time".
/// The question's selection says which projects count; its dates are ignored.
struct UnitStates {
  Period period;
  std::vector<StateOfUnit> units;
  std::vector<ProjectId> national;     ///< projects with national coverage, active in the period
  std::vector<const Project*> active;  ///< all projects that are; they belong to the dataset
};
UnitStates unit_states(const Dataset& dataset, const Question& question, const Period& period);

}  // namespace obuhvat
