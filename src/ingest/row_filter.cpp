#include "ingest/row_filter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "gazetteer/name_folding.h"

namespace obuhvat {
namespace {

/// The first word of a cell, folded, without the letters behind it; long cells are no words.
std::string first_word(std::string_view cell) {
  if (cell.size() > 60) return {};
  const std::string folded = fold_name(cell).ascii;
  return folded.substr(0, folded.find(' '));
}

bool starts_sum(std::string_view cell) {
  // Only a few letters start such words: spare the folding of all other cells.
  constexpr std::string_view starts = "TtGgSsUuZz\xD0";
  if (starts.find(cell.front()) == std::string_view::npos) return false;
  constexpr std::array words{"total",  "totals",    "grand", "sum",  "subtotal",
                             "ukupno", "sveukupno", "svega", "zbir", "suma"};
  const std::string word = first_word(cell);
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool starts_note(std::string_view cell) {
  if (cell.front() == '*') return true;
  constexpr std::array words{"source",   "sources",  "izvor",  "izvori",  "note",      "notes",
                             "napomena", "napomene", "legend", "legenda", "disclaimer"};
  const std::string word = first_word(cell.substr(0, 59));
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

RowFilter::RowFilter(const TableLayout& layout, const std::vector<SampleRow>& header,
                     FindingCounter& findings)
    : columns_(layout.columns), header_(header), findings_(findings) {
  for (const auto& column : columns_)
    if (column.header.empty() && !column.use) nameless_.push_back(column.index);
}

bool RowFilter::is_data(const TableRow& row) {
  std::size_t filled = 0;
  std::size_t numbers = 0;
  std::string_view first;
  for (const auto& cell : row.cells) {
    const auto text = cell_trimmed(cell);
    if (text.empty()) continue;
    if (first.empty()) first = text;
    ++filled;
    // Only short rows and sums need to know.
    if (looks_like_number(text)) ++numbers;
  }
  if (filled == 0) return false;
  const FieldPlace where{row.number, ""};
  if (starts_sum(first) && filled <= numbers + 1 && filled > 1) {
    findings_.add(Severity::info, "row-total", where, "a row of sums is left aside",
                  "nothing to do if it is no project");
    return false;
  }
  if (filled == 1 && columns_.size() > 1 && (starts_note(first) || starts_sum(first))) {
    findings_.add(
        Severity::info, "row-note", where,
        fmt::format("a note below or between the rows is left aside: \"{}\"", shortened(first)),
        "nothing to do if it is no project");
    return false;
  }
  if (repeats_header(row)) {
    findings_.add(Severity::info, "row-header-again", where,
                  "the header is repeated among the rows; it is left aside", "nothing to do");
    return false;
  }
  report_outside(row);
  return true;
}

bool RowFilter::repeats_header(const TableRow& row) const {
  for (const auto& header : header_) {
    std::size_t same = 0;
    bool differs = false;
    for (std::size_t i = 0; i < std::min(row.cells.size(), header.cells.size()) && !differs; ++i) {
      const auto cell = cell_trimmed(row.cells[i]);
      if (cell.empty()) continue;
      if (cell == cell_trimmed(header.cells[i]))
        ++same;
      else
        differs = true;
    }
    if (!differs && same > 1) return true;
  }
  return false;
}

void RowFilter::report_outside(const TableRow& row) {
  for (const std::size_t index : nameless_) {
    if (index >= row.cells.size() || cell_trimmed(row.cells[index]).empty()) continue;
    findings_.add(Severity::warning, "cell-without-header", {row.number, "", column_letters(index)},
                  "the column has no header, but cells with text; they are not read",
                  "give it a header, or say what it holds with --map LETTER=FIELD");
  }
  if (row.cells.size() <= columns_.size()) return;
  for (std::size_t i = columns_.size(); i < row.cells.size(); ++i) {
    const auto cell = cell_trimmed(row.cells[i]);
    if (cell.empty()) continue;
    findings_.add(
        Severity::warning, "row-too-long", {row.number, "", column_letters(i)},
        fmt::format("the row is longer than the header; \"{}\" and what may follow is not "
                    "read",
                    shortened(cell)),
        "look for a separator within a text that is not in quotes");
    return;
  }
}

}  // namespace obuhvat
