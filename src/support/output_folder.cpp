#include "support/output_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <set>
#include <utility>

#include "support/error.h"
#include "support/file.h"
#include "support/text.h"

namespace obuhvat {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark_name = ".obuhvat-output";
constexpr std::string_view mark_head =
    "This folder is written by obuhvat; it replaces the files listed here.\n";

/// The regular files below `folder`, relative, sorted, without the mark.
std::vector<std::string> files_below(const fs::path& folder) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (!entry.is_directory())
      if (const auto name = fs::relative(entry.path(), folder).generic_string(); name != mark_name)
        files.push_back(name);
  std::sort(files.begin(), files.end());
  return files;
}

/// Hidden folders that killed runs left beside `target`.
void remove_leftovers(const fs::path& parent, const std::string& prefix) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(parent, ignored)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(prefix)) continue;
    pid_t pid = 0;
    std::from_chars(name.data() + prefix.size(), name.data() + name.size(), pid);
    if (pid > 0 && ::kill(pid, 0) != 0 && errno == ESRCH) fs::remove_all(entry.path(), ignored);
  }
}

}  // namespace

OutputFolder::OutputFolder(const fs::path& target) {
  std::error_code error;
  target_ = fs::weakly_canonical(fs::absolute(target), error);
  if (error || target_.filename().empty()) target_ = fs::absolute(target).lexically_normal();
  if (target_.filename().empty()) target_ = target_.parent_path();
  if (fs::exists(target_, error)) {
    // The folder changes places with a new one: who stands in it would stand nowhere.
    if (fs::equivalent(target_, fs::current_path(error), error))
      throw IoError(
          fmt::format("{} is the current folder, and the output folder is replaced as a whole; "
                      "give a folder below it, e.g. out",
                      target.string()));
    if (!fs::is_directory(target_, error))
      throw IoError(fmt::format("{} is a file, not a folder; choose another place for the output",
                                target.string()));
    if (!fs::is_empty(target_, error) && !fs::exists(target_ / mark_name, error))
      throw IoError(fmt::format(
          "{} is not empty and was not made by obuhvat; choose another folder or empty it",
          target.string()));
  }
  const fs::path parent = target_.parent_path();
  fs::create_directories(parent, error);
  if (error)
    throw IoError(fmt::format("cannot make the folder {}: {}", parent.string(), error.message()));
  const std::string prefix = fmt::format(".{}.obuhvat-", target_.filename().string());
  remove_leftovers(parent, prefix);
  staging_ = parent / (prefix + std::to_string(::getpid()));
  fs::create_directory(staging_, error);
  if (error)
    throw IoError(
        fmt::format("cannot write into the folder {}: {}", parent.string(), error.message()));
}

OutputFolder::~OutputFolder() {
  std::error_code ignored;
  if (!staging_.empty()) fs::remove_all(staging_, ignored);
}

void OutputFolder::commit() {
  const auto written = files_below(staging_);
  std::string mark(mark_head);
  for (const auto& file : written) mark += file + "\n";
  write_file(staging_ / mark_name, mark, Overwrite::no);

  std::error_code error;
  if (!fs::exists(target_, error)) {
    fs::rename(staging_, target_, error);
    if (error) throw IoError(fmt::format("cannot write {}: {}", target_.string(), error.message()));
    return;
  }
  std::set<std::string> ours;
  if (fs::exists(target_ / mark_name, error)) {
    const auto lines = split(read_file(target_ / mark_name), '\n');
    ours.insert(lines.begin(), lines.end());
  }
  if (::renameat2(AT_FDCWD, staging_.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE) != 0)
    throw IoError(fmt::format("cannot write {}: {}", target_.string(), std::strerror(errno)));
  // The former content is in the staging folder now: what is not ours goes back.
  for (const auto& file : files_below(staging_)) {
    if (ours.contains(file) || fs::exists(target_ / file, error)) continue;
    fs::create_directories((target_ / file).parent_path(), error);
    fs::rename(staging_ / file, target_ / file, error);
    if (error)
      throw IoError(fmt::format("cannot keep {}: {}; it is in {}", file, error.message(),
                                std::exchange(staging_, fs::path{}).string()));
  }
}

}  // namespace obuhvat
