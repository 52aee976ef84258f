#pragma once

#include <string>
#include <vector>

#include "ingest/reading_options.h"
#include "ingest/record_file.h"
#include "ingest/row_source.h"

namespace obuhvat {

/// The names that `--map COLUMN=FIELD` knows.
const std::vector<std::string>& table_fields();

/// Reads project records from the rows of a table: one row a project, or one row a project and
/// place ("3W long form"), told by rows of one id (or one title). Columns are known by header words
/// in English or Serbian, by an HXL hashtag row, or by `options.columns`. Rows above the header are
/// left aside. Throws Error if no sheet has a header row that names a project and more.
RecordFile read_table(TableFile& table, const RecordInput& input, const ReadingOptions& options);

}  // namespace obuhvat
