#pragma once

#include <string>
#include <vector>

#include "geometry/rounded_coverage.h"
#include "model/dataset.h"

namespace obuhvat {

/// A geometry as the value of a GeoJSON member `geometry`, and the box of the coordinates as they
/// are written. "null" and an empty box for an area that has no ring.
struct GeometryText {
  std::string json = "null";
  Box<LonLat> box;
};

/// `area` must be rounded to those decimals already (rounded_coverage).
GeometryText geometry_text(const MultiPolygon<LonLat>& area, CoordinateDecimals decimals);
GeometryText geometry_text(const LonLat& point, CoordinateDecimals decimals);

/// The number without trailing zeros, e.g. "20.5".
void append_degrees(std::string& out, double degrees, CoordinateDecimals decimals);

/// "[west,south,east,north]", RFC 7946 section 5. The box must not be empty.
std::string bbox_json(const Box<LonLat>& box, CoordinateDecimals decimals);

/// The outlines of all units as text, rounded together and serialised once for any number of files
/// (measured: half of the time of an export that formats them for each file).
class GeometryTexts {
 public:
  GeometryTexts(const Dataset& dataset, CoordinateDecimals decimals);

  CoordinateDecimals decimals() const { return decimals_; }
  /// "null" for a unit that is not there or has no outline.
  const GeometryText& unit(const std::string& code) const;

 private:
  CoordinateDecimals decimals_;
  std::vector<std::string> codes_;  // sorted, as the dataset's
  std::vector<GeometryText> texts_;
};

}  // namespace obuhvat
