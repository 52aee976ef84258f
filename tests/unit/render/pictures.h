#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "cartography/map_sheet.h"
#include "render/picture.h"

namespace obuhvat {

// Small picture files for the tests of this folder.

/// A PNG of these pixels, row by row.
std::string png_of(std::uint32_t width, const std::vector<Colour>& pixels);

/// An SVG of so many units with this inside.
inline std::string svg_file(int width, int height, const std::string& content) {
  const std::string w = std::to_string(width);
  const std::string h = std::to_string(height);
  return R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" )"
         "width=\"" +
         w + "\" height=\"" + h + "\" viewBox=\"0 0 " + w + " " + h + "\">" + content + "</svg>";
}

/// Left half red, right half green, twice as wide as high.
inline std::string two_halves_svg() {
  return svg_file(
      20, 10, R"(<path d="M0 0h10v10h-10z" fill="#f00"/><path d="M10 0h10v10h-10z" fill="#0f0"/>)");
}

inline PictureMark picture_at(double x, double y, double width, double height,
                              const std::string& file) {
  PictureMark mark;
  mark.box = {x, y, x + width, y + height};
  mark.picture = std::make_shared<const Picture>(load_picture(file, "the picture"));
  mark.id = "logo";
  mark.title = "Fund of tests";
  return mark;
}

}  // namespace obuhvat
