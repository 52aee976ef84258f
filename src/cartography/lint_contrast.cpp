// The rule about the colours of texts.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "cartography/classes.h"
#include "cartography/lint_rules.h"
#include "cartography/sheet_ids.h"

namespace obuhvat {
namespace {

constexpr double least_contrast = 4.5;  // WCAG 2, level AA
constexpr double thick_hatch = 0.3;     // from this share on the lines count as ground of a text

/// Colours that lie under a text; none if that cannot be known.
using Ground = std::vector<Colour>;

Colour painted_over(const Colour& below, const Colour& upper) {
  const auto part = [&](std::uint8_t b, std::uint8_t u) {
    return static_cast<std::uint8_t>(std::lround(b + (u - b) * (upper.a / 255.0)));
  };
  return {part(below.r, upper.r), part(below.g, upper.g), part(below.b, upper.b), 255};
}

std::string hex(const Colour& c) { return fmt::format("#{:02x}{:02x}{:02x}", c.r, c.g, c.b); }

void paint(Ground& ground, const Fill& fill) {
  // Where nothing of what lies below is left, it does not matter whether it was known.
  if (fill.colour.a == 255) ground = {fill.colour};
  for (auto& colour : ground) colour = painted_over(colour, fill.colour);
  if (!fill.hatch || fill.hatch->width_mm <= thick_hatch * fill.hatch->spacing_mm) return;
  const std::size_t count = ground.size();
  for (std::size_t i = 0; i < count; ++i)
    ground.push_back(painted_over(ground[i], fill.hatch->colour));
}

/// What was painted at the point before the mark of that order.
Ground ground_at(const LintMarks& marks, const SheetPoint& point, std::size_t order) {
  Ground ground{{255, 255, 255, 255}};
  for (const auto& fill : marks.fills) {
    if (fill.order >= order) break;
    if (!fill.holds(point)) continue;
    if (fill.picture != nullptr)
      ground.clear();
    else
      paint(ground, *fill.fill());
  }
  return ground;
}

/// Names of units that stand in their unit without a leader, with all of their lines.
class InnerLabels {
 public:
  explicit InnerLabels(const LintMarks& marks) : marks_(marks) {
    for (const auto& fill : marks.fills)
      if (fill.path != nullptr && parts_of_id(fill.id(), sheet_id::unit))
        units_.emplace(fill.id(), &fill);
    const auto& texts = marks.texts;
    for (std::size_t i = 0; i < texts.size();) {
      const auto id = parts_of_id(texts[i].mark->id, sheet_id::label);
      std::size_t end = i + 1;
      // Only the first line of a name has the id.
      if (id)
        while (end < texts.size() && texts[end].mark->id.empty() &&
               texts[end].group == texts[i].group)
          ++end;
      if (id) look_at(*id, i, end);
      i = end;
    }
  }
  bool contain(std::size_t text) const {
    return std::binary_search(lines_.begin(), lines_.end(), text);
  }

 private:
  void look_at(const IdParts& id, std::size_t first, std::size_t end) {
    const auto unit =
        units_.find(std::string(id.prefix) + std::string(sheet_id::unit) + std::string(id.rest));
    if (unit == units_.end()) return;
    Box<SheetPoint> box;
    for (std::size_t i = first; i < end; ++i) box.include(marks_.texts[i].box);
    const Box<SheetPoint> reach = box.grown_by(SheetLint::slack_mm);
    for (const auto& line : marks_.lines)
      if (line.group == marks_.texts[first].group &&
          (reach.contains(line.a) || reach.contains(line.b)))
        return;
    for (std::size_t i = first; i < end; ++i)
      if (unit->second->holds(marks_.texts[i].box.centre())) lines_.push_back(i);
  }

  const LintMarks& marks_;
  std::unordered_map<std::string, const LaidFill*> units_;
  std::vector<std::size_t> lines_;  // indices of texts, rising
};

/// Texts of one colour on one ground, which is too near to it.
struct Faint {
  Colour text, ground;
  bool is_halo = false;
  double contrast = 0;
  const LaidText* first = nullptr;
  std::size_t count = 1;
};

/// The worst of what the text is read against.
Faint faintest(const SheetLint& lint, const LaidText& text, bool is_inner_label) {
  Faint out;
  out.first = &text;
  out.contrast = std::numeric_limits<double>::infinity();
  const auto consider = [&](const Colour& ground, bool is_halo) {
    const Colour letters = painted_over(ground, text.mark->colour);
    const double value = contrast(letters, ground);
    if (value >= out.contrast) return;
    out.text = letters;
    out.ground = ground;
    out.is_halo = is_halo;
    out.contrast = value;
  };
  const Ground ground = ground_at(lint.marks, text.visible().centre(), text.order);
  const auto& halo = text.mark->halo;
  if (halo && halo->colour.a == 255) consider(halo->colour, true);
  for (const auto& colour : ground) {
    if (halo) consider(painted_over(colour, halo->colour), true);
    if (!halo || is_inner_label) consider(colour, false);
  }
  return out;
}

}  // namespace

void lint_contrast(SheetLint& lint) {
  const InnerLabels inner(lint.marks);
  std::vector<Faint> found;
  for (std::size_t i = 0; i < lint.marks.texts.size(); ++i) {
    const LaidText& text = lint.marks.texts[i];
    if (text.is_draft || text.is_blank() || text.visible().is_empty()) continue;
    const Faint faint = faintest(lint, text, inner.contain(i));
    if (faint.contrast >= least_contrast) continue;
    const auto same = std::find_if(found.begin(), found.end(), [&](const Faint& other) {
      return other.text == faint.text && other.ground == faint.ground &&
             other.is_halo == faint.is_halo;
    });
    if (same != found.end())
      ++same->count;
    else
      found.push_back(faint);
  }
  for (const auto& faint : found)
    lint.report(Severity::warning, "contrast-low",
                // Cut, not rounded: 4.499 is not enough, and must not read as if it were.
                fmt::format("{}{}: {} on {}{} has a contrast of {:.2f}, less than {}",
                            quoted_text(faint.first->mark->text), and_others(faint.count),
                            hex(faint.text), faint.is_halo ? "its halo " : "", hex(faint.ground),
                            std::floor(faint.contrast * 100) / 100, least_contrast),
                "set its colour in the style darker or lighter");
}

}  // namespace obuhvat
