#include "ingest/place_lists.h"

#include <algorithm>
#include <optional>

#include "ingest/cell_text.h"
#include "ingest/list_numbers.h"
#include "ingest/list_text.h"
#include "ingest/place_exclusions.h"
#include "ingest/place_list_words.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr int most_nested = 3;  // brackets in brackets in brackets are no list of places

/// A part of a list, and whether a comma alone stands before it.
struct Piece {
  std::string text;
  bool after_comma = false;
  bool is_led_in = false;  ///< "... and municipalities of Vranje": words before it are cut off
};

/// "; i Niš": without a joining word that the list divides before.
std::string without_joint_before(std::string_view part) {
  const std::string spaced = " " + std::string(part);
  const std::size_t joint = joining_word_at(spaced, 0);
  return std::string(trimmed(std::string_view(spaced).substr(joint)));
}

bool looks_like_municipality_code(std::string_view digits) {
  return digits.size() == 5 && (digits[0] == '7' || digits[0] == '8');
}

/// Takes one list apart, from what divides for sure to what divides only if both sides are places.
class PlaceSplitter {
 public:
  PlaceSplitter(const Gazetteer& gazetteer, PlaceList& list) : gazetteer_(gazetteer), list_(list) {}

  /// A part of the list without line ends and semicolons.
  void split_part(std::string_view part, std::string hint, int nested) {
    is_nested_ = nested > 0;
    const BracketDepth brackets(part);
    std::size_t start = 0;
    for (std::size_t at = 0; at < part.size(); ++at) {
      if (part[at] != ':' || brackets.is_inside(at)) continue;
      const std::string_view head = trimmed(part.substr(start, at - start));
      if (stands_for_its_parts(head))
        hint = head;
      else if (leads_into_places(head))
        note_head(head);
      else
        split_pieces(head, hint, nested);
      start = at + 1;
    }
    split_pieces(trimmed(part.substr(start)), hint, nested);
  }

  /// Counts only if every list within the text is counted.
  std::optional<int> declared_count() const { return heads_ == counted_ ? count_ : std::nullopt; }

 private:
  void note_head(std::string_view head) {
    if (is_nested_) return;
    const auto count = obuhvat::declared_count(head);
    ++heads_;
    if (!count || (heads_ == 1 && !list_.places.empty())) return;
    ++counted_;
    count_ = count_.value_or(0) + *count;
  }

  Resolution resolve(std::string_view text, std::string_view hint) const {
    return gazetteer_.resolve(text, hint);
  }
  bool is_one_place(std::string_view text, std::string_view hint) const {
    return resolve(text, hint).is_resolved();
  }
  /// The name of a municipality or of several, by itself and without a typing error.
  bool is_known(std::string_view text, std::string_view hint) const {
    const Resolution found = resolve(text, hint);
    if (found.kind == MatchKind::ambiguous)
      return !found.candidates.empty() && found.candidates.front().score >= 1;
    return found.is_resolved() && found.kind != MatchKind::fuzzy;
  }
  /// A city of city municipalities or a district: what is listed behind it lies in it.
  bool stands_for_its_parts(std::string_view text) const {
    return is_area_name(text) || resolve(text, {}).via.has_value();
  }

  void split_pieces(std::string_view written, const std::string& hint, int nested) {
    const std::string text = without_lead_in(written);
    if (text.size() < written.size() && !text.empty())
      note_head(written.substr(0, written.size() - text.size()));
    std::vector<Piece> pieces = pieces_of(text);
    if (std::any_of(pieces.begin(), pieces.end(), [](const Piece& one) { return one.is_led_in; }))
      ++heads_;
    pass_preposition_on(pieces, hint);
    if (pieces.size() > 1 && stays_one(text, pieces, hint)) {
      add(text, hint);
      return;
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const bool with_next = i + 1 < pieces.size() && pieces[i + 1].after_comma &&
                             resolve(pieces[i].text, hint).kind == MatchKind::ambiguous &&
                             is_one_place(pieces[i].text + ", " + pieces[i + 1].text, hint);
      if (with_next) {
        add(pieces[i].text + ", " + pieces[i + 1].text, hint);
        ++i;
      } else {
        split_piece(pieces[i].text, hint, nested);
      }
    }
  }

  /// "u Negotinu i Boru": "Boru" alone may be anything, "u Boru" is in Bor.
  void pass_preposition_on(std::vector<Piece>& pieces, const std::string& hint) const {
    if (pieces.size() < 2) return;
    for (const std::string preposition : {"u ", "iz ", "у ", "из "}) {
      if (!pieces.front().text.starts_with(preposition)) continue;
      for (auto& piece : pieces)
        if (!is_known(piece.text, hint) && is_known(preposition + piece.text, hint))
          piece.text.insert(0, preposition);
    }
  }

