#pragma once

#include <string>
#include <vector>

namespace obuhvat {

/// Name and version of what this room runs on: the JSON library.
std::vector<std::string> export_library_versions();

}  // namespace obuhvat
