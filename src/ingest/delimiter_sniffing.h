#pragma once

#include <string>
#include <string_view>

#include "ingest/row_splitting.h"

namespace obuhvat {

/// What the first rows of a text say of how it is delimited.
struct DelimiterGuess {
  RowStyle style;
  std::size_t head = 0;     ///< length of the line "sep=;" of Excel, which is no row
  std::size_t columns = 1;  ///< that most rows with several columns have
  long rows = 0;            ///< that are not blank
  long fitting = 0;         ///< rows with just that many columns
  std::string other;        ///< another delimiter that fits nearly as well, by name; else empty
  bool is_declared() const { return head > 0; }
};

/// Tries tab, semicolon, comma, bar and colon on the rows of `start`; the comma if none fits. If
/// not `is_all`, the last row is left aside: it may be cut off.
DelimiterGuess guess_delimiter(std::string_view start, bool is_all);

/// "semicolon", ...: for messages.
std::string name_of_delimiter(char delimiter);

}  // namespace obuhvat
