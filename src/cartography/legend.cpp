#include "cartography/legend.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cartography/map_layers.h"
#include "cartography/numbers.h"
#include "cartography/sheet_ids.h"
#include "cartography/words.h"

namespace obuhvat {
namespace {

constexpr std::array centre_types{CentreType::asylum_centre, CentreType::reception_transit_centre,
                                  CentreType::temporary_reception_camp,
                                  CentreType::refugee_aid_point};

/// Rows that stay together in one column, under one heading.
using Section = std::vector<Block>;

class LegendMaker {
 public:
  LegendMaker(const SheetParts& parts, const MapShown& shown, double most_mm)
      : parts_(parts),
        style_(parts.style),
        shown_(shown),
        k_(parts.factor()),
        most_mm_(most_mm),
        counts_(parts.request.kind != SheetKind::multiples) {}

  Block make(int columns) {
    std::vector<Section> sections;
    for (auto& section : {theme_section(), centre_section(), size_section(), border_section()})
      if (section.size() > 1) sections.push_back(section);
    return arrange(sections, columns);
  }

 private:
  Block heading(const std::string& text) const {
    Block out = parts_.setter.paragraph(text, style_.text.legend_title, most_mm_);
    out.height_mm += 0.4;
    return out;
  }

  /// A swatch, drawn about the middle of its room, and its words.
  Block row(const std::vector<Mark>& swatch, const std::string& text) const {
    const double left = style_.legend.swatch_width_mm * k_ + 1.5;
    const Block words =
        parts_.setter.paragraph(text, style_.text.legend, std::max(10.0, most_mm_ - left));
    const double height = std::max(words.height_mm, style_.legend.swatch_height_mm * k_);
    Block out;
    for (const auto& mark : swatch) out.marks.push_back(moved(mark, 0, height / 2));
    out.add(words, left, (height - words.height_mm) / 2);
    out.height_mm = height;
    return out;
  }

  std::string with_count(const std::string& text, std::size_t n) const {
    if (!counts_) return text;
    return text + "\u00a0(" + format_number(static_cast<double>(n), 0, parts_.language()) + ")";
  }

  Section theme_section() const {
    Section out{heading(parts_.theme.title)};
    std::size_t number = 0;
    for (const auto& item : parts_.theme.classes) {
      if (item.count == 0) continue;
      const double half = style_.legend.swatch_height_mm * k_ / 2;
      PathMark swatch = rectangle({0, -half, style_.legend.swatch_width_mm * k_, half});
      swatch.fill = item.fill;
      swatch.stroke = style_.line.municipality;
      swatch.id = fmt::format("{}{}", sheet_id::legend_class, number++);
      out.push_back(
          row({swatch}, item.is_counted ? with_count(item.label, item.count) : item.label));
    }
    return out;
  }

  SheetPoint swatch_middle() const { return {style_.legend.swatch_width_mm * k_ / 2, 0}; }

  /// A row for each way in which centres of a type look, and one for the ring.
  Section centre_section() const {
    Section out{heading(text_of(Word::reception_centres, parts_.language()))};
    const double diameter = style_.centre.diameters_mm[style_.centre.diameters_mm.size() / 2] * k_;
    for (const CentreType type : centre_types)
      for (const bool open : {true, false}) {
        std::vector<std::pair<CentreLook, std::size_t>> looks;
        for (const auto& symbol : shown_.symbols) {
          const MapCentre& shown = *symbol.centre;
          if (shown.centre->type != type || shown.is_open != open) continue;
          const CentreLook look = look_of(*shown.centre, open, style_);
          const auto same = std::find_if(looks.begin(), looks.end(),
                                         [&](const auto& l) { return l.first == look; });
          if (same == looks.end())
            looks.emplace_back(look, 1);
          else
            ++same->second;
        }
        std::string text = name_of(type, parts_.language());
        if (!open) text += ", " + text_of(Word::not_open_in_period, parts_.language());
        for (const auto& [look, n] : looks)
          out.push_back(
              row({centre_symbol(look, swatch_middle(), diameter, open)}, with_count(text, n)));
      }
    const auto idle = std::count_if(shown_.symbols.begin(), shown_.symbols.end(),
                                    [](const PlacedSymbol& symbol) { return symbol.ring_mm > 0; });
    if (idle > 0)
      out.push_back(row({centre_ring(swatch_middle(), diameter * 0.8, k_, style_.centre)},
                        with_count(text_of(Word::without_project, parts_.language()),
                                   static_cast<std::size_t>(idle))));
    return out;
  }

