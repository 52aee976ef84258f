#pragma once

#include <string>
#include <string_view>

namespace obuhvat {

/// A word in lower-case ASCII letters: Cyrillic letter by letter in Latin, without diacritics
/// ("Август", "AVGUST" -> "avgust"; "tromesečje" -> "tromesecje"). đ becomes d, but dj stays.
std::string folded_word(std::string_view word);

/// A whole phrase so: its words with one blank between, without punctuation.
std::string folded_phrase(std::string_view phrase);

}  // namespace obuhvat
