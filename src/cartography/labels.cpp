#include "cartography/labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

#include "cartography/classes.h"
#include "cartography/clipping.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr double small_factor = 0.9;  // sizes of a name that does not fit, before it is moved out

Box<SheetPoint> box_about(const SheetPoint& centre, double width, double height) {
  return {centre.x - width / 2, centre.y - height / 2, centre.x + width / 2, centre.y + height / 2};
}

SheetPoint nearest_in(const Box<SheetPoint>& box, const SheetPoint& p) {
  return {std::clamp(p.x, box.min_x, box.max_x), std::clamp(p.y, box.min_y, box.max_y)};
}

double distance(const SheetPoint& a, const SheetPoint& b) {
  // Not hypot: there is nothing to overflow, and this is the innermost loop.
  return std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

/// The ways to break a name: whole, and in two at each space.
std::vector<std::vector<std::string>> breaks_of(const std::string& text) {
  std::vector<std::vector<std::string>> out{{text}};
  const auto words = split(text, ' ');
  for (std::size_t i = 1; i < words.size(); ++i)
    out.push_back({join({words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i)}, " "),
                   join({words.begin() + static_cast<std::ptrdiff_t>(i), words.end()}, " ")});
  return out;
}

/// Unit vectors all around, from the right on, clockwise on the sheet.
const std::array<std::pair<double, double>, 32>& directions() {
  static const auto made = [] {
    std::array<std::pair<double, double>, 32> out;
    for (std::size_t i = 0; i < out.size(); ++i) {
      const double angle =
          2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(out.size());
      out[i] = {std::cos(angle), std::sin(angle)};
    }
    return out;
  }();
  return made;
}

/// The anchor if it fits, else of the points of a grid of half a millimetre over the box the
/// nearest that does; of equals the upper, then the left one. Level shifts look calmer than raised
/// ones, so these count for more. Looks from the anchor outwards: nearly all names end next to
/// theirs.
template <class Fits>
std::optional<SheetPoint> nearest_of_grid(const Box<SheetPoint>& box, const SheetPoint& anchor,
                                          const Fits& fits) {
  if (fits(anchor)) return anchor;
  constexpr double step = 0.5;
  struct Line {
    double at;
    double away;
  };
  const auto lines = [](double from, double to, double middle, double weight) {
    std::vector<Line> out;
    for (double at = from; at <= to; at += step)
      out.push_back({at, weight * std::abs(at - middle)});
    std::stable_sort(out.begin(), out.end(),
                     [](const Line& a, const Line& b) { return a.away < b.away; });
    return out;
  };
  const auto columns = lines(box.min_x, box.max_x, anchor.x, 1);
  std::optional<SheetPoint> best;
  double least = std::numeric_limits<double>::infinity();
  for (const Line& row : lines(box.min_y, box.max_y, anchor.y, 1.5)) {
    if (row.away > least) break;
    for (const Line& column : columns) {
      const double cost = std::sqrt(column.away * column.away + row.away * row.away);
      if (cost > least) break;
      const SheetPoint p{column.at, row.at};
      if (cost == least && !(p.y < best->y || (p.y == best->y && p.x < best->x))) continue;
      if (!fits(p)) continue;
      least = cost;
      best = p;
    }
  }
  return best;
}

}  // namespace

struct LabelPlacer::Setting {
  std::vector<std::string> lines;
  double size_factor = 1;
  double width = 0;
  double height = 0;
  /// What the letters themselves cover of the height: fonts leave room above and below.
  double ink_height() const { return height * 0.8; }
};

LabelPlacer::LabelPlacer(const CellMap& cells, std::vector<bool> busy, const TextSetter& setter,
                         const LabelStyle& style)
    : cells_(cells), busy_(std::move(busy)), setter_(setter), style_(style) {}

std::vector<LabelPlacer::Setting> LabelPlacer::settings_of(const LabelTarget& target) const {
  std::vector<Setting> out;
  for (const double factor : {1.0, small_factor}) {
    const TextSetter setter = setter_.scaled(factor);
    for (auto& lines : breaks_of(target.text)) {
      Setting setting{std::move(lines), factor, 0, 0};
      for (const auto& line : setting.lines)
        setting.width = std::max(setting.width, setter.width(line, target.style));
      setting.height = static_cast<double>(setting.lines.size()) * setter.line_height(target.style);
      out.push_back(std::move(setting));
    }
  }
  return out;
}

bool LabelPlacer::all_own(const LabelTarget& target, const Box<SheetPoint>& box) const {
  const CellRange r = cells_.range(box);
  if (r.columns() == 0 || r.rows() == 0) return true;
  // Most places that do not fit show it at a corner.
  for (const std::size_t row : {r.row_from, r.row_to - 1})
    for (const std::size_t column : {r.column_from, r.column_to - 1})
      if (!owns(target, cells_.value(column, row))) return false;
  for (std::size_t row = r.row_from; row < r.row_to; ++row)
    for (std::size_t column = r.column_from; column < r.column_to; ++column)
      if (!owns(target, cells_.value(column, row))) return false;
  return true;
}

