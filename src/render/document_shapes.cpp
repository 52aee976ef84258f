#include "render/document_shapes.h"

#include <fmt/format.h>

#include <iterator>

#include "render/text_layout.h"

namespace obuhvat {
namespace {

void append(std::string& out, const Colour& c) {
  fmt::format_to(std::back_inserter(out), "{:02x}{:02x}{:02x}{:02x} ", c.r, c.g, c.b, c.a);
}

std::string look_of(const PathMark& mark) {
  std::string out;
  if (mark.fill) {
    append(out, mark.fill->colour);
    if (const auto& hatch = mark.fill->hatch) {
      append(out, hatch->colour);
      fmt::format_to(std::back_inserter(out), "h{} {} {} ", hatch->angle, hatch->spacing_mm,
                     hatch->width_mm);
    }
  }
  if (mark.stroke) {
    out += 's';
    append(out, mark.stroke->colour);
    fmt::format_to(std::back_inserter(out), "{}", mark.stroke->width_mm);
    for (const double length : mark.stroke->dash_mm)
      fmt::format_to(std::back_inserter(out), " {}", length);
  }
  return out;
}

std::string look_of(const TextMark& mark) {
  std::string out;
  append(out, mark.colour);
  if (mark.halo) {
    append(out, mark.halo->colour);
    fmt::format_to(std::back_inserter(out), "{} ", mark.halo->width_pt);
  }
  fmt::format_to(std::back_inserter(out), "{} {} {} {} {} {} {}", mark.font.family,
                 mark.font.size_pt, mark.font.bold, mark.font.italic, mark.font.spacing_pt,
                 static_cast<int>(mark.language), mark.text);
  return out;
}

Box<SheetPoint> box_of(const PathMark& mark) {
  return mark.path.box().grown_by(mark.stroke ? mark.stroke->width_mm : 0);
}

}  // namespace

void DocumentShapes::show(cairo_t* page, const PathMark& mark, const Paint& paint) {
  Shape& shape = shapes_[{mark.path.identity(), look_of(mark)}];
  if (!shape.recorded) {
    shape.path = mark.path;
    record(shape, box_of(mark), paint);
  }
  show(page, shape, {0, 0});
}

void DocumentShapes::show(cairo_t* page, const TextMark& mark, const SheetPoint& at,
                          const Box<SheetPoint>& box, const Paint& paint) {
  Shape& shape = shapes_[{nullptr, look_of(mark)}];
  if (!shape.recorded) record(shape, box, paint);
  show(page, shape, at);
}

void DocumentShapes::record(Shape& shape, const Box<SheetPoint>& box, const Paint& paint) {
  // In points: what is recorded is rounded to 1/256 of its unit.
  const cairo_rectangle_t extents{box.min_x / mm_per_pt, box.min_y / mm_per_pt,
                                  box.width() / mm_per_pt, box.height() / mm_per_pt};
  shape.recorded.reset(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents));
  const Handle<cairo_t> cairo(cairo_create(shape.recorded.get()));
  cairo_scale(cairo.get(), 1 / mm_per_pt, 1 / mm_per_pt);
  paint(cairo.get());
}

void DocumentShapes::show(cairo_t* page, const Shape& shape, const SheetPoint& at) {
  cairo_save(page);
  cairo_translate(page, at.x, at.y);
  cairo_scale(page, mm_per_pt, mm_per_pt);
  cairo_set_source_surface(page, shape.recorded.get(), 0, 0);
  cairo_paint(page);
  cairo_restore(page);
}

}  // namespace obuhvat
