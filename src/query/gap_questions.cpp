#include "query/gap_questions.h"

#include <algorithm>
#include <limits>
#include <map>

#include "query/answer_values.h"
#include "query/project_distances.h"

namespace obuhvat {
namespace {

using Value = AnswerTable::Value;

const StateOfUnit* state_of(const UnitStates& states, const MunicipalityCode& code) {
  const auto found = std::lower_bound(
      states.units.begin(), states.units.end(), code,
      [](const StateOfUnit& unit, const MunicipalityCode& c) { return unit.unit < c; });
  return found != states.units.end() && found->unit == code ? &*found : nullptr;
}

std::vector<const ReceptionCentre*> centres_open_in(const Dataset& dataset, const Period& period) {
  std::vector<const ReceptionCentre*> out;
  for (const auto& centre : dataset.centres)
    if (centre.open.overlaps(period)) out.push_back(&centre);
  return out;
}

/// Fills the rows of ask_gaps.
class GapTable {
 public:
  GapTable(const Dataset& dataset, const Question& question, const UnitStates& states,
           const GapWishes& wishes)
      : dataset_(dataset), question_(question), states_(states), wishes_(wishes) {
    table_.kind = "gap";
    table_.main_columns = {"code",     "name",     "state",          "population",
                           "capacity", "last_end", "nearest_project_km"};
    table_.columns = {"kind",
                      "code",
                      "name",
                      "district",
                      "population",
                      "capacity",
                      "centre_ids",
                      "national_project_ids",
                      "state",
                      "planned_project_ids",
                      "ended_project_ids",
                      "last_end",
                      "nearest_project",
                      "nearest_project_km",
                      "rank"};
  }

  AnswerTable answer() && {
    add_units();
    add_centres();
    return std::move(table_);
  }

 private:
  bool is_listed(const StateOfUnit& unit) const {
    if (wishes_.states.empty())
      return unit.state != UnitState::active && unit.state != UnitState::outside_scope;
    return std::find(wishes_.states.begin(), wishes_.states.end(), unit.state) !=
           wishes_.states.end();
  }

  void add_units() {
    std::vector<const StateOfUnit*> gaps;
    for (const auto& unit : states_.units)
      if (is_listed(unit)) gaps.push_back(&unit);
    const auto population = [&](const StateOfUnit* gap) {
      return dataset_.municipality(gap->unit)->population_2022.value_or(-1);
    };
    std::stable_sort(gaps.begin(), gaps.end(),
                     [&](const auto* a, const auto* b) { return population(a) > population(b); });
    std::multimap<MunicipalityCode, CentreId> hosted;
    for (const auto* centre : centres_open_in(dataset_, states_.period))
      hosted.emplace(centre->municipality, centre->id);
    std::int64_t rank = 0;
    for (const auto* gap : gaps) {
      const Municipality& unit = *dataset_.municipality(gap->unit);
      std::vector<CentreId> centres;
      const auto [first, last] = hosted.equal_range(gap->unit);
      for (auto i = first; i != last; ++i) centres.push_back(i->second);
      table_.rows.push_back(
          {std::string("municipality"), unit.code.text(), unit.name.in(question_.language),
           text_or_nothing(district_name(dataset_, unit.district, question_.language)),
           number_or_nothing(unit.population_2022), Value{}, list_of(centres),
           list_of(states_.national), std::string(name_of(gap->state)), list_of(gap->planned),
           list_of(gap->ended), date_or_nothing(gap->last_end), Value{}, Value{}, ++rank});
      table_.geometries.emplace_back(unit.boundary);
    }
  }

  struct IdleCentre {
    const ReceptionCentre* centre;
    const StateOfUnit* unit;
    std::optional<ProjectDistances::Nearest> nearest;
  };

