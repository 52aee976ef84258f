#include "render/library_versions.h"

#include <cairo.h>
#include <fmt/format.h>
#include <pango/pango.h>
#include <png.h>

#include "render/deflate_band.h"
#include "render/rsvg_functions.h"

namespace obuhvat {

std::vector<std::string> render_library_versions() {
  return {fmt::format("cairo {}", cairo_version_string()),
          fmt::format("Pango {}", pango_version_string()),
          fmt::format("libpng {}", png_get_libpng_ver(nullptr)), deflate_library(),
          fmt::format("librsvg {}.{}.{}", *rsvg_c().major_version, *rsvg_c().minor_version,
                      *rsvg_c().micro_version)};
}

}  // namespace obuhvat
