#pragma once

#include <map>
#include <optional>
#include <vector>

#include "geometry/area_distance.h"
#include "model/dataset.h"

namespace obuhvat {

/// How far points are from projects. A project is where it names a municipality (distance to its
/// outline, 0 inside) and at its sites; one that names no place, such as a national one, is
/// nowhere. Geodesic metres on WGS 84. Each municipality is measured once a point, however many
/// projects name it.
class ProjectDistances {
 public:
  /// Keeps pointers: the dataset must outlive it.
  ProjectDistances(const Dataset& dataset, std::vector<const Project*> projects);

  struct Nearest {
    const Project* project = nullptr;
    double metres = 0;
  };
  /// The nearest project, of equally near ones the first in the order given; nullopt if none of
  /// them has a place.
  std::optional<Nearest> nearest(const LonLat& point) const;

 private:
  struct UnitWithProject {
    AreaDistance distance;
    std::size_t rank;  ///< of the first of the projects that name it
  };
  std::vector<UnitWithProject> units_;
  std::vector<const Project*> projects_;
};

}  // namespace obuhvat
