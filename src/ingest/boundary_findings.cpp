#include "ingest/boundary_findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace obuhvat {
namespace {

constexpr long most_of_a_code = 100;

}  // namespace

void BoundaryFindings::add(Severity severity, const std::string& code, long row,
                           const std::string& message, const std::string& suggestion) {
  if (++counts_[code] > most_of_a_code) return;
  Finding finding;
  finding.severity = severity;
  finding.code = code;
  finding.file = file_;
  finding.row = row;
  finding.message = message;
  finding.suggestion = suggestion;
  findings_.push_back(std::move(finding));
}

std::vector<Finding> BoundaryFindings::take() {
  for (const auto& [code, count] : counts_) {
    if (count <= most_of_a_code) continue;
    const auto last = std::find_if(findings_.rbegin(), findings_.rend(),
                                   [&](const Finding& f) { return f.code == code; });
    last->message += fmt::format(" (and {} more that are not listed)", count - most_of_a_code);
  }
  return std::exchange(findings_, {});
}

}  // namespace obuhvat
