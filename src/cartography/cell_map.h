#pragma once

#include <cstddef>
#include <vector>

#include "cartography/map_sheet.h"

namespace obuhvat {

/// Cells of a CellMap from a column and row on, up to others that do not belong to it.
struct CellRange {
  std::size_t column_from = 0, column_to = 0, row_from = 0, row_to = 0;
  std::size_t columns() const { return column_to - column_from; }
  std::size_t rows() const { return row_to - row_from; }
};

/// A frame divided into small square cells, each with the number of the area that its middle lies
/// in: answers quickly what a label or a panel would cover, to half a cell.
class CellMap {
 public:
  static constexpr int nothing = -1;

  CellMap(const Box<SheetPoint>& frame, double cell_mm);

  const Box<SheetPoint>& frame() const { return frame_; }
  double cell_mm() const { return cell_mm_; }
  std::size_t columns() const { return columns_; }
  std::size_t rows() const { return rows_; }
  int value(std::size_t column, std::size_t row) const { return values_[row * columns_ + column]; }

  /// Gives the cells whose middle lies inside the rings (even-odd) the number `value`; rings may be
  /// given in pieces. Takes time by the points and by the rows that the edges cross.
  void paint(const std::vector<SubPath>& path, int value);
  void paint(const Box<SheetPoint>& box, int value);

  /// The number at the point; `nothing` outside the frame.
  int at(const SheetPoint& p) const;
  /// The cells that the box touches.
  CellRange range(const Box<SheetPoint>& box) const;
  Box<SheetPoint> box_of(const CellRange& range) const;

 private:
  Box<SheetPoint> frame_;
  double cell_mm_;
  std::size_t columns_ = 0;
  std::size_t rows_ = 0;
  std::vector<int> values_;
};

}  // namespace obuhvat
