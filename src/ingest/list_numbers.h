#pragma once

#include <string>
#include <string_view>

namespace obuhvat {

// Numbers in lists that are no part of a name: those of the items, shares, post codes, counts.

/// "1. Vranje 2. Pirot", "(1) Vranje (2) Pirot", "a) Vranje, b) Pirot": with a line end in place of
/// each number. Only numbers of one form that count on from the first, which stands at the start
/// of the text or of a line or behind a colon; else the text as it is.
std::string with_lines_for_numbers(std::string_view text);

/// Without shares: "EU 80%, UNDP (20 %)" -> "EU, UNDP".
std::string without_shares(std::string_view text);

/// Without marks of footnotes at either end: "Vranje¹", "Vranje*", "Vranje 1)".
std::string_view without_footnote_marks(std::string_view text);

/// A name with a number of five digits before or behind it.
struct NumberedName {
  std::string_view name;    ///< the text, if there is no such number
  std::string_view number;  ///< empty if there is none
};
NumberedName number_beside(std::string_view text);

/// "Vranje (5)", "Vranje - 5": without the number of what there is of, at most four digits.
std::string_view without_count_behind(std::string_view text);

/// A whole number of at most `most` digits.
bool is_short_number(std::string_view text, std::size_t most);

}  // namespace obuhvat
