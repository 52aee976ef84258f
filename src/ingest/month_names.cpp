#include "ingest/month_names.h"

#include <algorithm>
#include <array>

namespace obuhvat {
namespace {

struct MonthWord {
  std::string_view word;
  int month;
};

// clang-format off
constexpr std::array<MonthWord, 63> month_words{{
    {"january", 1}, {"jan", 1}, {"januar", 1}, {"januara", 1}, {"januaru", 1},
    {"february", 2}, {"feb", 2}, {"febr", 2}, {"februar", 2}, {"februara", 2}, {"februaru", 2},
    {"march", 3}, {"mar", 3}, {"mart", 3}, {"marta", 3}, {"martu", 3},
    {"april", 4}, {"apr", 4}, {"aprila", 4}, {"aprilu", 4},
    {"may", 5}, {"maj", 5}, {"maja", 5}, {"maju", 5},
    {"june", 6}, {"jun", 6}, {"juni", 6}, {"juna", 6}, {"junu", 6},
    {"july", 7}, {"jul", 7}, {"juli", 7}, {"jula", 7}, {"julu", 7},
    {"august", 8}, {"aug", 8}, {"avgust", 8}, {"avgusta", 8}, {"avgustu", 8}, {"avg", 8}, {"augusta", 8},
    {"september", 9}, {"sep", 9}, {"sept", 9}, {"septembar", 9}, {"septembra", 9}, {"septembru", 9},
    {"october", 10}, {"oct", 10}, {"oktobar", 10}, {"oktobra", 10}, {"oktobru", 10}, {"okt", 10},
    {"november", 11}, {"nov", 11}, {"novembar", 11}, {"novembra", 11}, {"novembru", 11},
    {"december", 12}, {"dec", 12}, {"decembar", 12}, {"decembra", 12}, {"decembru", 12},
}};
// clang-format on

constexpr std::array<std::string_view, 12> roman_numerals{"i",   "ii",   "iii", "iv", "v",  "vi",
                                                          "vii", "viii", "ix",  "x",  "xi", "xii"};

}  // namespace

int month_of_word(std::string_view word) {
  const auto found = std::find_if(month_words.begin(), month_words.end(),
                                  [&](const MonthWord& entry) { return entry.word == word; });
  return found == month_words.end() ? 0 : found->month;
}

int roman_numeral(std::string_view word) {
  const auto found = std::find(roman_numerals.begin(), roman_numerals.end(), word);
  return found == roman_numerals.end() ? 0 : static_cast<int>(found - roman_numerals.begin()) + 1;
}

}  // namespace obuhvat
