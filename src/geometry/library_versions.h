#pragma once

#include <string>
#include <vector>

namespace obuhvat {

/// Name and version of what this room runs on: PROJ.
std::vector<std::string> geometry_library_versions();

}  // namespace obuhvat
