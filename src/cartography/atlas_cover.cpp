#include "cartography/atlas_cover.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cartography/block.h"
#include "cartography/classes.h"
#include "cartography/dates.h"
#include "cartography/sheet_ids.h"
#include "cartography/upper_case.h"
#include "cartography/words.h"
#include "support/share_folder.h"
#include "support/text.h"

namespace obuhvat {
namespace {

/// Measured from the foot upwards; the accent area gets what is left, at most its share.
class CoverLayout {
 public:
  CoverLayout(const AtlasForm& form, const AtlasFacts& facts, const Policy& policy,
              ShowsKosovo kosovo)
      : form_(form), facts_(facts), policy_(policy), kosovo_(kosovo), body_(form.body()) {
    const Style& style = form.style();
    const Colour& accent = style.page.accent;
    const Colour& dark = style.text.title.colour;
    const Colour& light = style.label.alternative;
    on_accent_ = contrast(light, accent) >= contrast(dark, accent) ? light : dark;
  }

  MapSheet compose() const {
    MapSheet page = form_.blank("cover", facts_.title, description());
    const Block foot = foot_block();
    const double foot_top = form_.height_mm() - 1.6 * form_.margin() - foot.height_mm;
    const Block imprint = imprint_block();
    const double gap = 9 * form_.factor();
    const double share = imprint.is_empty() ? 0.76 : 0.64;
    const double accent_bottom =
        std::min(share * form_.height_mm(), foot_top - imprint.height_mm - 2 * gap - ramp_mm());
    put_accent(page, accent_bottom);
    put(page, imprint, body_.min_x, accent_bottom + ramp_mm() + gap);
    put(page, foot, body_.min_x, foot_top);
    return page;
  }

 private:
  double ramp_mm() const { return 3.2 * form_.factor(); }

  std::string description() const {
    return facts_.subtitle.empty() ? facts_.title
                                   : facts_.title + "; " + join(facts_.subtitle, "; ");
  }

  TextStyle on_accent(TextStyle style) const {
    style.colour = on_accent_;
    return style;
  }

  /// The area with all that stands on it, and the colours of the maps' classes along its edge.
  void put_accent(MapSheet& page, double bottom) const {
    PathMark area = rectangle({0, 0, form_.width_mm(), bottom});
    area.fill = Fill{form_.style().page.accent, std::nullopt};
    page.marks.emplace_back(GroupBegin{"title", std::nullopt});
    page.marks.emplace_back(std::move(area));
    put_ramp(page, bottom);
    const TextStyle kicker = on_accent(form_.style().text.kicker);
    const TextSetter setter = form_.setter().scaled(1.4);
    const std::string country = upper_case(text_of(Word::country_name, facts_.language));
    const Block head = setter.lines({country}, kicker);
    put(page, head, body_.min_x, body_.min_y);
    const double top = body_.min_y + head.height_mm + 4 * form_.factor();
    const double end = bottom - 1.9 * form_.margin();
    const Block title = title_block(end - top);
    put(page, title, body_.min_x, end - title.height_mm);
    page.marks.emplace_back(GroupEnd{});
  }

  void put_ramp(MapSheet& page, double top) const {
    const auto& fills = form_.style().classes.fills;
    const double step =
        form_.width_mm() / static_cast<double>(std::max<std::size_t>(1, fills.size()));
    for (std::size_t i = 0; i < fills.size(); ++i) {
      const double left = step * static_cast<double>(i);
      // Each reaches under those right of it: edges that only touch let the paper shine through.
      PathMark tile = rectangle({left, top, form_.width_mm(), top + ramp_mm()});
      tile.fill = fills[i];
      page.marks.emplace_back(std::move(tile));
    }
  }

  Block subtitle_block(double width) const {
    const TextStyle style = on_accent(form_.style().text.subtitle);
    const TextSetter setter = form_.setter().scaled(1.45);
    Block out;
    for (const auto& line : facts_.subtitle) {
      auto lines = setter.wrap(line, style, width);
      if (lines.size() > 2) lines = {lines[0], setter.cut(lines[1] + " …", style, width)};
      out.add(setter.lines(lines, style), 0, out.height_mm);
    }
    return out;
  }

