#pragma once

#include <cstddef>
#include <cstdint>

#include "cartography/map_sheet.h"
#include "render/handles.h"
#include "render/mask_maker.h"

namespace obuhvat {

/// A picture of a sheet in the sheet's pixels.
class PictureTile {
 public:
  /// Throws Error for a picture that cannot be drawn.
  PictureTile(const PictureMark& mark, const PixelGrid& grid);

  /// Paints it over a band of an RGB picture: see PixelMask.
  void paint(std::uint8_t* band, std::size_t stride, const PixelBox& rows,
             const PixelBox& clip) const;

 private:
  PixelBox box_;
  Handle<cairo_surface_t> pixels_;  // ARGB, multiplied by alpha
};

}  // namespace obuhvat
