#include "render/png_encoder.h"

#include <fmt/format.h>
#include <zlib.h>

#include <cmath>
#include <csetjmp>
#include <new>
#include <string_view>

#include "render/deflate_band.h"
#include "support/error.h"

namespace obuhvat {
namespace {

// RFC 1950: deflate with a window of 32 kB, compressed fast, no dictionary.
constexpr std::string_view zlib_header("\x78\x01", 2);

std::string in_network_order(std::uint32_t number) {
  std::string out;
  for (const int shift : {24, 16, 8, 0}) out += static_cast<char>(number >> shift & 255);
  return out;
}

}  // namespace

// libpng reports errors by longjmp. Each method below sets the jump before it calls libpng and
// holds nothing with a destructor of its own while it does; the exception is thrown after it.

PngEncoder::PngEncoder(const PngHeader& header) {
  png_ = png_create_write_struct(PNG_LIBPNG_VER_STRING, this, on_error, on_warning);
  if (png_ != nullptr) info_ = png_create_info_struct(png_);
  if (info_ == nullptr) {
    png_destroy_write_struct(&png_, &info_);
    throw Error("cannot write PNG: out of memory, or another version of libpng than built with");
  }
  try {
    write_header(header);
  } catch (...) {
    png_destroy_write_struct(&png_, &info_);
    throw;
  }
}

PngEncoder::~PngEncoder() { png_destroy_write_struct(&png_, &info_); }

void PngEncoder::write_header(const PngHeader& header) {
  std::string language = header.language_tag;
  std::vector<std::pair<std::string, std::string>> texts = header.texts;
  char no_translation[] = "";
  std::vector<png_text> chunks;
  for (auto& [keyword, text] : texts) {
    png_text chunk{};
    chunk.compression = PNG_ITXT_COMPRESSION_NONE;
    chunk.key = keyword.data();
    chunk.text = text.data();
    chunk.itxt_length = text.size();
    chunk.lang = language.data();
    chunk.lang_key = no_translation;
    chunks.push_back(chunk);
  }
  const auto per_metre = static_cast<png_uint_32>(std::lround(header.dpi / 0.0254));
  const png_text* const first = chunks.data();
  const int count = static_cast<int>(chunks.size());
  // Nothing is constructed between here and the end of the function.
  if (setjmp(png_jmpbuf(png_)) != 0) fail();
  png_set_write_fn(png_, this, on_write, on_flush);
  png_set_IHDR(png_, info_, header.width, header.height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB(png_, info_, PNG_sRGB_INTENT_RELATIVE);
  png_set_pHYs(png_, info_, per_metre, per_metre, PNG_RESOLUTION_METER);
  if (count > 0) png_set_text(png_, info_, first, count);
  png_write_info(png_, info_);
}

std::string PngEncoder::finish(const std::vector<Band>& bands) {
  std::size_t size = zlib_header.size() + 4;
  std::uint32_t checksum = 1;
  for (const Band& band : bands) {
    size += band.deflated.size();
    checksum = static_cast<std::uint32_t>(
        adler32_combine(checksum, band.checksum, static_cast<z_off_t>(band.size)));
  }
  if (size > 0x7FFFFFFF)
    throw Error("cannot write PNG: it would have more than 2 GB; use less dpi");
  // Not by libpng: it would copy the data and take longer for their CRC than they took to compress.
  bytes_.reserve(bytes_.size() + size + 24);
  bytes_ += in_network_order(static_cast<std::uint32_t>(size));
  const std::size_t begin = bytes_.size();
  bytes_ += "IDAT";
  bytes_ += zlib_header;
  for (const Band& band : bands) bytes_ += band.deflated;
  bytes_ += in_network_order(checksum);
  bytes_ += in_network_order(
      crc_of(reinterpret_cast<const std::uint8_t*>(bytes_.data()) + begin, bytes_.size() - begin));
  if (setjmp(png_jmpbuf(png_)) != 0) fail();
  png_write_chunk(png_, reinterpret_cast<png_const_bytep>("IEND"), nullptr, 0);
  return std::move(bytes_);
}

void PngEncoder::fail() const { throw Error(fmt::format("cannot write PNG: {}", message_)); }

void PngEncoder::on_error(png_structp png, png_const_charp message) {
  static_cast<PngEncoder*>(png_get_error_ptr(png))->message_ = message;
  png_longjmp(png, 1);
}

void PngEncoder::on_warning(png_structp, png_const_charp) {}

void PngEncoder::on_write(png_structp png, png_bytep data, std::size_t size) {
  bool written = true;
  try {
    static_cast<PngEncoder*>(png_get_io_ptr(png))
        ->bytes_.append(reinterpret_cast<const char*>(data), size);
  } catch (const std::bad_alloc&) {
    written = false;
  }
  if (!written) png_error(png, "out of memory");
}

void PngEncoder::on_flush(png_structp) {}

}  // namespace obuhvat
