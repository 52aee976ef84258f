#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cartography/map_sheet.h"
#include "cartography/text_metrics.h"

namespace obuhvat {

/// What the pictures of several sheets have in common; see render/shared_shapes.h.
class SharedShapes;

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
/// The same bytes, sooner for sheets that share shapes with those drawn before, and on several
/// threads.
std::string render_png(const MapSheet& sheet, double dpi, const TextShaper& shaper,
                       SharedShapes& shapes, std::size_t jobs);

/// The bytes of an SVG 1.1 with real text, <title>, <desc>, ids and a viewBox in millimetres.
/// It refers to no other file: pictures are in it.
std::string render_svg(const MapSheet& sheet);

/// The same bytes, sooner for sheets that share outlines with those drawn before.
std::string render_svg(const MapSheet& sheet, SharedShapes& shapes);

/// One bookmark of a PDF.
struct Bookmark {
  std::string text;
  std::size_t page = 0;  ///< from 0
  int level = 0;         ///< 0: at the top; 1: below the last of level 0 before it, and so on
};

/// The bytes of a PDF with one page a sheet, fonts embedded, text selectable, the sheets' links,
/// description, author and keywords of the first sheet, and its title unless `title` names the
/// document. Its dates are those of the first sheet, never the clock's: a sheet without a date
/// gives a document without one. A sheet may be several pages.
/// A link or bookmark to a page that is not there is a bug of the caller's (std::logic_error).
std::string render_pdf(const std::vector<const MapSheet*>& sheets,
                       const std::vector<Bookmark>& bookmarks, const TextShaper& shaper,
                       const std::string& title = {});

}  // namespace obuhvat
