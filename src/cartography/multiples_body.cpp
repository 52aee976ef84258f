#include "cartography/multiples_body.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cartography/map_layers.h"
#include "cartography/scale_panel.h"
#include "cartography/words.h"

namespace obuhvat {
namespace {

constexpr double gap_mm = 2.5;     // between the small maps
constexpr double margin_mm = 1.5;  // between the country and the frame of its map

class MultiplesMaker {
 public:
  MultiplesMaker(const SheetParts& parts, const Box<SheetPoint>& frame,
                 const std::optional<Box<SheetPoint>>& legend_column)
      : parts_(parts),
        frame_(frame),
        legend_column_(legend_column),
        title_height_(title_height(2)) {}

  MapBody make() {
    MapBody out;
    legend_on_map_ = legend_column_ ? 0 : legend_room();
    choose_grid();
    if (titles_fit_a_line()) {
      title_height_ = title_height(1);
      choose_grid();
      if (!titles_fit_a_line()) title_height_ = title_height(2);
    }
    const auto& panels = parts_.request.panels;
    MapShown shown;
    std::optional<MapView> first;
    Theme theme;
    theme.title = parts_.theme.title;
    for (std::size_t i = 0; i < panels.size(); ++i) {
      const Box<SheetPoint> cell = cell_of(i);
      const MapView view = draw_panel(out, i, cell, shown, theme);
      if (!first) first = view;
    }
    out.scale = first->denominator();
    shown.denominator = out.scale;
    out.blocks.push_back({"map", frame_});
    const SheetParts together{parts_.dataset, parts_.coverage, parts_.request, parts_.style,
                              parts_.policy,  parts_.facts,    parts_.base,    parts_.data,
                              parts_.levels,  theme,           parts_.setter,  parts_.findings};
    const double padding = parts_.style.legend.padding_mm * parts_.factor();
    const Box<SheetPoint> place = legend_column_.value_or(
        Box<SheetPoint>{frame_.max_x - legend_on_map_ + padding, frame_.min_y + padding,
                        frame_.max_x, frame_.max_y});
    const Box<SheetPoint> box =
        draw_legend_and_scale(out.marks, together, shown, *first, 1, {place.min_x, place.min_y},
                              place.width() - (legend_column_ ? 0 : padding));
    out.blocks.push_back({"legend", box});
    if (legend_column_) out.legend_bottom_mm = box.max_y;
    return out;
  }

 private:
  double title_height(int lines) const {
    return lines * parts_.setter.line_height(parts_.style.text.panel_title) +
           parts_.setter.line_height(parts_.style.text.legend) + 0.8;
  }

  bool titles_fit_a_line() const {
    const double width = cell_of(0).width();
    return std::all_of(parts_.request.panels.begin(), parts_.request.panels.end(),
                       [&](const SheetPanel& panel) {
                         return parts_.setter.width(panel.title.in(parts_.language()),
                                                    parts_.style.text.panel_title) <= width;
                       });
  }

  double legend_room() const {
    return std::min(parts_.style.page.column_mm * parts_.factor(), frame_.width() / 3) +
           2 * parts_.style.legend.padding_mm * parts_.factor();
  }

  double width() const { return frame_.width() - legend_on_map_; }

  /// As many columns as make the maps largest.
  void choose_grid() {
    const std::size_t n = parts_.request.panels.size();
    const Box<MapPoint>& extent = parts_.data.ground->extent;
    double best = 0;
    for (std::size_t columns = 1; columns <= n; ++columns) {
      const std::size_t rows = (n + columns - 1) / columns;
      const auto [w, h] = cell_size(columns, rows);
      const double scale = std::min((w - 2 * margin_mm) / extent.width(),
                                    (h - title_height_ - 2 * margin_mm) / extent.height());
      if (scale <= best) continue;
      best = scale;
      columns_ = columns;
      rows_ = rows;
    }
  }

  std::pair<double, double> cell_size(std::size_t columns, std::size_t rows) const {
    const auto c = static_cast<double>(columns);
    const auto r = static_cast<double>(rows);
    return {(width() - (c - 1) * gap_mm) / c, (frame_.height() - (r - 1) * gap_mm) / r};
  }

  Box<SheetPoint> cell_of(std::size_t i) const {
    const auto [w, h] = cell_size(columns_, rows_);
    const double x = frame_.min_x + static_cast<double>(i % columns_) * (w + gap_mm);
    const double y = frame_.min_y + static_cast<double>(i / columns_) * (h + gap_mm);
    return {x, y, x + w, y + h};
  }

