#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace obuhvat {

/// How the rows of one delimited text are written.
struct RowStyle {
  char delimiter = ',';
  bool cr_ends_rows = false;  ///< a CR alone, as on old Macintoshes; if not, it is white space
};

/// Whether a quoted cell may hold line breaks. `no` is for a row whose quote was never closed.
enum class LinesInQuotes { no, yes };

/// One row cut off the start of a text.
struct SplitRow {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  static constexpr std::size_t most_bytes = std::size_t{1} << 20;
  static constexpr std::size_t most_cells = 10'000;

  enum class Outcome {
    complete,
    needs_more,      ///< the text ends within the row
    unclosed_quote,  ///< to be split again with LinesInQuotes::no
    too_long,        ///< over most_bytes
    too_many_cells,
  };
  Outcome outcome = Outcome::complete;
  std::size_t length = 0;      ///< with the line end
  long lines = 1;              ///< that it stands on
  std::size_t stray = none;    ///< the cell with a quote where none may be
  std::size_t opening = none;  ///< the cell that opens the quote, for unclosed_quote
};

/// Splits the row at the start of `text` into `cells`; a blank line has none. Quotes are those of
/// RFC 4180, with blanks around them allowed. A quote inside a quoted cell that is not doubled is
/// kept if another one closes the cell in the same line; else it closes the cell. A quoted cell is
/// taken for unclosed if it runs over most_bytes or to the end, or if a later line has a quote that
/// can only open a cell. `is_all`: nothing comes after `text`.
SplitRow split_row(std::string_view text, bool is_all, const RowStyle& style, LinesInQuotes lines,
                   std::vector<std::string>& cells);

}  // namespace obuhvat
