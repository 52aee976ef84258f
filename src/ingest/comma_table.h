#pragma once

#include <filesystem>
#include <string>

#include "support/csv.h"

namespace obuhvat {

/// A table of a user's with fixed columns (decisions, settlements) as CsvTable has it, whatever
/// delimiter and encoding the user's spreadsheet program saved it in; lines keep their numbers.
/// Throws Error for a workbook, for a table that is damaged, and for a row with more cells than
/// the header; IoError if it cannot be read.
CsvTable read_comma_table(const std::filesystem::path& path);

}  // namespace obuhvat
