#pragma once

#include <string>

#include "query/question.h"

namespace obuhvat {

class Session;

/// An area that the user gives instead of naming a place.
struct DrawnArea {
  MultiPolygon<LonLat> area;
  std::string description;  ///< for --explain
};

/// "W,S,E,N" in degrees. Throws UsageError for what is no box in degrees, or has its numbers in
/// another order.
Box<LonLat> parse_box(const std::string& text);
DrawnArea drawn_box(const std::string& text);

/// All polygons of a file together, in any format and CRS that boundaries may come in; `crs` is
/// what its numbers are, empty: as the file says. Throws as read_boundaries.
DrawnArea drawn_file(const std::string& file, const std::string& crs, Session& session);

/// With the map units that share ground with the area.
PlaceFilter place_filter_of(MultiPolygon<LonLat> area, const Dataset& dataset);

}  // namespace obuhvat
