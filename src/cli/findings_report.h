#pragma once

#include <string>
#include <vector>

#include "model/finding.h"

namespace obuhvat {

struct FindingCounts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
};

FindingCounts count_findings(const std::vector<Finding>& findings);

/// "1 error, 2 warnings, 5 notes"; "no findings" where there are none.
std::string counts_text(const FindingCounts& counts);

/// Errors first, then warnings, then notes; each group in the order of file, row, field.
std::vector<Finding> in_reading_order(std::vector<Finding> findings);

/// One finding a line, in reading order.
std::string findings_text(const std::vector<Finding>& findings);

/// One array of objects with severity, code, file, sheet, row, column, field, project, message,
/// suggestion; what is absent is null.
std::string findings_json(const std::vector<Finding>& findings);

}  // namespace obuhvat
