#pragma once

#include <optional>
#include <string>
#include <vector>

#include "export/table_writer.h"
#include "model/language.h"
#include "query/grouping.h"

namespace CLI {
class App;
}

namespace obuhvat {

class Session;

/// How an answer is shaped and printed, whatever the question: --sort --limit --columns --count
/// --group-by --format.
class AnswerOptions {
 public:
  enum class Grouping { no, yes };
  void declare(CLI::App& command, Grouping grouping);
  /// Throws UsageError for options that do not go together.
  void check() const;
  /// Throws UsageError for what has no meaning where rows stream through: all but the columns.
  void check_for_batch() const;
  std::vector<std::string> columns() const;

  std::optional<GroupBy> group_by() const { return group_by_from(group_by_); }
  bool needs_geometry() const { return format_ == "geojson"; }
  bool counts_only() const { return count_; }

  /// Sorts and limits.
  void shape(AnswerTable& answer, Language language) const;
  /// Picks columns and prints; with --count how many rows there are.
  void print(Session& session, AnswerTable answer) const;

 private:
  TableFormat format(const Session& session) const;

  std::string format_;
  std::vector<std::string> sort_;
  std::vector<std::string> columns_;
  std::string group_by_;
  long limit_ = -1;
  bool count_ = false;
};

}  // namespace obuhvat
