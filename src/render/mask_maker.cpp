#include "render/mask_maker.h"

#include <fmt/format.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "render/handles.h"
#include "render/hatch_lines.h"
#include "render/text_layout.h"
#include "support/error.h"

namespace obuhvat {
namespace {

Box<SheetPoint> box_of(const std::vector<SubPath>& path) {
  Box<SheetPoint> box;
  for (const auto& part : path)
    for (const auto& point : part.points) box.include(point);
  return box;
}

void add_piece(cairo_t* cairo, const SubPath& piece) {
  cairo_new_sub_path(cairo);
  for (const auto& point : piece.points) cairo_line_to(cairo, point.x, point.y);
  if (piece.closed) cairo_close_path(cairo);
}

Box<SheetPoint> box_of(const std::vector<const SubPath*>& pieces) {
  Box<SheetPoint> box;
  for (const SubPath* piece : pieces)
    for (const auto& point : piece->points) box.include(point);
  return box;
}

Box<SheetPoint> box_of(const CircleMark& circle) {
  const SheetPoint& c = circle.centre;
  return Box<SheetPoint>{c.x, c.y, c.x, c.y}.grown_by(circle.radius_mm);
}

void add_path(cairo_t* cairo, const std::vector<SubPath>& path) {
  for (const auto& piece : path) add_piece(cairo, piece);
}

void add_circle(cairo_t* cairo, const CircleMark& circle) {
  cairo_arc(cairo, circle.centre.x, circle.centre.y, circle.radius_mm, 0, 2 * std::numbers::pi);
  cairo_close_path(cairo);
}

void stroke_path(cairo_t* cairo, const Stroke& stroke) {
  cairo_set_line_width(cairo, stroke.width_mm);
  cairo_set_dash(cairo, stroke.dash_mm.data(), static_cast<int>(stroke.dash_mm.size()), 0);
  cairo_set_line_cap(cairo, stroke.dash_mm.empty() ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_stroke(cairo);
}

/// Lines over the current path, which they are cut to.
void hatch_path(cairo_t* cairo, const Hatch& hatch, const Box<SheetPoint>& box) {
  cairo_clip(cairo);
  for (const auto& [from, to] : hatch_lines(hatch, box)) {
    cairo_move_to(cairo, from.x, from.y);
    cairo_line_to(cairo, to.x, to.y);
  }
  cairo_set_line_width(cairo, hatch.width_mm);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT);
  cairo_stroke(cairo);
}

/// The rectangle that the path is, if it is one with upright sides.
std::optional<Box<SheetPoint>> as_rectangle(const std::vector<SubPath>& path) {
  if (path.size() != 1 || !path[0].closed || path[0].points.size() != 4) return std::nullopt;
  const auto& p = path[0].points;
  const bool across = p[0].y == p[1].y && p[1].x == p[2].x && p[2].y == p[3].y && p[3].x == p[0].x;
  const bool down = p[0].x == p[1].x && p[1].y == p[2].y && p[2].x == p[3].x && p[3].y == p[0].y;
  if (!across && !down) return std::nullopt;
  return box_of(path);
}

/// The file of the font's face, with its number in that.
std::string file_of(PangoFont* font) {
  FcPattern* const pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));
  FcChar8* file = nullptr;
  int index = 0;
  FcPatternGetString(pattern, FC_FILE, 0, &file);
  FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
  return fmt::format("{}#{}", file == nullptr ? "" : reinterpret_cast<const char*>(file), index);
}

/// The user space of text: points, from a quarter of a pixel on.
void begin_text(cairo_t* cairo, const PixelBox& box, int quarter_x, double per_pt) {
  cairo_identity_matrix(cairo);
  cairo_translate(cairo, 0.25 * quarter_x - box.left, -box.top);
  cairo_scale(cairo, per_pt, per_pt);
  cairo_set_antialias(cairo, CAIRO_ANTIALIAS_GRAY);
  cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_WINDING);  // outlines of one letter may overlap
}

int floor_of(double v) { return static_cast<int>(std::floor(std::clamp(v, -1e6, 1e6))); }
int ceil_of(double v) { return static_cast<int>(std::ceil(std::clamp(v, -1e6, 1e6))); }

}  // namespace

PixelBox PixelGrid::pixels_of(const Box<SheetPoint>& box) const {
  return {floor_of(box.min_x * per_mm), floor_of(box.min_y * per_mm), ceil_of(box.max_x * per_mm),
          ceil_of(box.max_y * per_mm)};
}

PixelBox MaskMaker::reach(const Box<SheetPoint>& box, double more_mm, const Clip& clip) const {
  if (box.is_empty()) return {};
  PixelBox out = grid_.pixels_of(box.grown_by(more_mm));
  // Antialiasing reaches into the next pixel.
  out = common({out.left - 1, out.top - 1, out.right + 1, out.bottom + 1}, grid_.page());
  return clip ? common(out, grid_.pixels_of(*clip)) : out;
}

