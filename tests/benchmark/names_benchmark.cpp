// Names a second on one core. Every run goes once through all names of its kind.
#include <benchmark/benchmark.h>

#include "gazetteer/case_forms.h"
#include "gazetteer/name_folding.h"
#include "unit/gazetteer/shipped_names.h"
#include "unit/gazetteer/typing_errors.h"

namespace obuhvat {
namespace {

const Gazetteer& gazetteer() {
  static const Gazetteer gazetteer = ShippedNames::get().gazetteer();
  return gazetteer;
}

void resolve_all(benchmark::State& state, const std::vector<std::string>& names) {
  std::size_t resolved = 0;
  for (auto step : state)
    for (const auto& name : names)
      if (gazetteer().resolve(name).is_resolved()) ++resolved;
  benchmark::DoNotOptimize(resolved);
  const auto runs = static_cast<std::int64_t>(state.iterations());
  state.SetItemsProcessed(runs * static_cast<std::int64_t>(names.size()));
  state.counters["names"] = static_cast<double>(names.size());
}

void official_names(benchmark::State& state) {
  std::vector<std::string> names;
  for (const auto& unit : ShippedNames::get().municipalities) {
    names.push_back(unit.name.sr_latn);
    names.push_back(unit.name.sr_cyrl);
    names.push_back(fold_name(unit.name.sr_latn).ascii);
  }
  resolve_all(state, names);
}
BENCHMARK(official_names);

void aliases_and_settlements(benchmark::State& state) {
  std::vector<std::string> names;
  for (const auto& name : ShippedNames::get().names) names.push_back(name.name);
  resolve_all(state, names);
}
BENCHMARK(aliases_and_settlements);

void case_forms_after_a_preposition(benchmark::State& state) {
  std::vector<std::string> names;
  for (const auto& unit : ShippedNames::get().municipalities)
    for (const auto& form : case_forms(fold_name(unit.name.sr_latn).latin))
      names.push_back("u " + form);
  resolve_all(state, names);
}
BENCHMARK(case_forms_after_a_preposition);

void typing_errors(benchmark::State& state) {
  std::vector<std::string> names;
  for (const auto& unit : ShippedNames::get().municipalities)
    for (const auto slip : all_slips)
      for (const auto& name : slips_of(unit.name.sr_latn, slip)) names.push_back(name);
  resolve_all(state, names);
}
BENCHMARK(typing_errors);

void names_that_are_no_municipality(benchmark::State& state) {
  const std::string path =
      std::string(OBUHVAT_SOURCE_DIR) + "/tests/unit/gazetteer/data/no_municipality.csv";
  const CsvTable table = CsvTable::parse(read_file(path), "no_municipality.csv");
  std::vector<std::string> names;
  for (std::size_t row = 0; row < table.row_count(); ++row) names.push_back(table.at(row, "name"));
  resolve_all(state, names);
}
BENCHMARK(names_that_are_no_municipality);

}  // namespace
}  // namespace obuhvat

BENCHMARK_MAIN();
