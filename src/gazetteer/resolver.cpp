#include "gazetteer/resolver.h"

#include <fmt/format.h>

#include <algorithm>

#include "gazetteer/namesakes_abroad.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t longest_text = 300;  // bytes; no place name comes near it
constexpr std::size_t most_parts = 6;
constexpr double case_form_confidence = 0.95;
constexpr std::size_t shortest_bare_form = 5;  // "Bora" is a man, "u Boru" is in Bor

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string_view source_of(const NameMatch& match) {
  if (match.kind == MatchKind::ascii) return "without diacritics";
  switch (match.name->source) {
    case NameSource::official_latin:
      return match.kind == MatchKind::exact ? "Serbian Latin" : "Cyrillic read as Latin";
    case NameSource::official_cyrillic:
      return "Serbian Cyrillic";
    case NameSource::official_english:
      return "English";
    case NameSource::alias:
    case NameSource::ascii_alias:
      break;
  }
  return match.name->kind.empty() ? "another name" : std::string_view(match.name->kind);
}

}  // namespace

Resolver::Resolver(const NameIndex& index, const ScopeReader& scopes, const NearNameFinder& near)
    : index_(index), scopes_(scopes), near_(near) {}

std::string Resolver::label(UnitNumber unit) const {
  const Unit& u = index_.units()[unit];
  std::string out = u.name;
  out.append(" (").append(u.code.text());
  if (u.parent != no_unit) out.append(", ").append(index_.units()[u.parent].name);
  return out.append(")");
}

Resolution Resolver::resolve(std::string_view written, std::string_view hint) const {
  Resolution result;
  result.written = std::string(written);
  const std::string_view text = trimmed(written);
  if (text.size() > longest_text) {
    result.steps.emplace_back("length: longer than any place name");
    return result;
  }
  const FoldedName name = fold_name(text);
  if (name.ascii.empty()) {
    result.steps.emplace_back("nothing is written");
    return result;
  }
  PlaceScope scope;
  if (!hint.empty() && hint.size() <= longest_text) {
    scope = scopes_.read(hint, ScopeReader::Where::in_hint);
    if (!scope.is_understood()) {
      result.is_hint_unknown = true;
      result.steps.push_back(fmt::format("hint: \"{}\" is not understood, left aside", hint));
    }
  }
  if (is_digits(name.ascii)) {
    if (!by_code(name, result)) result.steps.emplace_back("code: no unit has this number");
    return result;
  }

  for (const auto& reading : readings_of(name)) {
    const Finding finding = by_reading(reading);
    if (finding.units.empty()) continue;
    if (!reading.left_out.empty())
      result.steps.push_back(fmt::format("wording: \"{}\" left out", reading.left_out));
    // The Bosnian and Croatian word for a municipality: "Općina Stari Grad" is in Sarajevo.
    if (reading.left_out.starts_with("opcin") && has_namesake_abroad(reading.name.latin)) {
      result.steps.emplace_back("names: a municipality abroad has this name and is called so");
      std::vector<UnitNumber> units;
      for (const auto& match : finding.units) units.push_back(match.unit);
      stop_ambiguous(units, result);
      return result;
    }
    settle(finding, scope, result);
    return result;
  }
  result.steps.emplace_back("names and case forms: none is the same");
  if (begins_abbreviated(text, name.ascii) && by_abbreviation(name, scope, result)) return result;
  const auto parts = parts_of(text);
  if (parts.size() > 1 && parts.size() <= most_parts && by_parts(parts, scope, result))
    return result;
  if (says_district(name.ascii)) {
    result.steps.emplace_back("wording: a district is no municipality");
    return result;
  }
  if (by_words(name, scope, result)) return result;
  result.is_elsewhere =
      near_.elsewhere(name) != nullptr ||
      scopes_.read(text, ScopeReader::Where::in_text).meaning == PlaceScope::Meaning::elsewhere;
  by_near_names(name, scope, result);
  return result;
}

