#include "cli/loading.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <set>

#include "cli/findings_report.h"
#include "cli/session.h"
#include "ingest/record_reader.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

/// Findings that were not there before. Both lists may be long: they are compared by sorting.
std::vector<Finding> new_findings(const std::vector<Finding>& before,
                                  const std::vector<Finding>& now) {
  std::set<std::string> known;
  for (const auto& finding : before) known.insert(finding.project + "\n" + to_text(finding));
  std::vector<Finding> made;
  for (const auto& finding : now)
    if (!known.contains(finding.project + "\n" + to_text(finding))) made.push_back(finding);
  return made;
}

}  // namespace

void LoadingOptions::declare(CLI::App& command, const std::string& default_records) {
  command.add_option("RECORDS", records,
                     fmt::format("files or folders of records: CSV, XLSX, ODS, JSON, IATI, saved "
                                 "pages (default: {})",
                                 default_records));
  command
      .add_option("--map", columns,
                  "what a column of a table holds, by its header or letter; - leaves it aside")
      ->type_name("COLUMN=FIELD");
  command.add_option("--sheet", sheet, "the sheet of a spreadsheet, by name or number")
      ->type_name("SHEET");
  command.add_flag("--merge", merge, "join records that look like one project");
  command
      .add_option("--decisions", decisions,
                  "decisions on place names (CSV): honoured, and extended by what is still open")
      ->type_name("FILE");
  command
      .add_option("--unresolved", unresolved,
                  "write the names that need a decision, to be filled in for --decisions")
      ->type_name("FILE");
  command
      .add_option("--settlements", settlements,
                  "more settlements with the codes of their municipalities (CSV)")
      ->type_name("FILE");
  command.add_flag("--strict", strict, "warnings stop it too");
  command.add_flag("--skip-invalid", skip_invalid,
                   "leave records with errors out and take the rest");
}

ReadingOptions LoadingOptions::reading() const {
  ReadingOptions options;
  options.date = date;
  options.sheet = sheet;
  options.merge = merge ? MergeDuplicates::yes : MergeDuplicates::no;
  for (const auto& text : columns) {
    // A header may hold "=", a field does not.
    const auto at = text.rfind('=');
    if (at == std::string::npos || at == 0 || at + 1 == text.size())
      throw UsageError(fmt::format(
          "--map {}: write COLUMN=FIELD, e.g. --map \"Mesto rada=place\" or --map C=place", text));
    options.columns.push_back(
        {std::string(trimmed(text.substr(0, at))), std::string(trimmed(text.substr(at + 1)))});
  }
  return options;
}

void load_records(const LoadingOptions& options, Session& session, Dataset& dataset) {
  std::vector<std::filesystem::path> paths(options.records.begin(), options.records.end());
  if (paths.empty()) paths.push_back(session.embedded_records());
  ReadingOptions reading = options.reading();
  reading.progress = [&](const std::string& file, std::uint64_t done, std::uint64_t total) {
    session.progress_bar(fmt::format("reading {}", file), done, total);
  };
  const std::vector<Finding> before = dataset.findings;
  read_records(paths, session.gazetteer(), session.geodata(), reading, dataset);

  const std::vector<Finding> made = new_findings(before, dataset.findings);
  const FindingCounts counts = count_findings(made);
  for (const auto& finding : in_reading_order(made)) {
    if (finding.severity == Severity::info)
      session.detail(to_text(finding));
    else
      session.say(to_text(finding));
  }
  if (counts.errors > 0 && !options.skip_invalid)
    throw Error(
        fmt::format("{} in the records: nothing was loaded; correct them, or leave those "
                    "records out with --skip-invalid",
                    counts_text({counts.errors, 0, 0})));
  if (options.strict && counts.warnings > 0)
    throw Error(
        fmt::format("{} and --strict: nothing was loaded", counts_text({0, counts.warnings, 0})));
}

}  // namespace obuhvat
