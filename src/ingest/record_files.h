#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "ingest/reading_options.h"
#include "ingest/record_file.h"
#include "ingest/record_format.h"
#include "model/dataset.h"

namespace obuhvat {

/// All files that `paths` stand for, each once, in their order. A folder stands for the files in
/// it, by name, whose ending is one of a format that is read. Throws Error for a folder without
/// any, IoError for one that cannot be read.
struct ListedFile {
  std::filesystem::path path;
  bool is_of_folder = false;  ///< nobody named it: it may be something else
};
std::vector<ListedFile> files_of(const std::vector<std::filesystem::path>& paths);

/// The records of one file, whatever its format.
struct ReadFile {
  RecordFile records;
  std::optional<SourceFile> source;
};

/// Reads one file. Throws Error for one that holds no records, IoError if it cannot be read. A
/// file that only its folder named, and that is of no format or a page about something else, is
/// left aside with a finding: `source` is empty then.
ReadFile read_record_file(const ListedFile& file, const ReadingOptions& options);

}  // namespace obuhvat
