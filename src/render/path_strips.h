#pragma once

#include <cstddef>
#include <mutex>
#include <vector>

#include "cartography/map_sheet.h"
#include "render/mask_maker.h"

namespace obuhvat {

/// The pieces of a path of very many points in horizontal strips, which are filled or stroked one
/// by one, by several threads: the borders of 50,184 municipalities at 300 dpi take 0.65 s and
/// 300 MiB more at once. The pixels of the strips are those of
/// the whole. Threads may share one.
class PathStrips {
 public:
  /// The pieces must outlive it.
  PathStrips(std::vector<const SubPath*> pieces, const PixelGrid& grid);

  /// How many there are, at least one; by the path and the grid alone.
  std::size_t size() const { return count_; }
  /// The pixels of a strip, as wide as the page.
  PixelBox box(std::size_t strip) const;
  /// The pieces that may touch the strip when stroked in that width; 0: when filled.
  std::vector<const SubPath*> pieces(std::size_t strip, double width_mm) const;

 private:
  void measure() const;

  std::vector<const SubPath*> pieces_;
  PixelGrid grid_;
  std::size_t count_ = 1;
  mutable std::once_flag measured_;
  mutable std::vector<Box<SheetPoint>> boxes_;  // of the pieces
};

}  // namespace obuhvat
