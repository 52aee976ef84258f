#pragma once

#include <string>
#include <vector>

namespace obuhvat {

/// Name and version of what this room runs on: cairo, Pango, FreeType, HarfBuzz, libpng.
std::vector<std::string> render_library_versions();

}  // namespace obuhvat
