#pragma once

#include <string>
#include <string_view>

namespace obuhvat {

/// A written name in three forms, each coarser than the one before. All are lower case, with one
/// space between words, without punctuation and without characters that nobody sees.
struct FoldedName {
  std::string spelling;  ///< in its own script, with its diacritics: "шид", "šid"
  std::string latin;     ///< Cyrillic letter by letter in Latin, with diacritics: "šid"
  std::string ascii;     ///< without diacritics, đ and dj both d: "sid", "indija"
  bool has_cyrillic = false;
};

/// Folds UTF-8 text. Bytes that are not UTF-8 count as a space.
FoldedName fold_name(std::string_view text);

/// `ascii` without its spaces.
std::string compact(std::string_view ascii);

}  // namespace obuhvat
