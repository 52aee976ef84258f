#include "ingest/place_lists.h"

#include <algorithm>
#include <optional>

#include "ingest/list_text.h"
#include "ingest/place_list_words.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr int most_nested = 3;  // brackets in brackets in brackets are no list of places

/// A part of a list, and whether a comma alone stands before it.
struct Piece {
  std::string text;
  bool after_comma = false;
};

/// Takes one list apart, from what divides for sure to what divides only if both sides are places.
class PlaceSplitter {
 public:
  PlaceSplitter(const Gazetteer& gazetteer, PlaceList& list) : gazetteer_(gazetteer), list_(list) {}

  /// A part of the list without line ends and semicolons.
  void split_part(std::string_view part, std::string hint, int nested) {
    const BracketDepth brackets(part);
    std::size_t start = 0;
    for (std::size_t at = 0; at < part.size(); ++at) {
      if (part[at] != ':' || brackets.is_inside(at)) continue;
      const std::string_view head = trimmed(part.substr(start, at - start));
      if (stands_for_its_parts(head))
        hint = head;
      else if (!leads_into_places(head))
        split_pieces(head, hint, nested);
      start = at + 1;
    }
    split_pieces(trimmed(part.substr(start)), hint, nested);
  }

 private:
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
    std::vector<Piece> pieces = pieces_of(text);
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
        pieces.push_back({without_lead_in(piece), comma});
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

  /// "Sombor. Loznica" are two; "Sr. Mitrovica" and "G.O. Palilula" are one.
  bool ends_item(std::string_view text, std::size_t start, std::size_t stop) const {
    if (stop + 2 >= text.size() || text[stop + 1] != ' ') return false;
    if (!starts_with_capital(text.substr(stop + 2))) return false;
    const std::string_view before = trimmed(text.substr(start, stop - start));
    return ends_with_letters(before, 4) || is_known(before, {});
  }

  /// A piece may still be a city with its parts in brackets, or hold a slash or dash.
  void split_piece(std::string_view piece, const std::string& hint, int nested) {
    // "Beograd (17 opština)": a number of them, none of their names.
    if (const auto in_brackets = bracketed_at_end(piece);
        in_brackets && leads_into_places(in_brackets->inner) &&
        without_lead_in(in_brackets->inner).empty()) {
      split_piece(in_brackets->head, hint, most_nested);
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
      const std::size_t length = slash ? 1 : spaced_dash_at(piece, at);
      if (length == 0) continue;
      by_slash = by_slash || slash;
      sides.emplace_back(trimmed(piece.substr(start, at - start)));
      start = at + length;
      at = start - 1;
    }
    sides.emplace_back(trimmed(piece.substr(start)));
    if (sides.size() < 2 || is_one_place(piece, hint)) return false;
    const auto known = [&](const std::string& side) {
      return is_known(without_lead_in(side), hint);
    };
    // A slash divides for itself, a dash only between places.
    if (!by_slash && !std::all_of(sides.begin(), sides.end(), known)) return false;
    for (const auto& side : sides) add(side, hint);
    return true;
  }

  void add(std::string_view text, const std::string& hint) {
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
    const std::string item = without_lead_in(without_kind_behind(plain));
    if (!item.empty()) list_.places.push_back({item, hint});
  }

  const Gazetteer& gazetteer_;
  PlaceList& list_;
};

}  // namespace

PlaceList place_list(std::string_view text, std::string_view hint, const Gazetteer& gazetteer) {
  PlaceList list;
  PlaceSplitter splitter(gazetteer, list);
  for (const auto& part : strong_parts(text)) splitter.split_part(part, std::string(hint), 0);
  return list;
}

}  // namespace obuhvat
