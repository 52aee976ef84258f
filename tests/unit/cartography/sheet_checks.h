#pragma once

#include <fmt/format.h>

#include <set>
#include <string>
#include <vector>

#include "cartography/compose.h"

namespace obuhvat {

struct DrawnBox {
  std::string what;
  Box<SheetPoint> box;
};

/// The boxes of all texts of the sheet, from the baseline and the measures of the font.
inline std::vector<DrawnBox> text_boxes(const MapSheet& sheet, const TextMetrics& metrics) {
  std::vector<DrawnBox> out;
  for (const auto& mark : sheet.marks) {
    const auto* text = std::get_if<TextMark>(&mark);
    if (text == nullptr) continue;
    const TextExtent e = metrics.measure(text->text, text->font, text->language);
    const double left = text->align == Align::left     ? text->at.x
                        : text->align == Align::centre ? text->at.x - e.width_mm / 2
                                                       : text->at.x - e.width_mm;
    out.push_back({text->text,
                   {left, text->at.y - e.ascent_mm, left + e.width_mm, text->at.y + e.descent_mm}});
  }
  return out;
}

/// The boxes of the symbols of centres, of the map and of insets.
inline std::vector<DrawnBox> symbol_boxes(const MapSheet& sheet) {
  std::vector<DrawnBox> out;
  for (const auto& mark : sheet.marks) {
    if (const auto* circle = std::get_if<CircleMark>(&mark)) {
      if (circle->id.find("centre-") == std::string::npos) continue;
      const double r = circle->radius_mm;
      out.push_back({circle->id,
                     {circle->centre.x - r, circle->centre.y - r, circle->centre.x + r,
                      circle->centre.y + r}});
    } else if (const auto* path = std::get_if<PathMark>(&mark)) {
      if (path->id.find("centre-") == std::string::npos) continue;
      Box<SheetPoint> box;
      for (const auto& part : path->path)
        for (const auto& p : part.points) box.include(p);
      out.push_back({path->id, box});
    }
  }
  return out;
}

/// What is wrong with the sheet: texts over each other or over symbols, beyond the page, below
/// the least size; blocks over each other; ids that occur twice.
inline std::vector<std::string> faults_of(const ComposedSheet& composed, const TextMetrics& metrics,
                                          double minimum_pt) {
  constexpr double rounding_mm = 0.01;
  std::vector<std::string> out;
  const MapSheet& sheet = composed.sheet;
  const Box<SheetPoint> page{0, 0, sheet.width_mm, sheet.height_mm};
  const auto texts = text_boxes(sheet, metrics);
  const auto symbols = symbol_boxes(sheet);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto inner = texts[i].box.grown_by(-rounding_mm);
    if (!page.contains(inner)) out.push_back(texts[i].what + " leaves the page");
    for (std::size_t j = i + 1; j < texts.size(); ++j)
      if (inner.overlaps(texts[j].box))
        out.push_back(fmt::format("\"{}\" lies over \"{}\"", texts[i].what, texts[j].what));
    for (const auto& symbol : symbols)
      if (inner.overlaps(symbol.box))
        out.push_back(fmt::format("\"{}\" lies over {}", texts[i].what, symbol.what));
  }
  const auto& blocks = composed.blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!page.contains(blocks[i].box)) out.push_back("block " + blocks[i].id + " leaves the page");
    for (std::size_t j = i + 1; j < blocks.size(); ++j) {
      const bool on_map = blocks[i].id == "map" && blocks[i].box.contains(blocks[j].box);
      if (!on_map && blocks[i].box.grown_by(-rounding_mm).overlaps(blocks[j].box))
        out.push_back(blocks[i].id + " lies over " + blocks[j].id);
    }
  }
  std::set<std::string> ids;
  for (const auto& mark : sheet.marks)
    std::visit(
        [&](const auto& m) {
          if constexpr (requires { m.id; })
            if (!m.id.empty() && !ids.insert(m.id).second) out.push_back("twice: " + m.id);
          if constexpr (requires { m.font; })
            if (m.font.size_pt < minimum_pt) out.push_back("too small: " + m.text);
        },
        mark);
  return out;
}

inline std::vector<std::string> texts_of_group(const MapSheet& sheet, const std::string& group) {
  std::vector<std::string> out;
  int depth = 0;
  for (const auto& mark : sheet.marks) {
    if (const auto* begin = std::get_if<GroupBegin>(&mark)) {
      if (depth > 0 || begin->id == group) ++depth;
    } else if (std::holds_alternative<GroupEnd>(mark)) {
      if (depth > 0) --depth;
    } else if (const auto* text = std::get_if<TextMark>(&mark)) {
      if (depth > 0) out.push_back(text->text);
    }
  }
  return out;
}

}  // namespace obuhvat