bool Resolver::by_code(const FoldedName& name, Resolution& result) const {
  const UnitNumber unit = index_.by_code(name.ascii);
  if (unit == no_unit) return false;
  result.steps.push_back(fmt::format("code: that of {}", label(unit)));
  accept(unit, MatchKind::code, 1, result);
  return true;
}

Resolver::Finding Resolver::by_names(const FoldedName& name) const {
  Finding finding;
  const NameMatches matches = index_.by_name(name);
  finding.units = matches.units;
  if (finding.units.empty()) return finding;
  if (matches.tier == MatchTier::bare) {
    // "Palanka" is Palánka without its accent, and also half the name of three municipalities.
    const auto halves = index_.by_word(name.ascii);
    if (halves.size() > 1) {
      finding.units.clear();
      for (const auto unit : halves) finding.units.push_back({unit, MatchKind::ascii, nullptr});
      finding.step = "names: part of the names of several municipalities";
      return finding;
    }
  }
  const NameMatch& first = finding.units.front();
  if (is_settlement(first.name->kind))
    finding.step =
        fmt::format("names: settlement {} lies in {}", first.name->text, label(first.unit));
  else
    finding.step.append("names: ").append(label(first.unit)).append(", ").append(source_of(first));
  const bool official =
      matches.tier == MatchTier::official || first.name->source == NameSource::official_latin;
  const auto strict =
      matches.tier == MatchTier::bare ? NearNameFinder::Strict::no : NearNameFinder::Strict::yes;
  finding.is_doubtful = !official && near_.elsewhere(name, strict) != nullptr;
  return finding;
}

/// "Žabare", bare, is a village and not the accusative of Žabari.
bool Resolver::is_accusative_plural(const FoldedName& name, const CaseFormMatches& forms) const {
  return name.ascii.ends_with('e') && name.ascii.find(' ') == std::string::npos &&
         index_.units()[forms.units.front()].folded.ascii.ends_with('i');
}

Resolver::Finding Resolver::by_reading(const Reading& reading) const {
  Finding finding = by_names(reading.name);
  if (!finding.units.empty()) return finding;
  const CaseFormMatches forms = index_.by_case_form(reading.name);
  if (forms.units.empty()) return finding;
  // "Nišu" alone is the city and "Šidu" the town, "nisu" is a verb and "Bora" a man.
  const bool has_marks = forms.as_spelled && reading.name.latin != reading.name.ascii;
  const bool stands_alone = reading.left_out.empty();
  if (stands_alone && (forms.needs_preposition || is_accusative_plural(reading.name, forms) ||
                       near_.is_form_elsewhere(reading.name) ||
                       (forms.shortest_name < shortest_bare_form && !has_marks) ||
                       near_.elsewhere(reading.name, NearNameFinder::Strict::yes) != nullptr))
    return finding;
  for (const auto unit : forms.units) finding.units.push_back({unit, MatchKind::alias, nullptr});
  finding.confidence = case_form_confidence;
  finding.step = forms.settlement.empty()
                     ? "case forms: one of " + label(forms.units.front())
                     : fmt::format("case forms: settlement {} lies in {}", forms.settlement,
                                   label(forms.units.front()));
  return finding;
}

/// The name as a whole, and without what stands around it only if the whole is near to nothing.
NearNames Resolver::near_reading(const FoldedName& name, const PlaceScope& scope,
                                 Resolution& result) const {
  std::optional<NearNames> whole;
  for (const auto& reading : readings_of(name)) {
    NearNames near = near_.find(reading.name, scope);
    if (near.verdict == NearNames::Verdict::accepted || near.verdict == NearNames::Verdict::tied) {
      if (!reading.left_out.empty())
        result.steps.push_back(fmt::format("wording: \"{}\" left out", reading.left_out));
      return near;
    }
    if (!whole) whole = std::move(near);
    if (whole->verdict == NearNames::Verdict::elsewhere) break;
  }
  return *whole;
}

