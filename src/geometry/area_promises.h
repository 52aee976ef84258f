#pragma once

#include <cstddef>
#include <vector>

#include "geometry/coverage_arcs.h"
#include "geometry/coverage_generalisation.h"

namespace obuhvat {

/// In square metres of the sinusoidal projection of the sphere, which keeps areas: for ratios.
double sphere_area(const MultiPolygon<LonLat>& area);

/// True if it lies inside or on the border.
bool holds(const MultiPolygon<LonLat>& area, const LonLat& point);

/// What was promised of the areas of a coverage, beside what they are at full detail.
class AreaPromises {
 public:
  /// `promises` is empty (nothing is promised) or has one for each area.
  AreaPromises(const CoverageArcs& given, const std::vector<AreaPromise>& promises);

  std::size_t count() const { return promises_.size(); }
  bool is_kept(std::size_t area, const MultiPolygon<LonLat>& now) const;

  /// Square metres by which the area may change; infinite if nothing was promised.
  double most_change_m2(std::size_t area) const;
  /// True if the part holds the point that must stay in the area.
  bool needs(std::size_t area, const MultiPolygon<LonLat>& part) const;

 private:
  std::vector<AreaPromise> promises_;
  std::vector<double> full_size_;
  std::vector<bool> has_point_;
};

}  // namespace obuhvat
