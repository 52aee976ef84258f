#include "ingest/page_title.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <map>

#include "gazetteer/name_folding.h"
#include "ingest/list_text.h"
#include "ingest/page_labels.h"
#include "ingest/written_date.h"
#include "support/text.h"

namespace obuhvat {
namespace {

using namespace std::string_view_literals;
using Kind = PageLine::Kind;

constexpr std::size_t longest_title = 300;  // bytes; more is a paragraph

// Small words that the other language does not have; folded to ASCII.
constexpr std::array english_words{"the"sv, "of"sv,   "and"sv, "in"sv,   "for"sv, "with"sv,
                                   "is"sv,  "will"sv, "by"sv,  "from"sv, "are"sv, "this"sv};
constexpr std::array serbian_words{"i"sv,    "u"sv,  "je"sv, "su"sv,   "se"sv,   "za"sv, "od"sv,
                                   "koji"sv, "sa"sv, "ce"sv, "biti"sv, "kroz"sv, "iz"sv, "ili"sv};

template <class List>
bool is_among(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_serbian_letter(char32_t c) {
  return std::u32string_view(U"čćžšđČĆŽŠĐ").find(c) != std::u32string_view::npos;
}

long serbian_letters_in(std::string_view word) {
  const auto letters = decode_utf8(word);
  return std::count_if(letters.begin(), letters.end(), is_serbian_letter);
}

struct Letters {
  long cyrillic = 0;
  long latin = 0;
};

Letters letters_of(const PageText& page) {
  Letters letters;
  for (const auto& line : page.lines)
    for (const char32_t c : decode_utf8(line.text)) {
      UErrorCode status = U_ZERO_ERROR;
      const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
      letters.cyrillic += script == USCRIPT_CYRILLIC ? 1 : 0;
      letters.latin += script == USCRIPT_LATIN ? 1 : 0;
    }
  return letters;
}

bool may_be_title(const PageLine& line) {
  return line.kind != Kind::blank && line.kind != Kind::label && !line.text.empty() &&
         line.text.size() <= longest_title;
}

/// The first line of each wording, from line `first` on.
std::map<std::string, std::size_t> wordings_from(const PageText& page, std::size_t first) {
  std::map<std::string, std::size_t> lines;
  for (std::size_t i = first; i < page.lines.size(); ++i)
    if (may_be_title(page.lines[i])) lines.emplace(fold_name(page.lines[i].text).latin, i);
  return lines;
}

/// The value of a label with a colon that stands on the line above.
bool is_value_below_label(const PageText& page, std::size_t i) {
  if (page.lines[i].kind == Kind::heading) return false;
  while (i > 0 && page.lines[i - 1].kind == Kind::blank) --i;
  if (i == 0) return false;
  const auto label = page_label(page.lines[i - 1]);
  return label && label->has_colon && label->value.empty();
}

/// A line that may be the title by what stands on it and above it.
bool may_be_title_at(const PageText& page, std::size_t i) {
  const PageLine& line = page.lines[i];
  return may_be_title(line) && line.kind != Kind::bullet && !page_label(line) &&
         !is_value_below_label(page, i) && !read_written_period(line.text) &&
         !read_written_date(line.text, Serial::no);
}

std::optional<std::size_t> line_above(const PageText& page, std::size_t label) {
  for (std::size_t i = std::min(label, page.lines.size()); i > 0; --i)
    if (may_be_title_at(page, i - 1)) return i - 1;
  return std::nullopt;
}

bool has_headings(const PageText& page) {
  return std::any_of(page.lines.begin(), page.lines.end(),
                     [](const PageLine& line) { return line.kind == Kind::heading; });
}

/// Of HTML: the heading that the window is named after, else the only one of the first rank.
std::optional<std::size_t> main_heading(const PageText& page) {
  const std::string window = fold_name(without_site_name(page.title)).latin;
  std::optional<std::size_t> first_rank;
  bool is_only = true;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const PageLine& line = page.lines[i];
    if (line.kind != Kind::heading || !may_be_title_at(page, i)) continue;
    if (!window.empty() && fold_name(line.text).latin == window) return i;
    if (line.rank != 1) continue;
    is_only = !first_rank;
    if (!first_rank) first_rank = i;
  }
  return is_only ? first_rank : std::nullopt;
}

/// The nearest heading above the label.
std::optional<std::size_t> nearest_heading(const PageText& page, std::size_t label) {
  for (std::size_t i = std::min(label, page.lines.size()); i > 0; --i)
    if (page.lines[i - 1].kind == Kind::heading && may_be_title_at(page, i - 1)) return i - 1;
  return std::nullopt;
}

/// The only heading of the first rank that occurs, if there is just one before the label.
std::optional<std::size_t> heading_above(const PageText& page, std::size_t label) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < std::min(label, page.lines.size()); ++i)
    if (page.lines[i].kind == Kind::heading && may_be_title(page.lines[i])) {
      if (found) return std::nullopt;
      found = i;
    }
  return found;
}

