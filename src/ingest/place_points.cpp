#include "ingest/place_points.h"

#include <fmt/format.h>

#include <algorithm>

#include "gazetteer/name_folding.h"
#include "gazetteer/namesakes_abroad.h"
#include "geometry/geodesic.h"
#include "ingest/place_matching.h"

namespace obuhvat {
namespace {

/// The map units of a candidate: itself, or the members of a city.
std::vector<MunicipalityCode> units_of(const MunicipalityCode& code, const Dataset& dataset) {
  const Municipality* const unit = dataset.municipality(code);
  if (unit == nullptr) return {};
  if (unit->is_map_unit()) return {code};
  std::vector<MunicipalityCode> members;
  for (const auto& member : dataset.municipalities)
    if (member.parent == code) members.push_back(member.code);
  return members;
}

bool holds(const std::vector<MunicipalityCode>& codes, const MunicipalityCode& code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// Whether the meanings are those of one name. Else the text may name several places, of which a
/// point would pick one and lose the others.
bool is_one_name(const Resolution& named) {
  if (fold_name(named.written).ascii.find(' ') == std::string::npos) return true;
  return std::all_of(named.candidates.begin(), named.candidates.end(), [&](const Candidate& other) {
    return other.name == named.candidates.front().name;
  });
}

}  // namespace

NearestMunicipality nearest_municipality(const LonLat& point, const Dataset& dataset) {
  NearestMunicipality nearest;
  for (const auto& unit : dataset.municipalities) {
    if (unit.boundary.empty()) continue;
    const double metres = geodesic_distance(point, unit.boundary);
    if (nearest.unit == nullptr || metres < nearest.metres) nearest = {&unit, metres};
  }
  return nearest;
}

double border_tolerance_m(const Dataset& dataset) {
  return dataset.boundaries.detail == "full" ? 0 : 2000;
}

bool has_outlines(const Dataset& dataset) {
  return std::any_of(dataset.municipalities.begin(), dataset.municipalities.end(),
                     [](const Municipality& unit) { return !unit.boundary.empty(); });
}

PlacePoints::PlacePoints(ProjectRecord& record, PlaceCourt& court, const Dataset& dataset)
    : record_(record), court_(court), dataset_(dataset) {
  const bool any_point = std::any_of(record.places.begin(), record.places.end(),
                                     [](const WrittenPlace& place) { return bool(place.point); });
  has_outlines_ = any_point && has_outlines(dataset);
}

std::optional<Resolution> PlacePoints::settle(WrittenPlace& place) {
  if ((!place.point && !record_.spans_neighbours) || place.as_written.empty()) return std::nullopt;
  if (!place.code.empty() && dataset_.municipality(MunicipalityCode(place.code)) != nullptr)
    return std::nullopt;
  const Resolution& named = court_.resolve(place.as_written, place.hint);
  if (named.is_settled) return std::nullopt;
  if (place.point && has_outlines_) {
    if (const Municipality* const holder = dataset_.municipality_at(*place.point))
      return by_point(place, named, *holder);
    if (record_.spans_neighbours &&
        nearest_municipality(*place.point, dataset_).metres > border_tolerance_m(dataset_))
      return abroad(place);
  }
  if (!record_.spans_neighbours || place.says_serbia || is_official_name(place.as_written, named))
    return std::nullopt;
  return unclear(place, named);
}

std::optional<Resolution> PlacePoints::by_point(const WrittenPlace& place, const Resolution& named,
                                                const Municipality& holder) {
  if (named.kind != MatchKind::ambiguous || !is_one_name(named)) return std::nullopt;
  std::optional<Resolution> settled;
  for (const auto& candidate : named.candidates) {
    const auto units = units_of(candidate.code, dataset_);
    if (!holds(units, holder.code)) continue;
    if (settled) return std::nullopt;  // two of its meanings hold the point
    settled = named;
    settled->kind = candidate.score < 1 ? MatchKind::fuzzy : MatchKind::exact;
    settled->codes = units;
    settled->name = candidate.name;
    settled->confidence = candidate.score;
    if (units.front() != candidate.code) settled->via = candidate.code;
  }
  if (!settled) return std::nullopt;
  std::vector<std::string> meanings;
  for (const auto& candidate : named.candidates)
    meanings.push_back(described(candidate.code, dataset_));
  record_.report.add(
      Severity::info, "place-by-point", place.where,
      fmt::format("\"{}\" may mean {}; its point lies in {}, which is taken", place.as_written,
                  listed(meanings, "or"), described(holder.code, dataset_)),
      "write it with its city or district, so that the name alone tells");
  return settled;
}

Resolution PlacePoints::abroad(WrittenPlace& place) {
  record_.report.add(Severity::info, "iati-location-abroad", place.where,
                     fmt::format("\"{}\" lies by its point outside the municipalities of Serbia; "
                                 "it is left out",
                                 place.as_written));
  Resolution none;
  none.written = place.as_written;
  none.is_settled = true;
  place.point.reset();
  return none;
}

Resolution PlacePoints::unclear(const WrittenPlace& place, const Resolution& named) {
  Resolution open;
  open.written = place.as_written;
  open.candidates = named.candidates;
  std::string meaning = "no municipality for certain";
  if (named.is_resolved()) {
    const MunicipalityCode code = named.via.value_or(named.codes.front());
    meaning = described(code, dataset_);
    open.candidates = {{code, named.name, named.confidence}};
  }
  record_.report.add(
      Severity::warning, "iati-country-unclear", place.where,
      fmt::format(
          "the activity is for neighbouring countries too, and \"{}\" does not say in which "
          "it lies; in Serbia it would be {}; it is on no map",
          place.as_written, meaning),
      "give the location a point, an administrative code of Serbia or the full name of its "
      "municipality, or settle it in a decisions file (--decisions)");
  court_.open_names().note(open, place.hint,
                           fmt::format("{}:{}", record_.report.file(), place.where.row));
  return open;
}

bool PlacePoints::is_official_name(const std::string& written, const Resolution& named) const {
  if (!named.is_resolved() || has_namesake_abroad(written)) return false;
  const Municipality* const unit = dataset_.municipality(named.via.value_or(named.codes.front()));
  const std::string key = fold_name(written).ascii;
  return unit != nullptr &&
         (key == fold_name(unit->name.sr_latn).ascii || key == fold_name(unit->name.en).ascii);
}

void PlacePoints::keep(const WrittenPlace& place, const Resolution& resolution) {
  if (!place.point) return;
  auto& sites = record_.project.sites;
  const bool is_there = std::any_of(sites.begin(), sites.end(), [&](const ProjectSite& site) {
    return site.point == *place.point && site.name == place.as_written;
  });
  if (!is_there) {
    sites.push_back({place.as_written, *place.point});
    record_.sites.push_back(place.where);
  }
  if (!has_outlines_ || !resolution.is_resolved()) return;
  const Municipality* const holder = dataset_.municipality_at(*place.point);
  if (holder == nullptr || holds(resolution.codes, holder->code)) return;
  double metres = -1;
  for (const auto& code : resolution.codes) {
    const Municipality* const unit = dataset_.municipality(code);
    if (unit == nullptr || unit->boundary.empty()) continue;
    const double distance = geodesic_distance(*place.point, unit->boundary);
    if (metres < 0 || distance < metres) metres = distance;
  }
  if (metres <= border_tolerance_m(dataset_)) return;
  const bool by_code = resolution.kind == MatchKind::code;
  record_.report.add(
      Severity::warning, "place-point-differs", place.where.part("point"),
      fmt::format("\"{}\" means {}, but its point lies in {}, {:.1f} km away; the {} counts",
                  place.as_written,
                  described(resolution.via.value_or(resolution.codes.front()), dataset_),
                  described(holder->code, dataset_), metres / 1000, by_code ? "code" : "name"),
      fmt::format("correct the point or the {}", by_code ? "code" : "name"));
}

}  // namespace obuhvat
