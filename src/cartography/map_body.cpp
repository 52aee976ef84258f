#include "cartography/map_body.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "cartography/insets.h"
#include "cartography/legend.h"
#include "cartography/locator.h"
#include "cartography/map_layers.h"
#include "cartography/numbers.h"
#include "cartography/panel_plan.h"
#include "cartography/scale_panel.h"

namespace obuhvat {
namespace {

constexpr std::array inset_scales{100000.0, 150000.0, 200000.0,  250000.0,  300000.0,  350000.0,
                                  400000.0, 450000.0, 500000.0,  600000.0,  700000.0,  800000.0,
                                  900000.0, 1e6,      1250000.0, 1500000.0, 1750000.0, 2000000.0};
constexpr double largest_inset_mm = 58;  // its longer side, on A4
constexpr double legend_gap_mm = 2;      // between legend and scale, on A4
constexpr double legend_on_map_mm = 95;  // as wide as a column of it may be there, on A4

class BodyMaker {
 public:
  BodyMaker(const SheetParts& parts, const Box<SheetPoint>& frame,
            const std::optional<Box<SheetPoint>>& legend_column)
      : parts_(parts),
        frame_(frame),
        legend_column_(legend_column),
        is_part_(parts.request.kind == SheetKind::district),
        extent_(is_part_ ? extent_of_scope(parts.data) : parts.data.ground->extent),
        insets_(plan_insets(parts.dataset, parts.data, parts.request.kind, parts.language())) {
    if (!is_part_) return;
    // On a large map the municipalities of a city have room for their names, and an inset that
    // shows them larger than the map may have none.
    const double scale = fitting_scale(extent_, frame_.width() - 6, frame_.height() - 6);
    const double most = largest_inset_mm * parts_.factor();
    std::erase_if(insets_, [&](const InsetPlan& inset) {
      const double side = std::max(inset.extent.width(), inset.extent.height());
      return smallest_side(inset) * 1000 / scale > 9 || side * 1000 * least_zoom / scale > most;
    });
  }

  double legend_bottom() {
    const PanelPlan plan = settle();
    MapShown shown = look(plan.view);
    shown.insets = std::any_of(plan.boxes.begin(),
                               plan.boxes.begin() + static_cast<std::ptrdiff_t>(insets_.size()),
                               [](const auto& box) { return !box.is_empty(); });
    shown.locator = is_part_ && !plan.boxes[insets_.size()].is_empty();
    std::vector<Mark> nowhere;
    const Box<SheetPoint>& column = *legend_column_;
    return draw_legend_and_scale(nowhere, parts_, shown, plan.view, 1, {column.min_x, column.min_y},
                                 column.width())
        .max_y;
  }

  MapBody make() {
    const PanelPlan plan = settle();
    MapBody out;
    out.scale = plan.view.denominator();
    out.blocks.push_back({"map", plan.view.frame()});
    MapJob job{plan.view, "", {}, {}, {}, {}, is_part_};
    std::set<std::size_t> named_elsewhere;
    for (std::size_t i = 0; i < plan.boxes.size(); ++i) {
      if (plan.boxes[i].is_empty()) continue;
      job.panels.push_back(plan.boxes[i]);
      if (i >= insets_.size()) continue;
      job.insets.push_back(&insets_[i]);
      named_elsewhere.insert(insets_[i].members.begin(), insets_[i].members.end());
    }
    name_units(job, named_elsewhere);
    const MapShown shown = draw_map(out.marks, job, parts_);
    PathMark border = rectangle(plan.view.frame());
    border.stroke = parts_.style.line.frame;
    border.id = "frame";
    out.marks.push_back(std::move(border));
    add_map(out, "map", plan.view);
    draw_panels(out, plan, shown);
    return out;
  }

 private:
  double padding() const { return parts_.style.legend.padding_mm * parts_.factor(); }

  /// Of the boxes of the city's units on the map, the least side in metres.
  double smallest_side(const InsetPlan& inset) const {
    double out = 1e12;
    for (const auto& unit : parts_.data.units)
      if (unit.municipality->parent == inset.city && unit.coverage != nullptr)
        out = std::min(out, std::min(unit.box.width(), unit.box.height()));
    return out;
  }

