#include "cartography/map_drawing.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cartography/area_names.h"
#include "cartography/labels.h"
#include "cartography/map_layers.h"

namespace obuhvat {
namespace {

Box<SheetPoint> on_sheet(const MapView& view, const Box<MapPoint>& box) {
  Box<SheetPoint> out;
  out.include(view.to_sheet({box.min_x, box.min_y}));
  out.include(view.to_sheet({box.max_x, box.max_y}));
  return out;
}

class MapDrawer {
 public:
  MapDrawer(std::vector<Mark>& out, const MapJob& job, const SheetParts& parts)
      : out_(out),
        job_(job),
        parts_(parts),
        ground_(parts.look(job.view)),
        placer_(ground_->cells(), covered_units(parts.data), parts_.setter, parts.style.label) {}

  MapShown draw() {
    MapShown shown = look_at_map(job_.view, parts_);
    const Style& style = parts_.style;
    group("context", [&](auto& marks) {
      draw_context(marks, parts_.data, *ground_, style, parts_.language(), job_.id_prefix);
    });
    group(
        "units",
        [&](auto& marks) {
          draw_units(marks, parts_.data, *ground_, parts_.theme, parts_.language(), job_.id_prefix);
        },
        true);
    group("borders", [&](auto& marks) {
      shown.borders = draw_borders(marks, *ground_, style, parts_.policy, job_.id_prefix);
    });
    group("outlines", [&](auto& marks) {
      draw_outlines(marks, parts_.data, parts_.coverage, *ground_, style);
    });
    for (const auto& panel : job_.panels) placer_.block(panel);
    for (const auto& symbol : shown.symbols) {
      placer_.block(symbol.box());
      if (symbol.has_leader()) placer_.block_line(symbol.true_place, symbol.at);
    }
    shown.insets = !job_.insets.empty();
    group("inset-extents", [&](auto& marks) { draw_extents(marks); });
    // Places are found in the order of importance; names of countries are painted below.
    std::vector<Mark> labels;
    draw_unit_labels(labels);
    if (job_.names_centres) name_centres(labels, shown.symbols);
    group("names", [&](auto& marks) {
      draw_area_names(marks, parts_.data, *ground_, placer_, parts_.setter, style, parts_.policy,
                      job_.id_prefix);
    });
    group("centres", [&](auto& marks) {
      draw_symbols(marks, shown.symbols, style, parts_.factor(), parts_.language(), job_.id_prefix);
    });
    group("labels", [&](auto& marks) { marks = std::move(labels); });
    return shown;
  }

 private:
  static std::vector<bool> covered_units(const MapData& data) {
    std::vector<bool> out;
    for (const auto& unit : data.units) out.push_back(unit.is_covered());
    return out;
  }

  template <class Draw>
  void group(const std::string& id, Draw draw, bool is_coverage = false) {
    std::vector<Mark> marks;
    draw(marks);
    if (marks.empty()) return;
    out_.emplace_back(GroupBegin{job_.id_prefix + id, job_.view.frame(), is_coverage});
    out_.insert(out_.end(), std::make_move_iterator(marks.begin()),
                std::make_move_iterator(marks.end()));
    out_.emplace_back(GroupEnd{});
  }

  void draw_extents(std::vector<Mark>& marks) {
    for (const InsetPlan* inset : job_.insets) {
      const Box<SheetPoint> box = on_sheet(job_.view, inset->extent);
      PathMark mark = rectangle(box);
      mark.stroke = parts_.style.line.inset;
      mark.id = "extent-of-" + inset->id;
      marks.push_back(std::move(mark));
      placer_.block(box);
    }
  }

  /// The name of a city beside the rectangle that shows what its inset holds.
  void name_city(std::vector<Mark>& marks, const InsetPlan& inset) {
    const Box<SheetPoint> extent = on_sheet(job_.view, inset.extent);
    if (!name_beside(marks, extent, {inset.title}, parts_.style.text.city,
                     "label-" + inset.city.text()))
      report_dropped(inset.title);
  }

  /// The names of the centres in scope, beside their symbols where there is room.
  void name_centres(std::vector<Mark>& marks, const std::vector<PlacedSymbol>& symbols) {
    for (const auto& symbol : symbols) {
      const ReceptionCentre& centre = *symbol.centre->centre;
      if (parts_.coverage.unit(centre.municipality) == nullptr) continue;
      const std::string name = centre.name.in(parts_.language());
      const TextStyle& style = parts_.style.text.centre;
      const auto lines =
          parts_.setter.wrap(name, style, std::max(18.0, 0.62 * parts_.setter.width(name, style)));
      if (!name_beside(marks, symbol.box(), lines, style,
                       job_.id_prefix + "label-centre-" + id_part(centre.id.text())))
        parts_.report(Severity::info, "label-dropped",
                      fmt::format("no room for the name of the centre \"{}\"", name),
                      "use a larger page");
    }
  }

