#pragma once

#include <functional>
#include <string>

#include "model/answer_table.h"
#include "model/language.h"

namespace CLI {
class App;
}

namespace obuhvat {

class Session;

/// `query boundaries`: which sets there are, how each unit was matched, what changed between two.
struct BoundaryQuestionOptions {
  bool sets = false;
  bool leftovers = false;
  std::string set;   ///< empty: the one in use
  std::string diff;  ///< the older set to compare with

  void declare(CLI::App& query, std::function<void()> chosen);
  /// Throws Error for a set that the store does not have.
  AnswerTable ask(Session& session, Language language) const;
};

}  // namespace obuhvat
