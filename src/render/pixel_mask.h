#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "cartography/map_sheet.h"

namespace obuhvat {

/// A range of pixels; right and bottom do not belong to it.
struct PixelBox {
  int left = 0, top = 0, right = 0, bottom = 0;
  bool is_empty() const { return left >= right || top >= bottom; }
};
PixelBox common(const PixelBox& a, const PixelBox& b);

/// How much of each pixel a shape covers, as runs along the rows: what a shape looks like at one
/// resolution, without its colour. Painting it again costs a copy of its runs; drawing a border
/// with cairo again costs a hundred times that.
class PixelMask {
 public:
  PixelMask() = default;
  /// From cairo's A8: `stride` bytes a row, the first pixel of the box first.
  PixelMask(const std::uint8_t* levels, std::size_t stride, const PixelBox& box);
  /// An axis-parallel rectangle, in pixels.
  static PixelMask rectangle(double left, double top, double right, double bottom,
                             const PixelBox& within);

  const PixelBox& box() const { return box_; }
  std::size_t bytes() const;
  /// True if every pixel of the box is covered wholly.
  bool fills(const PixelBox& box) const;

  /// Paints the mask, shifted by whole pixels, over a band of an RGB picture (three bytes a pixel,
  /// `stride` bytes a row); `rows.top` is the row of the picture that `band` begins with. Nothing
  /// outside `clip` changes.
  void paint(std::uint8_t* band, std::size_t stride, const PixelBox& rows, int shift_x, int shift_y,
             const PixelBox& clip, const Colour& colour) const;

 private:
  struct Run {
    std::uint16_t x;       // from the left of the box
    std::uint16_t length;  // pixels
    std::uint32_t levels;  // where its levels begin; `solid` if all are 255
  };
  static constexpr std::uint32_t solid = 0xFFFFFFFF;

  void add_row(const std::uint8_t* levels, std::size_t count);
  void add_solid(std::size_t x, std::size_t length);

  PixelBox box_;
  std::vector<std::uint32_t> rows_;  // where the runs of each row begin, and where the last end
  std::vector<Run> runs_;
  std::vector<std::uint8_t> levels_;
};

}  // namespace obuhvat
