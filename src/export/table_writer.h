#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "model/answer_table.h"

namespace obuhvat {

enum class TableFormat { table, csv, json, ndjson, geojson };

/// The answer as text, ended by a line feed. `table` is aligned for people (numbers to the right,
/// no trailing blanks, control characters as blanks); `csv` is RFC 4180 with lists joined by ';',
/// and a text that a spreadsheet would take for a formula gets an apostrophe before it; `json` is
/// one array of objects whose keys are the column names; `ndjson` is one such object a line;
/// `geojson` is a FeatureCollection (rows
/// without a geometry get null) whose ids are the column `code`, else `id`, else the row's number.
///
/// A `table` is fitted into `width` columns of a terminal where that is given: if it is too wide its
/// main columns stay, long cells end in "…", and what there is no room for is named below. Nothing
/// else is cut.
std::string write_table(const AnswerTable& table, TableFormat format,
                        std::optional<std::size_t> width = std::nullopt);

/// One value as a cell of `csv` with this delimiter.
std::string csv_cell(const AnswerTable::Value& value, char delimiter = ',');

}  // namespace obuhvat
