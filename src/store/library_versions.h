#pragma once

#include <string>
#include <vector>

namespace obuhvat {

/// Name and version of what this room runs on: SQLite and SpatiaLite.
std::vector<std::string> store_library_versions();

}  // namespace obuhvat
