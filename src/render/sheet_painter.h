#pragma once

#include <cairo.h>

#include "cartography/map_sheet.h"
#include "render/document_shapes.h"
#include "render/glyph_halos.h"
#include "render/picture_painter.h"
#include "render/render.h"
#include "render/text_layout.h"

namespace obuhvat {

/// Paints a sheet's marks on a page of a PDF; the user space of `cairo` is millimetres on the
/// sheet. Text can be selected and searched, an SVG stays shapes, links work.
class SheetPainter {
 public:
  /// `pictures`, `shapes` and `halos` are those of the whole document. Where many pages have names in
  /// common `shapes` holds them whole; nullptr for a single page, where `halos` holds the letters'.
  SheetPainter(cairo_t* cairo, const TextShaper& shaper, PicturePainter& pictures,
               DocumentShapes* shapes, GlyphHalos* halos);

  /// Throws Error for text that cannot be drawn and for cairo's errors.
  void paint(const MapSheet& sheet);

 private:
  /// The marks of a coverage, from its GroupBegin to its GroupEnd: areas of one look together.
  void paint_coverage(const Mark* begin, const Mark* end);
  void paint_path(const PathMark& mark);
  void paint_line(const TextMark& mark, const ShapedLine& line);
  void paint_mark(const PathMark& mark);
  void paint_mark(const CircleMark& mark);
  void paint_mark(const TextMark& mark);
  void paint_mark(const PictureMark& mark);
  void paint_mark(const LinkMark& mark);
  void paint_mark(const GroupBegin& mark);
  void paint_mark(const GroupEnd& mark);
  void add_pieces(const std::vector<SubPath>& pieces);
  /// Fills and strokes the current path and clears it.
  void fill_and_stroke(const std::optional<Fill>& fill, const std::optional<Stroke>& stroke);
  void fill_with_hatch(const Hatch& hatch);
  void set_colour(const Colour& colour);

  cairo_t* cairo_;
  const TextShaper& shaper_;
  PicturePainter& pictures_;
  DocumentShapes* shapes_;
  GlyphHalos* halos_;
  std::size_t depth_ = 0;
};

}  // namespace obuhvat
