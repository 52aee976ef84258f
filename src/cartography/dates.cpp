#include "cartography/dates.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>

#include "support/serbian_script.h"

namespace obuhvat {
namespace {

constexpr std::array english_months{"January",   "February", "March",    "April",
                                    "May",       "June",     "July",     "August",
                                    "September", "October",  "November", "December"};
constexpr std::array serbian_months{"januar",    "februar", "mart",     "april",
                                    "maj",       "jun",     "jul",      "avgust",
                                    "septembar", "oktobar", "novembar", "decembar"};
// After "od" and "do".
constexpr std::array serbian_genitives{"januara",   "februara", "marta",    "aprila",
                                       "maja",      "juna",     "jula",     "avgusta",
                                       "septembra", "oktobra",  "novembra", "decembra"};

enum class Case { nominative, genitive };
enum class YearDot { no, yes };

std::string english(const PartialDate& date) {
  if (!date.month()) return fmt::format("{}", date.year());
  const char* month = english_months[static_cast<std::size_t>(*date.month() - 1)];
  if (!date.day()) return fmt::format("{} {}", month, date.year());
  return fmt::format("{} {} {}", *date.day(), month, date.year());
}

std::string serbian(const PartialDate& date, Case grammatical_case, YearDot dot) {
  const char* end = dot == YearDot::yes ? "." : "";
  if (!date.month()) return fmt::format("{}{}", date.year(), end);
  const auto index = static_cast<std::size_t>(*date.month() - 1);
  const char* month =
      grammatical_case == Case::nominative ? serbian_months[index] : serbian_genitives[index];
  if (!date.day()) return fmt::format("{} {}{}", month, date.year(), end);
  return fmt::format("{}. {} {}{}", *date.day(), month, date.year(), end);
}

std::string in_script(const std::string& latin, Language language) {
  return language == Language::sr_cyrl ? to_serbian_cyrillic(latin) : latin;
}

}  // namespace

std::string format_date(const PartialDate& date, Language language) {
  if (language == Language::en) return english(date);
  return in_script(serbian(date, Case::nominative, YearDot::yes), language);
}

std::string format_iso_date(const std::string& text, Language language) {
  const auto date = PartialDate::parse(text);
  return date ? format_date(*date, language) : text;
}

std::string format_period(const Period& period, Language language) {
  const auto& [start, end] = period;
  if (!start && !end) return {};
  if (start && end && *start == *end) return format_date(*start, language);
  if (language == Language::en) {
    if (!end) return "from " + english(*start);
    if (!start) return "until " + english(*end);
    return english(*start) + " – " + english(*end);
  }
  std::string latin;
  if (!end)
    latin = "od " + serbian(*start, Case::genitive, YearDot::yes);
  else if (!start)
    latin = "do " + serbian(*end, Case::genitive, YearDot::yes);
  else
    latin = serbian(*start, Case::nominative, YearDot::no) + " – " +
            serbian(*end, Case::nominative, YearDot::yes);
  return in_script(latin, language);
}

}  // namespace obuhvat
