#pragma once

#include <string>
#include <vector>

namespace obuhvat {

/// Name and version of what this room runs on: ICU.
std::vector<std::string> gazetteer_library_versions();

}  // namespace obuhvat
