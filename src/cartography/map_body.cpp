#include "cartography/map_body.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "cartography/insets.h"
#include "cartography/legend.h"
#include "cartography/map_drawing.h"
#include "cartography/map_layers.h"
#include "cartography/numbers.h"
#include "cartography/panel_plan.h"
#include "cartography/scale_panel.h"

namespace obuhvat {
namespace {

constexpr std::array inset_scales{100000.0, 150000.0, 200000.0,  250000.0,  300000.0,  350000.0,
                                  400000.0, 450000.0, 500000.0,  600000.0,  700000.0,  800000.0,
                                  900000.0, 1e6,      1250000.0, 1500000.0, 1750000.0, 2000000.0};

class BodyMaker {
 public:
  BodyMaker(const SheetParts& parts, const Box<SheetPoint>& frame)
      : parts_(parts),
        frame_(frame),
        insets_(plan_insets(parts.dataset, parts.data, parts.language())) {}

  MapBody make() {
    const PanelPlan plan = settle();
    MapBody out;
    out.scale = plan.view.denominator();
    out.blocks.push_back({"map", plan.view.frame()});
    MapJob job{plan.view, "", {}, {}, {}, {}};
    std::set<std::size_t> named_elsewhere;
    for (std::size_t i = 0; i < plan.boxes.size(); ++i) {
      if (plan.boxes[i].is_empty()) continue;
      job.panels.push_back(plan.boxes[i]);
      if (i >= insets_.size()) continue;
      job.insets.push_back(&insets_[i]);
      named_elsewhere.insert(insets_[i].members.begin(), insets_[i].members.end());
    }
    for (std::size_t i = 0; i < parts_.data.units.size(); ++i)
      if (parts_.data.units[i].is_covered() && !named_elsewhere.contains(i))
        job.named_units.push_back(i);
    const MapShown shown = draw_map(out.marks, job, parts_);
    PathMark border = rectangle(plan.view.frame());
    border.stroke = parts_.style.line.frame;
    border.id = "frame";
    out.marks.push_back(std::move(border));
    draw_panels(out, plan, shown);
    return out;
  }

 private:
  double padding() const { return parts_.style.legend.padding_mm * parts_.factor(); }

  double scale_gap() const { return 2 * parts_.factor(); }

  /// What the map will show does not depend on where the panels stand, but a little on the view:
  /// plan, look, and plan once more if it shows something else.
  PanelPlan settle() {
    MapShown shown =
        look(MapView(frame_, parts_.data.extent.centre(),
                     fitting_scale(parts_.data.extent, frame_.width() - 6, frame_.height() - 6)));
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
    std::vector<Mark> nowhere;
    MapShown out;
    out.borders = draw_borders(nowhere, parts_.data, view, parts_.style, parts_.policy, "");
    out.symbols = place_symbols(parts_.data, view, parts_.style.centre, parts_.factor());
    out.insets = !insets_.empty();
    return out;
  }

  /// Insets first, then the legend, then the scale.
  PanelPlan plan(const MapShown& shown) {
    std::vector<PanelWish> wishes;
    std::vector<Corner> corners{Corner::upper_right, Corner::upper_left};
    for (const auto& inset : insets_) {
      wishes.push_back(inset_wish(inset, corners));
      corners = {Corner::lower_right, Corner::upper_right};
    }
    PanelWish legend{{}, {Corner::lower_left, Corner::lower_right, Corner::upper_right}};
    const Block scale = scale_panel_room(parts_);
    for (const int columns : {1, 2, 3}) {
      const Block block = make_legend(parts_, shown, columns);
      legend.sizes.push_back({std::max(block.width_mm, scale.width_mm) + 2 * padding(),
                              block.height_mm + scale_gap() + scale.height_mm + 2 * padding(), 0});
    }
    wishes.push_back(legend);
    std::vector<const MultiPolygon<MapPoint>*> areas;
    for (const auto& unit : parts_.data.units) areas.push_back(&unit.area);
    for (const auto& context : parts_.data.context)
      if (context.source->kind == ContextKind::kosovo) areas.push_back(&context.area);
    if (const auto found = plan_panels(frame_, parts_.data.extent, areas, wishes)) return *found;
    // In a column beside the map the legend comes first and has one column.
    wishes.back().sizes.resize(1);
    std::rotate(wishes.begin(), wishes.end() - 1, wishes.end());
    PanelPlan stacked = stack_panels(frame_, parts_.data.extent, wishes, parts_.style.page.gap_mm);
    std::rotate(stacked.boxes.begin(), stacked.boxes.begin() + 1, stacked.boxes.end());
    std::rotate(stacked.sizes.begin(), stacked.sizes.begin() + 1, stacked.sizes.end());
    return stacked;
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
      if (width > 76 * k || height > 76 * k) continue;
      if (!wish.sizes.empty() && std::max(width, height) < 24 * k) break;
      wish.sizes.push_back({std::max(width, title), height + inset_title_height(parts_), scale});
    }
    if (wish.sizes.empty()) wish.sizes.push_back({title, title, inset_scales.back()});
    return wish;
  }