  /// "Palilula, Niš" is one place, "Obrenovac and Belgrade" are two.
  bool stays_one(std::string_view text, const std::vector<Piece>& pieces,
                 const std::string& hint) const {
    if (!is_one_place(text, hint)) return false;
    const bool commas_only = std::all_of(pieces.begin() + 1, pieces.end(),
                                         [](const Piece& piece) { return piece.after_comma; });
    return commas_only || std::none_of(pieces.begin(), pieces.end(), [&](const Piece& piece) {
             return is_known(piece.text, hint);
           });
  }

  /// Divides at commas, joining words and full stops between names.
  std::vector<Piece> pieces_of(std::string_view text) const {
    const BracketDepth brackets(text);
    std::vector<Piece> pieces;
    std::size_t start = 0;
    bool comma = false;
    const auto finish = [&](std::size_t end, std::size_t next, bool next_is_comma) {
      const std::string_view piece = trimmed(text.substr(start, end - start));
      if (!without_end_marks(piece).empty()) {
        const std::string plain = without_lead_in(piece);
        pieces.push_back({cleaned(plain), comma, plain.size() < piece.size() && !plain.empty()});
        comma = next_is_comma;
      } else {
        comma = comma && next_is_comma;  // ", and": not a comma alone
      }
      start = next;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (brackets.is_inside(at)) continue;
      if (text[at] == ',') {
        finish(at, at + 1, true);
      } else if (const auto joint = joining_word_at(text, at); joint > 0) {
        finish(at, at + joint, false);
        at += joint - 1;
      } else if (text[at] == '.' && ends_item(text, start, at)) {
        finish(at, at + 1, false);
      }
    }
    finish(text.size(), text.size(), false);
    return pieces;
  }

  /// Without marks of footnotes, counts and post codes beside the name.
  std::string cleaned(std::string_view piece) const {
    piece = without_count_behind(without_footnote_marks(piece));
    if (const auto beside = number_beside(piece);
        !beside.number.empty() && beside.number[0] >= '1' && beside.number[0] <= '3' &&
        is_known(beside.name, {}))
      piece = beside.name;
    if (const auto place = without_words_for_all(piece);
        place.size() < piece.size() && !is_known(piece, {}) && is_known(place, {}))
      piece = place;
    return std::string(piece);
  }

  /// "Sombor. Loznica" are two; "Sr. Mitrovica" and "G.O. Palilula" are one.
  bool ends_item(std::string_view text, std::size_t start, std::size_t stop) const {
    if (stop + 2 >= text.size() || text[stop + 1] != ' ') return false;
    if (!starts_with_capital(text.substr(stop + 2))) return false;
    const std::string_view before = trimmed(text.substr(start, stop - start));
    return ends_with_letters(before, 4) || is_known(before, {});
  }

  /// A piece may still be a city with its parts in brackets, or hold a slash or dash.
  void split_piece(std::string_view piece, const std::string& hint, int nested) {
    // "Beograd (17 opština)", "Beograd - 17 opština": a number of them, none of their names.
    if (const auto in_brackets = bracketed_at_end(piece);
        in_brackets && only_counts_places(in_brackets->inner)) {
      split_piece(in_brackets->head, hint, most_nested);
      return;
    }
    if (const auto blank = piece.rfind(' '); blank != std::string_view::npos)
      for (std::size_t at = blank; at > 0; --at)
        if (const auto dash = spaced_dash_at(piece, at - 1);
            dash > 0 && only_counts_places(piece.substr(at - 1 + dash))) {
          split_piece(piece.substr(0, at - 1), hint, most_nested);
          return;
        }
    if (const auto in_brackets = bracketed_at_end(piece);
        in_brackets && nested < most_nested && !is_one_place(piece, hint)) {
      const std::string& head = in_brackets->head;
      const bool is_list = pieces_of(in_brackets->inner).size() > 1 ||
                           in_brackets->inner.find_first_of("/;") != std::string::npos;
      if (is_list && !head.empty()) {
        if (!stands_for_its_parts(head) && !leads_into_places(head)) add(head, hint);
        for (const auto& part : strong_parts(in_brackets->inner))
          split_part(part, leads_into_places(head) ? hint : head, nested + 1);
        return;
      }
    }
    if (is_divided(piece, hint)) return;
    add(piece, hint);
  }

