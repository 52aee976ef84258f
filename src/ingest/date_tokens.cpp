#include "ingest/date_tokens.h"

#include "ingest/written_words.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using Kind = DateToken::Kind;

constexpr std::size_t longest_text = 200;  // bytes
constexpr std::size_t longest_word = 40;   // bytes
constexpr int longest_number = 8;          // digits: 20170801

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_blank(char32_t c) {
  return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_dash(char32_t c) { return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'`' || c == 0x2019 || c == 0x2018 || c == 0xB4;
}

/// Latin and Cyrillic, with the marks that may stand on their letters.
bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x300 && c <= 0x36F) ||
         (c >= 0x400 && c <= 0x52F);
}

std::optional<Kind> sign_kind(char32_t c) {
  if (is_dash(c)) return Kind::dash;
  switch (c) {
    case U'.':
      return Kind::dot;
    case U'/':
      return Kind::slash;
    case U',':
      return Kind::comma;
    case U':':
      return Kind::colon;
    case U'+':
      return Kind::plus;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<std::vector<DateToken>> date_tokens(std::string_view text) {
  if (text.size() > longest_text) return std::nullopt;
  const std::u32string points = decode_utf8(text);
  std::vector<DateToken> tokens;
  tokens.reserve(12);
  bool apostrophe = false;
  for (std::size_t i = 0; i < points.size();) {
    const char32_t c = points[i];
    if (is_blank(c)) {
      ++i;
      continue;
    }
    DateToken token;
    if (is_digit(c)) {
      for (; i < points.size() && is_digit(points[i]); ++i) {
        if (++token.digits > longest_number) return std::nullopt;
        token.value = token.value * 10 + static_cast<int>(points[i] - U'0');
      }
      token.is_short_year = apostrophe;
      apostrophe = false;
    } else if (apostrophe) {
      return std::nullopt;
    } else if (is_letter(c)) {
      const std::size_t start = i;
      while (i < points.size() && is_letter(points[i])) ++i;
      if (i - start > longest_word) return std::nullopt;
      token.kind = Kind::word;
      token.word = folded_word(encode_utf8({points.data() + start, i - start}));
    } else if (is_apostrophe(c)) {
      apostrophe = true;
      ++i;
      continue;
    } else if (const auto kind = sign_kind(c)) {
      token.kind = *kind;
      ++i;
    } else {
      return std::nullopt;
    }
    tokens.push_back(std::move(token));
  }
  if (apostrophe) return std::nullopt;
  return tokens;
}

}  // namespace obuhvat
