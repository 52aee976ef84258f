#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "render/pixel_mask.h"
#include "render/render.h"

namespace obuhvat {

/// How a picture is rasterised.
struct PixelGrid {
  double per_mm = 1;  ///< pixels
  int width = 0;      ///< pixels
  int height = 0;
  /// From 200 dpi on the fast kind: no difference can be seen, in nearly half the time.
  cairo_antialias_t antialias = CAIRO_ANTIALIAS_GRAY;

  PixelBox page() const { return {0, 0, width, height}; }
  PixelBox pixels_of(const Box<SheetPoint>& box) const;  ///< all that it touches
};

/// Where a line of text is drawn: its baseline on a row of pixels, its left end at a quarter of a
/// pixel; of names with a halo, which is to say on the map, at a whole one. So a letter has four
/// looks and a name one, on a thousand sheets.
struct TextPlace {
  int x = 0, y = 0;   ///< the pixel of the left end of the baseline
  int quarter_x = 0;  ///< to the right of that
};

/// A letter of a line that was shaped.
struct PlacedGlyph {
  std::string face;         ///< the file of its font
  unsigned long glyph = 0;  ///< its number in that
  int x = 0, y = 0;         ///< pixels from the line's
  int quarter_x = 0;
};

/// Rasterises shapes with cairo. The same shape gives the same mask, whatever was drawn before.
/// For one thread: it keeps the pixels it works on.
class MaskMaker {
 public:
  explicit MaskMaker(const PixelGrid& grid) : grid_(grid) {}

  using Clip = std::optional<Box<SheetPoint>>;
  PixelMask fill(const std::vector<SubPath>& path, const Clip& clip);
  PixelMask stroke(const std::vector<SubPath>& path, const Stroke& stroke, const Clip& clip);
  /// What of the pieces, filled or stroked, lies in a part of the page.
  PixelMask fill(const std::vector<const SubPath*>& pieces, const Clip& clip, const PixelBox& part);
  PixelMask stroke(const std::vector<const SubPath*>& pieces, const Stroke& stroke,
                   const Clip& clip, const PixelBox& part);
  /// The lines of the hatch on the area.
  PixelMask hatch(const std::vector<SubPath>& path, const Hatch& hatch, const Clip& clip);
  PixelMask fill(const CircleMark& circle, const Clip& clip);
  PixelMask stroke(const CircleMark& circle, const Clip& clip);
  /// The hatch of the circle's fill.
  PixelMask hatch(const CircleMark& circle, const Clip& clip);

  /// Where the mark's text begins.
  TextPlace place_of(const TextMark& mark, const TextShaper& shaper) const;
  /// All letters of a line (or what their halo covers besides), counted from the pixel of its
  /// place.
  PixelMask letters(const TextMark& mark, const TextShaper& shaper);
  PixelMask halo(const TextMark& mark, const TextShaper& shaper);

  /// Calls `take` for each letter of the line with what draws its mask, counted from its pixel;
  /// that is to be called before `take` returns, if at all.
  using Letter = std::function<PixelMask()>;
  void each_letter(const TextMark& mark, const TextPlace& place, const TextShaper& shaper,
                   const std::function<void(const PlacedGlyph&, const Letter&)>& take);

 private:
  using Draw = std::function<void(cairo_t*)>;
  PixelMask drawn(const PixelBox& box, const Clip& clip, const Draw& draw);
  PixelMask text(const TextMark& mark, const TextShaper& shaper, double halo_pt);
  PixelMask letter(PangoFont* font, const PlacedGlyph& placed, double per_pt);
  PixelBox reach(const Box<SheetPoint>& box, double more_mm, const Clip& clip) const;

  PixelGrid grid_;
  std::vector<std::uint8_t> levels_;
};

}  // namespace obuhvat
