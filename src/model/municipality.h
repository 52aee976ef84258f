#pragma once

#include <optional>
#include <string>

#include "geometry/polygon.h"
#include "model/ids.h"
#include "model/language.h"

namespace obuhvat {

enum class MunicipalityKind {
  city,               ///< grad
  municipality,       ///< opština
  city_municipality,  ///< gradska opština of Belgrade or Niš
  parent_city         ///< Belgrade or Niš as a whole; it has members instead of a boundary
};

/// A unit of local self-government of Serbia or a city municipality. The 165 units that are not
/// parent cities cover Serbia (without Kosovo*) without gap or overlap: the map units.
struct Municipality {
  MunicipalityCode code;
  MunicipalityKind kind = MunicipalityKind::municipality;
  std::optional<MunicipalityCode> parent;  ///< the city of a city municipality
  DistrictCode district;
  LocalizedText name;
  LonLat seat;
  std::optional<double> area_km2;       ///< published area, not that of the boundary drawn
  std::optional<long> population_2011;  ///< census; empty if not known
  std::optional<long> population_2022;
  MultiPolygon<LonLat> boundary;  ///< empty for a parent city

  bool is_map_unit() const { return kind != MunicipalityKind::parent_city; }
};

std::string_view name_of(MunicipalityKind kind);
std::optional<MunicipalityKind> municipality_kind_from(std::string_view name);

/// A district (okrug); "00" is the city of Belgrade, which belongs to none.
struct District {
  DistrictCode code;
  LocalizedText name;
  std::string iso_3166_2;
  std::string nuts3;
  LocalizedText region;
  std::string seat;
  std::string status;  ///< "current", "city_not_a_district", or why it has no units here
};

}  // namespace obuhvat
