#pragma once

#include <optional>
#include <string_view>

#include "geometry/points.h"

namespace obuhvat {

/// A point as a table gives it.
struct WrittenPoint {
  LonLat point;
  bool was_swapped = false;  ///< only the other way round does it lie in Serbia; it is turned
};

enum class PointOrder { lat_first, lon_first };

/// The point of two coordinates; nullopt if it is not on Earth. Turned round if only so it lies in
/// Serbia, whose longitudes (18.7 to 23.1) and latitudes (41.8 to 46.3) cannot be mistaken for
/// each other.
std::optional<WrittenPoint> written_point(double lon, double lat);

/// "44.8125, 20.4612", "44,8125; 20,4612", "44.8 20.4", "POINT (20.4 44.8)".
std::optional<WrittenPoint> read_written_point(std::string_view text, PointOrder order);

}  // namespace obuhvat
