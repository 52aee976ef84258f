#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace obuhvat {

/// A piece of a written date: a number, a word, or one sign. Digits and letters that touch are two
/// pieces ("1st", "Q3").
struct DateToken {
  enum class Kind { number, word, dot, slash, dash, comma, colon, plus };

  Kind kind = Kind::number;
  int value = 0;               ///< of a number
  int digits = 0;              ///< of a number: how many it is written with
  bool is_short_year = false;  ///< a number with an apostrophe before it: '17
  std::string word = {};       ///< of a word: as folded_word gives it

  bool is(Kind wanted) const { return kind == wanted; }
  bool is_word(std::string_view wanted) const { return kind == Kind::word && word == wanted; }
};

/// The pieces of a text, blanks of every kind left out and all dashes made one; nullopt if
/// anything in it cannot be part of a date or period: other signs, numbers of more than eight
/// digits, more text than a date needs.
std::optional<std::vector<DateToken>> date_tokens(std::string_view text);

}  // namespace obuhvat
