#pragma once

#include <memory>
#include <string>
#include <vector>

#include "geometry/points.h"
#include "geometry/polygon.h"

namespace obuhvat {

/// From WGS 84 longitude and latitude to a projected CRS in metres and back, by authority code
/// ("EPSG:8682"). Never a PROJ string with +towgs84. Works without network and without grids.
/// Threads may share one.
class Projection {
 public:
  class Operation;

  /// Throws Error for a code that PROJ does not know or that is not projected in metres.
  explicit Projection(const std::string& crs);
  ~Projection();
  Projection(Projection&&) noexcept;
  Projection& operator=(Projection&&) noexcept;

  /// Throws Error for a point that the operation cannot take (outside its domain, not a number).
  MapPoint project(const LonLat& point) const;
  LonLat unproject(const MapPoint& point) const;
  std::vector<MapPoint> project(const std::vector<LonLat>& line) const;
  MultiPolygon<MapPoint> project(const MultiPolygon<LonLat>& area) const;

  const std::string& crs() const;        ///< the code it was made from
  const std::string& crs_name() const;   ///< e.g. "SRB_ETRS89 / UTM zone 34N"
  const std::string& operation() const;  ///< PROJ's description of the operation used

 private:
  std::unique_ptr<Operation> operation_;
};

}  // namespace obuhvat
