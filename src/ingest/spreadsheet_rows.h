#pragma once

#include <memory>

#include "ingest/row_source.h"
#include "ingest/zip_parts.h"

namespace obuhvat {

enum class SpreadsheetKind { xlsx, ods };

/// What a zip is. Throws Error, with what to do, if it is neither of the two.
SpreadsheetKind kind_of_spreadsheet(const ZipParts& zip);

/// Opens XLSX or ODS; see open_table. All sheets are listed, hidden ones too. Values of formulas
/// are those that the office program stored; a cell that shows an error is blank, with a finding.
/// `report` and the returned object must outlive the rows.
///
/// GDAL unpacks, libxml2 reads: GDAL's own drivers for the two (3.6) hold all sheets in memory,
/// drop rows for good that have more columns than thousands of rows before them, drop what stands
/// below a gap of some thousand rows and rows without a number, and do not tell formulas that were
/// never worked out from blank cells.
std::unique_ptr<TableFile> open_spreadsheet(const RecordInput& input, const ReadingOptions& options,
                                            RecordReport& report);

}  // namespace obuhvat
