#pragma once

#include <vector>

#include "geometry/projection.h"
#include "model/coverage.h"

namespace obuhvat {

enum class BorderClass { international, kosovo, neighbours, district, municipality };

struct MapUnit {
  const Municipality* municipality = nullptr;
  const Coverage* coverage = nullptr;  ///< nullptr: outside the scope of the selection
  MultiPolygon<MapPoint> area;
  Box<MapPoint> box;
  MapPoint seat;
  bool is_covered() const { return coverage != nullptr && coverage->is_covered(); }
};

struct MapContext {
  const ContextArea* source = nullptr;
  MultiPolygon<MapPoint> area;
  Box<MapPoint> box;
};

struct MapBorder {
  BorderClass kind = BorderClass::municipality;
  std::vector<MapPoint> line;
  Box<MapPoint> box;
};

struct MapCentre {
  const ReceptionCentre* centre = nullptr;
  MapPoint at;
  bool is_open = false;  ///< in the period of the coverage
  bool is_idle = false;  ///< open, and no project of the coverage names its municipality
};

/// What the dataset has to draw, in metres of the sheet's CRS. Points into the dataset and the
/// coverage that it was made from.
struct MapData {
  std::vector<MapUnit> units;
  std::vector<MapContext> context;
  std::vector<MapBorder> borders;  ///< each border once
  std::vector<MapCentre> centres;
  Box<MapPoint> extent;  ///< of the units and Kosovo
  bool has_kosovo = false;
  BoundarySource source;                 ///< of the outlines, with their detail
  MultiPolygon<MapPoint> context_reach;  ///< the degrees that the neighbours' outlines reach over
};

/// The same map with the units of another coverage, which must outlive it.
MapData with_coverage(MapData data, const CoverageTable& coverage);

/// The box of the units that the coverage has; of all units and Kosovo if it has them all.
Box<MapPoint> extent_of_scope(const MapData& data);

/// `level`: of the boundary set in use; nullptr: the outlines as they are in the dataset.
MapData project_data(const Dataset& dataset, const CoverageTable& coverage,
                     const Projection& projection, const BoundaryLevel* level = nullptr);

}  // namespace obuhvat
