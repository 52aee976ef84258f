#pragma once

#include <cstddef>
#include <vector>

#include "cartography/map_sheet.h"

namespace obuhvat {

/// A frame divided into small square cells, each with the number of the area that its middle lies
/// in: answers quickly what a label or a panel would cover, to half a cell.
class CellMap {
 public:
  static constexpr int nothing = -1;

  CellMap(const Box<SheetPoint>& frame, double cell_mm);

  const Box<SheetPoint>& frame() const { return frame_; }
  double cell_mm() const { return cell_mm_; }

  /// Gives the cells inside the rings (even-odd) the number `value`.
  void paint(const std::vector<SubPath>& path, int value);
  void paint(const Box<SheetPoint>& box, int value);

  /// The number at the point; `nothing` outside the frame.
  int at(const SheetPoint& p) const;
  /// How many of the cells that the box touches hold `value`, and how many it touches.
  struct Share {
    std::size_t with_value = 0;
    std::size_t cells = 0;
    bool is_all() const { return cells > 0 && with_value == cells; }
  };
  Share share(const Box<SheetPoint>& box, int value) const;
  template <class Visit>
  void visit(const Box<SheetPoint>& box, Visit&& visit) const {
    const Range r = range(box);
    for (std::size_t row = r.row_from; row < r.row_to; ++row)
      for (std::size_t column = r.column_from; column < r.column_to; ++column)
        visit(values_[row * columns_ + column]);
  }

 private:
  struct Range {
    std::size_t column_from, column_to, row_from, row_to;
  };
  Range range(const Box<SheetPoint>& box) const;

  Box<SheetPoint> frame_;
  double cell_mm_;
  std::size_t columns_ = 0;
  std::size_t rows_ = 0;
  std::vector<int> values_;
};

}  // namespace obuhvat
