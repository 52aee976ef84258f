#pragma once

#include <unordered_set>

#include "ingest/row_dates.h"
#include "ingest/row_fields.h"
#include "ingest/row_partners.h"
#include "ingest/row_places.h"

namespace obuhvat {

/// Puts one row of a table into the record of its project.
class ProjectCells {
 public:
  ProjectCells(const SettledColumns& columns, long header_row, FindingCounter& findings);

  void read(const TableRow& row, ProjectRecord& record, ProjectMemory& memory);
  /// The partners alone, of a row whose project was told by another row.
  void read_partners(const TableRow& row, ProjectRecord& record);

  const RowPartners& partners() const { return partners_; }
  const RowPlaces& places() const { return places_; }

 private:
  Language plain_language(const TableRow& row, const ColumnUse& use) const;
  void titles(const TableRow& row, ProjectRecord& record, ProjectMemory& memory);
  void status(const TableRow& row, ProjectRecord& record, ProjectMemory& memory);
  void coverage(const TableRow& row, ProjectRecord& record, ProjectMemory& memory);
  void declared_count(const TableRow& row, ProjectRecord& record, ProjectMemory& memory);
  void area(const TableRow& row, ProjectRecord& record, ProjectMemory& memory);
  void budget(const TableRow& row, ProjectRecord& record, ProjectMemory& memory);
  std::string currency(const TableRow& row, const TableColumn& sum, const std::string& in_cell);
  const TableColumn* sum_of(const TableRow& row) const;
  double scaled(double amount, std::string_view text, const TableColumn& column, long row);
  void notes(const TableRow& row, const TableColumn& column, ProjectRecord& record);
  void identifiers(const TableRow& row, ProjectRecord& record);
  void source(const TableRow& row, ProjectRecord& record);
  void ignored(const TableColumn& column, long row, std::string_view text, std::string_view why,
               std::string_view suggestion);

  const SettledColumns& columns_;
  FindingCounter& findings_;
  FieldWriter writer_;
  RowDates dates_;
  RowPartners partners_;
  RowPlaces places_;
  bool title_is_plain_ = false;
  bool told_scale_ = false;
  std::unordered_set<std::uint64_t> known_notes_;
};

}  // namespace obuhvat
