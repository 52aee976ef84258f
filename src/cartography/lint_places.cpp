// The rules about where things stand and how large they are.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "cartography/lint_rules.h"

namespace obuhvat {
namespace {

const std::string larger_page = "use a larger page";

bool is_map(const std::string& block) { return block == "map" || block.starts_with("map-"); }

/// The texts that are seen, but those of a draft mark.
std::vector<const LaidText*> seen_texts(const SheetLint& lint) {
  std::vector<const LaidText*> out;
  for (const auto& text : lint.marks.texts)
    if (!text.is_draft && !text.is_blank() && !text.visible().is_empty()) out.push_back(&text);
  return out;
}

/// How far the box reaches over the edges of the room; 0 if it is inside.
double beyond(const Box<SheetPoint>& box, const Box<SheetPoint>& room) {
  return std::max({0.0, room.min_x - box.min_x, room.min_y - box.min_y, box.max_x - room.max_x,
                   box.max_y - room.max_y});
}

bool overlap(const LaidText& text, const LaidSymbol& symbol) {
  const Box<SheetPoint> box = text.visible().grown_by(-SheetLint::slack_mm);
  if (!box.overlaps(symbol.box)) return false;
  if (!symbol.centre) return true;
  const double dx = symbol.centre->x - std::clamp(symbol.centre->x, box.min_x, box.max_x);
  const double dy = symbol.centre->y - std::clamp(symbol.centre->y, box.min_y, box.max_y);
  return std::hypot(dx, dy) < symbol.radius_mm;
}

}  // namespace

void lint_text_sizes(SheetLint& lint) {
  constexpr double rounding_pt = 1e-6;  // sizes are products of decimal fractions
  struct Small {
    const LaidText* first = nullptr;
    std::size_t count = 0;
  };
  std::map<double, Small> sizes;
  for (const auto& text : lint.marks.texts) {
    if (text.is_blank() || text.mark->font.size_pt >= lint.options.minimum_pt - rounding_pt)
      continue;
    Small& small = sizes[text.mark->font.size_pt];
    if (small.count++ == 0) small.first = &text;
  }
  for (const auto& [size, small] : sizes)
    lint.report(
        Severity::warning, "text-small",
        fmt::format("{}{}: {:.3g} pt, less than {:.3g}", quoted_text(small.first->mark->text),
                    and_others(small.count), size, lint.options.minimum_pt),
        "set [text] of the style larger, or " + larger_page);
}

void lint_edges(SheetLint& lint) {
  const Box<SheetPoint> page{0, 0, lint.sheet.width_mm, lint.sheet.height_mm};
  const auto check = [&](const std::string& name, const Box<SheetPoint>& box,
                         const Box<SheetPoint>& clip) {
    const double over_page = beyond(box, page);
    const double over_clip = beyond(box, clip);
    if (std::max(over_page, over_clip) <= SheetLint::slack_mm) return;
    const bool page_first = over_page > SheetLint::slack_mm;
    lint.report(
        Severity::warning, "off-page",
        fmt::format("{} reaches {:.1f} mm beyond {}", name, page_first ? over_page : over_clip,
                    page_first ? "the page" : "its frame, which cuts it off"),
        larger_page);
  };
  for (const auto& text : lint.marks.texts)
    if (!text.is_blank()) check(quoted_text(text.mark->text), text.box, text.clip);
  for (const auto& [picture, clip] : lint.marks.pictures)
    check("picture " + quoted_text(picture->title.empty() ? picture->id : picture->title),
          picture->box, clip);
}

void lint_text_overlaps(SheetLint& lint) {
  // From top to bottom: only those that begin above the end of one can lie over it.
  std::vector<const LaidText*> texts = seen_texts(lint);
  std::stable_sort(texts.begin(), texts.end(), [](const LaidText* a, const LaidText* b) {
    return a->visible().min_y < b->visible().min_y;
  });
  std::vector<std::pair<const LaidText*, const LaidText*>> found;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Box<SheetPoint> box = texts[i]->visible().grown_by(-SheetLint::slack_mm);
    for (std::size_t j = i + 1; j < texts.size(); ++j) {
      const Box<SheetPoint> other = texts[j]->visible();
      if (other.min_y >= box.max_y) break;
      if (!box.overlaps(other)) continue;
      found.emplace_back(texts[i], texts[j]);
      // Named as painted: the upper one first.
      if (texts[i]->order < texts[j]->order) std::swap(found.back().first, found.back().second);
    }
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return std::pair(a.second->order, a.first->order) < std::pair(b.second->order, b.first->order);
  });
  for (const auto& [upper, lower] : found)
    lint.report(Severity::warning, "text-overlap",
                fmt::format("{} lies over {}", quoted_text(upper->mark->text),
                            quoted_text(lower->mark->text)),
                larger_page);
}

void lint_symbol_overlaps(SheetLint& lint) {
  for (const LaidText* text : seen_texts(lint))
    for (const auto& symbol : lint.marks.symbols)
      if (overlap(*text, symbol))
        lint.report(Severity::warning, "symbol-overlap",
                    fmt::format("{} and {} lie over each other", quoted_text(text->mark->text),
                                symbol.name),
                    larger_page);
}

void lint_block_overlaps(SheetLint& lint) {
  const auto& blocks = lint.blocks;
  const auto around = [](const PlacedBlock& map, const PlacedBlock& other) {
    return is_map(map.id) && map.box.grown_by(SheetLint::slack_mm).contains(other.box);
  };
  for (std::size_t i = 0; i < blocks.size(); ++i)
    for (std::size_t j = i + 1; j < blocks.size(); ++j) {
      const bool shared = blocks[i].box.grown_by(-SheetLint::slack_mm).overlaps(blocks[j].box);
      if (!shared || around(blocks[i], blocks[j]) || around(blocks[j], blocks[i])) continue;
      lint.report(
          Severity::warning, "block-overlap",
          fmt::format("blocks \"{}\" and \"{}\" lie over each other", blocks[i].id, blocks[j].id),
          larger_page);
    }
}

}  // namespace obuhvat
