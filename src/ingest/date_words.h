#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "ingest/date_tokens.h"

namespace obuhvat {

// The words around dates, as folded_word gives them.
inline constexpr std::array<std::string_view, 6> from_words{"from",     "since", "od",
                                                            "starting", "pocev", "pocevsi"};
inline constexpr std::array<std::string_view, 6> until_words{"to", "until",   "till",
                                                             "do", "through", "thru"};
inline constexpr std::array<std::string_view, 4> end_words{"end", "kraj", "kraja", "krajem"};
inline constexpr std::array<std::string_view, 4> beginning_words{"beginning", "start", "pocetak",
                                                                 "pocetka"};

template <std::size_t N>
bool is_one_of(const DateToken& token, const std::array<std::string_view, N>& words) {
  return token.is(DateToken::Kind::word) &&
         std::find(words.begin(), words.end(), token.word) != words.end();
}

}  // namespace obuhvat
