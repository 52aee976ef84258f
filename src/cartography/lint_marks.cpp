#include "cartography/lint_marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "cartography/sheet_ids.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr Box<SheetPoint> unbounded{-infinite, -infinite, infinite, infinite};

Box<SheetPoint> common(const Box<SheetPoint>& a, const Box<SheetPoint>& b) {
  return {std::max(a.min_x, b.min_x), std::max(a.min_y, b.min_y), std::min(a.max_x, b.max_x),
          std::min(a.max_y, b.max_y)};
}

bool is_nothing(const Box<SheetPoint>& box) {
  return box.min_x >= box.max_x || box.min_y >= box.max_y;
}

Box<SheetPoint> box_of(const PathMark& mark) { return mark.path.box(); }

Box<SheetPoint> box_of(const CircleMark& mark) {
  const double r = mark.radius_mm;
  return Box<SheetPoint>{mark.centre.x, mark.centre.y, mark.centre.x, mark.centre.y}.grown_by(r);
}

/// Half of the outline lies outside the area.
double outline_of(const std::optional<Stroke>& stroke) { return stroke ? stroke->width_mm / 2 : 0; }

template <class M>
std::string name_of(std::string_view kind, const M& mark) {
  return fmt::format("the {} \"{}\"", kind, mark.title.empty() ? mark.id : mark.title);
}

/// Walks the marks once and remembers where it is among the groups.
class Layout {
 public:
  Layout(const MapSheet& sheet, const TextMetrics& metrics) : metrics_(metrics) {
    for (const Mark& mark : sheet.marks) {
      std::visit([&](const auto& m) { add(m); }, mark);
      ++order_;
    }
  }

  LintMarks marks;

 private:
  struct Group {
    Box<SheetPoint> clip = unbounded;
    std::size_t number = 0;
    bool is_draft = false;
  };

  void add(const GroupBegin& group) {
    Group inner = groups_.back();
    if (group.clip) inner.clip = common(inner.clip, *group.clip);
    inner.number = ++group_count_;
    inner.is_draft = inner.is_draft || is_draft(group.id);
    groups_.push_back(inner);
  }
  void add(const GroupEnd&) {
    if (groups_.size() > 1) groups_.pop_back();
  }
  void add(const LinkMark&) {}

  void add(const TextMark& mark) {
    const TextExtent e = metrics_.measure(mark.text, mark.font, mark.language);
    const double left = mark.align == Align::left     ? mark.at.x
                        : mark.align == Align::centre ? mark.at.x - e.width_mm / 2
                                                      : mark.at.x - e.width_mm;
    LaidText text;
    text.mark = &mark;
    text.box = {left, mark.at.y - e.ascent_mm, left + e.width_mm, mark.at.y + e.descent_mm};
    text.clip = groups_.back().clip;
    text.order = order_;
    text.group = groups_.back().number;
    text.is_draft = is_draft(mark.id) || groups_.back().is_draft;
    marks.texts.push_back(std::move(text));
  }

  void add(const PathMark& mark) {
    is_draft(mark.id);
    const Box<SheetPoint> box = box_of(mark);
    if (mark.fill) add_fill({&mark, nullptr, nullptr, box, order_});
    if (parts_of_id(mark.id, sheet_id::centre))
      add_symbol({name_of("symbol of", mark), box.grown_by(outline_of(mark.stroke)), {}, 0});
    if (!mark.fill && mark.stroke && mark.path.size() == 1 && mark.path[0].points.size() == 2)
      marks.lines.push_back(
          {mark.path[0].points[0], mark.path[0].points[1], groups_.back().number});
  }

  void add(const CircleMark& mark) {
    is_draft(mark.id);
    if (mark.fill) add_fill({nullptr, &mark, nullptr, box_of(mark), order_});
    const double outline = outline_of(mark.stroke);
    if (parts_of_id(mark.id, sheet_id::centre))
      add_symbol({name_of("symbol of", mark), box_of(mark).grown_by(outline), mark.centre,
                  mark.radius_mm + outline});
  }

  void add(const PictureMark& mark) {
    is_draft(mark.id);
    marks.pictures.emplace_back(&mark, groups_.back().clip);
    add_fill({nullptr, nullptr, &mark, mark.box, order_});
    add_symbol({name_of("picture", mark), mark.box, {}, 0});
  }

  void add_fill(LaidFill fill) {
    fill.box = common(fill.box, groups_.back().clip);
    if (!is_nothing(fill.box)) marks.fills.push_back(fill);
  }
  void add_symbol(LaidSymbol symbol) {
    symbol.box = common(symbol.box, groups_.back().clip);
    if (!is_nothing(symbol.box) && !groups_.back().is_draft)
      marks.symbols.push_back(std::move(symbol));
  }

  bool is_draft(const std::string& id) {
    if (id != sheet_id::draft) return false;
    marks.has_draft_mark = true;
    return true;
  }

  const TextMetrics& metrics_;
  std::vector<Group> groups_{Group{}};
  std::size_t group_count_ = 0;
  std::size_t order_ = 0;
};

}  // namespace

bool LaidText::is_blank() const {
  const std::string& text = mark->text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) <= ' ') continue;
    constexpr std::string_view no_break = "\u00a0";
    if (text.compare(i, no_break.size(), no_break) != 0) return false;
    i += no_break.size() - 1;
  }
  return true;
}

Box<SheetPoint> LaidText::visible() const {
  const Box<SheetPoint> seen = common(box, clip);
  return is_nothing(seen) ? Box<SheetPoint>{} : seen;
}

bool LaidFill::holds(const SheetPoint& point) const {
  if (!box.contains(point)) return false;
  if (picture != nullptr) return true;
  if (circle != nullptr)
    return std::hypot(point.x - circle->centre.x, point.y - circle->centre.y) <= circle->radius_mm;
  bool inside = false;
  for (const auto& part : path->path)
    for (std::size_t i = 0, j = part.points.size() - 1; i < part.points.size(); j = i++) {
      const SheetPoint& a = part.points[j];
      const SheetPoint& b = part.points[i];
      if ((a.y > point.y) != (b.y > point.y) &&
          point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y))
        inside = !inside;
    }
  return inside;
}

const std::optional<Fill>& LaidFill::fill() const {
  static const std::optional<Fill> none;
  return path != nullptr ? path->fill : circle != nullptr ? circle->fill : none;
}

const std::string& LaidFill::id() const {
  return path != nullptr ? path->id : circle != nullptr ? circle->id : picture->id;
}

LintMarks lay_out(const MapSheet& sheet, const TextMetrics& metrics) {
  return std::move(Layout(sheet, metrics).marks);
}

std::optional<IdParts> parts_of_id(std::string_view id, std::string_view beginning) {
  std::size_t at = id.find(beginning);
  while (at != std::string_view::npos && at != 0 && id[at - 1] != '-')
    at = id.find(beginning, at + 1);
  if (at == std::string_view::npos) return std::nullopt;
  return IdParts{id.substr(0, at), id.substr(at + beginning.size())};
}

}  // namespace obuhvat
