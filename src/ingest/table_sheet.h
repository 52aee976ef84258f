#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ingest/row_source.h"
#include "ingest/table_layout.h"

namespace obuhvat {

/// The sheet that is to be read: its first rows, its layout, and the rows that follow.
struct TableSheet {
  std::size_t index = 0;
  std::string name;
  bool is_hidden = false;
  std::vector<SampleRow> sample;
  std::unique_ptr<RowSource> rest;
  TableLayout layout;
};

/// Chooses the sheet that `options.sheet` names, or the one whose header says most. Which one and
/// what was left aside goes into the report. Throws Error if no sheet names projects, UsageError if
/// there is no such sheet or a mapped column is not there.
TableSheet choose_sheet(TableFile& table, const RecordInput& input, const ReadingOptions& options,
                        const ColumnMappings& mappings, RecordReport& report);

}  // namespace obuhvat
