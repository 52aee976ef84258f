#pragma once

#include <filesystem>
#include <string>

#include "model/answer_table.h"
#include "model/dataset.h"

namespace obuhvat {

/// What a question in SQL may cost.
struct SqlLimits {
  double seconds = 10;
  std::size_t rows = 1'000'000;
  std::size_t bytes = 512 << 20;  ///< of all values together
};

/// Runs one SELECT over the store, with SpatiaLite's functions. Read-only by SQLite's authorizer,
/// whatever the text says: no write, no ATTACH, no PRAGMA, no extension, no file or network access.
/// Throws Error for SQL that is wrong (with SQLite's words and a mark under the place), refused or
/// over a limit; IoError as read_store.
///
/// The first column with points or (multi)polygons in EPSG:4326 fills the table's geometries; a
/// geometry's value in its row is its type ("POINT", "SRID=8682;POLYGON"). Other BLOBs are
/// hexadecimal text.
AnswerTable query_sql(const std::filesystem::path& store, const std::string& sql,
                      const SqlLimits& limits);

/// The same over a dataset that is in no store: it is put into one in memory first.
AnswerTable query_sql(const Dataset& dataset, const std::string& sql, const SqlLimits& limits);

}  // namespace obuhvat
