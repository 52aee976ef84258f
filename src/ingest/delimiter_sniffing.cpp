#include "ingest/delimiter_sniffing.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace obuhvat {
namespace {

constexpr long most_rows = 200;

/// A bar or colon also stands inside cells ("Niš|Pirot", "12:30"): they must fit much better.
struct Candidate {
  char delimiter;
  double weight;
};
constexpr Candidate candidates[] = {{'\t', 1}, {';', 1}, {',', 1}, {'|', 0.6}, {':', 0.3}};

struct Fit {
  std::size_t columns = 1;
  long rows = 0;
  long fitting = 0;
  double score = 0;
};

Fit fit_of(std::string_view text, bool is_all, const RowStyle& style, double weight) {
  std::map<std::size_t, long> rows_with;
  Fit fit;
  std::vector<std::string> cells;
  while (!text.empty() && fit.rows < most_rows) {
    SplitRow row = split_row(text, is_all, style, LinesInQuotes::yes, cells);
    if (row.outcome == SplitRow::Outcome::unclosed_quote)
      row = split_row(text, is_all, style, LinesInQuotes::no, cells);
    if (row.outcome != SplitRow::Outcome::complete) break;
    text.remove_prefix(row.length);
    if (cells.empty()) continue;
    ++fit.rows;
    if (cells.size() > 1) ++rows_with[cells.size()];
  }
  for (const auto& [columns, rows] : rows_with)
    if (rows >= fit.fitting) fit = {columns, fit.rows, rows, 0};
  if (fit.fitting == 0) return fit;
  // Nearly all rows count for more than many columns: a text cell has commas now and then.
  const double share = static_cast<double>(fit.fitting) / static_cast<double>(fit.rows);
  fit.score = weight * share * share * std::log2(static_cast<double>(fit.columns));
  return fit;
}

/// The delimiter of a first line "sep=;", and the length of that line; 0 if there is none.
std::size_t declared(std::string_view text, char& delimiter) {
  std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  const std::size_t length = line.size();
  if (line.size() >= 2 && line.front() == '"' && line.back() == '"')
    line = line.substr(1, line.size() - 2);
  if (line.size() != 5 || (line.substr(0, 4) != "sep=" && line.substr(0, 4) != "SEP=")) return 0;
  if (line[4] == '"' || length == text.size()) return 0;
  delimiter = line[4];
  const bool has_two = text[length] == '\r' && length + 1 < text.size() && text[length + 1] == '\n';
  return length + (has_two ? 2 : 1);
}

}  // namespace

std::string name_of_delimiter(char delimiter) {
  switch (delimiter) {
    case '\t':
      return "tab";
    case ';':
      return "semicolon";
    case ',':
      return "comma";
    case '|':
      return "vertical bar";
    case ':':
      return "colon";
    default:
      return std::string("\"") + delimiter + "\"";
  }
}

DelimiterGuess guess_delimiter(std::string_view start, bool is_all) {
  DelimiterGuess guess;
  guess.style.cr_ends_rows = start.find('\n') == std::string_view::npos;
  guess.head = declared(start, guess.style.delimiter);
  start.remove_prefix(guess.head);

  double best = 0;
  std::vector<std::pair<double, char>> scores;
  for (const auto& [delimiter, weight] : candidates) {
    if (guess.is_declared() && delimiter != guess.style.delimiter) continue;
    RowStyle style = guess.style;
    style.delimiter = delimiter;
    const Fit fit = fit_of(start, is_all, style, weight);
    scores.emplace_back(fit.score, delimiter);
    if (guess.rows == 0) guess.rows = fit.rows;
    if (fit.score <= best) continue;
    best = fit.score;
    guess.style = style;
    guess.columns = fit.columns;
    guess.rows = fit.rows;
    guess.fitting = fit.fitting;
  }
  for (const auto& [score, delimiter] : scores)
    if (score > best * 0.8 && delimiter != guess.style.delimiter)
      guess.other = name_of_delimiter(delimiter);
  return guess;
}

}  // namespace obuhvat
