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

/// A PNG of RGB pixels whose bands were compressed beforehand, from top to bottom. Rows have no
/// filter: on flat maps filters cost time and make the file larger.
class PngEncoder {
 public:
  explicit PngEncoder(const PngHeader& header);
  ~PngEncoder();
  PngEncoder(const PngEncoder&) = delete;
  PngEncoder& operator=(const PngEncoder&) = delete;

  /// A band of rows (each a zero, for its filter, and its pixels) as deflate_band() has it, and
  /// the Adler-32 checksum of its `size` bytes before it was compressed.
  struct Band {
    std::string deflated;
    std::uint32_t checksum = 1;
    std::size_t size = 0;
  };
  /// The file.
  std::string finish(const std::vector<Band>& bands);

 private:
  void write_header(const PngHeader& header);
  [[noreturn]] void fail() const;
  static void on_error(png_structp png, png_const_charp message);
  static void on_warning(png_structp png, png_const_charp message);
  static void on_write(png_structp png, png_bytep data, std::size_t size);
  static void on_flush(png_structp png);

  std::string bytes_;
  std::string message_;
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
};

}  // namespace obuhvat
