#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "geometry/coverage_check.h"
#include "ingest/boundary_matching.h"
#include "model/dataset.h"

namespace obuhvat {

/// A box with a corner at every hundredth of a degree, so that boxes beside each other are
/// edge-matched.
inline MultiPolygon<LonLat> box_area(double west, double south, double east, double north) {
  Ring<LonLat> ring;
  const auto side = [&](const LonLat& from, const LonLat& to) {
    const double length = std::max(std::abs(to.lon - from.lon), std::abs(to.lat - from.lat));
    const bool is_parallel = from.lat == to.lat;
    const double way = (is_parallel ? to.lon - from.lon : to.lat - from.lat) / length;
    ring.push_back(from);
    const double start = is_parallel ? from.lon : from.lat;
    const double first = way > 0 ? std::floor(start * 100 + 1e-6) : std::ceil(start * 100 - 1e-6);
    for (int i = 1;; ++i) {
      const double at = std::round(first + way * i) / 100;
      if (std::abs(at - start) > length - 1e-8) break;
      ring.push_back(is_parallel ? LonLat{at, from.lat} : LonLat{from.lon, at});
    }
  };
  side({west, south}, {east, south});
  side({east, south}, {east, north});
  side({east, north}, {west, north});
  side({west, north}, {west, south});
  ring.push_back(ring.front());
  return {{ring, {}}};
}

/// Two municipalities and a city of two members, 44 to 44.2 degrees north; no published areas.
///
///     20.0     20.2     20.4    20.5    20.6      21.0
///      | 10001  | 10002  | 20001 | 20002 | Romania |       the city is 30000
///      |----- Kosovo, 43.8 to 44 --------|    Hungary is above all, 44.2 to 44.4
struct SmallCountry {
  Dataset base;

  SmallCountry() {
    add("10001", 20.0, 20.2);
    add("10002", 20.2, 20.4);
    add("20001", 20.4, 20.5);
    add("20002", 20.5, 20.6);
    for (auto& unit : base.municipalities) {
      if (unit.code < MunicipalityCode("20001")) continue;
      unit.kind = MunicipalityKind::city_municipality;
      unit.parent = MunicipalityCode("30000");
    }
    Municipality city;
    city.code = MunicipalityCode("30000");
    city.kind = MunicipalityKind::parent_city;
    city.name = {"City", "Grad", ""};
    base.municipalities.push_back(city);
    base.context = {
        {ContextKind::country, "HUN", {"Hungary", "", ""}, box_area(20, 44.2, 21, 44.4)},
        {ContextKind::country, "ROU", {"Romania", "", ""}, box_area(20.6, 43.8, 21, 44.2)},
        {ContextKind::kosovo, "XKX", {"Kosovo", "", ""}, box_area(20, 43.8, 20.6, 44)}};
    base.boundaries = {"Shipped", "2024-03-05", "CC0", "overview"};
    base.sort();
  }

 private:
  void add(const std::string& code, double west, double east) {
    Municipality unit;
    unit.code = MunicipalityCode(code);
    unit.name = {"Place " + code, "Mesto " + code, ""};
    unit.seat = {(west + east) / 2, 44.1};
    unit.boundary = box_area(west, 44, east, 44.2);
    base.municipalities.push_back(unit);
  }
};

/// As match_boundaries gives it.
inline BoundaryMatch match_of(const std::string& code, MultiPolygon<LonLat> area,
                              BoundaryMaking making = BoundaryMaking::whole) {
  BoundaryMatch out;
  out.code = MunicipalityCode(code);
  out.feature_ids = {"f" + code};
  out.feature_name = "Place " + code;
  out.has_name = out.has_seat = true;
  out.making = making;
  out.explanation = "name and seat agree";
  out.area = std::move(area);
  return out;
}

/// What keeps the areas from being a coverage, as text.
inline std::vector<std::string> defects_of(const std::vector<MultiPolygon<LonLat>>& areas) {
  std::vector<std::string> out;
  for (const auto& defect : check_coverage(areas).defects) out.push_back(to_text(defect));
  return out;
}

inline std::vector<MultiPolygon<LonLat>> areas_of(const BoundaryLevel& level) {
  std::vector<MultiPolygon<LonLat>> out;
  for (const auto& unit : level.units) out.push_back(unit.area);
  return out;
}

inline std::vector<MultiPolygon<LonLat>> areas_with_context(const BoundaryLevel& level) {
  auto out = areas_of(level);
  for (const auto& area : level.context) out.push_back(area.area);
  return out;
}

/// "warning boundary-gap"
inline std::vector<std::string> told_codes(const std::vector<Finding>& findings) {
  std::vector<std::string> out;
  for (const auto& finding : findings)
    out.push_back(std::string(name_of(finding.severity)) + " " + finding.code);
  return out;
}

}  // namespace obuhvat
