#include "cartography/atlas_form.h"

#include <algorithm>
#include <cmath>

#include "cartography/block.h"
#include "cartography/upper_case.h"

namespace obuhvat {

AtlasForm::AtlasForm(const MapSheet& first, std::string atlas_title, Language language,
                     const Style& style, const TextMetrics& metrics)
    : first_(first),
      atlas_title_(std::move(atlas_title)),
      language_(language),
      style_(style),
      setter_(metrics, style, language, page_factor(first.width_mm, first.height_mm)),
      margin_(page_margin(style, first.width_mm, first.height_mm)) {}

Box<SheetPoint> AtlasForm::body() const {
  return {2 * margin_, 1.8 * margin_, width_mm() - 2 * margin_, height_mm() - 1.6 * margin_};
}

MapSheet AtlasForm::blank(std::string id, std::string title, std::string description) const {
  MapSheet page;
  page.id = std::move(id);
  page.title = std::move(title);
  page.description = std::move(description);
  page.author = first_.author;
  page.date = first_.date;
  page.language = language_;
  page.width_mm = first_.width_mm;
  page.height_mm = first_.height_mm;
  PathMark paper = rectangle({0, 0, page.width_mm, page.height_mm});
  paper.fill = Fill{style_.page.paper, std::nullopt};
  paper.id = "paper";
  page.marks.emplace_back(std::move(paper));
  return page;
}

Block AtlasForm::heading(const std::string& title) const {
  const double indent = 3.2 * factor();
  const double width = body().width() - indent;
  Block text;
  const TextStyle& kicker = style_.text.kicker;
  text.add(setter_.lines({setter_.cut(upper_case(atlas_title_), kicker, width)}, kicker), indent,
           0);
  const TextStyle& style = style_.text.title;
  text.add(setter_.lines({setter_.cut(title, style, width)}, style), indent, text.height_mm);
  PathMark bar = rectangle({0, 0.6, 1.2 * factor(), text.height_mm - 0.6});
  bar.fill = Fill{style_.page.accent, std::nullopt};
  Block out;
  out.marks.emplace_back(GroupBegin{"title", std::nullopt});
  out.marks.emplace_back(std::move(bar));
  out.add(text, 0, 0);
  out.marks.emplace_back(GroupEnd{});
  out.width_mm = body().width();
  return out;
}

void put(MapSheet& page, const Block& block, double x, double y) {
  for (const auto& mark : block.marks) page.marks.push_back(moved(mark, x, y));
}

void put_page_number(MapSheet& page, std::size_t number, const Style& style,
                     const TextMetrics& metrics) {
  // From the page's lower edge, in margins: clear of the sheet's footer and of what printers cut.
  constexpr double baseline = 0.45;
  const TextSetter setter(metrics, style, page.language,
                          page_factor(page.width_mm, page.height_mm));
  const double margin = page_margin(style, page.width_mm, page.height_mm);
  TextMark mark =
      setter.mark(std::to_string(number), style.text.body,
                  {page.width_mm / 2, page.height_mm - baseline * margin}, Align::centre);
  mark.id = "page-number";
  page.marks.emplace_back(std::move(mark));
}

}  // namespace obuhvat
