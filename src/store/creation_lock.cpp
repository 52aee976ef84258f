#include "store/creation_lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

#include "support/error.h"

namespace obuhvat {

CreationLock::CreationLock(const std::filesystem::path& store)
    : path_(store.parent_path() / fmt::format(".{}.lock", store.filename().string())) {
  using std::chrono::steady_clock;
  const auto deadline = steady_clock::now() + std::chrono::seconds(5);
  while (!try_lock()) {
    if (errno == ENOENT) return;
    if (errno != EWOULDBLOCK && errno != EINTR)
      throw IoError(
          fmt::format("cannot write the store {}: {}", store.string(), std::strerror(errno)));
    if (steady_clock::now() > deadline)
      throw IoError(
          fmt::format("cannot write the store {}: it is being written by another "
                      "process; try again when it is done",
                      store.string()));
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

CreationLock::~CreationLock() {
  if (descriptor_ < 0) return;
  ::unlink(path_.c_str());
  ::close(descriptor_);
}

/// False with errno if not; EWOULDBLOCK means that someone else holds it.
bool CreationLock::try_lock() {
  const int descriptor = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor < 0) return false;
  struct stat opened {};
  struct stat present {};
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
    // Its last holder may have removed the file between our open and our lock.
    if (::fstat(descriptor, &opened) == 0 && ::stat(path_.c_str(), &present) == 0 &&
        opened.st_ino == present.st_ino) {
      descriptor_ = descriptor;
      return true;
    }
    errno = EWOULDBLOCK;
  }
  const int reason = errno;
  ::close(descriptor);
  errno = reason;
  return false;
}

}  // namespace obuhvat
