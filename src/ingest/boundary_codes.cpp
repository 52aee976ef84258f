#include "ingest/boundary_codes.h"

#include <algorithm>
#include <array>

#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t code_digits = 5;
constexpr std::size_t longest_code = 32;  // bytes, with all that publishers put around it
constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::string_view digits = "0123456789";

bool is_letter_or_divider(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '-' || c == '_' ||
         c == '/' || c == ':' || c == '.';
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view without_spaces(std::string_view text) {
  for (;;) {
    const auto before = text.size();
    text = trimmed(text);
    if (text.starts_with(no_break_space)) text.remove_prefix(no_break_space.size());
    if (text.ends_with(no_break_space)) text.remove_suffix(no_break_space.size());
    if (text.size() == before) return text;
  }
}

/// A column of numbers that was read as decimals: "70432.0", "70432,00".
std::string_view without_decimals(std::string_view text) {
  const auto last = text.find_last_not_of('0');
  if (last == std::string_view::npos || last + 1 == text.size()) return text;
  if (text[last] != '.' && text[last] != ',') return text;
  const auto whole = text.substr(0, last);
  const bool is_long =
      whole.size() >= code_digits && std::all_of(whole.end() - code_digits, whole.end(), is_digit);
  return is_long ? whole : text;
}

/// Weights 5, 4, 3, 2 of the first four digits, modulo 11 (geodata/SOURCES.md).
bool has_right_check_digit(std::string_view code) {
  static constexpr std::array weights{5, 4, 3, 2};
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (code[i] - '0');
  const int rest = 11 - sum % 11;
  return code.back() - '0' == (rest >= 10 ? rest - 10 : rest);
}

}  // namespace

std::optional<std::string> five_digits(std::string_view written) {
  std::string_view text = without_spaces(written);
  if (text.empty() || text.size() > longest_code) return std::nullopt;
  text = without_decimals(text);
  const auto before = text.find_last_not_of(digits);
  std::string_view number = before == std::string_view::npos ? text : text.substr(before + 1);
  const std::string_view prefix = text.substr(0, text.size() - number.size());
  const bool prefix_is_plain = std::all_of(
      prefix.begin(), prefix.end(), [](char c) { return is_letter_or_divider(c) || is_digit(c); });
  if (!prefix_is_plain) return std::nullopt;
  // "1.70432" is a number, not a code behind a country.
  if (!prefix.empty() && is_digit(prefix.front())) return std::nullopt;
  while (number.size() > code_digits && number.front() == '0') number.remove_prefix(1);
  if (number.size() != code_digits || number.front() == '0') return std::nullopt;
  return std::string(number);
}

bool is_kosovo_code(std::string_view code) {
  return code.size() == code_digits && code.starts_with("90") && has_right_check_digit(code);
}

bool may_be_unit_code(std::string_view code) {
  return code.size() == code_digits && (code.front() == '7' || code.front() == '8') &&
         has_right_check_digit(code);
}

}  // namespace obuhvat
