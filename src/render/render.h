#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cartography/map_sheet.h"
#include "cartography/text_metrics.h"

namespace obuhvat {

/// Fonts and text shaping for one thread: a private font configuration over the fonts that the
/// product names (nothing of the user's settings), Pango for shaping. Measures as it draws.
class TextShaper : public TextMetrics {
 public:
  /// Throws IoError when a font family is not installed, saying which package has it.
  TextShaper();
  ~TextShaper() override;
  TextExtent measure(std::string_view text, const Font& font, Language language) const override;

  struct Handle;
  const Handle& handle() const { return *handle_; }

 private:
  std::unique_ptr<Handle> handle_;
};

/// The bytes of a PNG (RGB, 8 bits, exact size: millimetres times dpi / 25.4, rounded; pHYs set).
std::string render_png(const MapSheet& sheet, double dpi, const TextShaper& shaper);

/// The bytes of an SVG 1.1 with real text, <title>, <desc>, ids and a viewBox in millimetres.
std::string render_svg(const MapSheet& sheet);

/// One bookmark of a PDF: to page `page` (from 0).
struct Bookmark {
  std::string text;
  std::size_t page = 0;
};

/// The bytes of a PDF with one page a sheet, fonts embedded, text selectable, document title and
/// keywords of the first sheet. Its dates are those of the sheet, never the clock's.
std::string render_pdf(const std::vector<const MapSheet*>& sheets,
                       const std::vector<Bookmark>& bookmarks, const TextShaper& shaper);

}  // namespace obuhvat
