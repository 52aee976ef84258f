#pragma once

#include <string>
#include <vector>

#include "ingest/json_text.h"
#include "ingest/project_record.h"

namespace obuhvat {

/// The records of one file in our own schema: a record, a list of records, or an object with a
/// list called "projects".
struct ProjectJson {
  explicit ProjectJson(const std::string& file) : report(file) {}

  std::vector<ProjectRecord> records;
  RecordReport report;  ///< what concerns no single record
};

/// Reads the text of a file. `path` is the file as errors show it, `file` as findings do. Throws
/// Error if the text is not JSON or holds no project record.
ProjectJson read_project_json(std::string_view text, const std::string& path,
                              const std::string& file);

}  // namespace obuhvat
