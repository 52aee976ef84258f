#include "pictures.h"

#include <png.h>

#include <stdexcept>

namespace obuhvat {

std::string png_of(std::uint32_t width, const std::vector<Colour>& pixels) {
  std::vector<std::uint8_t> rgba;
  for (const Colour& c : pixels) rgba.insert(rgba.end(), {c.r, c.g, c.b, c.a});
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = width;
  image.height = static_cast<std::uint32_t>(pixels.size()) / width;
  image.format = PNG_FORMAT_RGBA;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string bytes(size, '\0');
  if (png_image_write_to_memory(&image, bytes.data(), &size, 0, rgba.data(), 0, nullptr) == 0)
    throw std::runtime_error(image.message);
  bytes.resize(size);
  return bytes;
}

}  // namespace obuhvat
