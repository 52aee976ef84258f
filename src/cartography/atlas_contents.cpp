#include "cartography/atlas_contents.h"

#include <fmt/format.h>

#include <algorithm>

#include "cartography/atlas_words.h"
#include "cartography/block.h"

namespace obuhvat {
namespace {

constexpr std::size_t most_title_lines = 4;
constexpr std::size_t most_detail_lines = 2;

/// An entry broken into lines.
struct Row {
  const ContentsEntry* entry = nullptr;
  std::vector<std::string> title;
  std::vector<std::string> detail;
  double height_mm = 0;
};

/// Lays rows out on pages, top to bottom, and draws them.
class ContentsLayout {
 public:
  explicit ContentsLayout(const AtlasForm& form)
      : form_(form),
        text_(form.style().text),
        section_setter_(form.setter().scaled(1.35)),
        body_(form.body()),
        top_(body_.min_y + form.heading("H").height_mm + 6 * form.factor()),
        gap_(2.1 * form.factor()),
        section_gap_(4.5 * form.factor()),
        number_width_(form.setter().width("0000", text_.summary)),
        least_leader_mm_(7 * form.factor()) {}

  /// Which rows stand on which page.
  std::vector<std::vector<Row>> paginate(const std::vector<ContentsEntry>& entries) const {
    std::vector<std::vector<Row>> pages(1);
    double y = top_;
    for (const auto& entry : entries) {
      Row row = row_of(entry);
      double height = before(pages.back(), row) + row.height_mm;
      if (y + height > body_.max_y && !pages.back().empty()) {
        pages.emplace_back();
        y = top_;
        height = before(pages.back(), row) + row.height_mm;
      }
      y += height;
      pages.back().push_back(std::move(row));
    }
    return pages;
  }

  /// `number` from 0. `last` is the section in which the page before ends.
  MapSheet page(const std::vector<Row>& rows, std::size_t number, std::size_t pages_before,
                const std::string& last) const {
    const Language language = form_.language();
    const std::string title = text_of(AtlasWord::contents, language);
    MapSheet sheet = form_.blank(fmt::format("contents-{}", number + 1), title,
                                 form_.atlas_title() + ": " + title);
    put(sheet, form_.heading(number == 0 ? title : continued(title)), body_.min_x, body_.min_y);
    sheet.marks.emplace_back(GroupBegin{"contents", std::nullopt});
    double y = top_;
    std::vector<Row> above;
    for (const auto& row : rows) {
      const double room = before(above, row);
      const std::string& section = row.entry->section;
      if (opens_section(above, row))
        put_section(sheet, above.empty() && section == last ? continued(section) : section,
                    y + room - section_height());
      y += room;
      put_row(sheet, row, y, pages_before + row.entry->page);
      y += row.height_mm;
      above.assign(1, row);
    }
    sheet.marks.emplace_back(GroupEnd{});
    return sheet;
  }

 private:
  std::string continued(const std::string& heading) const {
    return fmt::format(fmt::runtime(text_of(AtlasWord::continued, form_.language())), heading);
  }

  const TextStyle& title_style(const ContentsEntry& entry) const {
    return entry.section.empty() ? text_.summary : text_.subtitle;
  }

  std::vector<std::string> lines(const std::string& text, const TextStyle& style, double width,
                                 std::size_t most) const {
    auto out = form_.setter().wrap(text, style, width);
    if (out.size() <= most) return out;
    out.resize(most);
    out.back() = form_.setter().cut(out.back() + " …", style, width);
    return out;
  }

  Row row_of(const ContentsEntry& entry) const {
    const double width = body_.width() - number_width_ - least_leader_mm_;
    const TextStyle& style = title_style(entry);
    Row row{&entry, lines(entry.title, style, width, most_title_lines),
            lines(entry.detail, text_.body, width + least_leader_mm_, most_detail_lines), 0};
    row.height_mm = static_cast<double>(row.title.size()) * form_.setter().line_height(style) +
                    static_cast<double>(row.detail.size()) * form_.setter().line_height(text_.body);
    return row;
  }

  static bool opens_section(const std::vector<Row>& above, const Row& row) {
    const std::string& section = row.entry->section;
    return !section.empty() && (above.empty() || above.back().entry->section != section);
  }

  double section_height() const {
    return section_setter_.line_height(text_.heading) + 2.2 * form_.factor();
  }

  /// The room between what stands above on the page and the row, with a heading if it needs one.
  double before(const std::vector<Row>& above, const Row& row) const {
    const bool opens = opens_section(above, row);
    double room = opens ? section_height() : 0;
    if (above.empty()) return room;
    const bool leaves = above.back().entry->section != row.entry->section;
    return room + (leaves ? section_gap_ : gap_);
  }

  void put_section(MapSheet& sheet, const std::string& name, double y) const {
    put(sheet,
        section_setter_.lines({section_setter_.cut(name, text_.heading, body_.width())},
                              text_.heading),
        body_.min_x, y);
    PathMark rule;
    const double below = y + section_setter_.line_height(text_.heading) + 0.5 * form_.factor();
    rule.path.push_back({{{body_.min_x, below}, {body_.max_x, below}}, false});
    rule.stroke = form_.style().page.rule;
    sheet.marks.emplace_back(std::move(rule));
  }

  void put_row(MapSheet& sheet, const Row& row, double y, std::size_t page) const {
    const TextSetter& setter = form_.setter();
    const TextStyle& style = title_style(*row.entry);
    const Block title = setter.lines(row.title, style);
    put(sheet, title, body_.min_x, y);
    put(sheet, setter.lines(row.detail, text_.body), body_.min_x, y + title.height_mm);
    const double baseline = y + title.height_mm - setter.measure("x", style).descent_mm;
    const std::string number = std::to_string(page + 1);
    const std::string end = row.title.empty() ? "" : row.title.back();
    sheet.marks.emplace_back(
        leader(setter.width(end, style), setter.width(number, style), baseline));
    sheet.marks.emplace_back(setter.mark(number, style, {body_.max_x, baseline}, Align::right));
    sheet.marks.emplace_back(LinkMark{{body_.min_x, y, body_.max_x, y + row.height_mm}, page});
  }

  /// The dots between a title and its page number.
  PathMark leader(double title_width, double number_width, double baseline) const {
    const double space = 1.5 * form_.factor();
    const double from = body_.min_x + title_width + space;
    const double to = std::max(from, body_.max_x - number_width - space);
    PathMark mark;
    // Drawn from the number leftwards, so that the dots of all the lines stand below each other.
    mark.path.push_back({{{to, baseline - 0.15}, {from, baseline - 0.15}}, false});
    mark.stroke = Stroke{form_.style().page.rule.colour, 0.3, {0.3, 1.2}};
    return mark;
  }

  const AtlasForm& form_;
  const TextStyles& text_;
  TextSetter section_setter_;
  Box<SheetPoint> body_;
  double top_;
  double gap_;
  double section_gap_;
  double number_width_;
  double least_leader_mm_;
};

}  // namespace

std::vector<MapSheet> contents_pages(const AtlasForm& form,
                                     const std::vector<ContentsEntry>& entries,
                                     std::size_t before) {
  if (entries.empty()) return {};
  const ContentsLayout layout(form);
  const auto rows = layout.paginate(entries);
  std::vector<MapSheet> pages;
  std::string last;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    pages.push_back(layout.page(rows[i], i, before + rows.size(), last));
    last = rows[i].back().entry->section;
  }
  return pages;
}

}  // namespace obuhvat
