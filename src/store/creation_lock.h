#pragma once

#include <filesystem>

namespace obuhvat {

/// Held while a store is made where there is none, so that of two processes that do so at once the
/// second one waits and finds the first one's store. (A store that exists is locked by SQLite.)
/// The lock is a hidden empty file beside it, gone with the object; one that a killed process left
/// behind holds nobody up.
class CreationLock {
 public:
  /// Waits up to 5 s, then throws IoError. Holds nothing if the folder does not exist yet.
  explicit CreationLock(const std::filesystem::path& store);
  ~CreationLock();
  CreationLock(const CreationLock&) = delete;
  CreationLock& operator=(const CreationLock&) = delete;

 private:
  bool try_lock();

  std::filesystem::path path_;
  int descriptor_ = -1;
};

}  // namespace obuhvat
