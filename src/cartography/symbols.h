#pragma once

#include <vector>

#include "cartography/map_data.h"
#include "cartography/map_view.h"
#include "cartography/style.h"

namespace obuhvat {

/// How the symbol of a centre looks after the rules of the style.
struct CentreLook {
  SymbolShape shape = SymbolShape::circle;
  Colour colour, outline, hollow;
  double outline_mm = 0.25;
  bool operator==(const CentreLook&) const = default;
};

CentreLook look_of(const ReceptionCentre& centre, bool open, const Style& style);

/// The symbol: filled if the centre was open and hollow if not. Fits into a circle of the
/// diameter.
Mark centre_symbol(const CentreLook& look, const SheetPoint& at, double diameter_mm, bool open);

/// The diameter for a capacity; the smallest where it is not known.
double centre_diameter(const ReceptionCentre& centre, const CentreStyle& style, double factor);

struct PlacedSymbol {
  const MapCentre* centre = nullptr;
  SheetPoint true_place;
  SheetPoint at;  ///< moved aside where symbols would overlap
  double diameter_mm = 2;
  double ring_mm = 0;  ///< how far a ring around it reaches beyond the symbol; 0: there is none
  Box<SheetPoint> box() const {
    const double r = diameter_mm / 2 + ring_mm;
    return {at.x - r, at.y - r, at.x + r, at.y + r};
  }
  /// True if it stands so far from its place that a line shows where that is.
  bool has_leader() const;
};

/// Whether centres that no project is near get a ring.
enum class Rings { no, yes };

/// The ring around a symbol of that diameter.
CircleMark centre_ring(const SheetPoint& at, double diameter_mm, double factor,
                       const CentreStyle& style);

/// The symbols of the centres that the view shows, moved apart by turns, always the same way.
std::vector<PlacedSymbol> place_symbols(const MapData& data, const MapView& view,
                                        const CentreStyle& style, double factor, Rings rings);

/// Leaders first, then symbols. `id_prefix` keeps ids of insets apart from those of the map.
void draw_symbols(std::vector<Mark>& out, const std::vector<PlacedSymbol>& symbols,
                  const Style& style, double factor, Language language,
                  const std::string& id_prefix);

}  // namespace obuhvat
