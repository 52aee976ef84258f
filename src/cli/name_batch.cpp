#include "cli/name_batch.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <iostream>
#include <ostream>

#include "cli/resolution_report.h"
#include "cli/row_streams.h"
#include "cli/session.h"
#include "export/json_string.h"
#include "export/json_value.h"
#include "export/table_writer.h"
#include "ingest/delimited_table.h"
#include "ingest/json_line.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

/// Counts the names that lead nowhere, for the last word on stderr.
class OpenNames {
 public:
  void note(const Resolution& resolution) {
    ++total_;
    if (!resolution.is_resolved() && !resolution.is_settled) ++open_;
  }
  int finish(Session& session, const std::string& file) const {
    if (open_ == 0) return 0;
    session.say(
        fmt::format("{} of {} names of {} are ambiguous or not resolved; see their column "
                    "kind, and: obuhvat resolve --explain NAME",
                    open_, total_, file));
    return 1;
  }

 private:
  std::size_t total_ = 0;
  std::size_t open_ = 0;
};

}  // namespace

void NameBatch::declare(CLI::App& command) {
  auto* csv =
      command
          .add_option("--from-csv", csv_,
                      "resolve a column of this table, - for standard input: the table with "
                      "the columns code,name,kind,confidence,candidates")
          ->type_name("FILE");
  command
      .add_option("--from-ndjson", ndjson_,
                  "the same for a member of each line of JSON, - for standard input")
      ->type_name("FILE")
      ->excludes(csv);
  command
      .add_option("--column", column_,
                  "the column with the names, by name or number (default: as in project records; "
                  "of JSON: name)")
      ->type_name("COLUMN");
  command
      .add_option("--hint-column", hint_column_,
                  "the column with the district or city that stands beside them")
      ->type_name("COLUMN");
}

void NameBatch::check() const {
  if (!is_wanted() && (!column_.empty() || !hint_column_.empty()))
    throw UsageError("--column and --hint-column go with --from-csv or --from-ndjson");
}

int NameBatch::run(Session& session, const Resolve& resolve) const {
  return csv_.empty() ? run_lines(session, resolve) : run_table(session, resolve);
}

int NameBatch::run_table(Session& session, const Resolve& resolve) const {
  DelimitedTable table(csv_);
  std::size_t column = 0;
  if (!column_.empty()) {
    column = table.column_called(column_, "--column");
  } else if (const auto found = table.column_of(TableField::place)) {
    column = *found;
  } else if (table.headers().size() > 1) {
    throw Error(
        fmt::format("{} has no column of municipalities that can be recognised; it has: "
                    "{}; name it with --column",
                    table.shown(), join(table.headers(), ", ")));
  }
  std::optional<std::size_t> hint;
  if (!hint_column_.empty()) hint = table.column_called(hint_column_, "--hint-column");

  const char delimiter = table.delimiter();
  std::string out = table.header_text();
  for (const auto& name : names_beside(ResolutionCells::names(), table.headers()))
    (out += delimiter) += csv_cell(name, delimiter);
  out += '\n';
  OpenNames open;
  std::vector<TableLine> rows;
  std::vector<std::string> cells;
  while (table.next(rows)) {
    for (const auto& row : rows) {
      out += row.text;
      table.split(row.text, cells);
      for (std::size_t i = cells.size(); i < table.headers().size(); ++i) out += delimiter;
      const std::string name = column < cells.size() ? std::string(trimmed(cells[column])) : "";
      if (row.is_hashtags || name.empty()) {
        out.append(ResolutionCells::names().size(), delimiter);
      } else {
        const Resolution resolution =
            resolve(name, hint && *hint < cells.size() ? cells[*hint] : std::string());
        open.note(resolution);
        for (const auto& value : cells_of(resolution).values)
          (out += delimiter) += csv_cell(value, delimiter);
      }
      out += '\n';
    }
    session.out() << out;
    if (!session.out()) break;
    out.clear();
  }
  session.out() << out;
  return open.finish(session, table.shown());
}

int NameBatch::run_lines(Session& session, const Resolve& resolve) const {
  LineSource lines(ndjson_);
  OpenNames open;
  const std::string column = column_.empty() ? "name" : column_;
  while (lines.next()) {
    JsonLine line(lines.text(), lines.shown(), lines.line());
    const std::string name = line.text(column);
    std::string added;
    if (!trimmed(name).empty()) {
      const Resolution resolution =
          resolve(name, hint_column_.empty() ? std::string() : line.text(hint_column_));
      open.note(resolution);
      const auto cells = cells_of(resolution).values;
      const auto& names = ResolutionCells::names();
      for (std::size_t i = 0; i < cells.size(); ++i) {
        added += ',';
        append_json_string(added, names[i]);
        added += ':';
        append_json_value(added, cells[i]);
      }
    }
    session.out() << std::move(line).with(added) << '\n';
    if (lines.is_waiting()) session.out().flush();
    if (!session.out()) break;
  }
  return open.finish(session, lines.shown());
}

}  // namespace obuhvat
