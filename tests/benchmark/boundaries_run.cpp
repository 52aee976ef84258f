// One delivery of any number of areas through what loading does but for the matching, which knows
// 165 units: read, checked, borders stored once, generalised to three levels. Prints the seconds of
// each step; scripts/bench measures the memory from outside.
//   boundaries_run FILE
#include <fmt/format.h>

#include <chrono>
#include <iostream>

#include "geometry/coverage_generalisation.h"
#include "geometry/coverage_report.h"
#include "ingest/boundary_layer.h"
#include "model/boundary_set.h"
#include "support/error.h"

namespace obuhvat {
namespace {

class Clock {
 public:
  void tell(std::string_view what) {
    const auto now = std::chrono::steady_clock::now();
    std::cout << fmt::format("{:<28}{:>8.2f} s\n", what,
                             std::chrono::duration<double>(now - last_).count());
    last_ = now;
  }

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

void run(const char* file) {
  Clock clock;
  std::vector<MultiPolygon<LonLat>> areas;
  {
    BoundaryLayer layer = read_boundaries(file, {});
    for (auto& feature : layer.features) areas.push_back(std::move(feature.area));
  }
  clock.tell(fmt::format("read {} areas", areas.size()));
  const CoverageReport report = report_on_coverage(areas);
  clock.tell(fmt::format("checked, {} flaws", report.flaws.size() + report.unmatched.size()));
  const CoverageArcs arcs = coverage_arcs(areas);
  areas = {};
  clock.tell(fmt::format("{} borders", arcs.arcs.size()));
  for (const DetailLevel level : {DetailLevel::report, DetailLevel::web, DetailLevel::overview}) {
    const auto rule = [&](std::uint32_t, std::uint32_t) {
      return BorderTolerance{tolerance_of(level), 5};
    };
    const GeneralisedAreas made = generalise_coverage(arcs, rule);
    clock.tell(fmt::format("{}, {} points", name_of(level), made.points));
  }
}

}  // namespace
}  // namespace obuhvat

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: boundaries_run FILE\n";
    return 2;
  }
  try {
    obuhvat::run(argv[1]);
  } catch (const obuhvat::Error& error) {
    std::cerr << "boundaries_run: " << error.what() << '\n';
    return 1;
  }
}
