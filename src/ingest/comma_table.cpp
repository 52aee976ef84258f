#include "ingest/comma_table.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/row_source.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {

CsvTable read_comma_table(const std::filesystem::path& path) {
  const RecordInput input{path, path.string(), path.filename().string()};
  RecordReport report(input.name);
  const auto table = open_table(input, {}, report);
  if (table->sheets().size() != 1 || !table->sheets().front().empty())
    throw Error(fmt::format("{} is a workbook; save its sheet as CSV", input.shown));
  const auto source = table->rows(0);
  std::string text;
  long line = 1;
  std::size_t columns = 0;
  std::vector<std::string> cells;
  while (source->next(cells)) {
    for (; line < source->row(); ++line) text += '\n';  // a line break within a cell was one line
    while (!cells.empty() && trimmed(cells.back()).empty() && cells.size() > columns)
      cells.pop_back();
    const bool is_blank = std::all_of(cells.begin(), cells.end(),
                                      [](const auto& cell) { return trimmed(cell).empty(); });
    if (is_blank) continue;  // a spreadsheet leaves its delimiters in them
    if (columns == 0) columns = cells.size();
    if (cells.size() < columns) cells.resize(columns);
    const std::string record = csv_record(cells);
    for (const char c : record)
      if (c == '\n') ++line;
    text += record;
  }
  return CsvTable::parse(text, input.name);
}

}  // namespace obuhvat
