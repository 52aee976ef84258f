#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/page_place_words.h"
#include "ingest/page_places.h"

namespace obuhvat {

/// A word of a sentence with its punctuation.
struct PageWord {
  std::string_view text;  // with what is written to it
  std::string ascii;      // folded
  std::size_t begin = 0;
  std::size_t end = 0;  // without closing punctuation
  PlaceCue cue = PlaceCue::none;

  bool ends_with(char mark) const { return text.back() == mark; }
  bool ends_sentence() const { return ends_with('.') || ends_with('!') || ends_with('?'); }
  bool is_capital() const;
};

/// The words of a paragraph, and what they say of the places between them.
class PageWords {
 public:
  explicit PageWords(std::string_view text);

 protected:
  std::size_t sentence_start(std::size_t i) const;
  /// The number before a noun, and where it stands. Not that of "one of 145 municipalities".
  std::optional<std::pair<int, std::size_t>> count_before(std::size_t noun) const;
  /// Names ("the Delegation") and adjectives ("partner municipalities") tell nothing.
  PlaceCue cue_at(std::size_t i) const;
  /// What the words before place `noun` say of it: the nearest counts, but what sets the whole
  /// sentence aside counts from anywhere.
  RunningList::Kind kind_of(std::size_t noun, bool has_colon) const;
  /// The same of the words behind a list, if those before it say nothing: "The municipalities of
  /// Bor and Pirot signed a memorandum."
  RunningList::Kind kind_by_words_behind(std::size_t last) const;

  std::string_view text_;
  std::vector<PageWord> words_;

 private:
  void add(std::size_t begin, std::size_t end);
};

}  // namespace obuhvat