  void draw_panels(MapBody& out, const PanelPlan& plan, const MapShown& shown) {
    for (std::size_t i = 0; i < insets_.size(); ++i) {
      if (plan.boxes[i].is_empty()) {
        report_missing(fmt::format("inset of {}", insets_[i].title));
        continue;
      }
      draw_inset(out, insets_[i], plan.boxes[i], inset_scale(insets_[i], plan.boxes[i]));
    }
    const std::size_t legend = insets_.size();
    if (plan.boxes[legend].is_empty())
      report_missing("legend and the scale");
    else
      draw_legend(out, plan, make_legend(parts_, shown, static_cast<int>(plan.sizes[legend]) + 1),
                  plan.boxes[legend]);
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

  void draw_legend(MapBody& out, const PanelPlan& plan, const Block& legend,
                   const Box<SheetPoint>& box) {
    const double left = box.min_x + padding();
    const double top = box.min_y + padding();
    out.marks.emplace_back(GroupBegin{"legend", std::nullopt});
    out.marks.emplace_back(panel(box));
    for (const auto& mark : legend.marks) out.marks.push_back(moved(mark, left, top));
    out.marks.emplace_back(GroupEnd{});
    const SheetPoint place{left, top + legend.height_mm + scale_gap()};
    out.marks.emplace_back(GroupBegin{"scale", std::nullopt});
    for (const auto& mark : scale_panel(parts_, plan.view, place).marks)
      out.marks.push_back(moved(mark, place.x, place.y));
    out.marks.emplace_back(GroupEnd{});
    out.blocks.push_back({"legend", box});
  }

  void draw_inset(MapBody& out, const InsetPlan& inset, const Box<SheetPoint>& box, double scale) {
    out.marks.emplace_back(GroupBegin{inset.id, std::nullopt});
    out.marks.emplace_back(panel(box));
    Box<SheetPoint> frame = box;
    frame.min_y += inset_title_height(parts_);
    MapJob job{
        MapView(frame, inset.extent.centre(), scale), inset.id + "-", {}, inset.members, {}, {}};
    for (std::size_t i = 0; i < parts_.data.units.size(); ++i)
      if (parts_.data.units[i].is_covered() &&
          std::find(inset.members.begin(), inset.members.end(), i) == inset.members.end() &&
          parts_.data.units[i].box.overlaps(job.view.extent()))
        job.named_if_inside.push_back(i);
    draw_map(out.marks, job, parts_);
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
  }

  void report_missing(const std::string& what) const {
    parts_.report(Severity::warning, "block-dropped", fmt::format("no room for the {}", what),
                  "use a larger page");
  }

  const SheetParts& parts_;
  Box<SheetPoint> frame_;
  std::vector<InsetPlan> insets_;
};

}  // namespace

MapBody make_map_body(const SheetParts& parts, const Box<SheetPoint>& frame) {
  return BodyMaker(parts, frame).make();
}

}  // namespace obuhvat
