#include "cartography/info_blocks.h"

#include <fmt/format.h>

#include <algorithm>

#include "cartography/words.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr double column_gap_mm = 5;
constexpr double section_gap_mm = 2.5;

std::string more_words(std::size_t n, Language language) {
  return fmt::format(fmt::runtime(text_of(Word::and_more, language)), n);
}

std::string words_of(const InfoLine& line, Language language) {
  if (line.items.empty()) return line.text;
  std::string out = join(line.items, "; ");
  if (line.left_out > 0) out += "; " + more_words(line.left_out, language);
  return out;
}

/// The text with its bold beginning; the words after it wrap below.
Block set_led_text(const InfoLine& line, double width_mm, const TextSetter& setter,
                   const TextStyle& plain) {
  const std::string text = words_of(line, setter.language());
  if (line.lead.empty()) return setter.paragraph(text, plain, width_mm);
  TextStyle bold = plain;
  bold.bold = true;
  Block out = setter.lines(setter.wrap(line.lead, bold, width_mm), bold);
  const double indent = out.width_mm + setter.width(" ", plain);
  // What stands beside the lead is the first of the lines that a narrower paragraph would have.
  const auto first = setter.wrap(text, plain, std::max(1.0, width_mm - indent));
  const std::string first_word = text.substr(0, text.find(' '));
  const bool beside = !first.empty() && out.height_mm < 1.5 * setter.line_height(bold) &&
                      setter.width(first_word, plain) <= width_mm - indent;
  if (!beside) {
    out.add(setter.paragraph(text, plain, width_mm), 0, out.height_mm);
    return out;
  }
  out.add(setter.lines({first.front()}, plain), indent, 0);
  if (first.size() > 1) {
    const std::string rest = text.substr(first.front().size());
    out.add(setter.paragraph(rest, plain, width_mm), 0, out.height_mm);
  }
  return out;
}

double figure_width(const InfoSection& section, const TextSetter& setter, const Style& style) {
  double out = 0;
  for (const auto& line : section.lines)
    out = std::max(out, setter.width(line.figure, style.text.figure));
  return out;
}

std::vector<Block> set_all(const std::vector<InfoSection>& sections,
                           const std::vector<double>& widths, const TextSetter& setter,
                           const Style& style) {
  std::vector<Block> out;
  for (std::size_t i = 0; i < sections.size(); ++i)
    out.push_back(set_section(sections[i], widths[i], setter, style));
  return out;
}

/// Columns as wide as they have to say, so that they end at about one height; none is very narrow.
std::vector<double> column_widths(const std::vector<InfoSection>& sections, double width_mm,
                                  const TextSetter& setter, const Style& style) {
  const double n = static_cast<double>(sections.size());
  const double room = width_mm - (n - 1) * column_gap_mm;
  const double least = room / n * 0.72;
  std::vector<double> says;
  double all = 0;
  for (const auto& section : sections) {
    const double figures = figure_width(section, setter, style);
    double length = 0;
    // The last line of a paragraph is half empty.
    for (const auto& line : section.lines)
      length += setter.width(line.lead + " " + words_of(line, setter.language()), style.text.body) +
                figures + room / n / 3;
    says.push_back(length);
    all += length;
  }
  std::vector<double> out;
  for (const double length : says) out.push_back(least + (room - n * least) * length / all);
  return out;
}

/// Lines and items that a section shows, without the words that say how many it does not.
std::size_t entries_of(const InfoSection& section) {
  std::size_t out = 0;
  for (const auto& line : section.lines)
    out += line.items.empty() ? (line.left_out > 0 ? 0 : 1) : line.items.size();
  return out;
}

/// The line that can lose an item: the one with the most.
InfoLine* longest_list(InfoSection& section) {
  InfoLine* out = nullptr;
  for (auto& line : section.lines)
    if (line.items.size() > 1 && (out == nullptr || line.items.size() > out->items.size()))
      out = &line;
  return out;
}

bool can_shorten(InfoSection& section) {
  return longest_list(section) != nullptr ||
         section.lines.size() > (section.lines.back().left_out > 0 ? 2U : 1U);
}

/// Takes off the last item of the longest list or, where there are more lines than that has
/// items, the last line.
void shorten(InfoSection& section, Language language) {
  InfoLine* list = longest_list(section);
  if (list != nullptr && list->items.size() + 1 >= section.lines.size()) {
    list->items.pop_back();
    ++list->left_out;
    return;
  }
  auto& lines = section.lines;
  std::size_t left_out = 1;
  if (lines.back().left_out > 0 && lines.back().items.empty()) {
    left_out += lines.back().left_out;
    lines.pop_back();
  }
  lines.back() = {"", "", more_words(left_out, language), {}, left_out, ""};
}

