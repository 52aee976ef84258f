#include "gazetteer/near_names.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "gazetteer/case_forms.h"
#include "gazetteer/places_elsewhere.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t shortest_name = 5;  // shorter ones: one letter makes another word
constexpr std::size_t shortest_with_wrong_marks = 3;
constexpr std::size_t two_errors_from = 9;
constexpr std::size_t other_name_from = 8;  // Zenta, Miliva, Semlin: too many words are near
constexpr std::size_t replaced_from = 6;    // Turin is not Tutin, Place is not Blace
constexpr std::size_t replaced_first_from = 7;
constexpr std::size_t replaced_by_any_from = 9;
constexpr std::size_t moved_from = 7;  // Senjica is Sjenica: one slip, though two edits
constexpr std::size_t most_suggestions = 5;
constexpr double score_by_abbreviation = 0.9;
constexpr double score_by_word = 0.6;  // "Zvornik" for Mali Zvornik

/// How many letters a word inside a name of several may differ in, when the whole differs in two:
/// Donji Milanovac is not Gornji Milanovac, Brza Palanka is not Bela Palanka.
std::size_t allowance(std::size_t letters) {
  return letters >= two_errors_from ? 2 : letters >= shortest_name ? 1 : 0;
}

bool words_agree(std::string_view right, std::string_view written) {
  const auto a = split(right, ' ');
  const auto b = split(written, ' ');
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::size_t allowed = allowance(std::min(a[i].size(), b[i].size()));
    if (edit_distance(a[i], b[i], allowed) > allowed) return false;
  }
  return true;
}

/// Keys that lie side by side on the keyboards in use, vowels, and letters that sound alike.
bool is_likely_replacement(char right, char written) {
  // The last ones of the first two rows are š, đ, č, ć and ž without their marks.
  static constexpr std::array<std::string_view, 5> neighbours{"qwertyuiop", "qwertzuiopsd",
                                                              "asdfghjklccz", "zxcvbnm", "yxcvbnm"};
  static constexpr std::array<std::string_view, 7> alike{"aeiouy", "vw", "ck", "dt",
                                                         "bp",     "ij", "szx"};
  for (const auto row : neighbours) {
    for (std::size_t i = 0; i + 1 < row.size(); ++i)
      if ((row[i] == right && row[i + 1] == written) || (row[i] == written && row[i + 1] == right))
        return true;
  }
  return std::any_of(alike.begin(), alike.end(), [&](std::string_view letters) {
    return letters.find(right) != letters.npos && letters.find(written) != letters.npos;
  });
}

bool is_plausible_single(const SingleEdit& edit, std::string_view right, std::string_view written) {
  const std::size_t letters = right.size();
  switch (edit.kind) {
    case Edit::none:
    case Edit::swapped:
    case Edit::doubled:
      return true;
    case Edit::added:
      return letters > shortest_name || edit.position > 0;  // Popovo is not Opovo
    case Edit::missing:
      // Of a name of five letters four remain: then the last must be there, Opov is no Opovo.
      return letters > shortest_name || edit.position + 1 < letters;
    case Edit::replaced:
      if (letters < (edit.position == 0 ? replaced_first_from : replaced_from)) return false;
      return letters >= replaced_by_any_from ||
             is_likely_replacement(right[edit.position], written[edit.position]);
    case Edit::several:
      return false;
  }
  return false;
}

int likelihood_rank(Edit edit) {
  switch (edit) {
    case Edit::none:
      return 0;
    case Edit::swapped:
    case Edit::doubled:
      return 1;
    case Edit::missing:
      return 2;
    case Edit::added:
      return 3;
    case Edit::replaced:
      return 4;
    case Edit::several:
      return 5;
  }
  return 5;
}

double score_of(std::size_t distance, bool same_letters, std::size_t longest) {
  const double errors = same_letters ? 0.5 : static_cast<double>(distance);
  return std::max(0.0, 1 - errors / static_cast<double>(longest));
}

}  // namespace

