#include "gazetteer/name_index.h"

#include <algorithm>

#include "gazetteer/case_forms.h"
#include "support/text.h"

namespace obuhvat {
namespace {

bool is_official(NameSource source) {
  return source != NameSource::alias && source != NameSource::ascii_alias;
}

/// The letters with a mark, in order.
std::u32string marked_letters(std::string_view latin) {
  std::u32string letters = decode_utf8(latin);
  std::erase_if(letters, [](char32_t c) { return c < 0x80; });
  return letters;
}

/// True if what is written has no mark that the name has not: "Cačak" lacks one, "Čaćak" is wrong.
bool has_no_wrong_marks(std::string_view name, std::string_view written) {
  if (std::none_of(written.begin(), written.end(), [](char c) { return (c & 0x80) != 0; }))
    return true;
  const std::u32string wanted = marked_letters(written);
  const std::u32string there = marked_letters(name);
  auto at = there.begin();
  for (const char32_t letter : wanted) {
    at = std::find(at, there.end(), letter);
    if (at == there.end()) return false;
    ++at;
  }
  return true;
}

/// The tier and kind of one name against what was written; both have the same ASCII form.
MatchTier judge(const KnownName& name, const FoldedName& written, MatchKind& kind) {
  const bool as_spelled = name.folded.spelling == written.spelling;
  const bool as_latin = name.folded.latin == written.latin;
  if (name.source == NameSource::official_latin && as_spelled) {
    kind = MatchKind::exact;
    return MatchTier::official;
  }
  if (is_official(name.source) && (as_spelled || as_latin)) {
    kind =
        name.source == NameSource::official_english ? MatchKind::alias : MatchKind::transliterated;
    return MatchTier::official;
  }
  if (!as_spelled && !as_latin && !has_no_wrong_marks(name.folded.latin, written.latin))
    return MatchTier::none;
  if (is_official(name.source)) {
    kind = MatchKind::ascii;
    return MatchTier::spelled;
  }
  if (as_spelled || as_latin) {
    kind = name.source == NameSource::ascii_alias ? MatchKind::ascii : MatchKind::alias;
    return MatchTier::spelled;
  }
  kind = MatchKind::ascii;
  return MatchTier::bare;
}

}  // namespace

bool is_settlement(std::string_view kind) { return kind.ends_with("settlement"); }

NameIndex::NameIndex(const std::vector<Municipality>& municipalities,
                     const std::vector<GazetteerName>& names) {
  std::vector<const Municipality*> sorted;
  for (const auto& municipality : municipalities) sorted.push_back(&municipality);
  std::sort(sorted.begin(), sorted.end(),
            [](const auto* a, const auto* b) { return a->code < b->code; });
  for (const auto* municipality : sorted) {
    Unit unit{municipality->code,
              municipality->name.sr_latn,
              fold_name(municipality->name.sr_latn),
              municipality->district,
              municipality->kind == MunicipalityKind::parent_city,
              no_unit,
              {}};
    codes_.emplace(unit.code.text(), static_cast<UnitNumber>(units_.size()));
    units_.push_back(std::move(unit));
  }
  for (UnitNumber u = 0; u < units_.size(); ++u) {
    const Municipality& from = *sorted[u];
    if (from.parent) units_[u].parent = by_code(from.parent->text());
    if (units_[u].parent != no_unit) units_[units_[u].parent].members.push_back(u);
    add_name(u, NameSource::official_latin, from.name.sr_latn, {});
    add_name(u, NameSource::official_cyrillic, from.name.sr_cyrl, {});
    add_name(u, NameSource::official_english, from.name.en, {});
    declined_.push_back({u, units_[u].folded, {}, Alone::yes, false});
    const auto words = split(units_[u].folded.ascii, ' ');
    if (words.size() > 1)
      for (const auto& word : words) words_[word].push_back(u);
  }
  for (const auto& name : names) {
    const UnitNumber unit = by_code(name.code.text());
    if (unit == no_unit) continue;
    const bool ascii = name.kind == "ascii";
    add_name(unit, ascii ? NameSource::ascii_alias : NameSource::alias, name.name, name.kind);
    if (!is_settlement(name.kind)) continue;
    const bool is_centre = name.kind == "centre_settlement";
    declined_.push_back(
        {unit, fold_name(name.name), name.name, is_centre ? Alone::yes : Alone::no, is_centre});
  }
}

void NameIndex::add_name(UnitNumber unit, NameSource source, const std::string& text,
                         const std::string& kind) {
  KnownName name{unit, source, text, kind, fold_name(text)};
  if (name.folded.ascii.empty()) return;
  const FoldedName& official = units_[unit].folded;
  // What only repeats the official name in ASCII is told as ascii, not as an alias.
  const bool repeats =
      name.folded.ascii == official.ascii &&
      (name.source == NameSource::ascii_alias || name.folded.spelling == official.ascii ||
       name.folded.spelling == official.spelling);
  if (repeats && source != NameSource::official_latin) return;
  auto& same = by_ascii_[name.folded.ascii];
  for (const auto other : same)
    if (names_[other].unit == unit && names_[other].folded.spelling == name.folded.spelling) return;
  same.push_back(names_.size());
  names_.push_back(std::move(name));
}

void NameIndex::build_forms() const {
  for (const auto& [unit, name, settlement, alone, has_village_plural] : declined_) {
    for (const auto& form : case_forms(name.latin))
      add_form(unit, form, name.ascii.size(), settlement, alone);
    if (const auto plural = village_plural(name.latin); has_village_plural && !plural.empty())
      add_form(unit, plural, name.ascii.size(), settlement, Alone::yes);
  }
}

void NameIndex::add_form(UnitNumber unit, const std::string& latin, std::size_t base_size,
                         const std::string& settlement, Alone alone) const {
  auto& forms = forms_[fold_name(latin).ascii];
  for (auto& form : forms) {
    if (form.unit != unit) continue;
    form.base_size = std::min(form.base_size, base_size);
    form.needs_preposition = form.needs_preposition && alone == Alone::no;
    return;
  }
  forms.push_back({unit, base_size, latin, settlement, alone == Alone::no});
}

UnitNumber NameIndex::by_code(std::string_view code) const {
  const auto found = codes_.find(code);
  return found == codes_.end() ? no_unit : found->second;
}

NameMatches NameIndex::by_name(const FoldedName& written) const {
  NameMatches matches;
  const auto found = by_ascii_.find(std::string_view(written.ascii));
  if (found == by_ascii_.end()) return matches;
  for (const auto n : found->second) {
    const KnownName& name = names_[n];
    MatchKind kind = MatchKind::exact;
    const MatchTier tier = judge(name, written, kind);
    if (tier == MatchTier::none) continue;
    if (matches.tier != MatchTier::none && tier > matches.tier) continue;
    if (tier != matches.tier) matches.units.clear();
    matches.tier = tier;
    const auto same = std::find_if(matches.units.begin(), matches.units.end(),
                                   [&](const NameMatch& m) { return m.unit == name.unit; });
    if (same == matches.units.end()) {
      matches.units.push_back({name.unit, kind, &name});
    } else if (kind < same->kind) {
      *same = {name.unit, kind, &name};
    }
  }
  std::sort(matches.units.begin(), matches.units.end(),
            [](const NameMatch& a, const NameMatch& b) { return a.unit < b.unit; });
  return matches;
}

CaseFormMatches NameIndex::by_case_form(const FoldedName& written) const {
  CaseFormMatches matches;
  std::call_once(forms_built_, [this] { build_forms(); });
  const auto found = forms_.find(std::string_view(written.ascii));
  if (found == forms_.end()) return matches;
  for (const auto& form : found->second) {
    if (!has_no_wrong_marks(form.latin, written.latin)) continue;
    if (matches.units.empty()) {
      matches.shortest_name = form.base_size;
      matches.settlement = form.settlement;
    }
    matches.needs_preposition = matches.needs_preposition || form.needs_preposition;
    matches.units.push_back(form.unit);
    matches.shortest_name = std::min(matches.shortest_name, form.base_size);
    matches.as_spelled = matches.as_spelled || form.latin == written.latin;
  }
  std::sort(matches.units.begin(), matches.units.end());
  return matches;
}

std::vector<UnitNumber> NameIndex::by_word(std::string_view ascii) const {
  const auto found = words_.find(ascii);
  return found == words_.end() ? std::vector<UnitNumber>() : found->second;
}

}  // namespace obuhvat
