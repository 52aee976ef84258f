#include "png_pixels.h"

#include <png.h>

#include <stdexcept>

namespace obuhvat {

PngPixels::PngPixels(const std::string& png) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, png.data(), png.size()) == 0)
    throw std::runtime_error(image.message);
  width_ = image.width;
  height_ = image.height;
  image.format = PNG_FORMAT_RGB;
  rgb_.resize(PNG_IMAGE_SIZE(image));
  if (png_image_finish_read(&image, nullptr, rgb_.data(), 0, nullptr) == 0)
    throw std::runtime_error(image.message);

  // A chunk is length, name, content, checksum; after eight bytes of signature.
  for (std::size_t at = 8; at + 12 <= png.size();) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < 4; ++i)
      length = length * 256 + static_cast<unsigned char>(png[at + i]);
    chunks_[png.substr(at + 4, 4)].push_back(png.substr(at + 8, length));
    at += 12 + length;
  }
}

Colour PngPixels::at(std::uint32_t x, std::uint32_t y) const {
  const std::size_t i = (std::size_t{y} * width_ + x) * 3;
  return {rgb_.at(i), rgb_.at(i + 1), rgb_.at(i + 2), 255};
}

std::size_t PngPixels::count(const Colour& colour) const {
  std::size_t sum = 0;
  for (std::uint32_t y = 0; y < height_; ++y)
    for (std::uint32_t x = 0; x < width_; ++x) sum += at(x, y) == colour ? 1 : 0;
  return sum;
}

}  // namespace obuhvat
