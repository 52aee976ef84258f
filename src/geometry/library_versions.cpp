#include "geometry/library_versions.h"

#include <GeographicLib/Config.h>
#include <fmt/format.h>

#include "geometry/geos_functions.h"
#include "geometry/proj_functions.h"

namespace obuhvat {

std::vector<std::string> geometry_library_versions() {
  const PJ_INFO info = proj_c().proj_info();
  // "3.11.1-CAPI-1.17.1": the second half is the version of the C API.
  const std::string geos = geos_c().GEOSversion();
  return {fmt::format("PROJ {}", info.version),
          fmt::format("GEOS {}", geos.substr(0, geos.find("-CAPI"))),
          fmt::format("GeographicLib {}", GEOGRAPHICLIB_VERSION_STRING)};
}

}  // namespace obuhvat
