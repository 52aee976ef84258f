#include "render/decoded_picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string_view>

#include "render/rsvg_functions.h"
#include "support/error.h"
#include "support/text.h"

namespace obuhvat {
namespace {

constexpr double most_pixels_a_side = 20'000;
constexpr double most_pixels = 50e6;
// CSS: 96 pixels an inch.
constexpr double pixels_per_inch = 96;
// What an SVG has librsvg draw as pixels after all (filters, masks) gets so many along its longer
// side in a document: 300 dpi at 17 cm.
constexpr double recorded_side = 2000;

struct Source {
  std::string_view rest;
};

cairo_status_t read_next(void* source, unsigned char* data, unsigned int length) {
  std::string_view& rest = static_cast<Source*>(source)->rest;
  if (rest.size() < length) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(data, rest.data(), length);
  rest.remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

/// The four bytes at `at` as a number, the highest first.
double number_at(std::string_view bytes, std::size_t at) {
  double number = 0;
  for (std::size_t i = 0; i < 4; ++i)
    number = number * 256 + static_cast<unsigned char>(bytes[at + i]);
  return number;
}

/// Takes the error, which may be null.
std::string words_of(GError* error) {
  if (error == nullptr) return "no reason given";
  std::string words(trimmed(error->message));
  g_error_free(error);
  return words;
}

}  // namespace

DecodedPicture::DecodedPicture(const Picture& picture) {
  if (picture.format == Picture::Format::png)
    decode_png(picture);
  else
    decode_svg(picture);
}

void DecodedPicture::decode_png(const Picture& picture) {
  // The header comes first in every PNG: eight bytes of signature, eight of the chunk's own.
  if (picture.bytes.size() < 24) throw Error("is cut off; copy or save it again");
  width_ = number_at(picture.bytes, 16);
  height_ = number_at(picture.bytes, 20);
  // Looked at before there are pixels to make room for.
  if (width_ > most_pixels_a_side || height_ > most_pixels_a_side || width_ * height_ > most_pixels)
    throw Error(
        fmt::format("has {:.0f} x {:.0f} pixels, and a picture can have {:.0f} a side and {:.0f} "
                    "million in all; save it smaller",
                    width_, height_, most_pixels_a_side, most_pixels / 1e6));
  Source source{picture.bytes};
  image_.reset(cairo_image_surface_create_from_png_stream(read_next, &source));
  if (const cairo_status_t status = cairo_surface_status(image_.get());
      status != CAIRO_STATUS_SUCCESS)
    throw Error(fmt::format("cannot be decoded as PNG: {}; copy or save it again",
                            cairo_status_to_string(status)));
}

void DecodedPicture::decode_svg(const Picture& picture) {
  // Read from memory it has no place of its own, and librsvg follows no reference to other files.
  GError* error = nullptr;
  svg_.reset(rsvg_c().rsvg_handle_new_from_data(
      reinterpret_cast<const guint8*>(picture.bytes.data()), picture.bytes.size(), &error));
  if (!svg_)
    throw Error(
        fmt::format("cannot be decoded as SVG: {}; copy or save it again", words_of(error)));
  rsvg_c().rsvg_handle_set_dpi(svg_.get(), pixels_per_inch);
  if (rsvg_c().rsvg_handle_get_intrinsic_size_in_pixels(svg_.get(), &width_, &height_) == FALSE) {
    gboolean has_box = FALSE;
    RsvgRectangle box{};
    rsvg_c().rsvg_handle_get_intrinsic_dimensions(svg_.get(), nullptr, nullptr, nullptr, nullptr,
                                                  &has_box, &box);
    width_ = has_box == FALSE ? 0 : box.width;
    height_ = has_box == FALSE ? 0 : box.height;
  }
  if (!(width_ > 0 && height_ > 0 && std::isfinite(width_ / height_)))
    throw Error("states no size; give its <svg> element a width and a height, or a viewBox");
}

void DecodedPicture::draw_pixels(cairo_t* cairo) const {
  if (svg_) {
    cairo_save(cairo);
    cairo_scale(cairo, 1 / width_, 1 / height_);
    render_svg(cairo, width_, height_);
    cairo_restore(cairo);
    return;
  }
  cairo_save(cairo);
  cairo_rectangle(cairo, 0, 0, 1, 1);
  cairo_scale(cairo, 1 / width_, 1 / height_);
  cairo_set_source_surface(cairo, image_.get(), 0, 0);
  cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD);
  // The edge is the rectangle's; without this the picture would fade there as well.
  cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_PAD);
  cairo_fill(cairo);
  cairo_restore(cairo);
}

void DecodedPicture::draw_shapes(cairo_t* cairo) {
  if (svg_ && !recorded_) {
    const double scale = recorded_side / std::max(width_, height_);
    const cairo_rectangle_t extents{0, 0, width_ * scale, height_ * scale};
    recorded_.reset(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents));
    const Handle<cairo_t> recorder(cairo_create(recorded_.get()));
    render_svg(recorder.get(), extents.width, extents.height);
  }
  const double scale = svg_ ? recorded_side / std::max(width_, height_) : 1;
  cairo_save(cairo);
  cairo_scale(cairo, 1 / (width_ * scale), 1 / (height_ * scale));
  cairo_set_source_surface(cairo, svg_ ? recorded_.get() : image_.get(), 0, 0);
  cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD);
  cairo_paint(cairo);
  cairo_restore(cairo);
}

void DecodedPicture::render_svg(cairo_t* cairo, double width, double height) const {
  const RsvgRectangle viewport{0, 0, width, height};
  GError* error = nullptr;
  if (rsvg_c().rsvg_handle_render_document(svg_.get(), cairo, &viewport, &error) == FALSE)
    throw Error(
        fmt::format("cannot be drawn: {}; simplify it, or save it as PNG", words_of(error)));
}

}  // namespace obuhvat
