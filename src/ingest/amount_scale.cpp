#include "ingest/amount_scale.h"

#include <algorithm>
#include <array>
#include <string>

#include "gazetteer/name_folding.h"
#include "support/text.h"

namespace obuhvat {
namespace {

bool is_number(std::string_view word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

double scale_of_word(std::string_view word) {
  constexpr std::array thousands{"thousand", "thousands", "hiljada", "hiljade", "hiljadama",
                                 "hilj",     "hiljadu",   "keur",    "teur",    "krsd",
                                 "kusd",     "tisuca",    "tisuce",  "tisucama"};
  constexpr std::array millions{"million", "millions", "mil",     "mio",     "mln",
                                "mn",      "milion",   "miliona", "milioni", "milionima",
                                "meur",    "mrsd",     "musd",    "milijuna"};
  if (std::find(thousands.begin(), thousands.end(), word) != thousands.end()) return 1e3;
  return std::find(millions.begin(), millions.end(), word) != millions.end() ? 1e6 : 1;
}

}  // namespace

double amount_scale_in(std::string_view header) {
  double scale = 1;
  std::size_t zeros = 0;  // groups of three: "000", "1.000", "1.000.000"
  for (const auto& word : split(fold_name(header).ascii, ' ')) {
    if (scale == 1) scale = scale_of_word(word);
    if (word == "000" || word == "000s" || word == "1000") ++zeros;
    if (word == "1000000") zeros += 2;
  }
  if (scale != 1 || zeros == 0) return scale;
  return zeros == 1 ? 1e3 : 1e6;
}

bool names_amount_scale(std::string_view cell) {
  // Beside a number even these are clear; a header may mean something else by them.
  constexpr std::array beside_numbers{
      "k",         "m",         "mill",      "milijun",   "bn",   "billion", "billions",
      "milijarda", "milijarde", "milijardi", "milijardu", "mlrd", "mld"};
  std::string letters = fold_name(cell).ascii;
  for (char& c : letters)
    if (c < 'a' || c > 'z') c = ' ';
  for (const auto& word : split(letters, ' '))
    if (scale_of_word(word) != 1 ||
        std::find(beside_numbers.begin(), beside_numbers.end(), word) != beside_numbers.end())
      return true;
  return false;
}

bool states_amount_scale(std::string_view line) {
  std::string before;
  for (const auto& word : split(fold_name(line).ascii, ' ')) {
    if (scale_of_word(word) != 1 && !is_number(before)) return true;
    before = word;
  }
  return false;
}

}  // namespace obuhvat
