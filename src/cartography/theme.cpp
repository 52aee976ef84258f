#include "cartography/theme.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>

#include "cartography/classes.h"
#include "cartography/dates.h"
#include "cartography/numbers.h"
#include "cartography/words.h"

namespace obuhvat {
namespace {

/// Collects the classes and gives each unit one.
class ThemeMaker {
 public:
  using ClassOf = std::function<std::size_t(const MapUnit&)>;

  ThemeMaker(const Dataset& dataset, const CoverageTable& coverage, const MapData& data,
             const SheetRequest& request, const Style& style)
      : dataset_(dataset),
        coverage_(coverage),
        data_(data),
        request_(request),
        language_(request.language),
        style_(style) {}

  Theme make() {
    switch (request_.kind) {
      case SheetKind::project:
        by_state_of_project();
        break;
      case SheetKind::gaps:
        by_state();
        break;
      case SheetKind::change:
        by_change();
        break;
      case SheetKind::answer:
        by_answer();
        break;
      default:
        by_count();
    }
    return std::move(theme_);
  }

 private:
  std::size_t add(std::string label, Fill fill) {
    theme_.classes.push_back({std::move(label), fill, 0, true});
    return theme_.classes.size() - 1;
  }
  std::size_t add(Word word, const Fill& fill) { return add(text_of(word, language_), fill); }

  void set_title(Word word, std::size_t n) {
    // Where the title breaks, the n stays whole.
    theme_.title = text_of(word, language_) + " (n\u00a0=\u00a0" +
                   format_number(static_cast<double>(n), 0, language_) + ")";
  }

  void by_state_of_project() {
    set_title(Word::municipalities, coverage_.units.size());
    const Project* project = dataset_.project(request_.project);
    const ProjectState state =
        project == nullptr ? ProjectState::undated : state_of(*project, request_);
    const std::size_t covered = add(covered_words(state), fill_of(state));
    // Tinted by a national project, hatched where it does not say where it works, else without
    // activity.
    const bool national = !coverage_.national.empty();
    const bool unknown = !coverage_.unlocated.empty() && coverage_.covered_count() == 0;
    const std::size_t rest = national  ? add(Word::national_coverage, style_.fill.national)
                             : unknown ? add(Word::unknown_coverage, style_.fill.unknown)
                                       : add(Word::not_covered, style_.fill.nothing_reported);
    theme_.classes[rest].is_counted = !national;
    assign([&](const MapUnit& unit) { return unit.is_covered() ? covered : rest; });
  }

  std::string covered_words(ProjectState state) const {
    std::string out = text_of(Word::covered, language_);
    if (state == ProjectState::undated) return out;
    const Word word = state == ProjectState::active    ? Word::state_active
                      : state == ProjectState::planned ? Word::state_planned
                                                       : Word::state_ended;
    return out + ", " + text_of(Word::project, language_) + " " + text_of(word, language_);
  }

  const Fill& fill_of(ProjectState state) const {
    switch (state) {
      case ProjectState::active:
        return style_.fill.active;
      case ProjectState::planned:
        return style_.fill.planned;
      case ProjectState::ended:
        return style_.fill.ended;
      case ProjectState::undated:
        break;
    }
    return style_.fill.covered;
  }

  /// Each unit in one state: that of its projects which says most.
  void by_state() {
    set_title(Word::municipalities, coverage_.units.size());
    constexpr std::array order{std::pair{ProjectState::active, Word::with_active},
                               std::pair{ProjectState::planned, Word::with_planned},
                               std::pair{ProjectState::ended, Word::with_ended},
                               std::pair{ProjectState::undated, Word::with_undated}};
    std::map<ProjectState, std::size_t> classes;
    for (const auto& [state, word] : order) classes[state] = add(word, fill_of(state));
    // A national project that has ended reaches nobody any more.
    const bool national =
        std::any_of(coverage_.national.begin(), coverage_.national.end(), [&](const ProjectId& id) {
          const Project* project = dataset_.project(id);
          return project != nullptr && state_of(*project, request_) != ProjectState::ended;
        });
    const std::size_t rest = national ? add(Word::national_only, style_.fill.national)
                                      : add(Word::no_own_project, style_.fill.unreached);
    assign([&](const MapUnit& unit) {
      for (const auto& [state, word] : order)
        for (const auto& id : unit.coverage->projects)
          if (const Project* project = dataset_.project(id);
              project != nullptr && state_of(*project, request_) == state)
            return classes[state];
      return rest;
    });
  }

  void by_answer() {
    set_title(Word::municipalities, coverage_.units.size());
    const std::size_t answer = add(Word::in_the_answer, style_.fill.covered);
    const std::size_t other = add(Word::not_in_the_answer, style_.fill.nothing_reported);
    assign([&](const MapUnit& unit) { return unit.is_covered() ? answer : other; });
  }

