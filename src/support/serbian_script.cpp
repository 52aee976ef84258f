#include "support/serbian_script.h"

#include <array>
#include <utility>

#include "support/text.h"

namespace obuhvat {
namespace {

struct Letter {
  char32_t latin;
  char32_t cyrillic;
};

constexpr std::array<Letter, 27> small_letters{{
    {U'a', U'а'}, {U'b', U'б'}, {U'v', U'в'}, {U'g', U'г'}, {U'd', U'д'}, {U'đ', U'ђ'},
    {U'e', U'е'}, {U'ž', U'ж'}, {U'z', U'з'}, {U'i', U'и'}, {U'j', U'ј'}, {U'k', U'к'},
    {U'l', U'л'}, {U'm', U'м'}, {U'n', U'н'}, {U'o', U'о'}, {U'p', U'п'}, {U'r', U'р'},
    {U's', U'с'}, {U't', U'т'}, {U'ć', U'ћ'}, {U'u', U'у'}, {U'f', U'ф'}, {U'h', U'х'},
    {U'c', U'ц'}, {U'č', U'ч'}, {U'š', U'ш'},
}};
constexpr std::array<Letter, 27> capital_letters{{
    {U'A', U'А'}, {U'B', U'Б'}, {U'V', U'В'}, {U'G', U'Г'}, {U'D', U'Д'}, {U'Đ', U'Ђ'},
    {U'E', U'Е'}, {U'Ž', U'Ж'}, {U'Z', U'З'}, {U'I', U'И'}, {U'J', U'Ј'}, {U'K', U'К'},
    {U'L', U'Л'}, {U'M', U'М'}, {U'N', U'Н'}, {U'O', U'О'}, {U'P', U'П'}, {U'R', U'Р'},
    {U'S', U'С'}, {U'T', U'Т'}, {U'Ć', U'Ћ'}, {U'U', U'У'}, {U'F', U'Ф'}, {U'H', U'Х'},
    {U'C', U'Ц'}, {U'Č', U'Ч'}, {U'Š', U'Ш'},
}};

/// Stems in which the second letter of the pair belongs to the next morpheme (Pravopis
/// srpskoga jezika); the number is where in the stem the two letters must stay apart.
struct Exception {
  std::u32string_view stem;
  std::size_t apart;
};
constexpr std::array<Exception, 8> exceptions{{
    {U"injekc", 1},
    {U"injunk", 1},
    {U"konjug", 2},
    {U"konjunk", 2},
    {U"tanjug", 2},
    {U"vanjezi", 2},
    {U"nadživ", 2},
    {U"nadžnj", 2},
}};

char32_t lower(char32_t c) {
  if (c >= U'A' && c <= U'Z') return c + 32;
  for (std::size_t i = 0; i < capital_letters.size(); ++i)
    if (capital_letters[i].latin == c) return small_letters[i].latin;
  return c;
}

bool is_apart(const std::u32string& text, std::size_t i) {
  for (const auto& [stem, apart] : exceptions) {
    if (i < apart || i - apart + stem.size() > text.size()) continue;
    bool same = true;
    for (std::size_t k = 0; k < stem.size() && same; ++k)
      same = lower(text[i - apart + k]) == stem[k];
    if (same) return true;
  }
  return false;
}

char32_t digraph(char32_t first, char32_t second) {
  const char32_t a = lower(first);
  const char32_t b = lower(second);
  const bool capital = a != first;
  if (a == U'l' && b == U'j') return capital ? U'Љ' : U'љ';
  if (a == U'n' && b == U'j') return capital ? U'Њ' : U'њ';
  if (a == U'd' && b == U'ž') return capital ? U'Џ' : U'џ';
  return 0;
}

char32_t single(char32_t c) {
  for (const auto& table : {small_letters, capital_letters})
    for (const auto& [latin, cyrillic] : table)
      if (latin == c) return cyrillic;
  return c;
}

}  // namespace

std::string to_serbian_cyrillic(std::string_view latin) {
  const std::u32string text = decode_utf8(latin);
  std::u32string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t pair = i + 1 < text.size() ? digraph(text[i], text[i + 1]) : 0;
    if (pair != 0 && !is_apart(text, i)) {
      out += pair;
      ++i;
    } else {
      out += single(text[i]);
    }
  }
  return encode_utf8(out);
}

bool is_mostly_cyrillic(std::string_view text) {
  long cyrillic = 0;
  long latin = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0xD0 && byte <= 0xD3) ++cyrillic;  // the first byte of U+0400 to U+04FF
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) ++latin;
  }
  return cyrillic > latin;
}

}  // namespace obuhvat
