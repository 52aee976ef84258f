#pragma once

#include <string_view>

#include "cartography/map_sheet.h"

namespace obuhvat {

/// Size of one line of text as it will be drawn, in millimetres.
struct TextExtent {
  double width_mm = 0;    ///< advance width
  double ascent_mm = 0;   ///< of the font, above the baseline
  double descent_mm = 0;  ///< of the font, below the baseline, positive
};

/// Measures text for cartography; render implements it with the fonts that it draws with.
class TextMetrics {
 public:
  virtual ~TextMetrics() = default;
  /// Throws Error for a character that the font has no glyph for.
  virtual TextExtent measure(std::string_view text, const Font& font, Language language) const = 0;
};

}  // namespace obuhvat
