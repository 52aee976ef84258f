#include "cartography/title_block.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cartography/dates.h"
#include "cartography/sheet_ids.h"
#include "cartography/words.h"
#include "support/share_folder.h"
#include "support/text.h"

namespace obuhvat {
namespace {

bool fits_line(const SheetParts& parts, const std::string& text, const TextStyle& style,
               double width_mm, double size) {
  return parts.setter.scaled(size).width(text, style) <= width_mm;
}

/// At most `most` lines, in the first of the sizes at which they suffice; else cut.
Block fit_lines(const SheetParts& parts, const std::string& text, const TextStyle& style,
                double width_mm, std::size_t most, const std::vector<double>& sizes) {
  for (const double size : sizes) {
    const TextSetter setter = parts.setter.scaled(size);
    const auto lines = setter.wrap(text, style, width_mm);
    if (lines.size() <= most) return setter.lines(lines, style);
  }
  const TextSetter setter = parts.setter.scaled(sizes.back());
  auto lines = setter.wrap(text, style, width_mm);
  std::string rest;
  for (std::size_t i = most - 1; i < lines.size(); ++i)
    rest += (rest.empty() ? "" : " ") + lines[i];
  lines.resize(most);
  lines.back() = setter.cut(rest, style, width_mm);
  parts.report(Severity::warning, "text-cut", fmt::format("\"{}\" is too long for the sheet", text),
               "shorten it or use a larger page");
  return setter.lines(lines, style);
}

/// One line if that takes little, else two or three.
Block fit_title(const SheetParts& parts, double width_mm) {
  const TextStyle& style = parts.style.text.title;
  for (const double size : {1.0, 0.9})
    if (fits_line(parts, parts.facts.title, style, width_mm, size))
      return parts.setter.scaled(size).lines({parts.facts.title}, style);
  if (parts.setter.scaled(0.72).wrap(parts.facts.title, style, width_mm).size() <= 2)
    return fit_lines(parts, parts.facts.title, style, width_mm, 2, {1, 0.85, 0.72});
  return fit_lines(parts, parts.facts.title, style, width_mm, 3, {0.85, 0.72, 0.6, 0.5});
}

Block fit_summary(const SheetParts& parts, double width_mm) {
  const TextStyle& style = parts.style.text.summary;
  for (const double size : {1.0, 0.9})
    if (fits_line(parts, parts.facts.summary, style, width_mm, size))
      return parts.setter.scaled(size).lines({parts.facts.summary}, style);
  return fit_lines(parts, parts.facts.summary, style, width_mm, 2, {1, 0.9, 0.8});
}

/// A frame with the word, and below it what it means.
Block draft_mark(const SheetParts& parts) {
  const Language language = parts.language();
  const TextStyle& style = parts.style.text.draft;
  const double padding = 1.6 * parts.factor();
  Block words = parts.setter.lines({text_of(Word::draft, language)}, style);
  std::get<TextMark>(words.marks.front()).id = sheet_id::draft;
  Block text;
  text.add(words, 0, 0);
  text.add(parts.setter.lines({text_of(Word::not_cleared, language)}, parts.style.text.note), 0,
           words.height_mm);
  Block out;
  PathMark frame = rectangle({0, 0, text.width_mm + 2 * padding, text.height_mm + padding});
  frame.stroke = Stroke{style.colour, 0.4, {}};
  out.marks.emplace_back(std::move(frame));
  out.add(text, padding, padding / 2);
  out.width_mm = text.width_mm + 2 * padding;
  out.height_mm = text.height_mm + padding;
  return out;
}

void set_id(Block& block, std::string_view id) {
  if (!block.is_empty()) std::get<TextMark>(block.marks.front()).id = id;
}

}  // namespace

Block title_block(const SheetParts& parts, double width_mm) {
  const auto& style = parts.style.text;
  const double indent = 3.2 * parts.factor();
  Block draft;
  if (parts.policy.status == Clearance::draft) draft = draft_mark(parts);
  const double width =
      width_mm - indent - (draft.is_empty() ? 0 : draft.width_mm + 4 * parts.factor());
  Block text;
  const auto add = [&](Block block, double gap, std::string_view id) {
    if (block.is_empty()) return;
    set_id(block, id);
    text.add(block, indent, text.height_mm + (text.is_empty() ? 0 : gap));
  };
  add(fit_lines(parts, parts.facts.kicker, style.kicker, width, 1, {1, 0.85}), 0, "kicker");
  add(fit_title(parts, width), 0, sheet_id::title);
  if (!parts.facts.subtitle.empty())
    add(fit_lines(parts, parts.facts.subtitle, style.subtitle, width, 2, {1, 0.9, 0.8, 0.7}), 0.3,
        "subtitle");
  if (!parts.facts.summary.empty()) add(fit_summary(parts, width), 0.6, sheet_id::summary);
  const double height = std::max(text.height_mm, draft.height_mm + 1.2);
  PathMark bar = rectangle({0, 0.6, 1.2 * parts.factor(), height - 0.6});
  bar.fill = Fill{parts.style.page.accent, std::nullopt};
  Block out;
  out.marks.emplace_back(GroupBegin{"title", std::nullopt});
  out.marks.emplace_back(std::move(bar));
  out.add(text, 0, 0);
  if (!draft.is_empty()) out.add(draft, width_mm - draft.width_mm, 0.6);
  out.marks.emplace_back(GroupEnd{});
  out.width_mm = width_mm;
  out.height_mm = height;
  return out;
}

Block footer_block(const SheetParts& parts, double width_mm) {
  const Language language = parts.language();
  const TextStyle& style = parts.style.text.note;
  const auto& setter = parts.setter;
  struct Line {
    std::string text;
    std::string_view id;
  };
  std::vector<Line> imprint{
      {text_of(Word::map_id, language) + ": " + parts.facts.id, sheet_id::map_id}};
  if (!parts.request.date.empty())
    imprint.push_back(
        {text_of(Word::map_date, language) + ": " + format_iso_date(parts.request.date, language),
         sheet_id::map_date});
  const std::string publisher = parts.policy.publisher.in(language);
  if (!publisher.empty())
    imprint.push_back({text_of(Word::publisher, language) + ": " + publisher, "publisher"});
  const std::string made =
      fmt::format(fmt::runtime(text_of(Word::produced_with, language)), "obuhvat " + version());
  const std::string producer = parts.policy.producer.in(language);
  imprint.push_back({producer.empty() ? made : producer + " · " + made, sheet_id::producer});

  double right_width = 0;
  for (const auto& line : imprint)
    right_width = std::max(right_width, setter.width(line.text, style));
  right_width = std::clamp(right_width + 0.1, width_mm * 0.2, width_mm * 0.42);
  const double left_width = width_mm - right_width - 5;
  const auto stack = [&](const std::vector<Line>& lines, double width) {
    Block out;
    for (const auto& [text, id] : lines) {
      if (text.empty()) continue;
      Block paragraph = setter.paragraph(text, style, width);
      set_id(paragraph, id);
      out.add(paragraph, 0, out.height_mm);
    }
    return out;
  };
  std::vector<Line> notes{{parts.policy.disclaimer.in(language), sheet_id::disclaimer}};
  if (parts.data.ground->has_kosovo)
    notes.push_back({parts.policy.kosovo_footnote.in(language), sheet_id::kosovo_note});

  PathMark rule;
  rule.path.push_back({{{0, 0}, {width_mm, 0}}, false});
  rule.stroke = parts.style.page.rule;
  Block out;
  out.marks.emplace_back(GroupBegin{"footer", std::nullopt});
  out.marks.emplace_back(std::move(rule));
  out.add(stack(notes, left_width), 0, 1.2);
  out.add(stack(imprint, right_width), width_mm - right_width, 1.2);
  out.marks.emplace_back(GroupEnd{});
  out.width_mm = width_mm;
  return out;
}

}  // namespace obuhvat
