#include "ingest/written_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "ingest/currency_words.h"
#include "ingest/written_words.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t longest_text = 200;  // bytes
constexpr double largest_amount = 1e15;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Blanks of all kinds become ' ', all minus signs '-' and all apostrophes '\'', so that the rest
/// is a matter of single bytes.
std::string with_plain_signs(std::string_view text) {
  std::string plain;
  for (const char32_t c : decode_utf8(text)) {
    const bool blank = c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0xFEFF ||
                       (c >= U'\t' && c <= U'\r');
    const bool minus = (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
    if (blank)
      plain += ' ';
    else if (minus)
      plain += '-';
    else if (c == 0x2019 || c == 0x2018 || c == 0xB4 || c == U'`')
      plain += '\'';
    else
      plain += encode_utf8(std::u32string(1, c));
  }
  return plain;
}

/// A run of digits with separators between them.
struct Digits {
  std::string plain;  ///< as a number with a decimal point
  std::string assumed;
  char assumed_sign = 0;  ///< the separator that may divide thousands or be the decimal sign
};

/// True if the digits between the separators come in threes, but for one to three at the start.
bool are_thousands(std::string_view text) {
  std::size_t group = 0;
  bool first = true;
  for (const char c : text) {
    if (is_digit(c)) {
      ++group;
      continue;
    }
    if (first ? group < 1 || group > 3 : group != 3) return false;
    first = false;
    group = 0;
  }
  return first || group == 3;
}

std::string without_separators(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (is_digit(c)) digits += c;
  return digits;
}

/// Decides which sign divides thousands and which is the decimal one; nullopt if neither reading
/// is sound.
std::optional<Digits> plain_digits(std::string_view text) {
  const auto last = text.find_last_of(".,");
  if (last == std::string_view::npos)
    return are_thousands(text) ? std::optional(Digits{without_separators(text), {}}) : std::nullopt;
  const char sign = text[last];
  const std::string_view whole = text.substr(0, last);
  const std::string_view fraction = text.substr(last + 1);
  const bool alone = whole.find_first_of(".,' ") == std::string_view::npos;
  if (fraction.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  const Digits decimal{without_separators(whole) + "." + std::string(fraction), {}};
  if (alone) {
    const bool may_divide = fraction.size() == 3 && whole.size() <= 3 && whole[0] != '0';
    if (!may_divide) return decimal;
    return Digits{without_separators(text),
                  sign == '.' ? "the dot divides thousands" : "the comma divides thousands", sign};
  }
  if (whole.find(sign) == std::string_view::npos)
    return are_thousands(whole) ? std::optional(decimal) : std::nullopt;
  // One sign several times and no other: it divides.
  const char other = sign == '.' ? ',' : '.';
  if (whole.find(other) != std::string_view::npos || !are_thousands(text)) return std::nullopt;
  return Digits{without_separators(text), {}};
}

struct ScaleWord {
  std::string_view word;
  double factor;
};
constexpr std::array<ScaleWord, 30> scale_words{{
    {"k", 1e3},         {"thousand", 1e3},  {"thousands", 1e3}, {"hiljada", 1e3},
    {"hiljadu", 1e3},   {"hiljade", 1e3},   {"hilj", 1e3},      {"tisuca", 1e3},
    {"m", 1e6},         {"mn", 1e6},        {"mil", 1e6},       {"mill", 1e6},
    {"mio", 1e6},       {"million", 1e6},   {"millions", 1e6},  {"milion", 1e6},
    {"miliona", 1e6},   {"milioni", 1e6},   {"milijun", 1e6},   {"milijuna", 1e6},
    {"bn", 1e9},        {"billion", 1e9},   {"billions", 1e9},  {"milijarda", 1e9},
    {"milijarde", 1e9}, {"milijardi", 1e9}, {"mlrd", 1e9},      {"mld", 1e9},
    {"milijardu", 1e9}, {"mln", 1e6},
}};

/// 1 for no word, 0 for one that is not known.
double scale_of(std::string_view word) {
  if (word.empty()) return 1;
  for (const auto& entry : scale_words)
    if (entry.word == word) return entry.factor;
  return 0;
}

constexpr std::array<std::string_view, 8> about_words{"about", "approx", "approximately", "cca",
                                                      "ca",    "oko",    "circa",         "some"};

bool is_about(std::string_view words) {
  for (const auto& word : about_words)
    if (word == words) return true;
  return false;
}

constexpr std::array<std::string_view, 8> bound_words{
    "up to", "max", "maximum", "do", "maks", "najvise", "not more than", "ne vise od"};

bool is_bound(std::string_view words) {
  return std::find(bound_words.begin(), bound_words.end(), words) != bound_words.end();
}

/// What may stand behind a sum of its tax.
constexpr std::array<std::string_view, 10> without_tax{
    "+ pdv",    "+ vat",         "bez pdv",    "bez pdv a", "without vat",
    "excl vat", "excluding vat", "net of vat", "neto",      "ex vat"};

/// Cuts off "+ PDV" and "(bez PDV-a)"; true if there was any.
bool take_tax(std::string_view& text) {
  const auto start = text.find_last_of("0123456789");
  if (start == std::string_view::npos) return false;
  if (trimmed(text.substr(start + 1)).size() < 4) return false;  // "EUR": spares the folding
  for (std::size_t at = start + 1; at < text.size(); ++at) {
    const char before = text[at - 1];
    if (is_word_char(text[at]) && is_word_char(before)) continue;  // within a word
    const bool plus = text[at] == '+';
    const std::string words = (plus ? "+ " : "") + folded_phrase(text.substr(plus ? at + 1 : at));
    if (std::find(without_tax.begin(), without_tax.end(), words) == without_tax.end()) continue;
    text = trimmed(text.substr(0, at));
    return true;
  }
  return false;
}

/// Cuts off the same sum in another currency: "EUR 250,000 (USD 300,000)".
std::string_view take_second_sum(std::string_view& text) {
  const auto open = text.find('(');
  if (open == std::string_view::npos || open == 0 || text.back() != ')') return {};
  const auto inside = text.substr(open + 1, text.size() - open - 2);
  const auto first = read_written_amount(text.substr(0, open));
  const auto second = read_written_amount(inside);
  if (!first || !second || first->currency.empty() || second->currency.empty() ||
      first->currency == second->currency)
    return {};
  text = trimmed(text.substr(0, open));
  return inside;
}

/// 130.000,- and 250.000,- RSD: a dash for no cents.
std::string without_dash_for_cents(std::string_view text) {
  std::string plain(text);
  for (const std::string_view sign : {",-", ".-"}) {
    const auto at = plain.find(sign);
    if (at == std::string::npos || at == 0 || !is_digit(plain[at - 1])) continue;
    auto end = at + 2;
    while (end < plain.size() && plain[end] == '-') ++end;
    if (end == plain.size() || !is_digit(plain[end])) plain.erase(at, end - at);
  }
  return plain;
}

void assume(std::string& assumed, std::string_view what) {
  if (what.empty()) return;
  if (!assumed.empty()) assumed += "; ";
  assumed += what;
}

std::optional<double> number_from(std::string_view digits) {
  double value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (problem != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  if (!std::isfinite(value) || value < 0 || value > largest_amount) return std::nullopt;
  return value;
}

/// Digits, or digits with an exponent, as programs write numbers; no sign.
std::optional<double> quick_number(std::string_view text) {
  const auto other = text.find_first_not_of("0123456789");
  if (other == std::string_view::npos) return number_from(text);
  if (other == 0 || text.find_first_of("eE") == std::string_view::npos ||
      text.find_first_not_of("0123456789.eE+-") != std::string_view::npos)
    return std::nullopt;
  return number_from(text);
}

/// Where the digits with their separators end that start at `start`.
std::size_t end_of_number(std::string_view text, std::size_t start) {
  std::size_t end = start;
  for (std::size_t i = start; i < text.size(); ++i) {
    if (is_digit(text[i])) {
      end = i + 1;
      continue;
    }
    const bool separates = std::string_view(".,' ").find(text[i]) != std::string_view::npos;
    if (!separates || i + 1 >= text.size() || !is_digit(text[i + 1])) break;
  }
  return end;
}

/// What stands around the digits may hold words, currency signs, blanks and full stops only.
bool is_clean_around(std::string_view text) {
  return text.find_first_of("0123456789-+()[]{}<>=*/\\%^&|#@!?;:_\"") == std::string_view::npos &&
         text.find('\0') == std::string_view::npos;
}

}  // namespace

std::optional<WrittenAmount> read_written_amount(std::string_view text) {
  text = trimmed(text);
  if (text.empty() || text.size() > longest_text) return std::nullopt;
  if (const auto quick = quick_number(text)) return WrittenAmount{*quick, {}, {}};
  const std::string plain = without_dash_for_cents(with_plain_signs(text));
  std::string_view whole = trimmed(plain);
  const bool is_net = take_tax(whole);
  const std::string_view second = take_second_sum(whole);
  const bool tilde = whole.starts_with('~');
  if (tilde) whole.remove_prefix(1);
  const auto start = whole.find_first_of("0123456789");
  if (start == std::string_view::npos) return std::nullopt;
  const auto end = end_of_number(whole, start);
  const std::string_view before = whole.substr(0, start);
  const std::string_view behind = whole.substr(end);
  if (!is_clean_around(before) || !is_clean_around(behind)) return std::nullopt;
  if (!before.empty() && std::string_view(".,'").find(before.back()) != std::string_view::npos)
    return std::nullopt;  // ".5" is no sum

  const auto digits = plain_digits(whole.substr(start, end - start));
  if (!digits) return std::nullopt;
  const NamedCurrency left = take_currency(before);
  const NamedCurrency right = take_currency(behind);
  if (left.several || right.several) return std::nullopt;
  if (!left.code.empty() && !right.code.empty() && left.code != right.code) return std::nullopt;

  WrittenAmount written;
  const double scale = scale_of(right.rest);
  const bool about = tilde || is_about(left.rest);
  const bool bound = is_bound(left.rest);
  if (scale == 0 || (!left.rest.empty() && !is_about(left.rest) && !bound)) return std::nullopt;
  std::string number = digits->plain;
  if (scale > 1 && digits->assumed_sign != 0) {
    // "1.234 million" has a fraction: nobody writes a thousand millions so.
    number = std::string(whole.substr(start, end - start));
    number[number.find(digits->assumed_sign)] = '.';
    assume(written.assumed, digits->assumed_sign == '.' ? "the dot is the decimal point"
                                                        : "the comma is the decimal point");
  } else {
    assume(written.assumed, digits->assumed);
  }
  const auto value = number_from(number);
  if (!value || *value * scale > largest_amount) return std::nullopt;
  // 1.2 million is 1200000 and not 1199999.9999999999.
  written.amount = scale > 1 ? std::round(*value * scale * 100) / 100 : *value;
  written.currency = left.code.empty() ? right.code : left.code;
  assume(written.assumed, left.assumed.empty() ? right.assumed : left.assumed);
  if (about) assume(written.assumed, "the sum is not exact");
  if (bound) assume(written.assumed, "the sum is an upper bound");
  if (is_net) assume(written.assumed, "the sum is without VAT");
  if (!second.empty())
    assume(written.assumed, "the sum in brackets (" + std::string(second) + ") is left aside");
  return written;
}

std::string currency_in(std::string_view text) {
  if (text.size() > longest_text) return {};
  return take_currency(text).code;
}

}  // namespace obuhvat
