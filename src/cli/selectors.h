#pragma once

#include <string>
#include <vector>

#include "model/coverage.h"

namespace CLI {
class App;
}

namespace obuhvat {

class Session;

/// The options that say which records a command works on; shared by render, export and query.
struct SelectorOptions {
  std::vector<std::string> projects;
  std::vector<std::string> partners;
  std::vector<std::string> donors;
  std::vector<std::string> districts;
  std::string active_on;
  std::string from;
  std::string to;

  void declare(CLI::App& command);
  /// Throws UsageError for a date that is none. Opens no file.
  void check() const;
  /// Throws UsageError as check(), Error for an id or district that is not there
  /// (with the nearest one that is).
  Selection selection(const Dataset& dataset) const;
  bool is_empty() const;
  /// True if it picks records: a district alone picks units only.
  bool picks_projects() const;

 private:
  Selection dates() const;
};

/// The day that `text` (YYYY-MM-DD) names; UsageError naming `option` for anything else.
Day parse_day(const std::string& text, const std::string& option);

/// Checks --date: empty or YYYY-MM-DD. Throws UsageError.
void check_date_option(const std::string& text);

/// The language of a tag; UsageError naming the three for anything else.
Language parse_language(const std::string& tag);

}  // namespace obuhvat
