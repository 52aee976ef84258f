#pragma once

#include <string>
#include <vector>

#include "query/question.h"

namespace CLI {
class App;
}

namespace obuhvat {

class Session;

/// `query at` for every row of a table or every line of JSON, in memory that does not grow with
/// it: what is read is written back with what is at its point.
class PointBatch {
 public:
  void declare(CLI::App& command);
  bool is_wanted() const { return !csv_.empty() || !ndjson_.empty(); }
  /// Throws UsageError for options that do not go together.
  void check() const;

  /// The output has every row of the input, in its order, and the column `problem` (not-a-number,
  /// missing, out-of-range, outside, swapped), empty for a row with an answer. Problems are told by
  /// row on stderr, the first ten each by itself. Exit code 1 with --strict if there was one.
  int run(Session& session, const Question& question, const std::vector<std::string>& columns) const;

 private:
  int run_table(Session& session, const class PointAnswers& answers,
                const std::vector<std::string>& columns) const;
  int run_lines(Session& session, const class PointAnswers& answers,
                const std::vector<std::string>& columns) const;

  std::string csv_;
  std::string ndjson_;
  std::string lon_;
  std::string lat_;
  bool strict_ = false;
};

}  // namespace obuhvat
