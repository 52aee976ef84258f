#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cartography/map_sheet.h"
#include "cartography/text_metrics.h"
#include "render/font_files.h"
#include "render/handles.h"
#include "render/render.h"

namespace obuhvat {

/// One unit of a layout is a point (1/72 inch).
inline constexpr double mm_per_pt = 25.4 / 72;

/// Lays out single lines with the fonts of one FontSet: no hinting, no rounding to pixels, so that
/// a line is as wide in a PNG of any resolution as in a PDF.
class TextLayout {
 public:
  explicit TextLayout(FontSet set);
  ~TextLayout();
  TextLayout(const TextLayout&) = delete;
  TextLayout& operator=(const TextLayout&) = delete;

  void shape(const std::string& line, const Font& font, Language language);

  /// The line shaped last, in points with its baseline at y = 0. Valid until the next is shaped.
  PangoLayoutLine* line() const;

  /// The first character of the line shaped last that no font has; empty if there is none.
  std::u32string first_unknown() const;

  /// Of the line shaped last; ascent and descent of its font.
  TextExtent extent() const;

 private:
  GObjectHandle<PangoFontMap> map_;
  GObjectHandle<PangoContext> context_;
  GObjectHandle<PangoLayout> layout_;
};

/// A line of text ready to be drawn.
struct ShapedLine {
  PangoLayoutLine* line = nullptr;  ///< valid until the next line is shaped
  TextExtent extent;
};

/// Widths of lines that were measured, by font and language.
class MeasuredTexts {
 public:
  const TextExtent* find(std::string_view text, const Font& font, Language language) const;
  void keep(std::string_view text, const Font& font, Language language, const TextExtent& extent);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  struct OfFont {
    Font font;
    Language language = Language::en;
    std::unordered_map<std::string, TextExtent, Hash, std::equal_to<>> lines;
  };
  std::vector<OfFont> fonts_;  // few
  mutable std::size_t last_ = 0;
  std::size_t count_ = 0;
};

struct TextShaper::Handle {
  TextLayout named{FontSet::named};
  std::unique_ptr<TextLayout> signs;     // these two are made when first needed
  std::unique_ptr<TextLayout> fallback;  // reads 270 files

  /// The layout that has a glyph for every character, having shaped the text; null if none has.
  TextLayout* try_shape(const std::string& line, const Font& font, Language language);
  /// What was measured, by text and look: a layout asks for the same lines again and again, and
  /// shaping them took nine tenths of the time of a sheet with a long list.
  MeasuredTexts measured;

  /// Throws Error for a character that no font has, or a family that is not there.
  ShapedLine shape(std::string_view text, const Font& font, Language language);
};

}  // namespace obuhvat
