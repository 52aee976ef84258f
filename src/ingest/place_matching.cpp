#include "ingest/place_matching.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "ingest/name_key.h"
#include "ingest/place_exclusions.h"
#include "ingest/place_points.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t most_candidates = 5;

/// The map units that a code stands for: itself or the members of a city; empty if unknown.
std::vector<MunicipalityCode> units_of(const MunicipalityCode& code, const Dataset& dataset) {
  const Municipality* const unit = dataset.municipality(code);
  if (unit == nullptr) return {};
  if (unit->is_map_unit()) return {code};
  std::vector<MunicipalityCode> members;
  for (const auto& member : dataset.municipalities)
    if (member.parent == code) members.push_back(member.code);
  return members;
}

/// What one code or name says of the other: true if one's units are among the other's.
bool agree(const std::vector<MunicipalityCode>& a, const std::vector<MunicipalityCode>& b) {
  const auto within = [](const auto& part, const auto& whole) {
    return std::all_of(part.begin(), part.end(), [&](const auto& code) {
      return std::find(whole.begin(), whole.end(), code) != whole.end();
    });
  };
  return within(a, b);
}

MunicipalityCode named_by(const Resolution& resolution) {
  return resolution.via.value_or(resolution.codes.front());
}

class PlaceMatcher {
 public:
  PlaceMatcher(ProjectRecord& record, PlaceCourt& court, const Dataset& dataset)
      : record_(record), court_(court), dataset_(dataset) {}

  std::vector<Resolution> match() {
    std::vector<Resolution> resolutions;
    PlacePoints points(record_, court_, dataset_);
    for (auto& place : record_.places) {
      auto settled = points.settle(place);
      resolutions.push_back(settled              ? *std::move(settled)
                            : place.code.empty() ? by_name(place)
                                                 : by_code(place));
      if (place.as_written.empty()) place.as_written = place.code;
      points.keep(place, resolutions.back());
    }
    note_repeats(resolutions);
    fill_places(resolutions);
    return resolutions;
  }

 private:
  Resolution by_code(const WrittenPlace& place) {
    const MunicipalityCode code{place.code};
    const auto units = units_of(code, dataset_);
    const FieldPlace where = place.where.part("code");
    if (units.empty()) {
      const bool alone = place.as_written.empty();
      warn("place-code-unknown", where,
           fmt::format(
               "no municipality has the code \"{}\"{}", place.code,
               alone ? "" : fmt::format("; \"{}\" is looked up by its name", place.as_written)),
           "correct the code or leave it out");
      if (!alone) return by_name(place);
      Resolution none;
      none.written = place.code;
      return none;
    }
    Resolution resolution;
    resolution.written = place.as_written;
    resolution.kind = MatchKind::code;
    resolution.codes = units;
    resolution.name = dataset_.municipality(code)->name.sr_latn;
    resolution.confidence = 1;
    if (!dataset_.municipality(code)->is_map_unit()) resolution.via = code;
    if (place.as_written.empty()) {
      // A table may have nothing but codes; in a record the name of the source should stand.
      if (record_.origin == RecordOrigin::json)
        warn("field-value", place.where.part("as_written"), "the place has a code but no name",
             "write the name as the source does");
    } else if (is_exclusion(place)) {
      // The code may stand for the whole of what the text takes a part from.
      warn("place-exclusion", where,
           fmt::format("\"{}\" excludes places, but the code says {}; the code counts",
                       place.as_written, described(code, dataset_)),
           "list the places that are meant, if the code covers more than they are");
    } else if (const Resolution& named = court_.resolve(place.as_written, place.hint);
               named.is_resolved() && !agree(units, named.codes)) {
      warn("place-code-differs", where,
           fmt::format("the code says {}, but \"{}\" means {}; the code counts",
                       described(code, dataset_), place.as_written,
                       described(named_by(named), dataset_)),
           "correct the code or the name");
    }
    return resolution;
  }

  static bool is_exclusion(const WrittenPlace& place) {
    return place.is_exclusion || excludes_places(place.as_written);
  }

