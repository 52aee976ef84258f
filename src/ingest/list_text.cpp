#include "ingest/list_text.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "support/text.h"

namespace obuhvat {
namespace {

using namespace std::string_view_literals;

constexpr std::array wide_spaces{"\u00a0"sv, "\u2002"sv, "\u2003"sv, "\u2009"sv,
                                 "\u202f"sv, "\u200b"sv, "\ufeff"sv};
constexpr std::array bullets{"•"sv, "·"sv, "●"sv, "▪"sv, "◦"sv, "■"sv, "‣"sv};
// Longer ones first. Capital "I" only between blanks: it is also a Roman number, and "i" is not.
constexpr std::array joining_words{" as well as "sv, " kao i "sv, " као и "sv, " te i "sv,
                                   " те и "sv,       " and "sv,   " AND "sv,   " i "sv,
                                   " I "sv,          " и "sv,     " И "sv,     " te "sv,
                                   " те "sv,         " & "sv,     " + "sv,     "&"sv};
constexpr std::array dashes{" – "sv, " — "sv, " - "sv};

template <class List>
std::size_t one_of_at(const List& list, std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  for (const auto item : list)
    if (rest.starts_with(item)) return item.size();
  return 0;
}

/// Without "1. ", "2) " at the front.
std::string_view without_number(std::string_view text) {
  const auto digits = text.find_first_not_of("0123456789");
  if (digits == 0 || digits > 3 || digits + 1 >= text.size()) return text;
  const bool is_number =
      text[digits] == ')' || (text[digits] == '.' && text[digits + 1] == ' ' && digits < 3);
  return is_number ? trimmed(text.substr(digits + 1)) : text;
}

}  // namespace

std::string plain_spaces(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_space =
        text[at] == ' ' || (text[at] >= '\t' && text[at] <= '\r') || text[at] == '\0';
    const std::size_t wide = is_space ? 1 : one_of_at(wide_spaces, text, at);
    if (wide > 0) {
      blank = !out.empty();
      at += wide;
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    out += text[at++];
  }
  return out;
}

std::string_view without_bullet(std::string_view text) {
  if (text == "-" || text == "–" || text == "—" || text == "*") return {};
  for (const auto mark : {"- "sv, "– "sv, "— "sv, "* "sv, "+ "sv})
    if (text.starts_with(mark)) return trimmed(text.substr(mark.size()));
  if (const std::size_t bullet = one_of_at(bullets, text, 0); bullet > 0)
    return trimmed(text.substr(bullet));
  return text;
}

std::vector<std::string> strong_parts(std::string_view text) {
  std::vector<std::string> parts;
  std::string part;
  const auto finish = [&] {
    const std::string plain = plain_spaces(part);
    if (const auto rest = without_number(without_bullet(plain)); !rest.empty())
      parts.emplace_back(rest);
    part.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const std::size_t divider =
        c == '\n' || c == '\r' || c == ';' || c == '|' ? 1 : one_of_at(bullets, text, at);
    if (divider > 0) {
      finish();
      at += divider;
    } else {
      part += text[at++];
    }
  }
  finish();
  return parts;
}

std::string_view without_end_marks(std::string_view text) {
  while (!text.empty() && ".,;: "sv.find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  while (!text.empty() && ".,;: "sv.find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  return text;
}

std::size_t joining_word_at(std::string_view text, std::size_t at) {
  return one_of_at(joining_words, text, at);
}

std::size_t spaced_dash_at(std::string_view text, std::size_t at) {
  return one_of_at(dashes, text, at);
}

bool starts_with_capital(std::string_view text) {
  const std::u32string start = decode_utf8(text.substr(0, 8));
  return !start.empty() && u_isupper(static_cast<UChar32>(start.front())) != 0;
}

bool is_acronym(std::string_view text) {
  if (text.size() > 40) return false;
  int capitals = 0;
  for (const char32_t c : decode_utf8(text)) {
    if (u_islower(static_cast<UChar32>(c)) != 0) return false;
    capitals += u_isupper(static_cast<UChar32>(c)) != 0 ? 1 : 0;
  }
  return capitals >= 2;
}

bool ends_with_letters(std::string_view text, std::size_t count) {
  // Four bytes at most to a letter; a letter that the cut damages is not among the last ones.
  const std::size_t bytes = 4 * count;
  const std::u32string end = decode_utf8(text.substr(text.size() - std::min(bytes, text.size())));
  return end.size() >= count &&
         std::all_of(end.end() - static_cast<std::ptrdiff_t>(count), end.end(),
                     [](char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; });
}

BracketDepth::BracketDepth(std::string_view text) {
  if (text.find_first_of("()[]") == std::string_view::npos) return;
  std::vector<bool> inside(text.size());
  long depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool opens = text[at] == '(' || text[at] == '[';
    const bool closes = text[at] == ')' || text[at] == ']';
    depth += opens ? 1 : 0;
    inside[at] = depth > 0;
    depth -= closes ? 1 : 0;
    if (depth < 0) return;
  }
  if (depth == 0) inside_ = std::move(inside);
}

std::optional<Bracketed> bracketed_at_end(std::string_view text) {
  text = without_end_marks(text);
  if (text.empty() || (text.back() != ')' && text.back() != ']')) return std::nullopt;
  const BracketDepth depth(text);
  std::size_t open = text.size() - 1;
  if (!depth.is_inside(open)) return std::nullopt;
  while (open > 0 && depth.is_inside(open - 1)) --open;
  return Bracketed{std::string(trimmed(text.substr(0, open))),
                   std::string(trimmed(text.substr(open + 1, text.size() - open - 2)))};
}

}  // namespace obuhvat
