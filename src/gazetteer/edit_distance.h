#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace obuhvat {

/// The number of letters to add, drop, replace or swap with their neighbour to make `b` of `a`
/// (Damerau-Levenshtein, optimal string alignment). Bytes count as letters: fold first.
/// Anything above `limit` comes back as `limit` + 1, which is what makes it quick.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The letters that occur in a word at least once and at least twice, as bits.
using LetterSet = std::uint64_t;
LetterSet letter_set(std::string_view ascii);

/// No edit distance between two words is smaller than this.
std::size_t least_distance(LetterSet a, LetterSet b);

/// True if one letter stands two places from where it should: "senjica" for "sjenica".
bool is_letter_moved(std::string_view right, std::string_view written);

/// What single edit leads from the name as it should be to what was written.
enum class Edit { none, swapped, missing, doubled, added, replaced, several };
struct SingleEdit {
  Edit kind = Edit::none;
  std::size_t position = 0;  ///< of the first letter concerned, in the name as it should be
};
SingleEdit single_edit(std::string_view right, std::string_view written);

}  // namespace obuhvat
