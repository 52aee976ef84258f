#include "cli/centre_loading.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/findings_report.h"
#include "cli/findings_talk.h"
#include "cli/session.h"
#include "ingest/centre_file.h"
#include "support/error.h"

namespace obuhvat {
namespace {

/// True for what reading the file of the centres found, as opposed to checks of boundaries.
bool is_of_centre_file(const Finding& finding, const Dataset& dataset) {
  if (finding.code.starts_with("centre-")) return finding.code != "centre-outside-municipality";
  // Of its text and its zip, e.g. "nul-characters"; a file of records may have the same name.
  if (finding.file.empty() || finding.file != dataset.centres_from) return false;
  return std::none_of(dataset.source_files.begin(), dataset.source_files.end(),
                      [&](const SourceFile& source) {
                        return source.path == finding.file && source.reader != "centres";
                      });
}

/// What the dataset remembers of the centres that it held.
void forget(Dataset& dataset) {
  std::erase_if(dataset.findings, [&](const Finding& finding) {
    return is_of_centre_file(finding, dataset) || finding.code == "centre-outside-municipality";
  });
  std::erase_if(dataset.source_files,
                [](const SourceFile& source) { return source.reader == "centres"; });
}

}  // namespace

void CentreOptions::declare(CLI::App& command) {
  command
      .add_option(
          "--centres", from,
          "reception centres: a table or GeoJSON, \"embedded\" or \"none\" (default: as they "
          "were)")
      ->type_name("FILE")
      ->check(CLI::Validator(
          [](const std::string& text) {
            return text.empty() ? "give a file, \"embedded\" or \"none\"" : "";
          },
          ""));
}

std::vector<std::string> load_centres(const CentreOptions& options, bool strict, bool skip_invalid,
                                      Session& session, Dataset& dataset) {
  if (!options.is_given()) return {};
  if (options.from == "embedded" || options.from == "none") {
    forget(dataset);
    const bool none = options.from == "none";
    dataset.centres = none ? std::vector<ReceptionCentre>() : session.geodata().dataset.centres;
    dataset.centres_from = none ? "none" : "";
    return {};
  }
  CentreFile file = read_centre_file(options.from, dataset, session.gazetteer());
  const FindingCounts counts = tell_findings(file.findings, session);
  if (counts.errors > 0 && !skip_invalid)
    throw Error(
        fmt::format("{} on the centres of {}: nothing was loaded; mend the rows, or leave "
                    "them out with --skip-invalid",
                    counts_text({counts.errors, 0, 0}), options.from));
  if (strict && counts.warnings > 0)
    throw Error(fmt::format("{} on the centres of {} and --strict: nothing was loaded",
                            counts_text({0, counts.warnings, 0}), options.from));
  if (file.centres.empty())
    throw Error(
        fmt::format("{}: no row gives a centre: nothing was loaded; for no centres at all: "
                    "--centres none",
                    options.from));
  forget(dataset);
  const auto hidden = std::count_if(file.centres.begin(), file.centres.end(),
                                    [](const ReceptionCentre& c) { return !c.is_public; });
  const std::size_t count = file.centres.size();
  dataset.centres = std::move(file.centres);
  dataset.centres_from = file.source.path;
  dataset.findings.insert(dataset.findings.end(), file.lasting_findings.begin(),
                          file.lasting_findings.end());
  dataset.source_files.push_back(std::move(file.source));
  std::sort(dataset.source_files.begin(), dataset.source_files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return {fmt::format("{} reception centre{} from {}{}", count, count == 1 ? "" : "s", options.from,
                      hidden > 0 ? fmt::format(", {} of them not public", hidden) : "")};
}

void keep_centres(Dataset&& from, Dataset& to) {
  if (from.centres_from.empty()) return;
  for (const auto& finding : from.findings)
    if (is_of_centre_file(finding, from)) to.findings.push_back(finding);
  for (const auto& source : from.source_files)
    if (source.reader == "centres") to.source_files.push_back(source);
  to.centres = std::move(from.centres);
  to.centres_from = std::move(from.centres_from);
}

}  // namespace obuhvat
