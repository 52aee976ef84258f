#include "ingest/boundary_evidence.h"

#include <algorithm>

#include "ingest/boundary_codes.h"
#include "ingest/boundary_scope.h"
#include "support/serbian_script.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t longest_name = 300;  // bytes; no place name comes near it
constexpr std::size_t most_names = 8;      // of a feature: languages and spellings
constexpr std::size_t most_hints = 4;

bool is_in(const std::vector<BoundaryUnit>& sorted, BoundaryUnit unit) {
  return std::binary_search(sorted.begin(), sorted.end(), unit);
}

/// Latin letters that look like Cyrillic ones of another sound, in a name that is Cyrillic else,
/// are a slip of the keyboard: "ВPАЊЕ". Those of the same sound do no harm.
std::string in_one_script(const std::string& name) {
  if (!is_mostly_cyrillic(name)) return name;
  static constexpr std::u32string_view latin = U"BHPCXYpcxy";
  static constexpr std::u32string_view cyrillic = U"ВНРСХУрсху";
  std::u32string letters = decode_utf8(name);
  for (auto& letter : letters)
    if (const auto at = latin.find(letter); at != std::u32string_view::npos) letter = cyrillic[at];
  return encode_utf8(letters);
}

void sort_and_thin(std::vector<BoundaryUnit>& units) {
  std::sort(units.begin(), units.end());
  units.erase(std::unique(units.begin(), units.end()), units.end());
}

}  // namespace

bool FeatureEvidence::has_seat(BoundaryUnit unit) const { return is_in(seats, unit); }
bool FeatureEvidence::has_code(BoundaryUnit unit) const { return is_in(codes, unit); }

std::size_t FeatureEvidence::name_of(BoundaryUnit unit) const {
  for (const auto list : {&NameEvidence::sure, &NameEvidence::possible, &NameEvidence::near})
    for (std::size_t n = 0; n < names.size(); ++n)
      if (is_in(names[n]->*list, unit)) return n;
  return names.size();
}

bool FeatureEvidence::is_nearly_named(BoundaryUnit unit) const {
  const std::size_t n = name_of(unit);
  return n < names.size() && !is_in(names[n]->sure, unit) && !is_in(names[n]->possible, unit);
}

const std::vector<BoundaryUnit>& FeatureEvidence::named() const {
  static const std::vector<BoundaryUnit> none;
  for (const auto* name : names)
    if (!name->sure.empty()) return name->sure;
  return none;
}

bool FeatureEvidence::is_named_otherwise(BoundaryUnit unit) const {
  return !named().empty() && !has_name(unit);
}

EvidenceReader::EvidenceReader(const BoundaryUnits& units, const Gazetteer& gazetteer)
    : units_(units), gazetteer_(gazetteer) {
  for (BoundaryUnit u = 0; u < units_.size(); ++u)
    if (units_[u].is_map_unit()) seats_.push_back(u);
  std::stable_sort(seats_.begin(), seats_.end(), [&](BoundaryUnit a, BoundaryUnit b) {
    return units_[a].seat.lon < units_[b].seat.lon;
  });
}

FeatureEvidence EvidenceReader::read(const BoundaryFeature& feature) const {
  FeatureEvidence evidence;
  evidence.box = box_of(feature.area);
  const auto east =
      std::lower_bound(seats_.begin(), seats_.end(), evidence.box.min_x,
                       [&](BoundaryUnit unit, double lon) { return units_[unit].seat.lon < lon; });
  for (auto u = east; u != seats_.end() && units_[*u].seat.lon <= evidence.box.max_x; ++u)
    if (evidence.box.contains(units_[*u].seat) &&
        locate(feature.area, units_[*u].seat) != Location::outside)
      evidence.seats.push_back(*u);
  std::sort(evidence.seats.begin(), evidence.seats.end());
  for (const auto& written : feature.codes) {
    const auto digits = five_digits(written);
    if (!digits) continue;
    if (const auto unit = units_.by_code(*digits); unit < units_.size())
      evidence.codes.push_back(unit);
  }
  sort_and_thin(evidence.codes);
  evidence.is_out_of_reach = is_out_of_reach(evidence.box);
  evidence.is_outside =
      evidence.seats.empty() && evidence.codes.empty() && says_kosovo(feature, evidence.box);
  return evidence;
}

void EvidenceReader::read_names(const BoundaryFeature& feature, FeatureEvidence& evidence) {
  evidence.names.clear();
  for (const auto& name : feature.names) {
    if (evidence.names.size() == most_names) break;
    evidence.names.push_back(&name_evidence(name, feature.hints));
  }
}

const NameEvidence& EvidenceReader::name_evidence(const std::string& name,
                                                  const std::vector<std::string>& hints) {
  static const NameEvidence nothing;
  if (name.empty() || name.size() > longest_name) return nothing;
  std::vector<std::string> usable;
  for (const auto& hint : hints)
    if (!hint.empty() && hint.size() <= longest_name && usable.size() < most_hints)
      usable.push_back(hint);
  std::string key = name;
  for (const auto& hint : usable) key.append(1, '\0').append(hint);
  auto found = known_.find(key);
  if (found == known_.end()) found = known_.emplace(key, looked_up(name, usable)).first;
  return found->second;
}

NameEvidence EvidenceReader::looked_up(const std::string& name,
                                       const std::vector<std::string>& hints) const {
  NameEvidence evidence;
  const std::string written = in_one_script(name);
  if (hints.empty()) add(gazetteer_.resolve(written), evidence);
  for (const auto& hint : hints) add(gazetteer_.resolve(written, hint), evidence);
  for (auto* list : {&evidence.sure, &evidence.possible, &evidence.near}) sort_and_thin(*list);
  return evidence;
}

void EvidenceReader::add(const Resolution& resolution, NameEvidence& evidence) const {
  const auto add_to = [&](std::vector<BoundaryUnit>& list, const MunicipalityCode& code) {
    if (const auto unit = units_.by_code(code.text()); unit < units_.size()) list.push_back(unit);
  };
  if (resolution.is_resolved()) {
    auto& list = resolution.kind == MatchKind::fuzzy ? evidence.near : evidence.sure;
    // A city stands for its members in a record; here it is an area of its own.
    add_to(list, resolution.via ? *resolution.via : resolution.codes.front());
  } else if (resolution.kind == MatchKind::ambiguous) {
    // Less than 1: the tied neighbours of a slip of the hand.
    for (const auto& candidate : resolution.candidates)
      add_to(candidate.score < 1 ? evidence.near : evidence.possible, candidate.code);
  }
}

}  // namespace obuhvat
