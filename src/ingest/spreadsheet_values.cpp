#include "ingest/spreadsheet_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdlib>

#include "ingest/currency_words.h"

namespace obuhvat {
namespace {

std::optional<double> number_of(std::string_view text) {
  double value = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, problem] = std::from_chars(text.data(), end, value);
  if (problem != std::errc{} || stopped != end || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace

ShownAs shown_as(long format) {
  const auto within = [&](long first, long last) { return format >= first && format <= last; };
  if (within(18, 21) || within(45, 47) || within(32, 35)) return ShownAs::time;
  if (within(14, 22) || within(27, 36) || within(50, 58)) return ShownAs::date;
  return ShownAs::number;
}

ShownAs shown_as(std::string_view code) {
  if (code == "General" || code == "Standard") return ShownAs::number;
  bool has_month = false;
  bool has_time = false;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    switch (code[i]) {
      case '"':
        i = std::min(code.find('"', i + 1), code.size());
        break;
      case '\\':
      case '_':
      case '*':
        ++i;  // the next character is shown, or stands for a width
        break;
      case '[':  // a colour, a language, a condition; [h] is a time
        if (i + 1 < code.size() && std::string_view("hHmMsS").find(code[i + 1]) != code.npos &&
            code.find(']', i) - i <= 3)
          has_time = true;
        i = std::min(code.find(']', i), code.size());
        break;
      case 'y':
      case 'Y':
      case 'd':
      case 'D':
        return ShownAs::date;
      case 'm':
      case 'M':
        has_month = true;
        break;
      case 'h':
      case 'H':
      case 's':
      case 'S':
        has_time = true;
        break;
      default:
        break;
    }
  }
  if (has_time) return ShownAs::time;
  return has_month ? ShownAs::date : ShownAs::number;
}

std::string currency_shown(std::string_view code) {
  std::string words;  // what is shown beside the digits of a number that is not negative
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    if (code[i] == '"') {
      const auto end = std::min(code.find('"', i + 1), code.size());
      words.append(" ").append(code.substr(i + 1, end - i - 1));
      i = end;
    } else if (code[i] == '[') {
      const auto end = std::min(code.find(']', i), code.size());
      const std::string_view inside = code.substr(i + 1, end - i - 1);
      i = end;
      if (!inside.starts_with('$')) continue;  // a colour or a condition
      const auto dash = inside.find('-');
      const std::string_view symbol = inside.substr(1, dash == inside.npos ? dash : dash - 1);
      const std::string_view locale = dash == inside.npos ? "" : inside.substr(dash + 1);
      words.append(" ").append(symbol != "$"                         ? symbol
                               : locale == "409"                     ? "USD"
                               : locale == "1009" || locale == "C0C" ? "CAD"
                               : locale == "C09"                     ? "AUD"
                                                                     : "$");
    } else if (code[i] == '_' || code[i] == '*') {
      ++i;  // a width
    } else if (code[i] != '\\') {
      words += code[i];
    }
  }
  const NamedCurrency named = take_currency(words);
  return named.assumed.empty() || named.code.empty() ? named.code : "$";
}

std::string plain_digits(std::string_view stored) {
  std::string same(stored);
  if (stored.find_first_of(".eE") == std::string_view::npos) return same;
  const auto value = number_of(stored);
  if (!value) return same;
  // "d.dddddddddddddde+XX": the digits and where their point belongs.
  const std::string scientific = fmt::format("{:.14e}", std::fabs(*value));
  const auto e = scientific.find('e');
  const int exponent = std::atoi(scientific.c_str() + e + 1);
  if (exponent < -20 || exponent > 30) return *value == 0 ? "0" : same;
  std::string digits = scientific.substr(0, 1) + scientific.substr(2, e - 2);
  digits.erase(std::max<std::size_t>(digits.find_last_not_of('0') + 1, 1));
  const auto whole = static_cast<std::size_t>(exponent < 0 ? 0 : exponent + 1);
  if (exponent < 0) digits.insert(0, static_cast<std::size_t>(-exponent - 1), '0');
  if (digits.size() < whole) digits.append(whole - digits.size(), '0');
  std::string plain = whole == 0 ? "0" : digits.substr(0, whole);
  if (digits.size() > whole) plain += "." + digits.substr(whole);
  return (*value < 0 ? "-" : "") + plain;
}

std::optional<std::string> iso_of_serial(std::string_view stored, ShownAs shown, DayZero zero) {
  const auto serial = number_of(stored);
  if (!serial || *serial < 0 || *serial >= 2958466) return std::nullopt;
  // To the second: a day's fraction has no exact minutes.
  const auto seconds = static_cast<long long>(std::llround(*serial * 86400));
  long long day = seconds / 86400;
  const long long second = seconds % 86400;
  const std::string time =
      fmt::format("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
  if (shown == ShownAs::time && day == 0) return time;
  if (zero == DayZero::of_1904) {
    day += 1462;
  } else {
    // The calendar of 1900 has a 29 February that never was: serial 60.
    if (day == 60 || day == 0) return std::nullopt;
    if (day < 60) ++day;
  }
  using namespace std::chrono;
  const year_month_day date{sys_days{year{1899} / December / 30} + days{day}};
  if (int(date.year()) > 9999) return std::nullopt;
  std::string iso = fmt::format("{:04}-{:02}-{:02}", int(date.year()), unsigned(date.month()),
                                unsigned(date.day()));
  if (second != 0) iso += "T" + time;
  return iso;
}

}  // namespace obuhvat
