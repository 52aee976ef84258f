#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.h"

namespace obuhvat {

/// The findings as a SARIF 2.1.0 log (OASIS), the form that code review tools and CI show: one run
/// of the tool "obuhvat", a rule for each code that occurs, a result for each finding. Files are
/// named as the findings do, without folders; the row is the start line. Sheet, column, field and
/// project stand in the properties of a result. Ended by a line feed.
std::string sarif_log(const std::vector<Finding>& findings, std::string_view version,
                      const std::function<const FindingGuide*(std::string_view)>& guide_of);

}  // namespace obuhvat