  /// Whatever the gazetteer makes of such a text, it may be what the text rules out.
  Resolution by_exclusion(const WrittenPlace& place, const std::string& stands_at) {
    const Resolution& decided = court_.resolve(place.as_written, place.hint);
    if (decided.is_settled) return decided;
    Resolution none;
    none.written = place.as_written;
    none.steps.emplace_back("words: it excludes places, so no name in it is taken");
    court_.open_names().note(none, place.hint, stands_at);
    warn("place-exclusion", place.where,
         fmt::format("the text excludes places; none of these is taken: \"{}\"", place.as_written),
         "list the places that are meant");
    return none;
  }

  Resolution by_name(const WrittenPlace& place) {
    const std::string stands_at = fmt::format("{}:{}", record_.report.file(), place.where.row);
    if (is_exclusion(place)) return by_exclusion(place, stands_at);
    Resolution resolution = court_.settle(place.as_written, place.hint, stands_at);
    if (resolution.is_settled) return resolution;  // by a person: there is nothing to tell
    if (resolution.is_hint_unknown && resolution.is_resolved())
      warn("place-hint-unknown", place.where,
           fmt::format("\"{}\" beside \"{}\" is no district, city or region of Serbia that is "
                       "known; it is left aside",
                       place.hint, place.as_written),
           "check that the place lies in Serbia; correct or leave out what stands beside it");
    if (resolution.kind == MatchKind::ambiguous || !resolution.is_resolved()) {
      resolution.codes.clear();
      resolution.via.reset();
    }
    const std::string& written = place.as_written;
    if (resolution.kind == MatchKind::fuzzy && resolution.is_resolved()) {
      const MunicipalityCode code = named_by(resolution);
      warn("place-fuzzy", place.where,
           fmt::format("\"{}\" is taken for {}, score {:.2f}", written, described(code, dataset_),
                       resolution.confidence),
           fmt::format("write \"{}\", or {}", resolution.name, way_out_with(code.text())));
    } else if (is_contradicted(place, resolution)) {
      warn("place-ambiguous", place.where,
           fmt::format("\"{}\" is {}, which does not lie in \"{}\"; it is on no map", written,
                       described(resolution.candidates.front().code, dataset_), place.hint),
           "correct one of the two, or " + way_out_with(resolution.candidates.front().code.text()));
    } else if (resolution.kind == MatchKind::ambiguous) {
      warn("place-ambiguous", place.where,
           fmt::format("\"{}\" may mean {}; it is on no map", written,
                       listed(candidates(resolution), "or")),
           written.find_first_of(",;/.&\n") != std::string::npos
               ? "write each place on its own, or " + way_out()
           : resolution.candidates.empty()
               ? way_out()
               : way_out_such_as(resolution.candidates.front().code.text()));
    } else if (!resolution.is_resolved()) {
      const auto near = candidates(resolution);
      warn("place-unresolved", place.where,
           fmt::format("no municipality is called \"{}\"; it is on no map", written),
           is_country_name(written)
               ? "it is the country: state national coverage if all of it is meant, or name the "
                 "municipalities"
           : near.empty() ? "correct the name, or " + way_out()
                          : fmt::format("did you mean {}? correct the name, or {}",
                                        listed(near, "or"), way_out()));
    }
    return resolution;
  }

  /// The name is clear by itself; only what stands beside it speaks against it.
  bool is_contradicted(const WrittenPlace& place, const Resolution& resolution) {
    if (resolution.kind != MatchKind::ambiguous || place.hint.empty() ||
        resolution.candidates.size() != 1)
      return false;
    const Resolution& alone = court_.resolve(place.as_written, {});
    return alone.is_resolved() && named_by(alone) == resolution.candidates.front().code;
  }

