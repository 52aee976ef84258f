#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace obuhvat {

/// A folder that a command writes as a whole. The files are written into a hidden folder beside
/// it and change places with the former content in one step at commit(): a run that fails or is
/// killed leaves the former content as it was. The folder is marked as ours by a list of our
/// files; a folder with content and without the mark is refused. Files in it that are not on the
/// list (somebody put them there) are kept.
class OutputFolder {
 public:
  /// Throws IoError for a folder that is not ours or cannot be written beside.
  explicit OutputFolder(const std::filesystem::path& target);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// Where the file `name` (relative, with '/') shall be written now.
  std::filesystem::path staged(const std::string& name) const { return staging_ / name; }
  /// Puts the written files in the place of the former content. Throws IoError.
  void commit();

 private:
  std::filesystem::path target_;
  std::filesystem::path staging_;
};

}  // namespace obuhvat
