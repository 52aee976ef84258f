#include "ingest/page_values.h"

#include <algorithm>

#include "gazetteer/name_folding.h"
#include "ingest/page_sections.h"
#include "ingest/partner_list_words.h"

namespace obuhvat {
namespace {

using Kind = PageLine::Kind;

constexpr std::size_t longest_value = 400;      // bytes of a line below its label; more is text
constexpr std::size_t longest_list_line = 150;  // bytes of a further line of a list

bool is_list(PageField field) {
  return field == PageField::partners || field == PageField::donors || field == PageField::places;
}

bool tells_of_project(PageField field) {
  return field != PageField::narrative && field != PageField::other && field != PageField::title &&
         field != PageField::remark;
}

class PageTaker {
 public:
  explicit PageTaker(const PageText& page) : page_(page) {
    labels_.reserve(page.lines.size());
    for (const auto& line : page.lines) labels_.push_back(page_label(line));
    drop_menu_labels();
  }

  PageParts take() {
    const std::size_t first = first_label();
    leave_off_below(first);
    parts_.title = page_title(page_, first);
    for (std::size_t i = start(first); i < end_;) i = take_line(i);
    parts_.tells_of_several = has_header_row(page_) || are_of_several_projects(parts_.values);
    return std::move(parts_);
  }

 private:
  const PageLine& line(std::size_t i) const { return page_.lines[i]; }

  /// "Partners / Partners": an entry of a menu and its link.
  void drop_menu_labels() {
    for (std::size_t i = 0; i + 1 < labels_.size(); ++i)
      if (labels_[i] && !labels_[i]->has_colon && line(i).text == line(i + 1).text)
        labels_[i].reset(), labels_[i + 1].reset();
  }

  /// A label with a colon or of several words; if there is none, any.
  std::size_t first_label() const {
    for (const bool sure : {true, false})
      for (std::size_t i = 0; i < labels_.size(); ++i)
        if (labels_[i] && tells_of_project(labels_[i]->field) &&
            (!sure || labels_[i]->has_colon || labels_[i]->written.find(' ') != std::string::npos))
          return i;
    return page_.lines.size();
  }

  /// What stands above the title is the site's, not the project's; some pages print their labels
  /// above it.
  std::size_t start(std::size_t first) const {
    if (!parts_.title || parts_.title->line <= first)
      return parts_.title ? std::min(parts_.title->line, first) : first;
    for (std::size_t i = parts_.title->line; i < end_; ++i)
      if (labels_[i] && labels_[i]->has_colon && tells_of_project(labels_[i]->field))
        return parts_.title->line;
    return first;
  }

  /// Other projects and news that a page leads to.
  void leave_off_below(std::size_t first) {
    end_ = page_.lines.size();
    for (std::size_t i = first + 1; i < page_.lines.size(); ++i) {
      if (!leads_away(line(i))) continue;
      end_ = i;
      const auto tells = [](const auto& label) { return label && tells_of_project(label->field); };
      if (std::any_of(labels_.begin() + static_cast<std::ptrdiff_t>(i), labels_.end(), tells))
        parts_.leads_away = line(i);
      return;
    }
  }

  bool is_title(std::size_t i) const {
    return parts_.title && fold_name(line(i).text).latin == fold_name(parts_.title->text).latin;
  }
  bool ends_value(std::size_t i) const {
    return i >= end_ || labels_[i] || line(i).kind == Kind::heading ||
           line(i).text.size() > longest_value || is_title(i);
  }

  std::size_t take_line(std::size_t i) {
    if (line(i).kind == Kind::blank || is_title(i)) return i + 1;
    if (is_contact_heading(line(i))) return behind_contact(i);
    if (parts_.title && !parts_.title->subtitle.empty() &&
        line(i).row == parts_.title->subtitle_row)
      return i + 1;
    if (!labels_[i] || labels_[i]->field == PageField::narrative ||
        labels_[i]->field == PageField::other) {
      if (labels_[i] && labels_[i]->field == PageField::other) remember_unknown(i);
      parts_.narrative.push_back(line(i));
      return i + 1;
    }
    return take_value(i);
  }

  /// What stands below "Contact", up to the next heading or label that tells of the project.
  std::size_t behind_contact(std::size_t i) const {
    for (++i; i < end_ && line(i).kind != Kind::heading && !is_title(i); ++i)
      if (labels_[i] && labels_[i]->field != PageField::places &&
          labels_[i]->field != PageField::other)
        break;
    return i;
  }

  void remember_unknown(std::size_t i) {
    PageValue value{*labels_[i], line(i).row, {}};
    if (!value.label.value.empty())
      value.lines.push_back({Kind::text, value.label.value, line(i).row});
    else if (i + 1 < end_ && !ends_value(i + 1) && line(i + 1).kind != Kind::blank)
      value.lines.push_back(line(i + 1));
    if (!value.lines.empty()) parts_.unknown.push_back(std::move(value));
  }

  std::size_t take_value(std::size_t at) {
    PageValue value{*labels_[at], line(at).row, {}};
    std::size_t i = at + 1;
    if (!value.label.value.empty()) {
      value.lines.push_back({Kind::text, value.label.value, line(at).row});
    } else {
      while (i < end_ && line(i).kind == Kind::blank) ++i;
      if (i < end_ && !ends_value(i))
        value.lines.push_back(line(i++));
      else
        i = at + 1;
    }
    if (is_list(value.label.field) && !value.lines.empty()) i = take_further_lines(i, value);
    parts_.values.push_back(std::move(value));
    return i;
  }

  /// Further lines of a list: its other bullets, or short lines with no gap between.
  std::size_t take_further_lines(std::size_t i, PageValue& value) {
    const bool bullets = value.lines.front().kind == Kind::bullet;
    for (; i < end_ && line(i).kind != Kind::blank && !ends_value(i); ++i) {
      const PageLine& next = line(i);
      const bool is_item = next.text.size() <= longest_list_line && !next.text.ends_with('.');
      const bool pays = value.label.field == PageField::partners && next.kind == Kind::text &&
                        looks_like_donor(next.text);
      if (pays)
        parts_.below_partners.push_back(next);
      else if (bullets ? next.kind == Kind::bullet : is_item)
        value.lines.push_back(next);
      else
        break;
    }
    return i;
  }

  const PageText& page_;
  std::vector<std::optional<PageLabel>> labels_;
  PageParts parts_;
  std::size_t end_ = 0;  // of what is read: below it the page leads away
};

}  // namespace

PageParts parts_of_page(const PageText& page) { return PageTaker(page).take(); }

}  // namespace obuhvat
