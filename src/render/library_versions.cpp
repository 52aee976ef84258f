#include "render/library_versions.h"

#include <cairo.h>
#include <fmt/format.h>
#include <librsvg/rsvg.h>
#include <pango/pango.h>
#include <png.h>

namespace obuhvat {

std::vector<std::string> render_library_versions() {
  return {
      fmt::format("cairo {}", cairo_version_string()),
      fmt::format("Pango {}", pango_version_string()),
      fmt::format("libpng {}", png_get_libpng_ver(nullptr)),
      fmt::format("librsvg {}.{}.{}", rsvg_major_version, rsvg_minor_version, rsvg_micro_version)};
}

}  // namespace obuhvat
