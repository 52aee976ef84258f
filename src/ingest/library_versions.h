#pragma once

#include <string>
#include <vector>

namespace obuhvat {

/// Name and version of what this room runs on: GDAL.
std::vector<std::string> ingest_library_versions();

}  // namespace obuhvat
