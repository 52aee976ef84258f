#include "ingest/date_parts.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>
#include <vector>

#include "ingest/date_words.h"
#include "ingest/month_names.h"

namespace obuhvat {
namespace {

using Kind = DateToken::Kind;

// A project of another century is a slip of the hand or no date at all.
constexpr int first_year = 1900;
constexpr int last_year = 2100;

constexpr std::array<std::string_view, 6> year_words{"godine", "godina", "godini",
                                                     "god",    "g",      "year"};
constexpr std::array<std::string_view, 4> ordinal_endings{"st", "nd", "rd", "th"};
constexpr std::array<std::string_view, 3> filling_words{"of", "the", "in"};
/// What says that only the end, the beginning or the middle of the year or month is meant.
constexpr std::array<std::string_view, 13> edge_words{
    "end",     "kraj",     "kraja",   "krajem",  "beginning", "start", "pocetak",
    "pocetka", "pocetkom", "sredina", "sredine", "sredinom",  "mid"};
constexpr std::array<std::string_view, 20> weekdays{
    "monday",     "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon",        "tue",     "wed",       "thu",      "fri",    "sat",      "sun",
    "ponedeljak", "utorak",  "sreda",     "cetvrtak", "petak",  "subota"};
constexpr std::array<std::string_view, 10> quarter_words{
    "q",        "kvartal",    "kvartala",   "kvartalu",    "quarter",
    "quarters", "tromesecje", "tromesecja", "tromjesecje", "kv"};
constexpr std::array<std::string_view, 7> half_words{
    "h", "half", "polovina", "polovine", "polovini", "polugodiste", "polugodista"};
constexpr std::array<std::string_view, 7> time_words{"z", "am", "pm", "h", "utc", "cet", "cest"};

struct OrdinalWord {
  std::string_view stem;
  int value;
};
/// first and prv-i, prv-o, prv-a, prv-og, prv-om ...: the stem and at most three letters more.
constexpr std::array<OrdinalWord, 8> ordinal_words{{{"first", 1},
                                                    {"second", 2},
                                                    {"third", 3},
                                                    {"fourth", 4},
                                                    {"prv", 1},
                                                    {"drug", 2},
                                                    {"trec", 3},
                                                    {"cetvrt", 4}}};

int ordinal_word(std::string_view word) {
  for (const auto& [stem, value] : ordinal_words)
    if (word.starts_with(stem) && word.size() <= stem.size() + 3) return value;
  return 0;
}

/// What stands in a date, with the sign before it.
struct Element {
  enum class What { number, month, roman, ordinal, quarter, half };
  What what = What::number;
  int value = 0;
  int digits = 0;  ///< of a number
  bool is_short_year = false;
  char before = ' ';  ///< '.', '/', '-' or a blank
};
using What = Element::What;

/// 10:30, 00:00:00.000, 10:30 h, 00:00Z, 00:00+02:00
bool is_time(std::span<const DateToken> tokens) {
  std::size_t at = 0;
  const auto take = [&](Kind kind) {
    const bool there = at < tokens.size() && tokens[at].is(kind);
    if (there) ++at;
    return there;
  };
  if (!take(Kind::number) || !take(Kind::colon) || !take(Kind::number)) return false;
  if (take(Kind::colon) && !take(Kind::number)) return false;
  if (take(Kind::dot)) take(Kind::number);
  if (at < tokens.size() && is_one_of(tokens[at], time_words)) ++at;
  if ((take(Kind::plus) || take(Kind::dash)) && take(Kind::number) && take(Kind::colon))
    take(Kind::number);
  return at == tokens.size();
}

/// Cuts the time of the day off; false if what stands around a colon is none.
bool cut_time(std::span<const DateToken>& tokens) {
  const auto colon = std::find_if(tokens.begin(), tokens.end(),
                                  [](const DateToken& token) { return token.is(Kind::colon); });
  if (colon == tokens.end()) return true;
  if (colon - tokens.begin() < 2) return false;
  auto start = static_cast<std::size_t>(colon - tokens.begin()) - 1;
  if (!is_time(tokens.subspan(start))) return false;
  const DateToken& before = tokens[start - 1];
  if (before.is_word("t") || before.is_word("u") || before.is_word("at")) --start;
  tokens = tokens.first(start);
  return true;
}

std::optional<Element> word_element(const DateToken& token) {
  if (const int month = month_of_word(token.word)) return Element{What::month, month};
  if (const int roman = roman_numeral(token.word)) return Element{What::roman, roman};
  if (is_one_of(token, quarter_words)) return Element{What::quarter};
  if (is_one_of(token, half_words)) return Element{What::half};
  if (const int ordinal = ordinal_word(token.word)) return Element{What::ordinal, ordinal};
  return std::nullopt;
}

/// False if anything in the tokens cannot stand in one date.
bool read_elements(std::span<const DateToken> tokens, std::vector<Element>& elements) {
  char before = ' ';
  bool after_number = false;
  for (const auto& token : tokens) {
    const bool touches_number = after_number;
    after_number = token.is(Kind::number);
    switch (token.kind) {
      case Kind::dot:
        before = '.';
        continue;
      case Kind::slash:
      case Kind::dash:
        // Two signs running, or one with nothing before it, belong to no date. "1./8." does.
        if (elements.empty() || before == '/' || before == '-') return false;
        before = token.is(Kind::dash) ? '-' : '/';
        continue;
      case Kind::comma:
        continue;
      case Kind::colon:
      case Kind::plus:
        return false;
      case Kind::number:
        elements.push_back({What::number, token.value, token.digits, token.is_short_year, before});
        break;
      case Kind::word: {
        if (touches_number && is_one_of(token, ordinal_endings)) continue;
        if (is_one_of(token, filling_words) || is_one_of(token, weekdays)) continue;
        if (is_one_of(token, year_words)) {
          if (elements.empty() || elements.back().what != What::number) return false;
          continue;
        }
        auto element = word_element(token);
        if (!element) return false;
        element->before = before;
        elements.push_back(*element);
      }
    }
    before = ' ';
    if (elements.size() > 4) return false;
  }
  return before != '/' && before != '-';
}

bool is_year(const Element& e) {
  return e.what == What::number && e.digits == 4 && e.value >= first_year && e.value <= last_year;
}
bool is_short(const Element& e) {
  return e.what == What::number && e.digits <= 2 && e.value > 0 && !e.is_short_year;
}
bool is_month(const Element& e) { return e.what == What::month || e.what == What::roman; }
bool may_be_month(const Element& e) { return is_month(e) || (is_short(e) && e.value <= 12); }

void assume(DateParts& parts, std::string_view what) {
  if (!parts.assumed.empty()) parts.assumed += "; ";
  parts.assumed += what;
}

/// A year of two digits; 0 if it may as well be of either century.
int year_of_two_digits(const Element& e, DateParts& parts) {
  if (e.what != What::number || e.digits != 2) return 0;
  const int year = e.value <= 50 ? 2000 + e.value : e.value >= 90 ? 1900 + e.value : 0;
  if (year != 0) {
    std::string text = "the year ";
    text += std::to_string(e.value / 10);
    text += std::to_string(e.value % 10);
    assume(parts, text + " is " + std::to_string(year));
  }
  return year;
}

int any_year(const Element& e, DateParts& parts) {
  return is_year(e) ? e.value : year_of_two_digits(e, parts);
}

bool read_quarter(const std::vector<Element>& elements, DateParts& parts) {
  int number = 0;
  const bool half = std::any_of(elements.begin(), elements.end(),
                                [](const Element& e) { return e.what == What::half; });
  for (const auto& e : elements) {
    if (e.what == What::quarter || e.what == What::half) continue;
    if (is_year(e) && parts.year == 0)
      parts.year = e.value;
    else if ((is_short(e) || e.what == What::roman || e.what == What::ordinal) && number == 0)
      number = e.value;
    else
      return false;
  }
  const int count = half ? 2 : 4;
  if (number < 1 || number > count) return false;
  parts.months = 12 / count;
  parts.month = (number - 1) * parts.months + 1;
  return true;
}

bool read_one(const Element& e, DateParts& parts) {
  if (is_year(e)) {
    parts.year = e.value;
  } else if (e.what == What::number && e.digits == 8) {
    parts.year = e.value / 10000;
    parts.month = e.value / 100 % 100;
    parts.day = e.value % 100;
    return parts.year >= 1990 && parts.year <= 2050;
  } else if (e.what == What::month) {
    parts.month = e.value;
  } else if (is_short(e) || e.what == What::roman) {
    parts.bare = e.value;
  } else {
    return false;
  }
  return true;
}

/// Plans in Serbia number quarters in Roman numerals as well.
void assume_month(const Element& e, DateParts& parts) {
  if (e.what == What::roman && e.value <= 4)
    assume(parts, "the Roman numeral is read as a month; I to IV may be a quarter");
}

bool read_two(const Element& a, const Element& b, DateParts& parts) {
  const bool both_numbers = a.what == What::number && b.what == What::number;
  if (both_numbers && b.before == ' ') return false;
  // II/21; with a blank or a full stop the number may be a day
  const bool is_short_year = b.is_short_year || b.before == '-' ||
                             (a.what == What::roman && b.before == '/' && b.digits == 2);
  if (is_year(a) && may_be_month(b) && (is_month(b) || b.digits == 2 || b.before != '.')) {
    parts.year = a.value;
    parts.month = b.value;
    assume_month(b, parts);
  } else if (may_be_month(a) && is_year(b)) {
    parts.month = a.value;
    parts.year = b.value;
    assume_month(a, parts);
  } else if (is_month(a) && b.what == What::number && is_short_year) {
    parts.month = a.value;  // Aug-17, Aug '17
    parts.year = year_of_two_digits(b, parts);
    assume_month(a, parts);
    return parts.year != 0;
  } else if (a.what == What::month && is_short(b)) {
    parts.month = a.value;
    parts.day = b.value;
  } else if (is_short(a) && may_be_month(b) && b.before != '-') {
    parts.day = a.value;
    parts.month = b.value;
  } else {
    return false;
  }
  return true;
}

/// Day and month in numbers before a year. Offices in Serbia write the day first.
bool read_day_and_month(const Element& a, const Element& b, DateParts& parts) {
  const bool month_first = a.value <= 12 && b.value > 12;
  parts.day = month_first ? b.value : a.value;
  parts.month = month_first ? a.value : b.value;
  if (month_first)
    assume(parts, month_first_assumed);
  else if (b.before != '.' && a.value <= 12 && a.value != b.value)
    assume(parts, day_first_assumed);
  return true;
}

bool read_numbers(const Element& a, const Element& b, const Element& c, DateParts& parts) {
  if (c.before != b.before) return false;
  // 01 08 2017: only with all its digits
  if (b.before == ' ' && (a.digits != 2 || b.digits != 2 || !is_year(c))) return false;
  if (is_year(a) && is_short(b) && is_short(c)) {
    parts.year = a.value;
    parts.month = b.value;
    parts.day = c.value;
    return true;
  }
  if (!is_short(a) || !is_short(b)) return false;
  // 17-08-01 may start with its year.
  if (!is_year(c) && b.before == '-' && a.digits == 2 && c.value <= 31) return false;
  parts.year = any_year(c, parts);
  return parts.year != 0 && read_day_and_month(a, b, parts);
}

bool read_three(const Element& a, const Element& b, const Element& c, DateParts& parts) {
  if (a.what == What::number && b.what == What::number && c.what == What::number)
    return read_numbers(a, b, c, parts);
  if (is_short(a) && is_month(b)) {  // 1 August 2017, 1-Aug-17
    parts.day = a.value;
    parts.month = b.value;
    parts.year = any_year(c, parts);
    return parts.year != 0;
  }
  if (a.what == What::month && is_short(b) && is_year(c)) {  // August 1, 2017
    parts.month = a.value;
    parts.day = b.value;
    parts.year = c.value;
    return true;
  }
  if (is_year(a) && is_month(b) && is_short(c)) {
    parts.year = a.value;
    parts.month = b.value;
    parts.day = c.value;
    return true;
  }
  return false;
}

std::optional<PartialDate> dated(int year, int month, int day) {
  if (year == 0 || month > 12) return std::nullopt;
  if (day != 0) {
    using namespace std::chrono;
    const year_month_day date{std::chrono::year{year} /
                              std::chrono::month{static_cast<unsigned>(month)} /
                              std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
  }
  return PartialDate::of({year, month, day});
}

}  // namespace

std::optional<DateParts> date_parts(std::span<const DateToken> tokens) {
  if (!cut_time(tokens)) return std::nullopt;
  DateParts parts;
  if (!tokens.empty() && is_one_of(tokens.front(), edge_words)) {  // "kraj 2017", "end of 2017"
    tokens = tokens.subspan(1);
    if (!tokens.empty() && tokens.front().is(Kind::dash)) tokens = tokens.subspan(1);  // mid-2017
    assume(parts, "a part of it is meant, but the whole counts");
  }
  std::vector<Element> elements;
  elements.reserve(4);
  if (!read_elements(tokens, elements) || elements.empty()) return std::nullopt;
  const bool quarter = std::any_of(elements.begin(), elements.end(), [](const Element& e) {
    return e.what == What::quarter || e.what == What::half;
  });
  bool good = false;
  if (quarter)
    good = read_quarter(elements, parts);
  else if (elements.size() == 1)
    good = read_one(elements[0], parts);
  else if (elements.size() == 2)
    good = read_two(elements[0], elements[1], parts);
  else if (elements.size() == 3)
    good = read_three(elements[0], elements[1], elements[2], parts);
  return good ? std::optional(parts) : std::nullopt;
}

std::optional<PartialDate> first_date(const DateParts& parts) {
  return dated(parts.year, parts.month, parts.day);
}

std::optional<PartialDate> last_date(const DateParts& parts) {
  return dated(parts.year,
               parts.is_quarter_or_half() ? parts.month + parts.months - 1 : parts.month,
               parts.day);
}

}  // namespace obuhvat
