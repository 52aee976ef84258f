#pragma once

#include <string_view>

#include "ingest/record_file.h"

namespace obuhvat {

/// Reads one project out of a saved web page, as text or as HTML, in English or Serbian: labels on
/// a line of their own, before their value, or missing; municipalities out of running text. Throws
/// Error if nothing on it says that it is a page about a project.
RecordFile read_project_page(std::string_view text, const RecordInput& input);

}  // namespace obuhvat
