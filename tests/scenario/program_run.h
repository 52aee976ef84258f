#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "cli/app.h"
#include "support/file.h"

namespace obuhvat {

/// What one run of the program said, and how it ended.
struct Result {
  int code = 0;
  std::string out;
  std::string err;
};

inline Result obuhvat_run(const std::vector<std::string>& args) {
  std::ostringstream out;
  std::ostringstream err;
  Result result;
  result.code = run(args, out, err);
  result.out = out.str();
  result.err = err.str();
  return result;
}

/// The bytes of every file below the folder by its path there; none if there is no folder.
inline std::map<std::string, std::string> contents(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  if (!std::filesystem::exists(folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[std::filesystem::relative(entry.path(), folder).generic_string()] =
          read_file(entry.path());
  return files;
}

}  // namespace obuhvat
