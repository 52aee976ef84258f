#pragma once

#include <string>
#include <vector>

namespace obuhvat {

/// Name and version of what this room runs on: cairo, Pango, libpng, librsvg.
std::vector<std::string> render_library_versions();

}  // namespace obuhvat
