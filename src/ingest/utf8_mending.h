#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace obuhvat {

/// What a text holds beyond ASCII.
struct Utf8Count {
  long letters = 0;  ///< well-formed sequences
  long broken = 0;   ///< bytes that belong to none; a sequence cut off by the end is none of both
};
Utf8Count count_utf8(std::string_view text);

/// Length of the well-formed sequence beyond ASCII at the start of `text`; 0 if there is none, -1
/// if it is well-formed as far as it goes but `text` ends in it. Strict: no overlong forms,
/// surrogates or code points above U+10FFFF.
int utf8_length(std::string_view text);

/// The offset of the first byte from `from` on that is not ASCII; the size if there is none.
std::size_t first_beyond_ascii(std::string_view text, std::size_t from);

}  // namespace obuhvat
