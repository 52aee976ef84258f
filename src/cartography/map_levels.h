#pragma once

#include <map>
#include <memory>

#include "cartography/base_maps.h"
#include "cartography/map_data.h"
#include "model/dataset.h"

namespace obuhvat {

/// The maps of one coverage at the levels of detail that BaseMaps has. For one thread.
class MapLevels {
 public:
  MapLevels(const Dataset& dataset, const CoverageTable& coverage, const BaseMaps& base);

  /// What a map of the scale 1 : denominator shows (level_for_scale).
  const MapData& at_scale(double denominator) const;
  /// Of a part of the map: see BaseMaps.
  const MapData& at_scale(double denominator, const Box<MapPoint>& within) const;

 private:
  const MapData& on(const std::shared_ptr<const MapGround>& ground) const;

  const Dataset& dataset_;
  const CoverageTable& coverage_;
  const BaseMaps& base_;
  mutable std::map<const MapGround*, MapData> data_;
};

}  // namespace obuhvat
