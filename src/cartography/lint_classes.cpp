// The rules about the classes of the theme: whether they tell apart, and whether the legend lists
// those of the map.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "cartography/colour_vision.h"
#include "cartography/lint_rules.h"
#include "cartography/sheet_ids.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr double least_lightness_step = 6;  // of L*
constexpr double least_delta_e = 8;
constexpr double least_turn = 30;  // degrees between two hatches
constexpr double least_spacing_ratio = 1.6;
constexpr std::size_t few_classes = 4;  // of so few any two must tell apart

/// A class as the legend shows it.
struct Swatch {
  long number = 0;
  std::string label;
  Fill fill;
};

/// In the order of their numbers. The words of a swatch are the text that follows it.
std::vector<Swatch> swatches_of(const MapSheet& sheet) {
  std::vector<Swatch> out;
  bool waits_for_words = false;
  for (const Mark& mark : sheet.marks) {
    if (const auto* path = std::get_if<PathMark>(&mark)) {
      if (!path->id.starts_with(sheet_id::legend_class) || !path->fill) continue;
      const std::string_view digits =
          std::string_view(path->id).substr(sheet_id::legend_class.size());
      Swatch swatch{0, path->id, *path->fill};
      std::from_chars(digits.data(), digits.data() + digits.size(), swatch.number);
      out.push_back(std::move(swatch));
      waits_for_words = true;
    } else if (const auto* text = std::get_if<TextMark>(&mark); text && waits_for_words) {
      out.back().label = text->text;
      waits_for_words = false;
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Swatch& a, const Swatch& b) { return a.number < b.number; });
  return out;
}

LinearRgb on_white(const Colour& colour) {
  return mixed({1, 1, 1}, linear_of(colour), colour.a / 255.0);
}

/// The light of fill and hatch together, as from too far away to see lines.
LinearRgb light_of(const Fill& fill) {
  const LinearRgb ground = on_white(fill.colour);
  if (!fill.hatch || !(fill.hatch->spacing_mm > 0)) return ground;
  const double lines = std::clamp(fill.hatch->width_mm / fill.hatch->spacing_mm, 0.0, 1.0);
  return mixed(ground, linear_of(fill.hatch->colour), lines * fill.hatch->colour.a / 255.0);
}

/// The hatch, if its lines can be seen on the fill.
const Hatch* seen_hatch(const Fill& fill) {
  if (!fill.hatch) return nullptr;
  const LinearRgb ground = on_white(fill.colour);
  const LinearRgb line = mixed(ground, linear_of(fill.hatch->colour), fill.hatch->colour.a / 255.0);
  return std::abs(lightness(line) - lightness(ground)) < least_lightness_step ? nullptr
                                                                              : &*fill.hatch;
}

bool hatches_tell_apart(const Fill& a, const Fill& b) {
  const Hatch* one = seen_hatch(a);
  const Hatch* other = seen_hatch(b);
  if (one == nullptr || other == nullptr) return one != other;
  const double turn = std::abs(std::remainder(one->angle - other->angle, 180));
  const auto [narrow, wide] = std::minmax(one->spacing_mm, other->spacing_mm);
  return turn >= least_turn || wide >= least_spacing_ratio * narrow;
}

/// How two classes look too much alike: "in greyscale (L* 62 and 64)"; empty if they do not.
std::string likeness(const Fill& a, const Fill& b) {
  if (hatches_tell_apart(a, b)) return {};
  const LinearRgb one = light_of(a);
  const LinearRgb other = light_of(b);
  std::vector<std::string> out;
  if (std::abs(lightness(one) - lightness(other)) < least_lightness_step)
    out.push_back(
        fmt::format("in greyscale (L* {:.0f} and {:.0f})", lightness(one), lightness(other)));
  const auto check = [&](ColourVision vision, std::string_view name) {
    const double difference =
        delta_e76(lab_of(seen_with(vision, one)), lab_of(seen_with(vision, other)));
    if (difference < least_delta_e)
      out.push_back(fmt::format("with {} (delta E {:.1f})", name, difference));
  };
  check(ColourVision::protanopia, "protanopia");
  check(ColourVision::deuteranopia, "deuteranopia");
  return join(out, ", ");
}

