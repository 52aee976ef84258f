#include "ingest/place_exclusions.h"

#include <algorithm>
#include <array>
#include <optional>

#include "gazetteer/name_folding.h"
#include "ingest/list_text.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using namespace std::string_view_literals;

// All folded to ASCII. No name in the gazetteer holds one of them.
constexpr std::array single_words{
    "except"sv,   "excepted"sv, "excepting"sv,  "exception"sv, "exceptions"sv, "exclude"sv,
    "excludes"sv, "excluded"sv, "excluding"sv,  "excl"sv,      "exclusive"sv,  "exclusion"sv,
    "without"sv,  "formerly"sv, "previously"sv, "former"sv,    "not"sv,        "minus"sv,
    "outside"sv,  "osim"sv,     "bez"sv,        "izuzev"sv,    "sem"sv,        "izvan"sv,
    "van"sv,      "ranije"sv,   "nekada"sv,     "nekad"sv,     "prethodno"sv,  "nije"sv,
    "nisu"sv};
constexpr std::array beginnings{"izuzim"sv, "izuzet"sv, "iskljuc"sv, "nekadasnj"sv};
struct WordPair {
  std::string_view first;
  std::string_view second;
};
constexpr std::array word_pairs{WordPair{"other"sv, "than"sv},   WordPair{"rather"sv, "than"sv},
                                WordPair{"apart"sv, "from"sv},   WordPair{"aside"sv, "from"sv},
                                WordPair{"all"sv, "but"sv},      WordPair{"instead"sv, "of"sv},
                                WordPair{"no"sv, "longer"sv},    WordPair{"ne"sv, "u"sv},
                                WordPair{"ne"sv, "na"sv},        WordPair{"ne"sv, "i"sv},
                                WordPair{"ne"sv, "za"sv},        WordPair{"ne"sv, "obuhvata"sv},
                                WordPair{"ne"sv, "ukljucuje"sv}, WordPair{"ne"sv, "ukljucujuci"sv},
                                WordPair{"ne"sv, "racunajuci"sv}};
constexpr std::size_t longest_word = 40;  // bytes; no word above is longer in either script

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// "Nišu", "u Nisu", "Nisu": the city and no "they are not".
constexpr std::string_view in_nis = "nisu";

bool is_capital(std::string_view text) {
  return text.starts_with('N') || text.starts_with("\u041D");  // Cyrillic N
}

bool is_exclusion(std::string_view word, std::string_view before) {
  return std::find(single_words.begin(), single_words.end(), word) != single_words.end() ||
         std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return word.starts_with(beginning); }) ||
         std::any_of(word_pairs.begin(), word_pairs.end(), [&](const WordPair& pair) {
           return pair.first == before && pair.second == word;
         });
}

/// A word that excludes, in bytes of the text.
struct ExclusionWord {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::optional<ExclusionWord> exclusion_in(std::string_view text, std::size_t from = 0) {
  std::string before;
  for (std::size_t at = from; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && is_word_byte(text[at])) ++at;
    if (at == begin) {
      ++at;
      continue;
    }
    if (at - begin > longest_word) {
      before.clear();
      continue;
    }
    // Dashes and spaces beyond ASCII are bytes of words here; folding divides at them.
    const FoldedName folded = fold_name(text.substr(begin, at - begin));
    for (auto& word : split(folded.ascii, ' ')) {
      if (word.empty()) continue;
      const bool may_be_nis = word == in_nis && (folded.latin != in_nis || before == "u" ||
                                                 is_capital(text.substr(begin)));
      if (!may_be_nis && is_exclusion(word, before)) return ExclusionWord{begin, at};
      before = std::move(word);
    }
  }
  return std::nullopt;
}

class ClauseCutter {
 public:
  explicit ClauseCutter(std::string_view text) : text_(text), brackets_(text) {}

  std::vector<ListClause> cut() {
    std::size_t start = 0;
    while (const auto word = exclusion_in(text_, start)) {
      const std::size_t begin = begin_of_clause(start, word->begin);
      const std::size_t end = end_of_clause(begin, *word);
      add(text_.substr(start, begin - start), false);
      add(plain_spaces(text_.substr(begin, end - begin)), true);
      start = end;
    }
    add(text_.substr(start), false);
    return std::move(clauses_);
  }

 private:
  void add(std::string_view text, bool excludes) {
    text = excludes ? without_end_marks(text) : text;
    if (!without_end_marks(text).empty()) clauses_.push_back({std::string(text), excludes});
  }

  /// ". " behind a word and before a capital; not behind the abbreviation "excl".
  bool ends_sentence(std::size_t at, std::size_t behind_word) const {
    if (text_[at] != '.' || at == behind_word || brackets_.is_inside(at)) return false;
    const std::string_view rest = text_.substr(at + 1);
    return (rest.starts_with(' ') || rest.starts_with('\n')) &&
           starts_with_capital(trimmed(rest.substr(0, 10))) &&
           ends_with_letters(text_.substr(0, at), 4);
  }

  std::size_t begin_of_clause(std::size_t from, std::size_t word) const {
    for (std::size_t at = word; at > from; --at) {
      const std::size_t mark = at - 1;
      if ((text_[mark] == ';' && !brackets_.is_inside(mark)) || ends_sentence(mark, text_.size()))
        return at;
    }
    return from;
  }

  std::size_t end_of_clause(std::size_t begin, const ExclusionWord& word) const {
    if (brackets_.is_inside(word.begin)) return end_behind_brackets(word.end);
    // A comma behind the word tells that commas divide the places excluded, not semicolons. A
    // colon behind it tells that a list of any form follows.
    const std::string_view rest = trimmed(text_.substr(word.end));
    bool semicolon_ends = false;
    const bool listed = rest.starts_with(':');
    for (std::size_t at = word.end; at < text_.size(); ++at) {
      if (ends_sentence(at, word.end)) return at + 1;
      if (brackets_.is_inside(at)) continue;
      if (text_[at] == ',' || joining_word_at(text_, at) > 0) semicolon_ends = !listed;
      if (text_[at] == ';' && semicolon_ends && at > begin) return at + 1;
    }
    return text_.size();
  }

  /// Behind the closing bracket, and what still belongs to its item.
  std::size_t end_behind_brackets(std::size_t at) const {
    while (at < text_.size() && brackets_.is_inside(at)) ++at;
    while (at < text_.size() && text_[at] != ',' && text_[at] != ';' && text_[at] != '\n' &&
           joining_word_at(text_, at) == 0 && !ends_sentence(at, text_.size()))
      ++at;
    return at;
  }

  std::string_view text_;
  BracketDepth brackets_;
  std::vector<ListClause> clauses_;
};

}  // namespace

bool excludes_places(std::string_view text) { return exclusion_in(text).has_value(); }

std::vector<ListClause> clauses_of(std::string_view text) { return ClauseCutter(text).cut(); }

}  // namespace obuhvat
