#pragma once

#include <cairo.h>

#include <map>
#include <utility>

#include "cartography/map_sheet.h"
#include "render/decoded_picture.h"
#include "render/handles.h"

namespace obuhvat {

/// Paints the pictures of one image or document and keeps what it made of them, so that each is
/// decoded once. The sheets must outlive it.
class PicturePainter {
 public:
  /// On an image, of which `cairo` may show any band: the pixels do not depend on the band. Its
  /// user space is millimetres on the sheet, upright, moved by whole pixels.
  /// Throws Error for a picture that cannot be drawn.
  void paint_pixels(cairo_t* cairo, const PictureMark& mark);

  /// In a document.
  void paint_shapes(cairo_t* cairo, const PictureMark& mark);

 private:
  /// A picture in the pixels of the sheet, counted from the sheet's upper left corner.
  struct Tile {
    Handle<cairo_surface_t> pixels;
    double left = 0;
    double top = 0;
  };

  DecodedPicture& decoded(const PictureMark& mark);
  Tile make_tile(const PictureMark& mark, double pixels_per_mm_x, double pixels_per_mm_y);

  std::map<const Picture*, DecodedPicture> decoded_;
  std::map<const PictureMark*, Tile> tiles_;
};

}  // namespace obuhvat
