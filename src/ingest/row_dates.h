#pragma once

#include <array>
#include <unordered_map>

#include "ingest/row_fields.h"
#include "ingest/written_date.h"

namespace obuhvat {

/// Reads when a project starts and ends: from its own columns, from one column with both, or, where
/// these are blank, from years and quarters of activity, whose rows add up.
class RowDates {
 public:
  /// Columns of report dates are reported as left aside.
  RowDates(const SettledColumns& columns, long header_row, FindingCounter& findings,
           FieldWriter& writer);

  /// What the columns of start, end and period say; reports nothing.
  Period period_of(const TableRow& row);
  void read(const TableRow& row, ProjectRecord& record, ProjectMemory& memory);

 private:
  void date(const TableRow& row, const TableColumn* column, DateSide side, ProjectRecord& record,
            ProjectMemory& memory);
  void period(const TableRow& row, ProjectRecord& record, ProjectMemory& memory);
  void year(const TableRow& row, ProjectRecord& record);
  const std::optional<WrittenDate>& parsed(const TableColumn& column, std::string_view text,
                                           DateSide side);
  void assumed(const TableColumn& column, long row, std::string_view text, const std::string& what);

  FindingCounter& findings_;
  FieldWriter& writer_;
  const TableColumn* start_;
  const TableColumn* end_;
  const TableColumn* period_;
  const TableColumn* year_;
  const TableColumn* quarter_;
  /// Dates repeat from row to row: each text is read once a side. Emptied when it grows too large.
  std::array<std::unordered_map<std::string, std::optional<WrittenDate>>, 2> known_;
};

}  // namespace obuhvat
