#pragma once

#include <algorithm>
#include <compare>
#include <limits>

namespace obuhvat {

/// Longitude and latitude in degrees, WGS 84 (EPSG:4326 with longitude first).
struct LonLat {
  double lon = 0;
  double lat = 0;
  auto operator<=>(const LonLat&) const = default;
};

/// Metres in a projected CRS, x east and y north.
struct MapPoint {
  double x = 0;
  double y = 0;
  auto operator<=>(const MapPoint&) const = default;
};

/// Millimetres on the sheet of paper from its upper left corner, x right and y down.
struct SheetPoint {
  double x = 0;
  double y = 0;
  auto operator<=>(const SheetPoint&) const = default;
};

// One algorithm serves the three spaces through these.
constexpr double x_of(const LonLat& p) { return p.lon; }
constexpr double y_of(const LonLat& p) { return p.lat; }
constexpr double x_of(const MapPoint& p) { return p.x; }
constexpr double y_of(const MapPoint& p) { return p.y; }
constexpr double x_of(const SheetPoint& p) { return p.x; }
constexpr double y_of(const SheetPoint& p) { return p.y; }

/// An axis-parallel box; empty until it includes a point. Its edges belong to it.
template <class P>
struct Box {
  double min_x = std::numeric_limits<double>::infinity();
  double min_y = std::numeric_limits<double>::infinity();
  double max_x = -std::numeric_limits<double>::infinity();
  double max_y = -std::numeric_limits<double>::infinity();

  bool is_empty() const { return min_x > max_x; }
  double width() const { return is_empty() ? 0 : max_x - min_x; }
  double height() const { return is_empty() ? 0 : max_y - min_y; }
  P centre() const { return {(min_x + max_x) / 2, (min_y + max_y) / 2}; }
  void include(const P& p) {
    min_x = std::min(min_x, x_of(p));
    min_y = std::min(min_y, y_of(p));
    max_x = std::max(max_x, x_of(p));
    max_y = std::max(max_y, y_of(p));
  }
  void include(const Box& other) {
    min_x = std::min(min_x, other.min_x);
    min_y = std::min(min_y, other.min_y);
    max_x = std::max(max_x, other.max_x);
    max_y = std::max(max_y, other.max_y);
  }
  bool contains(const P& p) const {
    return x_of(p) >= min_x && x_of(p) <= max_x && y_of(p) >= min_y && y_of(p) <= max_y;
  }
  /// True if the two share more than an edge.
  bool overlaps(const Box& other) const {
    return min_x < other.max_x && other.min_x < max_x && min_y < other.max_y && other.min_y < max_y;
  }
  bool contains(const Box& other) const {
    return other.min_x >= min_x && other.max_x <= max_x && other.min_y >= min_y &&
           other.max_y <= max_y;
  }
  Box moved_by(double dx, double dy) const {
    return {min_x + dx, min_y + dy, max_x + dx, max_y + dy};
  }
  Box grown_by(double d) const { return {min_x - d, min_y - d, max_x + d, max_y + d}; }
};

}  // namespace obuhvat
