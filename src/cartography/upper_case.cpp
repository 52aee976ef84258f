#include "cartography/upper_case.h"

#include "support/text.h"

namespace obuhvat {

std::string upper_case(std::string_view text) {
  std::u32string letters = decode_utf8(text);
  for (char32_t& c : letters) {
    if (c >= U'a' && c <= U'z')
      c -= 32;
    else if (c >= 0xE0 && c <= 0xFE && c != 0xF7)
      c -= 32;
    else if (c >= 0x430 && c <= 0x44F)
      c -= 32;
    else if (c >= 0x450 && c <= 0x45F)
      c -= 80;
    // Small letters of Latin Extended-A are odd up to U+0137 and from U+014B, even between.
    else if (((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177)) && c % 2 == 1)
      c -= 1;
    else if (((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) && c % 2 == 0)
      c -= 1;
  }
  return encode_utf8(letters);
}

std::string capitalised(const std::string& text) {
  const std::u32string letters = decode_utf8(text);
  return upper_case(encode_utf8(letters.substr(0, 1))) +
         encode_utf8(letters.substr(std::min<std::size_t>(1, letters.size())));
}

}  // namespace obuhvat
