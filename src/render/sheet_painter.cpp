#include "render/sheet_painter.h"

#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cassert>
#include <numbers>

#include "render/hatch_lines.h"
#include "render/joined_areas.h"
#include "render/pdf_links.h"
#include "render/text_layout.h"
#include "support/error.h"

namespace obuhvat {
namespace {

/// All that the line and its halo cover, from the left end of its baseline; in millimetres.
Box<SheetPoint> reach_of(const TextMark& mark, const ShapedLine& line) {
  PangoRectangle ink;
  pango_layout_line_get_extents(line.line, &ink, nullptr);
  const auto mm = [](int units) { return static_cast<double>(units) / PANGO_SCALE * mm_per_pt; };
  const Box<SheetPoint> box{mm(ink.x), mm(ink.y), mm(ink.x + ink.width), mm(ink.y + ink.height)};
  return box.grown_by((mark.halo ? mark.halo->width_pt : 0) * mm_per_pt + 0.5);
}

}  // namespace

SheetPainter::SheetPainter(cairo_t* cairo, const TextShaper& shaper, PicturePainter& pictures,
                           DocumentShapes* shapes, GlyphHalos* halos)
    : cairo_(cairo), shaper_(shaper), pictures_(pictures), shapes_(shapes), halos_(halos) {
  cairo_set_line_join(cairo_, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap(cairo_, CAIRO_LINE_CAP_ROUND);
  cairo_set_fill_rule(cairo_, CAIRO_FILL_RULE_EVEN_ODD);
}

void SheetPainter::paint(const MapSheet& sheet) {
  const Mark* const end = sheet.marks.data() + sheet.marks.size();
  for (const Mark* mark = sheet.marks.data(); mark != end; ++mark) {
    std::visit([&](const auto& m) { paint_mark(m); }, *mark);
    const auto* group = std::get_if<GroupBegin>(mark);
    // On many pages each area stands once, and pages refer to it.
    if (group == nullptr || !group->is_coverage || shapes_ != nullptr) continue;
    const Mark* const last =
        std::find_if(mark, end, [](const Mark& m) { return std::holds_alternative<GroupEnd>(m); });
    paint_coverage(mark + 1, last);
    mark = last - 1;
  }
  assert(depth_ == 0);
  if (const cairo_status_t status = cairo_status(cairo_); status != CAIRO_STATUS_SUCCESS)
    throw Error(
        fmt::format("cannot draw the sheet {}: {}", sheet.id, cairo_status_to_string(status)));
}

// Half of the points of a sheet lie on borders between areas, and PDF takes 2 microseconds for
// each: joined, a sheet of 165 municipalities takes five sixths of the time and two thirds of the
// bytes.
void SheetPainter::paint_coverage(const Mark* begin, const Mark* end) {
  std::vector<std::pair<Fill, std::vector<const SheetPath*>>> by_fill;
  std::vector<const PathMark*> others;
  for (const Mark* mark = begin; mark != end; ++mark) {
    const auto& area = std::get<PathMark>(*mark);
    if (!area.fill || area.stroke) {
      others.push_back(&area);
      continue;
    }
    auto known = std::find_if(by_fill.begin(), by_fill.end(),
                              [&](const auto& entry) { return entry.first == *area.fill; });
    if (known == by_fill.end()) known = by_fill.insert(known, {*area.fill, {}});
    known->second.push_back(&area.path);
  }
  for (const auto& [fill, areas] : by_fill) {
    cairo_new_path(cairo_);
    add_pieces(joined_areas(areas));
    fill_and_stroke(fill, std::nullopt);
  }
  for (const PathMark* other : others) paint_path(*other);
}

void SheetPainter::paint_mark(const PathMark& mark) {
  if (shapes_ == nullptr || !mark.path.recurs()) {
    paint_path(mark);
    return;
  }
  shapes_->show(cairo_, mark, [&](cairo_t* recorder) {
    SheetPainter(recorder, shaper_, pictures_, nullptr, nullptr).paint_path(mark);
  });
}

void SheetPainter::paint_path(const PathMark& mark) {
  cairo_new_path(cairo_);
  add_pieces(mark.path.pieces());
  fill_and_stroke(mark.fill, mark.stroke);
}

void SheetPainter::add_pieces(const std::vector<SubPath>& pieces) {
  for (const auto& piece : pieces) {
    cairo_new_sub_path(cairo_);
    for (const auto& point : piece.points) cairo_line_to(cairo_, point.x, point.y);
    if (piece.closed) cairo_close_path(cairo_);
  }
}

void SheetPainter::paint_mark(const CircleMark& mark) {
  cairo_new_path(cairo_);
  cairo_arc(cairo_, mark.centre.x, mark.centre.y, mark.radius_mm, 0, 2 * std::numbers::pi);
  cairo_close_path(cairo_);
  fill_and_stroke(mark.fill, mark.stroke);
}

void SheetPainter::fill_and_stroke(const std::optional<Fill>& fill,
                                   const std::optional<Stroke>& stroke) {
  if (fill) {
    set_colour(fill->colour);
    cairo_fill_preserve(cairo_);
    if (fill->hatch) fill_with_hatch(*fill->hatch);
  }
  if (stroke && stroke->width_mm > 0) {
    set_colour(stroke->colour);
    cairo_set_line_width(cairo_, stroke->width_mm);
    cairo_set_dash(cairo_, stroke->dash_mm.data(), static_cast<int>(stroke->dash_mm.size()), 0);
    cairo_set_line_cap(cairo_,
                       stroke->dash_mm.empty() ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_stroke_preserve(cairo_);
  }
  cairo_new_path(cairo_);
}

void SheetPainter::fill_with_hatch(const Hatch& hatch) {
  // cairo_save does not save the path.
  const Handle<cairo_path_t> area(cairo_copy_path(cairo_));
  Box<SheetPoint> box;  // of the area, not of what is visible: lines do not depend on the band
  cairo_path_extents(cairo_, &box.min_x, &box.min_y, &box.max_x, &box.max_y);
  cairo_save(cairo_);
  cairo_clip(cairo_);
  for (const auto& [from, to] : hatch_lines(hatch, box)) {
    cairo_move_to(cairo_, from.x, from.y);
    cairo_line_to(cairo_, to.x, to.y);
  }
  set_colour(hatch.colour);
  cairo_set_line_width(cairo_, hatch.width_mm);
  cairo_set_line_cap(cairo_, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash(cairo_, nullptr, 0, 0);
  cairo_stroke(cairo_);
  cairo_restore(cairo_);
  cairo_append_path(cairo_, area.get());
}

void SheetPainter::paint_mark(const TextMark& mark) {
  const ShapedLine shaped = shaper_.handle().shape(mark.text, mark.font, mark.language);
  const double before = mark.align == Align::left     ? 0
                        : mark.align == Align::centre ? shaped.extent.width_mm / 2
                                                      : shaped.extent.width_mm;
  const SheetPoint at{mark.at.x - before, mark.at.y};
  if (shapes_ != nullptr && mark.halo) {
    shapes_->show(cairo_, mark, at, reach_of(mark, shaped), [&](cairo_t* recorder) {
      SheetPainter(recorder, shaper_, pictures_, nullptr, nullptr).paint_line(mark, shaped);
    });
    return;
  }
  cairo_save(cairo_);
  cairo_translate(cairo_, at.x, at.y);
  paint_line(mark, shaped);
  cairo_restore(cairo_);
}

void SheetPainter::paint_line(const TextMark& mark, const ShapedLine& shaped) {
  cairo_save(cairo_);
  cairo_scale(cairo_, mm_per_pt, mm_per_pt);
  cairo_set_fill_rule(cairo_, CAIRO_FILL_RULE_WINDING);  // outlines of one letter may overlap
  cairo_new_path(cairo_);
  if (mark.halo && mark.halo->colour.a == 255 && halos_ != nullptr) {
    halos_->paint(cairo_, *shaped.line, *mark.halo);
  } else if (mark.halo) {
    cairo_move_to(cairo_, 0, 0);
    pango_cairo_layout_line_path(cairo_, shaped.line);
    set_colour(mark.halo->colour);
    cairo_set_line_width(cairo_, 2 * mark.halo->width_pt);
    cairo_set_line_cap(cairo_, CAIRO_LINE_CAP_ROUND);
    cairo_set_dash(cairo_, nullptr, 0, 0);
    cairo_stroke(cairo_);
  }
  set_colour(mark.colour);
  cairo_move_to(cairo_, 0, 0);
  pango_cairo_show_layout_line(cairo_, shaped.line);
  cairo_new_path(cairo_);
  cairo_restore(cairo_);
}

void SheetPainter::paint_mark(const PictureMark& mark) { pictures_.paint(cairo_, mark); }

void SheetPainter::paint_mark(const LinkMark& mark) { add_pdf_link(cairo_, mark); }

void SheetPainter::paint_mark(const GroupBegin& mark) {
  ++depth_;
  cairo_save(cairo_);
  if (!mark.clip) return;
  cairo_new_path(cairo_);
  cairo_rectangle(cairo_, mark.clip->min_x, mark.clip->min_y, mark.clip->width(),
                  mark.clip->height());
  cairo_clip(cairo_);
}

void SheetPainter::paint_mark(const GroupEnd&) {
  assert(depth_ > 0);
  --depth_;
  cairo_restore(cairo_);
}

void SheetPainter::set_colour(const Colour& colour) {
  cairo_set_source_rgba(cairo_, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0,
                        colour.a / 255.0);
}

}  // namespace obuhvat
