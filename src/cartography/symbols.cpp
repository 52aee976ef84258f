#include "cartography/symbols.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "cartography/block.h"

namespace obuhvat {
namespace {

constexpr double leader_from_mm = 1.0;  // a shift of less needs no line
constexpr double gap_mm = 0.35;         // left free between two symbols
constexpr double ring_gap_mm = 0.35;    // between a symbol and the ring around it

PathMark polygon_about(const SheetPoint& at, double radius, int corners, double first_angle) {
  SubPath ring;
  ring.closed = true;
  for (int i = 0; i < corners; ++i) {
    const double angle = first_angle + 2 * std::numbers::pi * i / corners;
    ring.points.push_back({at.x + radius * std::cos(angle), at.y + radius * std::sin(angle)});
  }
  PathMark mark;
  mark.path.push_back(std::move(ring));
  return mark;
}

/// Pushes the two apart if they are too near. Returns true if it did.
bool separate(PlacedSymbol& a, PlacedSymbol& b, double angle_if_equal) {
  const double wanted = (a.diameter_mm + b.diameter_mm) / 2 + a.ring_mm + b.ring_mm + gap_mm;
  double dx = b.at.x - a.at.x;
  double dy = b.at.y - a.at.y;
  if (std::abs(dx) >= wanted || std::abs(dy) >= wanted) return false;  // most pairs, and cheaply
  double distance = std::hypot(dx, dy);
  if (distance >= wanted - 1e-6) return false;
  if (distance < 1e-6) {
    dx = std::cos(angle_if_equal);
    dy = std::sin(angle_if_equal);
    distance = 0;
  } else {
    dx /= distance;
    dy /= distance;
  }
  const double push = (wanted - distance) / 2;
  a.at = {a.at.x - dx * push, a.at.y - dy * push};
  b.at = {b.at.x + dx * push, b.at.y + dy * push};
  return true;
}

void set_apart(std::vector<PlacedSymbol>& symbols, const Box<SheetPoint>& frame) {
  constexpr int most_rounds = 200;
  for (int round = 0; round < most_rounds; ++round) {
    bool moved = false;
    for (std::size_t i = 0; i < symbols.size(); ++i)
      for (std::size_t j = i + 1; j < symbols.size(); ++j)
        if (separate(symbols[i], symbols[j], static_cast<double>(j) * 2.399963)) moved = true;
    for (auto& symbol : symbols) {
      const double r = symbol.diameter_mm / 2 + symbol.ring_mm + 0.3;
      symbol.at.x =
          std::clamp(symbol.at.x, frame.min_x + r, std::max(frame.min_x + r, frame.max_x - r));
      symbol.at.y =
          std::clamp(symbol.at.y, frame.min_y + r, std::max(frame.min_y + r, frame.max_y - r));
    }
    if (!moved) return;
  }
}

}  // namespace

CentreLook look_of(const ReceptionCentre& centre, bool open, const Style& style) {
  const CentreStyle& base = style.centre;
  CentreLook out{base.symbol, base.colour, base.outline, base.hollow, base.outline_mm};
  for (const auto& rule : style.centre_rules) {
    if (!meets(rule.types, name_of(centre.type)) || !meets(rule.ids, centre.id.text())) continue;
    if (rule.open && *rule.open != open) continue;
    if (rule.capacity_from && (!centre.capacity || *centre.capacity < *rule.capacity_from))
      continue;
    if (rule.symbol) out.shape = *rule.symbol;
    if (rule.colour) out.colour = *rule.colour;
    if (rule.outline) out.outline = *rule.outline;
    if (rule.hollow) out.hollow = *rule.hollow;
  }
  return out;
}

Mark centre_symbol(const CentreLook& look, const SheetPoint& at, double diameter_mm, bool open) {
  const Fill fill{open ? look.colour : look.hollow, std::nullopt};
  const Stroke stroke{
      open ? look.outline : look.colour, open ? look.outline_mm : look.outline_mm * 1.4, {}};
  const double r = diameter_mm / 2;
  const double inner = r - stroke.width_mm / 2;
  if (look.shape == SymbolShape::circle) {
    CircleMark mark;
    mark.centre = at;
    mark.radius_mm = inner;
    mark.fill = fill;
    mark.stroke = stroke;
    return mark;
  }
  PathMark mark;
  if (look.shape == SymbolShape::square)
    mark = polygon_about(at, inner * 1.15, 4, std::numbers::pi / 4);
  else if (look.shape == SymbolShape::diamond)
    mark = polygon_about(at, inner, 4, 0);
  else
    mark = polygon_about({at.x, at.y + r * 0.15}, inner, 3, -std::numbers::pi / 2);
  mark.fill = fill;
  mark.stroke = stroke;
  return mark;
}

CircleMark centre_ring(const SheetPoint& at, double diameter_mm, double factor,
                       const CentreStyle& style) {
  CircleMark ring;
  ring.centre = at;
  ring.radius_mm = diameter_mm / 2 + ring_gap_mm * factor + style.ring.width_mm / 2;
  ring.stroke = style.ring;
  return ring;
}

double centre_diameter(const ReceptionCentre& centre, const CentreStyle& style, double factor) {
  std::size_t step = 0;
  if (centre.capacity)
    while (step < style.capacity_from.size() &&
           static_cast<double>(*centre.capacity) >= style.capacity_from[step])
      ++step;
  return style.diameters_mm[step] * factor;
}

bool PlacedSymbol::has_leader() const {
  return std::hypot(at.x - true_place.x, at.y - true_place.y) > leader_from_mm;
}

std::vector<PlacedSymbol> place_symbols(const MapData& data, const MapView& view,
                                        const CentreStyle& style, double factor, Rings rings) {
  std::vector<PlacedSymbol> out;
  const double ring = ring_gap_mm * factor + style.ring.width_mm;
  for (const auto& centre : data.centres) {
    const SheetPoint at = view.to_sheet(centre.at);
    if (!view.frame().grown_by(-1).contains(at)) continue;
    out.push_back({&centre, at, at, centre_diameter(*centre.centre, style, factor),
                   rings == Rings::yes && centre.is_idle ? ring : 0});
  }
  set_apart(out, view.frame());
  return out;
}

void draw_symbols(std::vector<Mark>& out, const std::vector<PlacedSymbol>& symbols,
                  const Style& style, double factor, Language language,
                  const std::string& id_prefix) {
  for (const auto& symbol : symbols) {
    if (!symbol.has_leader()) continue;
    PathMark line;
    line.path.push_back({{symbol.true_place, symbol.at}, false});
    line.stroke = style.line.leader;
    out.push_back(line);
    CircleMark dot;
    dot.centre = symbol.true_place;
    dot.radius_mm = style.label.leader_dot_mm;
    dot.fill = Fill{style.line.leader.colour, std::nullopt};
    out.push_back(dot);
  }
  for (const auto& symbol : symbols) {
    const ReceptionCentre& centre = *symbol.centre->centre;
    const bool open = symbol.centre->is_open;
    if (symbol.ring_mm > 0)
      out.push_back(centre_ring(symbol.at, symbol.diameter_mm, factor, style.centre));
    Mark mark = centre_symbol(look_of(centre, open, style), symbol.at, symbol.diameter_mm, open);
    std::visit(
        [&](auto& m) {
          if constexpr (requires { m.title; }) {
            m.id = id_prefix + "centre-" + id_part(centre.id.text());
            m.title = centre.name.in(language);
          }
        },
        mark);
    out.push_back(std::move(mark));
  }
}

}  // namespace obuhvat
