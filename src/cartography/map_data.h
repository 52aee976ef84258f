#pragma once

#include <memory>
#include <vector>

#include "cartography/map_ground.h"
#include "model/coverage.h"

namespace obuhvat {

struct MapUnit {
  const Municipality* municipality = nullptr;
  const Coverage* coverage = nullptr;  ///< nullptr: outside the scope of the selection
  const MultiPolygon<MapPoint>* area = nullptr;
  Box<MapPoint> box;
  MapPoint seat;
  bool is_covered() const { return coverage != nullptr && coverage->is_covered(); }
};

struct MapCentre {
  const ReceptionCentre* centre = nullptr;
  MapPoint at;
  bool is_open = false;  ///< in the period of the coverage
  bool is_idle = false;  ///< open, and no project of the coverage names its municipality
};

/// The ground and what one coverage says of it. Points into the dataset and the coverage that it
/// was made from.
struct MapData {
  std::shared_ptr<const MapGround> ground;
  std::vector<MapUnit> units;  ///< those of the ground, in its order
  std::vector<MapCentre> centres;
};

MapData map_data(const Dataset& dataset, const CoverageTable& coverage,
                 std::shared_ptr<const MapGround> ground);

/// The same map with the units of another coverage, which must outlive it.
MapData with_coverage(MapData data, const CoverageTable& coverage);

/// The box of the units that the coverage has; of all units and Kosovo if it has them all.
Box<MapPoint> extent_of_scope(const MapData& data);

}  // namespace obuhvat
