#pragma once

#include <string>
#include <string_view>

#include "ingest/record_file.h"

namespace obuhvat {

/// Reads the text of a file in our own schema: a record, a list of records, or an object with a
/// list called "projects". `path` is the file as errors show it, `file` as findings do. Throws
/// Error if the text is not JSON or holds no project record. Breaches of the shipped schema that
/// it forgives are findings.
RecordFile read_project_json(std::string_view text, const std::string& path,
                             const std::string& file);

}  // namespace obuhvat
