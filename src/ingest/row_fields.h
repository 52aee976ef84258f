#pragma once

#include <optional>
#include <string>

#include "ingest/finding_counter.h"
#include "ingest/project_record.h"
#include "ingest/settled_columns.h"
#include "ingest/table_row.h"

namespace obuhvat {

/// Puts the cells of a row into the fields that a project has once: the first row that has a field
/// counts; a later one that disagrees is reported, once a field and project.
class FieldWriter {
 public:
  explicit FieldWriter(FindingCounter& findings) : findings_(findings) {}

  /// True if the field was read from the same text before: nothing to do.
  static bool is_known(ProjectMemory& memory, ProjectMemory::Field field, std::string_view content,
                       std::uint64_t seed = 0);

  /// Notes where a field stands, if not in the record's first row.
  static void note_row(ProjectRecord& record, std::string_view name, long row);

  /// Sets the field, or reports that it differs. `show` makes a text of a value.
  template <class Value, class Show>
  void set(std::optional<Value>& field, const Value& value, ProjectRecord& record,
           ProjectMemory& memory, ProjectMemory::Field id, std::string_view name,
           const FieldPlace& where, Show show) {
    if (!field) {
      field = value;
      note_row(record, name, where.row);
    } else if (!(*field == value)) {
      differs(record, memory, id, name, where, show(*field), show(value));
    }
  }
  void set(std::string& field, std::string value, ProjectRecord& record, ProjectMemory& memory,
           ProjectMemory::Field id, std::string_view name, const FieldPlace& where);

  void differs(ProjectRecord& record, ProjectMemory& memory, ProjectMemory::Field id,
               std::string_view name, const FieldPlace& where, const std::string& first,
               const std::string& later);

 private:
  FindingCounter& findings_;
  std::array<std::size_t, ProjectMemory::fields> told_{};
};

}  // namespace obuhvat