  void add_map(MapBody& out, const std::string& id, const MapView& view) const {
    out.maps.push_back({id, view.frame(), parts_.projection().crs(), "metre", view.denominator()});
  }

  /// Covered units are named; on the map of one district all of its own are, and of others those
  /// that have room. On a sheet of gaps the units of centres that nobody is near come first.
  void name_units(MapJob& job, const std::set<std::size_t>& named_elsewhere) const {
    const auto& units = parts_.data.units;
    const bool gaps = parts_.request.kind == SheetKind::gaps;
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (named_elsewhere.contains(i)) continue;
      if (gaps ? hosts_idle_centre(units[i])
               : units[i].is_covered() || (is_part_ && units[i].coverage != nullptr))
        job.named_units.push_back(i);
      else if ((gaps && units[i].coverage != nullptr && !units[i].is_covered()) || is_part_)
        job.named_if_inside.push_back(i);
    }
  }

  bool hosts_idle_centre(const MapUnit& unit) const {
    return std::any_of(
        parts_.data.centres.begin(), parts_.data.centres.end(), [&](const MapCentre& centre) {
          return centre.is_idle && centre.centre->municipality == unit.municipality->code;
        });
  }

  /// What the map will show does not depend on where the panels stand, but a little on the view:
  /// plan, look, and plan once more if it shows something else.
  PanelPlan settle() {
    MapShown shown = look(MapView(frame_, extent_.centre(),
                                  fitting_scale(extent_, frame_.width() - 6, frame_.height() - 6)));
    PanelPlan out = plan(shown);
    for (int round = 0; round < 3; ++round) {
      const MapShown now = look(out.view);
      if (now.borders == shown.borders) break;
      shown = now;
      out = plan(shown);
    }
    return out;
  }

  MapShown look(const MapView& view) const {
    MapShown out = look_at_map(view, parts_);
    out.borders = shown_borders(*parts_.look(view), parts_.style, parts_.policy);
    out.insets = !insets_.empty();
    out.locator = is_part_;
    return out;
  }

  /// Insets first, then the locator, then legend and scale.
  PanelPlan plan(const MapShown& shown) {
    std::vector<PanelWish> wishes;
    std::vector<Corner> corners{Corner::upper_right, Corner::upper_left, Corner::lower_left};
    for (const auto& inset : insets_) {
      wishes.push_back(inset_wish(inset, corners));
      corners = {Corner::lower_right, Corner::upper_right, Corner::lower_left};
    }
    if (is_part_) wishes.push_back(locator_wish(parts_));
    if (!legend_column_) wishes.push_back(legend_wish(shown));
    // Of the whole country with Kosovo the border says the same as all municipalities.
    std::vector<const std::vector<MapPoint>*> outline;
    if (!is_part_) {
      for (const auto& border : parts_.data.ground->borders)
        if (border.kind == BorderClass::international) outline.push_back(&border.line);
    } else {
      for (const auto& unit : parts_.data.units) {
        if (unit.coverage == nullptr) continue;
        for (const auto& polygon : *unit.area) {
          outline.push_back(&polygon.outer);
          for (const auto& hole : polygon.holes) outline.push_back(&hole);
        }
      }
    }
    if (auto found = parts_.base.plan(frame_, extent_, outline, wishes)) return *found;
    if (legend_column_) return stack_panels(frame_, extent_, wishes, parts_.style.page.gap_mm);
    // In a column beside the map the legend comes first and has one column.
    wishes.back().sizes.resize(1);
    std::rotate(wishes.begin(), wishes.end() - 1, wishes.end());
    PanelPlan stacked = stack_panels(frame_, extent_, wishes, parts_.style.page.gap_mm);
    std::rotate(stacked.boxes.begin(), stacked.boxes.begin() + 1, stacked.boxes.end());
    std::rotate(stacked.sizes.begin(), stacked.sizes.begin() + 1, stacked.sizes.end());
    return stacked;
  }