  std::vector<IdleCentre> idle_centres() const {
    const ProjectDistances distances(dataset_, states_.active);
    std::vector<IdleCentre> out;
    for (const auto* centre : centres_open_in(dataset_, states_.period)) {
      const StateOfUnit* unit = state_of(states_, centre->municipality);
      const bool in_scope = unit == nullptr
                                ? question_.wants(*centre) && question_.selection.districts.empty()
                                : unit->state != UnitState::outside_scope;
      if (!question_.farther_than_m && (unit == nullptr || !is_listed(*unit))) continue;
      if (question_.farther_than_m && !in_scope) continue;
      const auto nearest = distances.nearest(centre->point);
      if (question_.farther_than_m && nearest && nearest->metres <= *question_.farther_than_m)
        continue;
      out.push_back({centre, unit, nearest});
    }
    std::stable_sort(out.begin(), out.end(), [](const IdleCentre& a, const IdleCentre& b) {
      return a.centre->capacity.value_or(-1) > b.centre->capacity.value_or(-1);
    });
    return out;
  }

  void add_centres() {
    const StateOfUnit nothing;
    std::int64_t rank = 0;
    for (const auto& [centre, state, nearest] : idle_centres()) {
      const StateOfUnit& unit = state != nullptr ? *state : nothing;
      const Municipality* municipality = dataset_.municipality(centre->municipality);
      const Project* project = nearest ? nearest->project : nullptr;
      table_.rows.push_back(
          {std::string("reception_centre"), centre->id.text(), centre->name.in(question_.language),
           text_or_nothing(municipality != nullptr
                               ? district_name(dataset_, municipality->district, question_.language)
                               : std::string()),
           Value{}, number_or_nothing(centre->capacity), AnswerTable::List{centre->id.text()},
           list_of(states_.national),
           std::string(name_of(state != nullptr ? unit.state : UnitState::outside_scope)),
           list_of(unit.planned), list_of(unit.ended), date_or_nothing(unit.last_end),
           value_if(project != nullptr, [&] { return project->id.text(); }),
           project != nullptr ? kilometres(nearest->metres) : Value{}, ++rank});
      table_.geometries.emplace_back(centre->point);
    }
  }

  const Dataset& dataset_;
  const Question& question_;
  const UnitStates& states_;
  const GapWishes& wishes_;
  AnswerTable table_;
};

struct StateTotals {
  std::int64_t units = 0;
  std::int64_t centres = 0;
  PartlyKnownSum population;
  PartlyKnownSum capacity;

  std::vector<Value> row(std::string name) const {
    return {std::move(name),
            units,
            population.value(),
            count_value(population.unknown),
            centres,
            capacity.value(),
            count_value(capacity.unknown)};
  }
};

}  // namespace

AnswerTable ask_gaps(const Dataset& dataset, const Question& question, const UnitStates& states,
                     const GapWishes& wishes) {
  return GapTable(dataset, question, states, wishes).answer();
}

AnswerTable ask_gap_totals(const Dataset& dataset, const UnitStates& states) {
  std::map<UnitState, StateTotals> totals;
  StateTotals all;
  for (const auto& unit : states.units) {
    for (auto* sum : {&totals[unit.state], &all}) {
      ++sum->units;
      sum->population.add(dataset.municipality(unit.unit)->population_2022);
    }
  }
  for (const auto* centre : centres_open_in(dataset, states.period)) {
    const StateOfUnit* unit = state_of(states, centre->municipality);
    const UnitState state = unit != nullptr ? unit->state : UnitState::outside_scope;
    for (auto* sum : {&totals[state], &all}) {
      ++sum->centres;
      sum->capacity.add(centre->capacity);
    }
  }
  AnswerTable table;
  table.kind = "gap_total";
  table.columns = {"state",        "municipality_count", "population",      "population_unknown",
                   "centre_count", "capacity",           "capacity_unknown"};
  for (const UnitState state : all_unit_states)
    table.rows.push_back(totals[state].row(std::string(name_of(state))));
  table.rows.push_back(all.row("total"));
  return table;
}

}  // namespace obuhvat
