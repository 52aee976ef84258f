#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include <map>

#include "cartography/map_sheet.h"
#include "render/handles.h"

namespace obuhvat {

/// The halos of the letters in one PDF: each letter's outline stands in it once (as a form
/// XObject), and names refer to it. The halos of 30 names were half of the bytes of a sheet. For
/// one thread.
class GlyphHalos {
 public:
  /// Paints the halo of a shaped line whose baseline begins at 0 0, in points. The halo must be
  /// opaque: those of letters overlap.
  void paint(cairo_t* page, const PangoLayoutLine& line, const Halo& halo);

 private:
  struct Key {
    const void* font = nullptr;  // a cairo_scaled_font_t
    unsigned long glyph = 0;
    double width_pt = 0;
    std::uint8_t r = 0, g = 0, b = 0;
    auto operator<=>(const Key&) const = default;
  };
  struct Letter {
    Handle<cairo_scaled_font_t> font;  // so that its address is not given to another
    Handle<cairo_surface_t> recorded;
  };

  Letter record(PangoFont* font, const Key& key) const;

  std::map<Key, Letter> letters_;
};

}  // namespace obuhvat
