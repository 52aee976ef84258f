#pragma once

#include <optional>
#include <vector>

#include "cartography/cell_map.h"

namespace obuhvat {

/// Where there is room on the cells of one number.
class AreaPlaces {
 public:
  /// `box` holds all the cells of the number.
  AreaPlaces(const CellMap& cells, int value, const Box<SheetPoint>& box);

  /// Where the middle of a box of that size could be so that every cell that it touches has the
  /// number: the places of a grid of a millimetre, the one nearest to the middle of those cells
  /// first, of equals the upper, then the left one. Takes time by the cells of the area's bounding
  /// box, not by the size of the box to be placed.
  std::vector<SheetPoint> of_box(double width_mm, double height_mm) const;

 private:
  bool is_filled(const CellRange& range) const;
  int& sum(std::size_t row, std::size_t column) {
    return sums_[row * (reach_.columns() + 1) + column];
  }
  int sum(std::size_t row, std::size_t column) const {
    return sums_[row * (reach_.columns() + 1) + column];
  }

  const CellMap& cells_;
  CellRange reach_;        // the smallest with all the cells of the number
  std::vector<int> sums_;  // of those cells above and to the left: a box is counted in one step
  std::optional<SheetPoint> middle_;
};

}  // namespace obuhvat
