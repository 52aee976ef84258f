#include "ingest/page_places.h"

#include <algorithm>
#include <vector>

#include "gazetteer/name_folding.h"
#include "ingest/list_text.h"
#include "ingest/page_place_words.h"
#include "ingest/page_words.h"
#include "ingest/place_list_words.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_name = 5;       // words
constexpr std::size_t most_before_list = 12;  // words between "municipalities" and its colon
constexpr std::size_t most_before_noun = 3;   // words between a number and "municipalities"

constexpr std::size_t most_before_name = 8;  // words between "implemented" and its "in"

class Sentences : private PageWords {
 public:
  using PageWords::PageWords;

  std::vector<RunningList> lists() const {
    std::vector<RunningList> found;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      auto list = is_word_for_places(words_[i].ascii) ? list_behind(i) : names_behind(i);
      if (list) {
        found.push_back(std::move(list->first));
        i = std::max(i, list->second);
      }
    }
    return found;
  }

  bool are_names() const {
    return !words_.empty() && words_.size() <= longest_name && words_.front().is_capital() &&
           std::all_of(words_.begin(), words_.end(),
                       [](const PageWord& word) { return may_stand_in_list(word); });
  }

  std::optional<int> count() const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!is_counted_unit(words_[i].ascii)) continue;
      const bool has_colon = words_[i].ends_with(':') || colon_behind(i).has_value();
      if (kind_of(i, has_colon) != RunningList::Kind::stated) continue;
      if (const auto before = count_before(i))
        return before->first + cities_before(before->second) + cities_behind(i);
    }
    return std::nullopt;
  }

 private:
  /// "3 cities and 14 municipalities"; `number` is where the 14 stands.
  int cities_before(std::size_t number) const {
    if (number < 2 || !is_joint(words_[number - 1].ascii) ||
        !is_counted_city(words_[number - 2].ascii))
      return 0;
    const auto count = count_before(number - 2);
    return count ? count->first : 0;
  }

  /// "4 municipalities and 2 cities"; `noun` is where "municipalities" stands.
  int cities_behind(std::size_t noun) const {
    if (noun + 3 >= words_.size() || !is_joint(words_[noun + 1].ascii) ||
        !is_counted_city(words_[noun + 3].ascii))
      return 0;
    return number_in_words(words_[noun + 2].ascii).value_or(0);
  }

  using Found = std::optional<std::pair<RunningList, std::size_t>>;

  RunningList list_of(std::size_t first, std::size_t last, RunningList::Kind kind) const {
    RunningList list;
    list.kind = kind == RunningList::Kind::assumed ? kind_by_words_behind(last) : kind;
    list.led_by = lead_before(first);
    set_places(first, last, list);
    return list;
  }

  std::string lead_before(std::size_t first) const {
    if (first == 0) return {};
    const std::size_t start = sentence_start(first - 1);
    return std::string(
        text_.substr(words_[start].begin, words_[first - 1].end - words_[start].begin));
  }

  /// The list behind a noun, and its last word.
  Found list_behind(std::size_t noun) const {
    std::size_t first = noun + 1;
    bool has_colon = words_[noun].ends_with(':');
    bool ends = words_[noun].ends_sentence();
    while (!has_colon && !ends && first < words_.size() && is_before_list(words_[first])) {
      has_colon = words_[first].ends_with(':');
      ends = words_[first].ends_sentence();
      ++first;
    }
    if (!has_colon)
      if (const auto colon = colon_behind(noun)) {
        first = *colon + 1;
        has_colon = true;
        ends = false;
      }
    const auto kind = kind_of(noun, has_colon);
    if (first >= words_.size()) return list_below(noun, kind, has_colon);
    if (ends) return std::nullopt;
    const auto [last, names] = names_from(first);
    if (names == 0 || are_organisations(first, last)) return std::nullopt;
    const std::size_t before = has_colon ? first : names_before(noun).value_or(first);
    const bool is_single = names == 1 && before == first && !has_colon;
    if (is_single && !(kind == RunningList::Kind::stated && is_one_municipality(noun, first)))
      return std::nullopt;
    return std::pair(list_of(before, last, kind), last);
  }

  /// "IOM, UNDP and Red Cross": acronyms beside names in small letters are no places.
  bool are_organisations(std::size_t first, std::size_t last) const {
    bool has_acronym = false;
    bool has_name = false;
    for (std::size_t i = first; i <= last; ++i) {
      const auto bare = text_.substr(words_[i].begin, words_[i].end - words_[i].begin);
      if (!words_[i].is_capital()) continue;
      (is_acronym(bare) ? has_acronym : has_name) = true;
    }
    return has_acronym && has_name && is_acronym(without_end_marks(words_[first].text));
  }

  bool is_one_municipality(std::size_t noun, std::size_t first) const {
    return first == noun + 1 && is_kind_of_one_place(words_[noun].ascii) &&
           !names_no_municipality(words_[first].ascii);
  }

  /// The text ends behind the noun: the list may stand below as bullets.
  Found list_below(std::size_t noun, RunningList::Kind kind, bool has_colon) const {
    if (!has_colon && (kind != RunningList::Kind::stated || !count_before(noun)))
      return std::nullopt;
    RunningList list;
    list.kind = kind;
    list.led_by = lead_before(words_.size());
    list.is_announced = has_colon;
    return std::pair(std::move(list), words_.size());
  }

  /// "in Belgrade and the municipalities of": where Belgrade stands.
  std::optional<std::size_t> names_before(std::size_t noun) const {
    std::size_t i = noun;
    while (i > 0 && is_around_kind(words_[i - 1].ascii)) --i;
    if (i == 0 || !is_joint(words_[i - 1].ascii)) return std::nullopt;
    std::optional<std::size_t> first;
    for (--i; i > 0; --i) {
      const PageWord& word = words_[i - 1];
      if (word.ends_sentence() || word.ends_with(':')) return std::nullopt;
      if (word.is_capital() && i > 1)
        first = i - 1;
      else if (is_place_preposition(word.ascii))
        return first;
      else if (!is_kind_of_one_place(word.ascii) && !is_joint(word.ascii) &&
               !(is_around_kind(word.ascii) && i > 1 && is_kind_around(i - 1)))
        return std::nullopt;
    }
    return std::nullopt;
  }

  static bool is_around_kind(std::string_view word) {
    return word == "the" || word == "of" || is_place_preposition(word) || is_of_city(word);
  }
  bool is_kind_around(std::size_t i) const {
    return is_kind_of_one_place(words_[i - 1].ascii) ||
           (i + 1 < words_.size() && is_kind_of_one_place(words_[i + 1].ascii));
  }

  /// "is implemented in Vranje, Bujanovac and Preševo": names behind a preposition.
  Found names_behind(std::size_t preposition) const {
    if (!is_place_preposition(words_[preposition].ascii) || !is_behind_work(preposition))
      return std::nullopt;
    std::size_t first = preposition + 1;
    bool has_kind = false;
    while (first < words_.size() && !words_[first].is_capital() &&
           (is_kind_of_one_place(words_[first].ascii) || words_[first].ascii == "the" ||
            words_[first].ascii == "of"))
      has_kind = is_kind_of_one_place(words_[first++].ascii) || has_kind;
    const std::string& ascii = words_[preposition].ascii;
    if (first >= words_.size() || !words_[first].is_capital() ||
        ((ascii == "on" || ascii == "na") && !has_kind) ||
        names_no_municipality(words_[first].ascii))
      return std::nullopt;
    const auto [last, names] = names_from(first);
    if (names == 0 || !may_end_places(last)) return std::nullopt;
    return std::pair(list_of(first, last, kind_of(preposition, false)), last);
  }

  bool is_behind_work(std::size_t i) const {
    for (std::size_t k = i; k > 0 && i - k < most_before_name;) {
      --k;
      if (words_[k].ends_sentence()) return false;
      if (cue_at(k) == PlaceCue::work) return true;
    }
    return false;
  }

  /// "in Roma settlements": the small word behind shows that no place is named.
  bool may_end_places(std::size_t last) const {
    const PageWord& word = words_[last];
    if (last + 1 >= words_.size() || word.ends_sentence() || word.ends_with(',') ||
        word.ends_with(';'))
      return true;
    const PageWord& next = words_[last + 1];
    return next.ascii.empty() || goes_on_behind_places(next.ascii) ||
           is_word_for_places(next.ascii) || number_in_words(next.ascii).has_value() ||
           next.text.front() == '(';
  }

  /// The names from word `first` to `last`, without the words between that only say of which kind
  /// they are; the city behind "city municipalities" becomes the hint.
  void set_places(std::size_t first, std::size_t last, RunningList& list) const {
    list.begin = words_[first].begin;
    list.end = words_[last].end;
    std::size_t end = last;
    if (const auto city = city_behind(first, last)) {
      list.hint = text_.substr(words_[*city].begin, words_[last].end - words_[*city].begin);
      end = *city - 2;
    }
    std::string between;
    bool has_kind = false;
    for (std::size_t i = first; i <= end; ++i) {
      const PageWord& word = words_[i];
      if (word.text == "the" || is_preposition_behind_joint(i)) continue;
      if (!word.is_capital() && !word.ascii.empty()) {
        between.append(" ").append(word.text);
        has_kind = has_kind || is_word_for_places(word.ascii) || is_kind_of_one_place(word.ascii);
        continue;
      }
      if (has_kind)
        list.places = std::string(without_end_marks(list.places)) + ",";
      else
        list.places += between;
      between.clear();
      has_kind = false;
      if (!list.places.empty()) list.places += ' ';
      list.places += i == end ? text_.substr(word.begin, word.end - word.begin) : word.text;
    }
    open_brackets(list.places);
  }

  /// "Nišu i u Bujanovcu".
  bool is_preposition_behind_joint(std::size_t i) const {
    return i > 0 && (words_[i].text == "u" || words_[i].text == "in") &&
           is_joint(words_[i - 1].ascii);
  }

  /// "(Bor, Ub, Pirot) and Belgrade" -> "Bor, Ub, Pirot and Belgrade".
  static void open_brackets(std::string& places) {
    if (!places.starts_with('(')) return;
    places.erase(0, 1);
    if (const auto close = places.find(')'); close != std::string::npos) places.erase(close, 1);
  }

  /// "u gradskim opštinama Palilula i Zvezdara u Beogradu": where the city stands.
  std::optional<std::size_t> city_behind(std::size_t first, std::size_t last) const {
    if (first < 2 || !is_of_city(words_[first - 2].ascii)) return std::nullopt;
    for (std::size_t i = last; i > first + 1; --i)
      if (is_place_preposition(words_[i - 1].ascii)) return i;
    return std::nullopt;
  }

  /// "in Serbia", "and cities": words between the noun and the list.
  static bool is_before_list(const PageWord& word) {
    return stands_before_list(word.ascii) || is_word_for_places(word.ascii);
  }

  /// A colon further behind, if the sentence counts the places or says that they follow.
  std::optional<std::size_t> colon_behind(std::size_t noun) const {
    bool announced = count_before(noun).has_value();
    for (std::size_t k = noun; k > sentence_start(noun) && noun - k < most_before_noun;) {
      --k;
      announced = announced || words_[k].cue == PlaceCue::announce;
    }
    if (!announced) return std::nullopt;
    for (std::size_t i = noun; i < words_.size() && i <= noun + most_before_list; ++i) {
      if (words_[i].ends_with(':')) return i;
      if (words_[i].ends_sentence()) break;
    }
    return std::nullopt;
  }

  static bool may_stand_in_list(const PageWord& word) {
    return word.is_capital() || stands_within_list(word.ascii) || word.ascii.empty() ||
           is_word_for_places(word.ascii);
  }

  /// The last word of the names that start with word `first`, and how many names they are.
  std::pair<std::size_t, int> names_from(std::size_t first) const {
    std::size_t last = first;
    int names = 0;
    std::size_t in_name = 0;
    for (std::size_t i = first; i < words_.size() && may_stand_in_list(words_[i]); ++i) {
      const PageWord& word = words_[i];
      if (word.is_capital()) {
        if (in_name++ == 0) ++names;
        if (in_name > longest_name) break;
        last = i;
      } else if (is_joint(word.ascii) || word.text == "&") {
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
      const PageWord& word = words_[i];
      if (length > 0 && is_joint(word.ascii)) return true;
      if (!may_stand_in_list(word) || word.ends_with(':')) return false;
      // "Mionica. Iskustva opština Kula": another sentence.
      if (is_word_for_places(word.ascii) || word.cue != PlaceCue::none) return false;
      if (length == 0 && !word.is_capital()) return false;
      if (word.ends_with(',') || word.ends_with(';') || word.ends_sentence())
        return !is_acronym(text_.substr(word.begin, word.end - word.begin));
    }
    return i == words_.size();
  }
};

}  // namespace

std::vector<RunningList> running_lists(std::string_view text) { return Sentences(text).lists(); }

std::optional<int> stated_municipality_count(std::string_view text) {
  return Sentences(text).count();
}

bool is_nothing_but_names(std::string_view text) { return Sentences(text).are_names(); }

}  // namespace obuhvat
