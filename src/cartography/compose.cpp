#include "cartography/compose.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "cartography/block.h"
#include "cartography/facts.h"
#include "cartography/info_blocks.h"
#include "cartography/logo_strip.h"
#include "cartography/map_body.h"
#include "cartography/multiples_body.h"
#include "cartography/page_form.h"
#include "cartography/scale_bar.h"
#include "cartography/sheet_table.h"
#include "cartography/title_block.h"
#include "cartography/words.h"
#include "support/error.h"
#include "support/share_folder.h"

namespace obuhvat {
namespace {

/// What a layout counts as leaving out that has no room for a whole block.
constexpr std::size_t hopeless = 1000;
/// And one that would leave the page.
constexpr std::size_t impossible = 1000000;

/// Where figures, partners and sources stand, and the legend with them or not.
struct Layout {
  enum class Place {
    column,        ///< in a column beside the map, the legend at its top
    below,         ///< below the map, the legend on the map
    nowhere,       ///< left out, the legend on the map: for pages that are too small
    column_no_key  ///< in a column, the legend on the map
  };
  Place place = Place::column;
  double width = 1;  ///< of the column, as a share of the style's
};
constexpr Layout below{Layout::Place::below};
constexpr Layout bare{Layout::Place::nowhere};

/// Stacks the blocks of a page from its edges; the map gets what is left in the middle.
class PageComposer {
 public:
  /// `limit`: with as much left out a layout is of no use.
  PageComposer(const SheetParts& parts, ComposedSheet& out, std::size_t limit)
      : parts_(parts), out_(out), limit_(limit) {
    const PageSize& page = parts.request.page;
    const double margin = page_margin(parts.style, page.width_mm, page.height_mm);
    left_ = {margin, margin, page.width_mm - margin, page.height_mm - margin};
    gap_ = parts.style.page.gap_mm * parts.factor();
  }

  /// Returns how much had no room: the measure of a layout. Of one that is of no use it makes a
  /// part only: most of the work is in the map.
  std::size_t compose(Layout layout) {
    const PageSize& page = parts_.request.page;
    PathMark paper = rectangle({0, 0, page.width_mm, page.height_mm});
    paper.fill = Fill{parts_.style.page.paper, std::nullopt};
    paper.id = "paper";
    out_.sheet.marks.push_back(std::move(paper));
    // Measured from the edges inwards, painted in the order of reading.
    const Block title = title_block(parts_, left_.width());
    const Block footer = footer_block(parts_, left_.width());
    const Block logos = logo_strip(parts_, left_.width());
    top("title", title);
    const SheetPoint footer_place = take_bottom(footer);
    const SheetPoint logos_place = take_bottom(logos);
    if (layout.place == Layout::Place::column)
      with_column(layout.width * parts_.style.page.column_mm * parts_.factor());
    else
      with_information(layout);
    put("logos", logos, logos_place);
    put("footer", footer, footer_place);
    return left_out_;
  }

 private:
  std::vector<InfoSection> sections() const {
    return {key_figures(parts_), participants(parts_), sources(parts_)};
  }

  void with_column(double width) {
    Box<SheetPoint> column = left_;
    column.min_x = left_.max_x - width;
    left_.max_x = column.min_x - gap_;
    make_sure_of_room();
    if (limit_ < impossible) {
      left_out_ = left_out_of_column(column);
      if (left_out_ >= limit_) return;
      left_out_ = 0;
    }
    const MapBody body = draw_map(column);
    column.min_y = body.legend_bottom_mm + 1.5 * gap_;
    if (column.max_y < column.min_y) {
      // The legend is longer than the column.
      left_out_ += impossible;
      return;
    }
    const SetSections set = set_sections(sections(), column.width(), 1, column.height(), parts_);
    if (set.block.height_mm > column.height()) {
      drop_information();
      return;
    }
    left_out_ += set.left_out;
    put("information", set.block, {column.min_x, column.min_y});
  }

  /// How much of the information would have no room in the column.
  std::size_t left_out_of_column(Box<SheetPoint> column) const {
    if (parts_.request.kind == SheetKind::multiples) return 0;  // its maps are placed with them
    std::vector<Finding> unheard;
    const SheetParts quiet{parts_.dataset, parts_.coverage, parts_.request, parts_.style,
                           parts_.policy,  parts_.facts,    parts_.base,    parts_.data,
                           parts_.levels,  parts_.theme,    parts_.setter,  unheard};
    column.min_y = legend_bottom(quiet, left_, column) + 1.5 * gap_;
    if (column.max_y < column.min_y) return impossible;
    const SetSections set = set_sections(sections(), column.width(), 1, column.height(), quiet);
    return set.block.height_mm > column.height() ? hopeless : set.left_out;
  }