  /// "under 200 or not known", "200 and more", "500 and more", as far as the map shows the size.
  Section size_section() const {
    const auto& from = style_.centre.capacity_from;
    const auto& sizes = style_.centre.diameters_mm;
    Section out{heading(text_of(Word::capacity_size, parts_.language()))};
    Block line;
    std::size_t used = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
      const bool drawn = std::any_of(
          shown_.symbols.begin(), shown_.symbols.end(),
          [&](const PlacedSymbol& symbol) { return symbol.diameter_mm == sizes[i] * k_; });
      if (!drawn) continue;
      ++used;
      const auto figure = [&](double value) { return format_number(value, 0, parts_.language()); };
      std::string text =
          i == 0 ? "< " + figure(from[0]) + " " + text_of(Word::capacity_unknown, parts_.language())
          : i == from.size() ? "≥ " + figure(from[i - 1])
                             : figure(from[i - 1]) + "–" + figure(from[i] - 1);
      const Block words = parts_.setter.lines({text}, style_.text.legend);
      double x = line.width_mm + (line.is_empty() ? 1.2 * k_ : 2.2 * k_);
      // What does not fit beside the others goes below them.
      if (!line.is_empty() && x + sizes[i] * k_ + 0.8 + words.width_mm > most_mm_) {
        out.push_back(std::move(line));
        line = {};
        x = 1.2 * k_;
      }
      const CentreLook look{SymbolShape::circle, style_.centre.colour, style_.centre.outline,
                            style_.centre.hollow, style_.centre.outline_mm};
      line.marks.push_back(
          centre_symbol(look, {x + sizes[i] * k_ / 2, words.height_mm / 2}, sizes[i] * k_, true));
      line.add(words, x + sizes[i] * k_ + 0.8, 0);
    }
    if (used < 2) return {};
    out.push_back(std::move(line));
    return out;
  }

  Section border_section() const {
    Section out{heading(text_of(Word::boundaries, parts_.language()))};
    const auto add = [&](BorderClass kind, const std::string& text) {
      if (!shown_.borders.contains(kind)) return;
      PathMark swatch;
      swatch.path.push_back({{{0, 0}, {style_.legend.swatch_width_mm * k_, 0}}, false});
      swatch.stroke = border_stroke(kind, shown_.denominator, style_, parts_.policy);
      out.push_back(row({swatch}, text));
    };
    const Language language = parts_.language();
    add(BorderClass::international, text_of(Word::international_boundary, language));
    add(BorderClass::kosovo, fmt::format(fmt::runtime(text_of(Word::kosovo_line, language)),
                                         parts_.policy.kosovo_label.in(language)));
    add(BorderClass::neighbours, text_of(Word::neighbours_boundary, language));
    add(BorderClass::district, text_of(Word::district_boundary, language));
    add(BorderClass::municipality, text_of(Word::municipality_boundary, language));
    const auto add_frame = [&](const Stroke& stroke, Word word) {
      const double half = style_.legend.swatch_height_mm * k_ / 2;
      PathMark swatch = rectangle({1, -half, style_.legend.swatch_width_mm * k_ - 1, half});
      swatch.stroke = stroke;
      out.push_back(row({swatch}, text_of(word, language)));
    };
    if (shown_.insets) add_frame(style_.line.inset, Word::inset_extent);
    if (shown_.locator) add_frame(style_.line.extent, Word::extent_of_map);
    return out;
  }

  Block column_of(const std::vector<Section>& sections) const {
    Block out;
    for (const auto& section : sections) {
      if (!out.is_empty()) out.height_mm += 1.4 * k_;
      bool first = true;
      for (const auto& item : section) {
        if (!first) out.height_mm += style_.legend.row_gap_mm * k_ * 0.6;
        out.add(item, 0, out.height_mm);
        first = false;
      }
    }
    return out;
  }

  /// Sections from the first, each column about as high as the others.
  Block arrange(const std::vector<Section>& sections, int columns) const {
    const double goal = column_of(sections).height_mm / columns;
    Block out;
    std::vector<Section> column;
    int left = columns;
    const auto finish = [&] {
      out.add(column_of(column), out.is_empty() ? 0 : out.width_mm + 4 * k_, 0);
      column.clear();
      --left;
    };
    for (std::size_t i = 0; i < sections.size(); ++i) {
      column.push_back(sections[i]);
      if (i + 1 == sections.size()) break;
      auto with_next = column;
      with_next.push_back(sections[i + 1]);
      const double now = column_of(column).height_mm;
      const double next = column_of(with_next).height_mm;
      if (left > 1 && next - goal > goal - now) finish();
    }
    if (!column.empty()) finish();
    return out;
  }

  const SheetParts& parts_;
  const Style& style_;
  const MapShown& shown_;
  double k_;
  double most_mm_;
  bool counts_;
};

}  // namespace

Block make_legend(const SheetParts& parts, const MapShown& shown, int columns, double most_mm) {
  return LegendMaker(parts, shown, most_mm).make(columns);
}

}  // namespace obuhvat
