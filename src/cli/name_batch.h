#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "gazetteer/gazetteer.h"

namespace CLI {
class App;
}

namespace obuhvat {

class Session;

/// `resolve` for every row of a table or every line of JSON: what is read is written back with what
/// its name stands for.
class NameBatch {
 public:
  using Resolve = std::function<Resolution(std::string_view name, std::string_view hint)>;

  void declare(CLI::App& command);
  bool is_wanted() const { return !csv_.empty() || !ndjson_.empty(); }
  /// Throws UsageError for options that do not go together.
  void check() const;
  /// Returns 1 if a name was ambiguous or not resolved, else 0; an empty cell is neither.
  int run(Session& session, const Resolve& resolve) const;

 private:
  int run_table(Session& session, const Resolve& resolve) const;
  int run_lines(Session& session, const Resolve& resolve) const;

  std::string csv_;
  std::string ndjson_;
  std::string column_;
  std::string hint_column_;
};

}  // namespace obuhvat
