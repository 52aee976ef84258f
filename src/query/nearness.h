#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "geometry/area_distance.h"
#include "geometry/polygon.h"

namespace obuhvat {

/// Where a distance is measured from: a point, or an area, to whose border it counts
/// (0 inside it). Distances are geodesic, on WGS 84, in metres. Copies share the area.
class Origin {
 public:
  explicit Origin(LonLat point) : point_(point) {}
  explicit Origin(MultiPolygon<LonLat> area);

  /// What it is: one of the two is nullptr.
  const LonLat* point() const { return area_ ? nullptr : &point_; }
  const MultiPolygon<LonLat>* area() const { return area_ ? &area_->area : nullptr; }

  double distance_to(const LonLat& point) const;
  /// To the nearest point of the area; 0 if the two share a point.
  double distance_to(const MultiPolygon<LonLat>& area) const;

 private:
  struct Area {
    MultiPolygon<LonLat> area;
    std::vector<LonLat> corners;  ///< sorted
    AreaDistance distance;        ///< to it
    explicit Area(MultiPolygon<LonLat> given);
  };

  LonLat point_;
  std::shared_ptr<const Area> area_;
};

/// "Near X, within N km, at most the K nearest."
struct Nearness {
  Origin origin;
  std::optional<double> within_m;  ///< the limit itself counts as within
  std::optional<std::size_t> nearest;
};

}  // namespace obuhvat
