#pragma once

#include <string>

#include "render/render.h"

namespace obuhvat {

/// render_png, drawn in bands of so many rows: a band stays in the processor's cache and a large
/// sheet needs no large memory. The bytes do not depend on `band_rows`.
std::string render_png_in_bands(const MapSheet& sheet, double dpi, const TextShaper& shaper,
                                int band_rows);

}  // namespace obuhvat