  PanelWish legend_wish(const MapShown& shown) const {
    PanelWish legend{{}, {Corner::lower_left, Corner::lower_right, Corner::upper_right}};
    const Block scale = scale_panel_room(parts_);
    for (const int columns : {1, 2, 3}) {
      const Block block = make_legend(parts_, shown, columns, legend_on_map_mm * parts_.factor());
      legend.sizes.push_back(
          {std::max(block.width_mm, scale.width_mm) + 2 * padding(),
           block.height_mm + legend_gap_mm * parts_.factor() + scale.height_mm + 2 * padding(), 0});
    }
    return legend;
  }

  PanelWish inset_wish(const InsetPlan& inset, const std::vector<Corner>& corners) const {
    const double k = parts_.factor();
    const auto& text = parts_.style.text;
    const double title = parts_.setter.width(inset.title, text.inset_title) + 4 +
                         parts_.setter.width(format_scale(1000000), text.scale);
    PanelWish wish{{}, corners};
    for (const double scale : inset_scales) {
      const double width = inset.extent.width() * 1000 / scale;
      const double height = inset.extent.height() * 1000 / scale;
      if (std::max(width, height) > largest_inset_mm * k) continue;
      if (!wish.sizes.empty() && std::max(width, height) < 24 * k) break;
      wish.sizes.push_back({std::max(width, title), height + inset_title_height(parts_), scale});
    }
    if (wish.sizes.empty()) wish.sizes.push_back({title, title, inset_scales.back()});
    return wish;
  }

  void draw_panels(MapBody& out, const PanelPlan& plan, const MapShown& shown) {
    for (std::size_t i = 0; i < insets_.size(); ++i) {
      if (plan.boxes[i].is_empty()) {
        report_missing(out, fmt::format("inset of {}", insets_[i].title));
        continue;
      }
      draw_inset(out, insets_[i], plan.boxes[i], inset_scale(insets_[i], plan.boxes[i]));
    }
    std::size_t next = insets_.size();
    MapShown legend_of = shown;
    if (is_part_) {
      if (plan.boxes[next].is_empty()) {
        report_missing(out, "locator");
      } else {
        legend_of.locator = true;
        const MapView locator = draw_locator(out.marks, parts_, plan.boxes[next], plan.view);
        add_map(out, "locator", locator);
        out.blocks.push_back({"locator", plan.boxes[next]});
      }
      ++next;
    }
    if (legend_column_) {
      const Box<SheetPoint>& column = *legend_column_;
      const Box<SheetPoint> box = draw_legend_and_scale(
          out.marks, parts_, legend_of, plan.view, 1, {column.min_x, column.min_y}, column.width());
      out.blocks.push_back({"legend", box});
      out.legend_bottom_mm = box.max_y;
    } else if (plan.boxes[next].is_empty()) {
      report_missing(out, "legend and the scale");
      ++out.left_out;  // worse than a missing inset
    } else {
      out.marks.emplace_back(panel(plan.boxes[next]));
      draw_legend_and_scale(
          out.marks, parts_, legend_of, plan.view, static_cast<int>(plan.sizes[next]) + 1,
          {plan.boxes[next].min_x + padding(), plan.boxes[next].min_y + padding()},
          legend_on_map_mm * parts_.factor());
      out.blocks.push_back({"legend", plan.boxes[next]});
    }
  }

  double inset_scale(const InsetPlan& inset, const Box<SheetPoint>& box) const {
    // The box was made for one scale of the list: the largest that it holds.
    for (const double scale : inset_scales)
      if (inset.extent.width() * 1000 / scale <= box.width() + 1e-6 &&
          inset.extent.height() * 1000 / scale <= box.height() - inset_title_height(parts_) + 1e-6)
        return scale;
    return inset_scales.back();
  }

  PathMark panel(const Box<SheetPoint>& box) const {
    PathMark mark = rectangle(box);
    mark.fill = Fill{parts_.style.page.panel, std::nullopt};
    mark.stroke = parts_.style.line.panel;
    return mark;
  }

