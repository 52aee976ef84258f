#include "ingest/page_lines.h"

#include <algorithm>

#include "ingest/list_text.h"
#include "ingest/page_labels.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t longest_line = 600;    // bytes in which several labels are looked for
constexpr std::size_t most_label_words = 4;  // of a label in the middle of a line
constexpr std::size_t fewest_labels = 3;     // fewer may be a sentence that holds a colon

bool is_known_label(std::string_view text) {
  const auto label = page_label({PageLine::Kind::text, std::string(text) + ":", 0});
  return label && label->field != PageField::other && label->field != PageField::narrative;
}

/// "**Duration:** 2019" -> "Duration: 2019".
std::string without_markdown(std::string text) {
  for (const std::string_view mark : {"**", "__"})
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark))
      text.erase(at, mark.size());
  return text;
}

/// The cells between tabs, or between bars if the line starts with one.
std::vector<std::string> cells_of(std::string_view written) {
  const bool has_bars = trimmed(written).starts_with('|');
  std::vector<std::string> cells;
  for (const auto& part : split(written, has_bars ? '|' : '\t'))
    if (std::string cell = without_markdown(plain_spaces(part)); !cell.empty())
      cells.push_back(std::move(cell));
  return cells;
}

/// Where a known label starts that ends with the colon at `colon`; npos if none does.
std::size_t label_start(std::string_view text, std::size_t colon, std::size_t earliest) {
  std::size_t found = std::string_view::npos;
  std::size_t at = colon;
  for (std::size_t words = 0; words < most_label_words && at > earliest; ++words) {
    const auto blank = text.rfind(' ', at - 1);
    at = blank == std::string_view::npos || blank < earliest ? earliest : blank;
    const std::size_t start = at == earliest ? earliest : at + 1;
    const auto label = text.substr(start, colon - start);
    if (starts_with_capital(label) && is_known_label(label)) found = start;
  }
  return found;
}

/// "Duration: 2019 Donor: Norway Location: Bor" in three.
std::vector<std::string> labelled_parts(const std::string& text) {
  std::vector<std::size_t> starts;
  if (text.size() > longest_line) return {text};
  std::size_t behind = 0;
  for (auto colon = text.find(':'); colon != std::string::npos; colon = text.find(':', colon + 1)) {
    if (const auto start = label_start(text, colon, behind); start != std::string::npos) {
      starts.push_back(start);
      behind = colon + 1;
    }
    if (starts.empty() || starts.front() != 0) return {text};
  }
  if (starts.size() < fewest_labels) return {text};
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : text.size();
    parts.emplace_back(trimmed(std::string_view(text).substr(starts[i], end - starts[i])));
  }
  return parts;
}

PageLine line_of(std::string text, long row) {
  const auto bare = without_bullet(text);
  if (bare.empty()) return {PageLine::Kind::blank, {}, row};
  if (bare.size() < text.size()) return {PageLine::Kind::bullet, std::string(bare), row};
  const auto behind_marks = text.find_first_not_of('#');
  if (behind_marks > 0 && behind_marks <= 6 && text[behind_marks] == ' ') {
    PageLine heading{PageLine::Kind::heading, text.substr(behind_marks + 1), row};
    heading.rank = static_cast<int>(behind_marks);
    return heading;
  }
  return {PageLine::Kind::text, std::move(text), row};
}

}  // namespace

std::vector<PageLine> page_lines_of(std::string_view written, long row) {
  const auto cells = cells_of(written);
  std::vector<PageLine> lines;
  if (cells.size() >= 3 && std::all_of(cells.begin(), cells.end(), is_known_label)) {
    for (const auto& cell : cells) {
      lines.push_back({PageLine::Kind::text, cell, row});
      lines.back().is_cell = true;
    }
    return lines;
  }
  std::string text = without_markdown(plain_spaces(written));
  if (cells.size() == 2) {
    const std::string label(without_end_marks(cells[0]));
    if (is_known_label(label)) text = label + ": " + cells[1];
  }
  for (auto& part : labelled_parts(text)) lines.push_back(line_of(std::move(part), row));
  return lines;
}

}  // namespace obuhvat
