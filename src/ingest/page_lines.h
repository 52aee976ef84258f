#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/page_text.h"

namespace obuhvat {

/// One line of a text file as lines of a page, usually one; none if it is empty. Takes away the
/// marks of Markdown ("# ", "**"), takes a tab or bar between a label and its value for a colon,
/// and cuts several labels with their values on one line apart.
std::vector<PageLine> page_lines_of(std::string_view written, long row);

}  // namespace obuhvat
