#pragma once

#include <memory>

#include "ingest/row_source.h"

namespace obuhvat {

/// Opens a delimited text; see open_table. Rows longer than 1 MiB or 10,000 cells are an Error.
/// `report` and the returned object must outlive the rows.
std::unique_ptr<TableFile> open_delimited(const RecordInput& input, const ReadingOptions& options,
                                          RecordReport& report);

}  // namespace obuhvat
