#pragma once

#include <span>

#include "model/finding.h"

namespace obuhvat {

// The pages of the guide, one list a subject; finding_guide.h puts them together.
std::span<const FindingGuide> file_finding_pages();   ///< how a file was read
std::span<const FindingGuide> table_finding_pages();  ///< tables and their rows
std::span<const FindingGuide> iati_finding_pages();
std::span<const FindingGuide> page_finding_pages();    ///< saved web pages
std::span<const FindingGuide> record_finding_pages();  ///< what a record says of its project
std::span<const FindingGuide> place_finding_pages();   ///< places and points
std::span<const FindingGuide> boundary_finding_pages();
std::span<const FindingGuide> centre_finding_pages();
std::span<const FindingGuide> sheet_finding_pages();  ///< the finished sheet

}  // namespace obuhvat
