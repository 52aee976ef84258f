#pragma once

#include <memory>
#include <string>

#include "geometry/points.h"
#include "geometry/polygon.h"

namespace obuhvat {

/// From the numbers of any CRS on the ground to longitude and latitude in WGS 84, by the operation
/// that PROJ ranks first for Serbia among those that need no grid file and no network. The numbers
/// are x east and y north (or longitude first), whatever the authority says of its axes. One object
/// may be used by one thread at a time.
class DegreeConversion {
 public:
  /// `crs` is an authority's code ("EPSG:6316") or a definition as WKT. Throws Error for what PROJ
  /// does not know and for what is no CRS of the ground (vertical, local, geocentric).
  explicit DegreeConversion(const std::string& crs);
  ~DegreeConversion();
  DegreeConversion(DegreeConversion&&) noexcept;
  DegreeConversion& operator=(DegreeConversion&&) noexcept;

  /// Not a number where the operation cannot take the point.
  LonLat degrees(const MapPoint& numbers) const;
  MultiPolygon<LonLat> degrees(const MultiPolygon<MapPoint>& area) const;

  bool is_geographic() const;            ///< whether the numbers are degrees
  const std::string& crs() const;        ///< the code, or the name where the definition has no code
  const std::string& crs_name() const;   ///< e.g. "MGI 1901 / Balkans zone 7"
  const std::string& operation() const;  ///< PROJ's name for it, its accuracy; empty for none

 private:
  struct Handle;
  std::unique_ptr<Handle> handle_;
};

}  // namespace obuhvat
