#include "ingest/utf8_mending.h"

#include <cstdint>
#include <cstring>

namespace obuhvat {

std::size_t first_beyond_ascii(std::string_view text, std::size_t from) {
  std::size_t at = from;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    if ((word & 0x8080808080808080U) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

int utf8_length(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned char lead = byte(0);
  int length = 0;
  unsigned char low = 0x80;  // of the second byte
  unsigned char high = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return 0;
  }
  for (std::size_t i = 1; i < static_cast<std::size_t>(length); ++i) {
    if (i >= text.size()) return -1;
    if (byte(i) < low || byte(i) > high) return 0;
    low = 0x80;
    high = 0xBF;
  }
  return length;
}

Utf8Count count_utf8(std::string_view text) {
  Utf8Count count;
  for (std::size_t at = first_beyond_ascii(text, 0); at < text.size();
       at = first_beyond_ascii(text, at)) {
    const int length = utf8_length(text.substr(at));
    if (length < 0) break;
    ++(length > 0 ? count.letters : count.broken);
    at += length > 0 ? static_cast<std::size_t>(length) : 1;
  }
  return count;
}

}  // namespace obuhvat