  /// The bar of the sheets' titles, here in the colour of the text.
  Block title_block(double room) const {
    const double indent = 6 * form_.factor();
    const double width = body_.width() - indent;
    const Block subtitle = subtitle_block(width);
    const double gap = subtitle.is_empty() ? 0 : 4 * form_.factor();
    Block text = title_text(width, room - subtitle.height_mm - gap);
    text.add(subtitle, 0, text.height_mm + gap);
    PathMark bar = rectangle({0, 1.2 * form_.factor(), 1.8 * form_.factor(), text.height_mm});
    bar.fill = Fill{on_accent_, std::nullopt};
    Block out;
    out.marks.emplace_back(std::move(bar));
    out.add(text, indent, 0);
    return out;
  }

  /// In the largest of the sizes at which it needs few lines.
  Block title_text(double width, double room) const {
    constexpr std::array sizes{2.5, 2.2, 1.9, 1.6, 1.35, 1.1, 0.9, 0.7};
    constexpr std::size_t most_lines = 4;
    const TextStyle style = on_accent(form_.style().text.title);
    std::vector<std::string> lines;
    for (const double size : sizes) {
      const TextSetter setter = form_.setter().scaled(size);
      lines = setter.wrap(facts_.title, style, width);
      const Block block = setter.lines(lines, style);
      if (lines.size() <= most_lines && block.height_mm <= room) return with_title_id(block);
    }
    const TextSetter setter = form_.setter().scaled(sizes.back());
    const double fitting = room / setter.line_height(style);
    const auto most = static_cast<std::size_t>(std::max(1.0, fitting));
    if (lines.size() > most) {
      lines.resize(most);
      lines.back() = setter.cut(lines.back() + " …", style, width);
    }
    return with_title_id(setter.lines(lines, style));
  }

  static Block with_title_id(Block block) { return with_id(std::move(block), sheet_id::title); }

  /// The block with an id on its first line.
  static Block with_id(Block block, std::string_view id) {
    if (block.is_empty()) return block;
    std::get<TextMark>(block.marks.front()).id = id;
    return block;
  }

  /// Whose atlas it is, who made it, and when.
  Block imprint_block() const {
    const auto& text = form_.style().text;
    const TextSetter setter = form_.setter().scaled(1.3);
    const double gap = 1.2 * form_.factor();
    Block out;
    const auto add = [&](const std::string& line, const TextStyle& style, std::string_view id) {
      if (line.empty()) return;
      const Block block = setter.paragraph(line, style, body_.width());
      out.add(id.empty() ? block : with_id(block, id), 0,
              out.height_mm + (out.is_empty() ? 0 : gap));
    };
    add(policy_.publisher.in(facts_.language), text.summary, "");
    add(policy_.producer.in(facts_.language), text.subtitle, sheet_id::producer);
    if (!facts_.date.empty())
      add(format_iso_date(facts_.date, facts_.language), text.subtitle, sheet_id::map_date);
    return out;
  }

  Block foot_block() const {
    const TextStyle& style = form_.style().text.note;
    PathMark rule;
    rule.path.push_back({{{0, 0}, {body_.width(), 0}}, false});
    rule.stroke = form_.style().page.rule;
    Block out;
    out.marks.emplace_back(GroupBegin{"footer", std::nullopt});
    out.marks.emplace_back(std::move(rule));
    out.height_mm = 1.6 * form_.factor();
    const auto add = [&](const std::string& text, std::string_view id) {
      if (text.empty()) return;
      const Block block = form_.setter().paragraph(text, style, body_.width());
      out.add(id.empty() ? block : with_id(block, id), 0, out.height_mm);
    };
    add(policy_.disclaimer.in(facts_.language), sheet_id::disclaimer);
    if (kosovo_ == ShowsKosovo::yes)
      add(policy_.kosovo_footnote.in(facts_.language), sheet_id::kosovo_note);
    add(fmt::format(fmt::runtime(text_of(Word::produced_with, facts_.language)),
                    "obuhvat " + version()),
        "");
    out.marks.emplace_back(GroupEnd{});
    return out;
  }

  const AtlasForm& form_;
  const AtlasFacts& facts_;
  const Policy& policy_;
  ShowsKosovo kosovo_;
  Box<SheetPoint> body_;
  Colour on_accent_;
};

}  // namespace

MapSheet cover_page(const AtlasForm& form, const AtlasFacts& facts, const Policy& policy,
                    ShowsKosovo kosovo) {
  return CoverLayout(form, facts, policy, kosovo).compose();
}

}  // namespace obuhvat
