#pragma once

#include <cairo.h>
#include <fmt/format.h>

#include <map>

#include "cartography/map_sheet.h"
#include "render/decoded_picture.h"
#include "support/error.h"

namespace obuhvat {

/// Calls `draw`; its errors go on from the name of the picture.
template <class F>
auto naming_picture(const PictureMark& mark, const F& draw) {
  try {
    return draw();
  } catch (const Error& error) {
    throw Error(fmt::format("the picture \"{}\" {}", mark.title.empty() ? mark.id : mark.title,
                            error.what()));
  }
}

/// Paints the pictures of one document and keeps what it made of them, so that each is decoded
/// once. The sheets must outlive it.
class PicturePainter {
 public:
  /// The user space of `cairo` is millimetres on the sheet. Throws Error for a picture that cannot
  /// be drawn.
  void paint(cairo_t* cairo, const PictureMark& mark);

 private:
  DecodedPicture& decoded(const PictureMark& mark);

  std::map<const Picture*, DecodedPicture> decoded_;
};

}  // namespace obuhvat
