#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/table_field.h"

namespace obuhvat {

/// One row of a DelimitedTable, as it was written.
struct TableLine {
  std::string_view text;     ///< without its line end
  long line = 0;             ///< where it starts, from 1
  bool is_hashtags = false;  ///< the HXL row below the header
};

/// Reads a delimited table with a header row by itself, row by row, in memory that does not grow
/// with it, so that the rows can be written back as they were with cells behind them. Not a reader
/// of project records: no preamble, no encoding but UTF-8 (or ASCII), no mending. It exists beside
/// row_source for its speed; a row with quotes goes through the same row_splitting.
class DelimitedTable {
 public:
  /// `file` is a path or "-" for standard input. Throws IoError for a file that cannot be read,
  /// Error for one that is empty or no UTF-8.
  explicit DelimitedTable(const std::string& file);
  ~DelimitedTable();
  DelimitedTable(const DelimitedTable&) = delete;
  DelimitedTable& operator=(const DelimitedTable&) = delete;

  char delimiter() const { return delimiter_; }
  const std::vector<std::string>& headers() const { return headers_; }
  const std::string& header_text() const { return header_text_; }  ///< without its line end
  const std::string& shown() const { return shown_; }              ///< the file, for messages

  /// The column called `name` or, if none is, of that number from 1; UsageError naming `option` if
  /// there is no such one.
  std::size_t column_called(const std::string& name, std::string_view option) const;
  /// The first column that by its header or hashtag holds that.
  std::optional<std::size_t> column_of(TableField field) const;

  /// The next rows, some ten thousand; false at the end. They are valid until the next call. Blank
  /// lines are no rows. Throws Error for a quote that is not closed within a MiB, IoError.
  bool next(std::vector<TableLine>& rows);

  /// The cells of a row, quotes undone.
  void split(std::string_view text, std::vector<std::string>& cells) const;

 private:
  struct Closer {
    void operator()(std::FILE* file) const;
  };
  void read_header();
  bool fill();
  std::optional<std::string_view> cut_row(long& lines);

  std::string shown_;
  std::unique_ptr<std::FILE, Closer> file_;
  std::string buffer_;
  std::size_t start_ = 0;  ///< of what is not yet cut
  std::size_t end_ = 0;    ///< of what was read
  bool is_at_end_ = false;
  long line_ = 1;  ///< of the next row
  char delimiter_ = ',';
  std::string header_text_;
  std::vector<std::string> headers_;
  bool may_be_hashtags_ = true;
};

}  // namespace obuhvat
