#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ingest/project_record.h"
#include "ingest/record_report.h"

namespace obuhvat {

/// A file that is to be read for project records.
struct RecordInput {
  std::filesystem::path path;
  std::string shown;  ///< as errors show it: the path as the user gave it
  std::string name;   ///< as findings show it: without folders
};

/// What a reader made of one file.
struct RecordFile {
  explicit RecordFile(const std::string& name) : report(name) {}

  std::vector<ProjectRecord> records;
  RecordReport report;  ///< what concerns no single record
};

}  // namespace obuhvat
