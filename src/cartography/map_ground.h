#pragma once

#include <optional>
#include <vector>

#include "geometry/projection.h"
#include "model/dataset.h"

namespace obuhvat {

enum class BorderClass { international, kosovo, neighbours, district, municipality };

struct GroundUnit {
  const Municipality* municipality = nullptr;
  MultiPolygon<MapPoint> area;
  Box<MapPoint> box;
  MapPoint seat;
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

/// What a dataset has to draw whatever its records say: outlines and borders at one level of
/// detail, in metres of one CRS. The same for all sheets. Points into the dataset.
struct MapGround {
  std::vector<GroundUnit> units;
  std::vector<MapContext> context;
  std::vector<MapBorder> borders;  ///< each border once
  std::vector<MapPoint> centres;   ///< where the reception centres lie, in the dataset's order
  Box<MapPoint> extent;            ///< of the units and Kosovo
  bool has_kosovo = false;
  BoundarySource source;                 ///< of the outlines, with their detail
  MultiPolygon<MapPoint> context_reach;  ///< the degrees that the neighbours' outlines reach over
};

/// `level`: of the boundary set in use; nullptr: the outlines as they are in the dataset. `within`:
/// a part of the map; units and context areas that lie outside it are there, but without an
/// outline, and borders outside it may be missing or of another class.
MapGround project_ground(const Dataset& dataset, const Projection& projection,
                         const BoundaryLevel* level = nullptr,
                         const std::optional<Box<MapPoint>>& within = std::nullopt);

}  // namespace obuhvat
