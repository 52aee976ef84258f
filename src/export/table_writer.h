#pragma once

#include <string>

#include "model/answer_table.h"

namespace obuhvat {

enum class TableFormat { table, csv, json, geojson };

/// The answer as text, ended by a line feed. `table` is aligned for people; `csv` is RFC 4180 with
/// lists joined by ';'; `json` is one array of objects whose keys are the column names; `geojson`
/// is a FeatureCollection (rows without a geometry get null).
std::string write_table(const AnswerTable& table, TableFormat format);

}  // namespace obuhvat
