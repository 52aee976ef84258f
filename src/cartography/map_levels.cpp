#include "cartography/map_levels.h"

namespace obuhvat {

MapLevels::MapLevels(const Dataset& dataset, const CoverageTable& coverage, const BaseMaps& base)
    : dataset_(dataset), coverage_(coverage), base_(base) {}

const MapData& MapLevels::at_scale(double denominator) const {
  return on(base_.at_scale(denominator));
}

const MapData& MapLevels::at_scale(double denominator, const Box<MapPoint>& within) const {
  return on(base_.at_scale(denominator, within));
}

const MapData& MapLevels::on(const std::shared_ptr<const MapGround>& ground) const {
  const auto found = data_.find(ground.get());
  if (found != data_.end()) return found->second;
  return data_.emplace(ground.get(), map_data(dataset_, coverage_, ground)).first->second;
}

}  // namespace obuhvat
