#pragma once

#include "ingest/sheet_rows.h"
#include "ingest/xlsx_book.h"

namespace obuhvat {

/// The rows of one sheet of an XLSX workbook, streamed. `book` must outlive them.
class XlsxRows : public SheetRows {
 public:
  XlsxRows(const XlsxBook& book, std::size_t sheet, const ReadingOptions& options,
           ListedFindings& findings);

 private:
  struct Cell;
  bool read(SheetRow& row, Filled& filled) override;
  void read_cells(SheetRow& row, long number);
  void read_inside(Cell& cell);
  std::string value_of(const Cell& cell, long row, std::size_t column);
  std::size_t column_of(std::string_view reference, long row) const;

  const XlsxBook& book_;
  XmlPart xml_;
  long number_ = 0;
};

}  // namespace obuhvat
