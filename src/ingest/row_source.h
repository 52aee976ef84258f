#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ingest/reading_options.h"
#include "ingest/record_file.h"

namespace obuhvat {

/// The rows of one sheet or of one delimited text, from the top, one at a time. Cells are UTF-8
/// text as the file holds it (a number as its digits, a date of a spreadsheet as ISO 8601 or as
/// its serial number); missing cells at the end of a row are left out, empty rows are not skipped.
class RowSource {
 public:
  virtual ~RowSource() = default;
  /// Puts the next row into `cells`; false after the last one. Throws Error (file:row) for what
  /// cannot be read on.
  virtual bool next(std::vector<std::string>& cells) = 0;
  /// Where the row that next() gave starts: its number in a sheet, its line in a text; from 1.
  virtual long row() const = 0;
};

/// A delimited text (one sheet without a name) or a spreadsheet.
class TableFile {
 public:
  virtual ~TableFile() = default;
  virtual const std::vector<std::string>& sheets() const = 0;  ///< names, in order
  /// True if the office program does not show the sheet.
  virtual bool is_hidden(std::size_t /*index*/) const { return false; }
  /// The rows of sheet `index`, anew from its top.
  virtual std::unique_ptr<RowSource> rows(std::size_t index) = 0;
};

/// Opens CSV, TSV and the like in any encoding, XLSX or ODS, by content. What was assumed
/// (encoding, delimiter) or mended goes into `report`. Throws Error for a file that is none of
/// these, is damaged or grows beyond all bounds when unpacked; IoError if it cannot be read.
std::unique_ptr<TableFile> open_table(const RecordInput& input, const ReadingOptions& options,
                                      RecordReport& report);

}  // namespace obuhvat
