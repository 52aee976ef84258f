#include "ingest/repeated_findings.h"

#include <fmt/format.h>

namespace obuhvat {

void RepeatedFindings::fold(ProjectRecord& record, std::size_t first) {
  if (record.origin == RecordOrigin::json) return;
  RecordReport& report = record.report;
  report.drop_repeats(first, [&](const Finding& finding, std::size_t number) {
    std::string key = finding.file;
    for (const auto* part :
         {&finding.sheet, &finding.column, &finding.code, &finding.message, &finding.suggestion})
      key.append("\x1f").append(*part);
    const auto [entry, is_first] = firsts_.try_emplace(std::move(key), First{&report, number, 0});
    if (!is_first) ++entry->second.others;
    return !is_first;
  });
}

void RepeatedFindings::finish() {
  for (const auto& [key, first] : firsts_)
    if (first.others > 0)
      first.report->add_to_message(
          first.number, fmt::format(" (and so {} more time{} in this file)", first.others,
                                    first.others == 1 ? "" : "s"));
}

}  // namespace obuhvat