  void with_information(Layout layout) {
    SetSections set;
    SheetPoint place;
    if (layout.place == Layout::Place::nowhere) {
      drop_information();
    } else if (layout.place == Layout::Place::below) {
      const double most = (parts_.factor() < 0.9 ? 0.31 : 0.26) * left_.height();
      set = set_sections(sections(), left_.width(), 3, most, parts_);
      if (set.block.height_mm > 0.5 * left_.height()) {
        drop_information();
        set = {};
      }
      place = take_bottom(set.block);
    } else {
      set = set_sections(sections(), 0.26 * left_.width(), 1, left_.height(), parts_);
      if (set.block.height_mm > left_.height()) {
        drop_information();
        set = {};
      }
      place = take_right(set.block);
    }
    left_out_ += set.left_out;
    if (left_out_ >= limit_) return;
    make_sure_of_room();
    draw_map(std::nullopt);
    put("information", set.block, place);
  }

  MapBody draw_map(const std::optional<Box<SheetPoint>>& legend_column) {
    MapBody body = parts_.request.kind == SheetKind::multiples
                       ? make_multiples_body(parts_, left_, legend_column)
                       : make_map_body(parts_, left_, legend_column);
    auto& marks = out_.sheet.marks;
    marks.insert(marks.end(), std::make_move_iterator(body.marks.begin()),
                 std::make_move_iterator(body.marks.end()));
    out_.blocks.insert(out_.blocks.end(), body.blocks.begin(), body.blocks.end());
    out_.sheet.maps = body.maps;
    out_.scale = body.scale;
    left_out_ += body.left_out * hopeless;
    return body;
  }

  void drop_information() {
    parts_.report(Severity::warning, "block-dropped", "no room for figures, partners, sources",
                  "use a larger page");
    left_out_ += hopeless;
  }

  void make_sure_of_room() const {
    constexpr double least_mm = 50;
    const PageSize& page = parts_.request.page;
    if (left_.width() < least_mm || left_.height() < least_mm)
      throw Error(
          fmt::format("a page of {} x {} mm leaves no room for a map; use at least 148 x 210",
                      page.width_mm, page.height_mm));
  }

  void put(const std::string& id, const Block& block, const SheetPoint& at) {
    if (block.is_empty()) return;
    for (const auto& mark : block.marks) out_.sheet.marks.push_back(moved(mark, at.x, at.y));
    out_.blocks.push_back({id, {at.x, at.y, at.x + block.width_mm, at.y + block.height_mm}});
  }
  void top(const std::string& id, const Block& block) {
    put(id, block, {left_.min_x, left_.min_y});
    left_.min_y += block.height_mm + gap_;
  }
  SheetPoint take_bottom(const Block& block) {
    left_.max_y -= block.height_mm;
    const SheetPoint at{left_.min_x, left_.max_y};
    if (!block.is_empty()) left_.max_y -= gap_;
    return at;
  }
  SheetPoint take_right(const Block& block) {
    left_.max_x -= block.width_mm;
    const SheetPoint at{left_.max_x, left_.min_y};
    if (!block.is_empty()) left_.max_x -= gap_ + 1;
    return at;
  }

