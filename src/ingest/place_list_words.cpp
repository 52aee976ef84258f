#include "ingest/place_list_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "gazetteer/name_folding.h"
#include "ingest/list_text.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using namespace std::string_view_literals;

// All folded to ASCII. "opstina" and "opstine" are also one municipality; before a name the
// gazetteer understands them as such.
constexpr std::array places_words{"municipalities"sv, "cities"sv,
                                  "towns"sv,          "opstine"sv,
                                  "opstinama"sv,      "gradovi"sv,
                                  "gradova"sv,        "gradove"sv,
                                  "gradovima"sv,      "mesta"sv,
                                  "mestima"sv,        "lokacije"sv,
                                  "lokacija"sv,       "lokacijama"sv,
                                  "locations"sv,      "places"sv,
                                  "sites"sv,          "communities"sv,
                                  "settlements"sv,    "naselja"sv,
                                  "naseljima"sv,      "self governments"sv,
                                  "samouprave"sv,     "samouprava"sv,
                                  "samoupravama"sv,   "governments"sv};
constexpr std::array also_one_place{"opstina"sv};
constexpr std::array words_around{
    "in"sv,        "u"sv,        "iz"sv,         "na"sv,        "from"sv,       "za"sv,
    "the"sv,       "of"sv,       "and"sv,        "i"sv,         "for"sv,        "at"sv,
    "following"sv, "selected"sv, "target"sv,     "targeted"sv,  "pilot"sv,      "partner"sv,
    "city"sv,      "local"sv,    "self"sv,       "these"sv,     "all"sv,        "sledece"sv,
    "sledecim"sv,  "sledecih"sv, "sledeci"sv,    "odabranim"sv, "odabrane"sv,   "odabranih"sv,
    "ciljnim"sv,   "ciljane"sv,  "ciljanim"sv,   "gradske"sv,   "gradskim"sv,   "gradskih"sv,
    "lokalne"sv,   "lokalnih"sv, "lokalnim"sv,   "to"sv,        "teritoriji"sv, "podrucju"sv,
    "namely"sv,    "two"sv,      "three"sv,      "four"sv,      "five"sv,       "six"sv,
    "seven"sv,     "eight"sv,    "nine"sv,       "ten"sv,       "dve"sv,        "dva"sv,
    "tri"sv,       "cetiri"sv,   "pet"sv,        "sest"sv,      "sedam"sv,      "osam"sv,
    "devet"sv,     "deset"sv,    "sedamnaest"sv, "seventeen"sv, "sve"sv,        "svih"sv,
    "svim"sv,      "svima"sv};
struct NumberWord {
  std::string_view ascii;
  int value;
};
constexpr std::array number_words{
    NumberWord{"two"sv, 2},    NumberWord{"three"sv, 3},       NumberWord{"four"sv, 4},
    NumberWord{"five"sv, 5},   NumberWord{"six"sv, 6},         NumberWord{"seven"sv, 7},
    NumberWord{"eight"sv, 8},  NumberWord{"nine"sv, 9},        NumberWord{"ten"sv, 10},
    NumberWord{"dve"sv, 2},    NumberWord{"dva"sv, 2},         NumberWord{"tri"sv, 3},
    NumberWord{"cetiri"sv, 4}, NumberWord{"pet"sv, 5},         NumberWord{"sest"sv, 6},
    NumberWord{"sedam"sv, 7},  NumberWord{"osam"sv, 8},        NumberWord{"devet"sv, 9},
    NumberWord{"deset"sv, 10}, NumberWord{"sedamnaest"sv, 17}, NumberWord{"seventeen"sv, 17}};
constexpr int most_declared = 999;
// Of the words for places those for units that a record may declare a number of.
constexpr std::array unit_words{
    "municipalities"sv, "cities"sv,      "towns"sv,      "opstine"sv,    "opstina"sv,
    "opstinama"sv,      "gradovi"sv,     "gradova"sv,    "gradove"sv,    "gradovima"sv,
    "grada"sv,          "governments"sv, "samouprave"sv, "samouprava"sv, "samoupravama"sv};
constexpr std::array nearly_words{"over"sv,     "about"sv,     "around"sv, "least"sv,
                                  "up"sv,       "some"sv,      "than"sv,   "preko"sv,
                                  "oko"sv,      "vise"sv,      "do"sv,     "nearly"sv,
                                  "najmanje"sv, "priblizno"sv, "od"sv,     "approximately"sv};
constexpr std::array words_for_all{"all"sv,  "whole"sv, "entire"sv, "the"sv,    "of"sv,    "ceo"sv,
                                   "cela"sv, "celo"sv,  "citav"sv,  "citava"sv, "citavo"sv};
