#pragma once

#include <cairo.h>
#include <librsvg/rsvg.h>

#include "cartography/map_sheet.h"
#include "render/handles.h"

namespace obuhvat {

/// A picture ready to be drawn, as often as needed. Pixels and the units of an SVG are one here.
class DecodedPicture {
 public:
  /// Throws Error for what load_picture refuses; the message goes on from the picture's name:
  /// "cannot be decoded ...".
  explicit DecodedPicture(const Picture& picture);

  double aspect() const { return width_ / height_; }

  /// Fills the square from 0 0 to 1 1 of the user space, by pixels if it has any. For images.
  /// Throws Error for an SVG that cannot be drawn; the message goes on from the picture's name.
  void draw_pixels(cairo_t* cairo) const;

  /// The same as shapes, if it has any. For documents: drawn often, it is in the file once.
  void draw_shapes(cairo_t* cairo);

 private:
  void decode_png(const Picture& picture);
  void decode_svg(const Picture& picture);
  void render_svg(cairo_t* cairo, double width, double height) const;

  Handle<cairo_surface_t> image_;     // of a PNG
  GObjectHandle<RsvgHandle> svg_;     // of an SVG
  Handle<cairo_surface_t> recorded_;  // of an SVG, when first needed
  double width_ = 0;
  double height_ = 0;
};

}  // namespace obuhvat