  /// A name in the first free place around the box. False if there is none.
  bool name_beside(std::vector<Mark>& marks, const Box<SheetPoint>& box,
                   const std::vector<std::string>& lines, const TextStyle& style,
                   const std::string& id) {
    const Block text = parts_.setter.lines(lines, style);
    constexpr double gap = 0.7;
    const SheetPoint middle = box.centre();
    const double dx = box.width() / 2 + gap + text.width_mm / 2;
    const double dy = box.height() / 2 + gap + text.height_mm / 2;
    for (const SheetPoint& at : {SheetPoint{middle.x, middle.y - dy},
                                 {middle.x + dx, middle.y},
                                 {middle.x - dx, middle.y},
                                 {middle.x, middle.y + dy},
                                 {middle.x + dx, middle.y - dy},
                                 {middle.x - dx, middle.y - dy},
                                 {middle.x + dx, middle.y + dy},
                                 {middle.x - dx, middle.y + dy}}) {
      const Box<SheetPoint> place{at.x - text.width_mm / 2, at.y - text.height_mm / 2,
                                  at.x + text.width_mm / 2, at.y + text.height_mm / 2};
      if (!placer_.is_free(place)) continue;
      placer_.block(place);
      double y = place.min_y;
      for (const auto& line : lines) {
        const TextExtent extent = parts_.setter.measure(line, style);
        TextMark mark =
            parts_.setter.mark(line, style, {at.x, y + extent.ascent_mm}, Align::centre);
        mark.halo = parts_.style.label.halo;
        mark.id = &line == &lines.front() ? id : "";
        marks.push_back(std::move(mark));
        y += extent.ascent_mm + extent.descent_mm;
      }
      return true;
    }
    return false;
  }

  LabelTarget target_of(std::size_t index) const {
    const MapUnit& unit = parts_.data.units[index];
    LabelTarget target;
    target.id = job_.id_prefix + "label-" + unit.municipality->code.text();
    target.text = unit.municipality->name.in(parts_.language());
    target.style = look_of_label(unit).first;
    target.cells = {static_cast<int>(index)};
    target.fill = parts_.theme.of_unit(index).fill.colour;
    const ShownUnit& shown = ground_->unit(index);
    if (shown.path.empty()) return target;
    target.box = shown.box;
    target.anchor = ground_->anchor(index);
    return target;
  }

  /// The style of the name of a unit, and whether it is wanted, after the rules of the style.
  std::pair<TextStyle, bool> look_of_label(const MapUnit& unit) const {
    std::pair<TextStyle, bool> out{parts_.style.text.label, true};
    for (const auto& rule : parts_.style.municipality_rules) {
      if (!rule.scale.contains(job_.view.denominator()) || !holds_for(rule, unit, parts_.coverage))
        continue;
      if (rule.label) out.first = *rule.label;
      if (rule.named) out.second = *rule.named;
    }
    return out;
  }

  void draw_unit_labels(std::vector<Mark>& marks) {
    for (const InsetPlan* inset : job_.insets) name_city(marks, *inset);
    // Very many names share the map better in small letters.
    constexpr std::size_t many = 60;
    // More than a sheet has room for, even with lines to the names: only those that fit inside.
    constexpr std::size_t crowd = 500;
    const bool crowded = job_.named_units.size() > crowd;
    std::size_t left_out = 0;  // of a crowd
    std::vector<LabelTarget> targets;
    for (const std::size_t i : job_.named_units) {
      if (!look_of_label(parts_.data.units[i]).second) continue;
      if (crowded && !may_hold_a_name(i)) {
        ++left_out;
        continue;
      }
      targets.push_back(target_of(i));
      targets.back().inside_only = crowded;
      if (job_.named_units.size() > many) targets.back().style.size_pt *= 0.8;
    }
    const std::size_t wanted = targets.size();
    for (const std::size_t i : job_.named_if_inside) {
      if (!look_of_label(parts_.data.units[i]).second || !may_hold_a_name(i)) continue;
      LabelTarget target = target_of(i);
      target.inside_only = true;
      if (!target.box.is_empty()) targets.push_back(std::move(target));
    }
    std::vector<const LabelTarget*> dropped;
    const auto placed = placer_.place(targets, dropped);
    draw_labels(marks, placed, parts_.setter, parts_.style);
    for (const LabelTarget* target : dropped) {
      if (crowded && target < targets.data() + wanted) ++left_out;
      if (!target->inside_only) report_dropped(target->text);
    }
    if (left_out > 0)
      parts_.report(Severity::warning, "label-dropped",
                    fmt::format("no room for the names of {} municipalities on the map", left_out),
                    "use a larger page, or a sheet of each district");
  }

  /// False for a unit that not even a short name in the least letters fits into.
  bool may_hold_a_name(std::size_t index) const {
    constexpr double least_width = 3;
    constexpr double least_height = 1.2;
    const Box<SheetPoint> box = on_sheet(job_.view, parts_.data.units[index].box);
    return box.width() >= least_width && box.height() >= least_height;
  }

  void report_dropped(const std::string& name) const {
    parts_.report(Severity::warning, "label-dropped",
                  fmt::format("no room for the name \"{}\" on the map", name), "use a larger page");
  }

  std::vector<Mark>& out_;
  const MapJob& job_;
  const SheetParts& parts_;
  std::shared_ptr<const GroundView> ground_;
  LabelPlacer placer_;
};

}  // namespace

MapShown look_at_map(const MapView& view, const SheetParts& parts) {
  MapShown out;
  const Rings rings = parts.request.kind == SheetKind::gaps ? Rings::yes : Rings::no;
  out.symbols = place_symbols(parts.data, view, parts.style.centre, parts.factor(), rings);
  out.denominator = view.denominator();
  return out;
}

MapShown draw_map(std::vector<Mark>& out, const MapJob& job, const SheetParts& parts) {
  return MapDrawer(out, job, parts).draw();
}

}  // namespace obuhvat