  void by_change() {
    set_title(Word::municipalities, coverage_.units.size());
    const auto& before = request_.panels.front();
    const auto& after = request_.panels.back();
    const std::size_t started = add(Word::change_new, style_.fill.started);
    const std::size_t continued = add(Word::change_continued, style_.fill.continued);
    const std::size_t ended = add(Word::change_ended, style_.fill.stopped);
    const std::size_t neither = add(Word::change_neither, style_.fill.nothing_reported);
    assign([&](const MapUnit& unit) {
      const auto covered = [&](const SheetPanel& panel) {
        const Coverage* row = panel.coverage.unit(unit.municipality->code);
        return row != nullptr && row->is_covered();
      };
      const bool was = covered(before);
      const bool is = covered(after);
      return was ? (is ? continued : ended) : (is ? started : neither);
    });
  }

  void by_count() {
    std::vector<ProjectId> located;
    for (const auto& unit : coverage_.units)
      located.insert(located.end(), unit.projects.begin(), unit.projects.end());
    std::sort(located.begin(), located.end());
    located.erase(std::unique(located.begin(), located.end()), located.end());
    set_title(Word::projects_per_municipality, located.size());
    const auto classes =
        request_.classes.empty() ? count_classes(counts(), style_.classes) : request_.classes;
    for (std::size_t i = 0; i < classes.size(); ++i)
      add(label_of(classes[i], language_), ramp_fill(style_.classes.fills, i, classes.size()));
    // All that a unit without a project can be, in this order, so that the themes of small maps
    // have one list of classes.
    const std::size_t national = add(Word::national_only, style_.fill.national);
    const std::size_t unknown = add(Word::unknown_coverage, style_.fill.unknown);
    const std::size_t nothing = add(Word::not_covered, style_.fill.nothing_reported);
    assign([&](const MapUnit& unit) {
      if (!unit.is_covered()) {
        const std::string_view state = unit_state(unit, coverage_);
        return state == "national" ? national : state == "unknown" ? unknown : nothing;
      }
      const auto n = static_cast<long>(unit.coverage->projects.size());
      std::size_t index = 0;
      while (index + 1 < classes.size() && !classes[index].contains(n)) ++index;
      return index;
    });
  }

  /// Of all the units that the sheet shows; of small maps, of those of every one.
  std::vector<long> counts() const {
    std::vector<long> out;
    const auto add_units = [&](const CoverageTable& table) {
      for (const auto& unit : table.units) out.push_back(static_cast<long>(unit.projects.size()));
    };
    if (request_.kind == SheetKind::multiples)
      for (const auto& panel : request_.panels) add_units(panel.coverage);
    else
      add_units(coverage_);
    return out;
  }

  void assign(const ClassOf& class_of) {
    std::optional<std::size_t> outside;
    std::map<const MunicipalityRule*, std::size_t> by_rule;
    for (const auto& unit : data_.units) {
      std::size_t index = 0;
      if (unit.coverage == nullptr) {
        if (!outside) outside = add(Word::outside_scope, style_.fill.outside_scope);
        index = *outside;
      } else {
        index = class_of(unit);
      }
      for (const auto& rule : style_.municipality_rules) {
        if (!rule.fill || !holds_for(rule, unit, coverage_)) continue;
        if (!by_rule.contains(&rule)) by_rule[&rule] = add(rule.legend.in(language_), *rule.fill);
        index = by_rule[&rule];
      }
      ++theme_.classes[index].count;
      theme_.class_of_unit.push_back(index);
    }
  }

  const Dataset& dataset_;
  const CoverageTable& coverage_;
  const MapData& data_;
  const SheetRequest& request_;
  Language language_;
  const Style& style_;
  Theme theme_;
};

}  // namespace

ProjectState state_of(const Project& project, const SheetRequest& request) {
  return request.day ? state_on(project, *request.day) : stated_state(project);
}

std::string_view unit_state(const MapUnit& unit, const CoverageTable& coverage) {
  if (unit.coverage == nullptr) return "outside_scope";
  if (unit.is_covered()) return "covered";
  if (!coverage.national.empty()) return "national";
  if (!coverage.unlocated.empty() && coverage.covered_count() == 0) return "unknown";
  return "not_covered";
}

bool holds_for(const MunicipalityRule& rule, const MapUnit& unit, const CoverageTable& coverage) {
  const Municipality& m = *unit.municipality;
  const long projects =
      unit.coverage == nullptr ? 0 : static_cast<long>(unit.coverage->projects.size());
  return meets(rule.codes, m.code.text()) && meets(rule.districts, m.district.text()) &&
         meets(rule.kinds, name_of(m.kind)) && meets(rule.states, unit_state(unit, coverage)) &&
         projects >= rule.projects_from && (!rule.projects_to || projects <= *rule.projects_to);
}

Theme make_theme(const Dataset& dataset, const CoverageTable& coverage, const MapData& data,
                 const SheetRequest& request, const Style& style) {
  return ThemeMaker(dataset, coverage, data, request, style).make();
}

}  // namespace obuhvat
