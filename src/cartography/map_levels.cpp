#include "cartography/map_levels.h"

namespace obuhvat {

MapLevels::MapLevels(const Dataset& dataset, const CoverageTable& coverage,
                     const Projection& projection, std::optional<DetailLevel> asked)
    : dataset_(dataset), coverage_(coverage), projection_(projection), asked_(asked) {}

const MapData& MapLevels::at_scale(double denominator) const {
  const BoundarySet* const set = dataset_.boundaries_in_use();
  const BoundaryLevel* const level =
      set != nullptr ? &set->level(asked_.value_or(level_for_scale(denominator))) : nullptr;
  const auto found = data_.find(level);
  if (found != data_.end()) return found->second;
  return data_.emplace(level, project_data(dataset_, coverage_, projection_, level)).first->second;
}

}  // namespace obuhvat
