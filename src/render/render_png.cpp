#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "render/deflate_band.h"
#include "render/drawn_text.h"
#include "render/pixel_layers.h"
#include "render/png_bands.h"
#include "render/png_encoder.h"
#include "support/error.h"
#include "support/parallel.h"
#include "support/share_folder.h"

namespace obuhvat {
namespace {

constexpr double mm_per_inch = 25.4;
constexpr double most_pixels = 32767;  // cairo's limit for the side of an image
// A band of A4 at 300 dpi is 1 MB: it stays in the processor's cache while its layers are painted.
constexpr int usual_band_rows = 128;

int pixels(const MapSheet& sheet, double mm, double dpi) {
  const double count = std::round(mm * dpi / mm_per_inch);
  if (!(count >= 1 && count <= most_pixels))
    throw Error(fmt::format(
        "{} would be {:.0f} pixels on one side at {} dpi, and a PNG can have 1 to {:.0f}; choose "
        "another resolution or size",
        sheet.id, count, dpi, most_pixels));
  return static_cast<int>(count);
}

PngHeader header_of(const MapSheet& sheet, double dpi) {
  PngHeader header;
  header.width = static_cast<std::uint32_t>(pixels(sheet, sheet.width_mm, dpi));
  header.height = static_cast<std::uint32_t>(pixels(sheet, sheet.height_mm, dpi));
  header.dpi = dpi;
  header.language_tag = tag_of(sheet.language);
  const auto add = [&](const char* keyword, const std::string& text) {
    if (!text.empty()) header.texts.emplace_back(keyword, drawn_text(text));
  };
  add("Title", sheet.title);
  add("Description", sheet.description);
  add("Author", sheet.author);
  add("Creation Time", sheet.date);
  add("Software", "obuhvat " + version());
  return header;
}

}  // namespace

std::string render_png_in_bands(const MapSheet& sheet, double dpi, const TextShaper& shaper,
                                SharedShapes& shapes, std::size_t jobs, int band_rows) {
  const PngHeader header = header_of(sheet, dpi);
  PixelGrid grid;
  grid.per_mm = dpi / mm_per_inch;
  grid.width = static_cast<int>(header.width);
  grid.height = static_cast<int>(header.height);
  if (dpi >= 200) grid.antialias = CAIRO_ANTIALIAS_FAST;
  const std::vector<PixelLayer> layers = layers_of(sheet, grid, shaper, shapes, jobs);

  // A sheet's paper covers it all.
  const bool has_ground = !layers.empty() && layers.front().hides(grid.page());
  // Each row begins with the number of its filter, none.
  const std::size_t stride = 1 + std::size_t{3} * header.width;
  std::vector<PngEncoder::Band> bands(
      static_cast<std::size_t>((grid.height + band_rows - 1) / band_rows));
  in_parallel(bands.size(), jobs, [&] {
    return [&, rows_of_band = std::vector<std::uint8_t>()](std::size_t i) mutable {
      const int top = static_cast<int>(i) * band_rows;
      const PixelBox rows{0, top, grid.width, std::min(top + band_rows, grid.height)};
      PngEncoder::Band& band = bands[i];
      band.size = stride * static_cast<std::size_t>(rows.bottom - rows.top);
      if (has_ground)
        rows_of_band.resize(band.size);
      else
        rows_of_band.assign(band.size, 255);  // white
      for (std::size_t at = 0; at < band.size; at += stride) rows_of_band[at] = 0;
      for (const PixelLayer& layer : layers) layer.paint(rows_of_band.data() + 1, stride, rows);
      band.checksum = checksum_of(rows_of_band.data(), band.size);
      band.deflated = deflate_band(rows_of_band.data(), band.size,
                                   i + 1 == bands.size() ? Band::last : Band::inner);
    };
  });
  return PngEncoder(header).finish(bands);
}

std::string render_png(const MapSheet& sheet, double dpi, const TextShaper& shaper,
                       SharedShapes& shapes, std::size_t jobs) {
  return render_png_in_bands(sheet, dpi, shaper, shapes, jobs, usual_band_rows);
}

std::string render_png(const MapSheet& sheet, double dpi, const TextShaper& shaper) {
  SharedShapes shapes;
  return render_png(sheet, dpi, shaper, shapes, 1);
}

}  // namespace obuhvat
