#include "ingest/page_place_words.h"

#include <algorithm>
#include <array>

namespace obuhvat {
namespace {

using namespace std::string_view_literals;

// Beginnings of words where the name of a list says so.
constexpr std::array work_beginnings{"implement"sv, "realiz"sv,  "sprove"sv,
                                     "sprovo"sv,    "carried"sv, "odvija"sv};
constexpr std::array support_beginnings{
    "cover"sv,   "obuhva"sv, "target"sv,  "ciljn"sv,    "support"sv,   "podrsk"sv,
    "podrz"sv,   "works"sv,  "working"sv, "activit"sv,  "aktivnost"sv, "locat"sv,
    "lokacij"sv, "benefi"sv, "korisni"sv, "selected"sv, "odabran"sv,   "pilot"sv};
constexpr std::array support_words{"radi"sv, "work"sv, "fokusu"sv};
constexpr std::array announce_beginnings{"follow"sv, "sledec"sv};
constexpr std::array doubt_beginnings{
    "workshop"sv, "radionic"sv, "train"sv,      "obuk"sv,       "obuc"sv,     "flood"sv,
    "poplav"sv,   "organiz"sv,  "partner"sv,    "staff"sv,      "zaposlen"sv, "cooperat"sv,
    "saradnj"sv,  "round"sv,    "zemljotres"sv, "earthquake"sv, "extended"sv, "prosir"sv};
constexpr std::array aside_beginnings{
    "similar"sv,    "slicn"sv,     "another"sv,    "meeting"sv,     "conferenc"sv,    "konferenc"sv,
    "seminar"sv,    "visit"sv,     "poset"sv,      "sastan"sv,      "odrzan"sv,       "office"sv,
    "kancelarij"sv, "represent"sv, "predstav"sv,   "mayor"sv,       "gradonacelni"sv, "predsedni"sv,
    "launch"sv,     "attend"sv,    "prisustv"sv,   "presented"sv,   "presentation"sv, "prezent"sv,
    "experience"sv, "iskust"sv,    "previous"sv,   "prethodn"sv,    "earlier"sv,      "ranij"sv,
    "former"sv,     "skup"sv,      "memorandum"sv, "participant"sv, "ceremon"sv,      "delega"sv,
    "photo"sv,      "fotograf"sv,  "pogod"sv,      "potpis"sv,      "signing"sv,      "exclud"sv,
    "headquart"sv,  "sedist"sv,    "gathering"sv};
constexpr std::array aside_words{
    "held"sv,     "signed"sv,     "hit"sv,     "struck"sv,  "not"sv,  "ne"sv,     "nije"sv,
    "nisu"sv,     "nece"sv,       "neither"sv, "nor"sv,     "niti"sv, "except"sv, "osim"sv,
    "without"sv,  "unlike"sv,     "event"sv,   "events"sv,  "past"sv, "born"sv,   "ucesnici"sv,
    "ucesnika"sv, "ucesnicima"sv, "dogadaj"sv, "dogadaju"sv};

constexpr std::array prepositions{"in"sv, "u"sv, "across"sv, "sirom"sv, "on"sv, "na"sv};
constexpr std::array kinds_of_one{
    "municipality"sv, "city"sv,  "town"sv, "opstini"sv,   "opstinu"sv,    "opstine"sv,  "opstina"sv,
    "gradu"sv,        "grada"sv, "grad"sv, "territory"sv, "teritoriji"sv, "podrucju"sv, "area"sv};
constexpr std::array units{"municipalities"sv, "opstina"sv,          "opstine"sv,
                           "opstinama"sv,      "samouprava"sv,       "samoupravama"sv,
                           "samouprave"sv,     "self governments"sv, "governments"sv};
constexpr std::array cities{"cities"sv, "towns"sv,     "gradova"sv,
                            "grada"sv,  "gradovima"sv, "gradovi"sv};
constexpr std::array joints{"and"sv, "i"sv, "te"sv};
constexpr std::array before_list{
    "in"sv,     "of"sv,     "the"sv,       "republic"sv,  "serbia"sv,    "u"sv,
    "srbiji"sv, "srbije"sv, "republici"sv, "republike"sv, "across"sv,    "throughout"sv,
    "sirom"sv,  "namely"sv, "and"sv,       "i"sv,         "including"sv, "such"sv,
    "as"sv,     "like"sv,   "are"sv,       "su"sv,        "poput"sv,     "ukljucujuci"sv,
    "among"sv,  "which"sv,  "medu"sv,      "kojima"sv};
constexpr std::array within_list{
    "and"sv,      "i"sv,     "te"sv,    "as"sv,      "well"sv,    "kao"sv,
    "of"sv,       "the"sv,   "na"sv,    "kod"sv,     "city"sv,    "municipality"sv,
    "grad"sv,     "grada"sv, "gradu"sv, "opstina"sv, "opstini"sv, "okrug"sv,
    "district"sv, "in"sv,    "u"sv,     "town"sv};
constexpr std::array no_municipality{
    "serbia"sv,   "srbiji"sv,     "srbije"sv,   "srbija"sv,      "republic"sv,   "republici"sv,
    "europe"sv,   "evropi"sv,     "european"sv, "western"sv,     "eastern"sv,    "southern"sv,
    "northern"sv, "south"sv,      "north"sv,    "east"sv,        "west"sv,       "central"sv,
    "zapadnom"sv, "juznoj"sv,     "istocnoj"sv, "zapadnoj"sv,    "severnoj"sv,   "centralnoj"sv,
    "balkan"sv,   "balkans"sv,    "balkanu"sv,  "vojvodina"sv,   "vojvodini"sv,  "albania"sv,
    "bosnia"sv,   "montenegro"sv, "croatia"sv,  "hungary"sv,     "kosovo"sv,     "macedonia"sv,
    "english"sv,  "serbian"sv,    "roma"sv,     "january"sv,     "february"sv,   "march"sv,
    "april"sv,    "may"sv,        "june"sv,     "july"sv,        "august"sv,     "september"sv,
    "october"sv,  "november"sv,   "december"sv, "partnership"sv, "cooperation"sv};
constexpr std::array behind_places{
    "from"sv,    "with"sv,  "by"sv,   "during"sv, "since"sv, "until"sv, "in"sv,      "for"sv,
    "where"sv,   "which"sv, "who"sv,  "to"sv,     "on"sv,    "at"sv,    "through"sv, "as"sv,
    "between"sv, "u"sv,     "od"sv,   "do"sv,     "uz"sv,    "sa"sv,    "s"sv,       "kroz"sv,
    "tokom"sv,   "za"sv,    "koji"sv, "koje"sv,   "koja"sv,  "gde"sv,   "a"sv,       "but"sv,
    "while"sv,   "dok"sv,   "kao"sv,  "and"sv,    "i"sv,     "is"sv,    "je"sv,      "se"sv,
    "will"sv,    "ce"sv,    "also"sv, "kako"sv,   "radi"sv,  "after"sv, "nakon"sv,   "posle"sv};

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

}  // namespace

PlaceCue place_cue(std::string_view word) {
  if (starts_like(aside_beginnings, word) || is_among(aside_words, word)) return PlaceCue::aside;
  if (starts_like(doubt_beginnings, word)) return PlaceCue::doubt;
  if (starts_like(work_beginnings, word)) return PlaceCue::work;
  if (starts_like(support_beginnings, word) || is_among(support_words, word))
    return PlaceCue::support;
  return starts_like(announce_beginnings, word) ? PlaceCue::announce : PlaceCue::none;
}

bool is_place_preposition(std::string_view word) { return is_among(prepositions, word); }
bool is_kind_of_one_place(std::string_view word) { return is_among(kinds_of_one, word); }
bool is_counted_unit(std::string_view word) { return is_among(units, word); }
bool is_counted_city(std::string_view word) { return is_among(cities, word); }
bool is_joint(std::string_view word) { return is_among(joints, word); }
bool stands_before_list(std::string_view word) { return is_among(before_list, word); }
bool stands_within_list(std::string_view word) { return is_among(within_list, word); }
bool names_no_municipality(std::string_view word) { return is_among(no_municipality, word); }
bool goes_on_behind_places(std::string_view word) { return is_among(behind_places, word); }
bool is_partner_word(std::string_view word) { return word.starts_with("partner"); }
bool is_of_city(std::string_view word) { return word.starts_with("gradsk"); }

std::optional<int> number_in_words(std::string_view word) {
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

}  // namespace obuhvat
