#pragma once

#include "cartography/text_metrics.h"
#include "support/text.h"

namespace obuhvat {

/// Every letter is as wide as 0.55 of the size; lines are as high as those of Noto Sans.
class FakeMetrics : public TextMetrics {
 public:
  TextExtent measure(std::string_view text, const Font& font, Language) const override {
    const double em = font.size_pt * 25.4 / 72;
    const double letters = static_cast<double>(decode_utf8(text).size());
    return {letters * (0.55 * em + font.spacing_pt * 25.4 / 72), 1.069 * em, 0.293 * em};
  }
};

}  // namespace obuhvat
