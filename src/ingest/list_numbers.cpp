#include "ingest/list_numbers.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "ingest/list_text.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using namespace std::string_view_literals;

constexpr std::array latin_letters{"a"sv, "b"sv, "c"sv, "d"sv, "e"sv, "f"sv, "g"sv,
                                   "h"sv, "i"sv, "j"sv, "k"sv, "l"sv, "m"sv, "n"sv};
constexpr std::array cyrillic_letters{"а"sv, "б"sv, "в"sv, "г"sv, "д"sv, "ђ"sv, "е"sv,
                                      "ж"sv, "з"sv, "и"sv, "ј"sv, "к"sv, "л"sv, "љ"sv};
constexpr std::array footnote_marks{"¹"sv, "²"sv, "³"sv, "⁴"sv, "⁵"sv, "⁶"sv, "⁷"sv,
                                    "⁸"sv, "⁹"sv, "⁰"sv, "†"sv, "‡"sv, "*"sv};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

enum class Form { stop, bracket, brackets, latin, cyrillic };

/// The number of an item, in bytes of the text.
struct ItemNumber {
  Form form = Form::stop;
  std::size_t value = 0;  ///< from 1
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool starts_item(std::string_view rest, bool any_case) {
  rest = trimmed(rest.substr(0, 12));
  if (any_case) {
    const std::u32string start = decode_utf8(rest.substr(0, 8));
    return !start.empty() && u_isalpha(static_cast<UChar32>(start.front())) != 0;
  }
  return starts_with_capital(rest);
}

/// Reads "12" or "b" at `at`; the form says which.
template <class List>
std::size_t letter_at(const List& letters, std::string_view rest, std::size_t& length) {
  for (std::size_t i = 0; i < letters.size(); ++i)
    if (rest.starts_with(letters[i])) {
      length = letters[i].size();
      return i + 1;
    }
  return 0;
}

/// The number of an item that starts at `at`; `value` 0 if none does.
ItemNumber item_number_at(std::string_view text, std::size_t at) {
  ItemNumber none;
  const bool opened = text[at] == '(';
  const std::string_view rest = text.substr(at + (opened ? 1 : 0), 8);
  std::size_t length = 0;
  std::size_t value = 0;
  Form form = opened ? Form::brackets : Form::bracket;
  while (length < rest.size() && length < 3 && is_digit(rest[length])) ++length;
  if (length > 0) {
    std::from_chars(rest.data(), rest.data() + length, value);
  } else if (value = letter_at(latin_letters, rest, length); value > 0) {
    form = Form::latin;
  } else if (value = letter_at(cyrillic_letters, rest, length); value > 0) {
    form = Form::cyrillic;
  }
  if (value == 0 || length >= rest.size()) return none;
  const bool by_stop = !opened && form == Form::bracket && rest[length] == '.';
  if (!by_stop && rest[length] != ')') return none;
  const std::size_t end = at + (opened ? 1 : 0) + length + 1;
  // "1.5", "1. avgust": no items.
  if (!starts_item(text.substr(end), !by_stop)) return none;
  return {by_stop ? Form::stop : form, value, at, end};
}

/// Without white space and the marks that lead over to a share: "EU - ", "EU: ", "EU (".
std::size_t lead_of_share(std::string_view before) {
  std::size_t end = before.size();
  const auto strip = [&](std::string_view mark) {
    if (!before.substr(0, end).ends_with(mark)) return false;
    end -= mark.size();
    return true;
  };
  while (strip(" ") || strip("(") || strip("[") || strip(":") || strip("–") || strip("-")) {
  }
  return end;
}

}  // namespace

std::string with_lines_for_numbers(std::string_view text) {
  if (std::none_of(text.begin(), text.end(), [](char c) { return c == '.' || c == ')'; }))
    return std::string(text);
  std::vector<ItemNumber> numbers;
  std::size_t next = 1;
  char before = '\n';  // the last byte that is no blank
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool at_start = before == '\n' || before == ':' || before == ';';
    const bool behind_blank =
        at == 0 || " \t\n\r,;:"sv.find(text[at - 1]) != std::string_view::npos;
    if (behind_blank && (!numbers.empty() || at_start)) {
      const ItemNumber number = item_number_at(text, at);
      const bool goes_on =
          number.value == next && number.value > 1 && number.form == numbers.back().form;
      if (goes_on || (number.value == 1 && at_start)) {
        numbers.push_back(number);
        next = number.value + 1;
        at = number.end - 1;
      }
    }
    if (text[at] != ' ' && text[at] != '\t') before = text[at] == '\r' ? '\n' : text[at];
  }
  if (numbers.size() < 2) return std::string(text);
  std::string out;
  std::size_t done = 0;
  for (const auto& number : numbers) {
    out += text.substr(done, number.begin - done);
    out += '\n';
    done = number.end;
  }
  out += text.substr(done);
  return out;
}