/// Takes off the lines and items of lists that cannot have room in `most_mm`, however the rest is
/// set: what shorten() would do one by one, setting a section of thousands of lines each time.
void shorten_to_reach(InfoSection& section, double width_mm, double most_mm,
                      const TextSetter& setter, const Style& style) {
  const double line_height = setter.line_height(style.text.body);
  const auto most = static_cast<std::size_t>(most_mm / line_height) + 2;
  if (section.is_list && section.lines.size() > most) {
    const std::size_t left_out = section.lines.size() - most;
    section.lines.resize(most);
    section.lines.push_back({"", "", more_words(left_out, setter.language()), {}, left_out, ""});
  }
  // A line that takes more than all the room by itself.
  for (InfoLine& line : section.lines) {
    double width = 0;
    std::size_t fitting = 0;
    while (fitting < line.items.size() && width < static_cast<double>(most) * width_mm)
      width += setter.width(line.items[fitting++], style.text.body);
    line.left_out += line.items.size() - fitting;
    line.items.resize(fitting);
  }
}

}  // namespace

Block set_section(const InfoSection& section, double width_mm, const TextSetter& setter,
                  const Style& style) {
  Block out = setter.paragraph(section.heading, style.text.heading, width_mm);
  out.height_mm += 0.6;
  const double figures = figure_width(section, setter, style);
  for (const auto& line : section.lines) {
    const std::size_t first = out.marks.size();
    if (line.figure.empty()) {
      out.add(set_led_text(line, width_mm, setter, style.text.body), 0, out.height_mm);
    } else {
      const Block figure = setter.lines({line.figure}, style.text.figure);
      const double indent = figures + 1.6;
      const Block words =
          setter.paragraph(line.text, style.text.body, std::max(1.0, width_mm - indent));
      // On one baseline, though the figure is larger.
      const double drop = words.is_empty() ? 0
                                           : setter.measure("x", style.text.figure).ascent_mm -
                                                 setter.measure("x", style.text.body).ascent_mm;
      const double top = out.height_mm;
      out.add(figure, figures - figure.width_mm, top);
      out.add(words, indent, top + std::max(0.0, drop));
    }
    if (first < out.marks.size()) std::get<TextMark>(out.marks[first]).id = line.id;
    out.height_mm += 0.5;
  }
  out.width_mm = width_mm;
  Block grouped;
  grouped.marks.emplace_back(GroupBegin{section.id, std::nullopt});
  grouped.add(out, 0, 0);
  grouped.marks.emplace_back(GroupEnd{});
  return grouped;
}

SetSections set_sections(std::vector<InfoSection> sections, double width_mm, int columns,
                         double most_mm, const SheetParts& parts) {
  std::erase_if(sections, [](const InfoSection& section) { return section.lines.empty(); });
  if (sections.empty()) return {};
  const bool beside = columns > 1;
  const std::vector<double> widths =
      beside ? column_widths(sections, width_mm, parts.setter, parts.style)
             : std::vector<double>(sections.size(), width_mm);
  const auto height_of = [&](const std::vector<Block>& blocks) {
    double height = 0;
    for (const auto& block : blocks)
      height = beside ? std::max(height, block.height_mm)
                      : height + block.height_mm + (height > 0 ? section_gap_mm : 0);
    return height;
  };
  TextSetter setter = parts.setter;
  std::vector<std::size_t> left_out(sections.size(), 0);
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const std::size_t before = entries_of(sections[i]);
    shorten_to_reach(sections[i], widths[i], most_mm, parts.setter.scaled(0.88), parts.style);
    left_out[i] = before - entries_of(sections[i]);
  }
  std::vector<Block> blocks = set_all(sections, widths, setter, parts.style);
  if (height_of(blocks) > most_mm) {
    setter = parts.setter.scaled(0.88);
    blocks = set_all(sections, widths, setter, parts.style);
  }
  // Then lists give up their last words, as often as it takes; figures and sources only if there
  // is no other way.
  while (height_of(blocks) > most_mm) {
    std::size_t longest = sections.size();
    for (const bool lists : {true, false}) {
      for (std::size_t i = 0; i < sections.size(); ++i)
        if (sections[i].is_list == lists && can_shorten(sections[i]) &&
            (longest == sections.size() || blocks[i].height_mm > blocks[longest].height_mm))
          longest = i;
      if (longest != sections.size()) break;
    }
    if (longest == sections.size()) break;
    shorten(sections[longest], parts.language());
    ++left_out[longest];
    blocks[longest] = set_section(sections[longest], widths[longest], setter, parts.style);
  }
  for (std::size_t i = 0; i < sections.size(); ++i)
    if (left_out[i] > 0)
      parts.report(
          Severity::warning, "text-cut",
          fmt::format("{} entries of \"{}\" have no room", left_out[i], sections[i].heading),
          "use a larger page");
  SetSections set;
  for (const std::size_t n : left_out) set.left_out += n;
  Block& out = set.block;
  double x = 0;
  double y = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    out.add(blocks[i], x, y);
    if (beside)
      x += widths[i] + column_gap_mm;
    else
      y += blocks[i].height_mm + section_gap_mm;
  }
  out.width_mm = width_mm;
  return set;
}

}  // namespace obuhvat
