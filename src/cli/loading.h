#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/dataset.h"

namespace obuhvat {

class Session;

/// What `load` and `publish` share: how records are taken in and when findings stop it.
struct LoadingOptions {
  std::vector<std::string> records;
  bool strict = false;        ///< warnings stop it too
  bool skip_invalid = false;  ///< records with errors are left out and do not stop it
  std::string date;           ///< the day of loading that the store shall remember
};

/// Reads the records (the embedded ones where none are named) into `dataset`, lists the findings
/// that this load made, and throws Error if they stop it.
void load_records(const LoadingOptions& options, Session& session, Dataset& dataset);

}  // namespace obuhvat