std::string without_shares(std::string_view text) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t sign = text.find('%'); sign != std::string_view::npos;
       sign = text.find('%', sign + 1)) {
    std::size_t begin = sign;
    while (begin > done && text[begin - 1] == ' ') --begin;
    const std::size_t behind_number = begin;
    while (begin > done && (is_digit(text[begin - 1]) || text[begin - 1] == '.' ||
                            (text[begin - 1] == ',' && begin < behind_number)))
      --begin;
    // ", 80%": the comma divides the list, and "3" of "A3" belongs to a name.
    while (begin < behind_number && !is_digit(text[begin])) ++begin;
    if (begin == behind_number || behind_number - begin > 8) continue;
    if (begin > done && " (:[,;\n-"sv.find(text[begin - 1]) == std::string_view::npos) continue;
    std::size_t end = sign + 1;
    const std::string_view before = text.substr(done, begin - done);
    const std::size_t kept = lead_of_share(before);
    if (const auto lead = before.substr(kept); lead.find_first_of("([") != std::string_view::npos)
      while (end < text.size() && (text[end] == ' ' || text[end] == ')' || text[end] == ']')) {
        const bool closes = text[end] != ' ';
        ++end;
        if (closes) break;
      }
    out += before.substr(0, kept);
    if (kept > 0 && end < text.size() && text[end] == ' ') out += ' ';
    while (end < text.size() && text[end] == ' ') ++end;
    done = end;
  }
  out += text.substr(done);
  return out;
}

std::string_view without_footnote_marks(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    for (const auto mark : footnote_marks) {
      if (text.ends_with(mark)) {
        text.remove_suffix(mark.size());
        again = true;
      }
      if (text.starts_with(mark)) {
        text.remove_prefix(mark.size());
        again = true;
      }
    }
    text = trimmed(text);
  }
  // "1)": only if nothing opens it.
  if (!text.ends_with(')') || text.find('(') != std::string_view::npos) return text;
  std::size_t digits = text.size() - 1;
  while (digits > 0 && is_digit(text[digits - 1])) --digits;
  const std::size_t count = text.size() - 1 - digits;
  return digits > 0 && count > 0 && count < 3 ? trimmed(text.substr(0, digits)) : text;
}

NumberedName number_beside(std::string_view text) {
  constexpr std::size_t digits = 5;
  const auto is_number = [](std::string_view word) {
    return word.size() == digits && std::all_of(word.begin(), word.end(), is_digit);
  };
  if (text.size() < digits + 2) return {text, {}};
  const std::size_t behind = text.size() - digits;
  if (text[digits] == ' ' && is_number(text.substr(0, digits)))
    return {trimmed(text.substr(digits)), text.substr(0, digits)};
  if (text[behind - 1] == ' ' && is_number(text.substr(behind)))
    return {trimmed(text.substr(0, behind)), text.substr(behind)};
  return {text, {}};
}

std::string_view without_count_behind(std::string_view text) {
  constexpr std::size_t most_digits = 4;
  text = without_end_marks(text);
  if (const auto in_brackets = bracketed_at_end(text))
    return is_short_number(in_brackets->inner, most_digits) && !in_brackets->head.empty()
               ? text.substr(0, in_brackets->head.size())
               : text;
  std::size_t digits = text.size();
  while (digits > 0 && is_digit(text[digits - 1])) --digits;
  if (!is_short_number(text.substr(digits), most_digits)) return text;
  for (const auto dash : {" - "sv, " – "sv, " — "sv})
    if (text.substr(0, digits).ends_with(dash) && digits > dash.size())
      return trimmed(text.substr(0, digits - dash.size()));
  return text;
}

bool is_short_number(std::string_view text, std::size_t most) {
  return !text.empty() && text.size() <= most && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace obuhvat
