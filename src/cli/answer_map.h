#pragma once

#include <string>
#include <vector>

#include "model/answer_table.h"
#include "query/question.h"
#include "support/file.h"

namespace obuhvat {

class Session;

/// How the map of an answer looks.
struct AnswerMap {
  std::string file;               ///< .png, .svg or .pdf
  std::string title;              ///< empty: by what was asked about
  std::vector<std::string> args;  ///< of the program: the question is printed below the title
  Language language = Language::en;
  Overwrite overwrite = Overwrite::no;
};

/// Throws UsageError for a file of another ending, IoError for one that exists. The front program
/// hands over here. Opens no store.
void check_answer_map(const AnswerMap& map);

/// Draws the municipalities of an answer (those that its projects, partners, donors or districts
/// stand for) and its centres; of an answer without centres those of its period. Centres that are
/// not public are never drawn, and that is told.
void draw_answer(const AnswerTable& answer, const Question& question, const AnswerMap& map,
                 Session& session);

}  // namespace obuhvat
