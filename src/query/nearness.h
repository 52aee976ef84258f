#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "geometry/polygon.h"

namespace obuhvat {

/// Where a distance is measured from: a point, or an area, to whose border it counts
/// (0 inside it). Distances are geodesic, on WGS 84, in metres.
class Origin {
 public:
  explicit Origin(LonLat point) : place_(point) {}
  explicit Origin(MultiPolygon<LonLat> area);

  /// What it is: one of the two is nullptr.
  const LonLat* point() const { return std::get_if<LonLat>(&place_); }
  const MultiPolygon<LonLat>* area() const { return std::get_if<MultiPolygon<LonLat>>(&place_); }

  double distance_to(const LonLat& point) const;
  /// To the nearest point of the area; 0 if the two share a point.
  double distance_to(const MultiPolygon<LonLat>& area) const;

 private:
  std::variant<LonLat, MultiPolygon<LonLat>> place_;
  std::vector<LonLat> corners_;  ///< of an area, sorted
};

/// "Near X, within N km, at most the K nearest."
struct Nearness {
  Origin origin;
  std::optional<double> within_m;  ///< the limit itself counts as within
  std::optional<std::size_t> nearest;
};

}  // namespace obuhvat
