#include "store/sql_query.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "store/build_store.h"
#include "store/database.h"
#include "store/schema.h"
#include "store/spatialite_blob.h"
#include "store/sql_guard.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr int wgs84 = 4326;

/// A statement of the user's: its errors are about the SQL, not about the store.
class Query {
 public:
  Query(const Database& database, SqlGuard& guard, const SqlLimits& limits, const std::string& sql);
  ~Query() { sqlite3_finalize(statement_); }
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  AnswerTable answer();

 private:
  void refuse_more(const char* rest);
  void add_row(AnswerTable& table);
  AnswerTable::Value value(int column, AnswerTable& table);
  AnswerTable::Value blob_value(int column, std::string_view bytes, AnswerTable& table);
  [[noreturn]] void fail(int status) const;
  std::string caret() const;

  const Database& database_;
  SqlGuard& guard_;
  const SqlLimits& limits_;
  const std::string& sql_;
  const char* start_ = nullptr;  // of the statement, in sql_
  sqlite3_stmt* statement_ = nullptr;
  int geometry_column_ = -1;
  std::size_t bytes_ = 0;
};

Query::Query(const Database& database, SqlGuard& guard, const SqlLimits& limits,
             const std::string& sql)
    : database_(database), guard_(guard), limits_(limits), sql_(sql), start_(sql.c_str()) {
  // SQLite stops at such a byte and would leave unread what follows.
  if (sql.find('\0') != std::string::npos)
    throw Error("the SQL holds a byte that is no text (NUL)");
  const char* rest = start_;
  while (statement_ == nullptr && *rest != '\0') {
    start_ = rest;
    const int status = sqlite3_prepare_v2(database.handle(), start_, -1, &statement_, &rest);
    if (status != SQLITE_OK) fail(status);
  }
  if (statement_ == nullptr) throw Error("the SQL is empty; write one SELECT");
  // The constructor throws from here on: the destructor would not run.
  try {
    refuse_more(rest);
    if (sqlite3_bind_parameter_count(statement_) > 0)
      throw Error("the SQL has a parameter (? or :name), and nothing gives it a value");
    if (sqlite3_column_count(statement_) == 0 || sqlite3_stmt_readonly(statement_) == 0)
      throw Error("the SQL is refused, because a question may only read; write one SELECT");
  } catch (...) {
    sqlite3_finalize(statement_);
    throw;
  }
}

void Query::refuse_more(const char* rest) {
  while (*rest != '\0') {
    sqlite3_stmt* second = nullptr;
    const int status = sqlite3_prepare_v2(database_.handle(), rest, -1, &second, &rest);
    const bool nothing = status == SQLITE_OK && second == nullptr;  // comment, space, ";"
    sqlite3_finalize(second);
    if (!nothing) throw Error("the SQL holds more than one statement; write one SELECT");
  }
}

AnswerTable Query::answer() {
  AnswerTable table;
  const int columns = sqlite3_column_count(statement_);
  for (int i = 0; i < columns; ++i) table.columns.emplace_back(sqlite3_column_name(statement_, i));
  guard_.begin_running();
  int status = SQLITE_OK;
  while ((status = sqlite3_step(statement_)) == SQLITE_ROW) {
    if (table.rows.size() == limits_.rows)
      throw Error(fmt::format("the answer has more than {} rows; add a LIMIT", limits_.rows));
    add_row(table);
    if (bytes_ > limits_.bytes)
      throw Error(fmt::format("the answer is larger than {} bytes; ask for less", limits_.bytes));
  }
  // A function that was refused a look into the store goes on without, to a wrong answer.
  if (status != SQLITE_DONE || !guard_.refused().empty()) fail(status);
  if (geometry_column_ < 0) table.geometries.clear();
  return table;
}

void Query::add_row(AnswerTable& table) {
  table.geometries.emplace_back();
  std::vector<AnswerTable::Value> row;
  row.reserve(table.columns.size());
  for (int i = 0; i < static_cast<int>(table.columns.size()); ++i) row.push_back(value(i, table));
  bytes_ += row.size() * sizeof(AnswerTable::Value);
  table.rows.push_back(std::move(row));
}

/// A number with as many decimals as it has, but no more than six; a small one with six digits.
AnswerTable::Decimal decimal(double value) {
  const double size = std::abs(value);
  int decimals = 6;
  if (size > 0 && size < 0.1)
    decimals = std::min(6 - static_cast<int>(std::floor(std::log10(size))) - 1, 20);
  const std::string digits = fmt::format("{:.{}f}", value, decimals);
  const std::size_t last = digits.find_last_not_of('0');
  decimals -= static_cast<int>(digits.size() - 1 - last);
  return {value, std::max(decimals, 0)};
}

