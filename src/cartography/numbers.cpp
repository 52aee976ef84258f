#include "cartography/numbers.h"

#include <fmt/format.h>

#include <cmath>

namespace obuhvat {
namespace {

/// The digits in groups of three from the right.
std::string grouped(const std::string& digits, const std::string& separator) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += separator;
    out += digits[i];
  }
  return out;
}

}  // namespace

std::string format_number(double value, int decimals, Language language) {
  const bool english = language == Language::en;
  const std::string plain = fmt::format("{:.{}f}", std::abs(value), decimals);
  const std::size_t point = plain.find('.');
  std::string out = grouped(plain.substr(0, point), english ? "," : ".");
  if (point != std::string::npos) out += (english ? "." : ",") + plain.substr(point + 1);
  // U+2212; a value that rounds to nothing has no sign.
  if (value < 0 && plain.find_first_not_of("0.") != std::string::npos) out = "\u2212" + out;
  return out;
}

std::string format_scale(double denominator) {
  return "1\u00a0:\u00a0" + grouped(fmt::format("{:.0f}", denominator), "\u00a0");
}

}  // namespace obuhvat
