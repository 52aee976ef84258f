#pragma once

#include <optional>
#include <string>

#include "geometry/points.h"
#include "model/ids.h"
#include "model/language.h"
#include "model/period.h"

namespace obuhvat {

enum class CentreType {
  asylum_centre,
  reception_transit_centre,
  temporary_reception_camp,
  refugee_aid_point
};

/// What the point of a centre stands for.
enum class PointPrecision { site, settlement, municipality };

/// A centre for migrants, refugees and asylum seekers.
struct ReceptionCentre {
  CentreId id;
  LocalizedText name;
  CentreType type = CentreType::reception_transit_centre;
  MunicipalityCode municipality;  ///< as its source states it, not computed from the point
  std::string settlement;
  LonLat point;
  PointPrecision precision = PointPrecision::settlement;
  std::optional<long> capacity;  ///< places; empty if no figure was found
  std::string capacity_date;     ///< the date of that figure; empty if it is undated
  Period open;                   ///< from opening to closing; no end: not closed
  std::string operator_name;
  std::string source;
  std::string capacity_other;  ///< other figures, with their dates
  std::string confidence;
  std::string note;
  /// False: where it is must not be published (for whom it houses, or because its source says so).
  bool is_public = true;
};

std::string_view name_of(CentreType type);
std::optional<CentreType> centre_type_from(std::string_view name);
std::string_view name_of(PointPrecision precision);
std::optional<PointPrecision> point_precision_from(std::string_view name);

}  // namespace obuhvat
