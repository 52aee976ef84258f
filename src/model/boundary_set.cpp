#include "model/boundary_set.h"

#include <algorithm>
#include <array>

namespace obuhvat {
namespace {

constexpr std::array<std::string_view, 4> level_names{"full", "report", "web", "overview"};
// 0.3 mm on paper, as a fraction of whole numbers: 2 500 000 gives 750 m exactly.
constexpr double most_tenths_of_mm = 3, tenths_of_mm_in_metre = 10000;

}  // namespace

std::string_view name_of(DetailLevel level) { return level_names[static_cast<std::size_t>(level)]; }

std::optional<DetailLevel> detail_level_from(std::string_view name) {
  for (const DetailLevel level : all_detail_levels)
    if (name_of(level) == name) return level;
  return std::nullopt;
}

DetailLevel level_for_scale(double denominator) {
  DetailLevel best = DetailLevel::full;
  for (const DetailLevel level : {DetailLevel::report, DetailLevel::overview})
    if (tolerance_of(level) <= denominator * most_tenths_of_mm / tenths_of_mm_in_metre)
      best = level;
  return best;
}

const MultiPolygon<LonLat>& BoundaryLevel::area(const MunicipalityCode& code) const {
  static const MultiPolygon<LonLat> nothing;
  const auto found = std::lower_bound(
      units.begin(), units.end(), code,
      [](const UnitOutline& unit, const MunicipalityCode& wanted) { return unit.code < wanted; });
  return found != units.end() && found->code == code ? found->area : nothing;
}

const BoundaryLevel& BoundarySet::level(DetailLevel wanted) const {
  const BoundaryLevel* found = &levels.front();
  for (const auto& candidate : levels)
    if (candidate.level <= wanted) found = &candidate;
  return *found;
}

}  // namespace obuhvat
