#include "ingest/row_splitting.h"

#include <algorithm>

namespace obuhvat {
namespace {

class Splitter {
 public:
  Splitter(std::string_view text, bool is_all, const RowStyle& style, LinesInQuotes lines,
           std::vector<std::string>& cells)
      : text_(text.substr(0, SplitRow::most_bytes + 1)),
        is_all_(is_all && text.size() <= SplitRow::most_bytes),
        style_(style),
        lines_(lines),
        cells_(cells) {}

  SplitRow run() {
    while (take_cell()) {
    }
    if (row_.outcome == SplitRow::Outcome::complete) {
      row_.length = at_;
      // A blank line, also one of blanks, is a row without cells.
      if (count_ == 1 && cells_[0].find_first_not_of(" \r") == std::string::npos) count_ = 0;
      cells_.resize(count_);
    } else if (row_.outcome == SplitRow::Outcome::needs_more &&
               text_.size() > SplitRow::most_bytes) {
      row_.outcome = SplitRow::Outcome::too_long;
    }
    return row_;
  }

 private:
  bool stop(SplitRow::Outcome outcome) {
    row_.outcome = outcome;
    return false;
  }
  bool is_line_end(char c) const { return c == '\n' || (c == '\r' && style_.cr_ends_rows); }
  bool ends_cell(char c) const { return c == style_.delimiter || c == '\n' || c == '\r'; }

  /// One cell and what ends it; false if the row ends with it or cannot be read on.
  bool take_cell() {
    if (count_ == SplitRow::most_cells) return stop(SplitRow::Outcome::too_many_cells);
    if (cells_.size() == count_) cells_.emplace_back();
    std::string& cell = cells_[count_];
    cell.clear();
    const std::size_t start = at_;
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    if (at_ < text_.size() && text_[at_] == '"') {
      if (!take_quoted(cell, start)) return false;
    } else {
      at_ = start;
    }
    return take_plain(cell);
  }

  bool take_plain(std::string& cell) {
    const std::size_t start = at_;
    const char* const data = text_.data();
    const char delimiter = style_.delimiter;
    while (at_ < text_.size() && data[at_] != delimiter && !is_line_end(data[at_])) ++at_;
    cell.append(data + start, at_ - start);
    if (at_ == text_.size()) {
      if (!is_all_) return stop(SplitRow::Outcome::needs_more);
      ++count_;
      return false;
    }
    if (data[at_] == delimiter) {
      ++at_;
      ++count_;
      return true;
    }
    return end_row(cell);
  }

  bool end_row(std::string& cell) {
    if (text_[at_] == '\r') {  // only here if it ends rows; CR LF is one end
      if (at_ + 1 == text_.size() && !is_all_) return stop(SplitRow::Outcome::needs_more);
      if (at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    } else {
      while (!cell.empty() && cell.back() == '\r') cell.pop_back();
    }
    ++at_;
    ++count_;
    return false;
  }

  /// Takes what is between quotes and leaves `at_` behind the closing one. False if it does not
  /// close.
  bool take_quoted(std::string& cell, std::size_t cell_start) {
    const std::size_t after_opening = ++at_;
    bool has_breaks = false;
    for (;;) {
      const std::size_t start = at_;
      while (at_ < text_.size() && text_[at_] != '"' && !is_line_end(text_[at_])) ++at_;
      cell.append(text_.substr(start, at_ - start));
      if (at_ == text_.size()) return end_in_quotes(cell, cell_start);
      if (text_[at_] != '"') {
        if (lines_ == LinesInQuotes::no) return take_literally(cell, cell_start);
        has_breaks = true;
        take_break(cell);
        continue;
      }
      if (at_ + 1 == text_.size() && !is_all_) return stop(SplitRow::Outcome::needs_more);
      if (has_breaks && can_only_open(at_, after_opening)) return unclosed();
      if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        cell += '"';
        at_ += 2;
        continue;
      }
      if (closes(at_)) {
        ++at_;
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
        return true;
      }
      if (row_.stray == SplitRow::none) row_.stray = count_;
      if (!is_closed_in_line()) {
        ++at_;  // what follows up to the delimiter belongs to the cell, without the quote
        return true;
      }
      cell += '"';
      ++at_;
    }
  }

  void take_break(std::string& cell) {
    if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    while (!cell.empty() && cell.back() == '\r') cell.pop_back();
    cell += '\n';
    ++at_;
    ++row_.lines;
  }

  bool end_in_quotes(std::string& cell, std::size_t cell_start) {
    if (!is_all_ && text_.size() <= SplitRow::most_bytes)
      return stop(SplitRow::Outcome::needs_more);
    if (lines_ == LinesInQuotes::no)
      return is_all_ ? take_literally(cell, cell_start) : stop(SplitRow::Outcome::too_long);
    return unclosed();
  }

  bool unclosed() {
    row_.opening = count_;
    return stop(SplitRow::Outcome::unclosed_quote);
  }

  /// The quote that opened the cell was none: its cell is read anew as plain text.
  bool take_literally(std::string& cell, std::size_t cell_start) {
    cell.clear();
    at_ = cell_start;
    return true;
  }

  bool closes(std::size_t quote) const {
    std::size_t after = quote + 1;
    while (after < text_.size() && text_[after] == ' ') ++after;
    return after == text_.size() ? true : ends_cell(text_[after]);
  }

  /// At the start of a cell, and with text behind it or closed again at once.
  bool can_only_open(std::size_t quote, std::size_t first) const {
    std::size_t before = quote;
    while (before > first && text_[before - 1] == ' ') --before;
    if (before == first || !ends_cell(text_[before - 1])) return false;
    if (quote + 1 < text_.size() && text_[quote + 1] == '"')
      return quote + 2 < text_.size() && ends_cell(text_[quote + 2]);
    return !closes(quote);
  }

  /// Whether a quote further on in this line is followed by a delimiter or the line's end.
  bool is_closed_in_line() {
    if (at_ >= line_end_) {
      // Looked up once a line: a line of nothing but quotes would take forever else.
      line_end_ = at_;
      last_closing_ = 0;
      while (line_end_ < text_.size() && !is_line_end(text_[line_end_])) ++line_end_;
      for (std::size_t i = line_end_; i > at_ + 1; --i)
        if (text_[i - 1] == '"' && closes(i - 1)) {
          last_closing_ = i - 1;
          break;
        }
    }
    return last_closing_ > at_;
  }

  std::string_view text_;
  bool is_all_;
  const RowStyle& style_;
  LinesInQuotes lines_;
  std::vector<std::string>& cells_;
  SplitRow row_;
  std::size_t at_ = 0;
  std::size_t count_ = 0;
  std::size_t line_end_ = 0;
  std::size_t last_closing_ = 0;
};

}  // namespace

SplitRow split_row(std::string_view text, bool is_all, const RowStyle& style, LinesInQuotes lines,
                   std::vector<std::string>& cells) {
  return Splitter(text, is_all, style, lines, cells).run();
}

}  // namespace obuhvat
