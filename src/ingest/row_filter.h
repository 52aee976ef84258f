#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ingest/finding_counter.h"
#include "ingest/table_row.h"

namespace obuhvat {

/// Tells the rows of a table that are no data: blank ones, sums, notes below the table, the header
/// again. Cells outside the header's columns are reported.
class RowFilter {
 public:
  RowFilter(const TableLayout& layout, const std::vector<SampleRow>& header,
            FindingCounter& findings);

  /// True if the row is to be read.
  bool is_data(const TableRow& row);

 private:
  static std::optional<std::size_t> numbers_behind(const TableRow& row, std::size_t cell);
  bool may_be_called_sum(std::size_t column) const;
  bool repeats_header(const TableRow& row) const;
  void report_outside(const TableRow& row);

  const std::vector<TableColumn>& columns_;
  const std::vector<SampleRow>& header_;
  FindingCounter& findings_;
  std::vector<std::size_t> nameless_;  ///< columns within the header's width that have none
};

}  // namespace obuhvat
