#include "render/picture_painter.h"

namespace obuhvat {

void PicturePainter::paint(cairo_t* cairo, const PictureMark& mark) {
  if (!(mark.box.width() > 0 && mark.box.height() > 0)) return;
  cairo_save(cairo);
  cairo_translate(cairo, mark.box.min_x, mark.box.min_y);
  cairo_scale(cairo, mark.box.width(), mark.box.height());
  naming_picture(mark, [&] { decoded(mark).draw_shapes(cairo); });
  cairo_restore(cairo);
}

DecodedPicture& PicturePainter::decoded(const PictureMark& mark) {
  const auto found = decoded_.find(mark.picture.get());
  if (found != decoded_.end()) return found->second;
  return decoded_.try_emplace(mark.picture.get(), *mark.picture).first->second;
}

}  // namespace obuhvat
