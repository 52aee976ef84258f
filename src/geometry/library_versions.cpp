#include "geometry/library_versions.h"

#include <fmt/format.h>
#include <proj.h>

namespace obuhvat {

std::vector<std::string> geometry_library_versions() {
  const PJ_INFO info = proj_info();
  return {fmt::format("PROJ {}", info.version)};
}

}  // namespace obuhvat
