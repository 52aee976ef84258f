#pragma once

#include <string>
#include <vector>

namespace obuhvat {

/// Name and version of what this room runs on: PROJ, GEOS.
std::vector<std::string> geometry_library_versions();

}  // namespace obuhvat
