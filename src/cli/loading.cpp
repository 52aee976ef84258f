#include "cli/loading.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/findings_talk.h"
#include "cli/session.h"
#include "ingest/decision_file.h"
#include "ingest/record_reader.h"
#include "support/error.h"
#include "support/file.h"
#include "support/text.h"

namespace obuhvat {
namespace {

/// What tells a finding from another, sorted.
std::vector<std::string> texts_of(const std::vector<Finding>& findings) {
  std::vector<std::string> texts;
  texts.reserve(findings.size());
  for (const auto& finding : findings) texts.push_back(finding.project + "\n" + to_text(finding));
  std::sort(texts.begin(), texts.end());
  return texts;
}

/// Those that were not there before.
std::vector<Finding> new_findings(const std::vector<std::string>& before,
                                  const std::vector<Finding>& now) {
  std::vector<Finding> made;
  for (const auto& finding : now)
    if (!std::binary_search(before.begin(), before.end(),
                            finding.project + "\n" + to_text(finding)))
      made.push_back(finding);
  return made;
}

/// The decisions that --decisions names; a file that is not there yet is begun.
DecisionFile decisions_of(const LoadingOptions& options, Session& session) {
  if (options.decisions.empty()) return {};
  std::error_code ignored;
  if (!std::filesystem::exists(options.decisions, ignored)) {
    session.say(fmt::format("{} is not there yet: it is begun", options.decisions));
    return {};
  }
  return read_decision_file(options.decisions, session.geodata().dataset);
}

std::string counted_names(std::size_t n) {
  return fmt::format("{} place name{}", n, n == 1 ? "" : "s");
}

/// The names that need a person, where that person looks for them.
void write_open_names(const LoadingOptions& options, const OpenNames& open, DecisionFile decisions,
                      Session& session) {
  const auto rows = open.rows(session.geodata().dataset);
  if (!options.unresolved.empty()) {
    write_file(options.unresolved, unresolved_list(open, session.geodata().dataset),
               options.overwrite ? Overwrite::yes : Overwrite::no);
    session.say(
        fmt::format("{} to be decided in {}: fill in the column code (- for what is no "
                    "municipality) and load again with --decisions {}",
                    counted_names(rows.size()), options.unresolved, options.unresolved));
  }
  if (!options.decisions.empty()) {
    const std::size_t added = extend(decisions, rows);
    if (added > 0) {
      write_file(options.decisions, decision_file_text(decisions), Overwrite::yes);
      session.say(fmt::format("{} added to {}: fill in the columns code and who",
                              counted_names(added), options.decisions));
    }
  }
  if (options.unresolved.empty() && options.decisions.empty())
    session.detail(
        fmt::format("{} could be decided once for all: list them with --unresolved "
                    "FILE.csv",
                    counted_names(rows.size())));
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
  command.add_flag("--overwrite", overwrite, "replace the file of --unresolved");
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
  const auto overwrite = options.overwrite ? Overwrite::yes : Overwrite::no;
  if (!options.unresolved.empty()) refuse_existing(options.unresolved, overwrite);
  if (!options.settlements.empty()) session.add_settlements(options.settlements);
  DecisionFile decisions = decisions_of(options, session);
  const DecisionBook book = decisions.book();
  ReadingOptions reading = options.reading();
  reading.decisions = &book;
  reading.progress = [&](const std::string& file, std::uint64_t done, std::uint64_t total) {
    session.progress_bar(fmt::format("reading {}", file), done, total);
  };
  const std::vector<std::string> before = texts_of(dataset.findings);
  const OpenNames open =
      read_records(paths, session.gazetteer(), session.geodata(), reading, dataset);

  const FindingCounts counts = tell_findings(new_findings(before, dataset.findings), session);
  if (!open.empty()) write_open_names(options, open, std::move(decisions), session);
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
