#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "render/drawn_text.h"
#include "render/handles.h"
#include "render/png_bands.h"
#include "render/png_encoder.h"
#include "render/sheet_painter.h"
#include "support/error.h"
#include "support/share_folder.h"

namespace obuhvat {
namespace {

constexpr double mm_per_inch = 25.4;
constexpr double most_pixels = 32767;  // cairo's limit for the side of an image
constexpr int usual_band_rows = 256;
// Drawn beyond a band and thrown away: cairo simplifies curves and joins just outside a surface,
// which tints a pixel or two at its edge.
constexpr int margin_rows = 16;

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
                                int band_rows) {
  const PngHeader header = header_of(sheet, dpi);
  const int width = static_cast<int>(header.width);
  const int height = static_cast<int>(header.height);
  const double scale = dpi / mm_per_inch;
  // From 200 dpi on no difference can be seen, in nearly half the time.
  const cairo_antialias_t antialias = dpi >= 200 ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_GRAY;

  PngEncoder encoder(header);
  PicturePainter pictures;
  const Handle<cairo_surface_t> surface(cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, width, std::min(band_rows, height) + 2 * margin_rows));
  for (int top = 0; top < height; top += band_rows) {
    const int rows = std::min(band_rows, height - top);
    const Handle<cairo_t> cairo(cairo_create(surface.get()));
    cairo_set_source_rgb(cairo.get(), 1, 1, 1);
    cairo_paint(cairo.get());
    cairo_translate(cairo.get(), 0, margin_rows - top);
    cairo_scale(cairo.get(), scale, scale);
    SheetPainter(cairo.get(), shaper, pictures, Canvas::pixels, antialias)
        .paint(sheet, (top - margin_rows) / scale, (top + rows + margin_rows) / scale);
    cairo_surface_flush(surface.get());
    const unsigned char* data = cairo_image_surface_get_data(surface.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    for (int row = margin_rows; row < margin_rows + rows; ++row)
      encoder.write_row(
          reinterpret_cast<const std::uint32_t*>(data + static_cast<std::size_t>(row) * stride));
  }
  return encoder.finish();
}

std::string render_png(const MapSheet& sheet, double dpi, const TextShaper& shaper) {
  return render_png_in_bands(sheet, dpi, shaper, usual_band_rows);
}

}  // namespace obuhvat
