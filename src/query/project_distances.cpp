#include "query/project_distances.h"

#include <cmath>
#include <limits>
#include <utility>

#include "geometry/geodesic.h"

namespace obuhvat {

ProjectDistances::ProjectDistances(const Dataset& dataset, std::vector<const Project*> projects)
    : projects_(std::move(projects)) {
  std::map<MunicipalityCode, std::size_t> first;
  for (std::size_t rank = 0; rank < projects_.size(); ++rank)
    for (const auto& place : projects_[rank]->places)
      if (place.municipality) first.try_emplace(*place.municipality, rank);
  for (const auto& [code, rank] : first)
    if (const Municipality* unit = dataset.municipality(code))
      units_.push_back({AreaDistance(unit->boundary), rank});
}

std::optional<ProjectDistances::Nearest> ProjectDistances::nearest(const LonLat& point) const {
  std::pair best{std::numeric_limits<double>::infinity(), projects_.size()};
  for (const auto& here : units_) {
    // What is as near still counts, for the first in rank wins; what is farther loses in any case.
    const double limit = std::nextafter(best.first, std::numeric_limits<double>::infinity());
    best = std::min(best, std::pair(here.distance.metres(point, limit), here.rank));
  }
  for (std::size_t rank = 0; rank < projects_.size(); ++rank)
    for (const auto& site : projects_[rank]->sites)
      best = std::min(best, std::pair(geodesic_distance(point, site.point), rank));
  if (best.second == projects_.size()) return std::nullopt;
  return Nearest{projects_[best.second], best.first};
}

}  // namespace obuhvat
