#pragma once

#include <cairo.h>

#include "cartography/map_sheet.h"
#include "render/picture_painter.h"
#include "render/render.h"

namespace obuhvat {

/// What is painted on: it decides what becomes of letters, pictures and links.
enum class Canvas {
  pixels,   ///< letters are areas like any other (cairo would shift glyphs to whole pixels)
  document  ///< a PDF: text can be selected and searched, an SVG stays shapes, links work
};

/// Paints a sheet's marks with cairo; the user space of `cairo` is millimetres on the sheet.
/// PNG and PDF are painted by this, so that they look the same.
class SheetPainter {
 public:
  /// `pictures` is the one of the whole image or document, of which this may be a part.
  SheetPainter(cairo_t* cairo, const TextShaper& shaper, PicturePainter& pictures, Canvas canvas,
               cairo_antialias_t antialias);

  /// Paints what may touch the band from `top_mm` to `bottom_mm`; the rest is left out to save
  /// time, not clipped. Throws Error for text that cannot be drawn and for cairo's errors.
  void paint(const MapSheet& sheet, double top_mm, double bottom_mm);
  void paint(const MapSheet& sheet) { paint(sheet, -1e9, 1e9); }

 private:
  void paint_mark(const PathMark& mark);
  void paint_mark(const CircleMark& mark);
  void paint_mark(const TextMark& mark);
  void paint_mark(const PictureMark& mark);
  void paint_mark(const LinkMark& mark);
  void paint_mark(const GroupBegin& mark);
  void paint_mark(const GroupEnd& mark);
  /// Fills and strokes the current path and clears it.
  void fill_and_stroke(const std::optional<Fill>& fill, const std::optional<Stroke>& stroke);
  void fill_with_hatch(const Hatch& hatch);
  void set_colour(const Colour& colour);

  cairo_t* cairo_;
  const TextShaper& shaper_;
  PicturePainter& pictures_;
  Canvas canvas_;
  cairo_antialias_t antialias_;
  std::size_t depth_ = 0;
};

}  // namespace obuhvat