void Resolver::by_near_names(const FoldedName& name, const PlaceScope& scope,
                             Resolution& result) const {
  if (name.ascii.find_first_of("0123456789") != std::string::npos) {
    result.steps.emplace_back("near names: a digit is no slip of the hand");
    return;
  }
  if (const std::string* elsewhere = near_.elsewhere(name))
    result.steps.push_back(
        fmt::format("near names: \"{}\" is known, and no municipality here", *elsewhere));
  const NearNames near = near_reading(name, scope, result);
  for (const auto& unit : near.units) {
    const Unit& u = index_.units()[unit.unit];
    result.candidates.push_back({u.code, u.name, unit.score});
  }
  const auto nearest = [&] {
    const NearUnit& best = near.units.front();
    if (best.distance == 0 && best.has_same_words)
      return fmt::format("\"{}\" of {}, but for its diacritics", best.by_name, label(best.unit));
    if (best.distance == 0)
      return fmt::format("\"{}\" of {}, but for a space", best.by_name, label(best.unit));
    return fmt::format("\"{}\" of {}, {} letter{} away", best.by_name, label(best.unit),
                       best.distance, best.distance == 1 ? "" : "s");
  };
  switch (near.verdict) {
    case NearNames::Verdict::accepted:
      result.steps.push_back("near names: clearly nearest is " + nearest());
      accept(near.units.front().unit, MatchKind::fuzzy, near.units.front().score, result);
      break;
    case NearNames::Verdict::tied:
      result.kind = MatchKind::ambiguous;
      result.steps.emplace_back("near names: several are equally near");
      break;
    case NearNames::Verdict::elsewhere:
      result.steps.push_back(fmt::format(
          "near names: as near to \"{}\", which is no municipality here", near.elsewhere));
      break;
    case NearNames::Verdict::too_far:
      result.steps.push_back("near names: not near enough is " + nearest());
      break;
    case NearNames::Verdict::nothing:
      result.steps.emplace_back("near names: none");
      break;
  }
}

void Resolver::settle(const Finding& finding, const PlaceScope& scope, Resolution& result) const {
  result.steps.push_back(finding.step);
  std::vector<UnitNumber> all;
  std::vector<NameMatch> inside;
  for (const auto& match : finding.units) {
    all.push_back(match.unit);
    if (scope.allows(match.unit)) inside.push_back(match);
  }
  if (inside.empty()) {
    result.steps.push_back(fmt::format("hint: it does not lie in \"{}\"", scope.text));
    stop_ambiguous(all, result);
  } else if (inside.size() > 1) {
    result.steps.push_back(fmt::format("{} municipalities share this name", inside.size()));
    stop_ambiguous(all, result);
  } else if (result.is_hint_unknown && has_namesake_abroad(result.written)) {
    result.steps.emplace_back(
        "hint: a place abroad has this name, and what stands beside it is not known here");
    stop_ambiguous(all, result);
  } else if (finding.is_doubtful && (!scope.is_understood() || scope.is_whole_country)) {
    result.steps.emplace_back("names: a place that is not in this gazetteer has this name too");
    stop_ambiguous(all, result);
  } else {
    if (all.size() > 1)
      result.steps.push_back(
          fmt::format("hint: \"{}\" leaves {}", scope.text, label(inside.front().unit)));
    accept(inside.front().unit, inside.front().kind, finding.confidence, result);
  }
}

void Resolver::accept(UnitNumber unit, MatchKind kind, double confidence,
                      Resolution& result) const {
  const Unit& u = index_.units()[unit];
  result.kind = kind;
  result.name = u.name;
  result.confidence = confidence;
  if (!u.is_city) {
    result.codes.push_back(u.code);
    return;
  }
  // A guess stays a guess, whatever it stands for.
  if (kind != MatchKind::fuzzy) result.kind = MatchKind::city;
  result.via = u.code;
  for (const auto member : u.members) result.codes.push_back(index_.units()[member].code);
  result.steps.push_back(
      fmt::format("city: stands for its {} city municipalities", u.members.size()));
}

void Resolver::stop_ambiguous(const std::vector<UnitNumber>& units, Resolution& result) const {
  result.kind = MatchKind::ambiguous;
  for (const auto unit : units) {
    const Unit& u = index_.units()[unit];
    result.candidates.push_back({u.code, u.name, 1});
  }
}

}  // namespace obuhvat
