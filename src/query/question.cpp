#include "query/question.h"

#include <algorithm>

namespace obuhvat {
namespace {

template <class T>
bool holds(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace

bool PlaceFilter::has(const MunicipalityCode& unit) const { return holds(units, unit); }

bool PlaceFilter::has(const ReceptionCentre& centre) const {
  return area ? locate(*area, centre.point) != Location::outside
              : holds(units, centre.municipality);
}

bool PlaceFilter::has(const Project& project) const {
  const auto is_named = [&](const ProjectPlace& place) {
    return place.municipality && holds(units, *place.municipality);
  };
  if (std::any_of(project.places.begin(), project.places.end(), is_named)) return true;
  return area &&
         std::any_of(project.sites.begin(), project.sites.end(), [&](const ProjectSite& site) {
           return locate(*area, site.point) != Location::outside;
         });
}

bool Question::wants(const MunicipalityCode& unit) const {
  return std::all_of(places.begin(), places.end(),
                     [&](const PlaceFilter& place) { return place.has(unit); });
}

bool Question::wants(const ReceptionCentre& centre) const {
  return std::all_of(places.begin(), places.end(),
                     [&](const PlaceFilter& place) { return place.has(centre); });
}

bool Question::wants(const Dataset& dataset, const Project& project) const {
  if (!selection.includes(project)) return false;
  const auto in_a_selected_district = [&](const ProjectPlace& place) {
    const Municipality* unit =
        place.municipality ? dataset.municipality(*place.municipality) : nullptr;
    return unit != nullptr && holds(selection.districts, unit->district);
  };
  if (!selection.districts.empty() &&
      std::none_of(project.places.begin(), project.places.end(), in_a_selected_district))
    return false;
  if (include_national && project.coverage == CoverageKind::national) return true;
  return std::all_of(places.begin(), places.end(),
                     [&](const PlaceFilter& place) { return place.has(project); });
}

}  // namespace obuhvat
