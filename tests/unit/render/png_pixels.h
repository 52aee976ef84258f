#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "cartography/map_sheet.h"

namespace obuhvat {

/// A PNG read back by libpng, and its chunks before the pixels.
class PngPixels {
 public:
  explicit PngPixels(const std::string& png);

  std::uint32_t width() const { return width_; }
  std::uint32_t height() const { return height_; }
  Colour at(std::uint32_t x, std::uint32_t y) const;
  /// Pixels of exactly this colour.
  std::size_t count(const Colour& colour) const;
  /// True if the two show the same, whatever their chunks.
  bool same_pixels(const PngPixels& other) const {
    return width_ == other.width_ && height_ == other.height_ && rgb_ == other.rgb_;
  }
  /// Content of the chunks of that name, one after the other in the file's order.
  const std::vector<std::string>& chunks(const std::string& name) { return chunks_[name]; }

 private:
  std::uint32_t width_ = 0;
  std::uint32_t height_ = 0;
  std::vector<std::uint8_t> rgb_;
  std::map<std::string, std::vector<std::string>> chunks_;
};

}  // namespace obuhvat
