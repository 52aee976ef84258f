#include "gazetteer/place_wording.h"

#include <algorithm>
#include <array>
#include <span>

#include "support/text.h"

namespace obuhvat {
namespace {

// Reception centres are called after the place where they stand: "RTC Preševo".
constexpr std::array<std::string_view, 22> centres_before{"prihvatno tranzitni centar u",
                                                          "prihvatno tranzitni centar",
                                                          "prihvatni centar u",
                                                          "prihvatni centar",
                                                          "tranzitni centar u",
                                                          "tranzitni centar",
                                                          "centar za azil u",
                                                          "centar za azil",
                                                          "centar za trazioce azila",
                                                          "reception transit centre",
                                                          "reception centre in",
                                                          "reception centre",
                                                          "reception center in",
                                                          "reception center",
                                                          "transit centre",
                                                          "transit center",
                                                          "asylum centre",
                                                          "asylum center",
                                                          "rtc",
                                                          "tc",
                                                          "rc",
                                                          "ac"};
constexpr std::array<std::string_view, 9> centres_after{"reception transit centre",
                                                        "reception centre",
                                                        "reception center",
                                                        "transit centre",
                                                        "asylum centre",
                                                        "asylum center",
                                                        "rtc"};

// Longer ones first: the first that fits is left out. All are folded to ASCII.
constexpr std::array<std::string_view, 61> kinds_before{"the city municipality of",
                                                        "city municipality of",
                                                        "urban municipality of",
                                                        "the municipality of",
                                                        "the city of",
                                                        "the town of",
                                                        "municipality of",
                                                        "muni of",
                                                        "mun of",
                                                        "city of",
                                                        "town of",
                                                        "municipality",
                                                        "muni",
                                                        "mun",
                                                        "city",
                                                        "town",
                                                        "local self government",
                                                        "lsg",
                                                        "na teritoriji gradske opstine",
                                                        "na teritoriji opstine",
                                                        "na teritoriji grada",
                                                        "teritorija opstine",
                                                        "teritorija grada",
                                                        "na podrucju opstine",
                                                        "na podrucju grada",
                                                        "podrucje opstine",
                                                        "podrucje grada",
                                                        "skupstina gradske opstine",
                                                        "skupstina opstine",
                                                        "skupstina grada",
                                                        "opstinska uprava opstine",
                                                        "opstinska uprava",
                                                        "gradska uprava grada",
                                                        "gradska uprava",
                                                        "uprava gradske opstine",
                                                        "lokalna samouprava",
                                                        "jls",
                                                        "gradska opstina",
                                                        "gradske opstine",
                                                        "gradskoj opstini",
                                                        "gradsku opstinu",
                                                        "gradskom opstinom",
                                                        "grada",
                                                        "gradu",
                                                        "gradom",
                                                        "grad",
                                                        "opstina",
                                                        "opstine",
                                                        "opstini",
                                                        "opstinu",
                                                        "opstinom",
                                                        "opcina",
                                                        "opcine",
                                                        "opcini",
                                                        "opst",
                                                        "ops",
                                                        "go",
                                                        "g o",
                                                        "so e",
                                                        "so",
                                                        "s o"};
constexpr std::array<std::string_view, 12> kinds_after{"city municipality",
                                                       "urban municipality",
                                                       "municipality of",
                                                       "municipality",
                                                       "local self government",
                                                       "lsg",
                                                       "gradska opstina",
                                                       "opstina",
                                                       "city of",
                                                       "city",
                                                       "town",
                                                       "grad"};
constexpr std::array<std::string_view, 10> prepositions{"u",  "iz", "na", "kod",  "do",
                                                        "od", "za", "in", "from", "near"};
constexpr std::array<std::string_view, 8> district_words{
    "okrug", "okruga", "okrugu", "upravni", "upravnog", "district", "oblast", "county"};

constexpr std::size_t longest_abbreviation = 5;  // letters: "Smed. Palanka"

std::size_t word_count(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

/// Drops whole words at the front or back of a folded text.
std::string drop_words(std::string_view text, std::size_t front, std::size_t back) {
  for (; front > 0; --front) text.remove_prefix(text.find(' ') + 1);
  for (; back > 0; --back) text = text.substr(0, text.rfind(' '));
  return std::string(text);
}

FoldedName without_words(const FoldedName& name, std::size_t front, std::size_t back) {
  return {drop_words(name.spelling, front, back), drop_words(name.latin, front, back),
          drop_words(name.ascii, front, back), name.has_cyrillic};
}

bool starts_with_words(std::string_view text, std::string_view words) {
  return text.size() > words.size() && text.starts_with(words) && text[words.size()] == ' ';
}

bool ends_with_words(std::string_view text, std::string_view words) {
  return text.size() > words.size() && text.ends_with(words) &&
         text[text.size() - words.size() - 1] == ' ';
}

/// "1. Šid" in a list; longer numbers may be codes or counts.
bool is_list_number(std::string_view word) {
  return !word.empty() && word.size() <= 3 &&
         word.find_first_not_of("0123456789") == std::string_view::npos;
}

void add_without_kind(const Reading& from, std::vector<Reading>& out) {
  const std::string& ascii = from.name.ascii;
  const auto put = [&](std::string_view words, FoldedName name) {
    std::string left_out = from.left_out;
    if (!left_out.empty()) left_out += ' ';
    out.push_back({std::move(name), left_out.append(words), from.after_preposition});
  };
  // Of each list the first that fits.
  const auto drop_front = [&](std::span<const std::string_view> kinds) {
    for (const auto words : kinds)
      if (starts_with_words(ascii, words))
        return put(words, without_words(from.name, word_count(words), 0));
  };
  const auto drop_back = [&](std::span<const std::string_view> kinds) {
    for (const auto words : kinds)
      if (ends_with_words(ascii, words))
        return put(words, without_words(from.name, 0, word_count(words)));
  };
  drop_front(kinds_before);
  drop_back(kinds_after);
  drop_front(centres_before);
  drop_back(centres_after);
}

bool is_district_word(std::string_view word) {
  return std::find(district_words.begin(), district_words.end(), word) != district_words.end();
}

}  // namespace

std::vector<Reading> readings_of(const FoldedName& name) {
  std::vector<Reading> readings{{name, {}, false}};
  if (name.ascii.find(' ') == std::string::npos) return readings;
  add_without_kind(Reading(readings.front()), readings);
  if (const auto first = name.ascii.substr(0, name.ascii.find(' ')); is_list_number(first)) {
    const Reading rest{without_words(name, 1, 0), first, false};
    readings.push_back(rest);
    add_without_kind(rest, readings);
  }
  for (const auto preposition : prepositions) {
    if (!starts_with_words(name.ascii, preposition)) continue;
    const Reading rest{without_words(name, 1, 0), std::string(preposition), true};
    readings.push_back(rest);
    add_without_kind(rest, readings);
  }
  return readings;
}

bool begins_abbreviated(std::string_view text, std::string_view ascii) {
  const std::string_view first = ascii.substr(0, ascii.find(' '));
  if (first.size() == ascii.size() || first.size() > longest_abbreviation) return false;
  const auto end = text.find_first_of(". ");
  if (end != std::string_view::npos && text[end] == '.') return true;
  return first.size() > 1 && first.find_first_of("aeiou0123456789") == std::string_view::npos;
}

std::string without_district_words(std::string_view ascii) {
  auto words = split(ascii, ' ');
  std::erase_if(words, [](const std::string& word) { return is_district_word(word); });
  std::string bare = join(words, " ");
  // "Pčinjskog okruga", "u Pčinjskom okrugu"
  if (bare.size() != ascii.size() && (bare.ends_with("skog") || bare.ends_with("skom")))
    bare.replace(bare.size() - 2, 2, "i");
  return bare;
}

bool says_district(std::string_view ascii) {
  const auto words = split(ascii, ' ');
  return words.size() > 1 && std::any_of(words.begin(), words.end(),
                                         [](const auto& word) { return is_district_word(word); });
}

std::vector<std::string> parts_of(std::string_view text) {
  static constexpr std::array<std::string_view, 22> dividers{
      " and ", " AND ", " i ", " I ", " и ", " И ", " & ", ", ", ",", ";",  "/",
      "|",     "(",     ")",   "[",   "]",   ". ",  ":",   "–",  "—", "\n", "-"};
  std::vector<std::string> parts;
  std::string part;
  const auto finish = [&] {
    if (!fold_name(part).ascii.empty()) parts.emplace_back(trimmed(part));
    part.clear();
  };
  while (!text.empty()) {
    const auto found = std::find_if(dividers.begin(), dividers.end(),
                                    [&](std::string_view d) { return text.starts_with(d); });
    if (found == dividers.end()) {
      part += text.front();
      text.remove_prefix(1);
    } else {
      finish();
      text.remove_prefix(found->size());
    }
  }
  finish();
  return parts;
}

}  // namespace obuhvat
