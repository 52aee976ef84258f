#include "gazetteer/library_versions.h"

#include <fmt/format.h>
#include <unicode/uversion.h>

namespace obuhvat {

std::vector<std::string> gazetteer_library_versions() {
  UVersionInfo numbers;
  u_getVersion(numbers);
  char text[U_MAX_VERSION_STRING_LENGTH];
  u_versionToString(numbers, text);
  return {fmt::format("ICU {}", text)};
}

}  // namespace obuhvat
