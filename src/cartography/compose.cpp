#include "cartography/compose.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cartography/block.h"
#include "cartography/facts.h"
#include "cartography/info_blocks.h"
#include "cartography/map_body.h"
#include "cartography/title_block.h"
#include "cartography/words.h"
#include "support/error.h"
#include "support/share_folder.h"

namespace obuhvat {
namespace {

/// Sizes grow and shrink with the page, less than it does: A4 is 1.
double page_factor(const PageSize& page) {
  constexpr double a4_mm2 = 210 * 297;
  return std::clamp(std::sqrt(page.width_mm * page.height_mm / a4_mm2), 0.75, 1.6);
}

/// Stacks the blocks of a page from its edges; the map gets what is left in the middle.
class PageComposer {
 public:
  PageComposer(const SheetParts& parts, ComposedSheet& out) : parts_(parts), out_(out) {
    const PageSize& page = parts.request.page;
    const double margin = std::min(parts.style.page.margin_mm * std::sqrt(parts.factor()),
                                   0.06 * std::min(page.width_mm, page.height_mm) + 2);
    left_ = {margin, margin, page.width_mm - margin, page.height_mm - margin};
    gap_ = parts.style.page.gap_mm * parts.factor();
  }

  void compose() {
    const PageSize& page = parts_.request.page;
    PathMark paper = rectangle({0, 0, page.width_mm, page.height_mm});
    paper.fill = Fill{parts_.style.page.paper, std::nullopt};
    paper.id = "paper";
    out_.sheet.marks.push_back(std::move(paper));
    // Measured from the edges inwards, painted in the order of reading.
    const Block title = title_block(parts_, left_.width());
    const Block footer = footer_block(parts_, left_.width());
    const std::vector<InfoSection> sections{key_figures(parts_), participants(parts_),
                                            sources(parts_)};
    top("title", title);
    const SheetPoint footer_place = take_bottom(footer);
    Block information;
    SheetPoint information_place;
    if (page.height_mm >= page.width_mm) {
      const double most = (parts_.factor() < 0.9 ? 0.31 : 0.26) * left_.height();
      information = set_sections(sections, left_.width(), 3, most, parts_);
      if (information.height_mm > 0.5 * left_.height()) {
        parts_.report(Severity::warning, "block-dropped", "no room for figures, partners, sources",
                      "use a larger page");
        information = {};
      }
      information_place = take_bottom(information);
    } else {
      information = set_sections(sections, 0.26 * left_.width(), 1, left_.height(), parts_);
      information_place = take_right(information);
    }
    make_sure_of_room();
    MapBody body = make_map_body(parts_, left_);
    auto& marks = out_.sheet.marks;
    marks.insert(marks.end(), std::make_move_iterator(body.marks.begin()),
                 std::make_move_iterator(body.marks.end()));
    out_.blocks.insert(out_.blocks.end(), body.blocks.begin(), body.blocks.end());
    out_.scale = body.scale;
    put("information", information, information_place);
    put("footer", footer, footer_place);
  }

 private:
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
};

}  // namespace

ComposedSheet compose_sheet(const Dataset& dataset, const CoverageTable& coverage,
                            const SheetRequest& request, const Style& style, const Policy& policy,
                            const TextMetrics& metrics) {
  const SheetFacts facts = gather_facts(dataset, coverage, request);
  const Projection projection(request.crs);
  const MapData data = project_data(dataset, coverage, projection);
  if (data.units.empty())
    throw Error("there are no boundaries to draw a map of; load them with --boundaries");
  const Theme theme = make_theme(dataset, coverage, data, request, style);
  ComposedSheet out;
  const SheetParts parts{
      dataset,     coverage,
      request,     style,
      policy,      projection,
      facts,       data,
      theme,       TextSetter(metrics, style, request.language, page_factor(request.page)),
      out.findings};
  MapSheet& sheet = out.sheet;
  sheet.id = facts.id;
  sheet.title = facts.title;
  sheet.description = facts.description;
  sheet.author = policy.producer.in(request.language);
  if (sheet.author.empty()) sheet.author = "obuhvat " + version();
  sheet.date = request.date;
  sheet.keywords = {text_of(Word::country_name, request.language),
                    text_of(Word::coverage_map_of, request.language), facts.id};
  sheet.language = request.language;
  sheet.width_mm = request.page.width_mm;
  sheet.height_mm = request.page.height_mm;
  PageComposer(parts, out).compose();
  return out;
}

}  // namespace obuhvat
