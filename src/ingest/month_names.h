#pragma once

#include <string_view>

namespace obuhvat {

/// The month, 1 to 12, that a word in lower-case ASCII letters names in English or Serbian (in the
/// nominative, genitive or locative, or abbreviated: "august", "avgusta", "avg"); 0 for others.
int month_of_word(std::string_view word);

/// The value of a Roman numeral from i to xii in lower-case letters; 0 for other words.
int roman_numeral(std::string_view word);

}  // namespace obuhvat