/// Both a name for messages and a key: fills of one name look the same.
std::string name_of(const Fill& fill) {
  const auto hex = [](const Colour& c) {
    std::string out = fmt::format("#{:02x}{:02x}{:02x}", c.r, c.g, c.b);
    return c.a == 255 ? out : out + fmt::format("{:02x}", c.a);
  };
  if (!fill.hatch) return hex(fill.colour);
  return fmt::format("{} with a hatch {} at {:.4g} degrees, {:.3g} mm every {:.3g} mm",
                     hex(fill.colour), hex(fill.hatch->colour), fill.hatch->angle,
                     fill.hatch->width_mm, fill.hatch->spacing_mm);
}

/// Areas of one fill, the first by name.
struct FilledUnits {
  std::string fill;
  std::string first;
  std::size_t count = 0;
};

/// In the order in which the fills are first painted.
std::vector<FilledUnits> units_by_fill(const MapSheet& sheet) {
  std::vector<FilledUnits> out;
  std::map<std::string, std::size_t> index;
  for (const Mark& mark : sheet.marks) {
    const auto* path = std::get_if<PathMark>(&mark);
    if (path == nullptr || !path->fill || !parts_of_id(path->id, sheet_id::unit)) continue;
    const std::string fill = name_of(*path->fill);
    const auto [place, is_new] = index.emplace(fill, out.size());
    if (is_new) out.push_back({fill, path->title.empty() ? path->id : path->title, 0});
    ++out[place->second].count;
  }
  return out;
}

}  // namespace

void lint_classes(SheetLint& lint) {
  const std::vector<Swatch> classes = swatches_of(lint.sheet);
  for (std::size_t i = 0; i < classes.size(); ++i)
    for (std::size_t j = i + 1; j < classes.size(); ++j) {
      if (j > i + 1 && classes.size() > few_classes) break;
      const std::string how = likeness(classes[i].fill, classes[j].fill);
      if (how.empty()) continue;
      lint.report(Severity::warning, "classes-alike",
                  fmt::format("classes {} and {} look alike {}", quoted_text(classes[i].label),
                              quoted_text(classes[j].label), how),
                  "set their colours in the style further apart, or hatch one of them");
    }
}

void lint_legend(SheetLint& lint) {
  constexpr std::string_view code = "legend-differs";
  const std::string suggestion = "let the legend list what the map shows, and nothing else";
  const std::vector<Swatch> classes = swatches_of(lint.sheet);
  const std::vector<FilledUnits> drawn = units_by_fill(lint.sheet);
  if (classes.empty() != drawn.empty()) {
    lint.report(Severity::warning, code,
                classes.empty() ? "the legend does not show the classes of the areas"
                                : "the legend shows classes, but the sheet has no areas",
                suggestion);
    return;
  }
  for (const auto& units : drawn)
    if (std::none_of(classes.begin(), classes.end(),
                     [&](const Swatch& swatch) { return name_of(swatch.fill) == units.fill; }))
      lint.report(Severity::warning, code,
                  fmt::format("the legend lacks the fill of {}{}, {}", quoted_text(units.first),
                              and_others(units.count), units.fill),
                  suggestion);
  for (const auto& swatch : classes)
    if (std::none_of(drawn.begin(), drawn.end(),
                     [&](const FilledUnits& units) { return units.fill == name_of(swatch.fill); }))
      lint.report(Severity::warning, code,
                  fmt::format("class {} of the legend is on no area of the sheet",
                              quoted_text(swatch.label)),
                  suggestion);
}

}  // namespace obuhvat
