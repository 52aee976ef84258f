#include "support/share_folder.h"

#include <fmt/format.h>

#include <cstdlib>
#include <vector>

#include "support/error.h"

namespace obuhvat {

std::filesystem::path share_folder() {
  namespace fs = std::filesystem;
  std::error_code ignored;
  if (const char* chosen = std::getenv("OBUHVAT_SHARE"); chosen != nullptr && *chosen != '\0') {
    if (fs::is_directory(fs::path(chosen) / "geodata", ignored)) return chosen;
    throw IoError(fmt::format(
        "OBUHVAT_SHARE is {}, but there is no folder geodata in it; unset it or correct it",
        chosen));
  }
  std::vector<fs::path> tried;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  if (!program.empty()) {
    tried.push_back(program.parent_path() / "../share/obuhvat");     // of bin/obuhvat
    tried.push_back(program.parent_path() / "../../share/obuhvat");  // of libexec/obuhvat/...
  }
  tried.emplace_back(OBUHVAT_BUILD_SHARE);
  for (const auto& folder : tried)
    if (fs::is_directory(folder / "geodata", ignored)) return folder.lexically_normal();
  throw IoError(fmt::format(
      "cannot find the folder with geodata and styles (looked in {} and {}); install obuhvat "
      "again, or set OBUHVAT_SHARE to it",
      tried.front().lexically_normal().string(), tried.back().string()));
}

std::string version() { return OBUHVAT_VERSION; }

}  // namespace obuhvat
