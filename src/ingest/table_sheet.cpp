#include "ingest/table_sheet.h"

#include <fmt/format.h>

#include <algorithm>

#include "gazetteer/name_folding.h"
#include "ingest/cell_text.h"
#include "ingest/header_words.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr std::size_t sample_rows = 80;  // the header, and rows that show what its columns hold

bool is_blank(const SampleRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const auto& cell) { return cell_trimmed(cell).empty(); });
}

std::string quoted_list(const std::vector<std::string>& names) {
  std::vector<std::string> quoted;
  for (const auto& name : names) quoted.push_back(fmt::format("\"{}\"", name));
  return join(quoted, ", ");
}

/// The headers of a layout for a message: A "Project", B "Where".
std::string headers_of(const TableLayout& layout) {
  constexpr std::size_t most = 30;
  std::vector<std::string> headers;
  for (const auto& column : layout.columns) {
    if (column.header.empty()) continue;
    if (headers.size() == most) {
      headers.emplace_back("…");
      break;
    }
    headers.push_back(fmt::format("{} \"{}\"", column_letters(column.index), column.header));
  }
  return join(headers, ", ");
}

std::size_t sheet_named(const TableFile& table, const RecordInput& input,
                        const std::string& wanted) {
  const auto& sheets = table.sheets();
  for (std::size_t i = 0; i < sheets.size(); ++i)
    if (sheets[i] == wanted) return i;
  const std::string key = fold_name(wanted).ascii;
  for (std::size_t i = 0; i < sheets.size(); ++i)
    if (!key.empty() && fold_name(sheets[i]).ascii == key) return i;
  for (std::size_t i = 0; i < sheets.size(); ++i)
    if (std::to_string(i + 1) == trimmed(wanted)) return i;
  if (sheets.size() == 1 && sheets[0].empty())
    throw UsageError(
        fmt::format("{}: the file has no sheets, so there is none called \"{}\"; leave "
                    "--sheet out",
                    input.shown, wanted));
  const std::string near = nearest(wanted, sheets);
  throw UsageError(fmt::format(
      "{}: no sheet is called \"{}\"{}; the sheets are {}", input.shown, wanted,
      near.empty() ? "" : fmt::format("; did you mean \"{}\"?", near), quoted_list(sheets)));
}

TableSheet sample_of(TableFile& table, std::size_t index) {
  TableSheet sheet;
  sheet.index = index;
  sheet.name = table.sheets()[index];
  sheet.rest = table.rows(index);
  SampleRow row;
  while (sheet.sample.size() < sample_rows && sheet.rest->next(row.cells)) {
    row.row = sheet.rest->row();
    sheet.sample.push_back(row);
  }
  return sheet;
}

bool has_data(const TableSheet& sheet) {
  for (std::size_t r = sheet.layout.last_header + 1; r < sheet.sample.size(); ++r)
    if (!is_blank(sheet.sample[r])) return true;
  return false;
}

void check_mappings(const TableSheet& sheet, const RecordInput& input,
                    const ColumnMappings& mappings) {
  for (const auto& mapping : mappings.all()) {
    const auto& columns = sheet.layout.columns;
    const bool is_there = (mapping.index && *mapping.index < columns.size()) ||
                          std::any_of(columns.begin(), columns.end(), [&](const auto& column) {
                            return column.mapping == mapping.key;
                          });
    if (is_there) continue;
    std::vector<std::string> headers;
    for (const auto& column : columns) headers.push_back(column.header);
    const std::string near = nearest(mapping.column, headers);
    throw UsageError(fmt::format(
        "{}: --map names a column \"{}\" that is not there{}; the columns "
        "are {}",
        input.shown, mapping.column,
        near.empty() ? "" : fmt::format("; did you mean \"{}\"?", near), headers_of(sheet.layout)));
  }
}

[[noreturn]] void refuse(const RecordInput& input, const std::optional<TableSheet>& best) {
  if (!best)
    throw Error(
        fmt::format("{}: the table has no rows with text; give a file that holds project "
                    "records",
                    input.shown));
  const std::string where = best->name.empty() ? "" : fmt::format(" of sheet \"{}\"", best->name);
  throw Error(fmt::format(
      "{}: no row has headers that name a project and more; row {}{} has {}; say what the columns "
      "hold, e.g. --map \"{}=title\" --map COLUMN=place (a column by its header, letter or number)",
      input.shown, best->sample[best->layout.first_header].row, where, headers_of(best->layout),
      best->layout.columns.empty() ? "A" : best->layout.columns.front().header));
}

void tell_choice(const TableSheet& sheet, const TableFile& table,
                 const std::vector<std::string>& others, const ReadingOptions& options,
                 RecordReport& report) {
  const long header = sheet.sample[sheet.layout.first_header].row;
  if (table.sheets().size() > 1 && options.sheet.empty()) {
    report.add(Severity::info, "sheet-chosen", {header, ""},
               fmt::format("of {} sheets \"{}\" is read: its header says most",
                           table.sheets().size(), sheet.name),
               "use --sheet to read another");
    if (!others.empty())
      report.add(
          Severity::warning, "sheet-left-aside", {0, ""},
          fmt::format("{} {} like project records too, but only \"{}\" is read",
                      quoted_list(others), others.size() == 1 ? "looks" : "look", sheet.name),
          fmt::format("load the file again with --sheet \"{}\" if it holds records",
                      others.front()));
  }
  std::size_t above = 0;
  for (std::size_t r = 0; r < sheet.layout.first_header; ++r)
    if (!is_blank(sheet.sample[r])) ++above;
  if (above == 0) return;
  report.add(Severity::info, "rows-above-header", {header, ""},
             fmt::format("row {} is taken as the header; {} above it {} left aside", header,
                         above == 1 ? "one row" : fmt::format("{} rows", above),
                         above == 1 ? "is" : "are"),
             "nothing to do if these are a title and notes");
}

}  // namespace

TableSheet choose_sheet(TableFile& table, const RecordInput& input, const ReadingOptions& options,
                        const ColumnMappings& mappings, RecordReport& report) {
  const std::size_t count = table.sheets().size();
  const std::size_t from = options.sheet.empty() ? 0 : sheet_named(table, input, options.sheet);
  const std::size_t to = options.sheet.empty() ? count : from + 1;
  std::optional<TableSheet> best;
  bool best_is_usable = false;
  std::vector<std::string> usable;
  for (std::size_t i = from; i < to; ++i) {
    TableSheet sheet = sample_of(table, i);
    auto layout = find_layout(sheet.sample, mappings);
    if (!layout) continue;
    sheet.layout = std::move(*layout);
    const bool is_usable = sheet.layout.names_projects();
    if (is_usable && has_data(sheet)) usable.push_back(sheet.name);
    // A sheet of headers only gives way to any that has rows.
    const double score = sheet.layout.score - (has_data(sheet) ? 0 : 1000);
    const double best_score = best ? best->layout.score - (has_data(*best) ? 0 : 1000) : 0;
    if (best &&
        (best_is_usable > is_usable || (best_is_usable == is_usable && best_score >= score)))
      continue;
    best = std::move(sheet);
    best_is_usable = is_usable;
  }
  if (best && !mappings.empty()) check_mappings(*best, input, mappings);
  if (!best || !best_is_usable) refuse(input, best);
  std::erase(usable, best->name);
  report = RecordReport(report.file(), best->name);
  tell_choice(*best, table, usable, options, report);
  return std::move(*best);
}

}  // namespace obuhvat
