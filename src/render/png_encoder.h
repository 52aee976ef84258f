#pragma once

#include <png.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace obuhvat {

/// What a PNG says about itself.
struct PngHeader {
  std::uint32_t width = 0;   ///< pixels
  std::uint32_t height = 0;  ///< pixels
  double dpi = 300;
  std::string language_tag;                                ///< BCP 47, of the texts
  std::vector<std::pair<std::string, std::string>> texts;  ///< keyword (ASCII) and UTF-8 text
};

/// Encodes RGB rows from top to bottom, as they are drawn. Fast rather than small: no filter (on
/// flat maps filters cost time and make the file larger) and a low level of compression.
/// The same rows give the same bytes.
class PngEncoder {
 public:
  explicit PngEncoder(const PngHeader& header);
  ~PngEncoder();
  PngEncoder(const PngEncoder&) = delete;
  PngEncoder& operator=(const PngEncoder&) = delete;

  /// One row as cairo has it: 0x00RRGGBB a pixel in the byte order of the machine.
  void write_row(const std::uint32_t* pixels);
  /// The file, after the last row.
  std::string finish();

 private:
  void write_header(const PngHeader& header);
  [[noreturn]] void fail() const;
  static void on_error(png_structp png, png_const_charp message);
  static void on_warning(png_structp png, png_const_charp message);
  static void on_write(png_structp png, png_bytep data, std::size_t size);
  static void on_flush(png_structp png);

  std::string bytes_;
  std::string message_;
  std::vector<std::uint8_t> row_;
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
};

}  // namespace obuhvat
