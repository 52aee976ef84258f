#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/finding.h"

namespace obuhvat {

/// The page of the documentation that each finding has, in the order of the codes.
/// tests/program/check_finding_codes.py holds it against the codes that the sources report.
std::span<const FindingGuide> finding_guide();

/// nullptr if there is no such code.
const FindingGuide* guide_of(std::string_view code);

/// The page as `check --explain CODE` prints it; `count` of them are in the store.
std::string guide_text(const FindingGuide& guide, std::size_t count);

/// All codes with their first line, as `check --explain all` prints them.
std::string guide_overview();

}  // namespace obuhvat
