#include "ingest/cell_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "ingest/json_fields.h"
#include "support/serbian_script.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::array<std::string_view, 4> unseen{"\xC2\xA0", "\xEF\xBB\xBF", "\xE2\x80\x8B",
                                                 "\xE2\x80\xAF"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3;
}

/// Words that say that nothing is known, in lower case. Sorted.
constexpr std::array<std::string_view, 47> words_for_nothing{"#div/0!",
                                                             "#n/a",
                                                             "#name?",
                                                             "#null!",
                                                             "#num!",
                                                             "#ref!",
                                                             "#value!",
                                                             "(blank)",
                                                             "(empty)",
                                                             "-",
                                                             "--",
                                                             "---",
                                                             ".",
                                                             "..",
                                                             "...",
                                                             "/",
                                                             "//",
                                                             "?",
                                                             "??",
                                                             "???",
                                                             "n.a",
                                                             "n.a.",
                                                             "n.p.",
                                                             "n/a",
                                                             "n/d",
                                                             "n/p",
                                                             "na",
                                                             "nan",
                                                             "nema",
                                                             "nepoznat",
                                                             "nepoznata",
                                                             "nepoznato",
                                                             "nije poznato",
                                                             "nil",
                                                             "none",
                                                             "not available",
                                                             "not known",
                                                             "null",
                                                             "tba",
                                                             "tbc",
                                                             "tbd",
                                                             "to be confirmed",
                                                             "to be determined",
                                                             "unknown",
                                                             "x",
                                                             "xx",
                                                             "xxx"};

constexpr std::array<std::string_view, 14> other_words_for_nothing{
    "–",         "—",         "н/п",      "н.п.",         "нема",         "Нема", "непознато",
    "Непознато", "НЕПОЗНАТО", "непознат", "није познато", "Није познато", "бп",   "…"};

bool means_nothing(std::string_view cell) {
  if (cell.size() > 24) return false;
  char lower[24];
  std::transform(cell.begin(), cell.end(), lower, [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const std::string_view word(lower, cell.size());
  if (std::binary_search(words_for_nothing.begin(), words_for_nothing.end(), word)) return true;
  return static_cast<unsigned char>(word[0]) >= 0x80 &&
         std::find(other_words_for_nothing.begin(), other_words_for_nothing.end(), cell) !=
             other_words_for_nothing.end();
}

}  // namespace

std::string_view cell_trimmed(std::string_view cell) {
  const auto is_blank = [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; };
  for (bool again = true; again;) {
    again = false;
    while (!cell.empty() && is_blank(cell.front())) cell.remove_prefix(1);
    while (!cell.empty() && is_blank(cell.back())) cell.remove_suffix(1);
    for (const auto mark : unseen) {
      if (cell.starts_with(mark)) cell.remove_prefix(mark.size()), again = true;
      if (cell.ends_with(mark)) cell.remove_suffix(mark.size()), again = true;
    }
  }
  return cell;
}

std::string_view cell_content(std::string_view cell) {
  cell = cell_trimmed(cell);
  return cell.empty() || means_nothing(cell) ? std::string_view{} : cell;
}

std::string cell_lines(std::string_view content) {
  std::string text(content);
  for (char& c : text)
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F) c = ' ';
  return text;
}

bool may_be_list(std::string_view content) {
  if (content.starts_with('=') || content.starts_with('@')) return false;  // a formula
  // Digits, brackets and marks may also stand beside a single name: "Vranje (5)", "Vranje¹".
  if (content.find_first_of(",;/|&\n+*():[]%0123456789") != std::string_view::npos) return true;
  for (const std::string_view mark : {"¹", "²", "³", "†", "•", "●", "·"})
    if (content.find(mark) != std::string_view::npos) return true;
  if (content.find(' ') == std::string_view::npos) return false;
  for (const std::string_view between :
       {" i ", " I ", " and ", " AND ", " и ", " И ", " te ", " те ", " - ", " – ", " — ", ". "})
    if (content.find(between) != std::string_view::npos) return true;
  for (const std::string_view all : {"All ", "all ", "The whole ", "Whole ", "Entire ", "Ceo ",
                                     "Cela ", "Celo ", "Цео ", "Цела ", "Цело "})
    if (content.starts_with(all)) return true;
  return false;
}

Language language_by_letters(std::string_view text, Language plain) {
  if (is_mostly_cyrillic(text)) return Language::sr_cyrl;
  return plain == Language::sr_cyrl ? Language::sr_latn : plain;
}

bool looks_like_number(std::string_view content) {
  if (content.empty()) return false;
  const auto digits = std::count_if(content.begin(), content.end(), is_digit);
  const auto letters = std::count_if(content.begin(), content.end(), is_letter);
  return digits > 0 && digits >= letters;
}

std::string column_letters(std::size_t index) {
  std::string letters;
  for (std::size_t n = index + 1; n > 0; n = (n - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  return letters;
}

std::string municipality_code_in(std::string_view content) {
  if (content.size() > 40) return {};
  std::string text;
  for (const char c : content)
    if (c != ' ' && c != '\'' && c != '`' && c != '\xC2' && c != '\xA0') text += c;
  for (const std::string_view prefix : {"SRB", "srb", "RS", "rs", "Rs"})
    if (text.starts_with(prefix)) {
      text.erase(0, prefix.size());
      if (text.starts_with('-') || text.starts_with('_')) text.erase(0, 1);
      break;
    }
  std::replace(text.begin(), text.end(), ',', '.');
  // "70432-", "70432.": the rest of a list, or the end of a sentence.
  while (text.size() > 5 && std::string_view(".-;:").find(text.back()) != std::string_view::npos)
    text.pop_back();
  const bool is_plain = !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
  if (is_plain) {
    if (text.size() == 4) return "0" + text;  // a spreadsheet dropped the zero
    return text.size() == 5 ? text : std::string();
  }
  double number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_number = problem == std::errc() && end == text.data() + text.size();
  if (!is_number || text.empty() || !is_digit(text[0]) || number < 10000 || number > 99999 ||
      number != std::floor(number))
    return {};
  return std::to_string(static_cast<long>(number));
}

std::string shortened(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string line = clean_text(text.substr(0, 4 * longest + 4));
  std::u32string points = decode_utf8(line);
  if (points.size() <= longest && text.size() <= 4 * longest + 4) return line;
  points.resize(std::min(points.size(), longest - 1));
  return encode_utf8(points) + "…";
}

}  // namespace obuhvat
