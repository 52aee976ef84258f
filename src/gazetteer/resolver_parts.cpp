// The part of Resolver for texts that hold more than one name.
#include <fmt/format.h>

#include <algorithm>

#include "gazetteer/resolver.h"

namespace obuhvat {

Resolver::Finding Resolver::by_any_reading(std::string_view part) const {
  Finding finding;
  for (const auto& reading : readings_of(fold_name(part)))
    if (finding = by_reading(reading); !finding.units.empty()) break;
  return finding;
}

std::optional<Resolver::Finding> Resolver::place_among(
    const std::vector<std::string>& parts, const std::vector<Finding>& findings,
    const std::vector<PlaceScope>& scopes) const {
  // A part is the place if all the others tell where it lies; a member goes before its city.
  std::optional<Finding> place;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Finding inside = findings[i];
    std::erase_if(inside.units, [&](const NameMatch& match) {
      for (std::size_t k = 0; k < parts.size(); ++k)
        if (k != i && !(scopes[k].is_understood() && scopes[k].allows(match.unit))) return true;
      return false;
    });
    if (inside.units.size() != 1) continue;
    if (place && !index_.units()[place->units.front().unit].is_city) continue;
    for (std::size_t k = 0; k < parts.size(); ++k)
      if (k != i && !scopes[k].is_whole_country) inside.is_doubtful = false;
    inside.step = fmt::format("parts: \"{}\" with what stands beside it is {}", parts[i],
                              label(inside.units.front().unit));
    place = std::move(inside);
  }
  return place;
}

bool Resolver::by_parts(const std::vector<std::string>& parts, const PlaceScope& hint,
                        Resolution& result) const {
  std::vector<Finding> findings;
  std::vector<PlaceScope> scopes;
  std::vector<UnitNumber> named;
  for (const auto& part : parts) {
    findings.push_back(by_any_reading(part));
    for (const auto& match : findings.back().units) named.push_back(match.unit);
    scopes.push_back(scopes_.read(part, ScopeReader::Where::in_text));
  }
  if (const auto place = place_among(parts, findings, scopes)) {
    settle(*place, hint, result);
    return true;
  }
  // A typing error beside a city or district that is right: "Palilulla, Niš".
  for (std::size_t i = 0; i < parts.size() && parts.size() == 2; ++i) {
    const PlaceScope& other = scopes[1 - i];
    if (!findings[i].units.empty() || scopes[i].is_understood() || other.units.size() < 2) continue;
    result.steps.push_back(fmt::format("parts: \"{}\" looked for in \"{}\"", parts[i], other.text));
    by_near_names(fold_name(parts[i]), other, result);
    return true;
  }
  if (named.empty()) return false;
  std::sort(named.begin(), named.end());
  named.erase(std::unique(named.begin(), named.end()), named.end());
  const bool all_here = std::all_of(scopes.begin(), scopes.end(), [](const PlaceScope& s) {
    return s.meaning == PlaceScope::Meaning::somewhere_here;
  });
  result.steps.emplace_back(all_here ? "parts: they name several places, or do not belong together"
                                     : "parts: one is a known name, but not what stands beside it");
  stop_ambiguous(named, result);
  if (!all_here) result.kind = MatchKind::unresolved;
  return true;
}

bool Resolver::by_abbreviation(const FoldedName& name, const PlaceScope& scope,
                               Resolution& result) const {
  const NearNames meant = near_.abbreviated(name, scope);
  if (meant.units.empty()) return false;
  for (const auto& unit : meant.units) {
    const Unit& u = index_.units()[unit.unit];
    result.candidates.push_back({u.code, u.name, unit.score});
  }
  const NearUnit& best = meant.units.front();
  if (meant.verdict == NearNames::Verdict::accepted) {
    result.steps.push_back(
        fmt::format("abbreviation: of \"{}\", {}", best.by_name, label(best.unit)));
    accept(best.unit, MatchKind::fuzzy, best.score, result);
  } else {
    result.kind = MatchKind::ambiguous;
    result.steps.push_back(
        meant.elsewhere.empty()
            ? "abbreviation: of several names"
            : fmt::format("abbreviation: of \"{}\" or of \"{}\", which is no municipality here",
                          best.by_name, meant.elsewhere));
  }
  return true;
}

/// "Niš Medijana", "Zemun Beograd": a city before or after its member, and nothing between.
bool Resolver::by_words(const FoldedName& name, const PlaceScope& hint, Resolution& result) const {
  const std::string& words = name.latin;
  for (const auto at : {words.find(' '), words.rfind(' ')}) {
    if (at == std::string::npos) return false;
    const std::vector<std::string> parts{words.substr(0, at), words.substr(at + 1)};
    std::vector<Finding> findings;
    std::vector<PlaceScope> scopes;
    for (const auto& part : parts) {
      findings.push_back(by_any_reading(part));
      scopes.push_back(scopes_.read(part, ScopeReader::Where::in_text));
    }
    // "Crveni krst Niša" is the Red Cross of Niš: a bare genitive tells no place.
    const auto is_bare_form = [&](std::size_t i) {
      return findings[i].confidence < 1 && parts[i].find(' ') == std::string::npos;
    };
    if (is_bare_form(0) || is_bare_form(1)) continue;
    // Not with a country: "Crveni krst Srbije" is the Red Cross.
    if (scopes[0].is_whole_country || scopes[1].is_whole_country) continue;
    const auto place = place_among(parts, findings, scopes);
    if (!place) continue;
    settle(*place, hint, result);
    return true;
  }
  return false;
}

}  // namespace obuhvat
