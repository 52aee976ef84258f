#pragma once

#include <string>
#include <vector>

#include "ingest/reading_options.h"
#include "model/dataset.h"

namespace CLI {
class App;
}

namespace obuhvat {

class Session;

/// What `load` and `publish` share: how records are taken in and when findings stop it.
struct LoadingOptions {
  std::vector<std::string> records;
  bool strict = false;               ///< warnings stop it too
  bool skip_invalid = false;         ///< records with errors are left out and do not stop it
  std::string date;                  ///< the day of loading that the store shall remember
  std::vector<std::string> columns;  ///< each COLUMN=FIELD
  std::string sheet;
  bool merge = false;
  std::string settlements;  ///< a file of settlement names
  std::string decisions;    ///< a file of decisions on names: honoured, and extended
  std::string unresolved;   ///< where to write the names that need one
  bool overwrite = false;   ///< of that file

  /// Adds all but --date, which is the command's own.
  void declare(CLI::App& command, const std::string& default_records);
  /// Throws UsageError for a --map without "=". Opens no file.
  ReadingOptions reading() const;
};

/// Reads the records (the embedded ones where none are named) into `dataset`, lists the findings
/// that this load made, and throws Error if they stop it. The files of decisions and unresolved
/// names are written in any case: they are the way out.
void load_records(const LoadingOptions& options, Session& session, Dataset& dataset);

}  // namespace obuhvat
