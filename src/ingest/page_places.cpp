#include "ingest/page_places.h"

#include <algorithm>
#include <array>
#include <vector>

#include "gazetteer/name_folding.h"
#include "ingest/list_text.h"
#include "ingest/place_list_words.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_text = 100000;  // bytes; no paragraph comes near it
constexpr std::size_t longest_sentence = 80;  // words
constexpr std::size_t longest_name = 5;       // words
constexpr std::size_t most_before_list = 12;  // words between "municipalities" and its colon
constexpr std::size_t most_before_noun = 3;   // words between a number and "municipalities"

// All folded to ASCII; the beginnings of words where a list says so.
constexpr std::array units{"municipalities"sv, "opstina"sv,          "opstine"sv,
                           "opstinama"sv,      "samouprava"sv,       "samoupravama"sv,
                           "samouprave"sv,     "self governments"sv, "governments"sv};
constexpr std::array cities{"cities"sv, "towns"sv,     "gradova"sv,
                            "grada"sv,  "gradovima"sv, "gradovi"sv};
constexpr std::array country_words{"in"sv,        "of"sv,        "the"sv,    "republic"sv,
                                   "serbia"sv,    "u"sv,         "srbiji"sv, "srbije"sv,
                                   "republici"sv, "republike"sv, "across"sv, "throughout"sv,
                                   "sirom"sv,     "namely"sv,    "and"sv,    "i"sv};
constexpr std::array within_list{
    "and"sv,   "i"sv,       "te"sv,      "as"sv,    "well"sv,         "kao"sv,  "of"sv,
    "the"sv,   "na"sv,      "kod"sv,     "city"sv,  "municipality"sv, "grad"sv, "grada"sv,
    "gradu"sv, "opstina"sv, "opstini"sv, "okrug"sv, "district"sv,     "in"sv,   "u"sv};
constexpr std::array joints{"and"sv, "i"sv, "te"sv};
constexpr std::array aside_beginnings{"workshop"sv,  "meeting"sv, "conference"sv, "seminar"sv,
                                      "visit"sv,     "held"sv,    "radionic"sv,   "sastan"sv,
                                      "konferenc"sv, "poset"sv,   "odrzan"sv,     "round table"sv};
constexpr std::array project_beginnings{
    "implement"sv, "realiz"sv,  "sprove"sv,  "sprovo"sv,   "project"sv, "projek"sv,    "cover"sv,
    "obuhvat"sv,   "target"sv,  "ciljn"sv,   "carried"sv,  "activit"sv, "aktivnost"sv, "follow"sv,
    "sledec"sv,    "support"sv, "podrsk"sv,  "podrz"sv,    "work"sv,    "radi"sv,      "locat"sv,
    "lokacij"sv,   "benefi"sv,  "korisni"sv, "selected"sv, "odabran"sv, "partner"sv,   "pilot"sv};

struct NumberWord {
  std::string_view word;
  int number;
};
constexpr std::array number_words{
    NumberWord{"two", 2},         NumberWord{"three", 3},      NumberWord{"four", 4},
    NumberWord{"five", 5},        NumberWord{"six", 6},        NumberWord{"seven", 7},
    NumberWord{"eight", 8},       NumberWord{"nine", 9},       NumberWord{"ten", 10},
    NumberWord{"eleven", 11},     NumberWord{"twelve", 12},    NumberWord{"thirteen", 13},
    NumberWord{"fourteen", 14},   NumberWord{"fifteen", 15},   NumberWord{"sixteen", 16},
    NumberWord{"seventeen", 17},  NumberWord{"eighteen", 18},  NumberWord{"nineteen", 19},
    NumberWord{"twenty", 20},     NumberWord{"thirty", 30},    NumberWord{"dve", 2},
    NumberWord{"dva", 2},         NumberWord{"tri", 3},        NumberWord{"cetiri", 4},
    NumberWord{"pet", 5},         NumberWord{"sest", 6},       NumberWord{"sedam", 7},
    NumberWord{"osam", 8},        NumberWord{"devet", 9},      NumberWord{"deset", 10},
    NumberWord{"jedanaest", 11},  NumberWord{"dvanaest", 12},  NumberWord{"trinaest", 13},
    NumberWord{"cetrnaest", 14},  NumberWord{"petnaest", 15},  NumberWord{"sesnaest", 16},
    NumberWord{"sedamnaest", 17}, NumberWord{"osamnaest", 18}, NumberWord{"devetnaest", 19},
    NumberWord{"dvadeset", 20},   NumberWord{"trideset", 30}};

