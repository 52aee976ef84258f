#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace obuhvat {

/// A comma-separated table in UTF-8 with a header row, as RFC 4180 has it: the form of our
/// own geodata files and of our own tables. Not a reader of what offices send (other
/// delimiters, encodings, preambles): that is ingest's work.
class CsvTable {
 public:
  /// `name` is the file name that errors show. Throws Error with name:line for a quote that
  /// does not close or a row whose number of fields differs from the header's.
  static CsvTable parse(std::string_view text, const std::string& name);

  std::size_t row_count() const { return rows_.size(); }
  /// The field of `row` (from 0) in the column called `column`.
  /// Throws Error when there is no such column.
  const std::string& at(std::size_t row, std::string_view column) const;
  /// The line of the file on which `row` starts, from 1, for messages.
  std::size_t line_of(std::size_t row) const { return lines_[row]; }
  const std::string& name() const { return name_; }
  const std::vector<std::string>& columns() const { return header_; }

 private:
  std::string name_;
  std::vector<std::string> header_;
  std::vector<std::vector<std::string>> rows_;
  std::vector<std::size_t> lines_;
};

/// One record with its line end, quoted where RFC 4180 asks for it.
std::string csv_record(const std::vector<std::string>& fields);

}  // namespace obuhvat