  void draw_inset(MapBody& out, const InsetPlan& inset, const Box<SheetPoint>& box, double scale) {
    out.marks.emplace_back(GroupBegin{inset.id, std::nullopt});
    out.marks.emplace_back(panel(box));
    Box<SheetPoint> frame = box;
    frame.min_y += inset_title_height(parts_);
    MapJob job{MapView(frame, inset.extent.centre(), scale),
               inset.id + "-",
               {},
               inset.members,
               {},
               {},
               false};
    for (std::size_t i = 0; i < parts_.data.units.size(); ++i)
      if (parts_.data.units[i].is_covered() &&
          std::find(inset.members.begin(), inset.members.end(), i) == inset.members.end() &&
          parts_.data.units[i].box.overlaps(job.view.extent()))
        job.named_if_inside.push_back(i);
    const MapData& data = parts_.levels.at_scale(scale, job.view.extent());
    const SheetParts closer{parts_.dataset, parts_.coverage, parts_.request, parts_.style,
                            parts_.policy,  parts_.facts,    parts_.base,    data,
                            parts_.levels,  parts_.theme,    parts_.setter,  parts_.findings};
    draw_map(out.marks, job, closer);
    PathMark border = rectangle(box);
    border.path.push_back({{{frame.min_x, frame.min_y}, {frame.max_x, frame.min_y}}, false});
    border.stroke = parts_.style.line.inset;
    out.marks.push_back(std::move(border));
    const auto& text = parts_.style.text;
    const TextExtent extent = parts_.setter.measure(inset.title, text.inset_title);
    const double baseline = box.min_y + 0.4 + extent.ascent_mm;
    out.marks.push_back(
        parts_.setter.mark(inset.title, text.inset_title, {box.min_x + 1.5, baseline}));
    out.marks.push_back(parts_.setter.mark(format_scale(scale), text.scale,
                                           {box.max_x - 1.5, baseline}, Align::right));
    out.marks.emplace_back(GroupEnd{});
    out.blocks.push_back({inset.id, box});
    add_map(out, inset.id, job.view);
  }

  void report_missing(MapBody& out, const std::string& what) const {
    ++out.left_out;
    parts_.report(Severity::warning, "block-dropped", fmt::format("no room for the {}", what),
                  "use a larger page");
  }

  const SheetParts& parts_;
  Box<SheetPoint> frame_;
  std::optional<Box<SheetPoint>> legend_column_;
  bool is_part_;  // of the country: the map of one district
  Box<MapPoint> extent_;
  std::vector<InsetPlan> insets_;
};

}  // namespace

MapBody make_map_body(const SheetParts& parts, const Box<SheetPoint>& frame,
                      const std::optional<Box<SheetPoint>>& legend_column) {
  return BodyMaker(parts, frame, legend_column).make();
}

double legend_bottom(const SheetParts& parts, const Box<SheetPoint>& frame,
                     const Box<SheetPoint>& legend_column) {
  return BodyMaker(parts, frame, legend_column).legend_bottom();
}

Box<SheetPoint> draw_legend_and_scale(std::vector<Mark>& out, const SheetParts& parts,
                                      const MapShown& shown, const MapView& view, int columns,
                                      const SheetPoint& place, double most_width_mm) {
  const Block legend = make_legend(parts, shown, columns, most_width_mm);
  out.emplace_back(GroupBegin{"legend", std::nullopt});
  for (const auto& mark : legend.marks) out.push_back(moved(mark, place.x, place.y));
  out.emplace_back(GroupEnd{});
  const SheetPoint below{place.x, place.y + legend.height_mm + legend_gap_mm * parts.factor()};
  const Block scale = scale_panel(parts, view, below, most_width_mm);
  out.emplace_back(GroupBegin{"scale-panel", std::nullopt});
  for (const auto& mark : scale.marks) out.push_back(moved(mark, below.x, below.y));
  out.emplace_back(GroupEnd{});
  return {place.x, place.y, place.x + std::max(legend.width_mm, scale.width_mm),
          below.y + scale.height_mm};
}

}  // namespace obuhvat