NearNameFinder::Lists NearNameFinder::built() const {
  Lists out;
  std::set<std::string> of_units;
  for (const auto& unit : index_.units()) of_units.insert(compact(unit.folded.ascii));
  // Settlements that we ship are sure to be the only ones of their name.
  for (const auto& name : index_.names())
    if (name.kind == "settlement" || name.kind == "centre_settlement")
      of_units.insert(compact(name.folded.ascii));
  const auto know = [&](std::string_view name) {
    const FoldedName folded = fold_name(name);
    if (of_units.contains(compact(folded.ascii))) return;
    out.elsewhere.emplace(folded.ascii, name);
    for (const auto& form : case_forms(folded.latin))
      out.elsewhere_forms.emplace(fold_name(form).ascii, name);
  };
  std::vector<std::string_view> rivals(places_elsewhere().begin(), places_elsewhere().end());
  rivals.insert(rivals.end(), countries_elsewhere().begin(), countries_elsewhere().end());
  for (const auto name : rivals) know(name);
  for (const auto name : words_elsewhere()) know(name);
  std::set<std::tuple<std::string, UnitNumber>> seen;
  const auto add = [&](const std::string& text, const std::string& ascii, UnitNumber unit,
                       Standing standing) {
    const std::string letters = compact(ascii);
    if (!seen.emplace(letters, unit).second) return;
    out.entries.push_back({text, ascii, letters, letter_set(letters), unit, standing});
  };
  for (const auto& name : index_.names()) {
    const bool official = name.source != NameSource::alias;
    const bool doubtful = !official && out.elsewhere.contains(std::string_view(name.folded.ascii));
    add(name.text, name.folded.ascii, name.unit,
        official   ? Standing::official
        : doubtful ? Standing::doubtful
                   : Standing::other_name);
  }
  for (const auto name : rivals)
    if (const auto ascii = fold_name(name).ascii; out.elsewhere.contains(std::string_view(ascii)))
      add(std::string(name), ascii, no_unit, Standing::elsewhere);
  return out;
}

const std::string* NearNameFinder::elsewhere(const FoldedName& written, Strict strict) const {
  const auto found = lists().elsewhere.find(std::string_view(written.ascii));
  if (found == lists().elsewhere.end()) return nullptr;
  if (strict == Strict::yes && fold_name(found->second).latin != written.latin) return nullptr;
  return &found->second;
}

bool NearNameFinder::is_typing_error(const Entry& entry, const FoldedName& written,
                                     std::string_view letters, std::size_t distance,
                                     const SingleEdit& edit) {
  const std::string& right = entry.letters;
  if (entry.standing == Standing::doubtful) return false;
  if (entry.ascii == written.ascii && right.size() >= shortest_with_wrong_marks) return true;
  if (right.size() < shortest_name) return false;
  if (entry.standing == Standing::other_name && (right.size() < other_name_from || distance > 1))
    return false;
  // Surnames: Lazarević is not Lazarevac.
  const bool may_be_surname = letters.ends_with("ic") && !right.ends_with("ic");
  const bool is_surname = may_be_surname && written.latin.ends_with("ić");
  if (is_surname) return false;
  if (may_be_surname && (edit.kind == Edit::replaced || edit.kind == Edit::several)) return false;
  if (distance <= 1) {
    if (entry.standing == Standing::other_name && edit.kind == Edit::replaced) return false;
    return is_plausible_single(edit, right, letters);
  }
  if (distance > 2 || std::min(right.size(), letters.size()) < two_errors_from) return false;
  // Mladenovo is not Mladenovac: with two errors the ends must be right.
  const bool same_ends = right.front() == letters.front() &&
                         right.substr(right.size() - 2) == letters.substr(letters.size() - 2);
  return same_ends && words_agree(entry.ascii, written.ascii);
}

/// At the same distance the slip that hands make more often decides: "Lazarevc" lacks a letter of
/// Lazarevac before it has a wrong one for Lazarevo.
bool NearNameFinder::is_as_near(const Rival& rival, const NearUnit& unit) {
  if (rival.distance != unit.distance) return rival.distance < unit.distance;
  return likelihood_rank(rival.edit) <= likelihood_rank(unit.edit);
}

NearNames NearNameFinder::abbreviated(const FoldedName& written, const PlaceScope& scope) const {
  NearNames near;
  const std::string_view ascii = written.ascii;
  const std::string_view rest = ascii.substr(ascii.find(' '));
  const std::string_view start = ascii.substr(0, ascii.size() - rest.size());
  for (const auto& entry : lists().entries) {
    if (entry.ascii.size() < ascii.size() + 2 || entry.ascii.find(' ') == std::string::npos)
      continue;
    const std::string_view end = std::string_view(entry.ascii).substr(entry.ascii.find(' '));
    if (!entry.ascii.starts_with(start) || end != rest) continue;
    if (entry.standing == Standing::elsewhere) {
      near.elsewhere = entry.text;
      continue;
    }
    const bool known = std::any_of(near.units.begin(), near.units.end(),
                                   [&](const NearUnit& n) { return n.unit == entry.unit; });
    if (!known && scope.allows(entry.unit))
      near.units.push_back({entry.unit, entry.ascii.size() - ascii.size(), score_by_abbreviation,
                            false, Edit::several, entry.text});
  }
  const bool is_one = near.units.size() == 1 && (near.elsewhere.empty() || scope.is_understood());
  near.verdict = is_one ? NearNames::Verdict::accepted : NearNames::Verdict::tied;
  return near;
}

/// The same between an official name and another unit's settlement or exonym.
void NearNameFinder::drop_less_likely(std::vector<NearUnit>& units) {
  const std::size_t best = units.front().distance;
  int surest = likelihood_rank(Edit::several);
  for (const auto& unit : units)
    if (unit.distance == best && unit.is_official && unit.is_typing_error)
      surest = std::min(surest, likelihood_rank(unit.edit));
  std::erase_if(units, [&](const NearUnit& unit) {
    return unit.distance == best && !unit.is_official && likelihood_rank(unit.edit) > surest;
  });
}

