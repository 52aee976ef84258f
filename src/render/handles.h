#pragma once

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <glib-object.h>
#include <pango/pango.h>

#include <memory>

namespace obuhvat {

// One deleter a C type; nothing else in this room frees.
struct HandleDeleter {
  void operator()(cairo_t* c) const { cairo_destroy(c); }
  void operator()(cairo_surface_t* s) const { cairo_surface_destroy(s); }
  void operator()(cairo_font_options_t* o) const { cairo_font_options_destroy(o); }
  void operator()(cairo_scaled_font_t* f) const { cairo_scaled_font_destroy(f); }
  void operator()(cairo_path_t* p) const { cairo_path_destroy(p); }
  void operator()(FcConfig* c) const { FcConfigDestroy(c); }
  void operator()(PangoFontDescription* d) const { pango_font_description_free(d); }
  void operator()(PangoAttrList* a) const { pango_attr_list_unref(a); }
  void operator()(PangoFontMetrics* m) const { pango_font_metrics_unref(m); }
};

template <class T>
using Handle = std::unique_ptr<T, HandleDeleter>;

struct GObjectDeleter {
  void operator()(gpointer object) const { g_object_unref(object); }
};

template <class T>
using GObjectHandle = std::unique_ptr<T, GObjectDeleter>;

}  // namespace obuhvat
