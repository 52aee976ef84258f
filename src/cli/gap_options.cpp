#include "cli/gap_options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <map>

#include "cli/question_options.h"
#include "cli/session.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

Day today() {
  using namespace std::chrono;
  const year_month_day day{floor<days>(system_clock::now())};
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

std::string period_text(const Period& period) {
  if (period.is_unknown())
    return "over the whole time of the records (for one day: --on YYYY-MM-DD)";
  if (period.start == period.end) return "on " + period.start->text();
  if (!period.end) return "from " + period.start->text() + " on";
  if (!period.start) return "until " + period.end->text();
  return fmt::format("from {} to {}", period.start->text(), period.end->text());
}

/// "165 municipalities: 33 active, 132 national-only ..."
std::string reconciled(const UnitStates& states) {
  std::map<UnitState, std::size_t> counts;
  for (const auto& unit : states.units) ++counts[unit.state];
  std::vector<std::string> parts;
  for (const UnitState state : all_unit_states)
    if (counts[state] > 0) parts.push_back(fmt::format("{} {}", counts[state], name_of(state)));
  return fmt::format("{} municipalities: {}; {}", states.units.size(), join(parts, ", "),
                     period_text(states.period));
}

}  // namespace

void GapOptions::declare(CLI::App& command) {
  std::vector<std::string> names;
  for (const UnitState state : all_unit_states) names.emplace_back(name_of(state));
  command
      .add_option("--on", on_,
                  "where things stand on this day, or today (default: over the whole time of the "
                  "records)")
      ->type_name("YYYY-MM-DD|today");
  command
      .add_option("--state", states_,
                  fmt::format("list the municipalities in this state instead of all that have "
                              "nobody active (repeatable): {}",
                              join(names, ", ")))
      ->check(CLI::IsMember(names).description(""))
      ->type_name("STATE")
      ->allow_extra_args(false);
  command.add_flag("--totals", totals_,
                   "one row a state and their sum instead: municipalities, inhabitants, centres, "
                   "capacity");
}

void GapOptions::check(const QuestionOptions& question) const {
  if (on_.empty()) return;
  if (on_ != "today") parse_day(on_, "--on");
  const auto& selectors = question.selectors;
  if (!selectors.active_on.empty() || !selectors.from.empty() || !selectors.to.empty())
    throw UsageError("--on says when already; leave out --active-on, --from and --to");
}

Period GapOptions::period(const Question& question) const {
  std::optional<Day> day = question.selection.active_on;
  if (on_ == "today")
    day = today();
  else if (!on_.empty())
    day = parse_day(on_, "--on");
  if (!day) return question.selection.during;
  const PartialDate date = PartialDate::of(*day);
  return {date, date};
}

AnswerTable GapOptions::ask(Session& session, const Question& question,
                            std::vector<std::string>& lines) const {
  const Dataset& dataset = session.dataset();
  const UnitStates states = unit_states(dataset, question, period(question));
  lines.push_back("states: " + period_text(states.period) +
                  "; by the dates of a project, without any by the status of its record");
  session.say(reconciled(states));
  if (totals_) return ask_gap_totals(dataset, states);
  GapWishes wishes;
  for (const auto& name : states_) wishes.states.push_back(*unit_state_from(name));
  return ask_gaps(dataset, question, states, wishes);
}

}  // namespace obuhvat
