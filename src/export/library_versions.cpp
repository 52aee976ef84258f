#include "export/library_versions.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace obuhvat {

std::vector<std::string> export_library_versions() {
  return {fmt::format("nlohmann-json {}.{}.{}", NLOHMANN_JSON_VERSION_MAJOR,
                      NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH)};
}

}  // namespace obuhvat