void add_subtitle(const PageText& page, std::size_t second, PageTitle& title) {
  std::size_t i = second + 1;
  while (i < page.lines.size() && page.lines[i].kind == Kind::blank) ++i;
  if (i >= page.lines.size()) return;
  const PageLine& line = page.lines[i];
  // A paragraph ends with a full stop, a subtitle does not.
  if (!may_be_title(line) || line.kind == Kind::bullet || line.text.ends_with('.') ||
      page_label(line))
    return;
  title.subtitle = line.text;
  title.subtitle_row = line.row;
}

}  // namespace

Language page_language(const PageText& page) {
  const Letters letters = letters_of(page);
  if (letters.cyrillic > letters.latin) return Language::sr_cyrl;
  const std::string declared = fold_name(page.language).ascii;
  if (declared.starts_with("sr") && declared.ends_with("cyrl")) return Language::sr_cyrl;
  if (declared.starts_with("sr")) return Language::sr_latn;
  if (declared.starts_with("en")) return Language::en;
  long english = 0;
  long serbian = 0;
  for (const auto& line : page.lines)
    for (const auto& word : split(line.text, ' ')) {
      const std::string ascii = fold_name(word).ascii;
      english += is_among(english_words, ascii) ? 1 : 0;
      serbian += is_among(serbian_words, ascii) ? 1 : 0;
      // Names keep their letters in any language.
      if (!starts_with_capital(word)) serbian += serbian_letters_in(word);
    }
  return serbian > english ? Language::sr_latn : Language::en;
}

std::string without_site_name(const std::string& window_title) {
  for (const std::string_view divider : {" | ", " – ", " - ", " :: "})
    if (const auto at = window_title.rfind(divider); at != std::string::npos && at > 0)
      return window_title.substr(0, at);
  return window_title;
}

std::optional<PageTitle> page_title(const PageText& page, std::size_t first_label) {
  PageTitle title;
  const auto take = [&](std::size_t i) {
    title.text = page.lines[i].text;
    title.row = page.lines[i].row;
    title.line = i;
  };
  std::optional<std::size_t> found;
  const auto below = wordings_from(page, first_label);
  // The nearest first: what a menu repeats stands further above.
  for (std::size_t i = std::min(first_label, page.lines.size()); i > 0 && !found; --i) {
    const PageLine& line = page.lines[i - 1];
    if (!may_be_title_at(page, i - 1)) continue;
    if (const auto second = below.find(fold_name(line.text).latin); second != below.end()) {
      found = i - 1;
      add_subtitle(page, second->second, title);
    }
  }
  if (page.is_html)
    if (const auto heading = main_heading(page); heading && heading != found) {
      found = heading;
      title = {};
    }
  if (!found) found = heading_above(page, first_label);
  if (!found) found = nearest_heading(page, first_label);
  if (!found && (page.title.empty() || has_headings(page) || !page.is_html))
    found = line_above(page, first_label);
  if (found) {
    take(*found);
    return title;
  }
  if (std::string window = without_site_name(page.title); !window.empty()) {
    title.text = std::move(window);
    title.row = 1;
    return title;
  }
  // Labels first, then the title: the first heading below them.
  for (std::size_t i = first_label; i < page.lines.size(); ++i)
    if (page.lines[i].kind == Kind::heading && may_be_title(page.lines[i]) &&
        !page_label(page.lines[i])) {
      take(i);
      return title;
    }
  return std::nullopt;
}

}  // namespace obuhvat
