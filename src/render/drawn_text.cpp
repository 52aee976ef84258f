#include "render/drawn_text.h"

#include <algorithm>

#include "support/text.h"

namespace obuhvat {
namespace {

bool is_line_space(char32_t c) {
  return c == U'\t' || c == U'\n' || c == U'\r' || c == U'\v' || c == U'\f' || c == 0x85 ||
         c == 0x2028 || c == 0x2029;
}

bool is_undrawable(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFFFE || c == 0xFFFF;
}

bool is_cyrillic(char32_t c) { return c >= 0x400 && c < 0x530; }

}  // namespace

std::string drawn_text(std::string_view text) {
  // Nearly every text is drawn as it is.
  if (std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 0x7F; }))
    return std::string(text);
  std::u32string line = decode_utf8(text);
  std::replace_if(line.begin(), line.end(), is_line_space, U' ');
  std::erase_if(line, is_undrawable);
  return encode_utf8(line);
}

Language drawn_language(std::string_view text, Language language) {
  if (language != Language::en ||
      std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; }))
    return language;
  const std::u32string letters = decode_utf8(text);
  return std::any_of(letters.begin(), letters.end(), is_cyrillic) ? Language::sr_cyrl : language;
}

}  // namespace obuhvat
