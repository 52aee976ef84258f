#include <array>
#include <charconv>
#include <cmath>

#include "ingest/written_values.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t longest_text = 60;  // bytes

std::optional<double> decimal(std::string_view digits) {
  if (digits.empty() || digits.front() < '0' || digits.front() > '9') return std::nullopt;
  double value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (problem != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// Signs and letters of a coordinate, each made one plain byte: d ' " - + . N S E W, digits and
/// blanks; '?' for anything else.
std::string plain_coordinate(std::string_view text) {
  std::string plain;
  for (const char32_t c : decode_utf8(text)) {
    if ((c >= U'0' && c <= U'9') || c == U'.' || c == U'-' || c == U'+')
      plain += static_cast<char>(c);
    else if (c == U',')
      plain += '.';
    else if (c == 0xB0 || c == 0xBA || c == 0x2DA)
      plain += 'd';
    else if (c == U'\'' || c == 0x2019 || c == 0x2018 || c == 0x2032 || c == U'`' || c == 0xB4)
      plain += '\'';
    else if (c == U'"' || c == 0x201D || c == 0x201C || c == 0x2033 || c == 0x201E)
      plain += '"';
    else if (c == 0x2212 || c == 0x2013 || c == 0x2010)
      plain += '-';
    else if (c == U' ' || c == U'\t' || c == 0xA0 || c == 0x202F || c == 0x2009)
      plain += ' ';
    else if (c == U'N' || c == U'S' || c == U'E' || c == U'W')
      plain += static_cast<char>(c);
    else if (c == U'n' || c == U's' || c == U'e' || c == U'w')
      plain += static_cast<char>(c - U'a' + U'A');
    else
      plain += '?';
  }
  for (auto at = plain.find("''"); at != std::string::npos; at = plain.find("''", at))
    plain.replace(at, 2, "\"");
  return plain;
}

/// Takes N, S, E or W from either end; 0 if there is none, '?' if there are two.
char take_hemisphere(std::string_view& text) {
  constexpr std::string_view letters = "NSEW";
  char found = 0;
  if (!text.empty() && letters.find(text.front()) != std::string_view::npos) {
    found = text.front();
    text = trimmed(text.substr(1));
  }
  if (!text.empty() && letters.find(text.back()) != std::string_view::npos) {
    found = found == 0 ? text.back() : '?';
    text = trimmed(text.substr(0, text.size() - 1));
  }
  return found;
}

/// 44d49'02.3", 44d49', 44d, 44 49 02.3, 44.8
std::optional<double> degrees_of(std::string_view text) {
  constexpr std::array<char, 3> marks{'d', '\'', '"'};
  double degrees = 0;
  double unit = 1;
  for (std::size_t part = 0; part < marks.size(); ++part) {
    const auto end = text.find_first_of("d'\" ");
    const auto value = decimal(text.substr(0, end));
    if (!value || (part > 0 && *value >= 60)) return std::nullopt;
    degrees += *value * unit;
    unit /= 60;
    text = end == std::string_view::npos ? std::string_view() : trimmed(text.substr(end));
    if (!text.empty() && text.front() == marks[part]) text = trimmed(text.substr(1));
    if (text.empty()) return degrees;
    // Only whole degrees and minutes have parts of their own behind them.
    if (*value != std::floor(*value)) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<double> read_written_coordinate(std::string_view text) {
  text = trimmed(text);
  if (text.empty() || text.size() > longest_text) return std::nullopt;
  const std::string plain = plain_coordinate(text);
  std::string_view rest = trimmed(plain);
  const char hemisphere = take_hemisphere(rest);
  if (hemisphere == '?' || rest.empty()) return std::nullopt;
  const bool has_sign = rest.front() == '-' || rest.front() == '+';
  const bool negative = rest.front() == '-';
  if (has_sign && hemisphere != 0) return std::nullopt;
  if (has_sign) rest.remove_prefix(1);
  const auto degrees = degrees_of(rest);
  if (!degrees || *degrees > 180) return std::nullopt;
  return negative || hemisphere == 'S' || hemisphere == 'W' ? -*degrees : *degrees;
}

}  // namespace obuhvat
