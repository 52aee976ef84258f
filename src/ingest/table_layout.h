#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ingest/column_mapping.h"
#include "ingest/record_report.h"
#include "ingest/table_field.h"

namespace obuhvat {

/// One row of a sheet, kept while its layout is looked for.
struct SampleRow {
  long row = 0;
  std::vector<std::string> cells;
};

/// One column under the header.
struct TableColumn {
  std::size_t index = 0;
  std::string header;            ///< as written, in one line, parts of several rows joined
  std::optional<ColumnUse> use;  ///< nullopt: nobody knows what it holds
  bool is_mapped = false;        ///< by --map
  std::string mapping = {};      ///< the header_key by which --map means it

  FieldPlace place(long row) const;
};

/// Where the header of a sheet stands and what its columns hold.
struct TableLayout {
  std::vector<TableColumn> columns;  ///< of the whole width, in order
  std::size_t first_header = 0;      ///< index in the sample
  std::size_t last_header = 0;       ///< likewise, with the hashtag row
  std::optional<std::size_t> tag_row;
  double score = 0;

  bool has(TableField field) const;
  /// A sheet of projects: it names projects, or who does what, and more.
  bool names_projects() const;
};

/// Finds the header in the first rows of a sheet: the rows (one to three, and a row of hashtags)
/// whose cells are known words while they do not look like data. The best, even if it names no
/// project; nullopt if all rows are empty.
std::optional<TableLayout> find_layout(const std::vector<SampleRow>& sample,
                                       const ColumnMappings& mappings);

}  // namespace obuhvat