LabelPlacer::Neighbourhood LabelPlacer::near(const Box<SheetPoint>& box) const {
  Neighbourhood out;
  for (const auto& obstacle : all_.obstacles)
    if (box.overlaps(obstacle)) out.obstacles.push_back(obstacle);
  for (const auto& line : all_.lines)
    if (touches(line.a, line.b, box)) out.lines.push_back(line);
  return out;
}

bool LabelPlacer::is_free(const Box<SheetPoint>& box) const { return is_free(box, all_); }

bool LabelPlacer::is_free(const Box<SheetPoint>& box, const Neighbourhood& near) const {
  if (!cells_.frame().grown_by(-0.6).contains(box)) return false;
  const Box<SheetPoint> grown = box.grown_by(style_.clearance_mm);
  for (const auto& obstacle : near.obstacles)
    if (grown.overlaps(obstacle)) return false;
  for (const auto& line : near.lines)
    if (touches(line.a, line.b, grown)) return false;
  return true;
}

bool LabelPlacer::leader_is_free(const SheetPoint& a, const SheetPoint& b,
                                 const Neighbourhood& near) {
  for (const auto& obstacle : near.obstacles)
    if (touches(a, b, obstacle)) return false;
  for (const auto& line : near.lines)
    if (segments_cross(a, b, line.a, line.b)) return false;
  return true;
}

std::optional<PlacedLabel> LabelPlacer::place_inside(const LabelTarget& target,
                                                     const std::vector<Setting>& settings) const {
  double tallest = 0;  // letters lie in the area, and what is blank about them may reach beyond it
  for (const auto& setting : settings) tallest = std::max(tallest, setting.height);
  const Neighbourhood near = this->near(target.box.grown_by(style_.clearance_mm + tallest + 1));
  for (const auto& setting : settings) {
    const double half_w = setting.width / 2;
    const double half_h = setting.ink_height() / 2;
    const auto fits = [&](const SheetPoint& p) {
      return all_own(target, box_about(p, setting.width + 0.4, setting.ink_height() + 0.2)) &&
             is_free(box_about(p, setting.width, setting.height), near);
    };
    const auto place = nearest_of_grid({target.box.min_x + half_w, target.box.min_y + half_h,
                                        target.box.max_x - half_w, target.box.max_y - half_h},
                                       target.anchor, fits);
    if (!place) continue;
    PlacedLabel label{&target,
                      setting.lines,
                      box_about(*place, setting.width, setting.height),
                      setting.size_factor,
                      true,
                      *place,
                      *place};
    return label;
  }
  return std::nullopt;
}

SheetPoint LabelPlacer::leader_start(const LabelTarget& target) const {
  constexpr double wanted = 1.2;  // from symbols
  Box<SheetPoint> reach = target.box.grown_by(wanted + 1);
  reach.include(
      Box<SheetPoint>{target.anchor.x, target.anchor.y, target.anchor.x, target.anchor.y}.grown_by(
          wanted + 1));
  const Neighbourhood near = this->near(reach);
  const auto room = [&](const SheetPoint& p) {
    double least = wanted;
    for (const auto& obstacle : near.obstacles)
      if (obstacle.grown_by(wanted).contains(p))
        least = std::min(least, distance(p, nearest_in(obstacle, p)));
    return least;
  };
  if (room(target.anchor) >= wanted) return target.anchor;
  SheetPoint best = target.anchor;
  double best_score = -std::numeric_limits<double>::infinity();
  for (double y = target.box.min_y; y <= target.box.max_y; y += 0.5)
    for (double x = target.box.min_x; x <= target.box.max_x; x += 0.5) {
      const SheetPoint p{x, y};
      if (!all_own(target, box_about(p, 0.6, 0.6))) continue;
      const double score = 3 * room(p) - 0.3 * distance(p, target.anchor);
      if (score > best_score) {
        best_score = score;
        best = p;
      }
    }
  return best;
}

double LabelPlacer::cost_of_ground(const LabelTarget& target, const Box<SheetPoint>& box,
                                   double most) const {
  const CellRange r = cells_.range(box);
  const double cells = static_cast<double>(std::max<std::size_t>(1, r.rows() * r.columns()));
  std::size_t covered = 0;
  std::size_t own = 0;
  double cost = 0;
  // Each row makes it dearer, and most places are given up after a few.
  for (std::size_t row = r.row_from; row < r.row_to && cost <= most; ++row) {
    for (std::size_t column = r.column_from; column < r.column_to; ++column) {
      const int cell = cells_.value(column, row);
      if (owns(target, cell))
        ++own;
      else if (cell >= 0 && static_cast<std::size_t>(cell) < busy_.size() &&
               busy_[static_cast<std::size_t>(cell)])
        ++covered;
    }
    cost = 14 * static_cast<double>(covered) / cells + 5 * static_cast<double>(own) / cells;
  }
  return cost;
}

