#pragma once

#include <cstddef>
#include <string>

namespace obuhvat {

/// The letters of a column as spreadsheets show them, from its index: 0 is "A", 26 is "AA".
inline std::string column_letters(std::size_t index) {
  std::string letters;
  for (std::size_t n = index + 1; n > 0; n = (n - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  return letters;
}

}  // namespace obuhvat
