#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace obuhvat {

enum class Overwrite { no, yes };

/// The whole file as bytes. Throws IoError with the system's reason.
std::string read_file(const std::filesystem::path& path);

/// Writes to a temporary file beside `path` and renames it, so that a reader sees the
/// former file or the new one, never half of either. A `path` that is no regular file
/// (a device, a pipe) is written to in place. Missing parent folders are made.
/// Throws IoError, also for an existing file with Overwrite::no.
void write_file(const std::filesystem::path& path, std::string_view bytes, Overwrite overwrite);

/// Throws the IoError that write_file would throw for an existing file with Overwrite::no.
/// For commands that want to refuse before they work.
void refuse_existing(const std::filesystem::path& path, Overwrite overwrite);

/// A path beside `target`, on the same file system, for output that is renamed
/// to `target` with commit(). Removed by the destructor if it was not; may be made a folder.
class TemporarySibling {
 public:
  explicit TemporarySibling(std::filesystem::path target);
  ~TemporarySibling();
  TemporarySibling(const TemporarySibling&) = delete;
  TemporarySibling& operator=(const TemporarySibling&) = delete;

  const std::filesystem::path& path() const { return path_; }
  /// Renames to the target (replacing it). Throws IoError.
  void commit();

 private:
  std::filesystem::path target_;
  std::filesystem::path path_;
  bool committed_ = false;
};

/// Several files that appear together: each is written beside its target, and only commit() puts
/// them in place, so that a failure on the way leaves what was there.
class FileBatch {
 public:
  /// Throws IoError. A target that is no regular file (a device, a pipe) is written to at once.
  /// May be called from several threads at once.
  void add(const std::filesystem::path& target, std::string_view bytes);
  /// The same of a file that `make` gives to the sink piece by piece.
  using Sink = std::function<void(std::string_view bytes)>;
  void add(const std::filesystem::path& target, const std::function<void(const Sink&)>& make);
  void commit();

 private:
  std::mutex mutex_;  // of the list
  std::vector<std::unique_ptr<TemporarySibling>> files_;
};

}  // namespace obuhvat
