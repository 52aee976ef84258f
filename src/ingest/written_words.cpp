#include "ingest/written_words.h"

#include <algorithm>

#include "gazetteer/name_folding.h"

namespace obuhvat {

std::string folded_word(std::string_view word) {
  const bool is_plain = std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  if (!is_plain) return fold_name(word).ascii;
  std::string lower(word);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

std::string folded_phrase(std::string_view phrase) { return fold_name(phrase).ascii; }

}  // namespace obuhvat