  const SheetParts& parts_;
  ComposedSheet& out_;
  Box<SheetPoint> left_;  // what no block has taken yet
  double gap_;
  std::size_t limit_;
  std::size_t left_out_ = 0;
};

/// A CRS that stretches the country makes the printed scale untrue.
void report_scale(const SheetParts& parts, const ComposedSheet& sheet) {
  constexpr double most = 0.01;
  const MapFrame& map = sheet.sheet.maps.front();
  const double error = scale_error(
      MapView(map.box, parts.data.ground->extent.centre(), map.denominator), parts.projection());
  if (std::abs(error - 1) > most)
    parts.report(Severity::warning, "scale-untrue",
                 fmt::format("{} draws lengths here {:.2f} times as long as the printed scale says",
                             parts.projection().crs(), error),
                 "choose a CRS that fits Serbia, such as EPSG:8682");
}

/// A title that a sheet shows in another language than its own.
void report_untranslated(const SheetParts& parts) {
  const auto lacks = [&](const LocalizedText& text) {
    if (parts.language() == Language::en) return text.en.empty() && !text.is_empty();
    return text.sr_latn.empty() && text.sr_cyrl.empty() && !text.is_empty();
  };
  for (const Project* project : parts.facts.projects)
    if (lacks(project->title))
      parts.report(Severity::warning, "text-untranslated",
                   fmt::format("the title of project \"{}\" is not given in {}", project->id.text(),
                               tag_of(parts.language())),
                   fmt::format("give \"title\" of the record in {}", tag_of(parts.language())));
}

/// What compose_sheet was given and made of it.
struct Materials {
  const Dataset& dataset;
  const CoverageTable& coverage;
  const SheetRequest& request;
  const Style& style;
  const Policy& policy;
  const SheetFacts& facts;
  const BaseMaps& base;
  const MapData& data;
  const MapLevels& levels;
  const Theme& theme;
  const TextMetrics& metrics;
};

/// The layouts to try, the best first.
std::vector<Layout> layouts_for(const PageSize& page) {
  if (page.height_mm >= page.width_mm)
    return {{Layout::Place::column, 1},
            {Layout::Place::column, 1.2},
            {Layout::Place::column, 1.4},
            below,
            bare};
  return {{Layout::Place::column, 1.5}, {Layout::Place::column_no_key}, bare};
}

/// The first layout in which all has room; if none, the first in which each block has.
ComposedSheet compose_at_detail(const Materials& m, const MapSheet& blank) {
  std::optional<ComposedSheet> best;
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (const Layout layout : layouts_for(m.request.page)) {
    if (layout.place == Layout::Place::nowhere && least < hopeless) break;
    ComposedSheet out{blank, {}, {}, 0, {}};
    const PageSize& page = m.request.page;
    const SheetParts parts{m.dataset,
                           m.coverage,
                           m.request,
                           m.style,
                           m.policy,
                           m.facts,
                           m.base,
                           m.data,
                           m.levels,
                           m.theme,
                           TextSetter(m.metrics, m.style, m.request.language,
                                      page_factor(page.width_mm, page.height_mm)),
                           out.findings};
    // Where something is left out in any case, the first has the larger map.
    const std::size_t limit = least >= hopeless ? least : 1;
    const std::size_t left_out = PageComposer(parts, out, limit).compose(layout);
    if (left_out >= limit) continue;
    report_untranslated(parts);
    report_scale(parts, out);
    best = std::move(out);
    least = left_out;
    if (least == 0) break;
  }
  return *std::move(best);
}

}  // namespace

ComposedSheet compose_sheet(const Dataset& dataset, const CoverageTable& coverage,
                            const SheetRequest& request, const Style& style, const Policy& policy,
                            const TextMetrics& metrics, const BaseMaps& base) {
  const SheetFacts facts = gather_facts(dataset, coverage, request);
  const MapLevels levels(dataset, coverage, base);
  MapSheet blank;
  blank.id = facts.id;
  blank.title = facts.title;
  blank.description = facts.description;
  blank.author = policy.producer.in(request.language);
  if (blank.author.empty()) blank.author = "obuhvat " + version();
  blank.date = request.date;
  blank.keywords = {text_of(Word::country_name, request.language),
                    text_of(Word::coverage_map_of, request.language), facts.id};
  blank.language = request.language;
  blank.width_mm = request.page.width_mm;
  blank.height_mm = request.page.height_mm;
  // The scale, on which the detail depends, is known once the sheet is laid out.
  const MapData* data = &levels.at_scale(BaseMaps::national);
  if (data->units.empty())
    throw Error("there are no boundaries to draw a map of; load them with --boundaries");
  for (int round = 0;; ++round) {
    const Theme theme = make_theme(dataset, coverage, *data, request, style);
    const Materials materials{dataset, coverage, request, style, policy, facts,
                              base,    *data,    levels,  theme, metrics};
    ComposedSheet out = compose_at_detail(materials, blank);
    const MapData* const wanted = &levels.at_scale(out.scale);
    if (wanted == data || round == 2) {
      if (request.with_table) out.table = sheet_table(dataset, *data, theme, request);
      return out;
    }
    data = wanted;
  }
}

ComposedSheet compose_sheet(const Dataset& dataset, const CoverageTable& coverage,
                            const SheetRequest& request, const Style& style, const Policy& policy,
                            const TextMetrics& metrics) {
  const BaseMaps base(dataset, request.crs, request.detail);
  return compose_sheet(dataset, coverage, request, style, policy, metrics, base);
}

}  // namespace obuhvat
