#include "cartography/title_block.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cartography/dates.h"
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

}  // namespace

Block title_block(const SheetParts& parts, double width_mm) {
  const auto& style = parts.style.text;
  const double indent = 3.2 * parts.factor();
  const double width = width_mm - indent;
  Block text;
  const auto add = [&](const Block& block, double gap) {
    if (!block.is_empty()) text.add(block, indent, text.height_mm + (text.is_empty() ? 0 : gap));
  };
  add(fit_lines(parts, parts.facts.kicker, style.kicker, width, 1, {1, 0.85}), 0);
  add(fit_title(parts, width), 0);
  if (!parts.facts.subtitle.empty())
    add(fit_lines(parts, parts.facts.subtitle, style.subtitle, width, 2, {1, 0.9, 0.8, 0.7}), 0.3);
  if (!parts.facts.summary.empty()) add(fit_summary(parts, width), 0.6);
  PathMark bar = rectangle({0, 0.6, 1.2 * parts.factor(), text.height_mm - 0.6});
  bar.fill = Fill{parts.style.page.accent, std::nullopt};
  Block out;
  out.marks.emplace_back(GroupBegin{"title", std::nullopt});
  out.marks.emplace_back(std::move(bar));
  out.add(text, 0, 0);
  out.marks.emplace_back(GroupEnd{});
  out.width_mm = width_mm;
  return out;
}

Block footer_block(const SheetParts& parts, double width_mm) {
  const Language language = parts.language();
  const TextStyle& style = parts.style.text.note;
  const auto& setter = parts.setter;
  std::vector<std::string> imprint;
  imprint.push_back(text_of(Word::map_id, language) + ": " + parts.facts.id);
  if (!parts.request.date.empty())
    imprint.push_back(text_of(Word::map_date, language) + ": " +
                      format_iso_date(parts.request.date, language));
  const std::string publisher = parts.policy.publisher.in(language);
  if (!publisher.empty()) imprint.push_back(text_of(Word::publisher, language) + ": " + publisher);
  std::string made =
      fmt::format(fmt::runtime(text_of(Word::produced_with, language)), "obuhvat " + version());
  const std::string producer = parts.policy.producer.in(language);
  imprint.push_back(producer.empty() ? made : producer + " · " + made);

  double right_width = 0;
  for (const auto& line : imprint) right_width = std::max(right_width, setter.width(line, style));
  right_width = std::clamp(right_width + 0.1, width_mm * 0.2, width_mm * 0.42);
  const double left_width = width_mm - right_width - 5;
  Block left;
  std::vector<std::string> notes{parts.policy.disclaimer.in(language)};
  if (parts.data.has_kosovo) notes.push_back(parts.policy.kosovo_footnote.in(language));
  for (const auto& note : notes)
    if (!note.empty()) left.add(setter.paragraph(note, style, left_width), 0, left.height_mm);
  Block right;
  for (const auto& line : imprint)
    right.add(setter.paragraph(line, style, right_width), 0, right.height_mm);

  PathMark rule;
  rule.path.push_back({{{0, 0}, {width_mm, 0}}, false});
  rule.stroke = parts.style.page.rule;
  Block out;
  out.marks.emplace_back(GroupBegin{"footer", std::nullopt});
  out.marks.emplace_back(std::move(rule));
  out.add(left, 0, 1.2);
  out.add(right, width_mm - right_width, 1.2);
  out.marks.emplace_back(GroupEnd{});
  out.width_mm = width_mm;
  return out;
}

}  // namespace obuhvat
