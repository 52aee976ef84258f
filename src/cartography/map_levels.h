#pragma once

#include <map>
#include <optional>

#include "cartography/map_data.h"
#include "model/dataset.h"

namespace obuhvat {

/// The map at the levels of detail that the boundary set in use has, each projected when it is
/// first asked for. The units are the same, in the same order, at every level. A dataset without
/// boundary sets has one level: the outlines as they are. For one thread.
class MapLevels {
 public:
  /// `asked`: the level to take at every scale.
  MapLevels(const Dataset& dataset, const CoverageTable& coverage, const Projection& projection,
            std::optional<DetailLevel> asked);

  /// What a map of the scale 1 : denominator shows (level_for_scale).
  const MapData& at_scale(double denominator) const;

 private:
  const Dataset& dataset_;
  const CoverageTable& coverage_;
  const Projection& projection_;
  std::optional<DetailLevel> asked_;
  mutable std::map<const BoundaryLevel*, MapData> data_;
};

}  // namespace obuhvat
