#include "ingest/text_kind.h"

#include <algorithm>
#include <string>
#include <vector>

#include "ingest/delimiter_sniffing.h"
#include "support/text.h"

namespace obuhvat {
namespace {

/// What a page about a project calls its parts; Latin in lower case, Cyrillic as on a page.
constexpr std::string_view labels[] = {"project duration",
                                       "project partners",
                                       "project status",
                                       "project type",
                                       "project title",
                                       "donor",
                                       "donors",
                                       "start date",
                                       "end date",
                                       "budget amount (usd)",
                                       "budget",
                                       "coverage",
                                       "partners",
                                       "implementing partners",
                                       "projects id",
                                       "duration",
                                       "trajanje projekta",
                                       "period implementacije",
                                       "period realizacije",
                                       "status projekta",
                                       "naziv projekta",
                                       "donator",
                                       "donatori",
                                       "partneri",
                                       "partneri na projektu",
                                       "Трајање пројекта",
                                       "Период имплементације",
                                       "Период реализације",
                                       "Статус пројекта",
                                       "Назив пројекта",
                                       "Донатор",
                                       "Донатори",
                                       "Партнери",
                                       "Партнери на пројекту"};

bool is_label(std::string_view line) {
  line = trimmed(line);
  if (line.starts_with("- ")) line = trimmed(line.substr(2));
  std::string_view name = trimmed(line.substr(0, line.find(':')));
  std::string lower(name.substr(0, 80));
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return std::find(std::begin(labels), std::end(labels), lower) != std::end(labels) ||
         std::find(std::begin(labels), std::end(labels), name) != std::end(labels);
}

/// A row of hashtags ("#adm1+name") and blank cells, at least one of them a tag.
bool is_hxl_row(const std::vector<std::string>& cells) {
  bool has_tag = false;
  for (const auto& cell : cells) {
    const std::string_view text = trimmed(cell);
    if (text.empty()) continue;
    const bool is_tag = text.size() > 1 && text[0] == '#' &&
                        ((text[1] >= 'a' && text[1] <= 'z') || (text[1] >= 'A' && text[1] <= 'Z'));
    if (!is_tag) return false;
    has_tag = true;
  }
  return has_tag && cells.size() > 1;
}

bool has_hxl_row(std::string_view sample, const DelimiterGuess& guess) {
  std::vector<std::string> cells;
  for (int row = 0; row < 50 && !sample.empty(); ++row) {
    const SplitRow split = split_row(sample, true, guess.style, LinesInQuotes::no, cells);
    if (split.outcome != SplitRow::Outcome::complete || split.length == 0) return false;
    if (is_hxl_row(cells)) return true;
    sample.remove_prefix(split.length);
  }
  return false;
}

long count_labels(std::string_view sample) {
  long count = 0;
  for (std::size_t at = 0; at < sample.size();) {
    const std::size_t end = std::min(sample.find_first_of("\r\n", at), sample.size());
    if (is_label(sample.substr(at, end - at))) ++count;
    at = end + 1;
  }
  return count;
}

}  // namespace

TextKind kind_of_text(std::string_view sample, SampleEnd end, std::string_view ending) {
  const DelimiterGuess guess = guess_delimiter(sample, end == SampleEnd::of_file);
  if (guess.is_declared() || has_hxl_row(sample, guess)) return TextKind::table;

  const bool is_named_table = ending == ".csv" || ending == ".tsv" || ending == ".tab";
  const double share =
      guess.rows == 0 ? 0 : static_cast<double>(guess.fitting) / static_cast<double>(guess.rows);
  const long page_labels = count_labels(sample);
  if (page_labels >= 2) {
    // Labels with their values in a second column are still a page's.
    const bool is_wide = guess.columns > 2 && guess.fitting > 2 && share >= 0.5;
    return is_wide ? TextKind::table : TextKind::page;
  }
  if (is_named_table) return TextKind::table;
  // In running text a colon divides nothing, and a comma now and then divides as many parts.
  if (guess.style.delimiter == ':') return TextKind::page;
  if (guess.columns > 1 && guess.fitting > 2 && share >= 0.8) return TextKind::table;
  return guess.columns > 2 && guess.fitting > 1 && share >= 0.6 ? TextKind::table : TextKind::page;
}

}  // namespace obuhvat
