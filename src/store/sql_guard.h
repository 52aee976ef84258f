#pragma once

#include <chrono>
#include <string>

#include "store/database.h"
#include "store/sql_query.h"

namespace obuhvat {

/// Makes a connection one on which strangers' SQL can run: only SELECT, only functions that
/// compute, no file, no extension, no network, no module but the spatial indexes and JSON, and
/// an end in time. Must outlive the connection, which calls back into it.
class SqlGuard {
 public:
  explicit SqlGuard(const SqlLimits& limits);
  SqlGuard(const SqlGuard&) = delete;
  SqlGuard& operator=(const SqlGuard&) = delete;

  /// SpatiaLite must be loaded. The clock of the time limit starts here.
  void watch(const Database& database);
  /// From here on SQL comes from SpatiaLite's own functions, which look into the schema.
  void begin_running() { running_ = true; }

  /// What was refused, in words; empty if nothing was.
  const std::string& refused() const { return refused_; }
  bool timed_out() const { return timed_out_; }

 private:
  static int authorize(void* self, int action, const char* a, const char* b, const char* schema,
                       const char* trigger);
  static int progress(void* self);
  bool allows(int action, const char* a, const char* b);

  SqlLimits limits_;
  std::chrono::steady_clock::time_point deadline_;
  std::string refused_;
  bool running_ = false;
  bool timed_out_ = false;
};

}  // namespace obuhvat
