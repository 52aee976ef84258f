#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cartography/map_sheet.h"
#include "cartography/text_metrics.h"

namespace obuhvat {

/// Fonts and text shaping for one thread: a private font configuration over the fonts that the
/// product names (nothing of the user's settings), Pango for shaping. Measures as it draws.
/// Noto Sans by default, Noto Sans of another script where a text needs it. Noto Sans is searched
/// for in the folders of $OBUHVAT_FONTS (colon-separated), then where distributions put it; fonts
/// of other families come from $OBUHVAT_FONTS.
class TextShaper : public TextMetrics {
 public:
  /// Throws IoError when a font family is not installed, saying which package has it.
  TextShaper();
  ~TextShaper() override;

  /// Text is drawn as one line: a line break counts as a space, other control characters as
  /// nothing. Throws Error for a character that no font has, and for a family that is not there.
  TextExtent measure(std::string_view text, const Font& font, Language language) const override;

  /// False if measuring or drawing the text would throw for one of its characters.
  bool can_draw(std::string_view text) const;

  struct Handle;
  Handle& handle() const { return *handle_; }

 private:
  std::unique_ptr<Handle> handle_;
};

/// The bytes of a PNG (RGB, 8 bits, exact size: millimetres times dpi / 25.4, rounded; pHYs set).
/// Throws Error for a sheet of more than 32767 pixels a side.
std::string render_png(const MapSheet& sheet, double dpi, const TextShaper& shaper);

/// The bytes of an SVG 1.1 with real text, <title>, <desc>, ids and a viewBox in millimetres.
std::string render_svg(const MapSheet& sheet);

/// One bookmark of a PDF: to page `page` (from 0).
struct Bookmark {
  std::string text;
  std::size_t page = 0;
};

/// The bytes of a PDF with one page a sheet, fonts embedded, text selectable, document title and
/// keywords of the first sheet. Its dates are those of the first sheet, never the clock's: a
/// sheet without a date gives a document without one.
std::string render_pdf(const std::vector<const MapSheet*>& sheets,
                       const std::vector<Bookmark>& bookmarks, const TextShaper& shaper);

}  // namespace obuhvat