constexpr std::array more_words{"other"sv,   "others"sv, "ostale"sv, "ostali"sv, "ostalim"sv,
                                "ostalih"sv, "druge"sv,  "drugi"sv,  "drugim"sv, "drugih"sv,
                                "etc"sv,     "itd"sv,    "dr"sv,     "sl"sv,     "more"sv,
                                "jos"sv,     "dalje"sv};
constexpr std::array more_around{"tako"sv,     "serbia"sv,    "srbiji"sv,    "srbije"sv,
                                 "republic"sv, "republici"sv, "republike"sv, "several"sv,
                                 "some"sv,     "many"sv};
constexpr std::array area_words{"okrug"sv,  "okruga"sv, "okrugu"sv, "district"sv,
                                "oblast"sv, "region"sv, "county"sv};

template <class List>
bool is_among(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

struct Word {
  std::string ascii;
  std::size_t end = 0;  // behind it in the text
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t blank = std::min(text.find(' ', at), text.size());
    if (blank > at) words.push_back({fold_name(text.substr(at, blank - at)).ascii, blank});
    at = blank + 1;
  }
  return words;
}

}  // namespace

bool is_word_for_places(std::string_view ascii) {
  return is_among(places_words, ascii) || is_among(also_one_place, ascii);
}

std::string without_lead_in(std::string_view text) {
  std::size_t cut = 0;
  bool counted = false;
  for (const auto& word : words_of(text)) {
    const bool kind =
        is_among(places_words, word.ascii) || (counted && is_among(also_one_place, word.ascii));
    counted = is_number(word.ascii);
    if (kind) {
      cut = word.end;
    } else if (cut > 0 && word.ascii == "of") {
      cut = word.end;
      break;
    } else if (!counted && !is_among(words_around, word.ascii)) {
      break;
    }
  }
  return std::string(trimmed(text.substr(cut)));
}

std::string_view without_kind_behind(std::string_view text) {
  const auto blank = text.rfind(' ');
  const bool has_kind = blank != std::string_view::npos && starts_with_capital(text) &&
                        is_among(places_words, fold_name(text.substr(blank)).ascii);
  return has_kind ? trimmed(text.substr(0, blank)) : text;
}

bool leads_into_places(std::string_view head) {
  const auto words = words_of(head);
  return std::any_of(words.begin(), words.end(),
                     [](const Word& word) { return is_word_for_places(word.ascii); });
}

bool only_counts_places(std::string_view text) {
  return leads_into_places(text) && without_lead_in(text).empty();
}

std::optional<int> declared_count(std::string_view head) {
  int sum = 0;
  int number = 0;  // that may still be of municipalities
  for (const auto& word : words_of(head)) {
    if (is_among(nearly_words, word.ascii)) return std::nullopt;
    const auto in_words =
        std::find_if(number_words.begin(), number_words.end(),
                     [&](const auto& known) { return known.ascii == word.ascii; });
    if (in_words != number_words.end()) {
      number = in_words->value;
    } else if (is_number(word.ascii)) {
      number = word.ascii.size() < 4 ? std::stoi(word.ascii) : 0;
    } else if (is_among(unit_words, word.ascii)) {
      sum = std::min(sum + number, most_declared);
      number = 0;
    } else if (!is_among(words_around, word.ascii)) {
      number = 0;
    }
  }
  return sum > 0 ? std::optional(sum) : std::nullopt;
}

std::string_view without_words_for_all(std::string_view text) {
  bool says_all = false;
  for (const auto& word : words_of(text.substr(0, 60))) {
    const std::string_view rest = trimmed(text.substr(word.end));
    if (!is_among(words_for_all, word.ascii)) break;
    says_all = says_all || (word.ascii != "the" && word.ascii != "of");
    if (says_all && starts_with_capital(rest)) return rest;
  }
  return text;
}

bool stands_for_unnamed_places(std::string_view text) {
  if (text.size() > 100) return false;
  const auto words = words_of(text);
  const auto says_more = [](const Word& word) { return is_among(more_words, word.ascii); };
  return std::any_of(words.begin(), words.end(), says_more) &&
         std::all_of(words.begin(), words.end(), [&](const Word& word) {
           return says_more(word) || is_word_for_places(word.ascii) || is_number(word.ascii) ||
                  is_among(words_around, word.ascii) || is_among(more_around, word.ascii);
         });
}

bool is_area_name(std::string_view text) {
  const auto words = words_of(text);
  return words.size() > 1 && std::any_of(words.begin(), words.end(), [](const Word& word) {
           return is_among(area_words, word.ascii);
         });
}

}  // namespace obuhvat
