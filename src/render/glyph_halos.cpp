#include "render/glyph_halos.h"

#include <pango/pangocairo.h>

namespace obuhvat {
namespace {

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

}  // namespace

void GlyphHalos::paint(cairo_t* page, const PangoLayoutLine& line, const Halo& halo) {
  int along = 0;  // of the line, in Pango's units
  for (const GSList* item = line.runs; item != nullptr; item = item->next) {
    const auto* run = static_cast<const PangoGlyphItem*>(item->data);
    PangoFont* const font = run->item->analysis.font;
    Key key{pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font)),
            0,
            halo.width_pt,
            halo.colour.r,
            halo.colour.g,
            halo.colour.b};
    for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
      const PangoGlyphInfo& info = run->glyphs->glyphs[i];
      const double x = points(along + info.geometry.x_offset);
      const double y = points(info.geometry.y_offset - run->y_offset);
      along += info.geometry.width;
      if (info.glyph == PANGO_GLYPH_EMPTY) continue;
      key.glyph = info.glyph;
      auto letter = letters_.find(key);
      if (letter == letters_.end()) letter = letters_.emplace(key, record(font, key)).first;
      if (!letter->second.recorded) continue;
      cairo_set_source_surface(page, letter->second.recorded.get(), x, y);
      cairo_paint(page);
    }
  }
}

GlyphHalos::Letter GlyphHalos::record(PangoFont* font, const Key& key) const {
  cairo_scaled_font_t* const scaled = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font));
  Letter out{Handle<cairo_scaled_font_t>(cairo_scaled_font_reference(scaled)), nullptr};
  PangoRectangle ink;
  pango_font_get_glyph_extents(font, static_cast<PangoGlyph>(key.glyph), &ink, nullptr);
  if (ink.width == 0 || ink.height == 0) return out;  // a space
  const double more = key.width_pt + 0.5;
  const cairo_rectangle_t extents{points(ink.x) - more, points(ink.y) - more,
                                  points(ink.width) + 2 * more, points(ink.height) + 2 * more};
  out.recorded.reset(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents));
  const Handle<cairo_t> cairo(cairo_create(out.recorded.get()));
  cairo_set_scaled_font(cairo.get(), scaled);
  const cairo_glyph_t glyph{key.glyph, 0, 0};
  cairo_glyph_path(cairo.get(), &glyph, 1);
  cairo_set_source_rgb(cairo.get(), key.r / 255.0, key.g / 255.0, key.b / 255.0);
  cairo_set_line_width(cairo.get(), 2 * key.width_pt);
  cairo_set_line_join(cairo.get(), CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap(cairo.get(), CAIRO_LINE_CAP_ROUND);
  cairo_stroke(cairo.get());
  return out;
}

}  // namespace obuhvat