  /// How the author of a record of this kind settles a name.
  std::string way_out() const {
    return record_.origin == RecordOrigin::json ? "settle it with \"code\""
                                                : "settle it in a decisions file (--decisions)";
  }
  std::string way_out_with(const std::string& code) const {
    return record_.origin == RecordOrigin::json
               ? fmt::format("settle it with \"code\": \"{}\"", code)
               : way_out();
  }
  std::string way_out_such_as(const std::string& code) const {
    return record_.origin == RecordOrigin::json
               ? fmt::format("settle it with \"code\", e.g. \"code\": \"{}\"", code)
               : way_out();
  }

  std::vector<std::string> candidates(const Resolution& resolution) const {
    std::vector<std::string> names;
    for (const auto& candidate : resolution.candidates)
      if (names.size() < most_candidates) names.push_back(described(candidate.code, dataset_));
    return names;
  }

  void note_repeats(const std::vector<Resolution>& resolutions) {
    std::map<std::string, std::size_t> first;  // by the code named, or by the name if it has none
    for (std::size_t i = 0; i < resolutions.size(); ++i) {
      const WrittenPlace& place = record_.places[i];
      const bool resolved = resolutions[i].is_resolved();
      const auto key = resolved ? named_by(resolutions[i]).text() : "\n" + place.as_written;
      const auto [earlier, is_new] = first.emplace(key, i);
      if (is_new) continue;
      const WrittenPlace& other = record_.places[earlier->second];
      // A row a project and place: a table names a place as often as something is done there.
      if (record_.origin == RecordOrigin::table && place.where.row != other.where.row) continue;
      record_.report.add(
          Severity::info, "place-twice", place.where,
          place.as_written == other.as_written
              ? fmt::format("\"{}\" is written twice; it counts once", place.as_written)
              : fmt::format("\"{}\" and \"{}\" both mean {}; it counts once", other.as_written,
                            place.as_written, described(named_by(resolutions[i]), dataset_)),
          "leave one of them, unless the source has both");
    }
  }

  void fill_places(const std::vector<Resolution>& resolutions) {
    std::set<MunicipalityCode> own;
    for (const auto& resolution : resolutions)
      if (resolution.is_resolved() && !resolution.via) own.insert(resolution.codes.front());
    std::set<MunicipalityCode> done;
    std::set<std::string> unplaced;
    for (std::size_t i = 0; i < resolutions.size(); ++i) {
      const Resolution& resolution = resolutions[i];
      const std::string& written = record_.places[i].as_written;
      if (!resolution.is_resolved() && resolution.is_settled) continue;  // it is no municipality
      if (!resolution.is_resolved() && unplaced.insert(written).second)
        record_.project.places.push_back({std::nullopt, written, resolution.kind, 0, {}});
      for (const auto& code : resolution.codes) {
        if (resolution.via && own.contains(code)) continue;
        if (!done.insert(code).second) continue;
        record_.project.places.push_back(
            {code, written, resolution.kind, resolution.confidence, resolution.via});
      }
    }
  }

  void warn(std::string code, const FieldPlace& where, std::string message,
            std::string suggestion) {
    record_.report.add(Severity::warning, std::move(code), where, std::move(message),
                       std::move(suggestion));
  }

  ProjectRecord& record_;
  PlaceCourt& court_;
  const Dataset& dataset_;
};

}  // namespace

std::vector<Resolution> match_places(ProjectRecord& record, PlaceCourt& court,
                                     const Dataset& dataset) {
  return PlaceMatcher(record, court, dataset).match();
}

std::string described(const MunicipalityCode& code, const Dataset& dataset) {
  const Municipality* const unit = dataset.municipality(code);
  if (unit == nullptr) return code.text();
  const Municipality* const parent = unit->parent ? dataset.municipality(*unit->parent) : nullptr;
  if (parent != nullptr)
    return fmt::format("{} of {} ({})", unit->name.sr_latn, parent->name.sr_latn, code.text());
  return fmt::format("{} ({})", unit->name.sr_latn, code.text());
}

std::string listed(const std::vector<std::string>& names, std::string_view last) {
  if (names.size() < 2) return join(names, "");
  const std::vector<std::string> head(names.begin(), names.end() - 1);
  return fmt::format("{} {} {}", join(head, ", "), last, names.back());
}

}  // namespace obuhvat
