#include "store/store.h"

#include <fmt/format.h>
#include <signal.h>
#include <sqlite3.h>

#include <cerrno>
#include <charconv>
#include <chrono>
#include <optional>

#include "store/boundary_rows.h"
#include "store/build_store.h"
#include "store/creation_lock.h"
#include "store/database.h"
#include "store/dataset_rows.h"
#include "store/schema.h"
#include "support/error.h"
#include "support/file.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;

void remove_quietly(const fs::path& path) {
  std::error_code ignored;
  fs::remove(path, ignored);
}

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

/// Renaming would replace a link, and a device.
fs::path file_behind(const fs::path& path) {
  std::error_code error;
  const auto kind = fs::status(path, error).type();
  if (kind == fs::file_type::directory)
    throw IoError(fmt::format("cannot write the store {}: it is a folder", path.string()));
  if (kind != fs::file_type::regular && kind != fs::file_type::not_found &&
      kind != fs::file_type::none)
    throw IoError(fmt::format("cannot write the store {}: it is no regular file", path.string()));
  if (!fs::is_symlink(path, error)) return path;
  const auto target = fs::canonical(path, error);
  return error ? path : target;
}

/// Removes what killed processes left: temporary files of this store whose process is gone. Only
/// old ones, because on a shared folder a process may live where we cannot see it.
void remove_leftovers(const fs::path& store) {
  const std::string prefix = fmt::format(".{}.", store.filename().string());
  const auto old = fs::file_time_type::clock::now() - std::chrono::hours(1);
  std::error_code error;
  const auto folder = store.has_parent_path() ? store.parent_path() : fs::path(".");
  for (fs::directory_iterator i(folder, error), end; !error && i != end; i.increment(error)) {
    const std::string name = i->path().filename().string();
    if (!name.starts_with(prefix) || !name.ends_with(".tmp")) continue;
    pid_t process = 0;
    const char* digits = name.data() + prefix.size();
    const auto [rest, failure] = std::from_chars(digits, name.data() + name.size(), process);
    if (failure != std::errc() || *rest != '-' || process <= 0) continue;
    std::error_code ignored;
    if (::kill(process, 0) != 0 && errno == ESRCH && i->last_write_time(ignored) < old)
      remove_quietly(i->path());
  }
}

/// Locks a store that is about to be replaced by renaming. A writer that waits for it then sees
/// that it is gone; and what a killed writer left half done is rolled back into the old file, not
/// by the next reader into the new one.
class FormerStore {
 public:
  explicit FormerStore(const fs::path& path) {
    if (!is_there(path)) {
      forget_journals(path);
      return;
    }
    database_.emplace(Database::open(path, Database::Access::write));
    const int status =
        sqlite3_exec(database_->handle(), "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr);
    if (status == SQLITE_OK) return;
    if ((status & 0xff) == SQLITE_BUSY) database_->fail(status);
    // Anything else that lay there, a damaged store among it, is replaced too.
    database_.reset();
    forget_journals(path);
  }

 private:
  static void forget_journals(const fs::path& path) {
    for (const char* ending : {"-journal", "-wal", "-shm"}) {
      fs::path journal = path;
      remove_quietly(journal += ending);
    }
  }

  std::optional<Database> database_;
};

/// False if the store was replaced by another while we waited for it.
bool update_existing(const fs::path& path, const std::function<void(Dataset&)>& change) {
  const Database database = Database::open(path, Database::Access::write);
  database.harden();
  check_schema(database);
  database.execute("PRAGMA foreign_keys = ON; BEGIN IMMEDIATE");
  if (database.has_been_replaced()) return false;
  // Whatever throws from here on closes the connection, and that rolls back.
  migrate_schema(database);
  Dataset dataset = read_rows(database);
  change(dataset);
  write_rows(database, dataset);
  database.execute("COMMIT");
  return true;
}

}  // namespace

Database build_store(std::string name, const Dataset& dataset) {
  Database database = Database::temporary(std::move(name));
  database.load_spatialite();
  database.execute(
      // Most of SpatiaLite's tables are empty, and an empty table is a page. 16 MiB hold a store of
      // some hundred projects; a larger one goes to disk, for its dataset is in memory already.
      "PRAGMA page_size = 1024; PRAGMA cache_size = -16384; "
      "PRAGMA foreign_keys = ON; PRAGMA synchronous = OFF");
  create_schema(database);
  database.harden();  // also turns the triggers off, for write_rows
  database.execute("BEGIN");
  write_rows(database, dataset);
  database.execute("COMMIT");
  return database;
}

struct OpenStore::Open {
  Database database;
  std::int64_t version = 0;  // of the content, as this connection counts it
};

OpenStore::OpenStore(const fs::path& path)
    : open_(new Open{Database::open(path, Database::Access::read)}) {
  open_->database.harden();
  open_->database.execute("PRAGMA query_only = ON");
  check_schema(open_->database);
}

OpenStore::~OpenStore() = default;

Dataset OpenStore::read(const StoreParts& parts) {
  const Database& database = open_->database;
  database.execute("BEGIN");
  Dataset dataset = read_rows(database, parts);
  open_->version = database.pragma("data_version");
  database.execute("COMMIT");
  return dataset;
}

BoundaryLevel OpenStore::level(const std::string& set, DetailLevel level) const {
  const Database& database = open_->database;
  database.execute("BEGIN");
  BoundaryLevel out = read_boundary_level(database, set, level);
  const bool is_the_same = database.pragma("data_version") == open_->version;
  database.execute("COMMIT");
  if (!is_the_same)
    throw IoError(fmt::format(
        "the store {} was changed by another program while it was read; run the command again",
        database.name()));
  return out;
}

Dataset read_store(const fs::path& path, const StoreParts& parts) {
  return OpenStore(path).read(parts);
}

void write_store(const fs::path& path, const Dataset& dataset) {
  const fs::path target = file_behind(path);
  const Database database = build_store(path.string(), dataset);
  TemporarySibling temporary(target);
  remove_leftovers(target);
  remove_quietly(temporary.path());  // of a former process with our number
  // Only the pages in use, in one order: nothing of how the database came about.
  Statement(database, "VACUUM INTO ?")
      .run(std::string_view(fs::absolute(temporary.path()).string()));
  const FormerStore former(target);
  temporary.commit();
}

void update_store(const fs::path& path, const std::function<void(Dataset&)>& change) {
  const fs::path target = file_behind(path);
  for (;;) {
    if (is_there(target)) {
      if (update_existing(target, change)) return;
      continue;
    }
    const CreationLock lock(target);
    if (is_there(target)) continue;
    Dataset dataset;
    change(dataset);
    write_store(target, dataset);
    return;
  }
}

}  // namespace obuhvat
