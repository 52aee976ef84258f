#pragma once

#include <string>

#include "model/answer_table.h"
#include "store/sql_query.h"

namespace CLI {
class App;
}

namespace obuhvat {

class Session;

/// `query sql`: a SELECT of the user's, and what it may cost.
class SqlQuestionOptions {
 public:
  void declare(CLI::App& command);
  /// Throws as query_sql.
  AnswerTable ask(Session& session) const;

 private:
  std::string select_;  ///< "-": what standard input holds
  SqlLimits limits_;
};

}  // namespace obuhvat