std::optional<PlacedLabel> LabelPlacer::place_around(const LabelTarget& target,
                                                     const std::vector<Setting>& settings) const {
  const SheetPoint start = leader_start(target);
  double farthest = 0;
  for (const auto& setting : settings)
    farthest = std::max({farthest, setting.width, setting.height});
  farthest += style_.longest_leader_mm + style_.clearance_mm + 1;
  const Neighbourhood near =
      this->near(Box<SheetPoint>{start.x, start.y, start.x, start.y}.grown_by(farthest));
  double best = std::numeric_limits<double>::infinity();
  std::optional<PlacedLabel> label;
  for (const auto& setting : settings) {
    // A name that stands outside has the room for its full size.
    if (setting.size_factor < 1) continue;
    const double line_cost = setting.lines.size() > 1 ? 1.5 : 0;
    for (double d = 1.5; d <= style_.longest_leader_mm && d + line_cost < best; d += 0.75)
      for (const auto& [ux, uy] : directions()) {
        const SheetPoint centre{start.x + ux * (d + setting.width / 2),
                                start.y + uy * (d + setting.height / 2)};
        const Box<SheetPoint> box = box_about(centre, setting.width, setting.height);
        const SheetPoint end = nearest_in(box, start);
        const double length = distance(start, end);
        double cost = length + line_cost + 0.8 * std::abs(uy);
        if (length < 1 || cost >= best || !is_free(box, near)) continue;
        cost += cost_of_ground(target, box, best - cost);
        if (cost >= best || !leader_is_free(start, end, near)) continue;
        best = cost;
        label = PlacedLabel{&target, setting.lines, box, 1, false, start, end};
      }
  }
  return label;
}

void LabelPlacer::keep(const PlacedLabel& label) {
  all_.obstacles.push_back(label.box);
  if (!label.inside) all_.lines.push_back({label.leader_from, label.leader_to});
}

std::vector<PlacedLabel> LabelPlacer::place(const std::vector<LabelTarget>& targets,
                                            std::vector<const LabelTarget*>& dropped) {
  std::vector<PlacedLabel> out;
  std::vector<std::pair<const LabelTarget*, std::vector<Setting>>> around;
  for (const auto& target : targets) {
    auto settings = settings_of(target);
    if (auto label = place_inside(target, settings)) {
      keep(*label);
      out.push_back(std::move(*label));
    } else if (target.inside_only) {
      dropped.push_back(&target);
    } else {
      around.emplace_back(&target, std::move(settings));
    }
  }
  for (const auto& [target, settings] : around) {
    if (auto label = place_around(*target, settings)) {
      keep(*label);
      out.push_back(std::move(*label));
    } else {
      dropped.push_back(target);
    }
  }
  return out;
}

void draw_labels(std::vector<Mark>& out, const std::vector<PlacedLabel>& labels,
                 const TextSetter& setter, const Style& style) {
  for (const auto& label : labels) {
    if (label.inside) continue;
    PathMark line;
    line.path.push_back({{label.leader_from, label.leader_to}, false});
    line.stroke = style.line.leader;
    out.push_back(std::move(line));
    CircleMark dot;
    dot.centre = label.leader_from;
    dot.radius_mm = style.label.leader_dot_mm;
    dot.fill = Fill{style.line.leader.colour, std::nullopt};
    out.push_back(std::move(dot));
  }
  constexpr double readable = 4.5;  // WCAG AA
  for (const auto& label : labels) {
    const TextSetter sized = setter.scaled(label.size_factor);
    const TextStyle& text = label.target->style;
    Halo halo = style.label.halo;
    Colour colour = text.colour;
    if (label.inside && contrast(text.colour, label.target->fill) < readable) {
      colour = style.label.alternative;
      halo.colour = label.target->fill;
    }
    double y = label.box.min_y;
    for (std::size_t i = 0; i < label.lines.size(); ++i) {
      const TextExtent extent = sized.measure(label.lines[i], text);
      TextMark mark = sized.mark(label.lines[i], text, {label.box.centre().x, y + extent.ascent_mm},
                                 Align::centre);
      mark.colour = colour;
      mark.halo = halo;
      mark.id = i == 0 ? label.target->id : "";
      out.push_back(std::move(mark));
      y += extent.ascent_mm + extent.descent_mm;
    }
  }
}

}  // namespace obuhvat
