#include "cartography/text_setter.h"

#include <algorithm>
#include <cmath>

#include "support/text.h"

namespace obuhvat {
namespace {

/// The longest beginning of `word` that fits, at least one code point; takes it off.
std::string take_what_fits(const TextSetter& setter, std::u32string& word, const TextStyle& style,
                           double width_mm) {
  std::size_t count = 1;
  while (count < word.size() &&
         setter.width(encode_utf8(std::u32string_view(word).substr(0, count + 1)), style) <=
             width_mm)
    ++count;
  const std::string head = encode_utf8(std::u32string_view(word).substr(0, count));
  word.erase(0, count);
  return head;
}

}  // namespace

TextSetter::TextSetter(const TextMetrics& metrics, const Style& style, Language language,
                       double factor)
    : metrics_(&metrics),
      family_(style.font_family),
      minimum_pt_(style.text.minimum_pt),
      language_(language),
      factor_(factor) {}

TextSetter TextSetter::scaled(double factor) const {
  TextSetter out = *this;
  out.factor_ *= factor;
  return out;
}

Font TextSetter::font(const TextStyle& style) const {
  // Rounded to a tenth of a point: sizes of a sheet are few and print well in its dump.
  const double size = std::max(minimum_pt_, std::round(style.size_pt * factor_ * 10) / 10);
  return {family_, size, style.bold, style.italic, style.spacing_pt};
}

TextExtent TextSetter::measure(std::string_view text, const TextStyle& style) const {
  return metrics_->measure(text, font(style), language_);
}

double TextSetter::width(std::string_view text, const TextStyle& style) const {
  return text.empty() ? 0 : measure(text, style).width_mm;
}

double TextSetter::line_height(const TextStyle& style) const {
  const TextExtent extent = measure("x", style);
  return extent.ascent_mm + extent.descent_mm;
}

std::vector<std::string> TextSetter::wrap(std::string_view text, const TextStyle& style,
                                          double width_mm) const {
  std::vector<std::string> out;
  std::string line;
  for (const auto& word : split(text, ' ')) {
    if (word.empty()) continue;
    const std::string longer = line.empty() ? word : line + " " + word;
    if (width(longer, style) <= width_mm) {
      line = longer;
      continue;
    }
    if (!line.empty()) out.push_back(line);
    line = word;
    if (width(word, style) <= width_mm) continue;
    std::u32string rest = decode_utf8(word);
    while (!rest.empty() && width(encode_utf8(rest), style) > width_mm && rest.size() > 1)
      out.push_back(take_what_fits(*this, rest, style, width_mm));
    line = encode_utf8(rest);
  }
  if (!line.empty()) out.push_back(line);
  return out;
}

std::string TextSetter::cut(std::string_view text, const TextStyle& style, double width_mm) const {
  if (width(text, style) <= width_mm) return std::string(text);
  std::u32string letters = decode_utf8(text);
  while (!letters.empty()) {
    letters.pop_back();
    while (!letters.empty() && (letters.back() == U' ' || letters.back() == U','))
      letters.pop_back();
    const std::string shorter = encode_utf8(letters) + "…";
    if (width(shorter, style) <= width_mm) return shorter;
  }
  return {};
}

TextMark TextSetter::mark(std::string text, const TextStyle& style, SheetPoint baseline,
                          Align align) const {
  TextMark out;
  out.at = baseline;
  out.text = std::move(text);
  out.font = font(style);
  out.colour = style.colour;
  out.align = align;
  out.language = language_;
  return out;
}

Block TextSetter::lines(const std::vector<std::string>& lines, const TextStyle& style) const {
  Block out;
  for (const auto& line : lines) {
    const TextExtent extent = measure(line, style);
    out.marks.push_back(mark(line, style, {0, out.height_mm + extent.ascent_mm}));
    out.width_mm = std::max(out.width_mm, extent.width_mm);
    out.height_mm += extent.ascent_mm + extent.descent_mm;
  }
  return out;
}

}  // namespace obuhvat
