#pragma once

#include <cairo.h>

#include <functional>
#include <map>
#include <string>

#include "cartography/map_sheet.h"
#include "render/handles.h"

namespace obuhvat {

/// What recurs on the pages of one document and stands in it once (as a form XObject of PDF, which
/// the pages refer to): outlines in their colours, names with their halos. An atlas of 200 sheets
/// takes a quarter of the time and a sixth of the bytes that it takes with all on every page. For
/// one thread.
class DocumentShapes {
 public:
  /// Paints on a cairo whose user space is millimetres on the sheet.
  using Paint = std::function<void(cairo_t*)>;

  /// A path that recurs, in its fill and stroke. `paint` does it the usual way.
  void show(cairo_t* page, const PathMark& mark, const Paint& paint);

  /// A line of text with its left end at `at`; `box` holds all of it, with the left end of the
  /// baseline at 0 0, where `paint` paints it.
  void show(cairo_t* page, const TextMark& mark, const SheetPoint& at, const Box<SheetPoint>& box,
            const Paint& paint);

 private:
  struct Key {
    const void* path = nullptr;
    std::string look;
    auto operator<=>(const Key&) const = default;
  };
  struct Shape {
    SheetPath path;  // so that its identity is not given to another
    Handle<cairo_surface_t> recorded;
  };

  static void record(Shape& shape, const Box<SheetPoint>& box, const Paint& paint);
  static void show(cairo_t* page, const Shape& shape, const SheetPoint& at);

  std::map<Key, Shape> shapes_;
};

}  // namespace obuhvat
