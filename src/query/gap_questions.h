#pragma once

#include <vector>

#include "model/answer_table.h"
#include "query/unit_states.h"

namespace obuhvat {

/// What `gaps` may say beside its question.
struct GapWishes {
  /// The states to list; empty: all but active and outside-scope.
  std::vector<UnitState> states;
};

/// Units where no selected project is active in the period, and centres, open in it, without one:
/// kind (municipality, reception_centre), code, name, district, population, capacity, centre_ids,
/// national_project_ids, state, planned_project_ids, ended_project_ids, last_end, nearest_project,
/// nearest_project_km, rank.
///
/// Units first, the most populous first; then centres, the largest capacity first; unknown figures
/// last; `rank` counts them, each kind by itself. A centre is listed if its municipality is, or,
/// with `farther_than_m`, if it is farther than that from every active project (wherever it is).
/// Its state is that of its municipality; nearest_project is an active one. Population is the
/// unit's (census of 2022) and stands on its row only, capacity the centre's on its own: no figure
/// stands in two rows.
AnswerTable ask_gaps(const Dataset& dataset, const Question& question, const UnitStates& states,
                     const GapWishes& wishes);

/// One row a state and one for the total, which are sums of the rows above: state,
/// municipality_count, population, population_unknown (units without a figure), centre_count (open
/// in the period, by their municipality), capacity, capacity_unknown (centres without a figure).
/// Every map unit is in exactly one row. A centre whose municipality is no map unit of the dataset
/// counts as outside-scope.
AnswerTable ask_gap_totals(const Dataset& dataset, const UnitStates& states);

}  // namespace obuhvat