void NearNameFinder::add_units_by_word(std::string_view ascii, const PlaceScope& scope,
                                       std::vector<NearUnit>& units) const {
  for (const auto unit : index_.by_word(ascii)) {
    const bool known = std::any_of(units.begin(), units.end(),
                                   [unit](const NearUnit& near) { return near.unit == unit; });
    if (!known && scope.allows(unit))
      units.push_back({unit, 0, score_by_word, false, Edit::several, index_.units()[unit].name});
  }
}

NearNames NearNameFinder::find(const FoldedName& written, const PlaceScope& scope) const {
  NearNames near;
  const std::string letters = compact(written.ascii);
  if (letters.size() < 2) return near;
  const LetterSet set = letter_set(letters);
  const std::size_t limit = std::clamp<std::size_t>(letters.size() / 3, 2, 5);
  Rival rival{limit + 1, Edit::several, {}};
  std::size_t nearest_outside = limit + 1;  // units that the scope does not allow
  for (const auto& entry : lists().entries) {
    const std::size_t longest = std::max(entry.letters.size(), letters.size());
    if (longest - std::min(entry.letters.size(), letters.size()) > limit) continue;
    if (least_distance(entry.set, set) > limit) continue;
    std::size_t distance = edit_distance(entry.letters, letters, limit);
    if (distance > limit || distance * 2 >= longest) continue;
    SingleEdit edit = single_edit(entry.letters, letters);
    if (distance == 2 && longest >= moved_from && is_letter_moved(entry.letters, letters)) {
      distance = 1;
      edit.kind = Edit::swapped;
    }
    if (entry.standing == Standing::elsewhere) {
      if (std::pair(distance, likelihood_rank(edit.kind)) <
          std::pair(rival.distance, likelihood_rank(rival.edit)))
        rival = {distance, edit.kind, entry.text};
      continue;
    }
    if (!scope.allows(entry.unit)) {
      nearest_outside = std::min(nearest_outside, distance);
      continue;
    }
    NearUnit found{entry.unit,
                   distance,
                   score_of(distance, distance == 0, longest),
                   is_typing_error(entry, written, letters, distance, edit),
                   edit.kind,
                   entry.text,
                   entry.ascii == written.ascii,
                   entry.standing == Standing::official};
    const auto same = std::find_if(near.units.begin(), near.units.end(),
                                   [&](const NearUnit& n) { return n.unit == entry.unit; });
    if (same == near.units.end()) {
      near.units.push_back(std::move(found));
    } else if (std::tuple(found.distance, !found.is_typing_error) <
               std::tuple(same->distance, !same->is_typing_error)) {
      *same = std::move(found);
    }
  }
  if (const std::string* same = elsewhere(written)) rival = {0, Edit::none, *same};
  if (const auto form = lists().elsewhere_forms.find(std::string_view(written.ascii));
      form != lists().elsewhere_forms.end())
    rival = {0, Edit::none, form->second};
  std::sort(near.units.begin(), near.units.end(), [](const NearUnit& a, const NearUnit& b) {
    return std::tuple(a.distance, -a.score, a.unit) < std::tuple(b.distance, -b.score, b.unit);
  });
  if (!near.units.empty()) {
    const std::size_t best = near.units.front().distance;
    drop_less_likely(near.units);
    const auto behind = std::find_if(near.units.begin(), near.units.end(),
                                     [best](const NearUnit& n) { return n.distance > best; });
    const auto nearest = static_cast<std::size_t>(behind - near.units.begin());
    const bool typing_error =
        std::any_of(near.units.begin(), behind, [](const auto& n) { return n.is_typing_error; });
    if (is_as_near(rival, near.units.front())) {
      near.elsewhere = rival.text;
      near.verdict = NearNames::Verdict::elsewhere;
    } else if (!typing_error || nearest_outside < best) {
      near.verdict = NearNames::Verdict::too_far;
    } else if (nearest > 1) {
      near.verdict = NearNames::Verdict::tied;
      near.units.resize(nearest);
    } else {
      near.verdict = NearNames::Verdict::accepted;
    }
  }
  const bool is_settled =
      near.verdict == NearNames::Verdict::accepted || near.verdict == NearNames::Verdict::tied;
  if (!is_settled) {
    add_units_by_word(written.ascii, scope, near.units);
    std::stable_sort(near.units.begin(), near.units.end(),
                     [](const NearUnit& a, const NearUnit& b) {
                       return std::tuple(-a.score, a.unit) < std::tuple(-b.score, b.unit);
                     });
  }
  if (near.units.size() > most_suggestions) near.units.resize(most_suggestions);
  return near;
}

}  // namespace obuhvat
