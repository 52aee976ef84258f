#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "ingest/boundary_matching.h"
#include "shipped_geodata.h"

namespace obuhvat {

/// Half a side of the squares that stand for municipalities, in degrees: smaller than half the
/// distance between any two seats of Belgrade or Niš.
inline constexpr double half_side = 0.004;

inline Polygon<LonLat> square(const LonLat& centre, double half = half_side) {
  const double w = centre.lon - half, e = centre.lon + half;
  const double s = centre.lat - half, n = centre.lat + half;
  return {{{w, s}, {e, s}, {e, n}, {w, n}, {w, s}}, {}};
}

inline const std::vector<Municipality>& shipped_units() {
  return ShippedGeodata::get().geodata.dataset.municipalities;
}

inline const Municipality& shipped_unit(const std::string& code) {
  return *ShippedGeodata::get().geodata.dataset.municipality(MunicipalityCode(code));
}

inline std::vector<const Municipality*> map_units() {
  std::vector<const Municipality*> out;
  for (const auto& unit : shipped_units())
    if (unit.is_map_unit()) out.push_back(&unit);
  return out;
}

/// A feature with one name, on a square about the seat of the unit with this code.
inline BoundaryFeature feature_at(const std::string& id, const std::string& name,
                                  const std::string& code, std::vector<std::string> codes = {},
                                  std::vector<std::string> hints = {}) {
  return {id, std::move(codes), {name}, std::move(hints), "", {square(shipped_unit(code).seat)}};
}

/// The same away from any seat.
inline BoundaryFeature feature_off(const std::string& id, const std::string& name,
                                   const LonLat& where, std::vector<std::string> codes = {},
                                   std::vector<std::string> hints = {}) {
  return {id, std::move(codes), {name}, std::move(hints), "", {square(where)}};
}

inline BoundaryMatching matched(const std::vector<BoundaryFeature>& features) {
  return match_boundaries(features, shipped_units(), ShippedGeodata::get().gazetteer);
}

inline const BoundaryMatch* match_for(const BoundaryMatching& matching, const std::string& code) {
  for (const auto& match : matching.matches)
    if (match.code.text() == code) return &match;
  return nullptr;
}

inline std::string reason_for(const BoundaryMatching& matching, const std::string& id) {
  for (const auto& feature : matching.features_without_unit)
    if (feature.id == id) return feature.reason;
  return "(matched)";
}

using Features = std::vector<BoundaryFeature>;

/// How a publisher writes the name of a unit.
using Spelling = std::string (*)(const Municipality&);

/// One feature a unit, its id the official code with "f" before it.
inline Features one_a_unit(Spelling spelling) {
  Features out;
  for (const auto* unit : map_units())
    out.push_back(feature_at("f" + unit->code.text(), spelling(*unit), unit->code.text()));
  return out;
}

/// "Indjija": without diacritics, as Who's On First and geoBoundaries write.
inline std::string ascii_with_dj(const Municipality& unit) {
  static const std::map<std::string, std::string> letters{
      {"č", "c"}, {"ć", "c"}, {"š", "s"}, {"ž", "z"}, {"đ", "dj"},
      {"Č", "C"}, {"Ć", "C"}, {"Š", "S"}, {"Ž", "Z"}, {"Đ", "Dj"}};
  std::string out = unit.name.sr_latn;
  for (const auto& [from, to] : letters)
    for (auto at = out.find(from); at != std::string::npos; at = out.find(from))
      out.replace(at, from.size(), to);
  return out;
}

/// "warning boundary-name-differs 17"
inline std::vector<std::string> told(const BoundaryMatching& matching) {
  std::vector<std::string> out;
  for (const auto& finding : matching.findings)
    out.push_back(std::string(name_of(finding.severity)) + " " + finding.code + " " +
                  finding.field);
  return out;
}

/// The same without the one about units that a small fixture does not have.
inline std::vector<std::string> told_of_features(const BoundaryMatching& matching) {
  auto out = told(matching);
  std::erase(out, "warning boundary-unit-missing ");
  return out;
}

/// Everything that the matching says, for comparing two.
inline std::string described(const BoundaryMatching& matching) {
  std::string out;
  for (const auto& match : matching.matches) {
    out += match.code.text() + " <-";
    for (const auto& id : match.feature_ids) out += " " + id;
    out += ": " + match.explanation + '\n';
  }
  return out;
}

}  // namespace obuhvat
