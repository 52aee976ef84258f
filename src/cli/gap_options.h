#pragma once

#include <string>
#include <vector>

#include "query/gap_questions.h"

namespace CLI {
class App;
}

namespace obuhvat {

class Session;
class QuestionOptions;

/// What only `query gaps` can be asked.
class GapOptions {
 public:
  void declare(CLI::App& command);
  /// Throws UsageError for a date that is none, or two ways to say when.
  void check(const QuestionOptions& question) const;

  /// Asks, and says on stderr how the units add up. Adds to `lines` how the time was understood.
  Period period(const Question& question) const;
  AnswerTable ask(Session& session, const Question& question,
                  std::vector<std::string>& lines) const;

 private:
  std::string on_;
  std::vector<std::string> states_;
  bool totals_ = false;
};

}  // namespace obuhvat
