#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace obuhvat {

/// One connection to an SQLite file, or to a database in memory. Every status of SQLite is checked
/// here and thrown with SQLite's own words. One thread at a time.
///
/// SpatiaLite is an extension that is loaded when asked for: its cache belongs to the connection
/// and goes with it.
class Database {
 public:
  enum class Access { read, write };

  /// Opens a file that exists. Even to read, SQLite is let write if the file system allows it:
  /// what a killed writer left half done has to be rolled back before anyone can read.
  /// Waits up to 5 s for another process. Throws IoError.
  static Database open(const std::filesystem::path& path, Access access);
  /// An empty one in memory; `name` stands for it in messages.
  static Database in_memory(std::string name = "in memory");
  /// A new one that is gone when closed; what does not fit its cache lies in a file without a name.
  static Database temporary(std::string name);

  ~Database();
  Database(Database&& other) noexcept;
  Database& operator=(Database&&) = delete;

  sqlite3* handle() const { return handle_; }
  /// The path as the user wrote it.
  const std::string& name() const { return name_; }

  /// Runs statements that give no rows.
  void execute(const std::string& sql) const;
  /// What a pragma that gives a number says.
  std::int64_t pragma(const char* name) const;
  /// Throws IoError, naming the package, if the extension is not installed.
  void load_spatialite() const;
  /// For a file that may come from somebody else: its schema may call no function that is not
  /// harmless, its triggers do not run, damage is looked for.
  void harden() const;
  /// True if the path no longer leads to the file that was opened.
  bool has_been_replaced() const;

  /// Throws what the status means for this store. `status` is a result code of SQLite's.
  [[noreturn]] void fail(int status) const;
  /// Throws IoError: the content contradicts the schema.
  [[noreturn]] void fail_damaged(std::string_view what) const;

 private:
  static Database own(const char* file, std::string name);
  Database(std::string name, Access access) : name_(std::move(name)), access_(access) {}

  std::string name_;
  Access access_;
  sqlite3* handle_ = nullptr;
};

/// Bytes to bind as BLOB.
struct Blob {
  std::string_view bytes;
};

/// A text to bind as NULL when it is empty: in the store, what is not known is NULL.
inline std::optional<std::string_view> known(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

/// A prepared statement of the connection, which must outlive it.
class Statement {
 public:
  Statement(const Database& database, std::string_view sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  /// Binds the values in order, runs to the end and is ready for the next.
  template <class... Values>
  void run(const Values&... values) {
    int index = 0;
    (bind(++index, values), ...);
    finish();
  }

  /// Binds the values in order, for step(). What they refer to must live until the last step.
  template <class... Values>
  void bind_all(const Values&... values) {
    int index = 0;
    (bind(++index, values), ...);
  }

  /// The next row; false after the last one. Columns are then read from the first again.
  bool step();

  // The next column of the row. NULL is nothing, or empty text.
  std::string text();
  std::optional<std::string> optional_text();
  std::optional<std::int64_t> integer();
  std::optional<double> real();
  std::string_view blob();  ///< valid until the next step

 private:
  void bind(int index, std::int64_t value);
  void bind(int index, int value) { bind(index, std::int64_t{value}); }
  void bind(int index, std::size_t value) { bind(index, static_cast<std::int64_t>(value)); }
  void bind(int index, double value);
  void bind(int index, std::string_view text);
  void bind(int index, const Blob& blob);
  void bind(int index, std::nullopt_t nothing);
  template <class T>
  void bind(int index, const std::optional<T>& value) {
    if (value)
      bind(index, *value);
    else
      bind(index, std::nullopt);
  }
  void finish();
  bool is_null() const;
  void check(int status) const;

  const Database& database_;
  sqlite3_stmt* handle_ = nullptr;
  int column_ = 0;
};

}  // namespace obuhvat
