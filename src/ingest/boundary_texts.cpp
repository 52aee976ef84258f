#include "ingest/boundary_texts.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <utility>

#include "support/serbian_script.h"
#include "support/text.h"

namespace obuhvat {
namespace {

// Letters of Serbian Cyrillic and the Latin ones that look the same.
constexpr std::u32string_view latin_twins = U"ABCEHJKMOPTXYacejopxy";
constexpr std::u32string_view cyrillic_twins = U"АВСЕНЈКМОРТХУасејорху";

enum class Script { none, latin, cyrillic };

Script script_of(char32_t c) {
  if ((c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (c >= 0xC0 && c < 0x250))
    return Script::latin;
  return c >= 0x400 && c < 0x530 ? Script::cyrillic : Script::none;
}

char32_t twin(char32_t c, Script wanted) {
  const auto& from = wanted == Script::latin ? cyrillic_twins : latin_twins;
  const auto& to = wanted == Script::latin ? latin_twins : cyrillic_twins;
  const auto at = from.find(c);
  return at == std::u32string_view::npos ? 0 : to[at];
}

/// The script that a word of both is in; `none` if it is in one alone or cannot be told.
Script script_of_word(std::u32string_view word, Script text_script) {
  bool has[3] = {};
  bool is_sure[3] = {};  // a letter without a twin
  for (const char32_t c : word) {
    const Script script = script_of(c);
    const auto at = static_cast<std::size_t>(script);
    has[at] = true;
    if (twin(c, script == Script::latin ? Script::cyrillic : Script::latin) == 0)
      is_sure[at] = true;
  }
  constexpr auto latin = static_cast<std::size_t>(Script::latin);
  constexpr auto cyrillic = static_cast<std::size_t>(Script::cyrillic);
  if (!has[latin] || !has[cyrillic] || (is_sure[latin] && is_sure[cyrillic])) return Script::none;
  if (is_sure[latin]) return Script::latin;
  return is_sure[cyrillic] ? Script::cyrillic : text_script;
}

/// The control characters beyond ASCII, U+0080 to U+009F, as UTF-8.
bool is_control_of_two(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || static_cast<unsigned char>(text[at]) != 0xC2) return false;
  const auto next = static_cast<unsigned char>(text[at + 1]);
  return next >= 0x80 && next < 0xA0;
}

}  // namespace

std::string without_controls(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool is_of_two = is_control_of_two(text, i);
    out += c < 0x20 || c == 0x7F || is_of_two ? ' ' : text[i];
    if (is_of_two) ++i;
  }
  return out;
}

std::string tidied(std::string_view text) {
  std::string out;
  bool blank = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto c = static_cast<unsigned char>(text[i]);
    if (is_control_of_two(text, i) || text.substr(i, 2) == "\xC2\xA0") {
      c = ' ';  // as the no-break space
      ++i;
    }
    if (c <= 0x20 || c == 0x7F) {
      // A NUL within a word is dropped, other white space parts words.
      if (c != 0) blank = true;
      continue;
    }
    if (blank && !out.empty()) out += ' ';
    blank = false;
    out += static_cast<char>(c);
  }
  return out;
}

std::string in_one_script(std::string_view text) {
  if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
    return std::string(text);
  std::u32string letters = decode_utf8(text);
  const Script text_script = is_mostly_cyrillic(text) ? Script::cyrillic : Script::latin;
  for (std::size_t from = 0; from < letters.size();) {
    std::size_t to = from;
    while (to < letters.size() && script_of(letters[to]) != Script::none) ++to;
    if (const Script script =
            script_of_word(std::u32string_view(letters).substr(from, to - from), text_script);
        script != Script::none)
      for (std::size_t i = from; i < to; ++i)
        if (script_of(letters[i]) != script) letters[i] = twin(letters[i], script);
    from = to + 1;
  }
  return encode_utf8(letters);
}

std::string as_utf8(const std::string& text, const std::string& encoding) {
  if (encoding != "UTF-8") {
    UErrorCode status = U_ZERO_ERROR;
    // A letter of a code page is at most three bytes of UTF-8.
    std::string out(text.size() * 3 + 1, '\0');
    const int32_t length =
        ucnv_convert("UTF-8", encoding.c_str(), out.data(), static_cast<int32_t>(out.size()),
                     text.data(), static_cast<int32_t>(text.size()), &status);
    if (U_SUCCESS(status)) {
      out.resize(static_cast<std::size_t>(length));
      return out;
    }
  }
  return encode_utf8(decode_utf8(text));
}

}  // namespace obuhvat
