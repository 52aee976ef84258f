// Coverages from the units of Serbia to those of a continent, about 140 vertices in each. Made
// here: real ones of that size are nowhere to be had freely. Times are CPU times of one core.
#include <benchmark/benchmark.h>

#include <cmath>
#include <optional>

#include "geometry/coverage_arcs.h"
#include "geometry/coverage_check.h"
#include "geometry/coverage_generalisation.h"
#include "geometry/coverage_report.h"
#include "unit/geometry/synthetic_coverage.h"

namespace obuhvat {
namespace {

using Areas = std::vector<MultiPolygon<LonLat>>;

/// The last one asked for: several of the largest would fill the memory.
const Areas& areas_of(std::int64_t units) {
  static std::int64_t made_for = 0;
  static Areas areas;
  if (made_for == units) return areas;
  SyntheticCoverage coverage;
  // A seventh more are enclaves.
  const auto cells = static_cast<double>(units) / (1 + 1.0 / 7);
  coverage.columns = static_cast<std::size_t>(std::lround(std::sqrt(cells)));
  coverage.rows = static_cast<std::size_t>(std::lround(cells)) / coverage.columns;
  areas = {};
  areas = coverage.areas();
  made_for = units;
  return areas;
}

const CoverageArcs& arcs_of(std::int64_t units) {
  static std::int64_t made_for = 0;
  static CoverageArcs arcs;
  if (made_for != units) {
    arcs = {};
    arcs = coverage_arcs(areas_of(units));
    made_for = units;
  }
  return arcs;
}

double vertices_of(const Areas& areas) {
  std::size_t out = 0;
  for (const auto& area : areas)
    for (const auto& polygon : area) {
      out += polygon.outer.size() - 1;
      for (const auto& hole : polygon.holes) out += hole.size() - 1;
    }
  return static_cast<double>(out);
}

/// A seat in the middle and 5 % of the area.
std::vector<AreaPromise> promises_for(const Areas& areas) {
  std::vector<AreaPromise> out;
  for (const auto& area : areas) out.push_back({box_of(MultiPolygon<LonLat>{area[0]}).centre()});
  return out;
}

ToleranceRule everywhere(double metres, int decimals) {
  return [=](auto, auto) { return BorderTolerance{metres, decimals}; };
}

void arcs(benchmark::State& state) {
  const Areas& areas = areas_of(state.range(0));
  for (auto step : state) benchmark::DoNotOptimize(coverage_arcs(areas));
  state.counters["vertices_in"] = vertices_of(areas);
}

void generalise(benchmark::State& state, double metres, int decimals) {
  const auto promises = promises_for(areas_of(state.range(0)));
  const CoverageArcs& borders = arcs_of(state.range(0));
  std::optional<GeneralisedAreas> out;
  for (auto step : state)
    out = generalise_coverage(borders, everywhere(metres, decimals), promises);
  state.counters["vertices_in"] = vertices_of(areas_of(state.range(0)));
  state.counters["vertices_out"] = vertices_of(out->areas);
  state.counters["borders"] = static_cast<double>(out->borders);
  state.counters["refined"] = static_cast<double>(out->refined);
}
void generalise_150_m(benchmark::State& state) { generalise(state, 150, 5); }
void generalise_300_m(benchmark::State& state) { generalise(state, 300, 5); }
void generalise_750_m(benchmark::State& state) { generalise(state, 750, 4); }

void report(benchmark::State& state) {
  const Areas& areas = areas_of(state.range(0));
  for (auto step : state) benchmark::DoNotOptimize(report_on_coverage(areas));
  state.counters["vertices_in"] = vertices_of(areas);
}

void check(benchmark::State& state) {
  const Areas& areas = areas_of(state.range(0));
  for (auto step : state) benchmark::DoNotOptimize(check_coverage(areas));
  state.counters["vertices_in"] = vertices_of(areas);
}

// By size, so that a coverage is made once for all.
const bool registered = [] {
  for (const std::int64_t units : {165, 1000, 10000, 50000}) {
    const auto add = [&](const char* name, void (*run)(benchmark::State&)) {
      benchmark::RegisterBenchmark(name, run)->Arg(units)->Unit(benchmark::kMillisecond);
    };
    add("arcs", arcs);
    add("generalise_150_m", generalise_150_m);
    add("generalise_300_m", generalise_300_m);
    add("generalise_750_m", generalise_750_m);
    add("report", report);
    add("check", check);
  }
  return true;
}();

}  // namespace
}  // namespace obuhvat

BENCHMARK_MAIN();
