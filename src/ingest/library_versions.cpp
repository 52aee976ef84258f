#include "ingest/library_versions.h"

#include <fmt/format.h>
#include <gdal.h>

namespace obuhvat {

std::vector<std::string> ingest_library_versions() {
  return {fmt::format("GDAL {}", GDALVersionInfo("RELEASE_NAME"))};
}

}  // namespace obuhvat
