#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/cell_text.h"
#include "ingest/row_source.h"
#include "ingest/table_layout.h"

namespace obuhvat {

/// One row of data while it is read.
struct TableRow {
  const std::vector<std::string>& cells;
  long number = 0;
  std::size_t project = 0;  ///< index of the record it belongs to
  const RowSource* source = nullptr;

  /// Empty if there is no such column or cell, or the cell says that nothing is known.
  std::string_view content(const TableColumn* column) const {
    return column == nullptr || column->index >= cells.size() ? std::string_view{}
                                                              : cell_content(cells[column->index]);
  }
  std::string_view content(const TableColumn& column) const { return content(&column); }
  /// True if the cell is merged with one in a row above, which holds its text.
  bool is_carried(std::size_t column) const {
    return source != nullptr && source->is_carried(number, column);
  }
  bool is_carried(const TableColumn& column) const { return is_carried(column.index); }
};

/// What is remembered of a project beside its record while its rows are read.
struct ProjectMemory {
  /// The fields that a project has once, whatever the number of its rows.
  enum Field { title, subtitle, start, end, period, status, coverage, count, area, budget, fields };

  std::array<std::uint64_t, fields> hashes{};  ///< of the cell last read into the field; 0: none
  std::array<bool, fields> told{};             ///< a row that differs was reported
};

inline std::uint64_t text_hash(std::string_view text, std::uint64_t seed = 0) {
  return (seed ^ std::hash<std::string_view>{}(text)) * 0x9E3779B97F4A7C15u + (seed << 7) + 1;
}

}  // namespace obuhvat
