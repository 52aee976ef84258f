#pragma once

#include <librsvg/rsvg.h>

namespace obuhvat {

// clang-format off
// All that this room calls of librsvg.
#define OBUHVAT_RSVG_FUNCTIONS(X)                                                        \
  X(rsvg_handle_get_intrinsic_dimensions) X(rsvg_handle_get_intrinsic_size_in_pixels)    \
  X(rsvg_handle_new_from_data) X(rsvg_handle_render_document) X(rsvg_handle_set_dpi)
// clang-format on

/// The C API of librsvg, whose library is opened when the first logo in SVG is drawn: with the 30
/// that it needs itself it takes 4 ms to load.
struct RsvgFunctions {
#define OBUHVAT_RSVG_MEMBER(name) decltype(&::name) name = nullptr;
  OBUHVAT_RSVG_FUNCTIONS(OBUHVAT_RSVG_MEMBER)
#undef OBUHVAT_RSVG_MEMBER
  const unsigned* major_version = nullptr;
  const unsigned* minor_version = nullptr;
  const unsigned* micro_version = nullptr;
};

/// By any thread. Throws IoError if the library is not there.
const RsvgFunctions& rsvg_c();

}  // namespace obuhvat
