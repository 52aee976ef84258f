#include "query/project_distances.h"

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
      units_.push_back({unit, projects_[rank], rank});
}

std::optional<ProjectDistances::Nearest> ProjectDistances::nearest(const LonLat& point) const {
  std::pair best{std::numeric_limits<double>::infinity(), projects_.size()};
  for (const auto& here : units_)
    best = std::min(best, std::pair(geodesic_distance(point, here.unit->boundary), here.rank));
  for (std::size_t rank = 0; rank < projects_.size(); ++rank)
    for (const auto& site : projects_[rank]->sites)
      best = std::min(best, std::pair(geodesic_distance(point, site.point), rank));
  if (best.second == projects_.size()) return std::nullopt;
  return Nearest{projects_[best.second], best.first};
}

}  // namespace obuhvat
