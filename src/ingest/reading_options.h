#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace obuhvat {

class DecisionBook;

/// One `--map COLUMN=FIELD`: what a column of a table holds, whatever its header says.
struct ColumnMapping {
  std::string column;  ///< its header as written, or its letter ("C"), or its number from 1
  std::string field;   ///< a name of table_fields(), or "-" for a column to be left aside
};

enum class MergeDuplicates { no, yes };

/// What the user says of how records shall be read.
struct ReadingOptions {
  std::string date;  ///< ISO 8601, the day of loading; empty if not given
  std::vector<ColumnMapping> columns;
  std::string sheet;  ///< name or number from 1 of a spreadsheet's sheet; empty: the fitting one
  MergeDuplicates merge = MergeDuplicates::no;
  const DecisionBook* decisions = nullptr;  ///< honoured before the gazetteer; may be null
  /// Told now and then how much of a file was read, in bytes; may be empty.
  std::function<void(const std::string& file, std::uint64_t done, std::uint64_t total)> progress;
};

}  // namespace obuhvat
