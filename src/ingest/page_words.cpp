#include "ingest/page_words.h"

#include <algorithm>

#include "gazetteer/name_folding.h"
#include "ingest/list_text.h"
#include "ingest/place_list_words.h"

namespace obuhvat {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_text = 100000;  // bytes; no paragraph comes near it
constexpr std::size_t longest_sentence = 80;  // words
constexpr std::size_t most_before_noun = 3;   // words between a number and "municipalities"

}  // namespace

bool PageWord::is_capital() const {
  const auto letter = text.find_first_not_of("(\"");
  return letter != std::string_view::npos && starts_with_capital(text.substr(letter));
}

PageWords::PageWords(std::string_view text) : text_(text.substr(0, longest_text)) {
  for (std::size_t at = 0; at < text_.size();) {
    const std::size_t blank = std::min(text_.find(' ', at), text_.size());
    if (blank > at) add(at, blank);
    at = blank + 1;
  }
}

void PageWords::add(std::size_t begin, std::size_t end) {
  PageWord word{text_.substr(begin, end - begin), {}, begin, end};
  word.ascii = fold_name(word.text).ascii;
  word.cue = place_cue(word.ascii);
  while (word.end > begin && ".,;:!?\""sv.find(text_[word.end - 1]) != std::string_view::npos)
    --word.end;
  words_.push_back(std::move(word));
}

std::size_t PageWords::sentence_start(std::size_t i) const {
  const std::size_t earliest = i > longest_sentence ? i - longest_sentence : 0;
  while (i > earliest && !words_[i - 1].ends_sentence()) --i;
  return i;
}

std::optional<std::pair<int, std::size_t>> PageWords::count_before(std::size_t noun) const {
  for (std::size_t k = noun; k > 0 && noun - k < most_before_noun;) {
    --k;
    if (words_[k].ends_sentence() || words_[k].ends_with(',')) break;
    const auto number = number_in_words(words_[k].ascii);
    if (!number) continue;
    const bool of_all = k > 0 && (words_[k - 1].ascii == "of" || words_[k - 1].ascii == "od");
    if (of_all || *number == 0) return std::nullopt;
    return std::pair(*number, k);
  }
  return std::nullopt;
}

PlaceCue PageWords::cue_at(std::size_t i) const {
  const PageWord& word = words_[i];
  const bool casts_doubt = word.cue == PlaceCue::doubt || word.cue == PlaceCue::aside;
  if (!casts_doubt) return word.cue;
  const bool is_name = word.is_capital() && sentence_start(i) != i;
  const bool is_adjective = is_partner_word(word.ascii) && i + 1 < words_.size() &&
                            is_word_for_places(words_[i + 1].ascii);
  return is_name || is_adjective ? PlaceCue::none : word.cue;
}

RunningList::Kind PageWords::kind_of(std::size_t noun, bool has_colon) const {
  auto kind = has_colon ? RunningList::Kind::stated : RunningList::Kind::assumed;
  for (std::size_t i = sentence_start(noun); i <= noun; ++i) {
    const PlaceCue cue = cue_at(i);
    if (cue == PlaceCue::aside) return RunningList::Kind::aside;
    if (cue == PlaceCue::doubt) kind = RunningList::Kind::aside;
    if (cue == PlaceCue::work || cue == PlaceCue::support) kind = RunningList::Kind::stated;
  }
  return kind;
}

RunningList::Kind PageWords::kind_by_words_behind(std::size_t last) const {
  auto kind = RunningList::Kind::assumed;
  for (std::size_t i = last; i + 1 < words_.size() && i < last + longest_sentence; ++i) {
    if (words_[i].ends_sentence()) break;
    const PlaceCue cue = cue_at(i + 1);
    if (cue == PlaceCue::aside || cue == PlaceCue::doubt) return RunningList::Kind::aside;
    if (cue == PlaceCue::work) kind = RunningList::Kind::stated;
  }
  return kind;
}

}  // namespace obuhvat
