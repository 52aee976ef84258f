#include "render/picture_painter.h"

#include <fmt/format.h>

#include <cmath>

#include "support/error.h"

namespace obuhvat {
namespace {

/// Calls `draw`; its errors go on from the name of the picture.
template <class F>
auto naming(const PictureMark& mark, const F& draw) {
  try {
    return draw();
  } catch (const Error& error) {
    throw Error(fmt::format("the picture \"{}\" {}", mark.title.empty() ? mark.id : mark.title,
                            error.what()));
  }
}

void to_unit_square(cairo_t* cairo, const Box<SheetPoint>& box) {
  cairo_translate(cairo, box.min_x, box.min_y);
  cairo_scale(cairo, box.width(), box.height());
}

}  // namespace

void PicturePainter::paint_pixels(cairo_t* cairo, const PictureMark& mark) {
  if (!(mark.box.width() > 0 && mark.box.height() > 0)) return;
  cairo_matrix_t space;
  cairo_get_matrix(cairo, &space);
  // Resampled in each band, a picture would come out a little different in each: pixman counts
  // in fixed point from the corner of the surface.
  auto found = tiles_.find(&mark);
  if (found == tiles_.end())
    found = tiles_.emplace(&mark, make_tile(mark, space.xx, space.yy)).first;
  const Tile& tile = found->second;
  cairo_save(cairo);
  cairo_identity_matrix(cairo);
  cairo_set_source_surface(cairo, tile.pixels.get(), tile.left + space.x0, tile.top + space.y0);
  cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_NEAREST);
  cairo_paint(cairo);
  cairo_restore(cairo);
}

PicturePainter::Tile PicturePainter::make_tile(const PictureMark& mark, double pixels_per_mm_x,
                                               double pixels_per_mm_y) {
  Tile tile;
  tile.left = std::floor(mark.box.min_x * pixels_per_mm_x);
  tile.top = std::floor(mark.box.min_y * pixels_per_mm_y);
  const double width = std::ceil(mark.box.max_x * pixels_per_mm_x) - tile.left;
  const double height = std::ceil(mark.box.max_y * pixels_per_mm_y) - tile.top;
  tile.pixels.reset(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(width),
                                               static_cast<int>(height)));
  const Handle<cairo_t> cairo(cairo_create(tile.pixels.get()));
  cairo_translate(cairo.get(), -tile.left, -tile.top);
  cairo_scale(cairo.get(), pixels_per_mm_x, pixels_per_mm_y);
  to_unit_square(cairo.get(), mark.box);
  naming(mark, [&] { decoded(mark).draw_pixels(cairo.get()); });
  return tile;
}

void PicturePainter::paint_shapes(cairo_t* cairo, const PictureMark& mark) {
  if (!(mark.box.width() > 0 && mark.box.height() > 0)) return;
  cairo_save(cairo);
  to_unit_square(cairo, mark.box);
  naming(mark, [&] { decoded(mark).draw_shapes(cairo); });
  cairo_restore(cairo);
}

DecodedPicture& PicturePainter::decoded(const PictureMark& mark) {
  const auto found = decoded_.find(mark.picture.get());
  if (found != decoded_.end()) return found->second;
  return decoded_.try_emplace(mark.picture.get(), *mark.picture).first->second;
}

}  // namespace obuhvat
