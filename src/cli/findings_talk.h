#pragma once

#include <vector>

#include "cli/findings_report.h"
#include "model/finding.h"

namespace obuhvat {

class Session;

/// Tells findings on stderr: errors and warnings (the first hundred and all errors), notes with
/// --verbose only. Returns how many there are.
FindingCounts tell_findings(std::vector<Finding> findings, Session& session);

}  // namespace obuhvat
