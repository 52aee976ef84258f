#pragma once

#include <vector>

#include "cartography/map_data.h"
#include "cartography/map_view.h"
#include "cartography/style.h"

namespace obuhvat {

/// The symbol of a centre: a square, circle, diamond or triangle by its type, filled if it was
/// open and hollow if not. Fits into a circle of the diameter.
Mark centre_symbol(CentreType type, const SheetPoint& at, double diameter_mm, bool open,
                   const CentreStyle& style);

/// The diameter for a capacity; the smallest where it is not known.
double centre_diameter(const ReceptionCentre& centre, const CentreStyle& style, double factor);

struct PlacedSymbol {
  const MapCentre* centre = nullptr;
  SheetPoint true_place;
  SheetPoint at;  ///< moved aside where symbols would overlap
  double diameter_mm = 2;
  Box<SheetPoint> box() const {
    const double r = diameter_mm / 2;
    return {at.x - r, at.y - r, at.x + r, at.y + r};
  }
  /// True if it stands so far from its place that a line shows where that is.
  bool has_leader() const;
};

/// The symbols of the centres that the view shows, moved apart by turns, always the same way.
std::vector<PlacedSymbol> place_symbols(const MapData& data, const MapView& view,
                                        const CentreStyle& style, double factor);

/// Leaders first, then symbols. `id_prefix` keeps ids of insets apart from those of the map.
void draw_symbols(std::vector<Mark>& out, const std::vector<PlacedSymbol>& symbols,
                  const Style& style, Language language, const std::string& id_prefix);

}  // namespace obuhvat
