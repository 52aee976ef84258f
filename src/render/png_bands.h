#pragma once

#include <string>

#include "render/render.h"

namespace obuhvat {

/// render_png, painted and compressed in bands of so many rows: a band stays in the processor's
/// cache, a large sheet needs no large memory, and threads take turns. The pixels do not depend on
/// `band_rows`, the bytes of the file do.
std::string render_png_in_bands(const MapSheet& sheet, double dpi, const TextShaper& shaper,
                                SharedShapes& shapes, std::size_t jobs, int band_rows);

}  // namespace obuhvat
