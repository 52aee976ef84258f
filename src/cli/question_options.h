#pragma once

#include <string>
#include <vector>

#include "cli/selectors.h"
#include "query/answer_shaping.h"
#include "query/question.h"
#include "query/question_sql.h"

namespace CLI {
class App;
}

namespace obuhvat {

class Session;

/// What a kind of question can be asked about. A question declares the options that mean
/// something to it, so that the parser refuses the others.
struct QuestionParts {
  bool places = true;                ///< --in --at --bbox --inside
  bool nearness = false;             ///< --near --within-km --nearest
  bool covered = false;              ///< --covered --uncovered
  bool national = false;             ///< --national
  bool far = false;                  ///< --farther-than-km
  std::vector<std::string> figures;  ///< --min-X --max-X of these: projects, partners, ...
};

/// A question, and how its words were understood, one line each, for --explain.
struct UnderstoodQuestion {
  Question question;
  std::vector<std::string> lines;
};

/// The options that say what a question is about.
class QuestionOptions {
 public:
  void declare(CLI::App& command, const QuestionParts& parts);
  /// Throws UsageError for what can be seen without opening a file.
  void check() const;
  /// Throws Error for a place or id that is not there, with the nearest that is.
  UnderstoodQuestion question(Session& session, Language language) const;
  /// Takes off the answer the rows whose figures lie outside --min-X and --max-X.
  void apply_ranges(AnswerTable& answer) const;
  std::vector<ColumnRange> column_ranges() const;  ///< for QuestionSql

  /// True if outlines of units are needed to answer, given what --near measures to.
  enum class MeasuredTo { points, outlines };
  bool needs_outlines(MeasuredTo measured) const;
  bool picks_projects() const;
  bool has_place() const;

  SelectorOptions selectors;
  std::string at;
  bool covered = false;
  bool uncovered = false;
  bool national = false;

 private:
  struct FigureRange {
    std::string figure;
    Range range;
  };
  void declare_places(CLI::App& command);
  void declare_ranges(CLI::App& command, const std::vector<std::string>& figures);
  void select_words(const Dataset& dataset, Selection& selection) const;
  void add_places(Session& session, UnderstoodQuestion& out) const;
  void add_nearness(Session& session, UnderstoodQuestion& out) const;

  std::vector<std::string> statuses_;
  std::vector<std::string> areas_;
  std::vector<std::string> words_;
  std::vector<std::string> in_;
  std::string bbox_;
  std::string inside_;
  std::string source_crs_;
  std::string near_;
  double within_km_ = -1;
  int nearest_ = 0;
  double farther_km_ = -1;
  std::vector<FigureRange> ranges_;
};

}  // namespace obuhvat
