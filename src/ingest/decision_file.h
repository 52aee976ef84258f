#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/decision_book.h"
#include "model/dataset.h"
#include "support/csv.h"

namespace obuhvat {

/// One row of a file of decisions, cell by cell as written. Without a code it is a question.
struct DecisionRow {
  std::string text;
  std::string code;  ///< of a municipality or city; "-": it is none; empty: undecided
  std::string rule;  ///< the kind of match that stopped or guessed
  std::string score;
  std::string who;
  std::string when;
  std::string hint;
  std::string candidates;           ///< for the reader's eye, as are the next two
  std::string rows;                 ///< how often the name occurs
  std::string file;                 ///< where first: file:row
  std::vector<std::string> others;  ///< cells of the file's own further columns
};

/// The file that --decisions names: text,code,rule,score,who,when and, optionally, hint,
/// candidates, rows, file and columns of the user's own, which are kept.
struct DecisionFile {
  std::vector<std::string> other_columns;
  std::vector<DecisionRow> rows;

  /// The decided rows.
  DecisionBook book() const;
};

/// Throws Error with file:line and column for a code that no municipality has, a score that is no
/// number, a row without text, and two rows that decide one name differently (both are named);
/// IoError for a file that cannot be read. Any delimiter and encoding will do.
DecisionFile read_decision_file(const std::filesystem::path& path, const Dataset& dataset);
DecisionFile decisions_in(const CsvTable& table, const Dataset& dataset);

/// As CSV. A cell that a spreadsheet would run (= + - @ or a tab first) gets a ' before it, which
/// reading takes off again; the code "-" stays.
std::string decision_file_text(const DecisionFile& file);

/// The names of one run that stopped or were guessed, each text and hint once.
class OpenNames {
 public:
  /// Notes what became of a name, if it needs a person: ambiguous, unresolved or fuzzy, and not
  /// settled. `place` is file:row, kept of the first.
  void note(const Resolution& resolution, std::string_view hint, std::string_view place);
  bool empty() const { return names_.empty(); }
  /// Sorted by the folded text and hint: questions without a code, guesses with theirs.
  std::vector<DecisionRow> rows(const Dataset& dataset) const;

 private:
  struct Open {
    Resolution resolution;
    std::string hint;
    std::string place;
    std::size_t count = 0;
  };
  std::map<std::string, Open> names_;
};

/// The rows alone, as a file to be filled in and fed back.
std::string unresolved_list(const OpenNames& names, const Dataset& dataset);

/// Adds the rows whose text and hint are not there yet, at the end; what is there stays as it is.
/// Returns how many were added.
std::size_t extend(DecisionFile& file, const std::vector<DecisionRow>& rows);

}  // namespace obuhvat