template <class List>
bool is_among(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

template <class List>
bool starts_like(const List& beginnings, std::string_view word) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view b) { return word.starts_with(b); });
}

std::optional<int> number_in(std::string_view word) {
  const auto* const known = std::find_if(number_words.begin(), number_words.end(),
                                         [&](const NumberWord& n) { return n.word == word; });
  if (known != number_words.end()) return known->number;
  if (word.empty() || word.size() > 3) return std::nullopt;
  int number = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return std::nullopt;
    number = 10 * number + (c - '0');
  }
  return number;
}

/// A word of a sentence with its punctuation.
struct Word {
  std::string_view text;  // with what is written to it
  std::string ascii;      // folded
  std::size_t begin = 0;
  std::size_t end = 0;  // without closing punctuation
  bool is_aside = false;
  bool is_of_project = false;

  bool ends_with(char mark) const { return text.back() == mark; }
  bool ends_sentence() const { return ends_with('.') || ends_with('!') || ends_with('?'); }
  bool is_capital() const {
    const auto letter = text.find_first_not_of("(\"");
    return letter != std::string_view::npos && starts_with_capital(text.substr(letter));
  }
};

class Sentences {
 public:
  explicit Sentences(std::string_view text) : text_(text.substr(0, longest_text)) {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t blank = std::min(text_.find(' ', at), text_.size());
      if (blank > at) add(at, blank);
      at = blank + 1;
    }
  }

  std::vector<RunningList> lists() const {
    std::vector<RunningList> found;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!is_word_for_places(words_[i].ascii)) continue;
      if (auto list = list_behind(i)) {
        found.push_back(std::move(list->first));
        i = std::max(i, list->second);
      }
    }
    return found;
  }

  std::optional<int> count() const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!is_among(units, words_[i].ascii)) continue;
      const bool has_colon = words_[i].ends_with(':') || colon_behind(i).has_value();
      if (kind_of(i, has_colon) != RunningList::Kind::stated) continue;
      if (const auto before = count_before(i)) {
        // "3 cities and 14 municipalities"
        const std::size_t first = before->second;
        if (first >= 2 && is_among(joints, words_[first - 1].ascii) &&
            is_among(cities, words_[first - 2].ascii))
          if (const auto more = count_before(first - 2)) return before->first + more->first;
        return before->first;
      }
    }
    return std::nullopt;
  }

 private:
  void add(std::size_t begin, std::size_t end) {
    Word word{text_.substr(begin, end - begin), {}, begin, end};
    word.ascii = fold_name(word.text).ascii;
    word.is_aside = starts_like(aside_beginnings, word.ascii);
    word.is_of_project = starts_like(project_beginnings, word.ascii);
    while (word.end > begin && ".,;:!?\""sv.find(text_[word.end - 1]) != std::string_view::npos)
      --word.end;
    words_.push_back(std::move(word));
  }

  std::size_t sentence_start(std::size_t i) const {
    const std::size_t earliest = i > longest_sentence ? i - longest_sentence : 0;
    while (i > earliest && !words_[i - 1].ends_sentence()) --i;
    return i;
  }

  /// The number before a noun, and where it stands. Not that of "one of 145 municipalities".
  std::optional<std::pair<int, std::size_t>> count_before(std::size_t noun) const {
    for (std::size_t k = noun; k > 0 && noun - k < most_before_noun;) {
      --k;
      if (words_[k].ends_sentence() || words_[k].ends_with(',')) break;
      const auto number = number_in(words_[k].ascii);
      if (!number) continue;
      const bool of_all = k > 0 && (words_[k - 1].ascii == "of" || words_[k - 1].ascii == "od");
      if (of_all || *number == 0) return std::nullopt;
      return std::pair(*number, k);
    }
    return std::nullopt;
  }

  RunningList::Kind kind_of(std::size_t noun, bool has_colon) const {
    bool aside = false;
    bool project = has_colon;
    for (std::size_t i = sentence_start(noun); i <= noun; ++i) {
      aside = aside || words_[i].is_aside;
      project = project || words_[i].is_of_project;
    }
    if (aside && !has_colon) return RunningList::Kind::aside;
    return project ? RunningList::Kind::stated : RunningList::Kind::assumed;
  }

  /// The list behind a noun, and its last word.
  std::optional<std::pair<RunningList, std::size_t>> list_behind(std::size_t noun) const {
    std::size_t first = noun + 1;
    bool has_colon = words_[noun].ends_with(':');
    while (!has_colon && first < words_.size() && is_before_list(words_[first])) {
      has_colon = words_[first].ends_with(':');
      if (words_[first].ends_sentence()) return std::nullopt;
      ++first;
    }
    if (!has_colon)
      if (const auto colon = colon_behind(noun)) {
        first = *colon + 1;
        has_colon = true;
      }
    RunningList list;
    list.kind = kind_of(noun, has_colon);
    const std::size_t start = sentence_start(noun);
    const std::size_t lead_end = words_[std::min(first, words_.size()) - 1].end;
    list.led_by = text_.substr(words_[start].begin, lead_end - words_[start].begin);
    if (first >= words_.size()) {
      if (!has_colon) return std::nullopt;
      return std::pair(std::move(list), words_.size());
    }
    const auto [last, names] = names_from(first);
    if (names == 0 || (names == 1 && !has_colon)) return std::nullopt;
    list.places = text_.substr(words_[first].begin, words_[last].end - words_[first].begin);
    return std::pair(std::move(list), last);
  }

  /// "in Serbia", "and cities": words between the noun and the list.
  static bool is_before_list(const Word& word) {
    return is_among(country_words, word.ascii) || is_word_for_places(word.ascii);
  }

  /// A colon further behind, if the sentence counts the places or says that they follow.
  std::optional<std::size_t> colon_behind(std::size_t noun) const {
    bool announced = count_before(noun).has_value();
    for (std::size_t k = noun; k > sentence_start(noun) && noun - k < most_before_noun;) {
      --k;
      announced = announced || words_[k].ascii.starts_with("follow") ||
                  words_[k].ascii.starts_with("sledec");
    }
    if (!announced) return std::nullopt;
    for (std::size_t i = noun; i < words_.size() && i <= noun + most_before_list; ++i) {
      if (words_[i].ends_with(':')) return i;
      if (words_[i].ends_sentence()) break;
    }
    return std::nullopt;
  }

  static bool may_stand_in_list(const Word& word) {
    return word.is_capital() || is_among(within_list, word.ascii) || word.ascii.empty() ||
           is_word_for_places(word.ascii);
  }

  /// The last word of the names that start with word `first`, and how many names they are.
  std::pair<std::size_t, int> names_from(std::size_t first) const {
    std::size_t last = first;
    int names = 0;
    std::size_t in_name = 0;
    for (std::size_t i = first; i < words_.size() && may_stand_in_list(words_[i]); ++i) {
      const Word& word = words_[i];
      if (word.is_capital()) {
        if (in_name++ == 0) ++names;
        if (in_name > longest_name) break;
        last = i;
      } else if (is_among(joints, word.ascii) || word.text == "&") {
        in_name = 0;
      }
      if (word.ends_with(',') || word.ends_with(';')) in_name = 0;
      if (word.ends_with(':')) break;
      if (word.ends_sentence()) {
        if (!names_go_on(i + 1)) break;
        in_name = 0;
      }
    }
    return {last, names};
  }

  /// "Sombor. Loznica, Belgrade." but not "Sombor. It started in 2017."
  bool names_go_on(std::size_t i) const {
    std::size_t length = 0;
    for (; i < words_.size() && length < longest_name; ++i, ++length) {
      const Word& word = words_[i];
      if (length > 0 && is_among(joints, word.ascii)) return true;
      if (!may_stand_in_list(word) || word.ends_with(':')) return false;
      if (length == 0 && !word.is_capital()) return false;
      if (word.ends_with(',') || word.ends_with(';') || word.ends_sentence())
        return !is_acronym(text_.substr(word.begin, word.end - word.begin));
    }
    return i == words_.size();
  }

  std::string_view text_;
  std::vector<Word> words_;
};

}  // namespace

std::vector<RunningList> running_lists(std::string_view text) { return Sentences(text).lists(); }

std::optional<int> stated_municipality_count(std::string_view text) {
  return Sentences(text).count();
}

}  // namespace obuhvat
