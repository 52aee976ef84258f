#pragma once

#include <string>
#include <vector>

#include "ingest/sheet_rows.h"
#include "ingest/xml_part.h"

namespace obuhvat {

struct OdsSheet {
  std::string name;
  bool is_hidden = false;
};

/// The sheets of an OpenDocument spreadsheet, in order. Throws Error if it is damaged or protected
/// by a password.
std::vector<OdsSheet> ods_sheets(const ZipParts& zip);

/// The rows of one sheet of an OpenDocument spreadsheet (OpenDocument 1.2 part 1, 9), streamed.
class OdsRows : public SheetRows {
 public:
  OdsRows(const ZipParts& zip, std::size_t sheet, std::string name, const ReadingOptions& options,
          ListedFindings& findings);

 private:
  struct Cell;
  bool read(SheetRow& row, Filled& filled) override;
  void read_cells(SheetRow& row, long number);
  std::string read_shown();
  std::string read_paragraph();
  std::string value_of(const Cell& cell, long row, std::size_t column);

  XmlPart xml_;
  long next_number_ = 1;
};

}  // namespace obuhvat
