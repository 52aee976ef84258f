#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <tuple>
#include <vector>

#include "cartography/area_places.h"
#include "cartography/cell_map.h"
#include "cartography/map_ground.h"
#include "cartography/map_view.h"

namespace obuhvat {

/// A unit as a frame shows it.
struct ShownUnit {
  SheetPath path;       ///< cut to the frame; empty if nothing of it is inside
  Box<SheetPoint> box;  ///< of that part
};

/// What one frame shows of the ground, whatever the records say: outlines cut to the frame, in
/// millimetres on the sheet, and where there is room for names. Each part is made when it is first
/// asked for and then kept, for every sheet with a frame like it: on a set of 200 sheets this is
/// nine tenths of the work of laying them out. Threads may share one.
class GroundView {
 public:
  GroundView(std::shared_ptr<const MapGround> ground, const MapView& view);

  const MapView& view() const { return view_; }
  const ShownUnit& unit(std::size_t index) const;
  /// A context area, cut to the frame.
  const SheetPath& context(std::size_t index) const;
  /// The degrees over which the outlines of the neighbours reach.
  const SheetPath& reach() const;
  /// All borders of a class; empty if the frame shows none.
  const SheetPath& borders(BorderClass kind) const;
  /// Whether it shows any, without making them.
  bool shows(BorderClass kind) const;

  /// Which area lies in which cell of half a millimetre: the units by their index, then the
  /// context areas.
  const CellMap& cells() const;
  /// The middle of the largest circle in the part of the unit that the frame shows.
  SheetPoint anchor(std::size_t unit) const;
  /// Where the middle of a box could be so that it lies wholly on a context area: the places of a
  /// grid of a millimetre, the one nearest the area's middle first.
  const std::vector<SheetPoint>& places(std::size_t context, double width_mm,
                                        double height_mm) const;

 private:
  std::shared_ptr<const MapGround> ground_;
  MapView view_;
  /// What the frame shows of a border.
  std::vector<SubPath> pieces(const MapBorder& border) const;

  mutable std::recursive_mutex mutex_;
  mutable std::vector<std::optional<ShownUnit>> units_;
  mutable std::vector<std::optional<SheetPath>> context_;
  mutable std::optional<SheetPath> reach_;
  mutable std::map<BorderClass, SheetPath> borders_;
  mutable std::optional<CellMap> cells_;
  mutable std::vector<std::optional<SheetPoint>> anchors_;
  mutable std::map<std::size_t, AreaPlaces> rooms_;
  mutable std::map<std::tuple<std::size_t, double, double>, std::vector<SheetPoint>> places_;
};

}  // namespace obuhvat
