#include "ingest/sheet_rows.h"

#include <fmt/format.h>

#include "ingest/column_letters.h"
#include "support/error.h"

namespace obuhvat {

bool SheetRow::put(std::size_t column, std::string text, std::size_t times) {
  if (text.empty()) return true;
  const std::size_t end = column + times;
  if (end > most_cells || times * text.size() > most_bytes - bytes_) return false;
  bytes_ += times * text.size();
  if (cells_.size() < end) cells_.resize(end);
  for (std::size_t i = column; i + 1 < end; ++i) cells_[i] = text;
  cells_[end - 1] = std::move(text);
  return true;
}

bool SheetRows::next(std::vector<std::string>& cells) {
  if (!is_held_ && !is_at_end_) {
    held_.clear();
    is_held_ = read(held_, filled_);
    is_at_end_ = !is_held_;
    if (is_held_ && filled_.number <= row_) refuse(filled_.number, "the rows are not in order");
    if (is_held_ && filled_.number + filled_.times - 1 > most_rows) refuse_number(filled_.number);
  }
  if (!is_held_) return false;
  ++row_;
  if (row_ < filled_.number) {
    cells.clear();
    return true;
  }
  given_ += held_.bytes() + held_.cells().size();
  if (given_ > std::uint64_t{1} << 30)
    refuse(row_, "the sheet holds more than 1 GiB of text, much of it repeated");
  if (row_ == filled_.number + filled_.times - 1) {
    std::swap(cells, held_.cells());
    is_held_ = false;
  } else {
    cells = held_.cells();
  }
  if (!merges_.is_empty()) carry(cells);
  return true;
}

void SheetRows::carry(std::vector<std::string>& cells) {
  const auto put = merges_.carry_into(row_, cells);
  if (!put) refuse(row_, "merged cells hold more than 1 MiB of text");
  given_ += *put;
}

void SheetRows::note_error(long row, std::size_t column, std::string_view written) {
  findings_.add(Severity::warning, "cell-error", {row, {}, column_letters(column), sheet_},
                fmt::format("the cell shows the error {}; read as blank", written),
                "mend the formula in the spreadsheet, or write the value into the cell");
}

void SheetRows::note_formula(long row, std::size_t column) {
  findings_.add(Severity::warning, "formula-without-value",
                {row, {}, column_letters(column), sheet_},
                "the cell holds a formula whose value was never worked out; read as blank",
                "open the file in Excel or LibreOffice and save it: that works its formulas out");
}

void SheetRows::refuse(long row, const std::string& what) const {
  throw Error(fmt::format("{}: sheet \"{}\", row {}: {}; save the sheet again, or as .csv",
                          input_.shown, sheet_, row, what));
}

void SheetRows::refuse_number(long row) const {
  refuse(row, fmt::format("rows are numbered from 1 to {}", most_rows));
}

void SheetRows::refuse_size(long row) const {
  refuse(row, fmt::format("the row has more than {} cells or 1 MiB of text", SheetRow::most_cells));
}

void SheetRows::tell_progress(std::uint64_t done, std::uint64_t total) {
  if (!options_.progress || done < told_ + (std::uint64_t{1} << 20)) return;
  told_ = done;
  options_.progress(input_.name, done, total);
}

}  // namespace obuhvat
