#include "render/png_encoder.h"

#include <fmt/format.h>

#include <cmath>
#include <csetjmp>
#include <new>

#include "support/error.h"

namespace obuhvat {
namespace {

// zlib's level: 3 takes half the time of 6 for files some 5 % larger.
constexpr int compression_level = 3;

}  // namespace

// libpng reports errors by longjmp. Each method below sets the jump before it calls libpng and
// holds nothing with a destructor of its own while it does; the exception is thrown after it.

PngEncoder::PngEncoder(const PngHeader& header) : row_(std::size_t{3} * header.width) {
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
  png_set_filter(png_, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_compression_level(png_, compression_level);
  png_set_compression_buffer_size(png_, 1 << 16);
  png_set_sRGB(png_, info_, PNG_sRGB_INTENT_RELATIVE);
  png_set_pHYs(png_, info_, per_metre, per_metre, PNG_RESOLUTION_METER);
  if (count > 0) png_set_text(png_, info_, first, count);
  png_write_info(png_, info_);
}

void PngEncoder::write_row(const std::uint32_t* pixels) {
  std::uint8_t* out = row_.data();
  const std::uint8_t* const end = out + row_.size();
  for (; out != end; out += 3, ++pixels) {
    out[0] = static_cast<std::uint8_t>(*pixels >> 16);
    out[1] = static_cast<std::uint8_t>(*pixels >> 8);
    out[2] = static_cast<std::uint8_t>(*pixels);
  }
  if (setjmp(png_jmpbuf(png_)) != 0) fail();
  png_write_row(png_, row_.data());
}

std::string PngEncoder::finish() {
  if (setjmp(png_jmpbuf(png_)) != 0) fail();
  png_write_end(png_, nullptr);
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
