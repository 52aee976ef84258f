#include "store/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cstring>
#include <utility>

#include "support/error.h"

namespace obuhvat {
namespace {

constexpr int busy_milliseconds = 5000;

constexpr const char* way_out = "make it again with: obuhvat load";

}  // namespace

Database Database::open(const std::filesystem::path& path, Access access) {
  const char* verb = access == Access::read ? "read" : "write";
  std::error_code error;
  const auto kind = std::filesystem::status(path, error).type();
  if (kind == std::filesystem::file_type::not_found)
    throw IoError(fmt::format("cannot {} the store {}: no such file; make one with: obuhvat load",
                              verb, path.string()));
  if (error)
    throw IoError(fmt::format("cannot {} the store {}: {}", verb, path.string(), error.message()));
  if (kind != std::filesystem::file_type::regular)
    throw IoError(fmt::format(
        "cannot {} the store {}: it is {}", verb, path.string(),
        kind == std::filesystem::file_type::directory ? "a folder" : "no regular file"));
  Database database(path.string(), access);
  // An absolute path is never taken for a URI ("file:...") or for ":memory:".
  const auto absolute = std::filesystem::absolute(path);
  const int status =
      sqlite3_open_v2(absolute.c_str(), &database.handle_, SQLITE_OPEN_READWRITE, nullptr);
  if (status != SQLITE_OK) database.fail(status);
  sqlite3_busy_timeout(database.handle_, busy_milliseconds);
  return database;
}

Database Database::in_memory(std::string name) { return own(":memory:", std::move(name)); }

// SQLite's name for it is the empty one.
Database Database::temporary(std::string name) { return own("", std::move(name)); }

Database Database::own(const char* file, std::string name) {
  Database database(std::move(name), Access::write);
  const int status =
      sqlite3_open_v2(file, &database.handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  if (status != SQLITE_OK) database.fail(status);
  return database;
}

Database::~Database() { sqlite3_close(handle_); }

Database::Database(Database&& other) noexcept
    : name_(std::move(other.name_)),
      access_(other.access_),
      handle_(std::exchange(other.handle_, nullptr)) {}

void Database::execute(const std::string& sql) const {
  const int status = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
  if (status != SQLITE_OK) fail(status);
}

std::int64_t Database::pragma(const char* name) const {
  Statement statement(*this, fmt::format("PRAGMA {}", name));
  return statement.step() ? statement.integer().value_or(0) : 0;
}

void Database::load_spatialite() const {
  // The C interface only: the SQL function load_extension() stays off.
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr);
  char* words = nullptr;
  const int status = sqlite3_load_extension(handle_, "mod_spatialite", nullptr, &words);
  const std::string reason = words != nullptr ? words : sqlite3_errstr(status);
  sqlite3_free(words);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
  if (status != SQLITE_OK)
    throw IoError(fmt::format(
        "cannot load SpatiaLite: {}; install the Debian package libsqlite3-mod-spatialite",
        reason));
}

void Database::harden() const {
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
}

bool Database::has_been_replaced() const {
  int moved = 0;
  return sqlite3_file_control(handle_, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK &&
         moved != 0;
}

void Database::fail(int status) const {
  const std::string words = handle_ != nullptr ? sqlite3_errmsg(handle_) : sqlite3_errstr(status);
  const char* verb = access_ == Access::read ? "read" : "write";
  switch (status & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw IoError(
          fmt::format("cannot {} the store {}: it is being written by another process; "
                      "try again when it is done",
                      verb, name_));
    case SQLITE_NOTADB:
      throw IoError(
          fmt::format("{} is not a store: {}; name another one with --store", name_, words));
    case SQLITE_CORRUPT:
      fail_damaged(words);
    case SQLITE_CONSTRAINT:
      throw Error(fmt::format("cannot {} the store {}: {}", verb, name_, words));
    case SQLITE_READONLY:
      throw IoError(
          fmt::format("cannot {} the store {}: {}; make the file and its folder "
                      "writable, or name another one with --store",
                      verb, name_, words));
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR: {
      const int system = handle_ != nullptr ? sqlite3_system_errno(handle_) : 0;
      throw IoError(fmt::format("cannot {} the store {}: {}{}{}", verb, name_, words,
                                system != 0 ? ": " : "", system != 0 ? std::strerror(system) : ""));
    }
    default:
      throw IoError(fmt::format("cannot {} the store {}: {}", verb, name_, words));
  }
}

void Database::fail_damaged(std::string_view what) const {
  throw IoError(fmt::format("the store {} is damaged: {}; {}", name_, what, way_out));
}

Statement::Statement(const Database& database, std::string_view sql) : database_(database) {
  check(sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &handle_,
                           nullptr));
}

Statement::~Statement() { sqlite3_finalize(handle_); }

bool Statement::step() {
  column_ = 0;
  const int status = sqlite3_step(handle_);
  if (status == SQLITE_ROW) return true;
  // Reset at once, so that no read lock is held longer than needed.
  sqlite3_reset(handle_);
  if (status != SQLITE_DONE) database_.fail(status);
  return false;
}

bool Statement::is_null() const { return sqlite3_column_type(handle_, column_) == SQLITE_NULL; }

std::string Statement::text() {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column_));
  const int size = sqlite3_column_bytes(handle_, column_);
  ++column_;
  return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(size));
}

std::optional<std::string> Statement::optional_text() {
  const bool null = is_null();
  std::string value = text();
  return null ? std::nullopt : std::optional(std::move(value));
}

std::optional<std::int64_t> Statement::integer() {
  const bool null = is_null();
  const std::int64_t value = sqlite3_column_int64(handle_, column_++);
  return null ? std::nullopt : std::optional(value);
}

std::optional<double> Statement::real() {
  const bool null = is_null();
  const double value = sqlite3_column_double(handle_, column_++);
  return null ? std::nullopt : std::optional(value);
}

std::string_view Statement::blob() {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_, column_));
  const int size = sqlite3_column_bytes(handle_, column_);
  ++column_;
  return bytes == nullptr ? std::string_view()
                          : std::string_view(bytes, static_cast<std::size_t>(size));
}

// What is bound lives until finish() or the last step(): nothing is copied.
void Statement::bind(int index, std::int64_t value) {
  check(sqlite3_bind_int64(handle_, index, value));
}
void Statement::bind(int index, double value) { check(sqlite3_bind_double(handle_, index, value)); }
void Statement::bind(int index, std::string_view text) {
  // A null pointer would be bound as NULL.
  check(sqlite3_bind_text64(handle_, index, text.empty() ? "" : text.data(), text.size(),
                            SQLITE_STATIC, SQLITE_UTF8));
}
void Statement::bind(int index, const Blob& blob) {
  check(sqlite3_bind_blob64(handle_, index, blob.bytes.data(), blob.bytes.size(), SQLITE_STATIC));
}
void Statement::bind(int index, std::nullopt_t /*nothing*/) {
  check(sqlite3_bind_null(handle_, index));
}

void Statement::finish() {
  int status = SQLITE_ROW;
  while (status == SQLITE_ROW) status = sqlite3_step(handle_);
  sqlite3_reset(handle_);
  if (status != SQLITE_DONE) database_.fail(status);
}

void Statement::check(int status) const {
  if (status != SQLITE_OK) database_.fail(status);
}

}  // namespace obuhvat