  bool is_divided(std::string_view piece, const std::string& hint) {
    const BracketDepth brackets(piece);
    std::vector<std::string> sides;
    std::size_t start = 0;
    bool by_slash = false;
    for (std::size_t at = 0; at < piece.size(); ++at) {
      if (brackets.is_inside(at)) continue;
      const bool slash = piece[at] == '/';
      const std::size_t length = slash || piece[at] == '+' ? 1 : spaced_dash_at(piece, at);
      if (length == 0) continue;
      by_slash = by_slash || slash;
      sides.emplace_back(trimmed(piece.substr(start, at - start)));
      start = at + length;
      at = start - 1;
    }
    sides.emplace_back(trimmed(piece.substr(start)));
    const auto known = [&](const std::string& side) {
      return is_known(without_lead_in(side), hint);
    };
    if (sides.size() < 2) return false;
    if (is_one_place(piece, hint) && (sides.size() == 2 || !are_apart(sides, hint))) return false;
    // A slash divides for itself, a dash or plus only between places.
    if (!by_slash && !std::all_of(sides.begin(), sides.end(), known)) return false;
    for (const auto& side : sides) add(side, hint);
    return true;
  }

  /// Each is a place, and none lies in another.
  bool are_apart(const std::vector<std::string>& sides, const std::string& hint) const {
    constexpr std::size_t most = 50;
    if (sides.size() > most) return true;
    std::vector<std::vector<MunicipalityCode>> units;
    for (const auto& side : sides) {
      const Resolution found = resolve(without_lead_in(side), hint);
      if (!found.is_resolved()) return false;
      units.push_back(found.codes);
    }
    for (std::size_t one = 0; one < units.size(); ++one)
      for (std::size_t other = 0; other < units.size(); ++other)
        if (one != other && std::find(units[other].begin(), units[other].end(),
                                      units[one].front()) != units[other].end())
          return false;
    return true;
  }

  void add(std::string_view written, const std::string& hint) {
    const std::string text = cleaned(written);
    std::string_view plain = without_end_marks(text);
    if (plain.find_first_not_of("()[]-/ ") == std::string_view::npos) return;
    // "Bor itd.": no comma before the last word.
    if (const auto blank = plain.rfind(' '); blank != std::string_view::npos &&
                                             stands_for_unnamed_places(plain.substr(blank + 1)) &&
                                             !stands_for_unnamed_places(plain)) {
      list_.unnamed.emplace_back(plain.substr(blank + 1));
      plain = without_end_marks(plain.substr(0, blank));
    }
    if (stands_for_unnamed_places(plain)) {
      list_.unnamed.emplace_back(plain);
      return;
    }
    std::string item = without_lead_in(without_kind_behind(plain));
    if (!item.empty()) add_item(std::move(item), hint);
  }

  void add_item(std::string item, const std::string& hint) {
    if (std::string code = municipality_code_in(item); looks_like_municipality_code(code)) {
      list_.places.push_back({code, hint, code});
      return;
    }
    // "80497,0": what a spreadsheet makes of a code.
    if (item == "0" && !list_.places.empty() &&
        list_.places.back().text == list_.places.back().code)
      return;
    // A code beside a name may contradict it: who matches the places says so.
    if (const auto beside = number_beside(item);
        looks_like_municipality_code(beside.number) && is_known(beside.name, hint))
      list_.places.push_back({std::string(beside.name), hint, std::string(beside.number)});
    else
      list_.places.push_back({std::move(item), hint});
  }

  const Gazetteer& gazetteer_;
  PlaceList& list_;
  bool is_nested_ = false;
  int heads_ = 0;    // words that lead into a list
  int counted_ = 0;  // of them those that tell a number
  std::optional<int> count_;
};

}  // namespace

PlaceList place_list(std::string_view text, std::string_view hint, const Gazetteer& gazetteer) {
  PlaceList list;
  PlaceSplitter splitter(gazetteer, list);
  bool excludes = false;
  for (const auto& clause : clauses_of(text)) {
    if (clause.excludes) {
      list.places.push_back({clause.text, std::string(hint), {}, true});
      excludes = true;
      continue;
    }
    for (const auto& part : strong_parts(with_lines_for_numbers(clause.text)))
      splitter.split_part(without_joint_before(part), std::string(hint), 0);
  }
  if (!excludes) list.declared_count = splitter.declared_count();
  // "all municipalities": words for places, and none of them named.
  if (list.places.empty() && list.unnamed.empty())
    if (const std::string all = plain_spaces(text); only_counts_places(without_end_marks(all)))
      list.unnamed.emplace_back(without_end_marks(all));
  return list;
}

}  // namespace obuhvat
