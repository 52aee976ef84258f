#pragma once

#include <string_view>

#include "ingest/record_file.h"

namespace obuhvat {

enum class RecordFormat { project_json, table, iati, page };

/// "project-json", "table", "iati", "page": as the store names the reader.
std::string_view name_of(RecordFormat format);

/// What a file is by its first bytes, and only in doubt by its ending. Throws Error, with the
/// formats that are read, for a file that is none of them (a picture, a PDF, an old .xls, ...);
/// IoError if it cannot be read.
RecordFormat format_of(const RecordInput& input);

}  // namespace obuhvat
