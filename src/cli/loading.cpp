#include "cli/loading.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/findings_report.h"
#include "cli/session.h"
#include "ingest/record_reader.h"
#include "support/error.h"

namespace obuhvat {

void load_records(const LoadingOptions& options, Session& session, Dataset& dataset) {
  std::vector<std::filesystem::path> paths(options.records.begin(), options.records.end());
  if (paths.empty()) paths.push_back(session.embedded_records());
  const std::vector<Finding> before = dataset.findings;
  read_records(paths, session.gazetteer(), session.geodata(), options.date, dataset);

  std::vector<Finding> made;
  for (const auto& finding : dataset.findings)
    if (std::find(before.begin(), before.end(), finding) == before.end()) made.push_back(finding);
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
