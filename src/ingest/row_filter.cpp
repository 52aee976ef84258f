#include "ingest/row_filter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "gazetteer/name_folding.h"

namespace obuhvat {
namespace {

/// A sum is called one in one of the first cells of its row.
constexpr std::size_t first_cells = 5;

/// The first word of a cell, folded, without the letters behind it; long cells are no words.
std::string first_word(std::string_view cell) {
  if (cell.size() > 60) return {};
  const std::string folded = fold_name(cell).ascii;
  return folded.substr(0, folded.find(' '));
}

/// The Greek letter, or the sign of sums.
bool starts_with_sigma(std::string_view cell) {
  return cell.starts_with("\xCE\xA3") || cell.starts_with("\xE2\x88\x91");
}

constexpr std::array sum_words{"total",    "totals",    "subtotal", "subtotals", "sum",
                               "ukupno",   "sveukupno", "svega",    "zbir",      "suma",
                               "meduzbir", "medjuzbir", "podzbir",  "podsuma",   "medusuma"};
/// Two words of which the first alone says nothing: "Sub-total", "Iznos ukupno".
constexpr std::array sum_phrases{
    "grand total",  "sub total",   "sub totals",       "iznos ukupno", "ukupan iznos",
    "total amount", "overall sum", "overall total",    "ukupni iznos", "ukupna suma",
    "zbirni iznos", "medu zbir",   "medjuzbirni iznos"};

/// Only a few letters start such words: spares the folding of all other cells.
bool may_start_sum(std::string_view cell) {
  constexpr std::string_view starts = "TtGgSsUuZzMmPpIiOo\xC3\xCE\xD0\xD1\xE2";
  return starts.find(cell.front()) != std::string_view::npos;
}

bool is_sum_word(std::string_view word) {
  return std::find(sum_words.begin(), sum_words.end(), word) != sum_words.end();
}

std::string_view sum_phrase_at_start(std::string_view folded) {
  for (const std::string_view phrase : sum_phrases)
    if (folded.starts_with(phrase) &&
        (folded.size() == phrase.size() || folded[phrase.size()] == ' '))
      return phrase;
  return {};
}

bool starts_sum(std::string_view cell) {
  if (!may_start_sum(cell)) return false;
  if (starts_with_sigma(cell)) return true;
  const std::string word = first_word(cell);
  if (word.empty()) return false;
  if (is_sum_word(word) || word == "grand") return true;
  return !sum_phrase_at_start(fold_name(cell).ascii).empty();
}

/// Nothing but the words for a sum: "Subtotal:", "Međuzbir", "Iznos ukupno", "Ukupno EUR", "Σ".
bool is_sum(std::string_view cell) {
  if (cell.size() > 30 || !may_start_sum(cell)) return false;
  if (starts_with_sigma(cell)) return cell.size() <= 4;
  const std::string folded = fold_name(cell).ascii;
  std::string_view rest = folded;
  if (const auto phrase = sum_phrase_at_start(folded); !phrase.empty()) {
    rest.remove_prefix(phrase.size());
  } else {
    const auto end = std::min(rest.find(' '), rest.size());
    if (!is_sum_word(rest.substr(0, end))) return false;
    rest.remove_prefix(end);
  }
  return rest.empty() || rest == " eur" || rest == " rsd" || rest == " usd" || rest == " din";
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
  std::size_t first = 0;
  std::optional<std::size_t> sum;  // the cell that calls the row a sum
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const auto text = cell_trimmed(row.cells[i]);
    if (text.empty()) continue;
    if (++filled == 1) first = i;
    if (sum || filled > first_cells) continue;
    const bool is_called_sum =
        filled == 1 ? starts_sum(text) : may_be_called_sum(i) && is_sum(text);
    if (is_called_sum) sum = i;
  }
  if (filled == 0) return false;
  const FieldPlace where{row.number, ""};
  const auto numbers = sum ? numbers_behind(row, *sum) : std::nullopt;
  // "2.1 | EU | Subtotal | 130000": what stands at its left says of what.
  if (numbers && *numbers > 0) {
    findings_.add(Severity::info, "row-total", where, "a row of sums is left aside",
                  "nothing to do if it is no project");
    return false;
  }
  const auto text = cell_trimmed(row.cells[first]);
  const bool is_sum_alone = numbers && sum == first;
  if ((is_sum_alone || (filled == 1 && starts_note(text))) && columns_.size() > 1) {
    findings_.add(
        Severity::info, "row-note", where,
        fmt::format("a note below or between the rows is left aside: \"{}\"", shortened(text)),
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

/// How many numbers stand behind a cell; nullopt if texts do, but for those of merged cells.
std::optional<std::size_t> RowFilter::numbers_behind(const TableRow& row, std::size_t cell) {
  std::size_t numbers = 0;
  for (std::size_t i = cell + 1; i < row.cells.size(); ++i) {
    const auto text = cell_trimmed(row.cells[i]);
    if (text.empty() || row.is_carried(i)) continue;
    if (!looks_like_number(text)) return std::nullopt;
    ++numbers;
  }
  return numbers;
}

/// "Total" is also a company, and so a donor.
bool RowFilter::may_be_called_sum(std::size_t column) const {
  if (column >= columns_.size() || !columns_[column].use) return true;
  const TableField field = columns_[column].use->field;
  return field != TableField::partner && field != TableField::partner_acronym;
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