  MapView draw_panel(MapBody& out, std::size_t i, const Box<SheetPoint>& cell, MapShown& shown,
                     Theme& together) {
    const SheetPanel& panel = parts_.request.panels[i];
    const std::string prefix = fmt::format("panel-{}-", i + 1);
    const MapData data = with_coverage(parts_.data, panel.coverage);
    const Theme theme =
        make_theme(parts_.dataset, panel.coverage, data, parts_.request, parts_.style);
    join(together, theme);
    out.marks.emplace_back(GroupBegin{fmt::format("panel-{}", i + 1), std::nullopt});
    set_title(out, panel, cell, prefix);
    Box<SheetPoint> frame = cell;
    frame.min_y += title_height_;
    const Box<MapPoint>& extent = data.ground->extent;
    const MapView view(
        frame, extent.centre(),
        fitting_scale(extent, frame.width() - 2 * margin_mm, frame.height() - 2 * margin_mm));
    const auto ground = parts_.look(view);
    out.marks.emplace_back(GroupBegin{prefix + "map", frame});
    draw_context(out.marks, data, *ground, parts_.style, parts_.language(), prefix);
    draw_units(out.marks, data, *ground, theme, parts_.language(), prefix);
    shown.borders.merge(draw_borders(out.marks, *ground, parts_.style, parts_.policy, prefix));
    out.marks.emplace_back(GroupEnd{});
    PathMark border = rectangle(frame);
    border.stroke = parts_.style.line.panel;
    out.marks.push_back(std::move(border));
    out.marks.emplace_back(GroupEnd{});
    out.maps.push_back({fmt::format("panel-{}", i + 1), frame, parts_.projection().crs(), "metre",
                        view.denominator()});
    return view;
  }

  /// The legend has what the small maps show together: the classes of counts, which all of them
  /// have, and after those what else one or another has.
  static void join(Theme& together, const Theme& theme) {
    for (const auto& item : theme.classes) {
      const auto same =
          std::find_if(together.classes.begin(), together.classes.end(),
                       [&](const ThemeClass& other) { return other.label == item.label; });
      if (same == together.classes.end())
        together.classes.push_back(item);
      else
        same->count += item.count;
    }
  }

  /// The name of the panel, and below it in how many units it covers.
  void set_title(MapBody& out, const SheetPanel& panel, const Box<SheetPoint>& cell,
                 const std::string& prefix) const {
    const TextStyle& style = parts_.style.text.panel_title;
    const std::string title = panel.title.in(parts_.language());
    std::vector<std::string> lines = parts_.setter.wrap(title, style, cell.width());
    if (lines.size() > 2) {
      // More than a line has room for, so that the cut is seen.
      lines = {lines[0], parts_.setter.cut(lines[1] + " " + lines[2], style, cell.width())};
      parts_.report(Severity::warning, "text-cut",
                    fmt::format("\"{}\" is too long for its small map", title),
                    "shorten it or use a larger page");
    }
    Block text = parts_.setter.lines(lines, style);
    const std::size_t covered = panel.coverage.covered_count();
    const std::string count =
        covered == 0 && !panel.coverage.national.empty()
            ? text_of(Word::whole_country, parts_.language())
            : counted(static_cast<long>(covered), Noun::municipality, parts_.language());
    text.add(parts_.setter.paragraph(count, parts_.style.text.legend, cell.width()), 0,
             text.height_mm);
    std::get<TextMark>(text.marks.front()).id = prefix + "title";
    // The titles stand on their maps, whether they have one line or two.
    const double top = cell.min_y + title_height_ - 0.8 - text.height_mm;
    for (const auto& mark : text.marks) out.marks.push_back(moved(mark, cell.min_x, top));
  }

  const SheetParts& parts_;
  Box<SheetPoint> frame_;
  std::optional<Box<SheetPoint>> legend_column_;
  double title_height_;
  double legend_on_map_ = 0;
  std::size_t columns_ = 1;
  std::size_t rows_ = 1;
};

}  // namespace

MapBody make_multiples_body(const SheetParts& parts, const Box<SheetPoint>& frame,
                            const std::optional<Box<SheetPoint>>& legend_column) {
  return MultiplesMaker(parts, frame, legend_column).make();
}

}  // namespace obuhvat
