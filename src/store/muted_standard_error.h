#pragma once

#include <fcntl.h>
#include <unistd.h>

namespace obuhvat {

/// Sends standard error to nowhere: SpatiaLite prints thousands of notes there while it cuts
/// outlines at each other, and offers no way to turn them off. What fails is thrown all the same.
class MutedStandardError {
 public:
  MutedStandardError() : kept_(dup(STDERR_FILENO)) {
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0) return;
    dup2(nowhere, STDERR_FILENO);
    close(nowhere);
  }
  ~MutedStandardError() {
    if (kept_ < 0) return;
    dup2(kept_, STDERR_FILENO);
    close(kept_);
  }
  MutedStandardError(const MutedStandardError&) = delete;
  MutedStandardError& operator=(const MutedStandardError&) = delete;

 private:
  int kept_;
};

}  // namespace obuhvat
