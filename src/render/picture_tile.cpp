#include "render/picture_tile.h"

#include <algorithm>
#include <cstring>

#include "render/picture_painter.h"

namespace obuhvat {

PictureTile::PictureTile(const PictureMark& mark, const PixelGrid& grid)
    : box_(grid.pixels_of(mark.box)) {
  if (!(mark.box.width() > 0 && mark.box.height() > 0)) box_ = {};
  if (box_.is_empty()) return;
  pixels_.reset(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, box_.right - box_.left,
                                           box_.bottom - box_.top));
  const Handle<cairo_t> cairo(cairo_create(pixels_.get()));
  cairo_translate(cairo.get(), -box_.left, -box_.top);
  cairo_scale(cairo.get(), grid.per_mm, grid.per_mm);
  cairo_translate(cairo.get(), mark.box.min_x, mark.box.min_y);
  cairo_scale(cairo.get(), mark.box.width(), mark.box.height());
  naming_picture(mark, [&] { DecodedPicture(*mark.picture).draw_pixels(cairo.get()); });
  cairo_surface_flush(pixels_.get());
}

void PictureTile::paint(std::uint8_t* band, std::size_t stride, const PixelBox& rows,
                        const PixelBox& clip) const {
  const PixelBox part = common(box_, common(rows, clip));
  if (part.is_empty()) return;
  const unsigned char* data = cairo_image_surface_get_data(pixels_.get());
  const auto source_stride =
      static_cast<std::size_t>(cairo_image_surface_get_stride(pixels_.get()));
  for (int y = part.top; y < part.bottom; ++y) {
    const unsigned char* source = data + static_cast<std::size_t>(y - box_.top) * source_stride +
                                  4 * static_cast<std::size_t>(part.left - box_.left);
    std::uint8_t* pixel = band + static_cast<std::size_t>(y - rows.top) * stride +
                          3 * static_cast<std::size_t>(part.left);
    for (int x = part.left; x < part.right; ++x, source += 4, pixel += 3) {
      std::uint32_t argb;
      std::memcpy(&argb, source, 4);
      const unsigned rest = 255 - (argb >> 24);
      const auto over = [&](std::uint8_t below, unsigned shift) {
        unsigned scaled = below * rest + 128;
        scaled = (scaled + (scaled >> 8)) >> 8;
        return static_cast<std::uint8_t>(std::min(255U, scaled + ((argb >> shift) & 255)));
      };
      pixel[0] = over(pixel[0], 16);
      pixel[1] = over(pixel[1], 8);
      pixel[2] = over(pixel[2], 0);
    }
  }
}

}  // namespace obuhvat
