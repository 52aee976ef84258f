#include "front/hand_over.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <vector>

namespace obuhvat {

int hand_over(const char* program, char** argv) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
  const std::vector<fs::path> places{folder / program,
                                     folder.parent_path() / "libexec" / "obuhvat" / program};
  int reason = ENOENT;
  for (const auto& place : places) {
    ::execv(place.c_str(), argv);
    // A program that is there and cannot start tells more than one that is not there.
    if (errno != ENOENT && errno != ENOTDIR) reason = errno;
  }
  std::cerr << fmt::format("obuhvat: cannot start {} nor {}: {}; build or install obuhvat again\n",
                           places[0].string(), places[1].string(), std::strerror(reason));
  return 3;
}

}  // namespace obuhvat
