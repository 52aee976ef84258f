#pragma once

#include <array>
#include <vector>

#include "ingest/table_layout.h"

namespace obuhvat {

/// The columns of a table by what they hold, once it is decided which of two counts, which
/// administrative level is the municipality, and which code is its code.
class SettledColumns {
 public:
  /// `data` are rows below the header: what stands in a column may decide what it is. What is left
  /// aside goes into the report, as said of row `header_row`.
  SettledColumns(const TableLayout& layout, const std::vector<SampleRow>& data, long header_row,
                 RecordReport& report);

  const std::vector<TableColumn>& of(TableField field) const {
    return by_field_[static_cast<std::size_t>(field)];
  }
  const TableColumn* first(TableField field) const {
    return of(field).empty() ? nullptr : &of(field).front();
  }
  bool has(TableField field) const { return !of(field).empty(); }

 private:
  std::array<std::vector<TableColumn>, static_cast<std::size_t>(TableField::language) + 1>
      by_field_;
};

}  // namespace obuhvat
