#include "ingest/detail_levels.h"

#include <algorithm>
#include <limits>

#include "geometry/coverage_arcs.h"
#include "geometry/coverage_generalisation.h"
#include "geometry/geodesic.h"
#include "support/parallel.h"

namespace obuhvat {
namespace {

constexpr double small_unit_m2 = 100e6;
constexpr double small_unit_share = 2.0 / 15;  // of the tolerance: 100 m at the level overview

int decimals_of(DetailLevel level) { return level == DetailLevel::overview ? 4 : 5; }

/// Nothing is asked of the areas around the units.
constexpr AreaPromise no_promise{{1000, 1000}, std::numeric_limits<double>::infinity()};

}  // namespace

std::vector<BoundaryLevel> generalised_levels(const BoundaryLevel& full, const Dataset& dataset) {
  std::vector<MultiPolygon<LonLat>> areas;
  std::vector<AreaPromise> promises;
  for (const auto& unit : full.units) {
    const Municipality* const known = dataset.municipality(unit.code);
    promises.push_back(known != nullptr ? AreaPromise{known->seat} : no_promise);
    areas.push_back(unit.area);
  }
  std::vector<char> is_small(full.units.size());  // no bits: threads write side by side
  in_parallel(full.units.size(), threads_of_machine(), [&] {
    return [&](std::size_t i) { is_small[i] = geodesic_area(areas[i]) < small_unit_m2 ? 1 : 0; };
  });
  for (const auto& area : full.context) {
    promises.push_back(no_promise);
    areas.push_back(area.area);
  }
  const CoverageArcs arcs = coverage_arcs(areas);
  areas = {};
  const auto small = [&](std::uint32_t area) {
    return area < is_small.size() && is_small[area] != 0;
  };
  std::vector<BoundaryLevel> levels;
  for (const DetailLevel level : {DetailLevel::report, DetailLevel::web, DetailLevel::overview}) {
    const double tolerance = tolerance_of(level);
    const auto rule = [&](std::uint32_t left, std::uint32_t right) -> BorderTolerance {
      const bool fine = small(left) || small(right);
      return {fine ? tolerance * small_unit_share : tolerance, decimals_of(level)};
    };
    auto generalised = generalise_coverage(arcs, rule, promises).areas;
    BoundaryLevel& out = levels.emplace_back();
    out.level = level;
    for (std::size_t i = 0; i < full.units.size(); ++i)
      out.units.push_back({full.units[i].code, std::move(generalised[i])});
    for (std::size_t i = 0; i < full.context.size(); ++i) {
      out.context.push_back(full.context[i]);
      out.context.back().area = std::move(generalised[full.units.size() + i]);
    }
  }
  return levels;
}

}  // namespace obuhvat
