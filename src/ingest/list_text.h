#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace obuhvat {

// What lists in running text have in common, whatever they list. All texts are UTF-8 and go
// through plain_spaces first.

/// White space of any kind, also the no-break space, as single blanks; none at the ends.
std::string plain_spaces(std::string_view text);

/// Without the bullet or dash of a list's item before it; empty if it is nothing else. Numbers
/// stay: "1. avgust" is a day.
std::string_view without_bullet(std::string_view text);

/// The parts between what always divides a list: line ends, semicolons, bars and bullets; with
/// plain spaces, without empty ones and without a bullet or number ("1.", "2)") before them.
std::vector<std::string> strong_parts(std::string_view text);

/// Without the full stops, commas and the like that end a sentence or list.
std::string_view without_end_marks(std::string_view text);

/// The length in bytes of the word that joins the last items of a list and of the blanks around
/// it (" and ", " i ", " као и ", "&"), if one starts at `at`; else 0.
std::size_t joining_word_at(std::string_view text, std::size_t at);

/// The dash with blanks around it that starts at `at`, in bytes; else 0.
std::size_t spaced_dash_at(std::string_view text, std::size_t at);

bool starts_with_capital(std::string_view text);
/// Two capitals or more and no small letter: "UNDP", "КИРС".
bool is_acronym(std::string_view text);
/// At least this many letters stand at the end of the text, with nothing else between.
bool ends_with_letters(std::string_view text, std::size_t count);

/// Depth of round and square brackets after each byte of the text is known while it is walked
/// from its start. Brackets that do not match count as ordinary characters.
class BracketDepth {
 public:
  explicit BracketDepth(std::string_view text);
  /// True if the byte at `at` lies within brackets or is one.
  bool is_inside(std::size_t at) const { return !inside_.empty() && inside_[at]; }

 private:
  std::vector<bool> inside_;  // empty: no brackets, or they do not match
};

/// A text with a list in brackets behind it: "Belgrade (Palilula, Zemun)".
struct Bracketed {
  std::string head;
  std::string inner;
};
std::optional<Bracketed> bracketed_at_end(std::string_view text);

}  // namespace obuhvat