PixelMask MaskMaker::drawn(const PixelBox& box, const Clip& clip, const Draw& draw) {
  if (box.is_empty()) return {};
  const int width = box.right - box.left;
  const int height = box.bottom - box.top;
  const int stride = cairo_format_stride_for_width(CAIRO_FORMAT_A8, width);
  const auto bytes = static_cast<std::size_t>(stride) * static_cast<std::size_t>(height);
  levels_.assign(bytes, 0);
  const Handle<cairo_surface_t> surface(
      cairo_image_surface_create_for_data(levels_.data(), CAIRO_FORMAT_A8, width, height, stride));
  const Handle<cairo_t> cairo(cairo_create(surface.get()));
  cairo_set_line_join(cairo.get(), CAIRO_LINE_JOIN_ROUND);
  cairo_set_fill_rule(cairo.get(), CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_antialias(cairo.get(), grid_.antialias);
  cairo_translate(cairo.get(), -box.left, -box.top);
  cairo_scale(cairo.get(), grid_.per_mm, grid_.per_mm);
  if (clip) {
    cairo_rectangle(cairo.get(), clip->min_x, clip->min_y, clip->width(), clip->height());
    cairo_clip(cairo.get());
  }
  draw(cairo.get());
  if (const cairo_status_t status = cairo_status(cairo.get()); status != CAIRO_STATUS_SUCCESS)
    throw Error(fmt::format("cannot draw a shape: {}", cairo_status_to_string(status)));
  cairo_surface_flush(surface.get());
  return PixelMask(levels_.data(), static_cast<std::size_t>(stride), box);
}

PixelMask MaskMaker::fill(const std::vector<SubPath>& path, const Clip& clip) {
  if (auto box = as_rectangle(path)) {
    if (clip)
      box = Box<SheetPoint>{std::max(box->min_x, clip->min_x), std::max(box->min_y, clip->min_y),
                            std::min(box->max_x, clip->max_x), std::min(box->max_y, clip->max_y)};
    return PixelMask::rectangle(box->min_x * grid_.per_mm, box->min_y * grid_.per_mm,
                                box->max_x * grid_.per_mm, box->max_y * grid_.per_mm, grid_.page());
  }
  return drawn(reach(box_of(path), 0, clip), clip, [&](cairo_t* cairo) {
    add_path(cairo, path);
    cairo_fill(cairo);
  });
}

PixelMask MaskMaker::stroke(const std::vector<SubPath>& path, const Stroke& stroke,
                            const Clip& clip) {
  return drawn(reach(box_of(path), stroke.width_mm / 2, clip), clip, [&](cairo_t* cairo) {
    add_path(cairo, path);
    stroke_path(cairo, stroke);
  });
}

PixelMask MaskMaker::fill(const std::vector<const SubPath*>& pieces, const Clip& clip,
                          const PixelBox& part) {
  return drawn(common(reach(box_of(pieces), 0, clip), part), clip, [&](cairo_t* cairo) {
    for (const SubPath* piece : pieces) add_piece(cairo, *piece);
    cairo_fill(cairo);
  });
}

PixelMask MaskMaker::stroke(const std::vector<const SubPath*>& pieces, const Stroke& stroke,
                            const Clip& clip, const PixelBox& part) {
  return drawn(common(reach(box_of(pieces), stroke.width_mm / 2, clip), part), clip,
               [&](cairo_t* cairo) {
                 for (const SubPath* piece : pieces) add_piece(cairo, *piece);
                 stroke_path(cairo, stroke);
               });
}

PixelMask MaskMaker::hatch(const std::vector<SubPath>& path, const Hatch& hatch, const Clip& clip) {
  const Box<SheetPoint> box = box_of(path);
  return drawn(reach(box, 0, clip), clip, [&](cairo_t* cairo) {
    add_path(cairo, path);
    hatch_path(cairo, hatch, box);
  });
}

PixelMask MaskMaker::fill(const CircleMark& circle, const Clip& clip) {
  return drawn(reach(box_of(circle), 0, clip), clip, [&](cairo_t* cairo) {
    add_circle(cairo, circle);
    cairo_fill(cairo);
  });
}

PixelMask MaskMaker::stroke(const CircleMark& circle, const Clip& clip) {
  return drawn(reach(box_of(circle), circle.stroke->width_mm / 2, clip), clip, [&](cairo_t* cairo) {
    add_circle(cairo, circle);
    stroke_path(cairo, *circle.stroke);
  });
}

PixelMask MaskMaker::hatch(const CircleMark& circle, const Clip& clip) {
  const Box<SheetPoint> box = box_of(circle);
  return drawn(reach(box, 0, clip), clip, [&](cairo_t* cairo) {
    add_circle(cairo, circle);
    hatch_path(cairo, *circle.fill->hatch, box);
  });
}

TextPlace MaskMaker::place_of(const TextMark& mark, const TextShaper& shaper) const {
  double x = mark.at.x;
  if (mark.align != Align::left) {
    const double width = shaper.measure(mark.text, mark.font, mark.language).width_mm;
    x -= mark.align == Align::centre ? width / 2 : width;
  }
  const auto pixels = [&](double mm) { return std::clamp(mm * grid_.per_mm, -1e8, 1e8); };
  const int step = mark.halo ? 4 : 1;
  const int quarters = step * static_cast<int>(std::lround(4 * pixels(x) / step));
  return {quarters >> 2, static_cast<int>(std::lround(pixels(mark.at.y))), quarters & 3};
}

PixelMask MaskMaker::text(const TextMark& mark, const TextShaper& shaper, double halo_pt) {
  const ShapedLine shaped = shaper.handle().shape(mark.text, mark.font, mark.language);
  PangoRectangle ink;
  pango_layout_line_get_extents(shaped.line, &ink, nullptr);
  const double per_pt = mm_per_pt * grid_.per_mm;
  const auto pixels = [&](int pango_units) {
    return static_cast<double>(pango_units) / PANGO_SCALE * per_pt;
  };
  const double more = halo_pt * per_pt + 2;
  const PixelBox box{floor_of(pixels(ink.x) - more), floor_of(pixels(ink.y) - more),
                     ceil_of(pixels(ink.x + ink.width) + more),
                     ceil_of(pixels(ink.y + ink.height) + more)};
  return drawn(box, std::nullopt, [&](cairo_t* cairo) {
    begin_text(cairo, box, 0, per_pt);
    cairo_move_to(cairo, 0, 0);
    pango_cairo_layout_line_path(cairo, shaped.line);
    if (halo_pt > 0) {
      cairo_set_line_width(cairo, 2 * halo_pt);
      cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
      cairo_stroke(cairo);
    } else {
      cairo_fill(cairo);
    }
  });
}

PixelMask MaskMaker::letters(const TextMark& mark, const TextShaper& shaper) {
  return text(mark, shaper, 0);
}

PixelMask MaskMaker::halo(const TextMark& mark, const TextShaper& shaper) {
  return text(mark, shaper, mark.halo->width_pt);
}

void MaskMaker::each_letter(const TextMark& mark, const TextPlace& place, const TextShaper& shaper,
                            const std::function<void(const PlacedGlyph&, const Letter&)>& take) {
  const ShapedLine shaped = shaper.handle().shape(mark.text, mark.font, mark.language);
  const double per_pt = mm_per_pt * grid_.per_mm;
  int along = 0;  // of the line, in Pango's units
  for (const GSList* item = shaped.line->runs; item != nullptr; item = item->next) {
    const auto* run = static_cast<const PangoGlyphItem*>(item->data);
    PangoFont* const font = run->item->analysis.font;
    PlacedGlyph placed;
    placed.face = file_of(font);
    for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
      const PangoGlyphInfo& info = run->glyphs->glyphs[i];
      const double x = static_cast<double>(along + info.geometry.x_offset) / PANGO_SCALE * per_pt;
      const double y =
          static_cast<double>(info.geometry.y_offset - run->y_offset) / PANGO_SCALE * per_pt;
      along += info.geometry.width;
      if (info.glyph == PANGO_GLYPH_EMPTY) continue;
      const int quarters = static_cast<int>(std::lround(4 * x)) + place.quarter_x;
      placed.glyph = info.glyph;
      placed.x = quarters >> 2;
      placed.quarter_x = quarters & 3;
      placed.y = static_cast<int>(std::lround(y));
      take(placed, [&] { return letter(font, placed, per_pt); });
    }
  }
}

PixelMask MaskMaker::letter(PangoFont* font, const PlacedGlyph& placed, double per_pt) {
  PangoRectangle ink;
  pango_font_get_glyph_extents(font, static_cast<PangoGlyph>(placed.glyph), &ink, nullptr);
  const auto pixels = [&](int pango_units) {
    return static_cast<double>(pango_units) / PANGO_SCALE * per_pt;
  };
  const PixelBox box{floor_of(pixels(ink.x)) - 2, floor_of(pixels(ink.y)) - 2,
                     ceil_of(pixels(ink.x + ink.width)) + 2,
                     ceil_of(pixels(ink.y + ink.height)) + 2};
  return drawn(box, std::nullopt, [&](cairo_t* cairo) {
    begin_text(cairo, box, placed.quarter_x, per_pt);
    cairo_set_scaled_font(cairo, pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font)));
    const cairo_glyph_t glyph{placed.glyph, 0, 0};
    cairo_glyph_path(cairo, &glyph, 1);
    cairo_fill(cairo);
  });
}

}  // namespace obuhvat
