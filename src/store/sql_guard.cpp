#include "store/sql_guard.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <string_view>
#include <vector>

#include "store/sql_functions.h"
#include "support/error.h"

namespace obuhvat {
namespace {

constexpr int steps_between_looks_at_the_clock = 1000;
constexpr int longest_value = 100'000'000;  // bytes
constexpr int longest_sql = 1'000'000;

/// What a stranger's SQL does, in words that name it; `a` is what SQLite says of it.
std::string words_for(int action, std::string_view a) {
  switch (action) {
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
      return "it opens another file (ATTACH)";
    case SQLITE_PRAGMA:
      return fmt::format("it uses PRAGMA {}", a);
    case SQLITE_FUNCTION:
      return fmt::format("it calls the function {}", a);
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
      if (a == "sqlite_master" || a == "sqlite_temp_master") return "it changes the schema";
      return fmt::format("it changes the table {}", a);
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
      return "it controls a transaction";
    default:
      return "it changes the schema";
  }
}

/// SpatiaLite's Transform takes PROJ's own strings from its third argument on, and those can name
/// files. Only Transform(geometry, srid) stays.
void remove_file_reading_overloads(sqlite3* handle) {
  for (const char* name : {"Transform", "ST_Transform"})
    for (int arguments = 3; arguments <= 6; ++arguments)
      sqlite3_create_function_v2(handle, name, arguments, SQLITE_UTF8, nullptr, nullptr, nullptr,
                                 nullptr, nullptr);
}

/// A virtual table prepares statements of its own when it is first met, writing ones among them.
/// That must have happened before the authorizer is there to refuse them.
void connect_virtual_tables(const Database& database) {
  std::vector<std::string> names{"json_each", "json_tree"};
  Statement tables(database,
                   "SELECT replace(name, '\"', '\"\"') FROM sqlite_master "
                   "WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%'");
  while (tables.step()) names.push_back(tables.text());
  for (const auto& name : names) {
    sqlite3_stmt* statement = nullptr;
    // One of a module that was removed fails, and will fail when it is asked.
    sqlite3_prepare_v2(database.handle(), fmt::format("SELECT * FROM \"{}\"", name).c_str(), -1,
                       &statement, nullptr);
    sqlite3_finalize(statement);
  }
}

}  // namespace

SqlGuard::SqlGuard(const SqlLimits& limits) : limits_(limits) {}

void SqlGuard::watch(const Database& database) {
  sqlite3* handle = database.handle();
  database.harden();
  database.execute("PRAGMA query_only = ON; PRAGMA temp_store = MEMORY");
  remove_file_reading_overloads(handle);
  const char* modules[] = {"rtree",     "VirtualSpatialIndex", "VirtualKNN", "VirtualElementary",
                           "json_each", "json_tree",           nullptr};
  sqlite3_drop_modules(handle, modules);
  connect_virtual_tables(database);
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, longest_value);
  sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, longest_sql);
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
  deadline_ = std::chrono::steady_clock::now() +
              std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                  std::chrono::duration<double>(limits_.seconds));
  sqlite3_progress_handler(handle, steps_between_looks_at_the_clock, progress, this);
  sqlite3_set_authorizer(handle, authorize, this);
}

bool SqlGuard::allows(int action, const char* a, const char* b) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
      return true;
    case SQLITE_FUNCTION:
      // Those two stand between SpatiaLite's index tables and the R-tree.
      return b != nullptr &&
             (is_allowed_sql_function(b) || (running_ && (std::string_view(b) == "knn_position" ||
                                                          std::string_view(b) == "rtree_bbox")));
    case SQLITE_PRAGMA:
      // SpatialIndex asks for the columns of SpatiaLite's own tables while it runs.
      return running_ && a != nullptr && std::string_view(a) == "table_info";
    default:
      return false;
  }
}

int SqlGuard::authorize(void* self, int action, const char* a, const char* b,
                        const char* /*schema*/, const char* /*trigger*/) {
  auto& guard = *static_cast<SqlGuard*>(self);
  if (guard.allows(action, a, b)) return SQLITE_OK;
  const char* what = action == SQLITE_FUNCTION ? b : a;
  if (guard.refused_.empty()) guard.refused_ = words_for(action, what != nullptr ? what : "");
  return SQLITE_DENY;
}

int SqlGuard::progress(void* self) {
  auto& guard = *static_cast<SqlGuard*>(self);
  if (std::chrono::steady_clock::now() < guard.deadline_) return 0;
  guard.timed_out_ = true;
  return 1;
}

}  // namespace obuhvat
