#include "ingest/column_texts.h"

#include <algorithm>
#include <array>

#include "gazetteer/name_folding.h"
#include "support/text.h"

namespace obuhvat {
namespace {

bool is_english_word(std::string_view word) {
  constexpr std::array words{"the", "of",   "for",     "and",  "to",
                             "in",  "with", "support", "from", "by"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_serbian_word(std::string_view word) {
  constexpr std::array words{"i",          "u",           "za",      "na",       "sa",
                             "od",         "kroz",        "podrska", "projekat", "projekta",
                             "izgradnja",  "unapredenje", "jacanje", "razvoj",   "rekonstrukcija",
                             "opremanje",  "osnazivanje", "nabavka", "sanacija", "poboljsanje",
                             "adaptacija", "opstina",     "opstine", "opstini",  "mladih"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_serbian_letter(std::string_view spelling) {
  constexpr std::array<std::string_view, 5> letters{"č", "ć", "ž", "š", "đ"};
  return std::any_of(letters.begin(), letters.end(), [&](std::string_view letter) {
    return spelling.find(letter) != std::string_view::npos;
  });
}

}  // namespace

bool is_serbian_latin(std::string_view text) {
  const FoldedName name = fold_name(text);
  if (name.has_cyrillic) return false;
  bool says_so = has_serbian_letter(name.spelling);
  for (const auto& word : split(name.ascii, ' ')) {
    if (is_english_word(word)) return false;
    says_so = says_so || is_serbian_word(word);
  }
  return says_so;
}

bool is_project_code(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_plain = [&](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '_' || c == '/' || c == '.';
  };
  return text.size() <= 24 && std::all_of(text.begin(), text.end(), is_plain) &&
         std::any_of(text.begin(), text.end(), is_digit);
}

}  // namespace obuhvat