AnswerTable::Value Query::value(int column, AnswerTable& table) {
  switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_INTEGER:
      return std::int64_t{sqlite3_column_int64(statement_, column)};
    case SQLITE_FLOAT: {
      const double number = sqlite3_column_double(statement_, column);
      if (std::isfinite(number)) return decimal(number);
      return std::string(number > 0 ? "Inf" : "-Inf");
    }
    case SQLITE_TEXT: {
      const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
      std::string text(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
      bytes_ += text.size();
      if (!is_utf8(text)) text = encode_utf8(decode_utf8(text));
      return text;
    }
    case SQLITE_BLOB: {
      const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
      const int size = sqlite3_column_bytes(statement_, column);
      bytes_ += static_cast<std::size_t>(size);
      return blob_value(column, {bytes, static_cast<std::size_t>(size)}, table);
    }
    default:
      return std::monostate();
  }
}

AnswerTable::Value Query::blob_value(int column, std::string_view bytes, AnswerTable& table) {
  std::optional<SpatialiteGeometry> geometry;
  try {
    geometry = spatialite_geometry(bytes);
  } catch (const Error&) {
    // Not a geometry, or a damaged one: its bytes are the answer.
  }
  if (!geometry) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string hex;
    hex.reserve(2 * bytes.size());
    for (const char byte : bytes) {
      hex += digits[static_cast<unsigned char>(byte) >> 4];
      hex += digits[static_cast<unsigned char>(byte) & 15];
    }
    return hex;
  }
  if (geometry->srid != wgs84) return fmt::format("SRID={};{}", geometry->srid, geometry->type);
  if (geometry_column_ < 0 && !std::holds_alternative<std::monostate>(geometry->value))
    geometry_column_ = column;
  if (geometry_column_ == column) {
    if (auto* point = std::get_if<LonLat>(&geometry->value))
      table.geometries.back() = *point;
    else if (auto* area = std::get_if<MultiPolygon<LonLat>>(&geometry->value))
      table.geometries.back() = std::move(*area);
  }
  return std::move(geometry->type);
}

void Query::fail(int status) const {
  if (guard_.timed_out())
    throw Error(
        fmt::format("the SQL ran longer than {} s and was stopped; ask for less", limits_.seconds));
  if (!guard_.refused().empty())
    throw Error(
        fmt::format("the SQL is refused, because a question may only read: {}", guard_.refused()));
  switch (status & 0xff) {
    case SQLITE_ERROR:
    case SQLITE_TOOBIG:
    case SQLITE_RANGE:
    case SQLITE_MISMATCH:
    case SQLITE_AUTH:
    case SQLITE_NOMEM:
      throw Error(
          fmt::format("the SQL is wrong: {}{}", sqlite3_errmsg(database_.handle()), caret()));
    default:
      database_.fail(status);
  }
}

/// The line of the SQL that is wrong and a mark under the place; empty if SQLite knows none.
std::string Query::caret() const {
  const int offset = sqlite3_error_offset(database_.handle());
  if (offset < 0) return {};
  const std::size_t place =
      static_cast<std::size_t>(start_ - sql_.c_str()) + static_cast<std::size_t>(offset);
  if (place > sql_.size()) return {};
  const std::size_t break_before = place == 0 ? std::string::npos : sql_.rfind('\n', place - 1);
  const std::size_t begin = break_before == std::string::npos ? 0 : break_before + 1;
  const std::string_view line =
      std::string_view(sql_).substr(begin, sql_.find('\n', begin) - begin);
  std::u32string shown = decode_utf8(line);
  std::size_t column = decode_utf8(line.substr(0, place - begin)).size();
  for (auto& c : shown)
    if (c < U' ') c = U' ';
  // Of a very long line the part around the place.
  constexpr std::size_t width = 100;
  if (shown.size() > width) {
    const std::size_t from =
        std::min(column > width / 2 ? column - width / 2 : 0, shown.size() - width);
    shown = shown.substr(from, width);
    column -= from;
  }
  return fmt::format("\n  {}\n  {:>{}}", encode_utf8(shown), "^", column + 1);
}

}  // namespace

AnswerTable query_sql(const std::filesystem::path& store, const std::string& sql,
                      const SqlLimits& limits) {
  SqlGuard guard(limits);
  const Database database = Database::open(store, Database::Access::read);
  database.harden();
  check_schema(database);
  database.load_spatialite();
  guard.watch(database);
  return Query(database, guard, limits, sql).answer();
}

AnswerTable query_sql(const Dataset& dataset, const std::string& sql, const SqlLimits& limits) {
  SqlGuard guard(limits);
  const Database database = build_store("in memory", dataset);
  guard.watch(database);
  return Query(database, guard, limits, sql).answer();
}

}  // namespace obuhvat
