#pragma once

#include <string>
#include <string_view>

namespace obuhvat {

/// Serbian Latin text in Serbian Cyrillic, by our own rule table (ICU's transform in this
/// direction is wrong for Serbian). Lj, nj and dž are one letter, but for the words in which n+j,
/// d+ž stand for two (injekcija, nadživeti, konjugacija, Tanjug). Letters that Serbian does not
/// have (q, w, x, y) and everything else stay as they are.
std::string to_serbian_cyrillic(std::string_view latin);

/// True if the UTF-8 text has more Cyrillic letters than Latin ones.
bool is_mostly_cyrillic(std::string_view text);

}  // namespace obuhvat
