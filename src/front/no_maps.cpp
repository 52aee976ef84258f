// Stand-ins as in stand_ins.cpp for what draws: only the front program has none of it.
#include "cli/answer_map.h"
#include "cli/needs_full_program.h"

namespace obuhvat {

void check_answer_map(const AnswerMap& /*map*/) { throw NeedsFullProgram(); }

void draw_answer(const AnswerTable& /*answer*/, const Question& /*question*/,
                 const AnswerMap& /*map*/, Session& /*session*/) {
  throw NeedsFullProgram();
}

}  // namespace obuhvat
