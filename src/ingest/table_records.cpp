#include "ingest/table_records.h"

#include <algorithm>

#include "ingest/project_grouping.h"
#include "ingest/row_filter.h"
#include "ingest/table_sheet.h"

namespace obuhvat {
namespace {

/// Reads the rows of one sheet, first those that were kept to find its layout.
class SheetReader {
 public:
  SheetReader(TableSheet& sheet, RecordFile& file)
      : sheet_(sheet),
        file_(file),
        header_(header_rows(sheet)),
        data_(sheet.sample.begin() + static_cast<long>(sheet.layout.last_header) + 1,
              sheet.sample.end()),
        columns_(sheet.layout, data_, header_.front().row, file.report),
        filter_(sheet.layout, header_, findings_),
        cells_(columns_, header_.front().row, findings_),
        grouping_(columns_, cells_, sheet.name, findings_, file) {}

  void read() {
    for (const auto& row : data_) read_row({row.cells, row.row, 0, sheet_.rest.get()});
    std::vector<std::string> cells;
    while (sheet_.rest->next(cells)) read_row({cells, sheet_.rest->row(), 0, sheet_.rest.get()});
    grouping_.finish();
    findings_.write_to(file_.report);
  }

 private:
  static std::vector<SampleRow> header_rows(const TableSheet& sheet) {
    const auto at = [&](std::size_t index) {
      return sheet.sample.begin() + static_cast<long>(index);
    };
    return {at(sheet.layout.first_header), at(sheet.layout.last_header + 1)};
  }

  void read_row(TableRow row) {
    if (!filter_.is_data(row)) return;
    const auto answer = grouping_.project_of(row);
    if (!answer) return;
    row.project = answer->project;
    ProjectRecord& record = file_.records[row.project];
    if (answer->partners_of) record.partners = file_.records[*answer->partners_of].partners;
    cells_.read(row, record, grouping_.memory(row.project));
  }

  TableSheet& sheet_;
  RecordFile& file_;
  FindingCounter findings_;
  std::vector<SampleRow> header_;
  std::vector<SampleRow> data_;
  SettledColumns columns_;
  RowFilter filter_;
  ProjectCells cells_;
  ProjectGrouping grouping_;
};

}  // namespace

RecordFile read_table(TableFile& table, const RecordInput& input, const ReadingOptions& options) {
  const ColumnMappings mappings(options.columns);
  RecordFile file(input.name);
  TableSheet sheet = choose_sheet(table, input, options, mappings, file.report);
  SheetReader(sheet, file).read();
  if (file.records.empty())
    file.report.add(Severity::warning, "table-empty", {},
                    "the table has a header, but no row with a project below it",
                    "look at the export; another sheet may hold the rows (--sheet)");
  return file;
}

}  // namespace obuhvat
