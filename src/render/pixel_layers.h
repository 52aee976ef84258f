#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "render/mask_maker.h"
#include "render/picture_tile.h"
#include "render/shared_shapes.h"

namespace obuhvat {

/// One shape of a sheet in its colour, or a picture.
struct PixelLayer {
  std::shared_ptr<const PixelMask> mask;
  std::shared_ptr<const PictureTile> picture;  ///< set instead of the mask
  int x = 0, y = 0;                            ///< by how much the mask is shifted
  PixelBox clip;
  Colour colour;

  /// True if nothing is seen of what lies below it.
  bool hides(const PixelBox& box) const;
  void paint(std::uint8_t* band, std::size_t stride, const PixelBox& rows) const;
};

/// The sheet in pixels, from the lowest layer. What `shapes` has already is taken from there and
/// looks no different. Shapes are made by up to `jobs` threads, texts by the one that calls.
/// Throws Error for text or a picture that cannot be drawn.
std::vector<PixelLayer> layers_of(const MapSheet& sheet, const PixelGrid& grid,
                                  const TextShaper& shaper, SharedShapes& shapes, std::size_t jobs);

}  // namespace obuhvat
