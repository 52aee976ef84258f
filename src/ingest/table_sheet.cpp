#include "ingest/table_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "gazetteer/name_folding.h"
#include "ingest/amount_scale.h"
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
  sheet.is_hidden = table.is_hidden(index);
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

/// A sheet that could have been read, for a message.
struct UsableSheet {
  std::size_t index = 0;
  std::string name;
  bool is_hidden = false;

  std::string quoted() const { return fmt::format("\"{}\"{}", name, is_hidden ? " (hidden)" : ""); }
};

void tell_choice(const TableSheet& sheet, const TableFile& table,
                 const std::vector<UsableSheet>& others, RecordReport& report) {
  const long header = sheet.sample[sheet.layout.first_header].row;
  const UsableSheet chosen{sheet.index, sheet.name, sheet.is_hidden};
  report.add(sheet.is_hidden ? Severity::warning : Severity::info, "sheet-chosen", {header, ""},
             fmt::format("of {} sheets {} is read: its header says most", table.sheets().size(),
                         chosen.quoted()),
             "use --sheet to read another");
  if (others.empty()) return;
  std::vector<std::string> names;
  for (const auto& other : others) names.push_back(other.quoted());
  report.add(Severity::warning, "sheet-left-aside", {0, ""},
             fmt::format("{} {} like project records too, but only \"{}\" is read",
                         join(names, ", "), others.size() == 1 ? "looks" : "look", sheet.name),
             fmt::format("load the file again with --sheet \"{}\" if it holds records",
                         others.front().name));
}

/// A line above the header may say that all sums are in thousands; which ones it means is not sure.
void tell_scale(const TableSheet& sheet, RecordReport& report) {
  const auto& columns = sheet.layout.columns;
  const auto budget = std::find_if(columns.begin(), columns.end(), [](const TableColumn& column) {
    return column.use && column.use->field == TableField::budget;
  });
  if (budget == columns.end() || budget->use->scale != 1) return;
  for (std::size_t r = 0; r < sheet.layout.first_header; ++r)
    for (const auto& cell : sheet.sample[r].cells) {
      if (!states_amount_scale(cell)) continue;
      report.add(Severity::warning, "amount-scale-unclear", budget->place(sheet.sample[r].row),
                 fmt::format("\"{}\" stands above the header, but the header of the sums says "
                             "nothing of it; they are read as they are written",
                             shortened(cell_trimmed(cell))),
                 "write it into the header, e.g. \"Budget (thousand EUR)\", if it holds for the "
                 "sums");
      return;
    }
}

void tell_rows_above(const TableSheet& sheet, RecordReport& report) {
  const long header = sheet.sample[sheet.layout.first_header].row;
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

/// By what one sheet is better than another, what weighs most first. A sheet of headers only gives
/// way to any that has rows; what nobody sees gives way to what says as much.
struct SheetWorth {
  bool is_usable = false;
  bool has_rows = false;
  double score = 0;
  bool is_visible = false;

  bool is_better_than(const SheetWorth& other) const {
    return std::tie(is_usable, has_rows, score, is_visible) >
           std::tie(other.is_usable, other.has_rows, other.score, other.is_visible);
  }
};

}  // namespace

TableSheet choose_sheet(TableFile& table, const RecordInput& input, const ReadingOptions& options,
                        const ColumnMappings& mappings, RecordReport& report) {
  const std::size_t count = table.sheets().size();
  const std::size_t from = options.sheet.empty() ? 0 : sheet_named(table, input, options.sheet);
  const std::size_t to = options.sheet.empty() ? count : from + 1;
  std::optional<TableSheet> best;
  SheetWorth best_worth;
  std::vector<UsableSheet> usable;
  for (std::size_t i = from; i < to; ++i) {
    TableSheet sheet = sample_of(table, i);
    auto layout = find_layout(sheet.sample, mappings);
    if (!layout) continue;
    sheet.layout = std::move(*layout);
    const SheetWorth worth{sheet.layout.names_projects(), has_data(sheet), sheet.layout.score,
                           !sheet.is_hidden};
    if (worth.is_usable && worth.has_rows) usable.push_back({i, sheet.name, sheet.is_hidden});
    if (best && !worth.is_better_than(best_worth)) continue;
    best = std::move(sheet);
    best_worth = worth;
  }
  if (best && !mappings.empty()) check_mappings(*best, input, mappings);
  if (!best || !best_worth.is_usable) refuse(input, best);
  std::erase_if(usable, [&](const UsableSheet& sheet) { return sheet.index == best->index; });
  report = RecordReport(report.file(), best->name);
  if (count > 1 && options.sheet.empty()) tell_choice(*best, table, usable, report);
  tell_rows_above(*best, report);
  tell_scale(*best, report);
  return std::move(*best);
}

}  // namespace obuhvat
