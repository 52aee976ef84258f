#include "cartography/contents.h"

#include <algorithm>
#include <cmath>

#include "cartography/text_setter.h"

namespace obuhvat {
namespace {

constexpr double a4_width_mm = 210;

std::string heading_in(Language language) {
  switch (language) {
    case Language::sr_latn:
      return "Sadržaj";
    case Language::sr_cyrl:
      return "Садржај";
    case Language::en:
      break;
  }
  return "Contents";
}

/// One line of the contents: a title, and the page it leads to at the right margin.
struct Entry {
  std::vector<std::string> lines;
  std::size_t sheet = 0;
};

/// Lays the entries out on pages of one size, top to bottom.
class ContentsLayout {
 public:
  ContentsLayout(const MapSheet& first, const Style& style, const TextMetrics& metrics)
      : first_(first),
        style_(style),
        setter_(metrics, style, first.language,
                std::min(first.width_mm, first.height_mm) / a4_width_mm),
        margin_(style.page.margin_mm * 2 * setter_.factor()),
        line_(setter_.line_height(style.text.subtitle)),
        gap_(line_ * 0.6) {}

  /// Which entries stand on which page.
  std::vector<std::vector<Entry>> paginate(const std::vector<const MapSheet*>& sheets) const {
    const double number_width = setter_.width("0000", style_.text.subtitle);
    const double width = first_.width_mm - 2 * margin_ - 2 * number_width;
    std::vector<std::vector<Entry>> pages(1);
    double y = top();
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      Entry entry{setter_.wrap(sheets[i]->title, style_.text.subtitle, width), i};
      const double height = static_cast<double>(entry.lines.size()) * line_ + gap_;
      if (y + height > first_.height_mm - margin_ && !pages.back().empty()) {
        pages.emplace_back();
        y = top();
      }
      y += height;
      pages.back().push_back(std::move(entry));
    }
    return pages;
  }

  MapSheet page(const std::vector<Entry>& entries, std::size_t number,
                std::size_t pages_before) const {
    MapSheet sheet;
    sheet.id = "contents-" + std::to_string(number + 1);
    sheet.title = heading_in(first_.language);
    sheet.description = sheet.title;
    sheet.author = first_.author;
    sheet.date = first_.date;
    sheet.language = first_.language;
    sheet.width_mm = first_.width_mm;
    sheet.height_mm = first_.height_mm;
    const double right = sheet.width_mm - margin_;
    sheet.marks.emplace_back(GroupBegin{"contents", std::nullopt});
    const TextExtent heading = setter_.measure(sheet.title, style_.text.title);
    sheet.marks.emplace_back(
        setter_.mark(sheet.title, style_.text.title, {margin_, margin_ + heading.ascent_mm}));
    double y = top();
    const double ascent = setter_.measure("H", style_.text.subtitle).ascent_mm;
    for (const auto& entry : entries) {
      for (const auto& line : entry.lines) {
        sheet.marks.emplace_back(setter_.mark(line, style_.text.subtitle, {margin_, y + ascent}));
        y += line_;
      }
      const double baseline = y - line_ + ascent;
      const std::string page_number = std::to_string(pages_before + entry.sheet + 1);
      sheet.marks.emplace_back(leader(entry.lines.back(), page_number, baseline, right));
      sheet.marks.emplace_back(
          setter_.mark(page_number, style_.text.subtitle, {right, baseline}, Align::right));
      y += gap_;
    }
    sheet.marks.emplace_back(GroupEnd{});
    return sheet;
  }

 private:
  double top() const { return margin_ + setter_.line_height(style_.text.title) * 2; }

  /// The thin line between a title and its page number.
  PathMark leader(const std::string& title, const std::string& number, double baseline,
                  double right) const {
    const double space = setter_.width("00", style_.text.subtitle);
    const double from = margin_ + setter_.width(title, style_.text.subtitle) + space;
    const double to = right - setter_.width(number, style_.text.subtitle) - space;
    PathMark mark;
    mark.path = {{{{from, baseline}, {std::max(from, to), baseline}}, false}};
    mark.stroke = style_.line.panel;
    return mark;
  }

  const MapSheet& first_;
  const Style& style_;
  TextSetter setter_;
  double margin_;
  double line_;
  double gap_;
};

}  // namespace

std::vector<MapSheet> compose_contents(const std::vector<const MapSheet*>& sheets,
                                       const Style& style, const TextMetrics& metrics) {
  if (sheets.empty()) return {};
  const ContentsLayout layout(*sheets.front(), style, metrics);
  const auto entries = layout.paginate(sheets);
  std::vector<MapSheet> pages;
  for (std::size_t i = 0; i < entries.size(); ++i)
    pages.push_back(layout.page(entries[i], i, entries.size()));
  return pages;
}

}  // namespace obuhvat
