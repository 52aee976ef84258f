#pragma once

#include <string>
#include <vector>

#include "cartography/map_sheet.h"

namespace obuhvat {

/// Marks with their own origin in the upper left corner and the room that they need: furniture is
/// measured as blocks before it gets its place, so that blocks cannot overlap.
struct Block {
  double width_mm = 0;
  double height_mm = 0;
  std::vector<Mark> marks;

  bool is_empty() const { return marks.empty(); }
  /// Adds the marks of `part` with its origin at (x, y), and grows to hold it.
  void add(const Block& part, double x, double y);
};

/// The mark shifted on the sheet. A group's clip moves with it.
Mark moved(const Mark& mark, double dx, double dy);

/// The text as a part of a mark's id: itself if it has ASCII letters, digits, '-', '_', '.' only.
std::string id_part(const std::string& text);

/// A filled and outlined rectangle.
PathMark rectangle(const Box<SheetPoint>& box);

}  // namespace obuhvat
