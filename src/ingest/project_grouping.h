#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "ingest/project_cells.h"
#include "ingest/record_file.h"

namespace obuhvat {

/// Tells which project each row of a table belongs to: by its id, else its title, else, in tables
/// that name no projects, by organisation and sector; a row that names none of them continues the
/// one above. Starts records, and gives ids and titles to those whose rows have none.
class ProjectGrouping {
 public:
  ProjectGrouping(const SettledColumns& columns, ProjectCells& cells, std::string sheet,
                  FindingCounter& findings, RecordFile& file);

  struct Answer {
    std::size_t project = 0;
    /// The organisation stands only in a row above (merged cells), that of this project.
    std::optional<std::size_t> partners_of = {};
  };
  /// nullopt for a row that names no project and has none above (it is reported).
  std::optional<Answer> project_of(const TableRow& row);

  /// After the last row.
  void finish();

  ProjectMemory& memory(std::size_t project) { return memories_[project]; }

 private:
  /// The projects of one title.
  struct Namesakes {
    struct Dated {
      std::size_t project = 0;
      std::uint64_t hash = 0;  ///< of the cells with its dates
      long row = 0;
      Period period;
    };
    std::size_t latest = 0;
    std::vector<Dated> dated;
  };

  std::optional<std::size_t> by_id(const TableRow& row, std::string_view id,
                                   std::string_view title);
  std::size_t by_title(const TableRow& row, std::string_view title);
  std::size_t by_dates(const TableRow& row, std::string_view title, Namesakes& all);
  std::optional<Answer> by_activity(const TableRow& row);
  std::size_t start(long row);
  std::string_view title_of(const TableRow& row) const;
  std::string_view matter_of(const TableRow& row) const;
  bool is_merged_below(const TableRow& row) const;
  void give_ids();

  const SettledColumns& columns_;
  ProjectCells& cells_;
  std::string sheet_;
  FindingCounter& findings_;
  RecordFile& file_;
  const TableColumn* id_ = nullptr;
  std::vector<ProjectMemory> memories_;
  std::unordered_map<std::string, std::size_t> ids_;
  std::unordered_map<std::string, Namesakes> titles_;        ///< by name_key
  std::unordered_map<std::string, Namesakes*> raw_titles_;   ///< as written, to fold each but once
  std::unordered_map<std::string, std::size_t> activities_;  ///< by organisation and sector
  std::optional<std::size_t> above_;
  std::string organisation_above_;
  std::size_t made_titles_ = 0;
};

}  // namespace obuhvat
